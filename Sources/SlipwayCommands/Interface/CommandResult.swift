/// What a command gives back: bytes for standard output, text for standard error, and a status.
package struct CommandResult: Hashable, Sendable {
    /// What goes to standard output; bytes, because a diff repeats files that need not be UTF-8.
    package var output: [UInt8]
    /// What goes to standard error.
    package var errors: String
    /// How the process ends.
    package var status: ExitStatus

    /// Makes a result.
    package init(output: [UInt8] = [], errors: String = "", status: ExitStatus = .success) {
        self.output = output
        self.errors = errors
        self.status = status
    }

    /// The output as text, with a replacement character for what is not UTF-8.
    package var outputText: String { String(decoding: output, as: UTF8.self) }
}

/// How a process ends; the numbers above 1 are those of `sysexits.h`.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    /// Everything is as it should be.
    case success = 0
    /// Findings, drift, or a foreign file in the way.
    case findings = 1
    /// The command line is wrong.
    case usage = 64
    /// A bug of Slipway.
    case software = 70
    /// Reading or writing failed.
    case inputOutput = 74
}
