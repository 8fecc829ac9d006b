import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "collect-digests.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct CollectDigestsTests {
    static let first = "sha256:" + String(repeating: "a", count: 64)
    static let second = "sha256:" + String(repeating: "b", count: 64)

    func run(_ files: [String: String], prelude: String = "") throws -> ShellRun {
        try Shell.run(
            script: prelude + ComposedScript(.collectDigests).text, environment: ["DIGEST_DIR": "in dex"],
            files: Dictionary(uniqueKeysWithValues: files.map { ("in dex/\($0.key)", $0.value) }))
    }

    @Test("Every file becomes an object, in the order of the names")
    func collects() throws {
        let run = try run([
            "base-app@10.9.0": Self.second, "app@10.9.0": "\(Self.first)\n", "app@10.10.0": "\(Self.second)\n",
        ])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init(
                    "digests",
                    #"[{"image":"app","version":"10.10.0","digest":"\#(Self.second)"},"#
                        + #"{"image":"app","version":"10.9.0","digest":"\#(Self.first)"},"#
                        + #"{"image":"base-app","version":"10.9.0","digest":"\#(Self.second)"}]"#),
                .init("has-digests", "true"),
            ])
    }

    @Test(
        "A directory that is empty or missing gives an empty list and a warning", arguments: ["mkdir 'in dex'\n", ""])
    func findsNone(_ prelude: String) throws {
        let run = try run([:], prelude: prelude)
        #expect(run.status == 0)
        #expect(run.outputs == [.init("digests", "[]"), .init("has-digests", "false")])
        #expect(run.standardError == "::warning::no index was published, so none is attested\n")
    }

    static let badNames: [String] = [
        "app", "app@", "@1.0", "App@1.0", "app@1.0-rc1", "app@v1.0", "app@1.0@2.0", "app@1.0/app@1.0", ".app@1.0",
        "a\"b@1.0",
    ]

    @Test("A name that is not image@version fails without an output", arguments: badNames)
    func refusesNames(_ name: String) throws {
        let run = try run(
            ["app@1.0": Self.first, name: Self.first].filter { name.hasPrefix("app@1.0/") ? $0.key == name : true })
        #expect(run.status == 1)
        #expect(run.errors.first?.contains("is not a file named image@version") == true)
        #expect(run.errors.count == 1 && run.outputs.isEmpty)
    }

    @Test("A link fails")
    func refusesLinks() throws {
        let run = try run(["app@1.0": Self.first], prelude: "ln -s app@1.0 'in dex/app@1.1'\n")
        #expect(run.errors == ["'app@1.1' among the digests is not a file named image@version"])
    }

    static let badTexts: [String] = [
        "", "sha256:", "\(first)0", "\(first)\n\(second)\n", " \(first)", String(first.dropFirst(7)),
        first.uppercased(),
    ]

    @Test("A file that holds no digest fails without an output", arguments: badTexts)
    func refusesTexts(_ text: String) throws {
        let run = try run(["app@1.0": Self.first, "app@1.1": text])
        #expect(run.status == 1)
        #expect(run.errors == ["'app@1.1' does not hold a digest of the form sha256:<64 hexadecimal digits>"])
        #expect(run.outputs.isEmpty)
    }
}
