import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "export-digest.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ExportDigestTests {
    static let hexadecimal = String(repeating: "0123456789abcdef", count: 4)

    static let illegal: [String] = [
        "", hexadecimal, "sha256:", "sha256:\(hexadecimal)0", "sha256:\(hexadecimal.dropLast())",
        "sha256:\(hexadecimal.uppercased())", "sha512:\(hexadecimal)", "sha256:../\(hexadecimal.dropLast(3))",
        "sha256:\(hexadecimal)\n", " sha256:\(hexadecimal)",
    ]

    func run(_ digest: String, files: [String: String] = [:]) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.exportDigest).text,
            environment: ["DIGEST": digest, "DIGEST_DIR": "a/digest s"], files: files)
    }

    @Test("C18: the file has the digest without sha256: as its name")
    func stripsAlgorithm() throws {
        let run = try run("sha256:\(Self.hexadecimal)")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.files == ["a/digest s/\(Self.hexadecimal)"])
    }

    @Test("C18: an empty or malformed digest fails and leaves no file", arguments: illegal)
    func refuses(_ digest: String) throws {
        let run = try run(digest)
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(run.files.isEmpty)
    }

    @Test("An existing directory is used as it is")
    func usesDirectory() throws {
        let run = try run("sha256:\(Self.hexadecimal)", files: ["a/digest s/other": ""])
        #expect(run.files == ["a/digest s/\(Self.hexadecimal)", "a/digest s/other"])
    }

    func run(digests: [String], folders: [String]) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.exportDigest).text,
            environment: [
                "DIGEST": digests.joined(separator: "\n"), "DIGEST_DIR": folders.joined(separator: "\n"),
            ])
    }

    static let second = String(repeating: "fedcba9876543210", count: 4)

    @Test("Several digests go to the directories in the same places")
    func takesSeveral() throws {
        let run = try run(
            digests: ["sha256:\(Self.second)", "sha256:\(Self.hexadecimal)"], folders: ["base", "an app"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.files == ["an app/\(Self.hexadecimal)", "base/\(Self.second)"])
    }

    static let unpaired: [(digests: [String], folders: [String])] = [
        (["sha256:\(second)", "sha256:\(hexadecimal)"], ["a"]),
        (["sha256:\(second)"], ["a", "b"]),
        (["sha256:\(second)", ""], ["a", "b"]),
        (["", "sha256:\(second)"], ["a", "b"]),
        (["sha256:\(second)", "sha256:\(hexadecimal)"], ["a", ""]),
        (["sha256:\(second)", "sha256:short"], ["a", "b"]),
    ]

    @Test("A digest without a directory, or the other way round, fails and leaves no file", arguments: unpaired)
    func pairs(_ digests: [String], folders: [String]) throws {
        let run = try run(digests: digests, folders: folders)
        #expect(run.status == 1)
        #expect(run.errors.count == 1, "\(run.standardError)")
        #expect(run.files.isEmpty)
    }
}
