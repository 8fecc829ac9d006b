import SlipwayCommands
import TestSupport
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Findings as each format prints them.
struct FindingReportTests {
    static let golden = "Tests/SlipwayCommandsTests/Reports/Golden"

    @Test(arguments: ["generate", "check"]) func `people read the lines around a place, and what belongs to it`(
        _ command: String
    ) {
        let result = Scene.wrong().run(command)
        #expect(result.status == .findings && result.outputText == "")
        expectGolden(result.errors, path: "\(Self.golden)/\(command).txt")
    }

    @Test func `quiet leaves the first line of each error`() {
        let result = Scene.wrong().run("generate", "--quiet")
        #expect(
            result.errors == """
                .github/workflows/merge.yml:20:5: error: jobs.merge.needs: the workflow has no job 'biuld' [needs]
                error: nothing was written, because of 1 error

                """)
    }

    @Test func `colours are for a terminal`() {
        var scene = Scene.wrong()
        scene.environment.errorsAreTerminal = true
        let colored = scene.run("generate").errors
        #expect(colored.contains(".yml:20:5: \u{1B}[1;31merror:\u{1B}[0m jobs.merge.needs: "))
        #expect(colored.contains("\u{1B}[1;34m 20 |\u{1B}[0m     needs: biuld\n"))
        #expect(colored.contains("\u{1B}[1;34m    |\u{1B}[0m     \u{1B}[1;31m^~~~~\u{1B}[0m\n"))
        #expect(colored.contains("\u{1B}[1;36mnote:\u{1B}[0m "))
        let plain = colored.replacing(#/\x{1B}\[[0-9;]*m/#, with: "")
        scene.environment.variables["NO_COLOR"] = "1"
        #expect(scene.run("generate").errors == plain)
    }

    static let files: [(format: String, file: String)] = [
        ("json", "findings.json"), ("sarif", "findings.sarif"), ("github", "findings.log"),
    ]

    @Test(arguments: files) func `programs get all of it`(format: String, file: String) {
        let scene = Scene.wrong()
        let result = scene.run("check", "--format", format)
        #expect(result.status == .findings)
        expectGolden(result.outputText, path: "\(Self.golden)/\(file)")
        #expect(scene.run("check", "--format", format) == result)
    }

    @Test(arguments: ["json", "sarif"]) func `documents are whole where nothing is wrong`(_ format: String) {
        let scene = Scene.wrong([], wrong: false)
        #expect(scene.run("generate").status == .success)
        let result = scene.run("check", "--format", format)
        #expect(result.status == .success && result.errors == "")
        expectGolden(result.outputText, path: "\(Self.golden)/right.\(format)")
        // Neither is printed in part.
        #expect(scene.run("check", "--quiet", "--format", format) == result)
        scene.files.add("/repo/\(Scene.merging)", "on: push\n")
        #expect(scene.run("check", "--format", format).outputText.contains("\"foreign-file\""))
    }

    @Test func `paths in SARIF begin at the repository's top folder, and a fingerprint outlives moved lines`() {
        var scene = Scene.wrong()
        scene.files.add("/repo/Examples/Wrong/x", "")
        scene.environment.variables["GITHUB_WORKSPACE"] = "/repo"
        let log = scene.run("check", "--format", "sarif", "--root", "/repo/Examples/Wrong").outputText
        #expect(log.contains("\"uri\": \"Examples/Wrong/.github/workflows/merge.yml\""))
        #expect(log.contains("\"uri\": \"Examples/Wrong/a%20b/%C3%BC.yml\""))

        let before = scene.run("check", "--format", "sarif").outputText
        for index in scene.findings.indices { scene.findings[index].position?.line += 7 }
        let after = scene.run("check", "--format", "sarif").outputText
        func fingerprints(_ log: String) -> [Substring] {
            log.split(separator: "\n").filter { $0.contains("primaryLocationLineHash") }
        }
        #expect(before != after && fingerprints(before) == fingerprints(after))
        #expect(Set(fingerprints(before)).count == 4)
    }

    static let formats: [String] = ["text", "json", "sarif", "github"]

    @Test(arguments: formats) func `a rule that fails is a bug of ours, and the others run all the same`(
        _ format: String
    ) {
        let scene = Scene.wrong([FailingRule()])
        for command in ["generate", "check"] {
            let result = scene.run(command, "--format", format)
            #expect(result.status == .software)
            let printed = result.outputText + result.errors
            for rule in [Finding.defectRule, "needs", "runner-label"] { #expect(printed.contains(rule)) }
            #expect(printed.contains("the rule 'failing' failed"))
        }
        // Nothing else is wrong here, and still nothing is written.
        let alone = Scene.wrong([FailingRule()], wrong: false)
        #expect(alone.run("generate").status == .software)
        #expect(alone.files.texts["/repo/\(Scene.merging)"] == nil)
    }
}
