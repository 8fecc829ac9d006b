import Foundation
import TestSupport
import Testing
import WorkflowYAML
import Workflows

@Suite("What is written is read back")
struct RoundTripTests {
    /// Writes, reads and writes again.
    private func check(_ bytes: [UInt8], _ isAction: Bool = false) {
        let tree = YAMLTree(reading: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let (problems, again): ([ReadingProblem], [UInt8]?)
        if isAction {
            let read = Action.read(tree)
            (problems, again) = (read.problems, read.content?.rendered(with: .faithful).bytes)
        } else {
            let read = Workflow.read(tree)
            (problems, again) = (read.problems, read.content?.rendered(with: .faithful).bytes)
        }
        #expect(problems.map(\.message) == [], "\(text)")
        #expect(again.map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test("each form of each key of a workflow", arguments: WorkflowPathTests.cases)
    func workflowKeys(example: PathCase) {
        check(example.workflow.rendered(with: .faithful).bytes)
    }

    @Test("each form of each key of an action", arguments: ActionPathTests.cases)
    func actionKeys(example: ActionCase) {
        check(example.action.rendered().bytes, true)
    }

    @Test("workflows that differ in one part each", arguments: Workflow.releaseChanges.indices)
    func release(index: Int) {
        var workflow = Workflow.release()
        Workflow.releaseChanges[index](&workflow)
        workflow.extra = [:]
        check(workflow.rendered().bytes)
    }

    /// The generated files of this repository.
    static let files: [String] = {
        let all = FileManager.default.enumerator(atPath: "\(Repository.root)/Examples")
        var files = [".github/workflows/ci.yml"]
        while let path = all?.nextObject() as? String {
            if path.contains(".github/"), path.hasSuffix(".yml") { files.append("Examples/\(path)") }
        }
        return files.sorted()
    }()

    @Test("the generated files, to the byte", arguments: files)
    func generated(path: String) throws {
        let text = try Repository.text(of: path)
        // The header of a generated file ends with an empty line, and is no part of the model.
        let header = try #require(text.range(of: "\n\n"))
        let body = String(text[header.upperBound...])
        let tree = YAMLTree(reading: Array(text.utf8))
        if path.hasSuffix("action.yml") {
            let read = Action.read(tree)
            #expect(read.complaints == [])
            #expect(read.content.map { String(decoding: $0.rendered().bytes, as: UTF8.self) } == body)
        } else {
            let read = Workflow.read(tree)
            #expect(read.complaints == [])
            #expect(read.content.map { String(decoding: $0.rendered(with: .faithful).bytes, as: UTF8.self) } == body)
        }
    }

    @Test("there are generated files")
    func found() { #expect(Self.files.count > 40) }

    @Test("a model without choices of form is read back as it was")
    func equal() {
        let workflow = Workflow(
            name: "Build", on: [.push(branches: ["main"]), .schedule([Schedule("1 2 * * *")])],
            permissions: Permissions(contents: .read).because(.contents, "check out"), env: ["A": github.ref],
            concurrency: Concurrency(group: "a-\(github.ref)", cancelsInProgress: true), comment: "Why.\nAnd how."
        ) {
            Job(
                "build", name: "Build \(github.ref)", needs: ["test"], if: github.ref == "a", runsOn: .ubuntu2404,
                timeoutMinutes: 5, strategy: Strategy(matrix: .vectors(MatrixVectors(axes: ["os": ["a", 1, true]]))),
                comment: "The job."
            ) {
                RunStep("Make", id: "make", script: "make\n", env: ["B": "1"], comment: "The step.")
                ActionStep(
                    .commit("a/b/c", Pin("a/b", version: "v1.2", commit: String(repeating: "a", count: 40))),
                    with: ["x": 1.5, "y": true, "z": "1"])
                ActionStep(.docker("docker://alpine:3"))
            }
            CallJob(
                "test", uses: .remote(repository: "a/b", file: "c.yml", ref: "v1"), with: ["a": 1],
                secrets: .named(["t": secrets.T]), permissions: .readAll)
        }
        let read = Workflow.read(YAMLTree(reading: workflow.rendered(with: .faithful).bytes))
        #expect(read.complaints == [])
        #expect(read.content == workflow)
    }
}
