import Foundation
import TestSupport
import Testing

/// The packages that `init` and `new` write, as the golden files of `SlipwayCommandsTests` hold them.
struct NewProjectTests {
    static let golden = "Tests/SlipwayCommandsTests/Golden"
    static let presets: [String] = (try? Repository.names(in: golden)) ?? []

    /// All sources of a package as one: imports may stand anywhere at the top.
    private func sources(of preset: String) throws -> [String] {
        let folder = "\(Self.golden)/\(preset)/Sources"
        let paths = FileManager.default.enumerator(atPath: "\(Repository.root)/\(folder)")?.allObjects as? [String]
        return try (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map {
            try Repository.text(of: "\(folder)/\($0)")
        }
    }

    @Test(arguments: presets) func `compile`(preset: String) throws {
        let compiler = try #require(TypeChecker.ofThisBuild, "no compiler, or no built modules beside the tests")
        let sources = try sources(of: preset)
        #expect(sources.count > 3)
        let folder = try TemporaryFolder()
        let path = try folder.write(sources.joined(separator: "\n"), to: "Package.swift")
        let verdict = try compiler.check(source: path, asLibrary: true)
        #expect(verdict.isAccepted && verdict.output.isEmpty, "\(verdict.output)")
    }

    @Test func `are checked with the compiler that Slipway is checked with`() throws {
        #expect(!Self.presets.isEmpty)
        let ours = try Repository.text(of: "Sources/SlipwayWorkflows/ContinuousIntegration.swift")
        let image = try #require(ours.firstMatch(of: #/"(swift:[0-9.]+)"/#)?.1)
        for preset in Self.presets {
            let sources = try sources(of: preset).joined()
            #expect(sources.contains("let compiler: Value<String> = \"\(image)\""))
        }
    }
}
