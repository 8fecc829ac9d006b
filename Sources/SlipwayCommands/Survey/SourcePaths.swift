import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Names Swift sources by their paths in the repositories that hold them, which are the same on every machine.
struct SourcePaths {
    private let fileSystem: any FileSystem
    /// The repository of the working directory.
    private let workingRepository: String?
    private var names: [String: String] = [:]
    /// The repositories of the sources that were named, and of the working directory.
    private(set) var repositories: Set<String> = []

    init(fileSystem: any FileSystem, workingDirectory: String?) throws(FileFailure) {
        self.fileSystem = fileSystem
        if let workingDirectory {
            workingRepository = try Self.repository(of: workingDirectory, in: fileSystem)
        } else {
            workingRepository = nil
        }
        if let workingRepository { repositories.insert(workingRepository) }
    }

    /// The nearest folder, at or above a path, that holds `.git`, or else the manifest of a package.
    ///
    /// The empty text is the topmost folder. What may not be looked at counts as missing.
    static func repository(of path: String, in fileSystem: any FileSystem) throws(FileFailure) -> String? {
        for mark in [".git", "Package.swift"] {
            var folder = path == "/" ? "" : path
            while true {
                if try exists("\(folder)/\(mark)", in: fileSystem) { return folder }
                if folder.isEmpty { break }
                folder = FilePath.folder(of: folder)
            }
        }
        return nil
    }

    /// The output with all its sources named by their paths in their repositories.
    mutating func naming(_ output: ProjectOutput) throws(FileFailure) -> ProjectOutput {
        var output = output
        for index in output.files.indices { output.files[index].source = try name(of: output.files[index].source) }
        for index in output.findings.indices { try name(&output.findings[index].site) }
        for index in output.expectations.indices { try name(&output.expectations[index].finding.site) }
        return output
    }

    private mutating func name(_ site: inout DeclarationSite?) throws(FileFailure) {
        if let file = site?.file { site?.file = try name(of: file) }
    }

    /// The path of a source in its repository; a source that is not absolute has its name already.
    mutating func name(of source: String) throws(FileFailure) -> String {
        guard source.hasPrefix("/") else { return source }
        if let known = names[source] { return known }
        let name = try makeName(of: source)
        names[source] = name
        return name
    }

    private mutating func makeName(of source: String) throws(FileFailure) -> String {
        if let repository = try Self.repository(of: FilePath.folder(of: source), in: fileSystem) {
            repositories.insert(repository)
            return String(source.dropFirst(repository.count + 1))
        }
        // An executable that was built elsewhere: the source has the same name in the repository where it runs.
        let parts = source.split(separator: "/")
        if let workingRepository {
            for start in parts.indices {
                let name = parts[start...].joined(separator: "/")
                if try Self.exists("\(workingRepository)/\(name)", in: fileSystem) { return name }
            }
        }
        return parts.suffix(2).joined(separator: "/")
    }

    private static func exists(_ path: String, in fileSystem: any FileSystem) throws(FileFailure) -> Bool {
        do throws(FileFailure) {
            return try fileSystem.kind(of: path) != nil
        } catch {
            if error.reason == .permissionDenied { return false }
            throw error
        }
    }
}
