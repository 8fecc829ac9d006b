extension Architecture {
    /// 64-bit x86, on a runner of its own kind.
    public static let amd64 = Architecture(
        "amd64", platform: .linuxAMD64, buildType: .native, regressionMode: .require,
        optimizationFlags: productionFlags, ltoFlags: "--enable-lto", emoji: "💻")
    /// 64-bit ARM, on a runner of its own kind.
    public static let arm64 = Architecture(
        "arm64", platform: .linuxARM64, buildType: .native, regressionMode: .require,
        optimizationFlags: productionFlags, ltoFlags: "--enable-lto", emoji: "💪")
    /// 32-bit ARM of version 6, emulated on arm64.
    public static let armv6 = Architecture(
        "armv6", platform: .linuxARMv6, runner: RunnerMap.arm64, emoji: "🦾")
    /// 32-bit ARM of version 7, emulated on arm64.
    public static let armv7 = Architecture(
        "armv7", platform: .linuxARMv7, runner: RunnerMap.arm64, emoji: "🤖")
    /// 32-bit x86, emulated; its name is `386`.
    public static let i386 = Architecture("386", platform: .linux386, regressionMode: .test, emoji: "🖥️")
    /// 64-bit MIPS, little-endian, emulated.
    public static let mips64le = Architecture(
        "mips64le", platform: .linuxMIPS64LE, regressionMode: .skipWithoutJIT, emoji: "🎯")
    /// 64-bit PowerPC, little-endian, emulated.
    public static let ppc64le = Architecture("ppc64le", platform: .linuxPPC64LE, emoji: "⚡")
    /// 64-bit RISC-V, emulated.
    public static let riscv64 = Architecture("riscv64", platform: .linuxRISCV64, emoji: "🧩")
    /// IBM Z, emulated.
    public static let s390x = Architecture(
        "s390x", platform: .linuxS390X, regressionMode: .skipWithoutJIT, emoji: "🏢")
}

extension [Architecture] {
    /// The nine that Slipway knows.
    public static let known: [Architecture] = [
        .amd64, .arm64, .armv6, .armv7, .i386, .mips64le, .ppc64le, .riscv64, .s390x,
    ]
}
