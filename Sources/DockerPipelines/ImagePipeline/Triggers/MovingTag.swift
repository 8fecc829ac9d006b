/// A tag of an image that moves to the newest build of its kind.
public struct MovingTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case edge
        case nightly
        case branch
        case commit
        case date
        case named(String)
    }

    let kind: Kind

    /// `edge`: the newest build of a branch.
    public static let edge = MovingTag(kind: .edge)
    /// `nightly`: the newest build of a schedule.
    public static let nightly = MovingTag(kind: .nightly)
    /// The name of the branch, with `-` for characters that tags cannot have.
    public static let branch = MovingTag(kind: .branch)
    /// `sha-` and the beginning of the commit's id, such as `sha-0a1b2c3`.
    public static let commit = MovingTag(kind: .commit)
    /// The day of the build in UTC, such as `20261201`.
    public static let date = MovingTag(kind: .date)

    /// A tag of this name.
    public static func named(_ name: String) -> MovingTag { MovingTag(kind: .named(name)) }

    /// What is wrong with the name; `nil` if it is valid.
    var problem: String? {
        guard case .named(let name) = kind else { return nil }
        func isLegal(_ byte: UInt8) -> Bool { DeclaredText.isIdentifierByte(byte) || byte == UInt8(ascii: ".") }
        let mayBegin = name.utf8.first.map { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") } ?? false
        if mayBegin, name.utf8.count <= 128, name.utf8.allSatisfy(isLegal) { return nil }
        return
            "the tag '\(name)' is none; write at most 128 letters, digits and '._-', and begin with a letter or digit"
    }
}
