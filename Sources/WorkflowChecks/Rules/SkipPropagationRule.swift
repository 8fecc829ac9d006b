import Workflows

/// A job is skipped where its author meant it to run, since a job before it is skipped.
///
/// Without a status function in its condition, a job runs only where every job before it succeeded, however far before
/// it stands: one that was skipped counts as not succeeded. Three mistakes are found: the condition asks for a result
/// other than `success`, and can never see one; the condition contradicts that of a job before it, so that one of the
/// two is always skipped; and a job follows another one that is meant to run without some job before it, and forgets
/// that.
///
/// Source: GitHub, "Using conditions to control job execution", and actions/runner issue 2205.
///
/// Wrong:
///
/// ```swift
/// let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
/// build
/// Job("report", if: build.result == "failure", runsOn: .ubuntu2404) { RunStep(script: "make report") }
/// ```
///
/// Right:
///
/// ```swift
/// let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
/// build
/// Job("report", if: !cancelled() && build.result == "failure", runsOn: .ubuntu2404) {
///     RunStep(script: "make report")
/// }
/// ```
struct SkipPropagationRule: WorkflowRule {
    let name = "skip-propagation"

    /// So many jobs before a job are looked at.
    private static let limit = 50

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.jobs.contains(where: { $0.condition != nil }) else { return [] }
        return file.jobs.compactMap { job in
            guard !job.needs.isEmpty, job.condition?.callsStatusFunction != true else { return nil }
            if let condition = job.condition {
                if let problem = resultProblem(condition, job) ?? contradiction(condition, job, file) { return problem }
            }
            return forgottenSkip(job, file)
        }
    }

    /// The condition asks for a result that the job never sees.
    private func resultProblem(_ condition: ExpressionNode, _ job: CheckedJob) -> Problem? {
        var asked: (result: String, isNegated: Bool)?
        var pending = [condition]
        while let node = pending.popLast() {
            guard asked == nil || asked?.isNegated == true else { break }
            guard let (result, isEqual) = node.comparedResult else {
                pending += node.children.reversed()
                continue
            }
            if result != "success" { asked = (result, !isEqual) } else if !isEqual { asked = ("success", false) }
        }
        guard let asked else { return nil }
        let place = "\(job.place).if"
        let advice =
            "without a status function such as '!cancelled()' the job runs only where all jobs before it succeeded"
        let mend = "if: ${{ !cancelled() && (\(ExpressionPrinter().expression(condition))) }}"
        if asked.isNegated {
            return Problem(
                place, "asking whether a result is not '\(asked.result)' changes nothing: \(advice)",
                severity: .warning,
                mend: mend)
        }
        let text = asked.result == "success" ? "any other result than 'success'" : "the result '\(asked.result)'"
        return Problem(place, "\(text) is never seen here: \(advice)", mend: mend)
    }

    /// The condition holds only where that of a job before it does not.
    private func contradiction(_ condition: ExpressionNode, _ job: CheckedJob, _ file: CheckedFile) -> Problem? {
        let own = condition.demands
        for earlier in file.nearestJobs(before: job, upTo: Self.limit) {
            guard let theirs = earlier.condition?.demands,
                let (mine, other) = own.lazy.compactMap({ mine in
                    theirs.first { mine.contradicts($0) }.map { (mine, $0) }
                }).first
            else { continue }
            let printer = ExpressionPrinter()
            return Problem(
                "\(job.place).if",
                "the job never runs: it waits for '\(earlier.id)', which runs only where '\(printer.expression(other))'"
                    + " holds, and itself asks for '\(printer.expression(mine))'; add a status function such as"
                    + " '!cancelled()', or wait for another job",
                related: [
                    RelatedPlace(
                        file: file.path, place: "\(earlier.place).if", message: "the condition of '\(earlier.id)'")
                ])
        }
        return nil
    }

    /// A job right before this one runs although one before that is skipped, and this one does not.
    private func forgottenSkip(_ job: CheckedJob, _ file: CheckedFile) -> Problem? {
        let own = Set(job.condition?.demands ?? [])
        for need in job.needs {
            let middle = file.jobs[need]
            guard let condition = middle.condition, condition.callsStatusFunction, !condition.asksForFailure else {
                continue
            }
            let links = Set(condition.demands)
            for position in middle.needs where !job.needs.contains(position) {
                let skipped = file.jobs[position]
                guard let theirs = skipped.condition?.demands.filter({ !$0.callsStatusFunction }),
                    !theirs.isEmpty,
                    // Where the other one's conditions are asked again, nothing runs that it would have skipped.
                    !theirs.allSatisfy(links.contains), !theirs.allSatisfy(own.contains),
                    SkippedJob(skipped.id, "skipped").holds(condition) != false
                else { continue }
                return Problem(
                    "\(job.place).needs",
                    "the job is skipped whenever '\(skipped.id)' is, although '\(middle.id)' runs then; ask for"
                        + " '!cancelled()' and for the results that it needs", severity: .warning,
                    mend: "if: ${{ !cancelled() && needs.\(middle.id).result == 'success' }}",
                    related: [
                        RelatedPlace(
                            file: file.path, place: "\(skipped.place).if", message: "'\(skipped.id)' may be skipped")
                    ])
            }
        }
        return nil
    }
}

extension CheckedFile {
    /// The jobs that a job waits for, directly or not, the nearest first.
    fileprivate func nearestJobs(before job: CheckedJob, upTo limit: Int) -> [CheckedJob] {
        var found: [Int] = []
        var seen: Set<Int> = [job.index]
        var next = job.needs[...]
        while let position = next.popFirst(), found.count < limit {
            guard seen.insert(position).inserted else { continue }
            found.append(position)
            next += jobs[position].needs
        }
        return found.map { jobs[$0] }
    }
}

extension ExpressionNode {
    /// The result with which one of a needed job, or those of all, are compared.
    fileprivate var comparedResult: (result: String, isEqual: Bool)? {
        switch self {
        case .not(.binary(let sign, let left, let right)):
            ExpressionNode.binary(sign, left, right).plainlyComparedResult.map { ($0.result, !$0.isEqual) }
        case .not(.call(let name, let arguments)):
            ExpressionNode.call(name, arguments).plainlyComparedResult.map { ($0.result, !$0.isEqual) }
        default: plainlyComparedResult
        }
    }

    private var plainlyComparedResult: (result: String, isEqual: Bool)? {
        switch self {
        case .call(let name, let arguments) where arguments.count == 2 && name.lowercased() == "contains":
            if case .property(.filter(.context(let context)), let property) = arguments[0],
                context.lowercased() == "needs", property.lowercased() == "result",
                case .string(let text) = arguments[1]
            {
                (text.lowercased(), true)
            } else {
                nil
            }
        case .binary(let sign, let left, .string(let text)) where sign == .equal || sign == .notEqual:
            left.isResult ? (text.lowercased(), sign == .equal) : nil
        case .binary(let sign, .string(let text), let right) where sign == .equal || sign == .notEqual:
            right.isResult ? (text.lowercased(), sign == .equal) : nil
        default: nil
        }
    }

    private var isResult: Bool {
        guard let names = names(readFrom: .needs), names.count == 2 else { return false }
        return names[1].lowercased() == "result"
    }

    /// What a condition demands: the links of an `&&` but those that are too deep to be compared.
    fileprivate var demands: [ExpressionNode] {
        links(of: .and).filter { $0.isWithin(levels: ExpressionNode.maximumDepth) }
    }

    /// Whether a condition asks for failures.
    fileprivate var asksForFailure: Bool {
        contains { node in if case .call(let name, _) = node { name.lowercased() == "failure" } else { false } }
    }

    /// Whether two conditions of one run can never both hold.
    fileprivate func contradicts(_ other: ExpressionNode) -> Bool {
        if callsStatusFunction || other.callsStatusFunction { return false }
        switch (self, other) {
        case (.not(let mine), _) where mine == other: return true
        case (_, .not(let theirs)) where theirs == self: return true
        case (.binary(.equal, let left, let right), .binary(.notEqual, let theirLeft, let theirRight)),
            (.binary(.notEqual, let left, let right), .binary(.equal, let theirLeft, let theirRight)):
            return left == theirLeft && right == theirRight
        case (.binary(.equal, let left, .string(let text)), .binary(.equal, let theirLeft, .string(let theirs))):
            return left == theirLeft && text.lowercased() != theirs.lowercased()
        default: return false
        }
    }
}
