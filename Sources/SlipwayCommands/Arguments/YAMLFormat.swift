/// How `yaml` prints a file.
enum YAMLFormat: String, Hashable, Sendable, CaseIterable {
    /// The documents, one after another.
    case json
    /// What reading the file yields, an event a line.
    case events
}
