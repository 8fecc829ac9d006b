import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "build-matrix.sh",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq"), "the scripts need bash 5, GNU's tools and jq"))
struct BuildMatrixTests {
    static let architectures = """
        [
          {"arch": "amd64", "platforms": "linux/amd64", "runner": "ubuntu-24.04",
           "args": {"PACKAGE": "https://host.example/{version}/app-{version}-linux-{arch}.tar.gz?a=b&c", "EMPTY": ""}},
          {"arch": "arm64", "platforms": "linux/arm64", "runner": "ubuntu-24.04-arm"}
        ]
        """

    func run(_ versions: String, latest: String = "", changes: [String: String] = [:]) throws -> ShellRun {
        let environment = ["VERSIONS": versions, "LATEST": latest, "ARCHITECTURES": Self.architectures]
        return try Shell.run(
            script: ComposedScript(.buildMatrix).text, environment: environment.merging(changes) { $1 })
    }

    static func entry(_ version: String, _ isLatest: Bool, _ arch: String, _ runner: String) -> String {
        let package = "https://host.example/\(version)/app-\(version)-linux-amd64.tar.gz?a=b&c"
        let args = arch == "amd64" ? #","args":{"PACKAGE":"\#(package)","EMPTY":""}"# : ""
        return """
            {"version":"\(version)","is_latest":\(isLatest),"arch":"\(arch)","platforms":"linux/\(arch)",\
            "runner":"\(runner)"\(args)}
            """
    }

    @Test("B20: a missing version has one build for each architecture on its runner, the highest version first")
    func listsBuilds() throws {
        let run = try run("10.10.0 9.2.0", latest: "10.10.0")
        #expect(run.status == 0, "\(run.standardError)")
        let entries = [
            Self.entry("10.10.0", true, "amd64", "ubuntu-24.04"),
            Self.entry("10.10.0", true, "arm64", "ubuntu-24.04-arm"),
            Self.entry("9.2.0", false, "amd64", "ubuntu-24.04"),
            Self.entry("9.2.0", false, "arm64", "ubuntu-24.04-arm"),
        ]
        #expect(
            run.outputs == [
                .init("versions-matrix", "[\(entries.joined(separator: ","))]"), .init("has-builds", "true"),
                .init("architectures", "amd64,arm64"), .init("platforms", "linux/amd64,linux/arm64"),
                .init("digest-count", "2"),
            ])
    }

    @Test("B21: without a missing version there is nothing to build")
    func listsNone() throws {
        let run = try run("")
        #expect(run.status == 0)
        #expect(run.outputs.map(\.value) == ["[]", "false", "amd64,arm64", "linux/amd64,linux/arm64", "2"])
    }

    /// The switches, and the architectures with their runners.
    static let switches: [(multiArch: String, useQEMU: String, builds: [(String, String)])] = [
        ("true", "true", [("amd64", "ubuntu-22.04"), ("arm64", "ubuntu-22.04")]),
        ("false", "false", [("amd64", "ubuntu-24.04")]),
        ("false", "true", [("amd64", "ubuntu-22.04")]),
        ("", "", [("amd64", "ubuntu-24.04"), ("arm64", "ubuntu-24.04-arm")]),
    ]

    @Test("B28: MULTI_ARCH=false builds for amd64 alone, USE_QEMU=true on one kind of runner", arguments: switches)
    func honoursSwitches(_ multiArch: String, useQEMU: String, builds: [(String, String)]) throws {
        let run = try run(
            "1.0.0", changes: ["MULTI_ARCH": multiArch, "USE_QEMU": useQEMU, "EMULATION_RUNNER": "ubuntu-22.04"])
        let entries = builds.map { Self.entry("1.0.0", false, $0, $1) }
        #expect(run.output("versions-matrix") == "[\(entries.joined(separator: ","))]", "\(run.standardError)")
        #expect(run.output("architectures") == builds.map(\.0).joined(separator: ","))
        #expect(run.output("platforms") == builds.map { "linux/\($0.0)" }.joined(separator: ","))
        #expect(run.output("digest-count") == "\(builds.count)")
    }

    @Test("B28: an application without amd64 is built for its first architecture alone")
    func takesFirst() throws {
        let architectures = """
            [{"arch": "riscv64", "platforms": "linux/riscv64", "runner": "a"},
             {"arch": "arm64", "platforms": "linux/arm64", "runner": "fleet=b/4cpu"}]
            """
        let run = try run("1.0.0", changes: ["MULTI_ARCH": "false", "ARCHITECTURES": architectures])
        #expect(run.output("platforms") == "linux/riscv64" && run.output("digest-count") == "1", "\(run.standardError)")
    }

    @Test("256 builds pass, whatever their arguments; more are refused with the number to choose")
    func limitsBuilds() throws {
        let versions = (0..<129).map { "10.\(129 - $0).0" }
        let long = Self.architectures.replacing(
            "\"EMPTY\": \"\"", with: "\"LONG\": \"\(String(repeating: "x", count: 3000))\"")
        let most = try run(versions.dropLast().joined(separator: " "), changes: ["ARCHITECTURES": long])
        #expect(most.status == 0, "\(most.standardError)")
        let matrix = most.output("versions-matrix") ?? ""
        #expect(matrix.matches(of: #/"version":/#).count == 256)
        #expect(matrix.utf8.count > 300_000)
        let more = try run(versions.joined(separator: " "))
        #expect(more.status == 1 && more.outputs.isEmpty)
        #expect(
            more.errors == [
                "129 versions for 2 architectures are 258 builds; a matrix takes 256: lower the count of versions to 128"
            ])
    }

    @Test("A matrix that no output takes is refused")
    func limitsBytes() throws {
        let long = Self.architectures.replacing("?a=b&c", with: String(repeating: "{version}", count: 900))
        let versions = (0..<128).map { "1000000\(200 - $0).0.0" }.joined(separator: " ")
        let run = try run(versions, changes: ["ARCHITECTURES": long])
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors.first?.hasSuffix("an output takes 1 MB: shorten args") == true, "\(run.standardError)")
    }

    static let amd64 = #""arch": "amd64", "platforms": "linux/amd64", "runner": "a""#

    @Test(
        "Architectures in another form are refused",
        arguments: [
            "[]", "{}", "null", "[1]", "text", #"[{"arch": "amd64"}]"#, "[{\(amd64)}] []", "[{\(amd64)}",
            #"[{"arch": "AMD64", "platforms": "linux/amd64", "runner": "a"}]"#,
            #"[{"arch": "amd64", "platforms": "linux/amd64,linux/arm64", "runner": "a"}]"#,
            #"[{"arch": "amd64", "platforms": "linux/amd64", "runner": "a b"}]"#,
            #"[{"arch": "amd64\n", "platforms": "linux/amd64", "runner": "a"}]"#,
            "[{\(amd64), \"arg\": {}}]", "[{\(amd64), \"args\": null}]", "[{\(amd64), \"args\": {\"A\": 1}}]",
            "[{\(amd64), \"args\": {\"A B\": \"1\"}}]", "[{\(amd64), \"args\": {\"A\": \"1\\nB=2\"}}]",
            "[{\(amd64)}, {\(amd64)}]", "",
        ])
    func refusesArchitectures(_ architectures: String) throws {
        let run = try run("1.0.0", changes: ["ARCHITECTURES": architectures])
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors.count == 1 && run.errors.first?.contains("ARCHITECTURES") == true, "\(run.standardError)")
    }

    @Test(
        "What cannot be meant is refused",
        arguments: [
            ("VERSIONS", "1.0.0 1.0.0-rc1"), ("LATEST", "latest"), ("MULTI_ARCH", "yes"), ("USE_QEMU", "1"),
            ("EMULATION_RUNNER", "a b"),
        ])
    func refusesSettings(_ name: String, value: String) throws {
        let run = try run("1.0.0", changes: [name: value])
        #expect(run.status == 1 && run.errors.count == 1 && run.outputs.isEmpty)
    }
}
