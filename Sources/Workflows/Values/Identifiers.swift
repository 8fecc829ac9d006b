/// The id of a job: its key under `jobs`.
///
/// Letters, digits, `_` and `-`; begins with a letter or `_`; under 100 characters; not `__…`, which GitHub reserves.
/// Ids that differ only in case are the same. A text that is no id is kept and becomes a finding.
public struct JobID: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The id as it is written.
    public var rawValue: String

    /// Takes any text.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes any text.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The id as it is written.
    public var description: String { rawValue }
}

/// The id of a step, by which later steps of its job read its outputs.
///
/// The same rules hold as for ``JobID``.
public struct StepID: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The id as it is written.
    public var rawValue: String

    /// Takes any text.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes any text.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The id as it is written.
    public var description: String { rawValue }
}

/// What GitHub demands of a job's or step's id.
package enum IdentifierSyntax {
    /// What is wrong with an id; `nil` where nothing is.
    package static func problem(with id: String) -> String? {
        guard let first = id.utf8.first else { return "an id cannot be empty" }
        guard id.utf8.count < 100 else { return "the id '\(id)' is longer than 99 characters" }
        guard isLetter(first) || first == UInt8(ascii: "_") else {
            return "the id '\(id)' does not begin with a letter or '_'"
        }
        guard id.utf8.allSatisfy(isIdentifierByte) else {
            return "the id '\(id)' holds a character other than letters, digits, '_' and '-'"
        }
        guard !id.hasPrefix("__") else { return "the id '\(id)' begins with '__', which GitHub reserves" }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
