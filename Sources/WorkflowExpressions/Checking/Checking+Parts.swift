extension Checking {
    /// The type of a property, which the value should be able to have.
    mutating func member(_ name: String, of type: ExpressionType, in node: ExpressionNode) -> ExpressionType {
        if let found = type.member(name) { return found }
        if let names = type.closedNames {
            let nearest = nearestWord(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
            note(.unknownProperty, node, "there is no property '\(name)'\(nearest)")
        } else if type.kinds.contains(.array), type.details.isFiltered {
            note(.unknownProperty, node, "no element has a property '\(name)'")
        } else if type.kinds.contains(.array) {
            note(
                .unknownProperty, node,
                "an array has no property '\(name)'; write '.*.\(name)' for that of each element")
        } else {
            note(.unknownProperty, node, "\(type.words) has no property '\(name)'")
        }
        // Of what comes of it nothing more is said.
        return .any
    }

    mutating func missing(_ what: String, of type: ExpressionType, in node: ExpressionNode) -> ExpressionType {
        note(.unknownProperty, node, "\(type.words) does not have \(what)")
        return .any
    }

    mutating func call(_ name: String, _ arguments: [ExpressionNode], in node: ExpressionNode) -> ExpressionType {
        let function = ExpressionFunction.named(name)
        guard let function, !function.takesPairs else { return choice(name, arguments, in: node) }
        var useless: [(position: Int, type: ExpressionType)] = []
        for (position, argument) in arguments.enumerated() {
            let type = kind(of: argument)
            if type.kinds.isDisjoint(with: function.kinds(ofArgument: position)) { useless.append((position, type)) }
        }
        for (position, type) in useless { note(function, name, type, position, in: node) }
        let isPlain = function.availability == .everywhere && function.accepts(argumentCount: arguments.count)
        if !isPlain { checkAvailability(of: node) }
        return function.result
    }

    /// The type of a choice, which is that of its values, and of what GitHub does not know.
    private mutating func choice(
        _ name: String, _ arguments: [ExpressionNode], in node: ExpressionNode
    ) -> ExpressionType {
        let types = arguments.enumerated().map { position, argument in
            type(of: argument, isQuestion: position.isMultiple(of: 2) && position < arguments.count - 1)
        }
        checkAvailability(of: node)
        guard let function = ExpressionFunction.named(name), arguments.count >= 3 else { return .any }
        var result = types[arguments.count - 1]
        for position in stride(from: 0, to: arguments.count - 1, by: 2) {
            if !types[position].kinds.contains(.boolean) { note(function, name, types[position], position, in: node) }
            result = result.union(types[position + 1])
        }
        return result
    }

    private mutating func note(
        _ function: ExpressionFunction, _ name: String, _ type: ExpressionType, _ position: Int, in node: ExpressionNode
    ) {
        let message = "the argument \(position + 1) of '\(name)' is \(type.words): \(function.consequence)"
        note(.argumentKind, node, message)
    }

    /// Looks at `condition && value || other`, which gives `other` if the value is falsy.
    mutating func checkChoice(
        _ choice: ExpressionNode, _ chosen: ExpressionType?, otherwise: ExpressionType, in node: ExpressionNode
    ) {
        guard let chosen, case .binary(.and, let condition, let value) = choice else { return }
        let isLogic = chosen.kinds == .boolean && chosen.details.boolean != false
        guard !chosen.isAny, !isLogic, !chosen.falsy.kinds.isEmpty else { return }
        // `a && b || c` with a question as `c` is a question itself, unless that is `true`.
        guard otherwise.kinds != .boolean || otherwise.details.boolean == true else { return }
        // Nothing instead of nothing is no other value: empty text and null print the same.
        guard !otherwise.isNothing || !chosen.falsy.isNothing else { return }
        // A value that is its own condition is truthy if it is chosen.
        guard !condition.requires(value), !value.isSetInEveryRun, !value.hasWrittenText else { return }
        var other = ExpressionNode.null
        if case .binary(.or, _, let right) = node { other = right }
        note(
            .falsyChoice, node,
            "\(Self.quoted(value, or: "the value behind '&&'")) \(value.isConstant ? "is" : "may be") falsy, and then "
                + "\(Self.quoted(other, or: "the one behind '||'")) is taken; write "
                + "'\(Self.proposal(condition, value, other))'",
            mayBeMeant: !value.isConstant && chosen.falsy.kinds.isSubset(of: [.string, .null]))
    }

    /// What to write instead of a choice with `&&` and `||`.
    private static func proposal(
        _ condition: ExpressionNode, _ value: ExpressionNode, _ other: ExpressionNode
    ) -> String {
        // One choice of several in a row is no expression of its own.
        if case .binary(.and, _, _) = other { return "case(condition, value, condition, value, other)" }
        let choice = ExpressionNode.call("case", [condition, value, other])
        return text(choice, limit: longestChoice) ?? "case(condition, value, other)"
    }

    /// The longest expression that a message proposes.
    private static let longestChoice = 120

    /// An expression as messages repeat it; other words for a long one.
    private static func quoted(_ node: ExpressionNode, or words: String) -> String {
        guard let text = text(node, limit: longestChoice / 2) else { return words }
        // A text has its own quotes.
        if case .string = node { return text }
        return "'\(text)'"
    }

    /// An expression as it is written; `nil` if it is long.
    private static func text(_ node: ExpressionNode, limit: Int) -> String? {
        // Each choice in a row would print the rest of the row.
        var pending = [node]
        var count = 0
        while let next = pending.popLast() {
            count += 1
            guard count + pending.count <= limit else { return nil }
            pending += next.children
        }
        let text = ExpressionPrinter().expression(node)
        return text.utf8.count > limit ? nil : text
    }
}

extension ExpressionNode {
    /// Whether this is written as it is, and not read from anywhere.
    fileprivate var isConstant: Bool {
        switch self {
        case .null, .boolean, .number, .string: true
        default: false
        }
    }

    /// Whether this reads a property of `github`, or the token of the job, that no run leaves empty.
    fileprivate var isSetInEveryRun: Bool {
        guard case .property(.context(let context), let name) = self else { return false }
        switch context.lowercased() {
        case "github":
            return [
                "actor", "actor_id", "api_url", "event_name", "graphql_url", "ref", "ref_name", "repository",
                "repository_id", "repository_owner", "repository_owner_id", "run_attempt", "run_id", "run_number",
                "server_url", "sha", "token", "workflow", "workflow_ref", "workflow_sha",
            ].contains(name.lowercased())
        case "secrets": return name.lowercased() == "github_token"
        default: return false
        }
    }

    /// Whether this is text of which a part is written, so that it is never empty.
    fileprivate var hasWrittenText: Bool {
        switch self {
        case .text(let parts):
            return parts.contains { if case .string(let text) = $0 { !text.isEmpty } else { false } }
        case .call(let name, let arguments):
            guard name.lowercased() == "format", case .string(let template)? = arguments.first,
                let filled = try? FormatTemplate(Array(template.utf8), argumentCount: arguments.count - 1)
            else { return false }
            return filled.segments.contains { if case .literal(let bytes) = $0 { !bytes.isEmpty } else { false } }
        default: return false
        }
    }

    /// Whether a chain of `&&` has the other node among its links, or asks it not to be empty text.
    fileprivate func requires(_ other: ExpressionNode) -> Bool {
        var node = self
        while case .binary(.and, let left, let right) = node {
            if right.asks(for: other) { return true }
            node = left
        }
        return node.asks(for: other)
    }

    private func asks(for other: ExpressionNode) -> Bool {
        self == other || self == .binary(.notEqual, other, .string(""))
    }
}

extension ExpressionType {
    /// Whether the value is null or empty text, whichever.
    fileprivate var isNothing: Bool {
        kinds.isSubset(of: [.null, .string]) && (!kinds.contains(.string) || texts == [""])
    }
}
