/// The help of the tool and of its commands, made from the command table.
struct HelpText {
    let tool: CommandLineTool
    /// How the user starts the tool.
    let invocation: String
    /// The column that lines end before.
    let width: Int

    /// The help of a command, or of the tool.
    func text(_ command: CommandDefinition?) -> String {
        var sections: [String] = []
        if let command {
            sections.append(wrapped("OVERVIEW: \(command.summary)"))
            if let discussion = command.discussion { sections.append(wrapped(discussion)) }
            sections.append("USAGE: \(usage(of: command))")
            if let argument = command.argument {
                sections.append(table("ARGUMENTS", [(argument.label, argument.help)]))
            }
        } else {
            sections.append(wrapped("OVERVIEW: \(overview)"))
            sections.append("USAGE: \(usage(of: nil))")
        }
        let options = (command?.options ?? []) + (command == nil ? CommandTable.globalOptions : common)
        sections.append(table("OPTIONS", options.map { ($0.label, $0.helpWithValues) }))
        if let command, !command.subcommands.isEmpty {
            sections.append(subcommands(command.subcommands))
            sections.append(
                wrapped("See '\(invocation) help \(command.path) <subcommand>' for detailed help.", margin: 2))
        }
        if command == nil { sections += rootSections }
        return sections.joined(separator: "\n\n") + "\n"
    }

    /// The line after `USAGE:`.
    func usage(of command: CommandDefinition?) -> String {
        guard let command else { return "\(tool.name) <subcommand>" }
        if !command.subcommands.isEmpty { return "\(tool.name) \(command.path) <subcommand>" }
        let argument = command.argument.map { [$0.usage] } ?? []
        // What is needed comes first, as one types it.
        let parts = command.options.map(\.usage)
        let words = command.argument?.isRequired == true ? argument + parts : parts + argument
        return ([tool.name, command.path] + words).joined(separator: " ")
    }

    private func subcommands(_ commands: [CommandDefinition]) -> String {
        table("SUBCOMMANDS", commands.map { ($0.name, $0.summary) })
    }

    private var common: [OptionDefinition] { [.version, .help] }

    private var overview: String {
        guard let project = tool.project else { return "Generate GitHub Actions workflows from Swift values." }
        return project.summary ?? "Generate the workflows of '\(project.name)'."
    }

    private var rootSections: [String] {
        let list = subcommands(CommandTable.commands(of: tool))
        let pointer = wrapped("See '\(invocation) help <subcommand>' for detailed help.", margin: 2)
        guard let project = tool.project else { return [list, pointer, DeclarationExample.text] }
        let root =
            switch project.defaultRoot {
            case .repository:
                "Files are written below the nearest folder, at or above the working directory, that holds '.git'; "
                    + "without one, '--root <dir>' is required."
            case .folder, .sourceFolder: "Files are written below the project's own folder, or below '--root <dir>'."
            }
        let statuses = table(
            "EXIT STATUS",
            [
                ("0", "Everything is as it should be."),
                ("1", "Findings, files that differ from the declaration, or a foreign file in the way."),
                ("64", "The command line is wrong, or no root is known."),
                ("70", "A bug of Slipway."),
                ("74", "Reading or writing failed."),
            ])
        return [list, wrapped(root), statuses, pointer]
    }

    private func table(_ title: String, _ rows: [(label: String, text: String)]) -> String {
        let margin = 26
        let lines = rows.map { row in
            let text = wrapped(row.text, margin: margin)
            let label = "  \(row.label)"
            let isShort = label.count < margin - 1
            return isShort
                ? label + text.dropFirst(label.count)
                : "\(label)\n\(text)"
        }
        return "\(title):\n" + lines.joined(separator: "\n")
    }

    /// Breaks text between words; every line begins after the margin.
    private func wrapped(_ text: String, margin: Int = 0) -> String {
        let indentation = String(repeating: " ", count: margin)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, margin + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.map { indentation + $0 }.joined(separator: "\n")
    }
}
