import SlipwayCommands
import TestSupport
import Testing

/// Faults of real workflows, each as small as it gets, and their right counterparts.
struct LintCaseTests {
    private static let folder = "Tests/SlipwayCommandsTests/Lint/Cases"

    /// The findings of a case, as `file:line severity rule`.
    private static func findings(_ name: String) throws -> [String] {
        let files = InMemoryFileSystem()
        for file in try Repository.names(in: "\(folder)/\(name)") {
            files.add("/repo/.github/workflows/\(file)", try Repository.text(of: "\(folder)/\(name)/\(file)"))
        }
        let environment = CommandEnvironment(invocation: "slipway", workingDirectory: "/repo")
        let text = CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(["lint", "--profile", "strict"], in: environment, files: files).outputText
        return text.matches(of: /(?m)^\.github\/workflows\/(\S+?):(\d+):\d+: (error|warning): .* \[([a-z-]+)\]$/).map {
            "\($0.1):\($0.2) \($0.3) \($0.4)"
        }
    }

    @Test(arguments: LintCase.all) func `what is wrong is said, and what is right is not`(_ lintCase: LintCase) throws {
        let found = try Self.findings(lintCase.name)
        for finding in lintCase.says { #expect(found.contains(finding)) }
        for silent in lintCase.isSilent {
            let parts = silent.split(separator: " ")
            let broken = found.filter { line in
                let said = line.split(separator: " ")
                return said[0] == parts[0] && (parts[1] == "any" || said[1] == parts[1])
                    && (parts[2] == "*" || said[2] == parts[2])
            }
            #expect(broken == [])
        }
    }

    @Test func `every folder is a case`() throws {
        #expect(try Repository.names(in: Self.folder) == LintCase.all.map(\.name).sorted())
        #expect(LintCase.all.count >= 30)
    }
}
