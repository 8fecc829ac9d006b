import SlipwayCommands
import Testing

/// What the profile `default` says, more mildly than `strict`, of workflows that may be meant as they are.
struct LintSeverityTests {
    /// A workflow, and what each profile says of it with one rule: severities in the order of the text.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let rule: String
        var events = "push"
        let job: String
        let standard: [String]
        let strict: [String]
    }

    static let cases = [
        Case(
            testDescription: "an empty text gives way to another text", rule: "expression-falsy-choice",
            job: "steps: [{run: make, env: {A: \"${{ github.ref == 'a' && vars.A || 'b' }}\"}}]",
            standard: [], strict: ["warning"]),
        Case(
            testDescription: "false gives way to a text", rule: "expression-falsy-choice",
            job: "steps: [{run: make, env: {A: \"${{ github.ref == 'a' && false || 'b' }}\"}}]",
            standard: ["warning"], strict: ["warning"]),
        Case(
            testDescription: "an empty text that is written gives way", rule: "expression-falsy-choice",
            job: "steps: [{run: make, env: {A: \"${{ github.ref == 'a' && '' || 'b' }}\"}}]",
            standard: ["warning"], strict: ["warning"]),
        Case(
            testDescription: "tags that are no versions", rule: "version-tag-filter", events: "{push: {tags: ['v*']}}",
            job:
                "steps: [{uses: docker/metadata-action@v6, with: {images: a/b, tags: 'type=semver,pattern={{version}}'}}]",
            standard: [], strict: ["warning"]),
        Case(
            testDescription: "QEMU behind Buildx", rule: "missing-qemu",
            job: """
                steps:
                      - uses: docker/setup-buildx-action@v4
                      - uses: docker/setup-qemu-action@v4
                      - uses: docker/build-push-action@v7
                        with: {platforms: "linux/amd64,linux/arm64"}
                """, standard: [], strict: ["warning"]),
        Case(
            testDescription: "untrusted input", rule: "untrusted-script", events: "pull_request",
            job: "steps: [{run: 'echo ${{ github.head_ref }}'}]", standard: ["error"], strict: ["error"]),
        Case(
            testDescription: "untrusted input of a bot, by the job", rule: "untrusted-script", events: "pull_request",
            job: "if: always() && github.actor == 'dependabot[bot]'\n    steps: [{run: 'echo ${{ github.head_ref }}'}]",
            standard: ["warning"], strict: ["warning"]),
        Case(
            testDescription: "untrusted input of a bot, by the step", rule: "untrusted-script", events: "pull_request",
            job: "steps: [{run: 'echo ${{ github.head_ref }}', if: github.event.pull_request.user.login == 'a'}]",
            standard: ["warning"], strict: ["warning"]),
        Case(
            testDescription: "untrusted input of a bot and others", rule: "untrusted-script", events: "pull_request",
            job: "steps: [{run: 'echo ${{ github.head_ref }}', if: github.actor == 'a' || github.actor != 'b'}]",
            standard: ["error"], strict: ["error"]),
        Case(
            testDescription: "a deprecated input", rule: "action-inputs",
            job: "steps: [{uses: docker/setup-buildx-action@v3, with: {install: true, driver: docker}}]",
            standard: ["note"], strict: ["note"]),
        Case(
            testDescription: "all needs of a job that has none", rule: "job-reference",
            job: "steps: [{run: 'echo ${{ toJSON(needs) }} ${{ toJSON(needs.*.result) }}'}]",
            standard: ["warning"], strict: ["warning"]),
    ]

    @Test(arguments: cases) func `a finding is as grave as what comes of it`(_ example: Case) {
        let text = """
            on: \(example.events)
            permissions: {contents: read}
            jobs:
              a:
                runs-on: ubuntu-24.04
                \(example.job)

            """
        let scene = LintTests.scene(["/repo/.github/workflows/a.yml": text])
        func severities(_ profile: String) -> [String] {
            CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
                .run(
                    ["lint", "--only", example.rule, "--profile", profile], in: scene.environment, files: scene.files
                )
                .outputText.matches(of: #/yml:\d+:\d+: (error|warning|note): /#).map { String($0.1) }
        }
        #expect(severities("default") == example.standard)
        #expect(severities("strict") == example.strict)
    }
}
