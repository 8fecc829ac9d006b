import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Tags that the job's token pushes start no workflow.
struct TokenTagRuleTests {
    private static let script = "git tag \"v$(cat VERSION)\"\ngit push origin \"v$(cat VERSION)\""

    private static func finding(_ step: Int = 1, tag: String = "the tag") -> [String] {
        [
            "tag.yml: warning: jobs.tag.steps[\(step)].run: \(tag) is pushed with the job's token, which starts no workflow,"
                + " so 'image.yml' does not run; push it with another token, or start that workflow with 'gh workflow run'"
                + " [token-tag]"
        ]
    }

    private static func tagged(
        _ name: String, tags: Filter = ["v[0-9]+.[0-9]+.[0-9]+"], finds expected: [String] = [],
        other trigger: Trigger? = nil, @StepsBuilder steps: () -> [Step]
    ) -> RuleCase {
        let tag = Workflow(on: [.push(branches: ["main"])]) {
            Job("tag", runsOn: .ubuntu2404, permissions: Permissions(contents: .write), steps: steps)
        }
        let image = Workflow(on: [trigger ?? .push(tags: tags)]) {
            Job("image", runsOn: .ubuntu2404) { RunStep.right }
        }
        return RuleCase(
            name, [WorkflowFile("tag.yml", tag), WorkflowFile("image.yml", image)], finds: expected)
    }

    static let cases: [RuleCase] = [
        tagged("the token of the job", finds: finding()) {
            Checkout(persistCredentials: true)
            RunStep(script: Script(script))
        },
        tagged("the token by name", finds: finding()) {
            Checkout(token: secrets.githubToken, persistCredentials: true)
            RunStep(script: Script(script))
        },
        tagged("another token") {
            Checkout(token: secrets.RELEASE_TOKEN, persistCredentials: true)
            RunStep(script: Script(script))
        },
        tagged("a tag that is written out", finds: finding(tag: "the tag 'v1.2.3'")) {
            Checkout(persistCredentials: true)
            RunStep(script: "git tag -a -m 'Version 1' v1.2.3\ngit push --quiet origin v1.2.3")
        },
        tagged("a tag that the other workflow does not wait for") {
            Checkout(persistCredentials: true)
            RunStep(script: "git tag chart-1.2.3\ngit push origin chart-1.2.3")
        },
        tagged("tags in a step of their own, by an option", finds: finding(2, tag: "the tag 'v1.2.3'")) {
            Checkout(persistCredentials: true)
            RunStep(script: "git tag v1.2.3")
            RunStep(script: "git push --tags")
        },
        tagged("a full name", finds: finding(tag: "the tag 'v1.2.3'")) {
            Checkout(persistCredentials: true)
            RunStep(script: "git push origin HEAD:refs/tags/v1.2.3")
        },
        tagged("a branch") {
            Checkout(persistCredentials: true)
            RunStep(script: "git tag --list\ngit push origin HEAD:main")
        },
        tagged("a dispatch behind it") {
            Checkout(persistCredentials: true)
            RunStep(
                script: Script(script + "\ngh workflow run image.yml --ref \"v$(cat VERSION)\""),
                env: ["GH_TOKEN": github.token])
        },
        tagged("an address with a token of its own") {
            Checkout(persistCredentials: true)
            RunStep(
                script: "git tag v1.2.3\ngit push \"https://x-access-token:$T@github.com/a/b\" v1.2.3",
                env: ["T": secrets.RELEASE_TOKEN])
        },
        tagged("credentials that a script sets") {
            Checkout(persistCredentials: true)
            RunStep(script: "git remote set-url origin \"$URL\"", env: ["URL": secrets.URL])
            RunStep(script: Script(script))
        },
        tagged("no credentials") {
            Checkout(persistCredentials: false)
            RunStep(script: Script(script))
        },
        tagged("a workflow for branches", other: .push(branches: ["release/*"])) {
            Checkout(persistCredentials: true)
            RunStep(script: Script(script))
        },
        tagged("a release", finds: finding(0, tag: "the tag 'v1.2.3'")) {
            RunStep(script: "gh release create v1.2.3 --generate-notes", env: ["GH_TOKEN": github.token])
        },
        tagged("a release of a version that the script knows", finds: finding(0)) {
            RunStep(script: "gh release create \"v$(cat VERSION)\"", env: ["GITHUB_TOKEN": secrets.githubToken])
        },
        tagged("a ref through the API", finds: finding(0, tag: "the tag 'v1.2.3'")) {
            RunStep(
                script: "gh api repos/acme/app/git/refs -f ref=refs/tags/v1.2.3 -f sha=\"$GITHUB_SHA\"",
                env: ["GH_TOKEN": github.token])
        },
        tagged("a release with another token") {
            RunStep(
                script: "gh release create v1.2.3",
                env: ["GH_TOKEN": secrets.RELEASE_TOKEN, "GITHUB_TOKEN": github.token])
        },
        tagged("a release with a token that the script takes") {
            RunStep(script: "GH_TOKEN=$T gh release create v1.2.3", env: ["T": secrets.T, "GH_TOKEN": github.token])
        },
        tagged("a draft") {
            RunStep(script: "gh release create --draft v1.2.3", env: ["GH_TOKEN": github.token])
        },
        tagged("a release of a tag that is there") {
            RunStep(script: "gh release create v1.2.3 --verify-tag", env: ["GH_TOKEN": github.token])
        },
        tagged("a release of the run's ref") {
            RunStep(script: "gh release create \"$GITHUB_REF_NAME\"", env: ["GH_TOKEN": github.token])
        },
        tagged("a release of a tag that another token pushes") {
            Checkout(token: secrets.RELEASE_TOKEN, persistCredentials: true)
            RunStep(script: "git tag v1.2.3\ngit push origin v1.2.3")
            RunStep(script: "gh release create v1.2.3", env: ["GH_TOKEN": github.token])
        },
        tagged("a ref of a branch through the API") {
            RunStep(
                script: "gh api repos/acme/app/git/refs -f ref=refs/heads/v1.2.3 -f sha=1",
                env: ["GH_TOKEN": github.token])
        },
        tagged(
            "a workflow that waits for the release",
            finds: [
                "tag.yml: warning: jobs.tag.steps[0].run: the release is published with the job's token, which starts no"
                    + " workflow, so 'image.yml' does not run; publish it with another token, or start that workflow with"
                    + " 'gh workflow run' [token-tag]"
            ], other: .release([.published])
        ) {
            RunStep(script: "gh release create \"$GITHUB_REF_NAME\"", env: ["GH_TOKEN": github.token])
        },
        tagged("a workflow that waits for the end of a release", other: .release([.deleted])) {
            RunStep(script: "gh release create v1.2.3", env: ["GH_TOKEN": github.token])
        },
        tagged("a tag that is only spoken of") {
            Checkout(persistCredentials: true)
            RunStep(script: "echo 'git push origin v1.2.3' # git push --tags\ngit push origin HEAD:main")
        },
    ]

    @Test(arguments: cases) func `a tag of the job's token`(_ rule: RuleCase) { rule.verify(about: ["token-tag"]) }
}
