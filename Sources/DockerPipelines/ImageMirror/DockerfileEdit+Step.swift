import Workflows

extension DockerfileEdit {
    /// The step that changes the file, and fails if it finds nothing to change.
    func step(dockerfile: String) -> Step {
        let path = file ?? dockerfile
        let word = (path.hasPrefix("./") ? String(path.dropFirst(2)) : path).asShellWord
        switch change {
        case .unpin:
            return step(
                "Unpin the base images",
                [
                    "sed -Ei '/^\\s*from\\s/I s/@sha256:[0-9a-f]{64}//' \(word)",
                    "! grep -iE '^\\s*from\\s.*@sha256:' \(word)",
                ])
        case .insert(let line, let text):
            let place = "^\(text.asBasicExpression)"
            // The shell hands the text on as it is, which is what is meant.
            let isFlagged = (line + text).utf8.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }
            return step(
                "Insert '\(line)'",
                (isFlagged ? ["# shellcheck disable=SC2016"] : []) + [
                    "grep \(place.quoted) \(word)",
                    "sed -i \("/\(place.escaping("/") { _ in "\\/" })/a \(line.asInsertedText)".quoted) \(word)",
                ])
        case .replace(let text, let replacement):
            // Both texts reach the script as they are: nothing has to be escaped.
            return step(
                "Replace '\(text)'",
                [
                    "grep -F -- \"$OLD\" \(word)", "dockerfile=$(<\(word))",
                    "echo \"${dockerfile//\"$OLD\"/\"$NEW\"}\" >\(word)",
                ], env: ["OLD": Value(text), "NEW": replacement])
        }
    }

    private func step(_ title: String, _ lines: [String], env: EnvironmentVariables = [:]) -> Step {
        RunStep(Value(title), script: Script(lines.joined(separator: "\n")), env: env, comment: comment).element
    }
}

extension String {
    /// The text as one word of a command.
    fileprivate var asShellWord: String {
        let isPlain = utf8.allSatisfy {
            DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
        }
        return isPlain ? self : quoted
    }

    /// The text between single quotes.
    fileprivate var quoted: String { "'\(escaping("'") { _ in "'\\''" })'" }

    /// The text as a pattern of grep that matches nothing else.
    fileprivate var asBasicExpression: String { escaping("\\.*[^$") { "\\\($0)" } }

    /// The text as what sed's command `a` inserts, which drops white space at the beginning.
    fileprivate var asInsertedText: String {
        let text = escaping("\\") { "\\\($0)" }
        return text.hasPrefix(" ") || text.hasPrefix("\t") ? "\\\(text)" : text
    }

    fileprivate func escaping(_ special: String, with replacement: (Unicode.Scalar) -> String) -> String {
        unicodeScalars.map { special.unicodeScalars.contains($0) ? replacement($0) : String($0) }.joined()
    }
}
