/// What a command may know of the process that runs it; nothing else of the outside reaches it, files excepted.
package struct CommandEnvironment: Hashable, Sendable {
    /// The environment variables that commands read.
    package static let variableNames = ["COLUMNS", "GITHUB_WORKSPACE", "NO_COLOR"]

    /// How the user started the tool, for messages that name a command to run: `swift run my-workflows`.
    package var invocation: String
    /// The absolute path of the executable without symbolic links; `nil` if it was found on the search path.
    package var executable: String?
    /// The absolute path of the working directory; `nil` where it no longer exists.
    package var workingDirectory: String?
    /// The values of the variables in ``variableNames`` that are set.
    package var variables: [String: String]
    /// The width of the terminal at standard output; `nil` where that is no terminal.
    package var outputColumns: Int?
    /// Whether standard error is a terminal.
    package var errorsAreTerminal: Bool

    /// Makes an environment.
    package init(
        invocation: String, executable: String? = nil, workingDirectory: String?, variables: [String: String] = [:],
        outputColumns: Int? = nil,
        errorsAreTerminal: Bool = false
    ) {
        self.invocation = invocation
        self.executable = executable
        self.workingDirectory = workingDirectory
        self.variables = variables
        self.outputColumns = outputColumns
        self.errorsAreTerminal = errorsAreTerminal
    }

    /// The width that help is wrapped at: 80 where nobody's terminal says otherwise, so that files of it do not vary.
    var helpWidth: Int {
        guard let outputColumns else { return 80 }
        return max(variables["COLUMNS"].flatMap { Int($0) } ?? outputColumns, 40)
    }

    private var allowsColor: Bool { variables["NO_COLOR", default: ""].isEmpty }

    /// The colours of standard output.
    var outputStyle: TextStyle { TextStyle(isColored: allowsColor && outputColumns != nil) }

    /// The colours of standard error.
    var errorStyle: TextStyle { TextStyle(isColored: allowsColor && errorsAreTerminal) }
}
