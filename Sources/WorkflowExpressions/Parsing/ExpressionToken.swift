/// The smallest part of an expression that means something.
struct ExpressionToken {
    enum Kind: Equatable {
        case end
        case name
        case string
        case number
        case null
        case boolean
        case openGroup
        case closeGroup
        case openIndex
        case closeIndex
        case comma
        case dot
        case star
        case not
        case binary(BinaryOperator)

        /// Whether a `.` behind it asks for a property; behind anything else it begins a number.
        var takesProperty: Bool {
            switch self {
            case .name, .closeGroup, .closeIndex, .star: true
            default: false
            }
        }
    }

    let kind: Kind
    /// The bytes of the text.
    let range: Range<Int>
    /// The value of a number; 1 or 0 for a boolean.
    var number: Double = 0
}
