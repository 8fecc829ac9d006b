extension Interpreter {
    /// Text with expressions inside.
    mutating func text(_ segments: [ExpressionNode]) throws(EvaluationError) -> Interpretation {
        guard exact == nil else {
            var text = ""
            for segment in ExpressionNode.merged(segments) {
                let part = try value(of: segment).text
                try use(part.utf8.count)
                text += part
            }
            return result(.value(.string(text)), .unknown, of: [])
        }
        let parts = ExpressionNode.merged(segments).map { interpretation(of: $0) }
        let knowledge = joined(parts)
        guard leavesRest else { return result(knowledge, .unknown, of: parts) }
        let rest = ExpressionNode.merged(
            parts.map { part in part.rest.literalValue.map { .string($0.text) } ?? embedded(part) })
        if case .value(.string(let text)) = knowledge, rest.allSatisfy(\.isString) {
            return result(knowledge, .string(text), of: [])
        }
        return result(knowledge, .text(rest), of: [.unknown])
    }

    /// What is known of texts that are written one behind the other.
    ///
    /// One of them may be one of several values; of two it is unknown which go together.
    func joined(_ parts: [Interpretation]) -> Knowledge {
        let varying = parts.indices.filter { if case .oneOf = parts[$0].knowledge { true } else { false } }
        guard varying.count == 1, let position = varying.first else {
            return Self.knowledge(of: Self.joined(parts.map(\.text)))
        }
        let (start, end) = (
            Self.joined(parts[..<position].map(\.text)), Self.joined(parts[(position + 1)...].map(\.text))
        )
        let part = parts[position]
        let alternatives = part.knowledge.alternatives.map { alternative in
            switch alternative {
            case .value(let value): Self.knowledge(of: Self.joined([start, RunText(value.text), end]))
            case .text(let text): Self.knowledge(of: Self.joined([start, text, end]))
            case .oneOf, .unknown: Self.knowledge(of: Self.joined([start, part.text, end]))
            }
        }
        return .any(of: alternatives)
    }

    private static func joined(_ texts: [RunText]) -> RunText {
        texts.reduce(into: RunText()) { $0.append($1) }
    }

    private static func knowledge(of text: RunText) -> Knowledge {
        text.literal.map { .value(.string($0)) } ?? .text(text)
    }
}
