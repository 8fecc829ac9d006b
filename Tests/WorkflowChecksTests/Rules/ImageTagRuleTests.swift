import Testing
import Workflows

/// Tags of Git and tags of images.
struct ImageTagRuleTests {
    private static let versions = Trigger.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])

    private static func tagging(
        _ name: String, by trigger: Trigger = versions, tags: Value<String>..., flavor: [Value<String>] = [],
        if condition: Value<Bool>? = nil, finds: [String] = []
    ) -> RuleCase {
        let meta = DockerMetadata(images: ["app"], tags: tags, flavor: flavor).step(if: condition)
        return RuleCase(
            name, [WorkflowFile("a.yml", Workflow(on: [trigger]) { Job.of { meta } })], finds: finds)
    }

    /// A build for pushes and pull requests, or some of them.
    private static func building(_ name: String, if condition: Value<Bool>? = nil, finds: [String] = []) -> RuleCase {
        let meta = DockerMetadata(images: ["app"], tags: ["type=sha,prefix={{branch}}-"]).step(id: "meta")
        let job = Job.of {
            meta
            DockerBuildPush(tags: [meta.outputs.tags]).step(if: condition)
        }
        return RuleCase(name, [WorkflowFile("a.yml", Workflow(on: [.push(), .pullRequest()]) { job })], finds: finds)
    }

    static let latest: [RuleCase] = [
        RuleCase(
            "latest beside a version that an expression makes",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [versions]) {
                        Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) {
                            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                            DockerBuildPush(push: true, tags: ["ghcr.io/a/b:\(github.refName),ghcr.io/a/b:latest"])
                        }
                    })
            ],
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.tags: each tag that starts the workflow"
                    + " becomes 'latest', also one such as 'v1.2.3-rc.1'; make only released versions 'latest'"
                    + " [prerelease-latest]"
            ]),
        tagging("versions alone", tags: "type=semver,pattern={{version}}"),
        tagging(
            "latest for all", tags: "type=semver,pattern={{version}}", "type=raw,value=latest",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.tags: each tag that starts the workflow"
                    + " becomes 'latest', also one such as 'v1.2.3-rc.1'; make only released versions 'latest'"
                    + " [prerelease-latest]"
            ]),
        tagging("latest where something says so", tags: "type=raw,value=latest,enable=\(github.refName == "v1")"),
        tagging("latest under a condition", tags: "type=raw,value=latest", if: !contains(github.refName, "-")),
        tagging(
            "latest by the flavor", tags: "type=semver,pattern={{version}}", flavor: ["latest=true"],
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.flavor: each tag that starts the workflow"
                    + " becomes 'latest', also one such as 'v1.2.3-rc.1'; make only released versions 'latest'"
                    + " [prerelease-latest]"
            ]),
        tagging(
            "latest where no version before a release starts it", by: .push(tags: ["v[0-9]+.[0-9]+.[0-9]+"]),
            tags: "type=raw,value=latest"),
        tagging(
            "latest where a pattern takes them out", by: .push(tags: ["v[0-9]+.[0-9]+.[0-9]+*", "!v*-*"]),
            tags: "type=raw,value=latest"),
        tagging("latest of a branch", by: .push(branches: ["main"]), tags: "type=raw,value=latest"),
        RuleCase(
            "latest without any other action",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [versions]) {
                        Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) {
                            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                            DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:latest"])
                        }
                    })
            ],
            finds: [
                "a.yml: warning: jobs.a.steps[1].with.tags: each tag that starts the workflow"
                    + " becomes 'latest', also one such as 'v1.2.3-rc.1'; make only released versions 'latest'"
                    + " [prerelease-latest]"
            ]),
    ]

    @Test(arguments: latest) func `latest is a released version`(_ example: RuleCase) {
        example.verify(in: Self.latest)
    }

    static let events: [RuleCase] = [
        tagging(
            "the default branch for tags", tags: "type=raw,value=x,enable={{is_default_branch}}",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.tags: '{{is_default_branch}}' never holds"
                    + " for a tag, and only pushes of tags start the workflow [image-tag-event]"
            ]),
        tagging("the default branch for pushes", by: .push(), tags: "type=raw,value=x,enable={{is_default_branch}}"),
        tagging(
            "a branch's name before a pull request's commit", by: .pullRequest(), tags: "type=sha,prefix={{branch}}-",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.tags: 'type=sha,prefix={{branch}}-' begins"
                    + " with '-' for a pull request, where '{{branch}}' is empty, and is not a valid tag"
                    + " [image-tag-event]"
            ]),
        building(
            "a branch's name in the tags of a build",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.tags: 'type=sha,prefix={{branch}}-' begins"
                    + " with '-' for a pull request, where '{{branch}}' is empty, and is not a valid tag"
                    + " [image-tag-event]"
            ]),
        building("a branch's name in the tags of a build of pushes", if: github.eventName == "push"),
        tagging("a branch's name before a push's commit", by: .push(), tags: "type=sha,prefix={{branch}}-"),
        tagging(
            "any word with a v", by: .push(tags: ["v*"]), tags: "type=semver,pattern={{version}}",
            finds: [
                "a.yml: warning: on.push.tags: the pattern 'v*' matches tags that are not versions, such as 'v2.8',"
                    + " for which 'type=semver' makes no tag [version-tag-filter]"
            ]),
        tagging("three parts", by: .push(tags: ["v*.*.*"]), tags: "type=semver,pattern={{version}}"),
        tagging("any tag, and no version is taken out of it", by: .push(tags: ["*"]), tags: "type=ref,event=tag"),
    ]

    @Test(arguments: events) func `tags of images fit the events`(_ example: RuleCase) {
        example.verify(in: Self.events)
    }

    private static func started(
        _ name: String, by triggers: Trigger..., tags: Value<String>..., if condition: Value<Bool>? = nil,
        finds: [String] = []
    ) -> RuleCase {
        let meta = DockerMetadata(images: ["app"], tags: tags).step(if: condition)
        return RuleCase(name, [WorkflowFile("a.yml", Workflow(on: triggers) { Job.of { meta } })], finds: finds)
    }

    private static func published(_ name: String, push: Value<Bool>, finds: [String] = []) -> RuleCase {
        RuleCase(
            name,
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [versions, .pullRequest()]) {
                        Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) {
                            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                            DockerBuildPush(push: push, tags: ["ghcr.io/acme/app:latest"])
                        }
                    })
            ], finds: finds)
    }

    private static let nightly = Trigger.schedule([Schedule("17 3 * * *")])

    private static func moved(_ step: Int = 0) -> [String] {
        [
            "a.yml: warning: jobs.a.steps[\(step)].with.tags: each tag that starts the workflow becomes 'latest', also one"
                + " such as 'v1.2.3-rc.1'; make only released versions 'latest' [prerelease-latest]"
        ]
    }

    private static let idle = [
        "a.yml: warning: jobs.a.steps[0].with.tags: '{{is_default_branch}}' never holds for a tag or a pull request, and"
            + " nothing else starts the workflow [image-tag-event]"
    ]
    private static let open = [
        "a.yml: warning: on.push.tags: the pattern 'v*' matches tags that are not versions, such as 'v2.8', for which"
            + " 'type=semver' makes no tag [version-tag-filter]"
    ]

    static let several: [RuleCase] = [
        started("latest, and people", by: versions, .workflowDispatch(), tags: "type=raw,value=latest", finds: moved()),
        started("latest, and a time", by: versions, nightly, tags: "type=raw,value=latest", finds: moved()),
        started(
            "latest for pushes", by: versions, .workflowDispatch(), tags: "type=raw,value=latest",
            if: github.eventName == "push", finds: moved()),
        started(
            "latest for what people start", by: versions, .workflowDispatch(), tags: "type=raw,value=latest",
            if: github.eventName != "push"),
        started(
            "latest where something says so", by: versions, .workflowDispatch(),
            tags: "type=raw,value=latest,enable=\(github.eventName == "workflow_dispatch")"),
        started(
            "latest for branches and tags", by: .push(branches: ["main"], tags: ["v*.*.*"]), .workflowDispatch(),
            tags: "type=raw,value=latest"),
        started(
            "latest of released versions", by: .push(tags: ["v[0-9]+.[0-9]+.[0-9]+"]), .workflowDispatch(),
            tags: "type=raw,value=latest"),
        published("latest but for requests", push: github.eventName != "pull_request", finds: moved(1)),
        RuleCase(
            "latest behind a job that asks for the version",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [versions]) {
                        Job.right("z")
                        Job("y", needs: ["z"], if: vars.IS_RELEASED == "true", runsOn: .ubuntu2404) { RunStep.right }
                        Job("a", needs: ["y"], runsOn: .ubuntu2404) {
                            DockerMetadata(images: ["app"], tags: ["type=raw,value=latest"])
                        }
                    })
            ]),
        published("latest for requests", push: github.eventName == "pull_request"),
        published("latest where a variable says so", push: Value(.path("vars", "PUSH"))),
        started(
            "the default branch for tags and requests", by: versions, .pullRequest(),
            tags: "type=raw,value=x,enable={{is_default_branch}}", finds: idle),
        started(
            "the default branch, and people", by: versions, .workflowDispatch(),
            tags: "type=raw,value=x,enable={{is_default_branch}}"),
        started(
            "the default branch, and a time", by: versions, nightly,
            tags: "type=raw,value=x,enable={{is_default_branch}}"),
        started(
            "the default branch of merged requests", by: versions, .pullRequest([.closed]),
            tags: "type=raw,value=x,enable={{is_default_branch}}"),
        started(
            "any word with a v, and people", by: .push(tags: ["v*"]), .workflowDispatch(),
            tags: "type=semver,pattern={{version}}", finds: open),
    ]

    @Test(arguments: several) func `one more event changes nothing about a tag`(_ example: RuleCase) {
        example.verify(in: Self.several)
    }
}
