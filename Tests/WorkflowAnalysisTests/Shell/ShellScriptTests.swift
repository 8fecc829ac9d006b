import Testing
import WorkflowAnalysis

@Suite struct ShellScriptTests {
    /// The words of each command, a word of which the text is not known as it is written.
    private func commands(_ text: String) -> [[String]] {
        ShellScript(text).commands.map { $0.words.map { $0.literal ?? $0.source } }
    }

    static let beginnings: [(word: String, begins: Bool)] = [
        ("--cache-to=x", true), ("'--cache'-to", true), ("\"--cache-to$X\"", true), ("--cache-t$X", false),
        ("$X--cache-to", false), ("--cache", false), ("\\--cache-to", true), ("--cache-from", false),
    ]

    @Test(arguments: beginnings) func `words begin with a text, however it is quoted`(word: String, begins: Bool) {
        let words = ShellScript("a \(word)").commands.flatMap(\.words)
        #expect(words.last?.begins(with: "--cache-to") == begins)
    }

    @Test(arguments: [
        ("git push", [["git", "push"]]),
        ("git  push\torigin", [["git", "push", "origin"]]),
        ("make check  # git push is done by hand", [["make", "check"]]),
        ("# git push", []),
        ("a#b #c", [["a#b"]]),
        ("echo 'never git push from here'", [["echo", "never git push from here"]]),
        ("gh release \\\n  upload x", [["gh", "release", "upload", "x"]]),
        ("a \\\n  # b\nc", [["a"], ["c"]]),
        ("a;b&c|d", [["a"], ["b"], ["c"], ["d"]]),
        ("a && b || c", [["a"], ["b"], ["c"]]),
        ("(a; b)", [["a"], ["b"]]),
        ("echo \"$(date -u)\" `id`", [["echo", "\"$(date -u)\"", "`id`"], ["date", "-u"], ["id"]]),
        ("docker push \"$IMAGE:$TAG\"", [["docker", "push", "\"$IMAGE:$TAG\""]]),
        ("f() { a b; }; f", [["a", "b"], ["f"]]),
        ("if a; then b; else c; fi", [["a"], ["b"], ["c"]]),
        ("for i in x y; do a $i; done", [["i", "x", "y"], ["a", "$i"]]),
        ("case $x in a|b) c;; *) d;; esac", [["$x", "a", "b", "*"], ["c"], ["d"]]),
        ("[[ $a == b && -n c ]]", [["$a", "==", "b", "&&", "-n", "c"]]),
        ("cat <<EOF\ngit push\nEOF\na", [["cat"], ["a"]]),
        ("cat <<EOF\n$(git push)\nEOF", [["cat"], ["git", "push"]]),
        ("cat <<'EOF'\n$(git push)\nEOF", [["cat"]]),
        ("A=1 b=\"c d\" e", [["e"]]),
        ("a=(git push)", [[]]),
        ("diff <(a b) c", [["diff", "<(a b)", "c"], ["a", "b"]]),
        ("echo $((1 + $(a b)))", [["echo", "$((1 + $(a b)))"], ["a", "b"]]),
        ("echo ${X:-$(a b)}", [["echo", "${X:-$(a b)}"], ["a", "b"]]),
        ("a ${{ inputs.x }}y \"${{ '}}' }}\"", [["a", "${{ inputs.x }}y", "\"${{ '}}' }}\""]]),
        ("time -p ! a b", [["a", "b"]]),
    ])
    func `words of commands`(text: String, words: [[String]]) {
        #expect(commands(text) == words)
        #expect(ShellScript(text).isUnderstood)
    }

    @Test func `parts of a word`() throws {
        let word = try #require(ShellScript("a\"b $C\"${D}'e'${F#g}$(h)").commands.first?.words.first)
        #expect(
            word.parts == [
                .text("a", isQuoted: false), .text("b ", isQuoted: true), .variable("C", isQuoted: true),
                .variable("D", isQuoted: false), .text("e", isQuoted: true), .expansion(of: "F", isQuoted: false),
                .substitution(1..<2, isQuoted: false),
            ])
        #expect(word.literal == nil)
        #expect(word.leadingText == "ab ")
        #expect(word.variables == ["C", "D", "F"])
    }

    @Test(arguments: ["*.txt", "a?", "[ab]", "{a,b}", "{1..3}", "~", "~/a", "@(a|b)"])
    func `a word that the shell makes other words of has no sure text`(text: String) throws {
        let word = try #require(ShellScript("x \(text)").commands.first?.words.last)
        #expect(word.isPattern && word.literal == nil)
        let quoted = try #require(ShellScript("x '\(text)'").commands.first?.words.last)
        #expect(quoted.literal == text)
    }

    @Test(arguments: [
        ("a", ["always"]), ("a && b", ["always", "conditional"]), ("a || b", ["always", "conditional"]),
        ("true && a", ["always", "always"]), ("false && a", ["always", "never"]), ("true || a", ["always", "never"]),
        ("if a; then b; fi; c", ["always", "conditional", "always"]),
        ("if false; then a; else b; fi", ["always", "never", "always"]),
        ("if ! false; then a; else b; fi", ["always", "always", "never"]),
        (
            "if a; then b; elif true; then c; else d; fi",
            ["always", "conditional", "conditional", "conditional", "never"]
        ),
        ("while a; do b; done", ["always", "conditional"]), ("while true; do a; done", ["always", "always"]),
        ("for i in a b; do c; done", ["always", "always"]), ("for i in $x; do c; done", ["always", "conditional"]),
        ("a; exit 0; b", ["always", "always", "never"]), ("(exit); a", ["always", "always"]),
        ("a || exit; b", ["always", "conditional", "always"]),
        ("f() { exit; }; f; a", ["conditional", "always", "always"]),
        ("f() { a; }; b", ["never", "always"]), ("f() { a; }; trap f EXIT", ["conditional", "always"]),
        ("f() { a; }; $x", ["conditional", "always"]), ("exec a; b", ["always", "never"]),
        ("exec >a; b", ["always", "always"]),
    ])
    func `guards`(text: String, guards: [String]) {
        #expect(ShellScript(text).commands.map { "\($0.guarding)" } == guards)
    }

    @Test func `redirections, those of groups too`() throws {
        let script = ShellScript("{ echo a; { echo b >&2; echo c 2>d; } >>e; } >\"$F\" | tee -a g >h")
        #expect(
            script.commands.map { $0.outputs.map(\.target.source) } == [
                ["\"$F\""], ["e", "\"$F\""], ["e", "\"$F\""], ["h"],
            ])
        #expect(script.commands.map { $0.reader?.words.first?.source } == ["tee", "tee", "tee", nil])
        #expect(script.commands.map(\.readsPipe) == [false, false, false, true])
    }

    @Test func `texts of here-documents`() {
        let script = ShellScript("cat <<A <<-'B' <<< c\nx$(d)\\$y\nA\n\t$z\n\tB\n")
        let texts = script.commands.first?.redirections.map { $0.input?.literal ?? $0.input?.source }
        #expect(texts == ["x$(d)\\$y\n", "$z\n", "c"])
        #expect(script.commands.map(\.isSubstituted) == [false, true])
    }

    @Test(arguments: [
        ("echo 'a", "a quotation that does not end"), ("echo \"a", "a quotation that does not end"),
        ("a $(b", "a '$(' that does not end"), ("coproc a", "'coproc'"),
        ("cat <<E\na", "a here-document without its last line"),
        ("a\nif b; then c", "no 'fi' where one is needed"), ("a )", "')' without its beginning"),
        ("echo `a \\`b\\``", "a backslash between backticks"), ("if ($x) { a }", "'{' where a command ends"),
    ])
    func `what is not understood is said`(text: String, reason: String) {
        #expect(ShellScript(text).gaps.map(\.reason) == [reason])
    }

    @Test func `commands before a gap are kept, and the line of the gap is known`() {
        let script = ShellScript("a b\nc 'd")
        #expect(script.commands.map { $0.words.map(\.source) } == [["a", "b"], ["c"]])
        #expect(script.gaps.map(\.line) == [2])
        #expect(script.commands.map(\.line) == [1, 2])
    }

    @Test func `nothing is understood of another shell`() {
        let script = ShellScript("git push", for: "pwsh")
        #expect(script.commands.isEmpty && !script.isUnderstood)
    }
}
