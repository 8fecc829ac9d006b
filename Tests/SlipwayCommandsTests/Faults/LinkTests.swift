import SlipwayCommands
import Testing
import Workflows

/// Nothing outside the root and nothing in another repository is read as an orphan, removed or written.
struct LinkTests {
    static let others: [(name: String, place: @Sendable (InMemoryFileSystem, String) -> Void)] = [
        (
            "link to another repository",
            { files, text in
                files.add("/other/.github/workflows/x.yml", text)
                files.addLink("/repo/docs", to: "../other/.github")
            }
        ),
        (
            "link into .git",
            { files, text in
                files.add("/repo/.git/hooks/x", text)
                files.addLink("/repo/docs", to: ".git")
            }
        ),
        (
            "link below docs",
            { files, text in
                files.add("/other/x.md", text)
                files.addFolder("/repo/docs/deep")
                files.addLink("/repo/docs/deep/link", to: "/other")
            }
        ),
        (
            "nested repository",
            { files, text in
                files.addFolder("/repo/docs/nested/.git")
                files.add("/repo/docs/nested/x.md", text)
                files.add("/repo/docs/nested/deep/x.md", text)
            }
        ),
        (
            "submodule",
            { files, text in
                files.add("/repo/.github/module/.git", "gitdir: ../../.git/modules/module\n")
                files.add("/repo/.github/module/x.yml", text)
            }
        ),
        ("git's own folder in capitals", { files, text in files.add("/repo/docs/.GIT/x", text) }),
        (
            "submodule around a declared file",
            { files, text in
                files.add("/repo/tools/.git", "gitdir: x\n")
                files.add("/repo/tools/deep/x.sh", text)
            }
        ),
    ]

    @Test(arguments: others.indices) func `no orphan is found there`(index: Int) {
        let other = Self.others[index]
        let tool = GeneratedFile(path: "tools/deep/a.sh", body: [], comments: .hash, source: "App/App.swift")
        let scene = Scene(declared: [.workflow("one"), tool])
        other.place(scene.files, Scene.text(.workflow("old")))
        let before = scene.files.texts
        let result = scene.run("generate")
        #expect(result.outputText.hasSuffix("2 written, 0 unchanged, 0 removed\n"), "\(other.name): \(result.errors)")
        #expect(before.allSatisfy { scene.files.texts[$0.key] == $0.value }, "\(other.name)")
        #expect(scene.run("check").status == .success, "\(other.name)")
    }

    /// The calls of a run that writes one file and removes two, and the folders above them that can be swapped.
    @Test(arguments: ["/repo/.github", "/repo/.github/workflows", "/repo/docs", "/repo"])
    func `a folder that is swapped for a link at any call leads nothing elsewhere`(swapped: String) {
        for call in 1...60 {
            let files = InMemoryFileSystem()
            files.add(FaultScene.orphan, Scene.text(.workflow("old")))
            files.add("/repo/docs/old.md", Scene.text(.workflow("old")))
            let scene = FaultScene(files: files)
            // The same names elsewhere, which a run that is led there would replace and remove.
            for path in Array(files.nodes.keys) where path.hasPrefix(swapped + "/") {
                if let node = files.nodes[path], node.kind == .file {
                    files.add("/elsewhere" + path.dropFirst(swapped.count), bytes: node.bytes)
                }
            }
            let elsewhere = files.nodes.filter { $0.key.hasPrefix("/elsewhere") }
            let calls = Counter()
            let opening = Counter()
            let stepped = SteppedFileSystem(base: files) { (name) throws(FileFailure) in
                let number = calls.next()
                if name == "openFolder" { opening.keep(number) }
                guard number == call else { return }
                files.rename(swapped, to: "/moved")
                files.addLink(swapped, to: "/elsewhere")
            }
            _ = scene.run(["generate", "--root", "/repo"], on: stepped)
            // A root that is a link from the start is what the user has named.
            if swapped == "/repo", call <= opening.kept { continue }
            #expect(files.nodes.filter { $0.key.hasPrefix("/elsewhere") } == elsewhere, "swapped at call \(call)")
        }
    }
}

/// Counts calls.
private final class Counter: @unchecked Sendable {
    private var count = 0
    func next() -> Int {
        count += 1
        return count
    }

    /// The first number that was kept.
    private(set) var kept = 0
    func keep(_ number: Int) { if kept == 0 { kept = number } }
}
