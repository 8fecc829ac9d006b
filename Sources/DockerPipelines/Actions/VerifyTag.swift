import ScriptLibrary
public import Workflows

/// The action `verify-tag`: fails if the Git tag of the run names another commit by now, or is gone.
///
/// A run for a tag builds the commit that the tag named when it was pushed, also if the run starts again years later. It
/// needs nothing from its job but `contents: read`.
///
/// ```swift
/// VerifyTag.action.step(name: "Check that the tag names the same commit", with: .init())
/// ```
public enum VerifyTag: Sendable {
    /// What a step passes: nothing.
    public struct Inputs: ActionParameters {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = []
    }

    /// The action.
    public static let action = OwnAction(
        "verify-tag", name: "Verify the tag of a release",
        description: "Fails if the Git tag of this run names another commit by now.", inputs: Inputs.self
    ) { _ in
        RunStep("Ask for the tag's commit", script: .file(ActionFile(.verifyTag)), env: ["GH_TOKEN": github.token])
    }.declared(at: .firstUse)
}
