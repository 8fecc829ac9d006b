import Foundation
import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// The step that makes the matrix, run as it stands in the YAML.
@Suite(
    "The script of the matrix", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct MatrixScriptTests {
    static func run(
        architectures: String, directories: String, in pipeline: MultiArchPipeline = MultiArchSamples.postGIS,
        standIns: [StandIn] = []
    ) throws -> ActionResult {
        try MultiArchSamples.run(
            DirectoryMatrix.action.folder,
            as: MultiArchSamples.step("Generate build matrix", of: "prepare-matrix", in: pipeline),
            ["inputs.supported_architectures": architectures, "inputs.image_directories": directories],
            standIns: standIns)
    }

    static func run(
        _ architectures: [String], _ directories: [String], in pipeline: MultiArchPipeline = MultiArchSamples.postGIS
    ) throws -> ActionResult {
        try run(architectures: json(architectures), directories: json(directories), in: pipeline)
    }

    static func json(_ texts: [String]) -> String { "[\(texts.map { "\"\($0)\"" }.joined(separator: ", "))]" }

    static func cells(_ run: ActionResult) throws -> [[String: String]] {
        let text = try #require(run.outputs["matrix"], "\(run.standardError)")
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: String]]]
        try #require(object?.keys.sorted() == ["include"])
        return try #require(object?["include"])
    }

    @Test("A20 three directories and eight architectures make 24 cells, directories first")
    func makesCells() throws {
        let directories = ["18-3.5/alpine3.22", "17-3.5/alpine3.22", "16-3.5/alpine3.22"]
        let run = try Self.run(BuildTables.eight, directories)
        let cells = try Self.cells(run)
        #expect(cells.count == 24)
        let pairs = directories.flatMap { directory in BuildTables.eight.map { "\(directory) \($0)" } }
        #expect(cells.map { "\($0["image_dir"] ?? "") \($0["arch_variant"] ?? "")" } == pairs)
        #expect(
            cells[2] == [
                "image_dir": "18-3.5/alpine3.22", "arch_variant": "armv6", "runner": "ubuntu-24.04-arm",
                "target": "linux/arm/v6", "arch_emoji": "🦾", "regression_mode": "test_nojit",
                "regression_emoji": "🔍🐢", "build_type": "qemu", "build_type_emoji": "🔄", "cache_key": "alpine-pg18",
                "optimization_flags": "-O1 -Wall -fno-omit-frame-pointer", "lto_flags": "",
            ])
        #expect(cells[0]["lto_flags"] == "--enable-lto" && cells[0]["build_type_emoji"] == "⚡")
        #expect(
            run.outputs["platforms"]
                == "linux/amd64,linux/arm64,linux/arm/v6,linux/arm/v7,linux/386,linux/ppc64le,linux/riscv64,linux/s390x"
        )
    }

    @Test("A20 every stage of every group makes the cells of its table", arguments: BuildTables.groups)
    func makesTables(_ row: BuildTables.GroupRow) throws {
        for stage in row.stages {
            let cells = try Self.cells(try Self.run(stage.architectures, stage.directories))
            let names = cells.map { cell in
                "\(cell["arch_emoji"] ?? "")\(cell["arch_variant"] ?? "")|\(cell["regression_emoji"] ?? "")"
                    + "\(cell["image_dir"] ?? "")\(cell["build_type_emoji"] ?? "")"
            }
            let signs = try stage.architectures.map { name in
                let architecture = try #require(ArchitectureTests.rows.first { $0.name == name }).architecture
                return (name, architecture.emoji, architecture.regressionMode.emoji, architecture.buildType.emoji)
            }
            let expected = stage.directories.flatMap { directory in
                signs.map { name, emoji, mode, type in "\(emoji)\(name)|\(mode)\(directory)\(type)" }
            }
            #expect(names == expected, "\(stage.id)")
        }
    }

    @Test("Names of jobs look as they are documented")
    func namesJobs() throws {
        let cells = try Self.cells(try Self.run(["amd64", "s390x"], ["17-3.5/bookworm", "16-3.5/alpine3.22"]))
        let name = try MultiArchSamples.workflow(MultiArchSamples.templateFile).job("build-images").name
        #expect(
            cells.map { GeneratedJob.fill(name, with: $0) } == [
                "💻amd64|🔒17-3.5/bookworm⚡", "🏢s390x|💨🐢17-3.5/bookworm🔄", "💻amd64|🔒16-3.5/alpine3.22⚡",
                "🏢s390x|💨🐢16-3.5/alpine3.22🔄",
            ])
    }

    @Test("One process of jq makes 250 cells")
    func startsOneProcess() throws {
        let jq = StandIn("jq", script: "PATH=${PATH#*:} exec jq \"$@\"")
        let run = try Self.run(
            architectures: Self.json(["amd64", "arm64"]),
            directories: Self.json((1...125).map { "\($0)-3.5/bookworm" }), standIns: [jq])
        #expect(try Self.cells(run).count == 250)
        #expect(run.calls(of: "jq").count == 1)
    }

    typealias Mistake = (architectures: String, directories: String, error: String)

    static let known = "amd64, arm64, armv6, armv7, 386, mips64le, ppc64le, riscv64, s390x"
    static let mistakes: [Mistake] = [
        (
            #"["amd64", "vax", "pdp11"]"#, #"["17-3.5/a"]"#,
            "unknown architecture: vax, pdp11; known are \(known)"
        ),
        ("[]", #"["17-3.5/a"]"#, "supported_architectures is not a JSON array of strings, or is empty"),
        (#"["amd64"]"#, "[]", "image_directories is not a JSON array of strings, or is empty"),
        ("[386]", #"["17-3.5/a"]"#, "supported_architectures is not a JSON array of strings, or is empty"),
        (#"["amd64"]"#, "17-3.5/a", "image_directories is not a JSON array of strings, or is empty"),
        (#"["amd64", "amd64"]"#, #"["17-3.5/a"]"#, "an architecture is named twice: amd64, amd64"),
        (
            #"["amd64"]"#, #"["17-3.5/a", "17-3.5/a"]"#,
            "directories of one call that write the same cache: 17-3.5/a, 17-3.5/a"
        ),
        (
            #"["amd64"]"#, #"["17-3.5/a", "17-3.4/a", "17-3.5/alpine"]"#,
            "directories of one call that write the same cache: 17-3.5/a, 17-3.4/a"
        ),
    ]

    @Test("A21 a call that cannot work is one error, before any build starts", arguments: mistakes)
    func refuses(_ mistake: Mistake) throws {
        let run = try Self.run(architectures: mistake.architectures, directories: mistake.directories)
        #expect(!run.isSuccess)
        #expect(run.errors == [mistake.error])
        #expect(run.outputs["matrix"] == "")
    }

    static let malformed: [String] = [
        "bookworm", "3.5/bookworm", "17/bookworm", "-3.5/a", "v17-3.5/a", "17-3.5/", "17-3.5//a", "17-3.5/../a",
        "17-3.5/./a", "/17-3.5/a", "17-3.5/a b", "17-3.5/$x", "17-3.5/a\\n", "", "17-", "17-3.5/.hidden",
    ]

    @Test("A directory without a major version, or that is no plain path, is refused", arguments: malformed)
    func refusesDirectory(_ directory: String) throws {
        let run = try Self.run(["amd64"], [directory])
        #expect(!run.isSuccess && run.outputs["matrix"] == "")
        #expect(run.errors.first?.hasPrefix("not a path that begins with a version and a hyphen: ") == true)
        let declared = MultiArchSamples.pipeline([
            Stage("A", directories: [directory.replacing("\\n", with: "\n")], architectures: [.amd64])
        ])
        #expect(MultiArchSamples.findings(declared).contains { $0.hasPrefix("directory: ") })
    }

    @Test("256 jobs are the most")
    func limitsJobs() throws {
        let directories = (1...129).map { "\($0)-3.5/bookworm" }
        let run = try Self.run(["amd64", "arm64"], directories)
        #expect(run.errors == ["258 jobs are too many; GitHub allows 256 in a matrix"])
        #expect(try Self.cells(try Self.run(["amd64", "arm64"], Array(directories.dropLast()))).count == 256)
    }

    @Test("Keys of caches are those of the declaration, by directory too", arguments: [false, true])
    func namesCaches(_ byDirectory: Bool) throws {
        var pipeline = MultiArchSamples.postGIS
        pipeline.template.cachesByDirectory = byDirectory
        let naming = CacheNaming(byDirectory: byDirectory)
        let directories = ["18-3.5/alpine3.22", "17-3.5-bundle0/bookworm", "14-l3.1.9gcp/bookworm"]
        let cells = try Self.cells(try Self.run(["amd64"], directories, in: pipeline))
        #expect(cells.map { $0["cache_key"] } == directories.map(naming.key(ofDirectory:)))
        #expect(
            naming.key(ofDirectory: "17-3.5/bookworm") == (byDirectory ? "debian-pg17-17-3.5-bookworm" : "debian-pg17"))
    }
}
