/// What a step wrote to a file of the runner, such as `GITHUB_OUTPUT`.
enum RunnerFile {
    /// The names and values in their order: `name=value`, or `name<<END`, lines, and `END`.
    static func values(in text: String) -> [(name: String, value: String)] {
        var values: [(name: String, value: String)] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            let name = line.prefix { $0 != "=" && $0 != "<" }
            let rest = line.dropFirst(name.count)
            if rest.hasPrefix("<<") {
                let value = lines.prefix { $0 != rest.dropFirst(2) }
                lines = lines.dropFirst(value.count + 1)
                values.append((String(name), value.joined(separator: "\n")))
            } else if rest.hasPrefix("=") {
                values.append((String(name), String(rest.dropFirst())))
            }
        }
        return values
    }
}
