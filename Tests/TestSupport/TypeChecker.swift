import Foundation

#if canImport(Darwin)
    import Darwin
#endif

/// The compiler, and the modules that the running tests were built with.
public struct TypeChecker: Sendable {
    let compiler: String
    let modules: String

    /// What the compiler said of a source.
    public struct Verdict: Sendable {
        /// Whether there was no error.
        public let isAccepted: Bool
        /// Errors, warnings and notes.
        public let output: String
    }

    /// The compiler on the path, with the modules beside the running test bundle; `nil` where either is missing.
    public static let ofThisBuild: TypeChecker? = {
        guard let compiler = Shell.path(of: "swiftc"), let modules = modulesFolder() else { return nil }
        return TypeChecker(compiler: compiler, modules: modules)
    }()

    /// Type-checks one source with the settings of the package.
    ///
    /// - Parameters:
    ///   - source: The path of the source.
    ///   - condition: What the source can ask for with `#if`.
    ///   - isLibrary: Whether the source holds declarations only, as one with `@main` does.
    /// - Returns: What the compiler said.
    /// - Throws: Where the compiler could not be started.
    public func check(
        source: String, defining condition: String? = nil, asLibrary isLibrary: Bool = false
    ) throws -> Verdict {
        let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
        var arguments = ["-typecheck", "-swift-version", "6", "-I", modules]
        for feature in features { arguments += ["-enable-upcoming-feature", feature] }
        if let condition { arguments += ["-D", condition] }
        if isLibrary { arguments.append("-parse-as-library") }
        let run = try Program.run(compiler, arguments + [source])
        return Verdict(isAccepted: run.status == 0, output: run.output)
    }

    /// The nearest folder above the running tests that holds the built modules, whatever the scratch path.
    private static func modulesFolder() -> String? {
        guard let image = pathOfRunningImage() else { return nil }
        var folder = URL(fileURLWithPath: image).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            for candidate in [folder.appendingPathComponent("Modules"), folder] {
                let module = candidate.appendingPathComponent("Workflows.swiftmodule").path
                if FileManager.default.fileExists(atPath: module) { return candidate.path }
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    /// The file that this code was loaded from: the test bundle on macOS, the test program on Linux.
    private static func pathOfRunningImage() -> String? {
        #if canImport(Darwin)
            var info = Dl_info()
            guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return nil }
            return String(cString: name)
        #else
            return try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        #endif
    }
}
