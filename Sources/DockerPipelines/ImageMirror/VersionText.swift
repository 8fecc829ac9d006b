public import Workflows

/// Text with `{version}` and `{arch}` in the places of what is built.
///
/// ```swift
/// "https://releases.example.com/{version}/app-{version}-linux-{arch}.tar.gz"
/// ```
///
/// `{arch}` is the name of the architecture, `amd64` or `arm64` unless the application says otherwise. Expressions can be
/// interpolated. A name between braces that is neither of the two becomes a finding; other braces are text.
public struct VersionText: Sendable {
    /// The text with its placeholders.
    public var template: Value<String>

    /// Takes text with placeholders.
    public init(_ template: Value<String>) {
        self.template = template
    }

    /// The names that may stand between braces.
    enum Placeholder: String, CaseIterable {
        case version
        case arch
    }

    /// The text for one version and architecture.
    func filled(version: Value<String>, arch: Value<String> = "{arch}") -> Value<String> {
        let filled = segments.flatMap { segment -> [ExpressionNode] in
            guard case .string(let text) = segment else { return [segment] }
            return Self.parts(of: text).map { part in
                switch part {
                case .text(let text), .unknown(let text): .string(text)
                case .placeholder(.version): version.node
                case .placeholder(.arch): arch.node
                }
            }
        }
        return filled.reduce("" as Value<String>) { "\($0)\(Value<String>($1))" }
    }

    /// What stands between braces and means nothing, with the braces.
    var unknownPlaceholders: [String] {
        parts.compactMap { part in
            guard case .unknown(let text) = part else { return nil }
            return text
        }
    }

    /// Whether the text differs from architecture to architecture.
    var readsArchitecture: Bool { reads(.arch) }

    /// Whether the text differs from version to version.
    var readsVersion: Bool { reads(.version) }

    private func reads(_ placeholder: Placeholder) -> Bool {
        parts.contains { part in
            guard case .placeholder(placeholder) = part else { return false }
            return true
        }
    }

    /// Whether the text is the same for every version, and holds no expression.
    var isLiteral: Bool {
        !readsVersion
            && segments.allSatisfy { segment in
                guard case .string = segment else { return false }
                return true
            }
    }

    /// Whether nothing is written.
    var isEmpty: Bool { segments.allSatisfy { $0 == .string("") } }

    /// Whether a byte stands in the text that is written out.
    func contains(_ byte: UInt8) -> Bool {
        segments.contains { segment in
            guard case .string(let text) = segment else { return false }
            return text.utf8.contains(byte)
        }
    }

    private var segments: [ExpressionNode] {
        guard case .text(let segments) = template.node else { return [template.node] }
        return segments
    }

    private var parts: [Part] {
        segments.flatMap { segment -> [Part] in
            guard case .string(let text) = segment else { return [] }
            return Self.parts(of: text)
        }
    }

    private enum Part {
        case text(String)
        case placeholder(Placeholder)
        case unknown(String)
    }

    /// Cuts text at names between braces.
    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text.utf8[...]
        var literal: [UInt8] = []
        while let first = rest.first {
            let name = rest.dropFirst().prefix(while: DeclaredText.isIdentifierByte)
            guard first == UInt8(ascii: "{"), !name.isEmpty, rest[name.endIndex...].first == UInt8(ascii: "}") else {
                literal.append(first)
                rest = rest.dropFirst()
                continue
            }
            parts.append(.text(String(decoding: literal, as: UTF8.self)))
            literal = []
            let known = Placeholder(rawValue: String(decoding: name, as: UTF8.self))
            parts.append(known.map(Part.placeholder) ?? .unknown("{\(String(decoding: name, as: UTF8.self))}"))
            rest = rest[name.endIndex...].dropFirst()
        }
        return parts + [.text(String(decoding: literal, as: UTF8.self))]
    }
}

extension VersionText: ExpressibleByStringInterpolation {
    /// Takes text with placeholders.
    public init(stringLiteral value: String) {
        template = Value(value)
    }

    /// Takes text with placeholders and expressions.
    public init(stringInterpolation: TextInterpolation) {
        template = Value(stringInterpolation: stringInterpolation)
    }
}
