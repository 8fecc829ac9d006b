import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "retry.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct RetryTests {
    func run(_ body: String, curl answers: [StandIn.Answer]) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.retry).text + body,
            standIns: [StandIn("curl", answers: answers), StandIn("sleep")])
    }

    @Test("Two failures and a success: the delay doubles, and only the last output is captured")
    func recovers() throws {
        let run = try run(
            #"text=$(retry 4 3 curl --silent 'a b'); printf '<%s>' "$text""#,
            curl: [.init(status: 7, standardOutput: "half", times: 2), .init(standardOutput: "whole\n")])
        #expect(run.status == 0)
        #expect(run.standardOutput == "<whole>")
        #expect(
            run.calls == [
                ["curl", "--silent", "a b"], ["sleep", "3"], ["curl", "--silent", "a b"], ["sleep", "6"],
                ["curl", "--silent", "a b"],
            ])
        #expect(run.standardError.contains("half\ncurl: attempt 1 of 4 failed with status 7, next in 3 s\n"))
        #expect(run.standardError.contains("curl: attempt 2 of 4 failed with status 7, next in 6 s\n"))
    }

    @Test("The status of the last attempt is returned, and the script ends")
    func givesUp() throws {
        let run = try run(
            "retry 3 1 curl; echo 'not reached'",
            curl: [.init(status: 7, times: 2), .init(status: 22, standardOutput: "last")])
        #expect(run.status == 22)
        #expect(run.calls(of: "curl").count == 3)
        #expect(run.calls(of: "sleep") == [["1"], ["2"]])
        #expect(run.standardOutput == "last\n")
        #expect(run.standardError.contains("curl: attempt 3 of 3 failed with status 22, giving up"))
    }

    @Test("A success at once neither waits nor speaks")
    func succeeds() throws {
        let run = try run("retry 3 1 curl", curl: [.init()])
        #expect(run.status == 0)
        #expect(run.calls == [["curl"]])
        #expect(run.standardError.isEmpty && run.standardOutput.isEmpty)
    }
}
