import Foundation
import Slipway
import TestSupport
import Testing

/// The step that makes the matrix, run as it stands in the YAML.
@Suite(
    "The script of the matrix", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct MatrixScriptTests {
    /// Notes every call of jq in the log.
    static let counting = "jq() { echo 'one jq' >&2; command jq \"$@\"; }"

    static func run(
        architectures: String, directories: String, cacheID: String = "abc", limits: [String] = ["8", "6", "4"],
        in pipeline: MultiArchPipeline = MultiArchSamples.postGIS
    ) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Generate build matrix", of: "prepare-matrix", in: pipeline),
            [
                "inputs.supported_architectures": architectures, "inputs.image_directories": directories,
                "inputs.workflow_cache_id": cacheID, "inputs.schedule_parallel": limits[0],
                "inputs.manual_parallel": limits[1], "inputs.push_pr_parallel": limits[2],
            ], before: counting)
    }

    static func run(
        _ architectures: [String], _ directories: [String], in pipeline: MultiArchPipeline = MultiArchSamples.postGIS
    ) throws -> ShellRun {
        try run(architectures: json(architectures), directories: json(directories), in: pipeline)
    }

    static func json(_ texts: [String]) -> String { "[\(texts.map { "\"\($0)\"" }.joined(separator: ", "))]" }

    static func cells(_ run: ShellRun) throws -> [[String: String]] {
        let text = try #require(run.output("matrix"), "\(run.standardError)")
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
                "regression_emoji": "🔍🐢", "jit_status": "disabled", "build_type": "qemu", "build_type_emoji": "🔄",
                "optimization_flags": "-O1 -Wall -fno-omit-frame-pointer", "lto_flags": "",
            ])
        #expect(cells[0]["lto_flags"] == "--enable-lto" && cells[0]["build_type_emoji"] == "⚡")
        #expect(
            run.output("platforms")
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

    @Test("One process of jq makes one cell, and one makes 250")
    func startsOneProcess() throws {
        for count in [1, 125] {
            let directories = (1...count).map { "\($0)-3.5/bookworm" }
            let run = try Self.run(["amd64", "arm64"], directories)
            #expect(try Self.cells(run).count == 2 * count)
            #expect(run.standardError == "one jq\n")
        }
    }

    typealias Mistake = (
        architectures: String, directories: String, cacheID: String, limits: [String], error: String
    )

    static let known = "'amd64', 'arm64', 'armv6', 'armv7', '386', 'mips64le', 'ppc64le', 'riscv64', 's390x'"
    static let defaults = ["8", "6", "4"]
    static let mistakes: [Mistake] = [
        (
            #"["amd64", "vax", "pdp11"]"#, #"["17-3.5/a"]"#, "abc", defaults,
            "unknown architecture 'vax', 'pdp11'; known are \(known)"
        ),
        ("[]", #"["17-3.5/a"]"#, "abc", defaults, "supported_architectures is empty"),
        (#"["amd64"]"#, "[]", "abc", defaults, "image_directories is empty"),
        (
            "[386]", #"["17-3.5/a"]"#, "abc", defaults,
            #"supported_architectures is no JSON array of texts, such as ["amd64", "386"]"#
        ),
        (#"["amd64"]"#, "17-3.5/a", "abc", defaults, "image_directories is no JSON array of texts"),
        (#"["amd64", "amd64"]"#, #"["17-3.5/a"]"#, "abc", defaults, "architecture 'amd64' is named twice"),
        (#"["amd64"]"#, #"["17-3.5/a", "17-3.5/a"]"#, "abc", defaults, "directory '17-3.5/a' is named twice"),
        (
            #"["amd64"]"#, #"["17-3.5/a", "17-3.4/a", "17-3.5/alpine"]"#, "abc", defaults,
            "the directories '17-3.4/a', '17-3.5/a' would write the same cache; put them into calls of their own"
        ),
        (
            #"["amd64"]"#, #"["17-3.5/a"]"#, "alpine", defaults,
            "workflow_cache_id 'alpine' is not three lower-case letters"
        ),
        (
            #"["amd64"]"#, #"["17-3.5/a"]"#, "abc", ["8", "0", "4"],
            "a number of parallel builds is '0', not a whole number from 1 on"
        ),
    ]

    @Test("A21 a call that cannot work is one error, before any build starts", arguments: mistakes)
    func refuses(_ mistake: Mistake) throws {
        let run = try Self.run(
            architectures: mistake.architectures, directories: mistake.directories, cacheID: mistake.cacheID,
            limits: mistake.limits)
        #expect(run.status == 1)
        #expect(run.errors == [mistake.error])
        #expect(run.outputs.isEmpty)
    }

    static let malformed: [String] = [
        "bookworm", "3.5/bookworm", "17/bookworm", "-3.5/a", "v17-3.5/a", "17-3.5/", "17-3.5//a", "17-3.5/../a",
        "17-3.5/./a", "/17-3.5/a", "17-3.5/a b", "17-3.5/$x", "17-3.5/a\\n", "", "17-",
    ]

    @Test("A directory without a major version, or that is no plain path, is refused", arguments: malformed)
    func refusesDirectory(_ directory: String) throws {
        let run = try Self.run(["amd64"], [directory])
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors.first?.contains("does not begin with a major version and a hyphen") == true)
    }

    @Test("All mistakes are told at once, and 256 jobs are the most")
    func tellsAll() throws {
        let directories = (1...129).map { "\($0)-3.5/bookworm" }
        let run = try Self.run(["amd64", "arm64"], directories)
        #expect(run.errors == ["2 architectures of 129 directories are more than 256 jobs; split the call"])
        #expect(try Self.cells(try Self.run(["amd64", "arm64"], Array(directories.dropLast()))).count == 256)
        let two = try Self.run(architectures: "[]", directories: "[]")
        #expect(two.errors == ["supported_architectures is empty; image_directories is empty"])
    }

    @Test("Directories of one major version are built together where each has a cache of its own")
    func separatesCaches() throws {
        let pipeline = MultiArchSamples.pipeline([]) { $0.cachesByDirectory = true }
        let run = try Self.run(["amd64"], ["17-3.5/a", "17-3.4/a"], in: pipeline)
        #expect(try Self.cells(run).count == 2)
        let alike = try Self.run(["amd64"], ["17-3.5/a", "17-3.5-a"], in: pipeline)
        #expect(
            alike.errors == [
                "the directories '17-3.5-a', '17-3.5/a' would write the same cache; put them into calls of their own"
            ])
    }
}
