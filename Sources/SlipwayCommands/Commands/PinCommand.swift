import Workflows

/// `pin`: says which commit of an action is known, and what is known of the action, without asking anybody.
enum PinCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let word = invocation.arguments.words.first ?? ""
        // Who copies what `uses` holds means the action.
        let name = String(word.prefix { $0 != "@" })
        guard case .at(let name, _) = ActionReference(stringLiteral: "\(name)@main"),
            let repository = ActionReference.pinned(name).repository
        else {
            throw .usage(
                UsageError(
                    message: "'\(word.printable)' is no action; name it by owner and repository, as 'actions/checkout'",
                    command: invocation.command))
        }
        let knowledge = ActionKnowledge(name: name, repository: repository)
        if invocation.arguments.format == .json {
            let members = JSONValue.members(["command": .string(invocation.command), "action": knowledge.json])
            return CommandResult(
                output: Array(members.document.utf8), status: knowledge.pin == nil ? .findings : .success)
        }
        guard let pin = knowledge.pin else {
            let style = invocation.environment.errorStyle
            return CommandResult(
                output: Array(knowledge.facts.map { "\($0.name)\n\(knowledge.details)" }?.utf8 ?? "".utf8),
                errors: "\(style.error("error:")) \(knowledge.advice)\n", status: .findings)
        }
        return CommandResult(
            output: Array(
                "\(knowledge.facts?.name ?? name) \(pin.version)\n\(knowledge.use(of: pin))\(knowledge.details)".utf8))
    }
}
