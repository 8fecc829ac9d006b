import Slipway
import TestSupport
import Testing
import WorkflowDifferences
import WorkflowImport
import WorkflowYAML

struct DeclarationTests {
    @Test(arguments: ImportCase.all) func `writes the declaration that a person would write`(example: ImportCase) throws
    {
        let tree = YAMLTree(reading: try example.bytes)
        let source: DeclarationSource
        switch example.declared {
        case .workflow:
            let read = Workflow.read(tree)
            #expect(read.problems.filter { $0.severity == .error } == [])
            let workflow = try #require(read.content)
            let comments = LooseComments(
                in: tree, writtenAs: workflow.rendered(with: RenderingOptions()).bytes)
            source = DeclarationSource(
                workflow, file: "\(example.name).yml", type: example.type, pins: .known, comments: comments)
        case .action:
            let read = Action.read(tree)
            #expect(read.problems.filter { $0.severity == .error } == [])
            let action = try #require(read.content)
            source = DeclarationSource(action, folder: example.name, type: example.type, pins: .known)
        }
        expectGolden(source.text, path: example.declarationPath)
    }

    @Test(arguments: ImportCase.all) func `declares what the file says`(example: ImportCase) throws {
        let written =
            switch example.declared {
            case .workflow(let file): file().workflow.rendered(with: RenderingOptions()).bytes
            case .action(let folder): folder().action.rendered(with: RenderingOptions()).bytes
            }
        let difference = FileDifference(at: example.path, from: try example.bytes, to: written)
        #expect(difference.lines() == ["formatting only: both versions do the same"])
    }

    @Test func `every action that is bound is imported as its binding`() throws {
        let folder = "Sources/Workflows/Actions/Bindings"
        let names = try Repository.names(in: folder).flatMap { name in
            try Repository.text(of: "\(folder)/\(name)")
                .matches(of: #/public static let action = "([^"]+)"/#).map { String($0.output.1) }
        }
        let example = String(decoding: try #require(ImportCase.all.first { $0.name == "bound" }).bytes, as: UTF8.self)
        // '.ci/bindings.py' writes the example and the tables that name the actions.
        for name in names { #expect(example.contains("uses: \(name)@v1\n")) }
        let declaration = try Repository.text(of: "Tests/WorkflowImportTests/Declarations/BoundWorkflow.swift")
        #expect(names.count > 30 && !declaration.contains("ActionStep("))
    }
}
