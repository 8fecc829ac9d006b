import SlipwayCommands
import Synchronization
import Testing

/// One run that is killed, or fails, at each of its calls.
struct OneRunTests {
    /// Runs 'generate' with a failure at some of its calls, counted from 1; gives how many calls there were.
    private func generate(_ scene: FaultScene, failing: @escaping @Sendable (Int) -> Bool) -> (CommandResult, Int) {
        let calls = Mutex(0)
        let files = SteppedFileSystem(base: scene.files) { (call) throws(FileFailure) in
            let number = calls.withLock {
                $0 += 1
                return $0
            }
            if failing(number) {
                throw FileFailure(operation: call, path: "/repo", reason: .other, words: "input/output error")
            }
        }
        return (scene.run(["generate"], on: files), calls.withLock { $0 })
    }

    private var calls: Int { generate(FaultScene()) { _ in false }.1 }

    @Test func `a run that is killed at any call leaves whole files, and the next run puts everything right`() {
        for call in 1...calls {
            let scene = FaultScene()
            // From the kill on, nothing that the run tries has an effect.
            _ = generate(scene) { $0 >= call }
            #expect(scene.problems == [], "killed at call \(call)")
            #expect(scene.files.openFolders == 0)
            let result = generate(scene) { _ in false }.0
            #expect(result.status == .success && scene.isGenerated, "after a kill at call \(call): \(result.errors)")
            #expect(FaultScene.temporaries(scene.files) == [], "after a kill at call \(call)")
        }
    }

    @Test func `a call that fails is told, and leaves no temporary`() {
        for call in 1...calls {
            let scene = FaultScene()
            let result = generate(scene) { $0 == call }.0
            #expect(scene.problems == [], "failed at call \(call)")
            #expect(result.status == .inputOutput, "failed at call \(call)")
            #expect(FaultScene.temporaries(scene.files) == [], "failed at call \(call)")
        }
    }

    @Test func `what a killed run has left is no orphan, and stays for 'check' and a dry run`() {
        let scene = FaultScene()
        _ = generate(scene) { _ in false }
        let known = scene.files.nodes.count
        let root = scene.files.nodes["/repo"]?.number ?? 0
        let random = String(repeating: "0a", count: 16)
        let own = "/repo/.github/workflows/.slipway-1-\(String(root, radix: 16))-\(random).tmp"
        // Of a root that lies in this one or around it: whoever writes there holds another lock.
        let foreign = "/repo/.github/workflows/.slipway-1-ffff-\(random).tmp"
        let text = Scene.text(scene.declared[0])
        for path in [own, foreign] { scene.files.add(path, text) }
        #expect(scene.run(["check"], on: scene.files).status == .success)
        #expect(
            scene.run(["generate", "--dry-run"], on: scene.files).outputText.hasSuffix("3 unchanged, 1 to remove\n"))
        #expect(scene.files.nodes.count == known + 2)
        #expect(scene.run(["generate"], on: scene.files).outputText.hasSuffix("3 unchanged, 1 removed\n"))
        #expect(FaultScene.temporaries(scene.files) == [foreign])
    }

    @Test func `where nothing can be locked, a temporary may be somebody's and stays`() {
        let scene = FaultScene()
        let root = scene.files.nodes["/repo"]?.number ?? 0
        let random = String(repeating: "0a", count: 16)
        scene.files.add("/repo/.github/workflows/.slipway-1-\(String(root, radix: 16))-\(random).tmp", "half")
        scene.files.hasLocks = false
        #expect(scene.run(["generate"], on: scene.files).status == .success)
        #expect(FaultScene.temporaries(scene.files).count == 1)
    }

    @Test func `a file that appears at a declared path after the look is left alone`() {
        let scene = FaultScene()
        let place = scene.declared[0].place
        let files = SteppedFileSystem(base: scene.files) { (call) throws(FileFailure) in
            if call == "create", scene.files.texts[place] == nil { scene.files.add(place, "by hand") }
        }
        let result = scene.run(["generate"], on: files)
        #expect(result.status == .inputOutput)
        #expect(result.errors.contains("somebody else changed it meanwhile; run the command again"))
        #expect(scene.files.texts[place] == "by hand")
        #expect(FaultScene.temporaries(scene.files) == [])
    }

    @Test func `a file that takes the place of an orphan after the look is left alone`() {
        let scene = FaultScene()
        let files = SteppedFileSystem(base: scene.files) { (call) throws(FileFailure) in
            if call == "remove" { scene.files.add(FaultScene.orphan, "by hand") }
        }
        #expect(scene.run(["generate"], on: files).status == .inputOutput)
        #expect(scene.files.texts[FaultScene.orphan] == "by hand")
    }

    @Test(arguments: ["move", "remove"]) func `a file that is written into after the look is left alone`(call: String) {
        let scene = FaultScene()
        let place = call == "move" ? scene.declared[1].place : FaultScene.orphan
        let files = SteppedFileSystem(base: scene.files) { (name) throws(FileFailure) in
            if name == call { scene.files.overwrite(place, "by hand") }
        }
        let result = scene.run(["generate"], on: files)
        #expect(result.errors.contains("somebody else changed it meanwhile; run the command again"))
        #expect(scene.files.texts[place] == "by hand")
    }

    @Test func `what a killed run has left is printed when it is removed`() {
        let scene = FaultScene()
        _ = scene.run(["generate"], on: scene.files)
        let root = scene.files.nodes["/repo"]?.number ?? 0
        let path = ".github/workflows/.slipway-1-\(String(root, radix: 16))-\(String(repeating: "0a", count: 16)).tmp"
        scene.files.add("/repo/\(path)", "half")
        #expect(scene.run(["generate", "--dry-run", "-q"], on: scene.files).outputText == "would remove \(path)\n")
        #expect(scene.run(["generate", "-q"], on: scene.files).outputText == "removed \(path)\n")
    }

    @Test func `syncs every file and every folder in which a name is new, unless told not to`() {
        let scene = FaultScene()
        #expect(generate(scene) { _ in false }.0.status == .success)
        #expect(scene.declared.map { scene.files.nodes[$0.place]?.isSynced } == [true, true, false])
        #expect(scene.files.changes.filter { $0.hasPrefix("sync ") } == ["sync /repo/.github/workflows"])
        let quick = FaultScene()
        #expect(quick.run(["generate", "--no-sync"], on: quick.files).status == .success)
        #expect(quick.isGenerated && !quick.files.nodes.values.contains { $0.isSynced })
        #expect(!quick.files.changes.contains { $0.hasPrefix("sync ") })
    }
}
