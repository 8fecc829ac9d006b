import Foundation
import SlipwayCommands
import Synchronization
import TestSupport
import Testing
import Workflows

struct DiskFileSystemTests {
    let folder: TemporaryFolder
    let disk = DiskFileSystem()
    let one = GeneratedFile.workflow("one", "on: push\njobs:\n  a: 1\n")
    let two = GeneratedFile.workflow("two")

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String..., declared: [GeneratedFile]) -> CommandResult {
        let project = Project(name: "app", defaultRoot: .folder(folder.path)) { ProjectOutput(files: declared) }
        return CommandLineTool(name: "app", version: "0.1.0", project: project)
            .run(arguments, in: CommandEnvironment(invocation: "app", workingDirectory: "/"), files: disk)
    }

    private func failure(_ operation: () throws -> Void) -> FileFailure? {
        do {
            try operation()
            return nil
        } catch {
            return error as? FileFailure
        }
    }

    @Test func `writes, leaves alone and removes`() throws {
        try folder.write(".github/old.yml", GeneratedFile.note(".github/old.yml").bytes(project: "app"))
        let first = run("generate", declared: [one, two])
        #expect(first.outputText.hasSuffix("2 written, 0 unchanged, 1 removed\n"))
        #expect(
            folder.names == [
                ".github", ".github/workflows", ".github/workflows/one.yml", ".github/workflows/two.yml",
            ])
        #expect(folder.read(one.path) == one.bytes(project: "app"))
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(one.path)")
        let second = run("generate", declared: [one, two])
        #expect(second.outputText.hasSuffix("0 written, 2 unchanged, 0 removed\n"))
        let later = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(one.path)")
        // Neither touched nor replaced by a copy of itself.
        #expect(later[.modificationDate] as? Date == attributes[.modificationDate] as? Date)
        #expect(later[.systemFileNumber] as? Int == attributes[.systemFileNumber] as? Int)
        #expect(run("check", declared: [one, two]).status == .success)
    }

    @Test func `keeps the mode of a file that it replaces`() throws {
        try folder.write(one.path, GeneratedFile.workflow("one", "old\n").bytes(project: "app"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o666], ofItemAtPath: "\(folder.path)/\(one.path)")
        #expect(run("generate", declared: [one]).status == .success)
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(one.path)")
        #expect(attributes[.posixPermissions] as? Int == 0o666)
        #expect(folder.read(one.path) == one.bytes(project: "app"))
    }

    @Test func `never writes through a link, and never into what exists`() throws {
        try folder.write("secret", [1, 2, 3])
        let link = "\(folder.path)/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "secret")
        let top = try disk.openFolder(folder.path, in: nil)
        for name in ["link", "secret"] {
            let refused = failure { _ = try disk.create(name, in: top, holding: [9], mode: nil, isSynced: false) }
            #expect(refused?.reason == .alreadyExists)
            #expect(refused?.description == "cannot write '\(folder.path)/\(name)': file exists")
        }
        #expect(folder.read("secret") == [1, 2, 3])
        #expect(try disk.contents(of: link, in: nil, limit: 10) == .unreadable(.symbolicLink))
        #expect(try disk.kind(of: link, in: nil) == .symbolicLink)
        #expect(try disk.resolve(link) == "\(folder.path)/secret")
    }

    @Test func `opens a folder through a link by a path, and never in a folder`() throws {
        try folder.write("real/file", [])
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "real")
        let top = try disk.openFolder(folder.path, in: nil)
        #expect(failure { _ = try disk.openFolder("link", in: top) } != nil)
        let real = try disk.openFolder("real", in: top)
        #expect(try disk.openFolder("\(folder.path)/link", in: nil).identity == real.identity)
        #expect(try disk.entries(in: real) == [FolderEntry(name: "file", kind: .file)])
    }

    @Test func `renames and removes only the file that is meant`() throws {
        let top = try disk.openFolder(folder.path, in: nil)
        let old = try disk.create("a", in: top, holding: [1], mode: nil, isSynced: true)
        let new = try disk.create("b", in: top, holding: [2], mode: nil, isSynced: true)
        for (file, replaced) in [(old, old), (new, new), (new, nil)] as [(FileVersion, FileVersion?)] {
            let refused = failure { try disk.move("b", to: "a", in: top, file: file.identity, replacing: replaced) }
            #expect(refused?.reason == .changed)
        }
        #expect(failure { try disk.remove("a", in: top, file: new) }?.reason == .changed)
        #expect(folder.names == ["a", "b"])
        try disk.move("b", to: "a", in: top, file: new.identity, replacing: old)
        #expect(folder.read("a") == [2])
        try disk.remove("a", in: top, file: new)
        #expect(folder.names == [])
    }

    @Test func `neither replaces nor removes a file that was written into`() throws {
        let top = try disk.openFolder(folder.path, in: nil)
        let old = try disk.create("a", in: top, holding: [1], mode: nil, isSynced: true)
        let new = try disk.create("b", in: top, holding: [2], mode: nil, isSynced: true)
        #expect(try Shell.bash("printf 22 >a", in: folder.path).status == 0)
        #expect(
            failure { try disk.move("b", to: "a", in: top, file: new.identity, replacing: old) }?.reason == .changed)
        #expect(failure { try disk.remove("a", in: top, file: old) }?.reason == .changed)
        #expect(folder.read("a") == [0x32, 0x32])
    }

    @Test func `of many files that get one new name at once, one does`() throws {
        let top = try disk.openFolder(folder.path, in: nil)
        for round in 0..<2_000 {
            let files = try (0..<2).map { number in
                try disk.create("\(round)-\(number)", in: top, holding: [1], mode: nil, isSynced: false)
            }
            let winners = Mutex(0)
            let ready = Atomic(0)
            DispatchQueue.concurrentPerform(iterations: files.count) { number in
                ready.add(1, ordering: .relaxed)
                // Both start at one moment if both have a thread; the result never depends on it.
                for _ in 0..<10_000 where ready.load(ordering: .relaxed) < files.count {}
                let refused = failure {
                    try disk.move(
                        "\(round)-\(number)", to: "new-\(round)", in: top, file: files[number].identity, replacing: nil)
                }
                if refused == nil { winners.withLock { $0 += 1 } }
            }
            #expect(winners.withLock { $0 } == 1)
        }
    }

    @Test func `a folder is locked until its handle is gone`() throws {
        let first = try disk.openFolder(folder.path, in: nil)
        var second: FolderHandle? = try disk.openFolder(folder.path, in: nil)
        if let second { #expect(try disk.lock(second, for: .reading, waits: true) == .held) }
        #expect(try disk.lock(first, for: .reading, waits: false) == .held)
        #expect(try disk.lock(first, for: .writing, waits: false) == .busy)
        second = nil
        #expect(try disk.lock(first, for: .writing, waits: false) == .held)
    }

    @Test func `tells what stands at a path`() throws {
        try folder.write("a/file", Array("0123456789".utf8))
        #expect(try disk.kind(of: "\(folder.path)/a", in: nil) == .folder)
        #expect(try disk.kind(of: "\(folder.path)/a/file", in: nil) == .file)
        #expect(try disk.kind(of: "\(folder.path)/a/file/.", in: nil) == nil)
        #expect(try disk.kind(of: "\(folder.path)/none", in: nil) == nil)
        #expect(try disk.kind(of: "/dev/null", in: nil) == .other)
        let top = try disk.openFolder(folder.path, in: nil)
        #expect(try disk.contents(of: "none", in: top, limit: 1) == .nothing)
        #expect(try disk.contents(of: "a", in: top, limit: 1) == .unreadable(.folder))
        guard case .file(let contents) = try disk.contents(of: "file", in: disk.openFolder("a", in: top), limit: 4)
        else {
            Issue.record("the file was not read")
            return
        }
        #expect(contents.bytes == Array("0123".utf8))
        #expect(contents.size == 10)
        #expect(try disk.entries(in: top) == [FolderEntry(name: "a", kind: .folder)])
    }

    @Test func `a named pipe at a declared path is a finding, and nobody waits for it`() throws {
        try folder.write(".github/workflows/x", [])
        #expect(try Shell.bash("mkfifo one.yml", in: "\(folder.path)/.github/workflows").status == 0)
        #expect(run("check", declared: [one]).errors.contains("[special-file]"))
    }

    @Test func `tells failures in the system's words`() throws {
        let missing = failure { _ = try disk.openFolder("\(folder.path)/none", in: nil) }
        #expect(missing?.description == "cannot read '\(folder.path)/none': no such file or directory")
        #expect(missing?.reason == .notFound)
        try folder.write("full/file", [])
        let top = try disk.openFolder(folder.path, in: nil)
        #expect(failure { try disk.removeFolder("full", in: top) }?.reason == .other)
        #expect(failure { try disk.createFolder("full", in: top) }?.reason == .alreadyExists)
        #expect(failure { try disk.remove("none", in: top, file: nil) }?.reason == .notFound)
        let file = try disk.create("file", in: top, holding: [], mode: nil, isSynced: false)
        #expect(
            failure { try disk.move("none", to: "x", in: top, file: file.identity, replacing: nil) }?.reason == .changed
        )
    }

    @Test func `a name longer than the system allows fails, and leaves no folder`() {
        let file = GeneratedFile(
            path: "new/\(String(repeating: "x", count: 300))", body: [], comments: .hash, source: "App/App.swift")
        let result = run("generate", declared: [file])
        #expect(result.status == .inputOutput)
        #expect(folder.names == [])
    }

    static let committed: [(name: String, change: @Sendable ([UInt8]) -> [UInt8]?)] = [
        ("missing", { _ in nil }),
        ("no line end", { $0.dropLast() }),
        ("carriage returns", { $0.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }),
        ("not UTF-8", { $0 + [0x23, 0xFF, 0xFE, 0x0A, 0x80] }),
        ("more lines", { $0 + Array(repeating: 0x0A, count: 50) }),
        ("only a header", { Array($0.split(separator: 0x0A)[..<2].joined(separator: [0x0A])) }),
        ("first line changed", { Array("# Generated by Slipway for 'app' from Old.swift.\n".utf8) + $0 }),
    ]

    @Test(.enabled(if: Shell.find("git") != nil), arguments: committed.indices) func `git apply takes the diff`(
        index: Int
    ) throws {
        let spaced = GeneratedFile(
            path: "docs/a \"b\" c\\d ä.md", body: Array("text".utf8), comments: .html, source: "App/App.swift")
        for file in [one, spaced] {
            if let bytes = Self.committed[index].change(file.bytes(project: "app")) {
                try folder.write(file.path, bytes)
            }
        }
        try folder.write(".github/old.yml", GeneratedFile.note(".github/old.yml").bytes(project: "app"))
        let check = run("check", declared: [one, spaced])
        #expect(check.status == .findings)
        try folder.write("patch", check.output)
        let applied = try Shell.bash(
            "git init --quiet && git -c core.autocrlf=false apply --whitespace=nowarn patch", in: folder.path)
        #expect(applied.output == "", "\(Self.committed[index].name)")
        #expect(applied.status == 0)
        for file in [one, spaced] { #expect(folder.read(file.path) == file.bytes(project: "app")) }
        #expect(folder.read(".github/old.yml") == nil)
        #expect(run("check", declared: [one, spaced]).status == .success)
    }
}
