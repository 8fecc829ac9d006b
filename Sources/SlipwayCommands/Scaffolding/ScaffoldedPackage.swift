import ScriptLibrary

/// A package with a registry, as `init` has written it.
struct ScaffoldedPackage {
    /// The folder of its manifest, by its absolute path.
    let root: String
    /// The target that the registry belongs to, which is the executable's name.
    let target: String
    let registry: EntryRegistry
    /// The registry's own file, to be replaced.
    let registryFile: FileContents

    /// A registry that was found and not yet read.
    private struct Candidate {
        let target: String
        let contents: FileContents
    }

    /// Finds the package at or above the working directory, or in the folder that `--path` names.
    static func find(_ kind: EntryKind, for invocation: Invocation) throws(CommandFailure) -> ScaffoldedPackage {
        let start: String
        let given = invocation.arguments.value(.path)
        if let given {
            start = try RootFolder.absolute(given, in: invocation.environment)
        } else {
            start = try RootFolder.workingDirectory(invocation.environment)
        }
        var folder = start
        while true {
            let candidates: [Candidate]
            do throws(FileFailure) {
                candidates = try registries(of: kind, in: folder, files: invocation.files)
            } catch {
                throw .inputOutput(error.description)
            }
            if !candidates.isEmpty {
                return try package(among: candidates, in: folder, from: start, kind: kind, invocation: invocation)
            }
            guard given == nil, !folder.isEmpty else { break }
            folder = FilePath.folder(of: folder)
        }
        let place = given == nil ? "no package at or above '\(start)'" : "no package in '\(start)'"
        throw .usage(
            UsageError(
                message: """
                    \(place) has a registry of \(kind.words)s, 'Sources/<name>/\(kind.registryPath)'; \
                    'init' writes one
                    """,
                command: invocation.command, option: .path))
    }

    private static func registries(
        of kind: EntryKind, in folder: String, files: any FileSystem
    ) throws(FileFailure) -> [Candidate] {
        guard try files.kind(of: "\(folder)/Package.swift") == .file,
            try files.kind(of: "\(folder)/Sources") == .folder
        else { return [] }
        var candidates: [Candidate] = []
        for entry in try files.entries(in: "\(folder)/Sources") where entry.kind == .folder {
            let path = "\(folder)/Sources/\(entry.name)/\(kind.registryPath)"
            guard case .file(let contents) = try files.contents(of: path, limit: 1 << 20) else { continue }
            candidates.append(Candidate(target: entry.name, contents: contents))
        }
        return candidates.sorted { $0.target < $1.target }
    }

    private static func package(
        among candidates: [Candidate], in folder: String, from start: String, kind: EntryKind, invocation: Invocation
    ) throws(CommandFailure) -> ScaffoldedPackage {
        let here = candidates.filter { "\(start)/".hasPrefix("\(folder)/Sources/\($0.target)/") }
        guard let chosen = here.first ?? candidates.first, here.count == 1 || candidates.count == 1 else {
            let targets = candidates.map { "'\($0.target)'" }.joined(separator: ", ")
            throw .usage(
                UsageError(
                    message: "several targets have a registry of \(kind.words)s: \(targets); run in the folder of one",
                    command: invocation.command))
        }
        let text = String(decoding: chosen.contents.bytes, as: UTF8.self)
        guard chosen.contents.isWhole, Array(text.utf8) == chosen.contents.bytes,
            let registry = EntryRegistry(reading: text, template: kind.registry)
        else {
            throw .refused(
                """
                '\(folder)/Sources/\(chosen.target)/\(kind.registryPath)' is not as Slipway writes it, and rewriting it \
                would lose what was changed; undo the changes, or declare the \(kind.words) by hand
                """)
        }
        return ScaffoldedPackage(
            root: folder, target: chosen.target, registry: registry, registryFile: chosen.contents)
    }
}
