import TestSupport
import Testing

@Suite(
    "Shell harness",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ShellHarnessTests {
    @Test("Output of any size is kept, on both streams")
    func keepsLargeOutput() throws {
        let run = try Shell.run(
            script: "for stream in 1 2; do head --bytes=3000000 /dev/zero | tr '\\0' x >&$stream; done")
        #expect(run.status == 0)
        #expect(run.standardOutput.utf8.count == 3_000_000)
        #expect(run.standardError.utf8.count == 3_000_000)
    }

    @Test("A script that does not end is ended")
    func endsScripts() {
        #expect(throws: ShellFailure.timedOut(seconds: 0.5, standardError: "waiting\n")) {
            try Shell.run(script: "echo waiting >&2; while true; do :; done", timeout: 0.5)
        }
    }

    @Test("A guarded program without a stand-in fails, and nobody waits for sleep")
    func guardsNetwork() throws {
        let run = try Shell.run(script: "sleep 1000; docker push a || echo \"$?\"")
        #expect(run.standardOutput == "99\n")
        #expect(run.standardError == "docker: no answer was given for: push a\n")
        #expect(run.calls.isEmpty)
    }

    @Test("Arguments, answers and variables come back as they are")
    func recordsCalls() throws {
        let text = "it's\n\"$HOME\" \\ %s ::"
        let run = try Shell.run(
            script: "tool '' $'two\\nlines' \"$VALUE\"; tool last || exit $?",
            environment: ["VALUE": text],
            standIns: [
                StandIn(
                    "tool",
                    answers: [
                        .init(to: "last", status: 3, standardError: "no"), .init(standardOutput: text),
                    ], recordedVariables: ["VALUE", "MISSING"])
            ])
        #expect(run.status == 3)
        #expect(run.standardOutput == text && run.standardError == "no")
        #expect(run.calls == [["tool", "", "two\nlines", text], ["tool", "last"]])
        #expect(run.callEnvironments.first == ["VALUE": text, "MISSING": ""])
    }

    @Test("The environment is clean, the working directory its own")
    func isolates() throws {
        let run = try Shell.run(
            script:
                "env | cut --delimiter== --fields=1 | sort | xargs; cat a/b; touch c; echo x=1=2 >>\"$GITHUB_OUTPUT\"",
            files: ["a/b": "text"])
        #expect(
            run.standardOutput
                == "GITHUB_OUTPUT GITHUB_STEP_SUMMARY HOME PATH PWD RUNNER_TEMP SHLVL _\ntext")
        #expect(run.files == ["a/b", "c"])
        #expect(run.outputs == [.init("x", "1=2")])
        #expect(run.output("x") == "1=2" && run.output("y") == nil)
    }
}
