/// Slipway's own package, known by its folders.
enum SlipwayPackage {
    /// Whether a folder is the top of Slipway's package.
    static func stands(in folder: String, files: any FileSystem) -> Bool {
        (try? files.kind(of: "\(folder)/Sources/SlipwayCommands")) == .folder
            && (try? files.kind(of: "\(folder)/Sources/SlipwayTool/main.swift")) == .file
    }

    /// The clone of Slipway that an executable was built in; `nil` if it was built elsewhere.
    static func clone(of environment: CommandEnvironment, files: any FileSystem) -> String? {
        guard let executable = environment.executable, let folder = PackageCommand.package(of: executable) else {
            return nil
        }
        return stands(in: folder, files: files) ? folder : nil
    }
}
