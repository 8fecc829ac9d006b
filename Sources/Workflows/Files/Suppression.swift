/// A finding that is right and meant as it is, with the reason.
///
/// A suppression that suppresses nothing is itself a finding, so that none outlives what it was made for.
///
/// ```swift
/// WorkflowFile("build.yml", workflow)
///     .suppressing("runner-label", at: "jobs.build", because: "a runner of our own has this name")
/// ```
public struct Suppression: Hashable, Sendable {
    /// The rule's name, such as `runner-label`.
    public var rule: String
    /// The path of a key, such as `jobs.build`; findings there and below are meant, and all of the file without one.
    public var place: String?
    /// Why the finding is meant as it is; never empty.
    public var reason: String
    /// The lines whose findings are meant: those of a comment in a workflow that was read, and of what it is about.
    package var lines: ClosedRange<Int>?
    /// The column of the comment.
    package var column = 1

    /// Suppresses the findings of a rule.
    public init(_ rule: String, at place: String? = nil, because reason: String) {
        self.rule = rule
        self.place = place
        self.reason = reason
    }
}

extension WorkflowFile {
    /// This file with the findings of a rule suppressed, at a key and below it or everywhere.
    public func suppressing(_ rule: String, at place: String? = nil, because reason: String) -> WorkflowFile {
        var copy = self
        copy.suppressions.append(Suppression(rule, at: place, because: reason))
        return copy
    }
}

extension [WorkflowFile] {
    /// These files, with the findings of a rule suppressed in the one of a name.
    ///
    /// A name that none of the files has is kept as a finding.
    public func suppressing(
        _ rule: String, in name: String, at place: String? = nil, because reason: String
    ) -> [WorkflowFile] {
        var copy = self
        if let index = copy.firstIndex(where: { $0.name == name }) {
            copy[index] = copy[index].suppressing(rule, at: place, because: reason)
        } else if !copy.isEmpty {
            copy[0].problems.append(
                DeclarationProblem(
                    rule: "unused-suppression", "no file '\(name)' is declared here to suppress '\(rule)' in"))
        }
        return copy
    }
}
