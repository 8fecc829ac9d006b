import SlipwayCommands
import Synchronization
import Testing
import Workflows

/// Two runs over one root, each stopped at every one of its calls while the other goes on.
struct TwoRunTests {
    /// How many calls a run makes when it is alone; a run that waits makes some more.
    private func calls(_ command: String) -> Int {
        let count = Mutex(0)
        let scene = FaultScene()
        let files = SteppedFileSystem(base: scene.files) { (_) throws(FileFailure) in count.withLock { $0 += 1 } }
        _ = scene.run([command], on: files)
        return count.withLock { $0 } + 2
    }

    /// Every order in which the first goes some calls, then the second some, then the first to its end.
    private func forEachOrder(_ command: String, _ body: ([(run: Int, calls: Int)]) -> Void) {
        for first in 0...calls("generate") {
            for second in 0...calls(command) { body([(0, first), (1, second), (0, .max), (1, .max)]) }
        }
    }

    @Test func `two 'generate' of one project both succeed, one after the other`() {
        forEachOrder("generate") { order in
            let scene = FaultScene()
            let run: @Sendable (any FileSystem) -> CommandResult = { scene.run(["generate"], on: $0) }
            let results = Turns.results(order, on: scene.files, [run, run])
            #expect(results.map(\.status) == [.success, .success], "\(order): \(results.map(\.errors))")
            let summaries = results.map { $0.outputText.split(separator: "\n").last ?? "" }.sorted()
            #expect(summaries == ["0 written, 3 unchanged, 0 removed", "2 written, 1 unchanged, 1 removed"])
            #expect(scene.isGenerated && FaultScene.temporaries(scene.files) == [], "\(order)")
        }
    }

    @Test func `a 'check' beside a 'generate' sees everything before it or everything after it`() {
        forEachOrder("check") { order in
            let scene = FaultScene()
            let results = Turns.results(
                order, on: scene.files,
                [{ scene.run(["generate"], on: $0) }, { scene.run(["check"], on: $0) }])
            #expect(results[0].status == .success && scene.isGenerated, "\(order)")
            let before = FaultScene()
            let expected = [before.run(["check"], on: before.files), scene.run(["check"], on: scene.files)]
            #expect(expected.contains(results[1]), "\(order): \(results[1].errors)")
        }
    }

    @Test func `two projects over one root write both`() {
        forEachOrder("generate") { order in
            let first = FaultScene()
            let second = FaultScene(name: "other", files: first.files)
            let results = Turns.results(
                order, on: first.files,
                [{ first.run(["generate"], on: $0) }, { second.run(["generate"], on: $0) }])
            #expect(results.map(\.status) == [.success, .success], "\(order): \(results.map(\.errors))")
            #expect(first.isGenerated && second.isGenerated, "\(order)")
            #expect(FaultScene.temporaries(first.files) == [], "\(order)")
        }
    }

    @Test(arguments: ["app", "other"]) func `where nothing can be locked, no file gets another's text either`(
        name: String
    ) {
        forEachOrder("generate") { order in
            let first = FaultScene()
            first.files.hasLocks = false
            let second = FaultScene(name: name, files: first.files)
            let results = Turns.results(
                order, on: first.files,
                [{ first.run(["generate"], on: $0) }, { second.run(["generate"], on: $0) }])
            #expect(first.problems == [] && second.problems == [], "\(order)")
            #expect(FaultScene.temporaries(first.files) == [], "\(order)")
            for (scene, result) in zip([first, second], results) where result.status == .success {
                #expect(scene.isGenerated, "\(order)")
            }
            #expect(results.allSatisfy { $0.status == .success || $0.errors.contains("meanwhile") }, "\(order)")
        }
    }

    @Test func `a run that waits says so at once`() throws {
        let scene = FaultScene()
        let notes = Mutex("")
        var other: FolderHandle? = try scene.files.openFolder("/repo", in: nil)
        if let other { _ = try scene.files.lock(other, for: .reading, waits: false) }
        #expect(scene.run(["check"], on: scene.files).status == .findings)
        let output = ProjectOutput(files: scene.declared)
        let result = CommandLineTool(name: "app", version: "0", project: Project(name: "app") { output })
            .run(
                ["generate", "-q"], in: CommandEnvironment(invocation: "app", workingDirectory: "/repo"),
                files: SteppedFileSystem(base: scene.files, step: { (_) throws(FileFailure) in })
            ) { text in notes.withLock { $0 += text } }
        #expect(notes.withLock { $0 } == "note: waiting for another run that works below '/repo'\n")
        #expect(result.status == .inputOutput)
        other = nil
        #expect(scene.run(["generate"], on: scene.files).status == .success)
    }
}
