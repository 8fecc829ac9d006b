/// The names of files while they are written, before they get their final name.
///
/// A name cannot be guessed. It holds the identity of the root that its writer has locked: a process that holds the lock of
/// a root, and finds a name with that root, knows that the writer has ended.
enum TemporaryName {
    private static let start = ".slipway-"
    private static let end = ".tmp"
    private static let randomDigits = 32

    /// A new name.
    static func random(below root: FileIdentity) -> String {
        prefix(of: root) + digits(.random(in: .min ... .max)) + digits(.random(in: .min ... .max)) + end
    }

    /// Whether a name is one of these, below whatever root.
    static func isTemporary(_ name: String) -> Bool {
        guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
        let parts = name.dropFirst(start.count).dropLast(end.count).split(
            separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[2].utf8.count == randomDigits
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
    }

    /// Whether a name is one of these that a run below this root has made.
    static func isTemporary(_ name: String, below root: FileIdentity) -> Bool {
        isTemporary(name) && name.hasPrefix(prefix(of: root))
    }

    private static func prefix(of root: FileIdentity) -> String {
        "\(start)\(String(root.device, radix: 16))-\(String(root.number, radix: 16))-"
    }

    private static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: randomDigits / 2 - digits.count) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }
}
