import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// A workflow as it is written, read from the tree of its YAML.
struct GeneratedWorkflow {
    let root: YAMLNode

    init(_ workflow: Workflow) {
        root = .mapping(workflow.rendered().document.root)
    }

    /// The publishing workflow of a pipeline.
    init(publishing pipeline: NativeImages) throws {
        self.init(try #require(pipeline.files.first).workflow)
    }

    /// The workflow of a pipeline that fills GitHub's cache.
    init(warming pipeline: NativeImages) throws {
        let files = pipeline.files
        try #require(files.count == 2)
        self.init(files[1].workflow)
    }

    var jobs: [GeneratedJob] {
        (root["jobs"]?.entries ?? []).map { GeneratedJob(id: $0.key, node: $0.value) }
    }

    func job(_ id: String) throws -> GeneratedJob {
        try #require(jobs.first { $0.id == id }, "no job \(id)")
    }
}

/// A job as it is written.
struct GeneratedJob {
    let id: String
    let node: YAMLNode

    var name: String { node["name"]?.scalar ?? "" }
    var permissions: [String: String] { node["permissions"]?.values ?? [:] }
    var needs: [String] { node["needs"]?.texts ?? [] }
    var steps: [GeneratedStep] { (node["steps"]?.items ?? []).map { GeneratedStep(node: $0) } }

    /// The rows of the matrix; one without values where there is no matrix.
    var rows: [[String: String]] {
        guard let strategy = node["strategy"] else { return [[:]] }
        return (strategy["matrix"]?["include"]?.items ?? []).map(\.values)
    }

    /// A text once for each row, with the values of the row.
    func expanded(_ text: String?) -> [String] {
        rows.map { row in GeneratedJob.fill(text ?? "", with: row) }
    }

    static func fill(_ text: String, with row: [String: String]) -> String {
        row.reduce(text) { $0.replacing("${{ matrix.\($1.key) }}", with: $1.value) }
    }

    /// The only step that uses an action, or that bears a name.
    func step(_ actionOrName: String) throws -> GeneratedStep {
        let found = steps.filter { $0.action == actionOrName || $0.name == actionOrName }
        try #require(found.count == 1, "\(id) has \(found.count) steps '\(actionOrName)'")
        return found[0]
    }

    /// Where a step stands.
    func position(_ actionOrName: String) throws -> Int {
        try #require(steps.firstIndex { $0.action == actionOrName || $0.name == actionOrName }, "\(actionOrName)")
    }

    func uses(_ action: String) -> Bool { steps.contains { $0.action == action } }
}

/// A step as it is written.
struct GeneratedStep {
    let node: YAMLNode

    var id: String? { node["id"]?.scalar }
    var name: String { node["name"]?.scalar ?? "" }
    /// The action without its version.
    var action: String? { node["uses"]?.scalar.map { String($0.prefix { $0 != "@" }) } }
    var with: [String: String] { node["with"]?.values ?? [:] }
    var env: [String: String] { node["env"]?.values ?? [:] }
    var run: String? { node["run"]?.scalar }

    /// The release of the action, from the comment behind the commit.
    var release: String? { node.entries.first { $0.key == "uses" }?.trivia.lineComment }

    /// The environment with the values that a run would put in place of the expressions.
    func environment(_ expressions: [String: String]) throws -> [String: String] {
        try env.mapValues { text in
            let value = expressions.reduce(text) { $0.replacing("${{ \($1.key) }}", with: $1.value) }
            try #require(!value.contains("${{"), "\(name) reads \(value)")
            return value
        }
    }
}
