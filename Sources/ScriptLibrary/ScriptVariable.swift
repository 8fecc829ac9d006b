/// An environment variable that a script reads.
package struct ScriptVariable: Hashable, Sendable {
    /// The name of the variable.
    package let name: String
    /// The value that stands in for a missing variable, or nil if the variable is required.
    package let defaultValue: String?
    /// What the value means.
    package let purpose: String

    package init(name: String, defaultValue: String? = nil, purpose: String) {
        self.name = name
        self.defaultValue = defaultValue
        self.purpose = purpose
    }

    /// Reads `NAME  purpose` or `NAME=DEFAULT  purpose`.
    init(statement: String) {
        let subject = statement.prefix { $0 != " " }
        let name = subject.prefix { $0 != "=" }
        self.init(
            name: String(name),
            defaultValue: name.endIndex == subject.endIndex ? nil : String(subject[name.endIndex...].dropFirst()),
            purpose: String(statement[subject.endIndex...].drop { $0 == " " }))
    }

    /// Whether GitHub's runner sets the variable itself, so that no step has to.
    package var isSetByRunner: Bool { name.hasPrefix("GITHUB_") || name.hasPrefix("RUNNER_") }
}
