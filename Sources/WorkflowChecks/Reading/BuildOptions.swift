import Workflows

/// One item in Buildx's form, such as `type=gha,scope=app,mode=max`.
struct BuildOptions: Sendable {
    /// Keys in lower case, and their values.
    private let fields: [(key: String, value: RunText)]
    /// Whether each field is `key=value` with a key that is written.
    let isComplete: Bool

    /// Reads the items of an input, one a line.
    static func lines(of text: RunText) -> [BuildOptions] {
        text.split(at: UInt8(ascii: "\n")).map(\.trimmed).filter { !$0.isEmpty }.map { BuildOptions($0) }
    }

    private init(_ line: RunText) {
        var fields: [(key: String, value: RunText)] = []
        var isComplete = true
        for field in Self.fields(of: line) {
            let key = field.prefix { $0 != .byte(UInt8(ascii: "=")) }
            guard key.count < field.count, let name = RunText(units: key).literal else {
                isComplete = false
                continue
            }
            fields.append((name.lowercased(), RunText(units: field[(key.endIndex + 1)...]).trimmed))
        }
        self.fields = fields
        self.isComplete = isComplete
    }

    /// The fields between commas; a comma between quotes belongs to the field.
    private static func fields(of line: RunText) -> [ArraySlice<RunText.Unit>] {
        var fields: [ArraySlice<RunText.Unit>] = []
        var field: [RunText.Unit] = []
        var isQuoted = false
        for unit in line.units {
            switch unit {
            case .byte(UInt8(ascii: "\"")): isQuoted.toggle()
            case .byte(UInt8(ascii: ",")) where !isQuoted:
                fields.append(field[...])
                field = []
            default: field.append(unit)
            }
        }
        return fields + [field[...]]
    }

    /// The value of a key; `nil` where it is not written.
    subscript(key: String) -> RunText? {
        fields.last { $0.key == key }?.value
    }

    /// Whether a key surely has this value.
    func has(_ key: String, _ value: String) -> Bool { self[key]?.literal == value }

    /// Whether a key may have this value.
    func mayHave(_ key: String, _ value: String) -> Bool {
        guard let written = self[key] else { return !isComplete }
        return written.maybe(value)
    }
}

extension CheckedStep {
    /// The items of an input in Buildx's form.
    func buildOptions(_ input: String) -> [BuildOptions] {
        inputRunText(input).map(BuildOptions.lines) ?? []
    }

    /// Where the build of the step pushes an image by digest; `nil` where it builds none, or pushes otherwise.
    var digestExport: BuildOptions? {
        guard action == .buildPush, input("outputs") != nil else { return nil }
        return buildOptions("outputs").first { $0.has("push-by-digest", "true") }
    }

    /// Whether the step surely or maybe pushes an image by digest.
    var mayPushByDigest: Bool {
        switch action {
        case .buildPush?:
            input("outputs") != nil && buildOptions("outputs").contains { $0.mayHave("push-by-digest", "true") }
        case .bake?: input("set") != nil
        case .retry?, .gitHubScript?: true
        case nil: mayUploadUnseen || run?.script.text.mentions("push-by-digest") ?? false
        default: false
        }
    }
}
