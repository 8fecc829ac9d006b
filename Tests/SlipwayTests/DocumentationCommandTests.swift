import Foundation
import Slipway
import TestSupport
import Testing

/// The commands in the documentation are legal, and its tables are those of the help.
@Suite("Commands in the documentation")
struct DocumentationCommandTests {
    /// A line of a shell block.
    struct Line: Sendable, CustomTestStringConvertible {
        let place: String
        let words: [String]
        /// Whether the test runs it.
        let isRun: Bool

        var testDescription: String { "\(place): \(words.joined(separator: " "))" }
    }

    static let lines: [Line] = DocumentationPage.paths.flatMap { path -> [Line] in
        let blocks = (try? DocumentationPage(path))?.blocks(in: "sh") ?? []
        return blocks.flatMap { block in
            block.lines.enumerated().compactMap { offset, line in
                let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
                    .drop { $0.wholeMatch(of: #/[A-Z_]+=\S+/#) != nil }
                guard !words.isEmpty else { return nil }
                return Line(
                    place: "\(path):\(block.line + offset)", words: Array(words), isRun: block.marker == "run")
            }
        }
    }

    /// The preset that makes the package to which a kind of `new` adds.
    static let presets: [String: String] = [
        "image": "native", "mirrored-app": "mirror", "build-group": "multiarch", "component": "charts",
    ]

    static let executables: [String] = ((try? Repository.text(of: "Package.swift")) ?? "")
        .matches(of: #/\.executable(?:Target)?\(\s*name: "([^"]+)"/#).map { String($0.output.1) }

    /// A project that declares what the pages talk about.
    static func tool(_ name: String) -> CommandLineTool {
        let file = GeneratedFile(
            path: ".github/workflows/publish-images.yml", body: [], comments: .hash, source: "Module/File.swift")
        return CommandLineTool(
            name: name, version: "1.2.3", project: Project(name: name) { ProjectOutput(files: [file]) })
    }

    @Test("is understood", arguments: lines)
    func isUnderstood(line: Line) throws {
        switch line.words.prefix(2) {
        case ["swift", "run"]:
            let product = try #require(line.words.dropFirst(2).first)
            #expect(product == "my-workflows" || Self.executables.contains(product))
            let folder = try TemporaryFolder()
            try folder.write("", to: ".git/HEAD")
            try folder.write("", to: "DIR/file")
            // The clone of Slipway whose commit 'init' takes.
            for name in ["Package.swift", "Sources/SlipwayTool/main.swift", "Sources/SlipwayCommands/a.swift"] {
                try folder.write("", to: "clone/\(name)")
            }
            try folder.write(String(repeating: "a", count: 40), to: "clone/.git/HEAD")
            let environment = CommandEnvironment(
                invocation: "swift run \(product)", executable: "\(folder.path)/clone/.build/debug/\(product)",
                workingDirectory: folder.path)
            let arguments = line.words.dropFirst(3).map { $0.trimmingCharacters(in: ["\""]) }
            if arguments.first == "new" {
                let preset = try #require(Self.presets[arguments[1]])
                let start = "init my-workflows --path . --url https://git.example/slipway.git --preset \(preset)"
                let result = Self.tool(product).run(
                    start.split(separator: " ").map(String.init), in: environment, files: DiskFileSystem())
                try #require(result.status == .success, "\(result.errors)")
            }
            let result = Self.tool(product).run(
                arguments, in: environment, files: DiskFileSystem(), programs: EmptyRevisions())
            #expect(![.usage, .software, .inputOutput].contains(result.status), "\(result.errors)")
            #expect(line.words.dropFirst(3).first != "eval" || result.status == .success, "\(result.errors)")
        case ["swift", "test"]:
            let filter = line.words.firstIndex(of: "--filter").map { line.words[$0 + 1] }
            let suites = try Repository.names(in: "Tests")
            #expect(filter.map(suites.contains) ?? (line.words.count == 2), "no folder of Tests has that name")
        case ["swift", "build"], ["swift", "format"]:
            break
        case let words where words.first == "slipway":
            let folder = try TemporaryFolder()
            try folder.write("", to: ".git/HEAD")
            let environment = CommandEnvironment(invocation: "slipway", workingDirectory: folder.path)
            let arguments = line.words.dropFirst().prefix { !["<", ">"].contains($0.prefix(1)) }
            let result = CommandLineTool(name: "slipway", version: "0", project: nil)
                .run(Array(arguments), in: environment, files: DiskFileSystem())
            #expect(![.usage, .software].contains(result.status), "\(result.errors)")
        case ["bash", ".ci/run"]:
            #expect(FileManager.default.fileExists(atPath: "\(Repository.root)/.ci/run"))
        default:
            Issue.record("nothing is known of '\(line.words.joined(separator: " "))'")
        }
    }

    @Test("does what the page says, where it is marked", arguments: lines.filter(\.isRun))
    func runs(line: Line) throws {
        let folder = try TemporaryFolder()
        let arguments = line.words.dropFirst(3).map { $0 == "DIR" ? folder.path : $0 }
        let run = try Program.run("\(Program.products)/\(line.words[2])", arguments)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("wrote .github/workflows/publish-images.yml"))
        let file = ".github/workflows/publish-images.yml"
        let written = try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
        #expect(written == (try Repository.text(of: "Examples/\(line.words[2])/\(file)")))
    }

    @Test("commands are found, one of them to run")
    func finds() {
        #expect(Self.lines.contains { $0.isRun && $0.place.hasPrefix("README.md") })
        #expect(Self.executables.contains("slipway") && Self.executables.contains("NativeDigests"))
    }

    // MARK: - Tables

    /// The help of a tool, unwrapped.
    static func help(_ arguments: [String]) -> String {
        let environment = CommandEnvironment(
            invocation: "app", workingDirectory: "/", outputColumns: 1_000)
        return tool("app").run(arguments, in: environment, files: DiskFileSystem()).outputText
    }

    /// The labels and texts of a section of the help.
    static func section(_ title: String, of help: String) -> [(label: String, text: String)] {
        var rows: [(label: String, text: String)] = []
        for line in help.components(separatedBy: "\n").drop(while: { $0 != "\(title):" }).dropFirst() {
            if line.isEmpty { break }
            let margin = String(repeating: " ", count: 26)
            if line.hasPrefix(margin), let last = rows.popLast() {
                rows.append((last.label, String(line.dropFirst(26))))
            } else if let gap = line.dropFirst(2).firstRange(of: "  ") {
                rows.append((String(line.dropFirst(2)[..<gap.lowerBound]), String(line.dropFirst(26))))
            } else {
                rows.append((String(line.dropFirst(2)), ""))
            }
        }
        return rows
    }

    /// The commands with what they do, those of a group instead of the group.
    static var commands: [(path: String, text: String)] {
        section("SUBCOMMANDS", of: help([])).flatMap { command in
            let own = section("SUBCOMMANDS", of: help(["help", command.label]))
            return own.isEmpty ? [command] : own.map { ("\(command.label) \($0.label)", $0.text) }
        }
    }

    /// The table of commands as the command table has it.
    static var commandTable: String {
        var table = "| Command | What it does |\n|---|---|\n"
        for (path, text) in commands {
            let help = help(["help"] + path.split(separator: " ").map(String.init))
            let label = section("ARGUMENTS", of: help).first?.label
            let usage = help.components(separatedBy: "\n").first { $0.hasPrefix("USAGE: ") } ?? ""
            let argument = label.flatMap { label in
                [" [\(label) ...]", " [\(label)]", " \(label)"].first { usage.contains($0) }
            }
            table += "| `\(path)\(argument ?? "")` | \(text) |\n"
        }
        return table
    }

    /// The table of options as the command table has it, without those of groups; the legal values, which the help
    /// adds, are left out.
    static var optionTable: String {
        let commands = commands.map(\.path).filter { !$0.contains(" ") }
        var options: [(label: String, text: String, commands: [String])] = []
        for command in commands + [""] {
            let shown = command.isEmpty ? help([]) : help(["help", command])
            for (label, text) in section("OPTIONS", of: shown) {
                if let index = options.firstIndex(where: { $0.label == label }) {
                    options[index].commands.append(command)
                } else {
                    options.append((label, text, [command]))
                }
            }
        }
        let common = options.filter { $0.commands.count == commands.count + 1 }
        let own = options.filter { !$0.commands.contains("") }
        let rest = options.filter { $0.commands == [""] }
        let rows = (own + common + rest).map { option in
            let names = option.commands.map { "`\($0)`" }.joined(separator: ", ")
            let users = option.commands == [""] ? "none" : option.commands.contains("") ? "all" : names
            return "| `\(option.label)` | \(users) | \(option.text.replacing(#/ \(values: .*\)$/#, with: "")) |\n"
        }
        return "| Option | Commands | What it does |\n|---|---|---|\n" + rows.joined()
    }

    static func statusTable(head: String, tail: (String) -> String) -> String {
        head + section("EXIT STATUS", of: help([])).map { "| \($0.label) | \($0.text) |\(tail($0.label))\n" }.joined()
    }

    @Test("the README's tables are those of the help")
    func tables() throws {
        let page = try Repository.text(of: "README.md")
        let statuses = Self.statusTable(head: "| Status | Meaning |\n|---|---|\n") { _ in "" }
        for table in [Self.commandTable, Self.optionTable, statuses] {
            #expect(table.count(where: { $0 == "\n" }) >= 6, "the help has lost a section:\n\(table)")
            #expect(page.contains("\n\n\(table)\n"), "the README lacks this table:\n\(table)")
        }
    }

    @Test("the article's exit statuses are those of the help")
    func articleStatuses() throws {
        let page = try Repository.text(of: "\(DocumentationPage.catalogue)/generated-files.md")
        for (label, text) in Self.section("EXIT STATUS", of: Self.help([])) {
            #expect(page.contains("\n| \(label) | \(text) | "))
        }
    }

    @Test("slipway help shows the README's first declaration")
    func example() throws {
        let block = try #require(
            try DocumentationPage("README.md").blocks(in: "swift").first { $0.marker == "example: help" })
        #expect(block.lines.count == 10)
        let tool = CommandLineTool(name: "slipway", version: "0", project: nil)
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/")
        let help = tool.run(["help"], in: environment, files: DiskFileSystem()).outputText
        let indented = block.lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
        #expect(help.contains("\n\(indented)\n"), "\(help)")
    }
}

/// A `git` in which every revision exists and holds no file.
private struct EmptyRevisions: ProgramRunner {
    func run(_ program: String, _ arguments: [String]) -> ProgramResult? { ProgramResult(status: 0, output: []) }
}
