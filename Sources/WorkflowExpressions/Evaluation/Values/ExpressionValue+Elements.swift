extension ExpressionValue {
    /// The value at a literal name, `a.b`: a member of an object, or the element of an array whose number the name spells.
    func member(_ name: String) -> ExpressionValue {
        if case .object(let object) = self { return object[name] ?? .null }
        return element(at: .string(name))
    }

    /// The value at an index, or null if there is none; a filtered array gives that of each element that has one.
    func element(at index: ExpressionValue) -> ExpressionValue {
        switch self {
        case .object(let object):
            return index.primitiveText.flatMap { object[$0] } ?? .null
        case .array(let array) where array.isFiltered:
            let name = index.primitiveText
            let position = index.position
            let found = array.elements.compactMap { element -> ExpressionValue? in
                switch element {
                case .object(let object): name.flatMap { object[$0] }
                case .array(let inner): position.flatMap { inner.element(at: $0) }
                default: nil
                }
            }
            return .array(ExpressionArray(found, isFiltered: true))
        case .array(let array):
            return index.position.flatMap { array.element(at: $0) } ?? .null
        default:
            return .null
        }
    }

    /// The filter `.*`: the elements of an array, the values of an object; those of each element if it was filtered.
    func filtered() -> ExpressionValue {
        let elements: [ExpressionValue] =
            if case .array(let array) = self, array.isFiltered {
                array.elements.flatMap(\.contents)
            } else {
                contents
            }
        return .array(ExpressionArray(elements, isFiltered: true))
    }

    private var contents: [ExpressionValue] {
        switch self {
        case .array(let array): array.elements
        case .object(let object): object.values
        default: []
        }
    }

    /// The value as the position of an element: a number from 0 on, without its fraction.
    private var position: Int? {
        let number = number
        guard number >= 0, number < 2_147_483_648 else { return nil }
        return Int(number)
    }
}

extension ExpressionArray {
    fileprivate func element(at position: Int) -> ExpressionValue? {
        position < elements.count ? elements[position] : nil
    }
}
