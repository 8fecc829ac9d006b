import Testing
import WorkflowAnalysis

/// Any text is read to its end, in a time that grows with its length.
@Suite(.timeLimit(.minutes(1))) struct ShellRobustnessTests {
    @Test func `ten thousand random texts`() {
        var random = RandomScripts(seed: 15)
        for index in 0..<10_000 {
            let text = index % 2 == 0 ? random.soup() : random.script(depth: index % 5) + random.soup()
            let script = ShellScript(text)
            for command in script.commands {
                // Every view is asked for, so that a position that points nowhere is found.
                let words = command.words + command.redirections.map(\.target) + command.assignments.map(\.value)
                #expect(words.allSatisfy { $0.source.utf8.count <= text.utf8.count })
                #expect(words.allSatisfy { $0.literal == nil || $0.literal == $0.leadingText })
                #expect(command.outputs.allSatisfy { $0.isOutput })
                #expect(command.line >= 1 && command.reader.map { $0.index > command.index } ?? true)
            }
            #expect(script.gaps.allSatisfy { $0.offset <= text.utf8.count })
        }
    }

    @Test(arguments: [
        "$(", "(", "{ ", "((", "$((", "${a:-", "`", "\"$(", "if a; then ", "a[", "a=(", "case x in a) ", "<<E ",
        "<<E\n",
        "<(", "[[ ", "f() { ", "'", "\"", "\\", "$[", "${{", "#", "a|", "a&&", "while a; do ", "!(", "x@(", "a b\n",
        "$(a)",
        "`\\``", "for i in a; do ", "{ a; } >f\n", "{ { a; } >f; } >f | ", "! ", "f() { a; }\n", "((a);", "$((a);",
        "<<'E'\n$(\nE\n", "$a\\\nb", "exit\n",
    ])
    func `a token again and again`(token: String) {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let text = String(repeating: token, count: count)
            return (0..<3).map { _ in clock.measure { _ = ShellScript(text).isUnderstood } }.min() ?? .zero
        }
        // Four times the text takes four times as long; quadratic work would take sixteen times.
        let (short, long) = (time(4_000), time(16_000))
        #expect(long < short * 10 + .milliseconds(100), "\(short) and \(long)")
    }

    @Test func `deep nesting is a gap and no crash`() {
        let script = ShellScript(String(repeating: "( ", count: 60) + "a" + String(repeating: " )", count: 60))
        #expect(script.gaps.map(\.reason) == ["constructs in one another beyond 40 levels"])
    }
}
