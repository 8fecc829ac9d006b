/// The words that a script writes to an output, as in `echo changed=true >>"$GITHUB_OUTPUT"`, if they are written out.
package struct OutputWords {
    private let script: ShellScript
    private let outputs: FileEntries

    /// Looks through a script.
    package init(in script: ShellScript) {
        self.script = script
        outputs = FileEntries("GITHUB_OUTPUT", in: script)
    }

    /// A variable may be set from another one; a longer way than this is not followed.
    private static let maximumDepth = 4

    /// All words that are written to an output; `nil` if something else may be.
    package func words(of name: String) -> [String]? {
        guard !outputs.mayHaveOthers else { return nil }
        return words(among: outputs.entries.filter { $0.name == name }.map(\.value), of: nil, 0)
    }

    /// The words among the values of a variable, or of the output.
    private func words(among values: [[ShellWord.Part]], of name: String?, _ depth: Int) -> [String]? {
        var found: [String] = []
        for parts in values {
            if parts.count == 1, case .variable(let variable, _) = parts[0] {
                // A variable that is set from itself, as in `a=$a`, has what else it is set to.
                if variable == name { continue }
                guard depth + 1 < Self.maximumDepth else {
                    Examination.note(
                        "the words of an output: its variable is set from others more than \(depth) levels deep")
                    return nil
                }
                guard let values = self.values(of: variable),
                    let words = words(among: values, of: variable, depth + 1)
                else { return nil }
                found += words
            } else {
                let word = parts.map(\.text).joined()
                guard parts.allSatisfy(\.isText), !word.isEmpty, word.utf8.allSatisfy(\.isPartOfName) else {
                    return nil
                }
                found.append(word)
            }
        }
        return found.isEmpty ? nil : found
    }

    /// All values that a variable is set to; `nil` if a command sets it to what is known only when the script runs.
    private func values(of variable: String) -> [[ShellWord.Part]]? {
        var values: [[ShellWord.Part]] = []
        for command in script.commands where command.guarding != .never {
            for assignment in command.assignments where assignment.name == variable {
                guard !assignment.appends else { return nil }
                values.append(assignment.value.parts)
            }
            let names: ArraySlice<ShellWord> =
                switch command.kind {
                case .loop: command.words.prefix(1)
                case .simple where command.words.first?.isLiteral("read") ?? false: command.words.dropFirst()
                default: []
                }
            if names.contains(where: { $0.isLiteral(variable) }) { return nil }
        }
        return values
    }
}
