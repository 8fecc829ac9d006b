import Foundation
import TestSupport
import Testing

/// Real processes over one root: side by side, and killed.
struct ProcessTests {
    let root: TemporaryFolder
    let logs: TemporaryFolder

    init() throws {
        root = try TemporaryFolder()
        logs = try TemporaryFolder()
    }

    private func text(_ log: String) -> String { String(decoding: logs.read(log) ?? [], as: UTF8.self) }

    private var temporaries: [String] { root.names.filter { $0.contains("/.slipway-") } }

    /// What is wrong with the files of a project: each holds the whole text of one of its variants.
    private func problems(_ variants: [StressProject], isComplete: Bool) -> [String] {
        variants[0].texts.keys.sorted().compactMap { path in
            guard let bytes = root.read(path) else { return isComplete ? "\(path) is missing" : nil }
            let text = String(decoding: bytes, as: UTF8.self)
            return variants.contains { $0.texts[path] == text } ? nil : "\(path) begins with \(text.prefix(300))"
        }
    }

    @Test func `50 runs of several projects side by side write what they declare, while others look`() throws {
        let projects = ["red", "green", "blue"].map { name in
            ["a", "b"].map { StressProject(name: name, variant: $0) }
        }
        var processes: [(process: Process, log: String, command: String)] = []
        for number in 0..<50 {
            let command = number % 5 == 4 ? "check" : "generate"
            let log = "\(number).log"
            let process = try projects[number % 3][number / 3 % 2].start(
                command, in: root.path, log: "\(logs.path)/\(log)")
            processes.append((process, log, command))
        }
        while processes.contains(where: { $0.process.isRunning }) {
            for variants in projects { #expect(problems(variants, isComplete: false) == []) }
        }
        for (process, log, command) in processes {
            process.waitUntilExit()
            let text = text(log)
            guard command == "check" else {
                #expect(process.terminationStatus == 0, "\(text)")
                continue
            }
            // A run sees all files of its project as one run has left them, and no temporary.
            #expect(process.terminationStatus <= 1 && !text.contains("orphan"), "\(text.suffix(500))")
            let findings = text.split(separator: "\n").filter { $0.contains(" error: ") }
            #expect(findings.isEmpty || findings.count == 3, "\(findings)")
        }
        for variants in projects {
            #expect(problems(variants, isComplete: true) == [])
            // The last run has written all files, so they are of one variant.
            let texts = variants.map { variant in variant.texts.filter { root.read($0.key) == Array($0.value.utf8) } }
            #expect(texts.map(\.count).sorted() == [0, 3])
        }
        #expect(temporaries == [])
    }

    /// The system calls that change files, and those around them.
    static let calls = "flock,openat,write,fchmod,fsync,close,renameat,linkat,unlinkat"

    static let canTrace =
        (try? Shell.bash("strace -f -qq -o /dev/null -e trace=\(calls) true").status) == .some(0)

    @Test(.enabled(if: canTrace)) func `a process that is killed at any system call leaves whole files`() throws {
        let variants = ["old", "new"].map { StressProject(name: "red", variant: $0) }
        try run(variants[0], "generate")
        // The calls before the lock, which load the executable, change nothing. Each call has a count of its own.
        let before = try callsBeforeLock(variants[1])
        var kills = 0
        for call in Self.calls.split(separator: ",") {
            var number = before.count { $0.hasPrefix("\(call)(") }
            var wasKilled = true
            while wasKilled {
                number += 1
                let place = "killed at \(call) \(number)"
                wasKilled = try kill(variants[1], at: String(call), number: number)
                kills += wasKilled ? 1 : 0
                #expect(problems(variants, isComplete: true) == [], "\(place)")
                try run(variants[0], "generate")
                #expect(temporaries == [] && problems([variants[0]], isComplete: true) == [], "after it was \(place)")
            }
        }
        // Three files are opened, written, synced, closed and renamed.
        #expect(kills >= 15)
    }

    /// Runs 'generate' and kills it when it makes a call for the nth time; `false` if it ended before.
    private func kill(_ project: StressProject, at call: String, number: Int) throws -> Bool {
        let process = try project.start(
            "generate", in: root.path, log: "\(logs.path)/log",
            before: [
                Shell.find("strace") ?? "", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=KILL:when=\(number)",
            ])
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    private func run(_ project: StressProject, _ command: String) throws {
        let process = try project.start(command, in: root.path, log: "\(logs.path)/log")
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text("log"))")
    }

    private func callsBeforeLock(_ project: StressProject) throws -> [String] {
        let process = try project.start(
            "check", in: root.path, log: "\(logs.path)/log",
            before: [Shell.find("strace") ?? "", "-qq", "-o", "\(logs.path)/calls", "-e", "trace=\(Self.calls)"])
        process.waitUntilExit()
        let lines = text("calls").split(separator: "\n").map { String($0) }
        return Array(lines.prefix { !$0.hasPrefix("flock(") })
    }
}
