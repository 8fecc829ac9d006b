import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks

struct RulesTests {
    private let scene = Scene()

    /// The tool without a project.
    private func run(_ arguments: String...) -> CommandResult {
        CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(arguments, in: scene.environment, files: scene.files)
    }

    @Test func `lists every rule with what it finds`() {
        let result = run("rules")
        #expect(result.status == .success && result.errors == "")
        let lines = result.outputText.split(separator: "\n")
        #expect(lines.map { $0.prefix { $0 != " " } } == Checks.allRules.map(\.name).sorted().map { $0[...] })
        #expect(lines.allSatisfy { $0.hasSuffix(".") })
        #expect(scene.run("rules") == result)
    }

    @Test func `explains one rule`() throws {
        let needs = try #require(Checks.documentation.first { $0.name == "needs" })
        let text = run("rules", "needs").outputText
        #expect(text.hasPrefix("needs (default)\n\n\(needs.summary)\n\n"))
        #expect(text.contains("\n\nWrong:\n\n    Job(\"build\""))
        #expect(text.contains("\n\nRight:\n\n    let build = Job(\"build\""))
        #expect(text.hasSuffix("}\n"))
    }

    @Test func `gives programs the same`() {
        let one = run("rules", "needs", "--format", "json").outputText
        #expect(one.hasPrefix("{\n  \"command\": \"rules\",\n  \"rules\": [\n    {\n      \"name\": \"needs\",\n"))
        let all = run("rules", "--format=json").outputText
        #expect(all.split(separator: "\n").count { $0.hasPrefix("      \"name\": ") } == Checks.allRules.count)
    }

    @Test func `an unknown rule is named, with the one that was meant`() {
        let result = run("rules", "need")
        #expect(result.status == .usage && result.outputText == "")
        #expect(
            result.errors.hasPrefix(
                "error: unknown rule 'need'. did you mean 'needs'?; names of presets' own findings are"))
        #expect(
            run("rules", "nothing-like-it\u{1B}").errors.hasPrefix(
                "error: unknown rule 'nothing-like-it\\u{1b}'; names of presets' own findings are explained by 'rules declaration'\n"
            ))
    }
}
