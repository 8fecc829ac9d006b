extension Evaluation {
    /// Calls a function, whose arguments are as many as it takes.
    mutating func call(
        _ function: ExpressionFunction.Identity, _ arguments: [ExpressionNode]
    ) throws(EvaluationError) -> ExpressionValue {
        switch function {
        case .contains: return .boolean(try contains(arguments[0], arguments[1]))
        case .startsWith:
            return .boolean(try compareEnds(arguments) { $0.starts(with: $1) })
        case .endsWith:
            return .boolean(
                try compareEnds(arguments) { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) })
        case .format: return .string(try format(arguments))
        case .join: return .string(try join(arguments))
        case .toJSON:
            let value = try value(of: arguments[0])
            let bytes = JSONPrinter.bytes(of: value, limit: remainingMemory) ?? []
            try use(bytes.isEmpty ? .max : bytes.count)
            return .string(String(decoding: bytes, as: UTF8.self))
        case .fromJSON: return try fromJSON(arguments[0])
        case .hashFiles: return .string(try hashFiles(arguments))
        case .choice: return try choose(arguments)
        case .success: return .boolean(try succeeded(arguments))
        case .failure: return .boolean(try failed(arguments))
        case .always: return .boolean(true)
        case .cancelled: return .boolean(input.status == .cancelled)
        }
    }

    private mutating func contains(
        _ search: ExpressionNode, _ item: ExpressionNode
    ) throws(EvaluationError) -> Bool {
        let searched = try value(of: search)
        switch searched {
        case .object: return false
        case .array(let array):
            guard !array.elements.isEmpty else { return false }
            let wanted = try value(of: item)
            return array.elements.contains { wanted.looselyEquals($0) }
        default:
            guard let wanted = try value(of: item).primitiveText else { return false }
            return ByteSearch.finds(OrdinalText.folded(wanted), in: OrdinalText.folded(searched.text))
        }
    }

    private mutating func compareEnds(
        _ arguments: [ExpressionNode], _ compare: ([UInt8], [UInt8]) -> Bool
    ) throws(EvaluationError) -> Bool {
        guard let text = try value(of: arguments[0]).primitiveText,
            let end = try value(of: arguments[1]).primitiveText
        else { return false }
        return compare(OrdinalText.folded(text), OrdinalText.folded(end))
    }

    private mutating func join(_ arguments: [ExpressionNode]) throws(EvaluationError) -> String {
        let value = try value(of: arguments[0])
        guard case .array(let array) = value else { return value.primitiveText ?? "" }
        var separator = ","
        if array.elements.count > 1, arguments.count > 1, let text = try self.value(of: arguments[1]).primitiveText {
            separator = text
        }
        var joined = ""
        for (position, element) in array.elements.enumerated() {
            let text = element.text
            try use(text.utf8.count + separator.utf8.count)
            if position > 0 { joined += separator }
            joined += text
        }
        return joined
    }

    private mutating func fromJSON(_ argument: ExpressionNode) throws(EvaluationError) -> ExpressionValue {
        let text = try value(of: argument).text
        do throws(JSONError) {
            return try JSONReader.read(text)
        } catch {
            let isEmpty = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
            throw EvaluationError(isEmpty ? "the JSON text is empty" : "the text is no JSON: \(error.message)")
        }
    }

    private mutating func choose(_ arguments: [ExpressionNode]) throws(EvaluationError) -> ExpressionValue {
        for index in stride(from: 0, to: arguments.count - 1, by: 2) {
            let predicate = try value(of: arguments[index])
            guard case .boolean(let holds) = predicate else {
                throw EvaluationError(
                    "a condition of 'case' is a \(predicate.kind.rawValue), not a Boolean; write it as '!!' and the value"
                )
            }
            if holds { return try value(of: arguments[index + 1]) }
        }
        return try value(of: arguments[arguments.count - 1])
    }

    /// Whether all named jobs succeeded, or where none is named, all that came before.
    private mutating func succeeded(_ jobs: [ExpressionNode]) throws(EvaluationError) -> Bool {
        guard !jobs.isEmpty else { return input.status == .success }
        for job in jobs {
            guard try result(of: job) == "success" else { return false }
        }
        return true
    }

    private mutating func failed(_ jobs: [ExpressionNode]) throws(EvaluationError) -> Bool {
        guard !jobs.isEmpty else { return input.status == .failure }
        for job in jobs {
            if try result(of: job) == "failure" { return true }
        }
        return false
    }

    private mutating func result(of job: ExpressionNode) throws(EvaluationError) -> String {
        let name = try value(of: job).text
        return (input.contexts["needs"] ?? .null).member(name).member("result").text
    }
}
