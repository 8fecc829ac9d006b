import WorkflowAnalysis
import Workflows

struct UnusedSuppressionRule: Rule {
    let name = "unused-suppression"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A suppression suppresses nothing, or gives no reason.

        A finding is suppressed where its file is declared, with a reason. Remove the suppression when the finding is
        gone, because it would hide the next finding of the same rule.

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
            .suppressing("runner-label", because: "a runner of our own")
        ```

        Right:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "true") } })
            .suppressing("runner-label", because: "a runner of our own")
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        Self.declared(in: project).flatMap { Self.withoutReason($0.suppressions, $0.path) }
    }

    private static func withoutReason(_ suppressions: [Suppression], _ file: String?) -> [Finding] {
        suppressions.filter { $0.reason.allSatisfy(\.isWhitespace) }.map { suppression in
            finding(
                about: suppression, in: file,
                "the suppression of '\(suppression.rule)' gives no reason; say why the finding is meant")
        }
    }

    /// The findings after all other rules have run.
    ///
    /// A suppression without a file applies to all files.
    static func findings(
        in project: ProjectAnalysis, everywhere: [Suppression], of names: Set<String>,
        unused: (String?, Suppression) -> Bool
    ) -> [Finding] {
        withoutReason(everywhere, nil) + findings(everywhere, nil, names, unused)
            + declared(in: project).flatMap { findings($0.suppressions, $0.path, names, unused) }
    }

    private static func declared(in project: ProjectAnalysis) -> [(suppressions: [Suppression], path: String)] {
        project.files.map { ($0.declared.suppressions, $0.path) }
            + project.actions.map { ($0.rendered.declared.suppressions, $0.path) }
    }

    private static func findings(
        _ suppressions: [Suppression], _ file: String?, _ names: Set<String>,
        _ unused: (String?, Suppression) -> Bool
    ) -> [Finding] {
        suppressions.filter { unused(file, $0) }.map { suppression in
            let meant =
                names.contains(suppression.rule) ? nil : nearestWord(to: suppression.rule, among: names.sorted())
            let advice = meant.map { "; did you mean '\($0)'?" } ?? "; take it out"
            return finding(
                about: suppression, in: file, "the suppression of '\(suppression.rule)' suppresses nothing\(advice)")
        }
    }

    private static func finding(about suppression: Suppression, in file: String?, _ message: String) -> Finding {
        var finding = Finding(
            rule: UnusedSuppressionRule().name, file: file,
            place: file == nil ? nil : suppression.place.map { Place(parsing: $0) }, message: message)
        finding.position = suppression.lines.map { TextPosition(line: $0.lowerBound, column: suppression.column) }
        return finding
    }
}
