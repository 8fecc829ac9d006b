import Workflows

extension [Value<String>] {
    /// The texts as one.
    func joined(separator: String) -> Value<String> {
        guard let first else { return "" }
        return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
    }
}
