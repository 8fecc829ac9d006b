/// What a function is called with: expressions, which are evaluated when they are needed, or their values.
enum CallArguments {
    case expressions([ExpressionNode])
    case values([ExpressionValue])

    var count: Int {
        switch self {
        case .expressions(let nodes): nodes.count
        case .values(let values): values.count
        }
    }
}

extension Interpreter {
    /// The value of an argument.
    mutating func value(_ position: Int, of arguments: CallArguments) throws(EvaluationError) -> ExpressionValue {
        switch arguments {
        case .expressions(let nodes): try value(of: nodes[position])
        case .values(let values): values[position]
        }
    }

    /// Calls a function, whose arguments are as many as it takes.
    mutating func call(
        _ function: ExpressionFunction.Identity, _ arguments: CallArguments
    ) throws(EvaluationError) -> ExpressionValue {
        switch function {
        case .contains: return .boolean(try contains(arguments))
        case .startsWith:
            return .boolean(try compareEnds(arguments) { $0.starts(with: $1) })
        case .endsWith:
            return .boolean(
                try compareEnds(arguments) { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) })
        case .format: return .string(try format(arguments))
        case .join: return .string(try join(arguments))
        case .toJSON:
            let value = try value(0, of: arguments)
            let bytes = JSONPrinter.bytes(of: value, limit: remainingMemory) ?? []
            try use(bytes.isEmpty ? .max : bytes.count)
            return .string(String(decoding: bytes, as: UTF8.self))
        case .fromJSON: return try fromJSON(arguments)
        case .hashFiles: return .string(try hashFiles(arguments))
        case .choice: return try choose(arguments)
        case .success: return .boolean(try succeeded(arguments))
        case .failure: return .boolean(try failed(arguments))
        case .always: return .boolean(true)
        case .cancelled: return .boolean(exact?.status == .cancelled)
        }
    }

    private mutating func contains(
        _ arguments: CallArguments
    ) throws(EvaluationError) -> Bool {
        let searched = try value(0, of: arguments)
        switch searched {
        case .object: return false
        case .array(let array):
            guard !array.elements.isEmpty else { return false }
            let wanted = try value(1, of: arguments)
            return array.elements.contains { wanted.looselyEquals($0) }
        default:
            guard let wanted = try value(1, of: arguments).primitiveText else { return false }
            return ByteSearch.finds(OrdinalText.folded(wanted), in: OrdinalText.folded(searched.text))
        }
    }

    private mutating func compareEnds(
        _ arguments: CallArguments, _ compare: ([UInt8], [UInt8]) -> Bool
    ) throws(EvaluationError) -> Bool {
        guard let text = try value(0, of: arguments).primitiveText,
            let end = try value(1, of: arguments).primitiveText
        else { return false }
        return compare(OrdinalText.folded(text), OrdinalText.folded(end))
    }

    private mutating func join(_ arguments: CallArguments) throws(EvaluationError) -> String {
        let value = try value(0, of: arguments)
        guard case .array(let array) = value else { return value.primitiveText ?? "" }
        var separator = ","
        if array.elements.count > 1, arguments.count > 1, let text = try self.value(1, of: arguments).primitiveText {
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

    private mutating func fromJSON(_ arguments: CallArguments) throws(EvaluationError) -> ExpressionValue {
        let text = try value(0, of: arguments).text
        do throws(JSONError) {
            return try JSONReader.read(text)
        } catch {
            let isEmpty = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
            throw EvaluationError(isEmpty ? "the JSON text is empty" : "the text is no JSON: \(error.message)")
        }
    }

    private mutating func choose(_ arguments: CallArguments) throws(EvaluationError) -> ExpressionValue {
        for index in stride(from: 0, to: arguments.count - 1, by: 2) {
            let predicate = try value(index, of: arguments)
            guard case .boolean(let holds) = predicate else {
                throw EvaluationError(
                    "a condition of 'case' is a \(predicate.kind.rawValue), not a Boolean; write it as '!!' and the value"
                )
            }
            if holds { return try value(index + 1, of: arguments) }
        }
        return try value(arguments.count - 1, of: arguments)
    }

    /// Whether all named jobs succeeded, or if none is named, all that came before.
    private mutating func succeeded(_ jobs: CallArguments) throws(EvaluationError) -> Bool {
        guard jobs.count > 0 else { return exact?.status == .success }
        for position in 0..<jobs.count {
            guard try result(ofJob: value(position, of: jobs).text) == "success" else { return false }
        }
        return true
    }

    private mutating func failed(_ jobs: CallArguments) throws(EvaluationError) -> Bool {
        guard jobs.count > 0 else { return exact?.status == .failure }
        for position in 0..<jobs.count {
            if try result(ofJob: value(position, of: jobs).text) == "failure" { return true }
        }
        return false
    }

    private func result(ofJob name: String) -> String {
        (exact?.contexts["needs"] ?? .null).member(name).member("result").text
    }
}
