import SlipwayCommands
import Workflows

// A project for tests that run, stop and kill many processes: 'StressProject <name> <variant> generate --root <dir>'.
// It declares three files, whose texts name the project, the file and the variant on every line.
let words = CommandLine.arguments
guard words.count > 3 else { fatalError("usage: StressProject <name> <variant> <command> …") }
let (name, variant) = (words[1], words[2])
let project = Project(name: name) {
    ProjectOutput(
        files: ["one", "two", "three"].map { file in
            let body = String(repeating: "# \(name) \(file) \(variant)\n", count: 1_000)
            return GeneratedFile(
                path: ".github/workflows/\(name)-\(file).yml", body: Array(body.utf8), comments: .hash,
                source: "StressProject/main.swift")
        })
}
CommandLineProcess.main(project: project, arguments: [words[0]] + words.dropFirst(3))
