import Workflows

extension ActionFolder {
    /// A composite action of these steps, in the folder `act`.
    static func composite(
        _ name: String = "act", inputs: [Action.Input] = [], outputs: [Action.Output] = [], files: [ActionFile] = [],
        line: Int = 1, @StepsBuilder steps: () -> [Step]
    ) -> ActionFolder {
        ActionFolder(
            name,
            Action(
                name: "Act", description: "Acts.", inputs: inputs, outputs: outputs, runs: .composite(steps())),
            files: files, at: DeclarationSite(file: "App/App.swift", line: line))
    }

    /// An action that runs something else than steps.
    static func running(_ runs: Action.Runs, outputs: [Action.Output] = []) -> ActionFolder {
        ActionFolder(
            "act", Action(name: "Act", description: "Acts.", outputs: outputs, runs: runs),
            at: DeclarationSite(file: "App/App.swift", line: 1))
    }
}

extension RuleCase {
    /// The case of actions that no workflow uses.
    init(_ name: String, actions: [ActionFolder], finds expected: [String] = []) {
        self.init(name, [], actions: actions, finds: expected)
    }

    /// The case of one action with these steps.
    init(_ name: String, inAction expected: [String], @StepsBuilder steps: () -> [Step]) {
        self.init(name, [], actions: [.composite(steps: steps)], finds: expected.map { "act/action.yml: \($0)" })
    }
}
