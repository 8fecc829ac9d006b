import WorkflowExpressions

/// A token of GitHub's expression language.
enum Token: Equatable {
    case literal(ExpressionNode)
    case name(String)
    case sign(String)
}

struct SyntaxFailure: Error, CustomStringConvertible {
    let description: String
}

/// Reads expressions as GitHub's documentation and runner define them; knows nothing of the printer.
struct Grammar {
    private let tokens: [Token]
    private var position = 0

    static func tokens(of text: String) throws -> [Token] {
        var tokens: [Token] = []
        let characters = Array(text.unicodeScalars)
        var index = 0
        let boundaries = Set("([)],!><=&|".unicodeScalars)
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
        }
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        while index < characters.count {
            let scalar = characters[index]
            let rest = characters[index...]
            if scalar.properties.isWhitespace {
                index += 1
            } else if let sign = ["==", "!=", ">=", "<=", "&&", "||"].first(where: {
                rest.starts(with: $0.unicodeScalars)
            }) {
                tokens.append(.sign(sign))
                index += 2
            } else if "()[],.*!<>".unicodeScalars.contains(scalar) {
                tokens.append(.sign(String(scalar)))
                index += 1
            } else if scalar == "'" {
                var value = String.UnicodeScalarView()
                index += 1
                while true {
                    guard index < characters.count else { throw SyntaxFailure(description: "open string in \(text)") }
                    if characters[index] == "'" {
                        guard index + 1 < characters.count, characters[index + 1] == "'" else { break }
                        index += 1
                    }
                    value.append(characters[index])
                    index += 1
                }
                index += 1
                tokens.append(.literal(.string(String(value))))
            } else if isLetter(scalar) {
                let end = rest.firstIndex { !isLetter($0) && !isDigit($0) && $0 != "-" } ?? characters.count
                tokens.append(.name(String(String.UnicodeScalarView(characters[index..<end]))))
                index = end
            } else if isDigit(scalar) || scalar == "-" || scalar == "+" {
                let end = rest.firstIndex { $0.properties.isWhitespace || boundaries.contains($0) } ?? characters.count
                let word = String(String.UnicodeScalarView(characters[index..<end]))
                if word == "-Infinity" {
                    tokens.append(.literal(.number(-.infinity)))
                } else {
                    guard let number = Double(word), number.isFinite, !word.contains("x") else {
                        throw SyntaxFailure(description: "no number: \(word)")
                    }
                    tokens.append(.literal(.number(number)))
                }
                index = end
            } else {
                throw SyntaxFailure(description: "unexpected \(scalar) in \(text)")
            }
        }
        return tokens
    }

    static func read(_ text: String) throws -> ExpressionNode {
        try read(tokens(of: text))
    }

    static func read(_ tokens: [Token]) throws -> ExpressionNode {
        var grammar = Grammar(tokens: tokens)
        let node = try grammar.binary(level: 0)
        guard grammar.position == tokens.count else { throw SyntaxFailure(description: "text behind the expression") }
        return node
    }

    private init(tokens: [Token]) {
        self.tokens = tokens
    }

    private static let levels: [[String]] = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="]]

    private mutating func take(_ sign: String) -> Bool {
        guard position < tokens.count, tokens[position] == .sign(sign) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ sign: String) throws {
        guard take(sign) else { throw SyntaxFailure(description: "expected \(sign)") }
    }

    private mutating func binary(level: Int) throws -> ExpressionNode {
        guard level < Self.levels.count else { return try unary() }
        var left = try binary(level: level + 1)
        while position < tokens.count, case .sign(let sign) = tokens[position], Self.levels[level].contains(sign),
            let found = BinaryOperator(rawValue: sign)
        {
            position += 1
            left = .binary(found, left, try binary(level: level + 1))
        }
        return left
    }

    private mutating func unary() throws -> ExpressionNode {
        if take("!") { return .not(try unary()) }
        var (node, isLiteral) = try primary()
        while true {
            let start = position
            if take(".") {
                if take("*") {
                    node = .filter(node)
                } else {
                    guard position < tokens.count, case .name(let name) = tokens[position] else {
                        throw SyntaxFailure(description: "no property name behind '.'")
                    }
                    position += 1
                    node = .property(node, name)
                }
            } else if take("[") {
                if take("*") {
                    node = .filter(node)
                } else {
                    node = .index(node, try binary(level: 0))
                }
                try expect("]")
            } else {
                return node
            }
            if isLiteral { throw SyntaxFailure(description: "index behind a literal at \(start)") }
        }
    }

    private mutating func primary() throws -> (ExpressionNode, isLiteral: Bool) {
        guard position < tokens.count else { throw SyntaxFailure(description: "end of text") }
        let token = tokens[position]
        position += 1
        switch token {
        case .literal(let node):
            return (node, true)
        case .sign("("):
            let node = try binary(level: 0)
            try expect(")")
            return (node, false)
        case .name(let name):
            guard take("(") else { return Self.named(name) }
            var arguments: [ExpressionNode] = []
            if take(")") { return (.call(name, arguments), false) }
            repeat { arguments.append(try binary(level: 0)) } while take(",")
            try expect(")")
            return (.call(name, arguments), false)
        case .sign(let sign):
            throw SyntaxFailure(description: "unexpected \(sign)")
        }
    }

    private static func named(_ name: String) -> (ExpressionNode, isLiteral: Bool) {
        switch name {
        case "null": (.null, true)
        case "true": (.boolean(true), true)
        case "false": (.boolean(false), true)
        case "Infinity": (.number(.infinity), true)
        default: (.context(name), false)
        }
    }
}
