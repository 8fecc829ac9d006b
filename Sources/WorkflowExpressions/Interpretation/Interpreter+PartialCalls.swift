extension Interpreter {
    /// What is known of what a function yields for arguments of which a part is known.
    mutating func knowledge(
        ofCall function: ExpressionFunction.Identity, _ arguments: [Interpretation], _ rest: Interpretation
    ) -> Knowledge {
        switch function {
        case .always: return .value(.boolean(true))
        case .success, .failure, .cancelled: return .someBoolean
        case .hashFiles: return .text(rest.text)
        default: break
        }
        let varying = arguments.count { $0.knowledge.alternatives.count > 1 }
        if varying > 1, ExpressionFunction(function).result != .boolean {
            // Which of their values go together is unknown, and a text that never comes out would be wrong.
            return knowledge(ofCall: function, arguments.map { Knowledge.opaque($0) }, arguments, rest)
        }
        // Each combination of the values that the arguments may have.
        var rows: [[Knowledge]] = [[]]
        for argument in arguments {
            let alternatives = argument.knowledge.alternatives
            guard rows.count * alternatives.count <= Knowledge.bound else {
                ExpressionBound.reach(
                    "the value of '\(ExpressionPrinter().expression(rest.rest))': its arguments have more than"
                        + " \(Knowledge.bound) combinations of values")
                return unknownResult(of: function, rest)
            }
            rows = rows.flatMap { row in alternatives.map { row + [$0] } }
        }
        return .any(of: rows.map { knowledge(ofCall: function, $0, arguments, rest) })
    }

    private mutating func knowledge(
        ofCall function: ExpressionFunction.Identity, _ row: [Knowledge], _ arguments: [Interpretation],
        _ rest: Interpretation
    ) -> Knowledge {
        let values = row.compactMap(\.value)
        if values.count == row.count {
            restoreMemory()
            // GitHub fails the run with what cannot be computed, or computes what is too long for here.
            return (try? call(function, .values(values))).map { .value($0) } ?? .anything
        }
        switch (function, row.first, row.dropFirst().first) {
        case (.contains, .text(let text)?, .value(let part)?) where part.isPrimitive:
            return text.contains(ignoringCase: part.text) ? .value(.boolean(true)) : .someBoolean
        case (.startsWith, .text(let text)?, .value(let start)?) where start.isPrimitive:
            return .boolean(text.begins(ignoringCase: start.text))
        case (.endsWith, .text(let text)?, .value(let end)?) where end.isPrimitive:
            return .boolean(text.ends(ignoringCase: end.text))
        case (.format, .value(let template)?, _):
            return (try? formatted(template.text, arguments)) ?? unknownResult(of: function, rest)
        default:
            return unknownResult(of: function, rest)
        }
    }

    private func unknownResult(of function: ExpressionFunction.Identity, _ rest: Interpretation) -> Knowledge {
        switch function {
        case .contains, .startsWith, .endsWith, .success, .failure, .cancelled, .always: .someBoolean
        case .format, .join, .toJSON, .hashFiles: .text(rest.text)
        case .fromJSON, .choice: .anything
        }
    }

    /// A template that is filled with arguments of which a part is known.
    private func formatted(_ template: String, _ arguments: [Interpretation]) throws(EvaluationError) -> Knowledge {
        let template = Array(template.utf8)
        let parts = try FormatTemplate(template, argumentCount: arguments.count - 1).segments.map { segment in
            switch segment {
            case .literal(let bytes):
                let text = String(decoding: bytes, as: UTF8.self)
                return Interpretation(.value(.string(text)), .string(text), scope: 0)
            case .argument(let index): return arguments[index + 1]
            }
        }
        return joined(parts)
    }
}

extension Knowledge {
    /// What is known of an argument whose alternatives are not looked at.
    fileprivate static func opaque(_ argument: Interpretation) -> Knowledge {
        if case .oneOf = argument.knowledge { .unknown(argument.knowledge.truths) } else { argument.knowledge }
    }
}

extension RunText {
    /// Whether a part that is written contains a text, without regard to case.
    fileprivate func contains(ignoringCase text: String) -> Bool {
        let wanted = OrdinalText.folded(text)
        return wanted.isEmpty
            || parts.contains { part in
                if case .written(let text) = part {
                    ByteSearch.finds(wanted, in: OrdinalText.folded(text))
                } else {
                    false
                }
            }
    }

    /// Whether the text begins with another one, without regard to case; `nil` if the run decides.
    fileprivate func begins(ignoringCase start: String) -> Bool? {
        let wanted = OrdinalText.folded(start)
        guard case .written(let text)? = parts.first else { return wanted.isEmpty ? true : nil }
        return Self.compare(OrdinalText.folded(text), wanted)
    }

    /// Whether the text ends with another one, without regard to case; `nil` if the run decides.
    fileprivate func ends(ignoringCase end: String) -> Bool? {
        let wanted = OrdinalText.folded(end)
        guard case .written(let text)? = parts.last else { return wanted.isEmpty ? true : nil }
        return Self.compare(OrdinalText.folded(text).reversed(), wanted.reversed())
    }

    private static func compare(_ known: [UInt8], _ wanted: [UInt8]) -> Bool? {
        if known.starts(with: wanted) { return true }
        return wanted.starts(with: known) ? nil : false
    }
}
