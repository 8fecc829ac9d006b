import Workflows

/// Whole processes, from their start to their end.
enum ProcessFigures {
    static func measure(runs: Int) -> [Figure] {
        let scratch = ScratchFolder()
        defer { ScratchFolder.remove(scratch.path) }
        let current = scratch.makeFolder("current")
        _ = ChildProcess.run(project(SampleProject.word, "generate", current))

        var measured = Measured()
        // In turns, so that a slow moment of the machine meets all of them.
        for _ in 0..<runs { measured.add(scratch: scratch, current: current) }
        let copy = measured.copy.median
        return [
            Figure("process, true", measured.nothing.median),
            Figure("process, --version", measured.version.median, goal: "< 5 ms"),
            Figure("process, cp -r of 200 workflows", copy),
        ] + figures("generate, all rules", measured.generate[0], against: copy)
            + figures("check, all rules", measured.check[0], against: copy)
            + figures("generate, no rules", measured.generate[1], against: copy, goal: "≤ 5 × cp -r")
            + figures("check, no rules", measured.check[1], against: copy, goal: "≤ 5 × cp -r")
            + [
                Figure(
                    "process, generate, all rules against none", "",
                    rate: "\((measured.generate[0].median / measured.generate[1].median).text(digits: 2)) ×",
                    goal: "≤ 2 ×"),
                Figure("process, generate, all rules, peak memory", measured.peaks[0].thousands),
                Figure("process, generate, no rules, peak memory", measured.peaks[1].thousands),
                Figure("process, lint of the same 200 workflows", measured.lint.median),
                Figure("process, lint of one of them", measured.lintOfOne.median),
            ]
    }

    /// The times of all runs; of the two variants, the one with the rules first.
    private struct Measured {
        var nothing: [Nanoseconds] = []
        var version: [Nanoseconds] = []
        var copy: [Nanoseconds] = []
        var generate: [[Nanoseconds]] = [[], []]
        var check: [[Nanoseconds]] = [[], []]
        var lint: [Nanoseconds] = []
        var lintOfOne: [Nanoseconds] = []
        var peaks = [0, 0]

        mutating func add(scratch: ScratchFolder, current: String) {
            let target = "\(scratch.path)/copy"
            copy.append(ChildProcess.run(["cp", "-r", current, target]).time)
            ScratchFolder.remove(target)
            nothing.append(ChildProcess.run(["true"]).time)
            version.append(ChildProcess.run([executable, SampleProject.word, "--version"]).time)
            let one = "\(current)/\(SampleWorkflow(number: 0).file.path)"
            lint.append(ChildProcess.run([executable, SampleProject.word, "lint", current]).time)
            lintOfOne.append(ChildProcess.run([executable, SampleProject.word, "lint", one]).time)
            for (index, name) in [SampleProject.word, SampleProject.wordWithoutRules].enumerated() {
                let empty = scratch.makeFolder("empty")
                let generated = ChildProcess.run(project(name, "generate", empty))
                ScratchFolder.remove(empty)
                generate[index].append(generated.time)
                peaks[index] = max(peaks[index], generated.peakBytes)
                check[index].append(ChildProcess.run(project(name, "check", current)).time)
            }
        }
    }

    private static var executable: String { CommandLine.arguments[0] }

    private static func project(_ name: String, _ command: String, _ root: String) -> [String] {
        [executable, name, command, "--root", root]
    }

    private static func figures(
        _ name: String, _ times: [Nanoseconds], against copy: Nanoseconds, goal: String = ""
    ) -> [Figure] {
        let time = times.median
        return [
            Figure("process, \(name)", time.text, rate: "\((time / copy).text(digits: 1)) × cp -r", goal: goal)
        ]
    }
}
