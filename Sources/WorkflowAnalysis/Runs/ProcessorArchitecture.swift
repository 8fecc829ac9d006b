import Workflows

/// What a runner's processor understands without help.
package enum ProcessorArchitecture: String {
    case amd64
    case arm64

    /// The architecture of a runner; `nil` for a label that does not tell.
    package init?(runnerLabel label: String) {
        switch label.inLowerCase {
        case "x64": self = .amd64
        case "arm64": self = .arm64
        case let label:
            // The names of larger runners are their owner's choice.
            guard let image = RunnerImage.image(label), image.system == .linux else { return nil }
            self = image.isARM ? .arm64 : .amd64
        }
    }

    /// Whether the processor runs programs of a platform such as `linux/arm64`; `nil` if that depends on the
    /// machine.
    package func runs(_ platform: String) -> Bool? {
        // As most images are built.
        if platform == "linux/amd64" { return self == .amd64 }
        if platform == "linux/arm64" { return self == .arm64 }
        let parts = platform.inLowerCase.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard parts.count >= 2, parts[0] == "linux" else { return nil }
        switch (self, parts[1]) {
        // Whether a later variant, or a 32-bit program, runs is a matter of the very machine.
        case (.amd64, "386"), (.arm64, "arm"): return nil
        case (.amd64, "amd64"), (.arm64, "arm64"):
            return parts.count == 2 || parts[2] == "v8" || parts[2] == "v1" ? true : nil
        case (_, "amd64"), (_, "arm64"), (_, "arm"), (_, "386"), (_, "ppc64le"), (_, "s390x"), (_, "riscv64"),
            (_, "mips64le"), (_, "mips64"), (_, "loong64"):
            return false
        default: return nil
        }
    }
}
