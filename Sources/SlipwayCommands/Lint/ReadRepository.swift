import WorkflowAnalysis
import WorkflowChecks
import WorkflowYAML
import Workflows
struct ReadRepository {
    let configuration: LintConfiguration
    var findings: [Finding] = []
    let project = RenderedProject(name: "", workflows: [])
    init(_ root: String, configuration: LintConfiguration) { self.configuration = configuration }
    mutating func add(_ bytes: [UInt8], at path: String, kind: SourceFile.Kind?, isWanted: Bool, named name: String) { }
    func isIgnored(_ path: String) -> Bool { false }
    func pathBelowRoot(_ modelPath: String) -> String { modelPath }
    func named(_ findings: [Finding]) -> [Finding] { findings }
}
