import ScriptLibrary
import Workflows

/// Tells whether a pull request changes a path that matters.
enum ChangedPaths {
    struct Inputs: ActionParameters {
        var patterns: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(
                \.patterns, "patterns", "Regular expressions of whole paths, one a line; '!' takes back what matches")
        ]
    }

    struct Results: Outputs {
        let changed = Output<Bool>("changed", "Whether a path matches")
    }

    static let action = OwnAction(
        "changed-paths", name: "Look for changed paths",
        description: "Tells whether a pull request changes a path that matters.", inputs: Inputs.self,
        outputs: Results.self
    ) { inputs in
        let changes = RunStep(
            "Compare the changed paths", script: .file(ActionFile(.changedPaths)), env: ["PATTERNS": inputs.patterns]
        ).identified("changes", outputs: Results.self)
        return ActionBody(outputs: [.init(\.changed, changes.outputs.changed)]) { changes }
    }.declared(at: .firstUse)
}
