/// Runs other programs for commands, such as `git` for `diff`.
package protocol ProgramRunner: Sendable {
    /// Runs a program to its end; gives `nil` if it cannot be started.
    ///
    /// The program is looked up on the search path. It reads nothing, and what it says on standard error is lost.
    func run(_ program: String, _ arguments: [String]) -> ProgramResult?

    /// Runs a program with files as its last arguments; gives `nil` if it cannot be started.
    ///
    /// The files are in a temporary folder until the program ends. Their names are numbers from 0 on.
    func run(_ program: String, _ arguments: [String], on files: [[UInt8]]) -> ProgramResult?
}

extension ProgramRunner {
    /// Gives `nil`: there is no place for the files.
    public func run(_ program: String, _ arguments: [String], on files: [[UInt8]]) -> ProgramResult? { nil }
}

/// What a program has given back.
package struct ProgramResult: Hashable, Sendable {
    /// The exit status; 128 and more if a signal ended it.
    package var status: Int32
    /// What it has written to standard output.
    package var output: [UInt8]

    /// Makes a result.
    package init(status: Int32, output: [UInt8]) {
        self.status = status
        self.output = output
    }
}

/// Runs nothing, for a tool without a system around it.
package struct NoPrograms: ProgramRunner {
    /// Makes the runner.
    package init() {}

    /// Gives `nil`.
    package func run(_ program: String, _ arguments: [String]) -> ProgramResult? { nil }
}
