/// A member of an inputs type that a declaration names.
struct DeclaredMember<Declared>: Sendable {
    /// The path from the type to the member.
    let path: any PartialKeyPath<Declared> & Sendable
    /// The path as text, which ends in the member's name.
    ///
    /// Made once per declaration, and not again for each step and call: it is read out of the type's metadata.
    private let text: String

    init(_ path: any PartialKeyPath<Declared> & Sendable) {
        self.path = path
        text = path.debugDescription
    }

    /// The stored members of a value that are not among those declared.
    static func members(of value: Declared, missingFrom declared: [DeclaredMember]) -> [String] {
        Mirror(reflecting: value).children.compactMap(\.label).filter { label in
            !declared.contains { $0.text.hasSuffix(".\(label)") }
        }
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
