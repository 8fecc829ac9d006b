/// The command line that runs an executable of a package, as it works in the working directory.
enum PackageCommand {
    /// The package that SwiftPM built an executable in; `nil` if the path does not tell.
    static func package(of executable: String) -> String? {
        guard let package = FilePath.folder(above: ".build", at: FilePath.folder(of: executable)) else { return nil }
        // A build folder that was chosen may lie below that of another package: '.build/mine/<triple>/debug/app'.
        let parts = executable.dropFirst("\(package)/.build/".count).split(separator: "/")
        guard parts.count <= 3 || parts.first == "out" else { return nil }
        return package
    }

    /// How to start an executable again from the working directory: what SwiftPM built in a package, SwiftPM runs.
    static func invocation(
        of product: String, typed: String, executable: String?, workingDirectory: String?, files: any FileSystem
    ) -> String {
        guard let executable, let workingDirectory, let package = package(of: executable),
            (try? files.kind(of: "\(package)/Package.swift")) == .file
        else { return typed.isEmpty ? product : typed.shellWord }
        return text(product, package: package, workingDirectory: workingDirectory, files: files)
    }

    /// The command for a product of the package in a folder: with `--package-path`, unless SwiftPM finds the package.
    static func text(
        _ product: String, package: String, workingDirectory: String, files: any FileSystem
    ) -> String {
        var folder = workingDirectory == "/" ? "" : workingDirectory
        let start = folder
        // SwiftPM takes the nearest manifest at or above the working directory.
        while !folder.isEmpty, (try? files.kind(of: "\(folder)/Package.swift")) != .file {
            folder = FilePath.folder(of: folder)
        }
        if folder == package { return "swift run \(product.shellWord)" }
        return "swift run --package-path \(path(from: start, to: package).shellWord) \(product.shellWord)"
    }

    /// The relative path between two absolute ones without links.
    static func path(from start: String, to end: String) -> String {
        let from = start.split(separator: "/")
        let to = end.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map { String($0) }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
