import Workflows

/// The actions and scripts of a project's steps, each looked at once, however many steps have it.
// No other task sees it: it lives while the steps of a project are made.
final class SharedParts {
    /// A script, what it does, and which outputs it writes.
    typealias KnownScript = (script: ShellScript, use: ScriptUse, outputs: FileEntries)

    private let options: RenderingOptions
    private var actions: [ActionReference: UsedAction] = [:]
    private var scripts: [String: KnownScript] = [:]

    init(options: RenderingOptions = RenderingOptions()) {
        self.options = options
    }

    /// An action that steps use.
    func action(_ reference: ActionReference) -> UsedAction {
        if let known = actions[reference] { return known }
        let action = UsedAction(reference, options: options)
        actions[reference] = action
        return action
    }

    /// A script of steps, read for their shell.
    func script(_ text: String, for shell: String) -> KnownScript {
        guard shell == "bash" else { return Self.read(ShellScript(text, for: shell)) }
        return Self.script(text, at: &scripts[text])
    }

    /// A script at its place among those that are known: the text, which may be long, is looked up once.
    private static func script(_ text: String, at known: inout KnownScript?) -> KnownScript {
        if let known { return known }
        let script = read(ShellScript(text))
        known = script
        return script
    }

    private static func read(_ script: ShellScript) -> KnownScript {
        (script, ScriptUse(script), FileEntries(outputsOf: script))
    }
}
