/// What an image runs on, in Docker's spelling: `os/architecture` or `os/architecture/variant`.
public struct Platform: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The platform in Docker's spelling, such as `linux/arm/v7`.
    public var rawValue: String

    /// Takes a platform in Docker's spelling; a text that is none becomes a finding.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a platform in Docker's spelling; a text that is none becomes a finding.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Linux on x64.
    public static let linuxAMD64: Platform = "linux/amd64"
    /// Linux on 64-bit ARM.
    public static let linuxARM64: Platform = "linux/arm64"
    /// Linux on 32-bit ARM of version 7.
    public static let linuxARMv7: Platform = "linux/arm/v7"
    /// Linux on 32-bit ARM of version 6.
    public static let linuxARMv6: Platform = "linux/arm/v6"
    /// Linux on 32-bit x86.
    public static let linux386: Platform = "linux/386"
    /// Linux on 64-bit PowerPC, little-endian.
    public static let linuxPPC64LE: Platform = "linux/ppc64le"
    /// Linux on 64-bit MIPS, little-endian.
    public static let linuxMIPS64LE: Platform = "linux/mips64le"
    /// Linux on IBM Z.
    public static let linuxS390X: Platform = "linux/s390x"
    /// Linux on 64-bit RISC-V.
    public static let linuxRISCV64: Platform = "linux/riscv64"

    /// The platform in Docker's spelling.
    public var description: String { rawValue }

    /// The platform as part of a name: `/` becomes `-`, as in `linux-arm-v7`.
    ///
    /// Two platforms never share a slug, since no part of a platform holds a `-`.
    public var slug: String {
        rawValue.replacing("/", with: "-")
    }

    /// Spellings that Docker takes and writes otherwise into an index, where the declared one would then be missing.
    private static let aliases: [String: String] = [
        "x86_64": "linux/amd64", "aarch64": "linux/arm64", "armhf": "linux/arm/v7", "armel": "linux/arm/v6",
        "i386": "linux/386",
    ]

    /// What is wrong with the text; `nil` if it is valid.
    var problem: String? {
        let parts = rawValue.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let areNames = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { byte in
                    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
                        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "_")
                }
        }
        if areNames, parts.count == 2 || parts.count == 3 {
            guard let known = Self.aliases[String(decoding: parts[1], as: UTF8.self)] else { return nil }
            return "'\(rawValue)' is known to registries by another name; write '\(known)'"
        }
        return "'\(rawValue)' is no platform; write os/architecture, such as 'linux/arm64', in lower case"
    }
}
