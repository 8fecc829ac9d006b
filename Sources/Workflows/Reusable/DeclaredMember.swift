/// A member of an inputs type that a declaration names.
struct DeclaredMember<Declared>: Sendable {
    /// The path from the type to the member.
    let path: any PartialKeyPath<Declared> & Sendable
    init(_ path: any PartialKeyPath<Declared> & Sendable) {
        self.path = path
    }

    /// The stored members of a value that are not among those declared.
    static func members(of value: Declared, missingFrom declared: [DeclaredMember]) -> [String] {
        let members = Mirror(reflecting: value).children
        if areAll(members.map { type(of: $0.value) }, in: declared) { return [] }
        // A path as text ends in the member's name. It is read out of the type's metadata, which takes long.
        let paths = declared.map(\.path.debugDescription)
        return members.compactMap(\.label).filter { label in !paths.contains { $0.hasSuffix(".\(label)") } }
    }

    /// Whether every stored member, of which the types are given in order, is declared.
    private static func areAll(_ types: [Any.Type], in declared: [DeclaredMember]) -> Bool {
        var found: [Int: Any.Type] = [:]
        for member in declared {
            guard let offset = MemoryLayout<Declared>.offset(of: member.path) else { return false }
            found[offset] = type(of: member.path).valueType
        }
        return found.count == types.count
            && zip(found.sorted { $0.key < $1.key }, types).allSatisfy { $0.value == $1 }
    }
}

extension AnyKeyPath {
    /// A name that no interface can declare, for a member without a declaration; a check reports it.
    var undeclaredName: String {
        let path = debugDescription
        let label = path.utf8.split(separator: UInt8(ascii: ".")).last.map { String(decoding: $0, as: UTF8.self) }
        return "\(label ?? path) (undeclared member)"
    }
}
