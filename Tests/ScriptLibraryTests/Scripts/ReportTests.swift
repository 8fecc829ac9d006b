import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "report.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ReportTests {
    func run(_ body: String, environment: [String: String] = [:]) throws -> ShellRun {
        try Shell.run(script: ComposedScript(.report).text + body, environment: environment)
    }

    @Test("A failure is one error line, whatever the message holds")
    func escapesMessages() throws {
        let run = try run(#"fail $'100%\r\n::warning::&'; echo "not reached""#)
        #expect(run.status == 1)
        #expect(run.standardError == "::error::100%25%0D%0A::warning::&\n")
        #expect(run.standardOutput.isEmpty)
    }

    @Test("A notice is one line, escaped as an error is, and ends nothing")
    func reportsNotices() throws {
        let run = try run(#"report notice $'100%\nb'; echo reached"#)
        #expect(run.status == 0)
        #expect(run.standardError == "::notice::100%25%0Ab\n")
        #expect(run.standardOutput == "reached\n")
    }

    @Test("A failure inside a captured output stays visible and ends the script")
    func failsInCapture() throws {
        let run = try run(#"text=$(fail "broken"); echo "not reached: $text""#)
        #expect(run.status == 1)
        #expect(run.errors == ["broken"])
        #expect(run.standardOutput.isEmpty)
    }

    @Test("A required variable must be set and not be empty")
    func requires() throws {
        #expect(try run("require ONE TWO", environment: ["ONE": "1", "TWO": "2"]).status == 0)
        let run = try run("require ONE TWO", environment: ["ONE": "1", "TWO": ""])
        #expect(run.status == 1)
        #expect(run.errors == ["the environment variable TWO is missing or empty"])
    }

    @Test("An output keeps its value as it is, and cannot smuggle in another one")
    func writesOutputs() throws {
        let run = try run(#"output one 'a=b  $(c)'; output two ''; output three $'x\nfour=y'"#)
        #expect(run.outputs == [.init("one", "a=b  $(c)"), .init("two", "")])
        #expect(run.status == 1)
        #expect(run.errors == ["the output three would hold more than one line"])
    }
}
