import ScriptLibrary

/// `new`: adds a declaration to a package, and enters it in the package's registry.
enum NewCommand {
    static func run(_ invocation: Invocation, kind name: String) throws(CommandFailure) -> CommandResult {
        guard let kind = ScaffoldPreset.all.map(\.entries).first(where: { $0.name == name }) else {
            preconditionFailure("the table has a command for known kinds only")
        }
        let package = try ScaffoldedPackage.find(kind, for: invocation)
        let declaration: EntryKind.Declaration
        do throws(EntryKind.Refusal) {
            declaration = try kind.declare(
                EntryKind.Request(
                    name: invocation.arguments.words[0], arguments: invocation.arguments,
                    existing: package.registry.entries))
        } catch {
            throw .usage(UsageError(message: error.message, command: invocation.command, option: error.option))
        }
        let entry = EntryRegistry.Entry(member: kind.member(for: declaration.id), arguments: declaration.arguments)
        // Its file is named after it, and some file systems ignore case.
        if let taken = package.registry.entries.first(where: { $0.member.lowercased() == entry.member.lowercased() }) {
            throw .usage(
                UsageError(
                    message: "the package has \(kind.article) \(kind.words) '\(taken.member)' already",
                    command: invocation.command))
        }
        let folder = "Sources/\(package.target)/\(kind.namespace)"
        let file = FileDraft(
            path: "\(folder)/\(kind.namespace)+\(SwiftText.capitalized(entry.member)).swift",
            bytes: Array(kind.entry.filled(with: declaration.values.merging(["MEMBER": entry.member]) { $1 }).utf8))
        let registry = FileDraft(
            path: "Sources/\(package.target)/\(kind.registryPath)",
            bytes: Array(package.registry.adding(entry).text.utf8), mode: package.registryFile.mode,
            replaced: package.registryFile.version)
        let writer = ScaffoldWriter(invocation: invocation, root: package.root, shown: shown(package, invocation))
        return try writer.write(
            [file], replacing: [registry], next: "next:\n  \(try command(package, invocation)) generate\n")
    }

    /// The package's executable, run from the working directory.
    private static func command(
        _ package: ScaffoldedPackage, _ invocation: Invocation
    ) throws(CommandFailure) -> String {
        let root = try RootFolder.resolve(package.root.isEmpty ? "/" : package.root, files: invocation.files)
        return PackageCommand.text(
            package.target, package: root,
            workingDirectory: try RootFolder.workingDirectory(invocation.environment), files: invocation.files)
    }

    /// The package's folder from the working directory, as far as it lies at or below it.
    private static func shown(_ package: ScaffoldedPackage, _ invocation: Invocation) -> String {
        let start = invocation.environment.workingDirectory.map { $0 == "/" ? "" : $0 } ?? ""
        if package.root == start { return "" }
        return package.root.hasPrefix("\(start)/") ? "\(package.root.dropFirst(start.count + 1))/" : "\(package.root)/"
    }
}
