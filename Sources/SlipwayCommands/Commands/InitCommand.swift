import ScriptLibrary

/// `init`: writes a new package that declares workflows.
enum InitCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let name = try packageName(invocation)
        guard
            let preset = ScaffoldPreset.all.first(where: { $0.name == invocation.arguments.value(CommandTable.preset) })
        else { preconditionFailure("the reader lets only known presets pass") }
        let place = try PackagePlace(named: name.text, for: invocation)
        let dependency = try SlipwayDependency(for: invocation, place: place)
        let folder = place.folderInRepository ?? ""
        let prefix = folder.isEmpty ? "" : "\(folder)/"
        let branch = place.repository.flatMap { GitRepository(top: $0, files: invocation.files)?.defaultBranch }
        let packageOption = folder.isEmpty ? "" : " --package-path \(folder.shellWord)"
        let run = "swift run\(packageOption) \(name.text)"
        let (settings, note) = try settings(of: preset, invocation)
        let values = settings.merging([
            "DEPENDENCY": dependency.code, "IDENTITY": SwiftText.literal(dependency.identity),
            "CHECK_SCRIPT": SwiftText.literal("\(run) check --format github"), "RUN_AT_ROOT": run,
            "GENERATE_COMMAND": SwiftText.literal("\(run) generate"),
            "FOLDER": (folder.isEmpty ? "." : folder).shellWord, "PACKAGE_OPTION": packageOption,
            "HOOK": "\(prefix).githooks/pre-commit".shellWord, "HOOK_TEXT": "\(prefix).githooks/pre-commit",
            "BRANCH": SwiftText.literal(branch ?? "main"),
            "BUILD_FOLDER": SwiftText.literal("\(prefix).build"),
            "MANIFEST": SwiftText.literal("\(prefix)Package.swift"),
            "RESOLVED": SwiftText.literal("\(prefix)Package.resolved"),
            "SOURCES": SwiftText.literal("\(prefix)Sources/**"),
        ]) { $1 }
        let files = preset.files(for: name, values: values).map { file in
            FileDraft(path: place.below + file.path, bytes: file.bytes, mode: file.mode)
        }
        let writer = ScaffoldWriter(invocation: invocation, root: place.base, shown: place.shownBase)
        return try writer.write(files, next: dependency.note + note + next(name, preset, place))
    }

    /// The values of what only this preset asks for, and what the user has to change among them.
    private static func settings(
        of preset: ScaffoldPreset, _ invocation: Invocation
    ) throws(CommandFailure) -> (values: [String: String], note: String) {
        for other in ScaffoldPreset.all where other.name != preset.name {
            for setting in other.settings where invocation.arguments.has(setting.option) {
                let message = "the option '--\(setting.option.name)' goes with '--preset \(other.name)'"
                throw .usage(UsageError(message: message, command: invocation.command, option: setting.option))
            }
        }
        var values: [String: String] = [:]
        var missing: [ScaffoldPreset.Setting] = []
        for setting in preset.settings {
            let given = invocation.arguments.value(setting.option)
            if let given, let problem = setting.problem(given) {
                throw .usage(UsageError(message: problem, command: invocation.command, option: setting.option))
            }
            if given == nil { missing.append(setting) }
            values[setting.placeholder] = SwiftText.literal(given ?? setting.standard)
        }
        let standards = missing.map { "'\($0.standard)'" }.joined(separator: " and ")
        let note = missing.isEmpty ? "" : "note: change \(standards) in the declaration before you push\n"
        return (values, note)
    }

    private static func packageName(_ invocation: Invocation) throws(CommandFailure) -> PackageName {
        do throws(UsageError) {
            return try PackageName(invocation.arguments.words[0], command: invocation.command)
        } catch {
            throw .usage(error)
        }
    }

    private static func next(
        _ name: PackageName, _ preset: ScaffoldPreset, _ place: PackagePlace
    ) -> String {
        let commands = [
            place.shown.isEmpty ? nil : "cd \(String(place.shown.dropLast()).shellWord)",
            place.repository == nil ? "git init --initial-branch main" : nil,
            "swift run \(name.text) \(preset.entries.example)",
            "swift run \(name.text) generate",
        ]
        return "next:\n" + commands.compactMap { $0.map { "  \($0)\n" } }.joined()
    }
}
