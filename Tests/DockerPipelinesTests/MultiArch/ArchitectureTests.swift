import Slipway
import TestSupport
import Testing

/// The values of the table of architectures.
@Suite("Architectures")
struct ArchitectureTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let architecture: Architecture
        let name: String
        let emoji: [UInt32]
        let runner: String
        let platform: String
        let mode: String
        let buildType: String
        let flags: String
        let lto: String

        var testDescription: String { name }
    }

    static let o3 = "-O3 -Wall -fno-omit-frame-pointer"
    static let o1 = "-O1 -Wall -fno-omit-frame-pointer"

    static let rows: [Row] = [
        Row(
            architecture: .amd64, name: "amd64", emoji: [0x1F4BB], runner: "ubuntu-24.04", platform: "linux/amd64",
            mode: "require", buildType: "native", flags: o3, lto: "--enable-lto"),
        Row(
            architecture: .arm64, name: "arm64", emoji: [0x1F4AA], runner: "ubuntu-24.04-arm", platform: "linux/arm64",
            mode: "require", buildType: "native", flags: o3, lto: "--enable-lto"),
        Row(
            architecture: .armv6, name: "armv6", emoji: [0x1F9BE], runner: "ubuntu-24.04-arm",
            platform: "linux/arm/v6", mode: "test_nojit", buildType: "qemu", flags: o1, lto: ""),
        Row(
            architecture: .armv7, name: "armv7", emoji: [0x1F916], runner: "ubuntu-24.04-arm",
            platform: "linux/arm/v7", mode: "test_nojit", buildType: "qemu", flags: o1, lto: ""),
        Row(
            architecture: .i386, name: "386", emoji: [0x1F5A5, 0xFE0F], runner: "ubuntu-24.04", platform: "linux/386",
            mode: "test", buildType: "qemu", flags: o1, lto: ""),
        Row(
            architecture: .mips64le, name: "mips64le", emoji: [0x1F3AF], runner: "ubuntu-24.04",
            platform: "linux/mips64le", mode: "skip_nojit", buildType: "qemu", flags: o1, lto: ""),
        Row(
            architecture: .ppc64le, name: "ppc64le", emoji: [0x26A1], runner: "ubuntu-24.04",
            platform: "linux/ppc64le", mode: "test_nojit", buildType: "qemu", flags: o1, lto: ""),
        Row(
            architecture: .riscv64, name: "riscv64", emoji: [0x1F9E9], runner: "ubuntu-24.04",
            platform: "linux/riscv64", mode: "test_nojit", buildType: "qemu", flags: o1, lto: ""),
        Row(
            architecture: .s390x, name: "s390x", emoji: [0x1F3E2], runner: "ubuntu-24.04", platform: "linux/s390x",
            mode: "skip_nojit", buildType: "qemu", flags: o1, lto: ""),
    ]

    @Test("An architecture without a runner gets GitHub's of its kind where it is built natively, else the one on x64")
    func findsRunner() {
        #expect(
            Architecture("own", platform: .linuxARM64, buildType: .native, emoji: "🐉").runner == "ubuntu-24.04-arm")
        #expect(Architecture("own", platform: .linuxARM64, emoji: "🐉").runner == "ubuntu-24.04")
        #expect(Architecture("own", platform: .linuxS390X, buildType: .native, emoji: "🐉").runner == "ubuntu-24.04")
    }

    @Test("An architecture has the values of the table", arguments: rows)
    func hasValues(_ row: Row) {
        let architecture = row.architecture
        #expect(architecture.name == row.name)
        #expect(architecture.emoji.unicodeScalars.map(\.value) == row.emoji)
        #expect(architecture.runner == row.runner)
        #expect(architecture.platform.rawValue == row.platform)
        #expect(architecture.regressionMode.rawValue == row.mode)
        #expect(architecture.buildType.rawValue == row.buildType)
        #expect(architecture.optimizationFlags == row.flags)
        #expect(architecture.ltoFlags == row.lto)
    }

    @Test("The nine are known, in their order")
    func knowsNine() {
        #expect([Architecture].known == Self.rows.map(\.architecture))
    }

    typealias Mode = (mode: RegressionMode, emoji: [UInt32], runs: Bool, blocks: Bool, jit: String)

    static let modes: [Mode] = [
        (.skip, [0x1F4A8], false, false, "enabled"),
        (.skipWithoutJIT, [0x1F4A8, 0x1F422], false, false, "disabled"),
        (.test, [0x1F50D], true, false, "enabled"),
        (.testWithoutJIT, [0x1F50D, 0x1F422], true, false, "disabled"),
        (.require, [0x1F512], true, true, "enabled"),
    ]

    @Test("A mode knows its sign, whether tests run and block, and what becomes of JIT", arguments: modes)
    func knowsMode(_ row: Mode) {
        #expect(row.mode.emoji.unicodeScalars.map(\.value) == row.emoji)
        #expect(row.mode.runsTests == row.runs)
        #expect(row.mode.blocks == row.blocks)
        #expect(row.mode.jitStatus == row.jit)
        #expect(Self.modes.map(\.mode) == RegressionMode.allCases)
    }

    @Test("A build's type has a sign")
    func signsBuildTypes() {
        #expect(BuildType.allCases.map { $0.emoji.unicodeScalars.map(\.value) } == [[0x26A1], [0x1F504]])
    }

    @Test("A project adds an architecture, or changes one, in a line")
    func changesTable() {
        let own = Architecture("loong64", platform: "linux/loong64", emoji: "🐉")
        let table = [Architecture].known.changing(.s390x.changing(runner: "z15", regressionMode: .test), own)
        #expect(table.map(\.name) == Self.rows.map(\.name) + ["loong64"])
        #expect(table[8].runner == "z15" && table[8].regressionMode == .test && table[8].emoji == "🏢")
        #expect(own.buildType == .qemu && own.optimizationFlags == Self.o1)
    }
}
