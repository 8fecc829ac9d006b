import Testing
import WorkflowAnalysis

@Suite struct OutputWordsTests {
    static let scripts: [(text: String, words: [String]?)] = [
        ("echo a=true >>$GITHUB_OUTPUT", ["true"]),
        ("echo \"a=true\" >> \"$GITHUB_OUTPUT\"\nx || echo 'a=false' >>$GITHUB_OUTPUT", ["true", "false"]),
        ("a=false\nif x; then a=true; fi\necho a=$a >>$GITHUB_OUTPUT", ["false", "true"]),
        ("b=yes\na=$b\necho \"a=${a}\" >>$GITHUB_OUTPUT", ["yes"]),
        ("b=1\na=$b\na=$a\necho \"a=$a\" >>$GITHUB_OUTPUT", ["1"]),
        ("echo a=true # a=other\necho a=true | tee -a $GITHUB_OUTPUT", ["true"]),
        ("cat <<E >>$GITHUB_OUTPUT\na=true\nE", ["true"]),
        // Another command, the run, or a variable that is not set decides.
        ("echo \"a=$(x)\" >>$GITHUB_OUTPUT", nil), ("echo \"a=$X\" >>$GITHUB_OUTPUT", nil),
        ("echo a=x-$X >>$GITHUB_OUTPUT", nil), ("x >>$GITHUB_OUTPUT\necho a=true >>$GITHUB_OUTPUT", nil),
        ("a=true\nread a\necho a=$a >>$GITHUB_OUTPUT", nil),
        ("for a in true 1; do echo a=$a >>$GITHUB_OUTPUT; done", nil),
        ("a=x\na+=y\necho a=$a >>$GITHUB_OUTPUT", nil),
        ("b=1\nc=$b\nd=$c\ne=$d\nf=$e\necho a=$f >>$GITHUB_OUTPUT", nil),
        ("echo b=true >>$GITHUB_OUTPUT", nil), ("echo a=true", nil),
    ]

    @Test(arguments: scripts) func `words that a script writes to an output`(text: String, words: [String]?) {
        #expect(OutputWords(in: ShellScript(text)).words(of: "a") == words)
    }
}
