package import Workflows

/// Something of a context whose text can become part of what an expression yields.
///
/// A condition that asks for the title of a request yields `true` or `false`, whatever the title is: it reads the title, but
/// nothing of it comes out.
package struct TextSource {
    /// The context.
    package let context: ContextName
    /// The names behind it; `*` stands for any index and for a filter.
    package let names: [String]
    /// Whether it is written as JSON, which has all that is below it.
    package let isJSON: Bool

    /// The source as it is written in an expression.
    package var text: String { ([context.rawValue] + names).joined(separator: ".") }

    /// Whether it is text that anyone who opens a request, an issue or a comment can choose, or an object with such text.
    ///
    /// Source: GitHub, "Script injections".
    package var isUntrusted: Bool {
        guard context == .github else { return false }
        let names = names.map { $0.lowercased() }
        guard let first = names.first else { return isJSON }
        if first == "head_ref" { return names.count == 1 }
        guard first == "event" else { return false }
        let below = names.dropFirst()
        return UntrustedProperty.paths.contains { path in
            guard below.count == path.count || (isJSON && below.count < path.count) else { return false }
            return zip(below, path).allSatisfy { $0 == $1 || $0 == "*" || $1 == "*" }
        }
    }

    /// Whether names behind `github` can lead to untrusted input; quick, as most names do not.
    package static func isUntrustedPrefix(_ names: [String]) -> Bool {
        guard let first = names.first else { return true }
        return first.utf8.count == 5 && first.lowercased() == "event"
            || first.utf8.count == 8 && first.lowercased() == "head_ref"
    }

    /// Whether its text can have more than one line.
    package var mayHaveLines: Bool {
        guard let last = names.last?.lowercased() else { return false }
        return last == "body" || last == "message" || names.map { $0.lowercased() }.suffix(2) == ["body", "from"]
    }
}

extension ExpressionNode {
    /// The first source of text of which a predicate holds.
    package func firstTextSource(where predicate: (TextSource) -> Bool) -> TextSource? {
        // A stack of its own: long chains of operators nest as deeply as they are long.
        var pending = [(node: self, isJSON: false)]
        while let (node, isJSON) = pending.popLast() {
            if let operands = node.operands {
                for operand in operands.reversed() where !operand.isCondition { pending.append((operand.node, isJSON)) }
                continue
            }
            switch node {
            case .null, .boolean, .number, .string, .not, .binary, .unknown:
                continue
            case .context, .property, .index, .filter:
                let chain = NameChain(endingAt: node, computedAs: "*")
                guard case .context = chain.start else {
                    // What stands before a chain without a context is looked at by itself.
                    pending.append((chain.start, isJSON))
                    continue
                }
                guard let context = chain.context else { continue }
                let source = TextSource(context: context, names: chain.names, isJSON: isJSON)
                if predicate(source) { return source }
            case .call(let name, let arguments):
                switch name.inLowerCase {
                case "format", "join", "fromjson":
                    for argument in arguments.reversed() { pending.append((argument, isJSON)) }
                case "tojson":
                    for argument in arguments { pending.append((argument, true)) }
                default: continue
                }
            case .text(let segments):
                for segment in segments.reversed() { pending.append((segment, isJSON)) }
            }
        }
        return nil
    }
}
