import Foundation
import TestSupport
import Testing

/// A user's own executable: one import, one type, and it compiles.
struct OwnExecutableTests {
    static let declaration = """
        @main
        struct MyWorkflows: WorkflowProject {
            var workflows: [WorkflowFile] {
                WorkflowFile("test.yml", Workflow(name: "Test", on: [.push(branches: ["main"]), .pullRequest()]) {
                    Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                        Checkout(persistCredentials: false)
                        RunStep("Test", script: "swift test")
                    }
                })
            }
        }
        """

    static let imports: [String] = ["import Slipway\n", "import Foundation\nimport Slipway\n"]

    @Test(arguments: imports) func `ten lines are a project`(imports: String) throws {
        let verdict = try check(imports + Self.declaration)
        #expect(verdict.isAccepted)
        #expect(verdict.output == "")
    }

    @Test func `beside Foundation its own names and ours are clear`() throws {
        let source = """
            import Foundation
            import Slipway

            let date: Date = Date(timeIntervalSince1970: 0)
            let url: URL = URL(fileURLWithPath: "/")
            let process: Process = Process()
            let runner: Runner = .ubuntu2404
            let script: Script = "true"
            let shell: Shell = .bash
            let value: Value<String> = "\\(github.ref)"
            let project: Project.DefaultRoot = .repository
            let platform: Platform = .linuxARM64
            let report: Finding = Finding(rule: "r", file: nil, message: "m")
            """
        let verdict = try check(source)
        #expect(verdict.isAccepted, "\(verdict.output)")
    }

    @Test func `a project without workflows does not compile`() throws {
        let verdict = try check("import Slipway\n@main struct MyWorkflows: WorkflowProject {}\n")
        #expect(!verdict.isAccepted)
        #expect(verdict.output.contains("does not conform to protocol 'WorkflowProject'"))
    }

    private func check(_ source: String) throws -> TypeChecker.Verdict {
        let compiler = try #require(TypeChecker.ofThisBuild, "no compiler, or no built modules beside the tests")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString).swift")
        try Data(source.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try compiler.check(source: file.path, asLibrary: true)
    }
}
