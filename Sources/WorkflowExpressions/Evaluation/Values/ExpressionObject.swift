/// Values by name, in order, told apart from others by identity; names are found whatever their case.
public final class ExpressionObject: Sendable {
    /// The names, in order.
    public let names: [String]
    /// The values, in the order of the names.
    public let values: [ExpressionValue]
    /// Where each name stands, in an object that is too large to be looked through.
    private let positions: [OrdinalName: Int]?

    private static let smallCount = 8

    /// Makes an object; of a name that is given twice the first spelling and the last value remain.
    public init(_ members: [(String, ExpressionValue)] = []) {
        var names: [String] = []
        var values: [ExpressionValue] = []
        names.reserveCapacity(members.count)
        values.reserveCapacity(members.count)
        var positions: [OrdinalName: Int]? = members.count > Self.smallCount ? [:] : nil
        for (name, value) in members {
            let known = positions.map { $0[OrdinalName(text: name)] } ?? Self.position(of: name, in: names)
            if let known {
                values[known] = value
                continue
            }
            positions?[OrdinalName(text: name)] = names.count
            names.append(name)
            values.append(value)
        }
        self.names = names
        self.values = values
        self.positions = positions
    }

    /// The value of a name, or `nil` if there is none.
    public subscript(name: String) -> ExpressionValue? {
        index(of: name).map { values[$0] }
    }

    func index(of name: String) -> Int? {
        guard let positions else { return Self.position(of: name, in: names) }
        return positions[OrdinalName(text: name)]
    }

    private static func position(of name: String, in names: [String]) -> Int? {
        names.firstIndex { OrdinalText.equal($0, name) }
    }
}
