import ScriptLibrary
import WorkflowImport

/// The files of a package that declares what was imported.
struct ImportedPackage {
    let name: PackageName
    let dependency: SlipwayDependency
    /// The command that runs the package's executable in the repository's top folder.
    let run: String
    let project: ImportedProject

    /// The command that runs the executable of a package, in the repository's top folder.
    static func run(_ name: PackageName, _ place: PackagePlace) -> String {
        let folder = place.folderInRepository ?? ""
        return "swift run\(folder.isEmpty ? "" : " --package-path \(folder.shellWord)") \(name.text)"
    }

    /// The paths in the package, and the texts.
    var files: [(path: String, text: String)] {
        let values = [
            "NAME": name.text, "DEPENDENCY": dependency.code, "IDENTITY": SwiftText.literal(dependency.identity),
        ]
        let sources = "Sources/\(name.text)"
        let main = ProjectSource(
            name: name.text, type: name.type, generateCommand: "\(run) generate", workflows: project.workflows,
            actions: project.actions, pins: project.pins)
        let actions = Set(project.actions)
        return [
            (".gitignore", ScaffoldFile.sharedGitignore.filled(with: values)),
            ("Package.swift", ScaffoldFile.sharedPackage.filled(with: values)),
            ("\(sources)/\(name.type).swift", main.text),
        ]
            + project.sources.map { source in
                let folder = actions.contains(source.type) ? "Actions" : "Workflows"
                return ("\(sources)/\(folder)/\(source.type).swift", source.text)
            }
    }
}
