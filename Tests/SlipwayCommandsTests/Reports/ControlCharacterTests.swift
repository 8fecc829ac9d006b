import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What a committed file or a command line holds is never obeyed by a terminal or by a log of GitHub Actions.
struct ControlCharacterTests {
    static let formats = ["text", "json", "sarif", "github"]
    private static let hostile = "on: push # \r::error::x \u{1B}[2J \u{85} \u{7F} \u{9B}2J é\tend\n"

    private func drifted(_ body: String = hostile) -> Scene {
        let file = GeneratedFile.workflow("one")
        let scene = Scene(declared: [file])
        scene.files.add(file.place, Scene.text(file) + body)
        return scene
    }

    /// The control characters of a text, line feeds and tabs aside.
    private func controls(_ text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value).filter {
            ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || (0x7F...0x9F).contains($0)
        }
    }

    @Test(arguments: formats) func `a committed line is shown without its control characters`(format: String) {
        let result = drifted().run("check", "--format", format)
        #expect(result.status == .findings)
        #expect(controls(result.outputText) == [] && controls(result.errors) == [])
    }

    @Test func `a control character in a diff is escaped, and everything else stays`() {
        let output = drifted().run("check").outputText
        #expect(
            output.contains(#"-on: push # \u{d}::error::x \u{1b}[2J \u{85} \u{7f} \u{9b}2J é"# + "\tend\n"))
    }

    @Test func `bytes that are no UTF-8 stay as they are`() {
        let file = GeneratedFile.workflow("one")
        let scene = Scene(declared: [file])
        scene.files.add(
            file.place, bytes: Array(Scene.text(file).utf8) + [0x23, 0xC2, 0x0A, 0x23, 0xC2, 0x1B, 0xFF, 0x0A])
        let lines = scene.run("check").output.split(separator: 0x0A)
        #expect(lines.contains { $0.elementsEqual([0x2D, 0x23, 0xC2]) })
        #expect(lines.contains { $0.elementsEqual([0x2D, 0x23, 0xC2] + Array(#"\u{1b}"#.utf8) + [0xFF]) })
    }

    @Test(arguments: formats) func `a finding is shown without its control characters`(format: String) {
        var scene = Scene(declared: [.workflow("one")])
        scene.findings = [
            Finding(
                rule: "odd", file: "a\r.yml", place: Place("x\u{1B}"), message: "bad\r::error::y\u{9B}",
                fix: "a\u{1B}\nb\r")
        ]
        let result = scene.run("generate", "--format", format)
        #expect(controls(result.outputText) == [] && controls(result.errors) == [])
    }

    @Test func `a root is shown without its control characters`() {
        let file = GeneratedFile.workflow("one")
        let scene = Scene(declared: [file])
        scene.files.addFolder("/a\r::error::b\u{1B}")
        for format in ["text", "github"] {
            let result = scene.run("check", "--root", "/a\r::error::b\u{1B}", "--format", format)
            #expect(result.status == .findings)
            #expect(controls(result.outputText) == [] && controls(result.errors) == [])
        }
    }

    static let commandLines: [[String]] = [
        ["check", "--ro\u{1B}ot"], ["ge\rnerate"], ["generate", "--adopt", "x\r::error::y"],
        ["check", "--format", "\u{9B}"],
        ["check", "--root", "/no\u{1B}where"], ["rules", "a\u{1B}b"],
    ]

    @Test(arguments: commandLines) func `an error about the command line repeats no control character`(words: [String])
    {
        let scene = Scene(declared: [.workflow("one")])
        let result = scene.run(words)
        #expect(result.status != .success && !result.errors.isEmpty)
        #expect(controls(result.errors) == [] && controls(result.outputText) == [])
    }

    @Test func `an annotated log takes no line of a diff for a command`() throws {
        let context = String(repeating: "::error::context\n##[error]old form\n", count: 2)
        let file = GeneratedFile.workflow("one", context)
        let scene = Scene(declared: [file])
        scene.files.add(file.place, Scene.text(file) + "::slipway-0::\n")
        let lines = scene.run("check", "--format", "github").outputText.split(separator: "\n")
        let start = try #require(lines.firstIndex(of: "::stop-commands::slipway-1"))
        let end = try #require(lines.lastIndex(of: "::slipway-1::"))
        let shown = lines[start..<end]
        #expect(shown.contains(" ::error::context") && shown.contains("-::slipway-0::"))
        #expect(!(lines[..<start] + lines[end...]).contains { $0.contains("context") || $0.contains("##[") })
    }
}
