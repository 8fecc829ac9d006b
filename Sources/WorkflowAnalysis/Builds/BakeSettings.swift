import Workflows

/// What `set` of docker/bake-action says of targets, such as `*.tags=ghcr.io/acme/app:1`, one setting a line.
package struct BakeSettings: Sendable {
    private let settings: [(target: String, attribute: String, value: RunText)]

    /// Reads an input.
    package init(_ text: RunText) {
        settings = InputList(text, .lines).fields.compactMap { line in
            guard let (key, value) = line.cut(at: UInt8(ascii: "=")), let key = key.literal,
                let dot = key.firstIndex(of: ".")
            else { return nil }
            let attribute = key[key.index(after: dot)...].prefix { $0 != "+" }.filter { $0 != " " }
            return (String(key[..<dot]), attribute.lowercased(), value.trimmed)
        }
    }

    /// What is set for all targets, one value a line; `nil` if nothing is.
    package subscript(attribute: String) -> RunText? {
        var result = RunText()
        for setting in settings where setting.target == "*" && setting.attribute == attribute {
            if !result.isEmpty { result.append("\n") }
            result.append(setting.value)
        }
        return result.isEmpty ? nil : result
    }

    /// The attribute that stands for an input of docker/build-push-action.
    package static func attribute(of input: String) -> String {
        switch input {
        case "outputs": "output"
        case "platforms": "platform"
        default: input
        }
    }
}

extension ActionStep {
    /// What a build is told by an input of docker/build-push-action, or for docker/bake-action by `set` for all targets.
    package func buildInput(_ name: String, isBake: Bool) -> RunText? {
        guard isBake else { return input(name)?.node.map { RunText($0) } }
        guard let settings = input("set")?.node else { return nil }
        return BakeSettings(RunText(settings))[BakeSettings.attribute(of: name)]
    }
}
