import WorkflowChecks
import WorkflowYAML
import Workflows

/// What the reader could not understand of a file, found by line and by place: a file may have as many problems as
/// findings.
struct FileProblems {
    private typealias Kinds = Set<String>

    private var byLine: [Int: [ReadingProblem]] = [:]
    /// The kinds of the problems at each place, as the names of rules.
    private var kindsByPlace: [Place: Kinds] = [:]
    private var kindsByLine: [Int: Kinds] = [:]
    /// The line of the first error in YAML.
    private var firstBrokenLine: Int?

    init(_ problems: [ReadingProblem]) {
        for problem in problems {
            let line = problem.start.line
            byLine[line, default: []].append(problem)
            if problem.kind == .yamlSyntax, problem.severity == .error {
                firstBrokenLine = min(firstBrokenLine ?? line, line)
            } else {
                kindsByLine[line, default: []].insert(problem.kind.rawValue)
                if !problem.place.parts.isEmpty {
                    kindsByPlace[problem.place, default: []].insert(problem.kind.rawValue)
                }
            }
        }
    }

    /// The problems that begin in the line of a finding.
    func inLine(of finding: Finding) -> [ReadingProblem] { finding.position.flatMap { byLine[$0.line] } ?? [] }

    /// Whether a finding only shows what became of something that the reader could not understand.
    ///
    /// After a mistake in YAML, the rest of the file may be read in the wrong place.
    func explain(_ finding: Finding) -> Bool {
        let others = { (kinds: Kinds) in kinds.contains { $0 != finding.rule } }
        if let firstBrokenLine, finding.rule != ReadingProblem.Kind.yamlSyntax.rawValue {
            guard let line = finding.position?.line, finding.rule != "missing-part" else { return true }
            if line >= firstBrokenLine { return true }
        }
        if let line = finding.position?.line, let kinds = kindsByLine[line], others(kinds) { return true }
        guard !kindsByPlace.isEmpty, let place = finding.place else { return false }
        return place.path.contains { kindsByPlace[$0].map(others) ?? false }
    }
}
