import ScriptLibrary

/// What a package can be started for: the files of `init`, and what `new` adds to them.
///
/// A preset is one value in a file of its own, and an entry of ``all``; commands, help and completions follow from it.
struct ScaffoldPreset: Sendable {
    /// The word after `--preset`.
    let name: String
    /// The file that declares the workflows.
    let project: ScaffoldFile
    /// What the package's README says of its workflows.
    let about: ScaffoldFile
    /// What `new` adds to a package of this preset.
    let entries: EntryKind
    /// What only this preset asks of `init`.
    var settings: [Setting] = []

    /// An option of `init` whose text becomes a literal in the declaration.
    struct Setting: Sendable {
        let option: OptionDefinition
        /// The placeholder that takes it.
        let placeholder: String
        /// What stands there where the option is not given, for the user to change.
        let standard: String
        /// What is wrong with a text; `nil` where nothing is.
        let problem: @Sendable (String) -> String?
    }

    /// The files of a new package, by the values of the placeholders.
    func files(for package: PackageName, values: [String: String]) -> [FileDraft] {
        let sources = "Sources/\(package.text)"
        let registry = "\(sources)/\(entries.registryPath)"
        let values = values.merging([
            "NAME": package.text, "TYPE": package.type, "ABOUT": String(about.text.dropLast()),
            "EXAMPLE": entries.example, "REGISTRY": registry, "ENTRIES": "",
        ]) { $1 }
        let files: [(path: String, scaffold: ScaffoldFile, mode: UInt32?)] = [
            (".githooks/pre-commit", .sharedPreCommit, 0o755),
            (".gitignore", .sharedGitignore, nil),
            ("Package.swift", .sharedPackage, nil),
            ("README.md", .sharedREADME, nil),
            ("\(sources)/CheckWorkflow.swift", .sharedCheckWorkflow, nil),
            (registry, entries.registry, nil),
            ("\(sources)/\(package.type).swift", project, nil),
        ]
        return files.map { file in
            FileDraft(path: file.path, bytes: Array(file.scaffold.filled(with: values).utf8), mode: file.mode)
        }
    }
}
