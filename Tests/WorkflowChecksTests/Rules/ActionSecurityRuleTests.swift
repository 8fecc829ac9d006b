import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What others can change behind an action's name.
struct ActionSecurityRuleTests {
    static let commit = ActionRuleTests.commit
    /// A commit of an attacker.
    static let bad = "8afa9b9f9183b4e00c46e2b82d34047e3c177bd0"
    static let tags = RenderingOptions(actionReferences: .majorTag)

    static let hijacked: [(ActionReference, String)] = [
        (
            .at("aquasecurity/setup-trivy", ref: "v0.2.0"),
            "the release 'v0.2.0' of the action 'aquasecurity/setup-trivy' was hijacked in March 2026; take v0.2.6 or later"
        ),
        (
            .at("AquaSecurity/trivy-action", ref: "0.34.2"),
            "the release '0.34.2' of the action 'AquaSecurity/trivy-action' was hijacked in March 2026; take v0.35.0 or"
                + " later"
        ),
        (
            .commit("aquasecurity/setup-trivy", Pin("aquasecurity/setup-trivy", version: "v0.2.5", commit: bad)),
            "the commit '8afa9b9f9183b4e00c46e2b82d34047e3c177bd0' of the action 'aquasecurity/setup-trivy' is the"
                + " attacker's: it was hijacked in March 2026; take v0.2.6 or later"
        ),
        (
            .at("tj-actions/changed-files", ref: "v45"),
            "the release 'v45' of the action 'tj-actions/changed-files' was hijacked in March 2025; take v46.0.1 or later"
        ),
        (
            .at("tj-actions/changed-files", ref: "0E58ed8671d6b60d0890c21b07f8835ace038e67"),
            "the commit '0E58ed8671d6b60d0890c21b07f8835ace038e67' of the action 'tj-actions/changed-files' is the"
                + " attacker's: it was hijacked in March 2025; take v46.0.1 or later"
        ),
        (
            .at("reviewdog/action-setup", ref: "v1"),
            "the release 'v1' of the action 'reviewdog/action-setup' was hijacked in March 2025; take v1.3.2 or later"
        ),
    ]

    @Test(arguments: hijacked) func `a hijacked release is refused`(action: ActionReference, message: String) {
        RuleCase(
            "hijacked", [.pushed { Job.of { ActionStep(action) } }], options: Self.tags,
            finds: ["a.yml: error: jobs.a.steps[0].uses: \(message) [hijacked-action]"]
        ).verify(about: ["hijacked-action"])
    }

    @Test func `a hijacked release that is tried again is refused`() {
        RuleCase(
            "retry",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.action: the release '0.28.0' of the action 'aquasecurity/trivy-action' was"
                    + " hijacked in March 2026; take v0.35.0 or later [hijacked-action]"
            ]
        ) {
            Job.of {
                RetryAction(action: "aquasecurity/trivy-action@0.28.0")
                RetryAction(action: "aquasecurity/trivy-action@0.35.0")
                RetryAction(action: "aquasecurity/trivy-action")
                RetryAction(command: "make")
            }
        }.verify(about: ["hijacked-action"])
    }

    static let images: [(image: Value<String>, isFound: Bool)] = [
        ("redis", true), ("ghcr.io/acme/db:latest", true), ("localhost:5000/db", true), ("redis:8", false),
        ("redis@sha256:0", false), ("ghcr.io/acme/db:\(vars.DB)", false), (vars.IMAGE, false), ("", false),
    ]

    @Test(arguments: images) func `an image of a container has a tag`(image: Value<String>, isFound: Bool) {
        func found(_ place: String) -> String {
            guard case .string(let name) = image.node else { return "" }
            return "a.yml: warning: jobs.a.\(place).image: the image '\(name)' can change with every push; name a tag"
                + " [mutable-ref]"
        }
        RuleCase("image", finds: isFound ? [found("container"), found("services.db")] : []) {
            Job(
                "a", runsOn: .ubuntu2404, container: Container(image: image),
                services: ["db": Service(Container(image: image))]
            ) { RunStep.right }
        }.verify(about: ["mutable-ref"])
    }

    static let good: [ActionReference] = [
        .at("aquasecurity/setup-trivy", ref: "v0.2.6"), .at("aquasecurity/trivy-action", ref: "v0.35.0"),
        .at("aquasecurity/trivy-action", ref: commit), .at("tj-actions/changed-files", ref: "v46"),
        .at("tj-actions/changed-files", ref: "v46.0.1"), .at("reviewdog/action-setup", ref: "v1.0.2"),
        .at("reviewdog/action-setup", ref: "v1.3.2"), .at("aquasecurity/trivy-action/below", ref: "x.y.z"),
        .at("aquasecurity/trivy-action", ref: "v-1.0.0"), .docker("alpine:3"),
        .commit("tj-actions/changed-files", Pin("tj-actions/changed-files", version: "v44.5.7", commit: commit)),
        .docker("docker://localhost:5000/a:1"),
    ]

    @Test(arguments: good) func `a release behind it is accepted, and tags where the project writes tags`(
        _ action: ActionReference
    ) {
        RuleCase("good", [.pushed { Job.of { ActionStep(action) } }], options: Self.tags).verify(about: [
            "hijacked-action", "mutable-ref",
        ])
    }

    static let pins: [(Pin, ActionReferenceStyle, String)] = [
        (
            Pin("aquasecurity/setup-trivy", version: "v0.2.0", commit: bad), .commit,
            "the commit '8afa9b9f9183b4e00c46e2b82d34047e3c177bd0' of the action 'aquasecurity/setup-trivy' is the"
                + " attacker's: it was hijacked in March 2026; take v0.2.6 or later"
        ),
        (
            Pin("tj-actions/changed-files", version: "v44.5.7", commit: commit), .majorTag,
            "the release 'v44' of the action 'tj-actions/changed-files' was hijacked in March 2025; take v46.0.1 or later"
        ),
    ]

    @Test(arguments: pins)
    func `a project cannot pin a release that was hijacked`(
        pin: Pin, references: ActionReferenceStyle, message: String
    ) {
        RuleCase(
            "pins", [.pushed { Job.of { ActionStep(.pinned(pin.action)) } }],
            options: RenderingOptions(pins: PinCatalogue.known.overriding(with: [pin]), actionReferences: references),
            finds: ["a.yml: error: jobs.a.steps[0].uses: \(message) [hijacked-action]"]
        ).verify(about: ["hijacked-action"])
    }

    static let mutable: [(ActionReference, ActionReferenceStyle, String)] = [
        (.at("a/b/c", ref: "v7"), .commit, "the owner of 'a/b/c' can move 'v7'; name a commit"),
        (.at("a/b", ref: "main"), .majorTag, "the branch 'main' of 'a/b' changes with every push to it; name a commit"),
        (
            .at("a/b", ref: "master"), .commit,
            "the branch 'master' of 'a/b' changes with every push to it; name a commit"
        ),
        (.docker("alpine"), .majorTag, "the image 'alpine' can change with every push; name a tag and a digest"),
        (
            .docker("docker://localhost:5000/a"), .majorTag,
            "the image 'localhost:5000/a' can change with every push; name a tag and a digest"
        ),
        (
            .docker("ghcr.io/a/b:latest"), .commit,
            "the image 'ghcr.io/a/b:latest' can change with every push; name a tag and a digest"
        ),
        (
            .docker("alpine:3.22"), .commit,
            "the image 'alpine:3.22' can be replaced under the same tag; name its digest"
        ),
    ]

    @Test(arguments: mutable) func `what its owner can move is told`(
        action: ActionReference, style: ActionReferenceStyle, message: String
    ) {
        RuleCase(
            "mutable", [.pushed { Job.of { ActionStep(action) } }], options: RenderingOptions(actionReferences: style),
            finds: ["a.yml: warning: jobs.a.steps[0].uses: \(message) [mutable-ref]"]
        ).verify()
    }

    @Test func `a called workflow and an action that is tried again can be moved too`() {
        RuleCase(
            "others",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.action: the owner of 'c/d' can move 'v1'; name a commit"
                    + " [mutable-ref]",
                "a.yml: warning: jobs.b.uses: the branch 'main' of 'a/b/.github/workflows/c.yml' changes with every push"
                    + " to it; name a commit [mutable-ref]",
            ]
        ) {
            Job.of {
                RetryAction(action: "c/d@v1")
                RetryAction(action: "c/d@\(Self.commit)")
                RetryAction(command: "make")
            }
            CallJob("b", uses: .remote(repository: "a/b", file: "c.yml", ref: "main"))
            CallJob("c", uses: .remote(repository: "a/b", file: "c.yml", ref: Self.commit))
        }.verify()
    }

    @Test func `the fix of an action with a pin is its pin`() {
        let file = WorkflowFile.pushed { Job.of { ActionStep(.at("docker/setup-qemu-action", ref: "v4")) } }
        let findings = Checks().findings(in: RenderedProject(name: "app", workflows: [file]))
        let commit = "96fe6ef7f33517b61c61be40b68a1882f3264fb8"
        #expect(findings.map(\.fix) == ["uses: docker/setup-qemu-action@\(commit) # v4.2.0"])
    }
}
