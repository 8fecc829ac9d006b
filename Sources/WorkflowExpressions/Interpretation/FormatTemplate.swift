/// A template of `format`, taken apart.
struct FormatTemplate {
    /// A piece of a template.
    enum Segment {
        case literal(ArraySlice<UInt8>)
        case argument(Int)
    }

    /// The pieces in order.
    let segments: [Segment]

    /// Reads a template that is filled with a number of arguments.
    init(_ template: [UInt8], argumentCount: Int) throws(EvaluationError) {
        segments = try Self.segments(of: template, argumentCount: argumentCount)
    }

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    private static func segments(of template: [UInt8], argumentCount: Int) throws(EvaluationError) -> [Segment] {
        var segments: [Segment] = []
        var start = 0
        var index = 0
        while index < template.count {
            let brace = template[index]
            guard brace == open || brace == close else {
                index += 1
                continue
            }
            if index + 1 < template.count, template[index + 1] == brace {
                segments.append(.literal(template[start...index]))
                index += 2
                start = index
                continue
            }
            guard brace == open, let placeholder = placeholder(in: template, behind: index) else {
                throw EvaluationError(
                    "the template of 'format' has a lone '\(Unicode.Scalar(brace))' at byte \(index); double it")
            }
            guard placeholder.argument < argumentCount else {
                throw EvaluationError(
                    "the template of 'format' names the argument {\(placeholder.argument)}, of \(argumentCount)")
            }
            segments.append(.literal(template[start..<index]))
            segments.append(.argument(placeholder.argument))
            index = placeholder.end
            start = index
        }
        segments.append(.literal(template[start...]))
        return segments
    }

    /// The number behind a `{`, and the index behind its `}`; an empty specifier, `{0:}`, is none.
    private static func placeholder(in template: [UInt8], behind brace: Int) -> (argument: Int, end: Int)? {
        var index = brace + 1
        var argument = 0
        while index < template.count, template[index] >= 0x30, template[index] <= 0x39 {
            argument = min(argument * 10 + Int(template[index] - 0x30), 256)
            index += 1
        }
        guard index > brace + 1, argument <= 255 else { return nil }
        let hasSpecifier = index < template.count && template[index] == UInt8(ascii: ":")
        if hasSpecifier { index += 1 }
        guard index < template.count, template[index] == close else { return nil }
        // In a specifier two braces are one that it holds, not its end.
        if hasSpecifier, index + 1 < template.count, template[index + 1] == close { return nil }
        return (argument, index + 1)
    }
}

extension Interpreter {
    /// Fills a template; arguments that it does not name are not evaluated, and no argument is evaluated twice.
    mutating func format(_ arguments: CallArguments) throws(EvaluationError) -> String {
        let template = Array(try value(0, of: arguments).text.utf8)
        var texts: [Int: String] = [:]
        var bytes: [UInt8] = []
        for segment in try FormatTemplate(template, argumentCount: arguments.count - 1).segments {
            switch segment {
            case .literal(let literal):
                try use(literal.count)
                bytes += literal
            case .argument(let index):
                let text: String
                if let known = texts[index] {
                    text = known
                } else {
                    text = try value(index + 1, of: arguments).text
                    texts[index] = text
                }
                try use(text.utf8.count)
                bytes += text.utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
