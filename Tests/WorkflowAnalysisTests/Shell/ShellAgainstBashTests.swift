import TestSupport
import Testing
import WorkflowAnalysis

/// Bash and the tokenizer see the same words.
@Suite(.enabled(if: Shell.isLikeUbuntu)) struct ShellAgainstBashTests {
    /// Prints the normal form of each text that bash accepts.
    ///
    /// No command runs: the texts only become functions.
    private static let printer = #"""
        while IFS= read -r -d '' text; do
            if errors=$(bash -n <<<"$text" 2>&1) && [ -z "$errors" ] &&
                form=$(PATH=; eval "f() {
        $text
        }" &>/dev/null </dev/null && declare -f f); then
                printf '%s\1' "$form"
            else
                printf '\2\1'
            fi
        done <texts
        """#

    @Test func `the normal form of a script has the words of the script`() throws {
        var random = RandomScripts(seed: 7)
        let texts = (0..<600).map { random.script(depth: $0 % 4) }
        let run = try Shell.run(script: Self.printer, files: ["texts": texts.map { "\($0)\u{0}" }.joined()])
        let forms = run.standardOutput.split(separator: "\u{1}", omittingEmptySubsequences: false)
        try #require(run.status == 0 && forms.count == texts.count + 1)
        var accepted = 0
        for (text, form) in zip(texts, forms) where form != "\u{2}" {
            accepted += 1
            let script = ShellScript(text)
            #expect(script.isUnderstood, "\(text)")
            #expect(Self.words(of: script) == Self.words(of: ShellScript(String(form))), "\(text)")
        }
        #expect(accepted > 500)
    }

    /// The words, values and files of all commands; of what stands in quotes, the quotes are no part.
    private static func words(of script: ShellScript) -> [String] {
        script.commands.map { command in
            let assignments = command.assignments.map { "\($0.name)=\(text(of: $0.value))" }
            let redirections = command.redirections.filter { $0.operation != ">&" }.map { redirection in
                "\(redirection.operation.filter { $0 != "-" })\(text(of: redirection.target))"
                    + (redirection.document.map { text(of: $0) } ?? "")
            }
            return "\(command.kind) \(assignments) \(command.words.map { text(of: $0) }) \(redirections)"
        }
        // Bash prints a here-document behind the pipeline that reads it.
        .sorted()
    }

    private static func text(of word: ShellWord) -> String {
        word.parts.map { part in
            switch part {
            case .text(let text, _): text
            case .variable(let name, _): "$\(name)"
            case .expansion(let name, _): "${\(name)…}"
            case .substitution: "$()"
            case .arithmetic: "$(())"
            case .expression(let text): text
            case .array: "()"
            }
        }.joined(separator: "|")
    }

    @Test func `the text of a word is what a program gets`() throws {
        let pieces = [
            "a", "b c", "'d  e'", "\"f  g\"", "\\ ", "\\\\", "\"\\\\\"", "\"\\h\"", "'\\'", "\"i\\\"j\"", "$'k\\tl'",
            "$'\\x41\\101\\u00e9\\''", "m\\\nn", "\"o\\\np\"", "''", "\"\"", "q#r", "{}", "t,u", "{v}", "w=x",
            "é", "\"$\"", "a$ ", "-", "--y=z", "%", "@", ":", "[", "]", "!", "\\;", "\\#", "'\n'", "\"'\"", "'\"'",
            "=",
            "\\n",
        ]
        var lines: [String] = []
        for first in pieces {
            for second in pieces { lines.append("printf '<%s>' \(first)\(second) \(second) x\(first)") }
        }
        // Bash writes a letter for its number only where the locale has it.
        let script = "export LC_ALL=C.UTF-8\nset -f\n" + lines.map { "\($0)\nprintf '\\1'" }.joined(separator: "\n")
        let run = try Shell.run(script: script)
        let printed = run.standardOutput.split(separator: "\u{1}", omittingEmptySubsequences: false)
        try #require(run.status == 0 && printed.count == lines.count + 1)
        for (line, printed) in zip(lines, printed) {
            let words = try #require(ShellScript(line).commands.first).words.dropFirst(2)
            #expect(words.map { "<\($0.literal ?? "?")>" }.joined() == printed, "\(line)")
        }
    }
}
