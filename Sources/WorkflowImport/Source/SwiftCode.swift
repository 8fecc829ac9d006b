/// Swift source as a tree, which ``SwiftLayout`` breaks into lines.
package indirect enum SwiftCode: Hashable, Sendable {
    /// Code that stands in one line: a name, a literal.
    case word(String)
    /// Text in a literal; several lines become a literal of several lines.
    case text(SwiftLiteral)
    /// A call, whose callee is a name or a member of something else.
    case call(SwiftCode, [Argument], block: [Statement]? = nil)
    /// A member of something else, such as `.step` of an action.
    case member(SwiftCode, String)
    /// An array.
    case list([SwiftCode])
    /// An array with a line for each element.
    case rows([SwiftCode])
    /// A dictionary.
    case pairs([Pair])
    /// Operands with the same operator between them.
    case operation(String, [SwiftCode])
    /// Code in parentheses, or behind a prefix operator.
    case enclosed(String, SwiftCode, String)

    /// An argument of a call.
    package struct Argument: Hashable, Sendable {
        /// The label; `nil` if there is none.
        var label: String?
        var value: SwiftCode

        init(_ label: String?, _ value: SwiftCode) {
            self.label = label
            self.value = value
        }
    }

    /// A key and a value of a dictionary.
    package struct Pair: Hashable, Sendable {
        var key: SwiftCode
        var value: SwiftCode
    }

    /// A statement of a block, below its comment.
    package struct Statement: Hashable, Sendable {
        /// The lines of the comment, without `//`.
        var comment: [String] = []
        var code: SwiftCode
    }
}

extension SwiftCode {
    /// A call of a function or an initialiser by its name.
    static func call(_ name: String, _ arguments: [Argument], block: [Statement]? = nil) -> SwiftCode {
        .call(.word(name), arguments, block: block)
    }

    /// A literal of a text.
    static func quoted(_ text: String) -> SwiftCode { .text(SwiftLiteral(text)) }

    /// How many commas would be added if all collections in the code were broken; `swift format` keeps room for them.
    var roomForCommas: Int {
        switch self {
        case .word, .text: 0
        case .list(let items), .rows(let items): (items.count > 1 ? 1 : 0) + items.reduce(0) { $0 + $1.roomForCommas }
        case .pairs(let pairs): (pairs.count > 1 ? 1 : 0) + pairs.reduce(0) { $0 + $1.value.roomForCommas }
        case .call(let callee, let arguments, nil): callee.roomForCommas + arguments.roomForCommas
        case .call: 0
        case .member(let base, _): base.roomForCommas
        case .operation(_, let operands): operands.reduce(0) { $0 + $1.roomForCommas }
        case .enclosed(_, let inner, _): inner.roomForCommas
        }
    }

    /// Whether the code is an array or a dictionary, which a call of one argument hugs.
    var isCollection: Bool {
        switch self {
        case .list, .rows, .pairs: true
        default: false
        }
    }
}

extension [SwiftCode.Argument] {
    /// How many commas would be added if all collections in the arguments were broken.
    var roomForCommas: Int { reduce(0) { $0 + $1.value.roomForCommas } }
}

/// Collects the arguments of a call, without those that are left to their defaults.
struct SwiftArguments {
    private(set) var all: [SwiftCode.Argument] = []

    /// Adds an argument without a label.
    mutating func add(_ value: SwiftCode?) {
        if let value { all.append(.init(nil, value)) }
    }

    /// Adds an argument unless there is none.
    mutating func add(_ label: String, _ value: SwiftCode?) {
        if let value { all.append(.init(label, value)) }
    }
}
