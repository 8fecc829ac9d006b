import WorkflowAnalysis
import Workflows

struct UntrustedScriptRule: FileRule {
    let name = "untrusted-script"
    var documentation: String {
        #"""
        Untrusted input becomes part of a script or command that runs as code.

        GitHub inserts the value of an expression into the text before the script starts. An issue title such as `');
        require('child_process').exec('…` becomes code. The same goes for scripts in the inputs of actions, and for
        options and commands of containers. Pass untrusted input in an environment variable. Never pass it to `eval` or
        `bash -c`, and never write it to the file that sets variables for later steps.

        The rule follows untrusted input through variables of steps, jobs and workflows, through outputs of jobs, and
        through inputs and outputs of calls within the project. It does not see what other programs do with a variable,
        text that a step derives from other text, or a variable that an earlier script changes. If a condition of the job
        or the step demands one user, such as `github.actor == 'dependabot[bot]'`, the finding is a warning.

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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard let number = project.taintPosition(of: file) else { return [] }
        let taint = project.taint
        var problems: [Problem] = []
        for job in file.jobs {
            var last = -1
            for read in file.reads(in: job) where read.use != last && Self.mayYieldText(read) {
                last = read.use
                let use = file.expressions[read.use]
                let step = use.step.flatMap { job.steps.indices.contains($0) ? job.steps[$0] : nil }
                let position = Taint.Position(file: number, job: job, step: step)
                if let found = problem(with: use, at: position, taint) { problems.append(found) }
            }
            if let variables = job.normal?.env {
                let position = Taint.Position(file: number, job: job)
                problems += self.problems(with: variables, at: position, taint, job.steps) { _, _ in true }
            }
        }
        return problems
            + self.problems(with: file.workflow.env, at: .init(file: number), taint, file.steps) { step, variable in
                file.jobs[step.job].normal?.env.value(named: variable) == nil
            }
    }

    private static func mayYieldText(_ read: ContextRead) -> Bool {
        switch read.context {
        case .github: TextSource.isUntrustedPrefix(read.names)
        case .env, .inputs, .needs: true
        default: false
        }
    }

    private func problem(
        with use: ExpressionUse, at position: Taint.Position, _ taint: Taint
    ) -> Problem? {
        let step = position.step
        if let step, let script = step.script, let variable = use.place.key(below: step.place["env"]) {
            // A variable of a step cannot read the other variables of the step.
            let around = Taint.Position(file: position.file, job: position.job)
            return taint.text(in: use.node, at: around).flatMap { problem(with: variable, of: script, use.place, $0) }
        }
        guard let code = CodePlace(use.place, step: step) else { return nil }
        // JSON is a valid JavaScript literal, which its content cannot end.
        guard let text = taint.text(in: use.node, at: position, acceptsJSON: code != .javaScript) else { return nil }
        let advice = text.isInVariable && code == .javaScript ? "read 'process.env' there" : "pass it in a variable"
        return Problem(
            use.place, "\(text.chosen)\(text.holder == nil ? ", which" : ", and it") runs as code here; \(advice)",
            severity: code == .probably || position.isForOneUser ? .warning : .error, related: text.related,
            excerpt: text.holder ?? text.source.text)
    }

    /// The problems of scripts that use variables of their job or workflow.
    private func problems(
        with variables: EnvironmentVariables, at position: Taint.Position, _ taint: Taint,
        _ steps: [StepAnalysis], where isSeen: (StepAnalysis, String) -> Bool
    ) -> [Problem] {
        variables.entries.flatMap { variable -> [Problem] in
            guard !variable.value.node.isLiteral, let text = taint.text(in: variable.value.node, at: position) else {
                return []
            }
            return steps.compactMap { step in
                guard let script = step.script, step.env.value(named: variable.key) == nil, isSeen(step, variable.key)
                else {
                    return nil
                }
                return problem(with: variable.key, of: script, step.place["run"], text)
            }
        }
    }

    private func problem(
        with variable: String, of script: ShellScript, _ place: Place, _ text: UntrustedInput
    ) -> Problem? {
        let use = ScriptVariable(variable, in: script)
        let chosen = text.chosen
        let excerpt = script.excerpt(ofVariable: variable)
        if use.isRun {
            return Problem(
                place, "\(chosen), and the script runs '$\(variable)' as code", related: text.related,
                excerpt: excerpt)
        }
        if text.isJSON || text.source.mayHaveLines, use.isWritten(to: "GITHUB_ENV") {
            let message = "\(chosen), and with a second line in '$\(variable)' set any variable of later steps;"
            return Problem(
                place, "\(message) do not write untrusted input to 'GITHUB_ENV'", related: text.related,
                excerpt: excerpt)
        }
        if use.isWritten(to: "GITHUB_PATH") {
            return Problem(
                place, "\(chosen), which decides here where later steps look for programs", related: text.related,
                excerpt: excerpt)
        }
        return nil
    }
}

extension UntrustedInput {
    /// The source of the untrusted input, for messages.
    fileprivate var chosen: String {
        let chosen = "anybody can choose the text of '\(source.text)'"
        return holder.map { "\(chosen), which '\($0)' holds" } ?? chosen
    }

    /// The origin of the untrusted input, if it is in another place.
    fileprivate var related: [RelatedPlace] { origin.map { [$0] } ?? [] }

    /// Whether the expression reads a variable.
    fileprivate var isInVariable: Bool { holder?.hasPrefix("env.") ?? false }
}

/// A key whose text runs as code.
private enum CodePlace {
    /// A script in JavaScript.
    case javaScript
    /// Another script, or a command.
    case certainly
    /// An input of an unknown action whose name suggests a script.
    case probably

    private static let likelyInputs = ["cmd", "command", "commands", "inlinescript", "run", "script"]
    private static let serviceKeys = ["command", "entrypoint", "options"]

    init?(_ place: Place, step: StepAnalysis?) {
        guard let step else {
            let isCode =
                place.ends(with: "container", "options") || place.ends(with: "defaults", "run", "shell")
                || place.parts.contains(.key("services")) && Self.serviceKeys.contains { place.ends(with: $0) }
            guard isCode else { return nil }
            self = .certainly
            return
        }
        if place == step.place["run"] {
            self = .certainly
            return
        }
        guard let uses = step.uses, let input = place.key(below: step.place["with"])?.lowercased() else {
            return nil
        }
        if case .docker = uses.action {
            guard input == "args" || input == "entrypoint" else { return nil }
            self = .certainly
        } else if let facts = step.facts, !facts.codeInputs.isEmpty {
            switch facts.inputRoles[input] {
            case .javaScript: self = .javaScript
            case .script: self = .certainly
            default: return nil
            }
        } else {
            guard Self.likelyInputs.contains(input) else { return nil }
            self = .probably
        }
    }
}

extension Taint.Position {
    /// Whether the job or the step runs for one user only.
    fileprivate var isForOneUser: Bool {
        [job?.condition, step?.condition].contains { $0?.demandsOneUser ?? false }
    }
}

extension ExpressionNode {
    /// Whether the condition holds for one user only.
    fileprivate var demandsOneUser: Bool {
        var pending = [self]
        while let node = pending.popLast() {
            switch node {
            case .binary(.and, let left, let right): pending += [left, right]
            case .binary(.equal, let user, .string), .binary(.equal, .string, let user):
                guard let names = user.names(readFrom: .github)?.map({ $0.lowercased() }) else { continue }
                if names.count == 1, ConditionReads.isActor(names[0]) { return true }
                if names.last == "login", ["user", "sender"].contains(names.dropLast().last ?? "") { return true }
            default: continue
            }
        }
        return false
    }
}
