/// What came of a script.
public struct ShellRun: Hashable, Sendable {
    /// A line that the script wrote to `GITHUB_OUTPUT`.
    public struct Output: Hashable, Sendable {
        /// The text before the first equals sign.
        public var name: String
        /// The text after it.
        public var value: String

        /// Describes a line.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The exit status; a script that was ended by a signal has 128 and the number of the signal.
    public var status: Int32
    /// What the script printed.
    public var standardOutput: String
    /// What the script printed as diagnostics.
    public var standardError: String
    /// The outputs in the order in which they were written.
    public var outputs: [Output]
    /// The calls of stand-ins in their order, each with the name of the program first.
    public var calls: [[String]]
    /// The values of the recorded variables at each call, by the name of the variable.
    public var callEnvironments: [[String: String]]
    /// The files below the working directory afterwards, sorted.
    public var files: [String]

    /// The value of an output, or nil if it was not written.
    public func output(_ name: String) -> String? {
        outputs.last { $0.name == name }?.value
    }

    /// The calls of one stand-in, without its name.
    public func calls(of program: String) -> [[String]] {
        calls.filter { $0.first == program }.map { Array($0.dropFirst()) }
    }

    /// The texts of the `::error::` lines, which the runner reads from both streams.
    public var errors: [String] {
        (standardOutput + "\n" + standardError).split(separator: "\n").filter { $0.hasPrefix("::error::") }.map {
            String($0.dropFirst(9))
        }
    }
}

/// Says why a script could not be run to its end.
public enum ShellFailure: Error, Hashable, Sendable {
    /// The script did not end in time.
    case timedOut(seconds: Double, standardError: String)
    /// A program that the test cannot do without is not installed.
    case missing(program: String)
}
