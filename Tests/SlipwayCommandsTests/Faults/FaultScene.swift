import SlipwayCommands
import Workflows

/// A project of three files over an older state: one is missing, one differs, one is current, and one is an orphan.
struct FaultScene: Sendable {
    let files: InMemoryFileSystem
    let declared: [GeneratedFile]
    let name: String

    static let names = ["one", "two", "three"]
    static let orphan = "/repo/.github/workflows/old.yml"

    init(name: String = "app", files: InMemoryFileSystem = InMemoryFileSystem()) {
        self.name = name
        self.files = files
        declared = Self.names.map { .workflow("\(name)-\($0)", "on: push # of \(name), \($0)\n") }
        files.add(declared[1].place, oldText)
        files.add(declared[2].place, Scene.text(declared[2], project: name))
        if name == "app" { files.add(Self.orphan, Scene.text(.workflow("old"), project: name)) }
    }

    var oldText: String { Scene.text(.workflow("\(name)-two", "on: pull_request\n"), project: name) }

    func run(_ arguments: [String], on files: any FileSystem) -> CommandResult {
        let output = ProjectOutput(files: declared)
        return CommandLineTool(name: name, version: "0", project: Project(name: name) { output })
            .run(arguments, in: CommandEnvironment(invocation: name, workingDirectory: "/repo"), files: files)
    }

    /// What is wrong with the files at any moment: each holds its own old or its own new text, whole.
    var problems: [String] {
        declared.enumerated().compactMap { index, file in
            let text = files.texts[file.place]
            if text == Scene.text(file, project: name) { return nil }
            return [nil, oldText, "-"][index] == text ? nil : "\(file.path) holds \(text ?? "nothing")"
        }
    }

    /// Whether everything is as declared.
    var isGenerated: Bool {
        declared.allSatisfy { files.texts[$0.place] == Scene.text($0, project: name) }
            && files.texts[Self.orphan] == nil
    }

    /// The temporaries that are left.
    static func temporaries(_ files: InMemoryFileSystem) -> [String] {
        files.nodes.keys.filter { $0.contains("/.slipway-") }.sorted()
    }
}
