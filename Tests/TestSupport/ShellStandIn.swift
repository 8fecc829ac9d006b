/// A program that takes a real one's place on the path of a script, notes how it is called, and answers as told.
///
/// ```swift
/// StandIn("docker", answers: [
///     .init(to: "imagetools create", status: 1, times: 2),
///     .init(to: "imagetools create"),
/// ])
/// ```
public struct StandIn: Hashable, Sendable {
    /// What the program does when it is called.
    public struct Answer: Hashable, Sendable {
        /// The text that the arguments, joined by spaces, must contain; an empty text takes every call.
        public var request: String
        /// The exit status.
        public var status: Int32
        /// What the program prints.
        public var standardOutput: String
        /// What the program prints as diagnostics.
        public var standardError: String
        /// How many calls the answer serves; nil means all.
        public var times: Int?

        /// Describes an answer.
        public init(
            to request: String = "", status: Int32 = 0, standardOutput: String = "", standardError: String = "",
            times: Int? = nil
        ) {
            self.request = request
            self.status = status
            self.standardOutput = standardOutput
            self.standardError = standardError
            self.times = times
        }
    }

    /// The name of the program.
    public var name: String
    /// The answers; a call gets the first one that fits and is not used up, and fails with status 99 if there is none.
    public var answers: [Answer]
    /// The environment variables to note at each call.
    public var recordedVariables: [String]
    /// A bash script that answers instead, with the call's arguments and the folder `$STATE` that outlives it.
    public var script: String?

    /// Describes a program.
    public init(_ name: String, answers: [Answer] = [Answer()], recordedVariables: [String] = []) {
        self.name = name
        self.answers = answers
        self.recordedVariables = recordedVariables
    }

    /// Describes a program by a script, for one that has to keep what it was told.
    public init(_ name: String, script: String, recordedVariables: [String] = []) {
        self.init(name, answers: [], recordedVariables: recordedVariables)
        self.script = script
    }

    /// A script that behaves as described, noting its calls in a file.
    ///
    /// A record is the name, the number of arguments, the arguments, the number of variables and their values, each
    /// ended by a NUL, so that an argument may hold any text.
    func program(shell: String, directory: String) -> String {
        let log = quoted("\(directory)/calls")
        var lines = ["#!\(shell)", "request=\"$*\""]
        let values = recordedVariables.map { "\"${\($0)-}\"" }.joined(separator: " ")
        lines.append(
            "printf '%s\\0' \(quoted(name)) \"$#\" \"$@\" \(recordedVariables.count) \(values) >>\(log)")
        if let script {
            lines += ["STATE=\(quoted(directory))", script]
            return lines.joined(separator: "\n") + "\n"
        }
        for (index, answer) in answers.enumerated() {
            let counter = quoted("\(directory)/\(name).\(index)")
            let limit = answer.times.map { " && (($(wc -l <\(counter)) < \($0)))" } ?? ""
            lines += [
                "touch \(counter)",
                "if [[ $request == *\(quoted(answer.request))* ]]\(limit); then",
                "  echo >>\(counter)",
                "  printf '%s' \(quoted(answer.standardOutput))",
                "  printf '%s' \(quoted(answer.standardError)) >&2",
                "  exit \(answer.status)",
                "fi",
            ]
        }
        lines.append("printf '%s: no answer was given for: %s\\n' \(quoted(name)) \"$request\" >&2")
        lines.append("exit 99")
        return lines.joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
