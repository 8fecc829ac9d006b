import Testing
import Workflows

struct ActionRuleTests {
    static let commit = "3d3c42e5aac5ba805825da76410c181273ba90b1"

    static let right: [ActionReference] = [
        .at("actions/setup-go", ref: commit), .at("owner/name/path/below", ref: commit), .pinned("actions/cache/save"),
        .commit("owner/name", Pin("owner/name", version: "v1", commit: commit)), .local("./action"), .local(""),
        .selfRepository("action"), .docker("alpine:3@sha256:0"),
    ]

    @Test(arguments: right) func `accepts what GitHub accepts`(_ action: ActionReference) {
        RuleCase("right") {
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { ActionStep(action) }
        }.verify(about: ["action-reference", "unpinned-action"])
    }

    static let wrong: [(ActionReference, String)] = [
        (.at("checkout", ref: "v7"), "the action 'checkout' is not 'owner/name' or 'owner/name/path'"),
        (.at("", ref: "v7"), "the action '' is not 'owner/name' or 'owner/name/path'"),
        (.at("a/", ref: "v7"), "the action 'a/' is not 'owner/name' or 'owner/name/path'"),
        (.at("a/b@v6", ref: "v7"), "the action 'a/b@v6' holds '@'; state the ref beside it"),
        (.at("a/b", ref: ""), "the action 'a/b' has no ref; name a tag or a commit"),
        (.at("a/b", ref: "v7@8"), "the ref 'v7@8' of the action 'a/b' holds '@', white space or an expression"),
        (.at("a/b", ref: "v7 "), "the ref 'v7 ' of the action 'a/b' holds '@', white space or an expression"),
        (
            .at("a /b", ref: "v7"),
            "the action 'a /b' holds white space or an expression, which GitHub does not evaluate here"
        ),
        (
            .at("a/b/.github/workflows/c.yml", ref: "v7"),
            "'a/b/.github/workflows/c.yml' is a reusable workflow; call it from a job, not from a step"
        ),
        (
            .commit("a/b", Pin("a/b", version: "v1", commit: "3d3c42e")),
            "the pin of 'a/b' names '3d3c42e', which is no full commit id of 40 hexadecimal digits"
        ),
        (
            .at("a/b", ref: "3d3c42e"),
            "the ref '3d3c42e' of the action 'a/b' is a commit id that was shortened, which GitHub does not take; write all"
                + " 40 digits"
        ),
        (.local("./a@v1"), "the action './a@v1' of this repository has no '@' and no ref"),
        (.selfRepository(""), "the reference '' names no folder of this repository"),
        (.selfRepository("$/"), "the reference '$/' names no folder of this repository"),
        (.own(""), "the reference '' names no folder of this repository"),
        (.own("a@v1"), "the action 'a@v1' of this repository has no '@' and no ref"),
        (.docker(""), "the container image has no name"),
        (.docker("docker://"), "the container image has no name"),
    ]

    @Test(arguments: wrong) func `refuses any other`(action: ActionReference, message: String) {
        RuleCase("wrong", finds: ["a.yml: error: jobs.a.steps[0].uses: \(message) [action-reference]"]) {
            Job.of { ActionStep(action) }
        }.verify()
    }

    static let tags = [
        "20240101", "20240101a", "1234567", "decaded", "v3d3c42e", "2024-01", "3D3C42E", "a1b2c3", "main2",
    ]

    @Test(arguments: tags) func `a tag is no commit`(_ tag: String) {
        RuleCase("tag", finds: []) { Job.of { ActionStep(.at("a/b", ref: tag)) } }.verify(about: ["action-reference"])
    }

    @Test func `an action without a pin is named, and a pin of the project that is none`() {
        let pins = PinCatalogue([Pin("a/b", version: "v1", commit: "v1")])
        RuleCase(
            "pins",
            [
                .pushed {
                    Job.of {
                        ActionStep(.pinned("a/b/c"))
                        ActionStep(.pinned("a/d"))
                    }
                }
            ],
            options: RenderingOptions(pins: pins),
            finds: [
                "a.yml: error: jobs.a.steps[0].uses: the pin of 'a/b' names 'v1', which is no full commit id of 40"
                    + " hexadecimal digits [action-reference]",
                "a.yml: error: jobs.a.steps[1]: no pin is known for the action 'a/d'; add a 'Pin' for it to the"
                    + " project's pins [unpinned-action]",
            ]
        ).verify()
    }
}
