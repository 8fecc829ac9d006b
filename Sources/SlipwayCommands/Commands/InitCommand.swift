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
        let packageOption = folder.isEmpty ? "" : " --package-path \(folder.shellWord)"
        let run = "swift run\(packageOption) \(name.text)"
        let values = [
            "DEPENDENCY": dependency.code, "IDENTITY": SwiftText.literal(dependency.identity),
            "CHECK_SCRIPT": SwiftText.literal("\(run) check --format github"), "RUN_AT_ROOT": run,
            "HOOKS": (folder.isEmpty ? ".githooks" : "\(folder)/.githooks").shellWord,
        ]
        let writer = ScaffoldWriter(invocation: invocation, root: place.root, shown: place.shown)
        return try writer.write(
            preset.files(for: name, values: values),
            next: next(name, preset, place, dependency))
    }

    private static func packageName(_ invocation: Invocation) throws(CommandFailure) -> PackageName {
        do throws(UsageError) {
            return try PackageName(invocation.arguments.words[0], command: invocation.command)
        } catch {
            throw .usage(error)
        }
    }

    private static func next(
        _ name: PackageName, _ preset: ScaffoldPreset, _ place: PackagePlace, _ dependency: SlipwayDependency
    ) -> String {
        let commands = [
            place.shown.isEmpty ? nil : "cd \(String(place.shown.dropLast()).shellWord)",
            place.repository == nil ? "git init" : nil,
            "swift run \(name.text) \(preset.entries.example)",
            "swift run \(name.text) generate",
        ]
        return dependency.note + "next:\n" + commands.compactMap { $0.map { "  \($0)\n" } }.joined()
    }
}
