import Testing
import WorkflowAnalysis

@Suite struct FileEntriesTests {
    static let scripts: [(text: String, names: [String], mayHaveOthers: Bool)] = [
        ("echo a=1", [], false), ("echo a=1 >>$GITHUB_OUTPUT", ["a"], false),
        ("echo \"a=$X\" >> \"$GITHUB_OUTPUT\"", ["a"], false), ("echo a=1 | tee -a \"${GITHUB_OUTPUT}\"", ["a"], false),
        ("{ echo a=1\necho \"b=$(x)\"; } >>\"$GITHUB_OUTPUT\"", ["a", "b"], false),
        ("printf 'a=%s\\nb=%s\\n' 1 \"$X\" >>$GITHUB_OUTPUT", ["a", "b"], false),
        ("echo -e 'a=1\\nb=2' >>$GITHUB_OUTPUT", ["a", "b"], false),
        ("cat <<E >>$GITHUB_OUTPUT\na=1\nb=$X\nE", ["a", "b"], false),
        ("if x; then echo a=1; fi >>$GITHUB_OUTPUT", ["a"], true),
        ("if [ x ]; then echo a=1; fi >>$GITHUB_OUTPUT", ["a"], false),
        ("echo a=1 >>$GITHUB_OUTPUT # and b=2", ["a"], false), ("# echo a=1 >>$GITHUB_OUTPUT", [], false),
        ("echo \"$X=1\" >>$GITHUB_OUTPUT", [], true), ("make version >>$GITHUB_OUTPUT", [], true),
        ("python3 write.py \"$GITHUB_OUTPUT\"", [], true), ("O=$GITHUB_OUTPUT\necho a=1 >>$O", [], true),
        ("python3 -c \"import os; os.environ['GITHUB_OUTPUT']\"", [], true),
        ("echo 'a<<E' >>$GITHUB_OUTPUT\necho \"$X\" >>$GITHUB_OUTPUT", ["a"], true),
        ("echo a=1 >>$GITHUB_ENV", [], false), ("tee -a $GITHUB_OUTPUT <<<a=1", ["a"], false),
        ("false && echo a=1 >>$GITHUB_OUTPUT", [], false),
    ]

    @Test(arguments: scripts)
    func `what a script writes to GITHUB_OUTPUT`(text: String, names: [String], mayHaveOthers: Bool) {
        let entries = FileEntries("GITHUB_OUTPUT", in: ShellScript(text))
        #expect(entries.entries.map(\.name) == names)
        #expect(entries.mayHaveOthers == mayHaveOthers)
    }

    @Test func `variables in values, and when they are written`() {
        let entries = FileEntries(
            "GITHUB_OUTPUT", in: ShellScript("echo \"a=x-$B\" >>$GITHUB_OUTPUT\nx && echo \"c=${D}\" >>$GITHUB_OUTPUT"))
        #expect(entries.entries.map(\.variables) == [["B"], ["D"]])
        #expect(entries.entries.map(\.guarding) == [.always, .conditional])
    }
}
