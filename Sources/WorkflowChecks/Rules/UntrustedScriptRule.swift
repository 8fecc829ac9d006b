import WorkflowAnalysis
import Workflows

struct UntrustedScriptRule: FileRule {
    let name = "untrusted-script"
    var documentation: String {
        #"""
        Text that anybody can choose becomes part of something that runs as code.

        GitHub puts the value of an expression into the text before the script starts, so that a title such as `');
        require('child_process').exec('…` is code like the rest. A `run` script cannot hold an expression; the scripts
        that actions take can, and so can options and commands of containers. Hand such text over in a variable, and
        never to `eval`, `bash -c` or the file that sets variables for later steps. Such text is followed through
        variables of steps, jobs and workflows, outputs of jobs, and what a call passes to a workflow of the project and
        gets from it. What another program does with a variable is not seen, nor is text that a step made of other text,
        nor a variable that a script before set anew.

        Source: GitHub, "Script injections".

        Wrong:

        ```swift
        ActionStep(.pinned("actions/github-script"), with: ["script": "core.notice('\(github.event.issue.title)')"])
        ```

        Right:

        ```swift
        GitHubScript(script: "core.notice(process.env.TITLE)")
            .step(env: ["TITLE": github.event.issue.title.as(String.self)])
        ```
        """#
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard let number = project.positionOfOutsiders(in: file) else { return [] }
        let texts = project.outsiderTexts
        var problems: [Problem] = []
        for job in file.jobs {
            var last = -1
            for read in file.reads(in: job) where read.use != last && Self.mayYieldText(read) {
                last = read.use
                let use = file.expressions[read.use]
                let step = use.step.flatMap { job.steps.indices.contains($0) ? job.steps[$0] : nil }
                let position = OutsiderTexts.Position(file: number, job: job, step: step)
                if let found = problem(with: use, at: position, texts) { problems.append(found) }
            }
            if let variables = job.normal?.env {
                let position = OutsiderTexts.Position(file: number, job: job)
                problems += self.problems(with: variables, at: position, texts, job.steps) { _, _ in true }
            }
        }
        return problems
            + self.problems(with: file.workflow.env, at: .init(file: number), texts, file.steps) { step, variable in
                file.jobs[step.job].normal?.env.value(named: variable) == nil
            }
    }

    private static func mayYieldText(_ read: ContextRead) -> Bool {
        switch read.context {
        case .github: UntrustedText.canBegin(with: read.names)
        case .env, .inputs, .needs: true
        default: false
        }
    }

    private func problem(
        with use: ExpressionUse, at position: OutsiderTexts.Position, _ texts: OutsiderTexts
    ) -> Problem? {
        let step = position.step
        if let step, let script = step.script, let variable = use.place.text(behind: "\(step.place).env.") {
            // The step's own variables are not known to one another.
            let around = OutsiderTexts.Position(file: position.file, job: position.job)
            return texts.text(in: use.node, at: around).flatMap { problem(with: variable, of: script, use.place, $0) }
        }
        guard let code = CodePlace(use.place, step: step) else { return nil }
        // As JSON, text is a literal of JavaScript, and cannot end it.
        guard let text = texts.text(in: use.node, at: position, acceptsJSON: code != .javaScript) else { return nil }
        let advice = text.isInVariable && code == .javaScript ? "read 'process.env' there" : "pass it in a variable"
        return Problem(
            use.place, "\(text.chosen)\(text.holder == nil ? ", which" : ", and it") runs as code here; \(advice)",
            severity: code == .probably ? .warning : .error, related: text.related)
    }

    /// What scripts do with variables of their job or their workflow.
    private func problems(
        with variables: EnvironmentVariables, at position: OutsiderTexts.Position, _ texts: OutsiderTexts,
        _ steps: [CheckedStep], where isSeen: (CheckedStep, String) -> Bool
    ) -> [Problem] {
        variables.entries.flatMap { variable -> [Problem] in
            guard !variable.value.node.isLiteral, let text = texts.text(in: variable.value.node, at: position) else {
                return []
            }
            return steps.compactMap { step in
                guard let script = step.script, step.env.value(named: variable.key) == nil, isSeen(step, variable.key)
                else {
                    return nil
                }
                return problem(with: variable.key, of: script, "\(step.place).run", text)
            }
        }
    }

    private func problem(
        with variable: String, of script: ShellScript, _ place: String, _ text: OutsiderText
    ) -> Problem? {
        let script = ScriptVariable(variable, in: script)
        let chosen = text.chosen
        if script.isRun {
            return Problem(place, "\(chosen), and the script runs '$\(variable)' as code", related: text.related)
        }
        if text.isJSON || UntrustedText.hasLines(text.source), script.isWritten(to: "GITHUB_ENV") {
            let message = "\(chosen), and with a second line in '$\(variable)' set any variable of later steps;"
            return Problem(
                place, "\(message) write no text of others to 'GITHUB_ENV'", related: text.related)
        }
        if script.isWritten(to: "GITHUB_PATH") {
            return Problem(
                place, "\(chosen), which decides here where later steps look for programs", related: text.related)
        }
        return nil
    }
}

extension OutsiderText {
    /// Whose text it is, for messages.
    fileprivate var chosen: String {
        let chosen = "anybody can choose the text of '\(source.text)'"
        return holder.map { "\(chosen), which '\($0)' holds" } ?? chosen
    }

    /// Where the text comes from, where that is elsewhere.
    fileprivate var related: [RelatedPlace] { origin.map { [$0] } ?? [] }

    /// Whether the expression reads a variable.
    fileprivate var isInVariable: Bool { holder?.hasPrefix("env.") ?? false }
}

/// A key whose text runs as code.
private enum CodePlace {
    /// The text of a script in JavaScript.
    case javaScript
    /// The text of another script, or of a command.
    case certainly
    /// An input that is named like a script, of an action that nobody knows here.
    case probably

    private static let inputs: [String: [String]] = [
        "actions/github-script": ["script"],
        "appleboy/ssh-action": ["script"],
        "azure/cli": ["inlinescript"],
        "azure/powershell": ["inlinescript"],
        "nick-fields/retry": ["command", "new_command_on_retry", "on_retry_command"],
        "reactivecircus/android-emulator-runner": ["pre-emulator-launch-script", "script"],
        "wandalen/wretry.action": ["command", "pre_retry_command", "with"],
    ]
    private static let likelyInputs = ["cmd", "command", "commands", "inlinescript", "run", "script"]
    private static let jobKeys = [".container.options", ".defaults.run.shell"]
    private static let serviceKeys = [".command", ".entrypoint", ".options"]

    init?(_ place: String, step: CheckedStep?) {
        guard let step else {
            let isCode =
                Self.jobKeys.contains(where: place.hasSuffix)
                || ByteSearch.finds(".services.", in: place) && Self.serviceKeys.contains(where: place.hasSuffix)
            guard isCode else { return nil }
            self = .certainly
            return
        }
        if place == "\(step.place).run" {
            self = .certainly
            return
        }
        guard let uses = step.uses, let input = place.text(behind: "\(step.place).with.")?.lowercased() else {
            return nil
        }
        if case .docker = uses.action {
            guard input == "args" || input == "entrypoint" else { return nil }
            self = .certainly
        } else if let known = uses.action.repository.flatMap({ Self.inputs[$0.lowercased()] }) {
            guard known.contains(input) else { return nil }
            self = step.action == .gitHubScript ? .javaScript : .certainly
        } else {
            guard Self.likelyInputs.contains(input) else { return nil }
            self = .probably
        }
    }
}

extension String {
    /// What follows a beginning; `nil` where the text begins otherwise.
    fileprivate func text(behind beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
