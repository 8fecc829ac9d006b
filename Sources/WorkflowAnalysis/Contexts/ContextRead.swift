package import Workflows

/// What an expression reads of a context: the names behind it, as far as they are written out.
///
/// `github.event.pull_request.head.ref` is one read of `github` with four names. A name that is computed, and `*`, end it.
package struct ContextRead: Sendable {
    /// The context.
    package let context: ContextName
    /// The names as they are written.
    package let names: [String]
    /// The position of the expression among those of the file.
    package let use: Int

    /// The context and the names with dots between them.
    package var text: String { ([context.rawValue] + names).joined(separator: ".") }

    /// Whether the names begin with these, compared without case; the given ones are in lower case.
    package func begins(with wanted: String...) -> Bool {
        guard names.count >= wanted.count else { return false }
        return zip(names, wanted).allSatisfy { $0 == $1 || $0.inLowerCase == $1 }
    }
}

extension ExpressionNode {
    /// Calls a function with each context that is read and the names behind it.
    ///
    /// They are only a prefix of the path if a computed name or a filter follows.
    package func collectReads(_ body: (ContextName, [String], _ isPrefix: Bool) -> Void) {
        // A stack of its own: long chains of operators nest as deeply as they are long.
        var pending = [(node: self, isPrefix: false)]
        pending.reserveCapacity(8)
        while let (node, isPrefix) = pending.popLast() {
            switch node {
            case .null, .boolean, .number, .string, .unknown:
                continue
            case .context, .property, .index(_, .string):
                let chain = NameChain(endingAt: node)
                if case .context = chain.start {
                    if let context = chain.context { body(context, chain.names, isPrefix) }
                } else {
                    // What is read behind a computed name or a call is unknown.
                    pending.append((chain.start, true))
                }
            case .index(let base, let position):
                pending.append((position, false))
                pending.append((base, true))
            case .filter(let base):
                pending.append((base, true))
            case .call(_, let arguments):
                for argument in arguments.reversed() { pending.append((argument, false)) }
            case .not(let operand):
                pending.append((operand, false))
            case .binary(_, let left, let right):
                pending.append((right, false))
                pending.append((left, false))
            case .text(let segments):
                for segment in segments.reversed() { pending.append((segment, false)) }
            }
        }
    }
    /// Whether a predicate holds for a context that is read and the names behind it, as ``collectReads(_:)`` gives them.
    package func reads(where predicate: (ContextName, [String], _ isPrefix: Bool) -> Bool) -> Bool {
        var isFound = false
        collectReads { isFound = isFound || predicate($0, $1, $2) }
        return isFound
    }
}
