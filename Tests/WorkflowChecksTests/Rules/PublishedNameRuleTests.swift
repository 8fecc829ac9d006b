import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Names under which images and attestations are published: tags of events, subjects and sources.
struct PublishedNameRuleTests {
    private static let pushing = Permissions(contents: .read, packages: .write)
    private static let login = DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)

    private static func tags(
        _ name: String, on triggers: [Trigger], _ tags: [Value<String>], push: Value<Bool> = true, finds: [String] = []
    ) -> RuleCase {
        RuleCase(
            name,
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: triggers) {
                        Job("a", runsOn: .ubuntu2404, permissions: pushing) {
                            let meta = DockerMetadata(images: ["ghcr.io/acme/app"], tags: tags).step(id: "meta")
                            login
                            meta
                            DockerBuildPush(push: push, tags: [meta.outputs.tags])
                        }
                    })
            ], finds: finds)
    }

    private static func none(_ runs: String) -> String {
        "a.yml: error: jobs.a.steps[1].with.tags: no line makes a tag for \(runs): the list of tags is empty, and the push"
            + " ends with an error [image-tag-event]"
    }

    private static let onBranches = none("a push to a branch, and nothing else starts the workflow")

    static let lists: [RuleCase] = [
        tags(
            "versions on branches", on: [.push(branches: ["main"])], ["type=semver,pattern={{version}}"],
            finds: [onBranches]),
        tags(
            "versions of Python", on: [.push(branches: ["main"])], ["type=pep440,pattern={{version}}"],
            finds: [onBranches]),
        tags("a match", on: [.push(branches: ["main"])], ["type=match,pattern=v(.*)"], finds: [onBranches]),
        tags(
            "a tag of Git", on: [.push(branches: ["main"])], ["type=ref,event=tag", "type=schedule"],
            finds: [onBranches]),
        tags(
            "a comment", on: [.push(branches: ["main"])], ["# type=sha", "type=semver,pattern={{version}}"],
            finds: [onBranches]),
        tags("a line that is off", on: [.push(branches: ["main"])], ["type=sha,enable=false"], finds: [onBranches]),
        tags("another branch's edge", on: [.push(branches: ["main"])], ["type=edge,branch=next"], finds: [onBranches]),
        tags(
            "branches alone fail", on: [.push(branches: ["main"], tags: ["v*"])], ["type=semver,pattern={{version}}"],
            finds: [none("a push to a branch")]),
        tags(
            "branches are not pushed", on: [.push(branches: ["main"], tags: ["v*"])],
            ["type=semver,pattern={{version}}"], push: github.refType == "tag"),
        tags(
            "a schedule", on: [.push(tags: ["v*"]), .schedule([Schedule("17 3 * * *")])],
            ["type=semver,pattern={{version}}"],
            finds: [none("'schedule'")]),
        tags(
            "one more line", on: [.push(branches: ["main"])],
            ["type=semver,pattern={{version}}", "type=ref,event=branch"]),
        tags("a value", on: [.push(branches: ["main"])], ["type=semver,pattern={{version}},value=v1.4.2"]),
        tags("a text alone", on: [.push(branches: ["main"])], ["main"]),
        tags("tags", on: [.push(tags: ["v*"])], ["type=semver,pattern={{version}}"]),
        tags("somebody chooses", on: [.workflowDispatch()], ["type=semver,pattern={{version}}"]),
        tags("an expression", on: [.push(branches: ["main"])], ["type=\(github.refType),event=branch"]),
    ]

    @Test(arguments: lists) func `a list of tags makes one in each run`(_ rule: RuleCase) {
        rule.verify(about: ["image-tag-event"])
    }

    private static func attested(_ subject: Value<String>, pushes: Value<Bool>? = true, finds: [String] = [])
        -> RuleCase
    {
        RuleCase(finds.first ?? "a right subject", finds: finds) {
            Job(
                "a", runsOn: .ubuntu2404,
                permissions: Permissions(attestations: .write, contents: .read, idToken: .write, packages: .write)
            ) {
                DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
                login
                Attest(subjectDigest: "\(github.sha)", subjectName: subject, pushToRegistry: pushes)
            }
        }
    }

    private static func host(_ name: String) -> String {
        "a.yml: error: jobs.a.steps[2].with.subject-name: '\(name)' is taken for the host of the registry that gets the"
            + " attestation; write 'docker.io' before the name [attest-subject]"
    }

    static let subjects: [RuleCase] = [
        attested("acme/app", finds: [host("acme")]),
        attested("acme/\(github.job)", finds: [host("acme")]),
        attested("app", finds: [host("app")]),
        attested("index.docker.io/acme/app"),
        attested("ghcr.io/acme/app"),
        attested("localhost:5000/app"),
        attested("\(github.job)/app"),
        attested("acme/app", pushes: false),
        attested("acme/app", pushes: nil),
        attested(
            "ghcr.io/acme/app:1",
            finds: [
                "a.yml: error: jobs.a.steps[2].with.subject-name: the name of an attestation's subject has no tag and no"
                    + " digest; leave '1' out [attest-subject]"
            ]),
    ]

    @Test func `the subject of an SBOM names its registry`() {
        RuleCase("an SBOM", finds: [Self.host("acme")]) {
            Job(
                "a", runsOn: .ubuntu2404,
                permissions: Permissions(attestations: .write, contents: .read, idToken: .write, packages: .write)
            ) {
                DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
                Self.login
                AttestSBOM(
                    subjectDigest: "\(github.sha)", subjectName: "acme/app", sbomPath: "sbom.json", pushToRegistry: true
                )
            }
        }.verify(about: ["attest-subject"])
    }

    @Test(arguments: subjects) func `a subject names its registry`(_ rule: RuleCase) {
        rule.verify(about: ["attest-subject"])
    }

    private static func index(
        _ name: String, pushed: Value<String> = "name=ghcr.io/acme/app", _ script: String,
        env: EnvironmentVariables = [:], finds: [String] = []
    ) -> RuleCase {
        RuleCase(name, finds: finds) {
            Job("build", runsOn: .ubuntu2404, permissions: pushing) {
                DockerSetupBuildx()
                DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
                login
                DockerBuildPush(outputs: ["type=image,\(pushed),push-by-digest=true,push=true"])
                UploadArtifact(name: "digests", path: ["digests/*"])
            }
            Job("merge", needs: ["build"], runsOn: .ubuntu2404, permissions: pushing) {
                DockerSetupBuildx()
                DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
                login
                DownloadArtifact(name: "digests", path: "digests")
                RunStep(script: Script(script), env: env)
            }
        }
    }

    private static func elsewhere(_ name: String) -> String {
        "a.yml: warning: jobs.merge.steps[4].run: the digests are looked for at '\(name)', and the builds pushed them to"
            + " 'ghcr.io/acme/app'; name the sources there, and '\(name)' in the tag alone [index-source]"
    }

    static let sources: [RuleCase] = [
        index(
            "another registry",
            "docker buildx imagetools create --tag docker.io/acme/app:1 $(printf 'docker.io/acme/app@sha256:%s ' *)",
            finds: [elsewhere("docker.io/acme/app")]),
        index(
            "another repository", "docker buildx imagetools create -t ghcr.io/acme/api:1 \"ghcr.io/acme/api@$DIGEST\"",
            finds: [elsewhere("ghcr.io/acme/api")]),
        index(
            "a variable", "docker buildx imagetools create -t \"$IMAGE:1\" \"$IMAGE@$DIGEST\"",
            env: ["IMAGE": "acme/app"], finds: [elsewhere("docker.io/acme/app")]),
        index(
            "a copy", "docker buildx imagetools create -t acme/app:1 $(printf 'ghcr.io/acme/app@sha256:%s ' *)"),
        index(
            "two names", pushed: "\"name=ghcr.io/acme/app,docker.io/acme/app\"",
            "docker buildx imagetools create -t acme/app:1 $(printf 'acme/app@sha256:%s ' *)"),
        index(
            "a name that the run decides", pushed: "name=ghcr.io/\(github.repository)",
            "docker buildx imagetools create -t acme/app:1 $(printf 'acme/app@sha256:%s ' *)"),
    ]

    @Test(arguments: sources) func `digests are looked for where they were pushed`(_ rule: RuleCase) {
        rule.verify(about: ["index-source"])
    }
}
