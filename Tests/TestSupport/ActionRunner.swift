import Foundation
import WorkflowAnalysis
import WorkflowChecks
import WorkflowExpressions
import WorkflowYAML
public import Workflows

/// Runs an action of the repository's own as GitHub's runner does: from its `action.yml` and the files beside it.
///
/// Inputs reach the steps as the action's own expressions say, evaluated by the evaluator that ships. Scripts run in
/// bash, as the files that a project writes. Third-party actions are played by ``ActionStandIn``.
///
/// ```swift
/// let result = try ActionRunner(KeepDigest.action.folder).run(
///     with: ["digest": digest, "artifact": "digests-app@linux-arm64"], uses: [.upload(to: store)])
/// ```
public struct ActionRunner: Sendable {
    let files: [(path: String, text: String)]
    let root: YAMLNode
    let folder: String

    /// Renders an action as a project would write it.
    public init(_ folder: ActionFolder) {
        let project = RenderedProject(
            name: "Tests", workflows: [], actions: [folder],
            readFile: { FileManager.default.contents(atPath: $0).map(Array.init) })
        let actions = project.actions.filter { $0.declared.name == folder.name }
        files = actions.flatMap(\.generated).map {
            ($0.path, String(decoding: $0.bytes(project: "Tests", command: "swift run Tests generate"), as: UTF8.self))
        }
        root = .mapping(actions[0].rendered.document.root)
        self.folder = folder.path
    }

    /// Runs the action in an empty working directory of its own.
    ///
    /// - Parameters:
    ///   - inputs: What the caller passes; an unknown input and a missing required one throw.
    ///   - environment: The variables of the job, such as `GITHUB_REF_NAME`.
    ///   - github: Members of the context `github`; `token` is there in any case.
    ///   - files: The files of the working directory, by relative path.
    ///   - standIns: The programs to replace.
    ///   - uses: The third-party actions.
    ///   - allowing: The guarded programs that run for real.
    ///   - timeout: The seconds after which a script is ended.
    /// - Returns: What the caller and the test can see.
    /// - Throws: An `ActionFailure` if the call is wrong, or a `ShellFailure` if a script does not run to its end.
    public func run(
        with inputs: [String: String], environment: [String: String] = [:], github: [String: String] = [:],
        files: [String: String] = [:], standIns: [StandIn] = [], uses: [ActionStandIn] = [], allowing: [String] = [],
        timeout: Double = 60
    ) throws -> ActionResult {
        let scratch = try ShellScratch()
        defer { scratch.remove() }
        for (path, text) in files { try scratch.write(text, to: "work/\(path)") }
        for (path, text) in self.files { try scratch.write(text, to: "repository/\(path)") }
        guard let bash = Shell.path(of: "bash") else { throw ShellFailure.missing(program: "bash") }
        try Shell.install(standIns, allowing: allowing, bash: bash, in: scratch)

        var run = ActionExecution(
            scratch: scratch, bash: bash, actionPath: scratch.path("repository/\(folder)"), uses: uses, timeout: timeout
        )
        run.environment = Shell.runnerEnvironment(in: scratch).merging(environment) { _, given in given }
        run.contexts = [
            (
                "github",
                .members(
                    [("token", .string("token"))]
                        + github.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
            ),
            ("runner", .members([("temp", .string(scratch.path("temporary"))), ("os", .string("Linux"))])),
        ]
        run.contexts.append(("inputs", try run.inputs(given: inputs, declared: root["inputs"]?.entries ?? [])))
        for (index, step) in (root["runs"]?["steps"]?.items ?? []).enumerated() {
            try run.perform(step, number: index)
        }
        for entry in root["outputs"]?.entries ?? [] {
            run.result.outputs[entry.key] = try run.text(entry.value["value"]?.scalar ?? "")
        }
        let calls = scratch.calls(of: standIns)
        run.result.calls = calls.map(\.arguments)
        run.result.callEnvironments = calls.map(\.environment)
        run.result.files = scratch.files(in: "work")
        return run.result
    }
}
