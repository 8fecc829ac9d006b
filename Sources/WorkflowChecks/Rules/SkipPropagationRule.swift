import WorkflowAnalysis
import Workflows

struct SkipPropagationRule: WorkflowRule {
    let name = "skip-propagation"
    var documentation: String {
        """
        A job is skipped where its author meant it to run, since a job before it is skipped.

        Without a status function in its condition, a job runs only where every job before it succeeded, however far
        before it stands: one that was skipped counts as not succeeded, also where the jobs between ran all the same.
        Four mistakes are found: the condition asks for a result other than `success`, and can never see one; the
        condition contradicts that of a job before it, so that one of the two is always skipped; two jobs before it
        exclude each other, by what their conditions say or by the events that start the workflow; and a job follows
        another one that is meant to run without some job before it, and forgets that. Conditions that an `||` joins are
        not taken apart, and what inputs and outputs are is not known.

        Source: GitHub, "Using conditions to control job execution", and actions/runner issue 2205.

        Wrong:

        ```swift
        let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
        build
        Job("report", if: build.result == "failure", runsOn: .ubuntu2404) { RunStep(script: "make report") }
        ```

        Right:

        ```swift
        let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
        build
        Job("report", if: !cancelled() && build.result == "failure", runsOn: .ubuntu2404) {
            RunStep(script: "make report")
        }
        ```
        """
    }

    /// So many jobs before a job are looked at.
    private static let limit = 50
    /// So many pairs of a job that may be skipped and one behind it that runs all the same are gone into for each job.
    private static let pairLimit = 8

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.jobs.contains(where: { $0.condition != nil }) else { return [] }
        var problems: [Problem] = []
        var never: [(job: CheckedJob, problem: Problem)] = []
        for job in file.jobs where !job.needs.isEmpty && job.condition?.callsStatusFunction != true {
            if let condition = job.condition, let problem = resultProblem(condition, job) {
                problems.append(problem)
            } else if let problem = contradiction(job, file) {
                never.append((job, problem))
            } else if let problem = forgottenSkip(job, file) {
                problems.append(problem)
            }
        }
        if never.isEmpty {
            never = neverTogether(file)
        }
        guard !never.isEmpty else { return problems }
        // What waits for a job that never runs is told by that one.
        let indices = Set(never.map(\.job.index))
        for (job, problem) in never where indices.isDisjoint(with: file.jobsBefore(job)) { problems.append(problem) }
        return problems
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

    /// The job's condition, or that of a job before it, holds only where that of another one does not.
    private func contradiction(_ job: CheckedJob, _ file: CheckedFile) -> Problem? {
        // Jobs of one condition are the rule.
        guard job.condition != nil || job.needs.count > 1 else { return nil }
        var earlier: [(job: CheckedJob, demands: [ExpressionNode])] = []
        var count = 0
        let own = job.condition?.demands ?? []
        for other in file.nearestJobs(before: job, upTo: Self.limit) {
            guard let demands = other.condition?.demands.filter({ !$0.callsStatusFunction }), !demands.isEmpty else {
                continue
            }
            if let (mine, theirs) = Self.contradiction(own, demands) {
                let printer = ExpressionPrinter()
                return Problem(
                    "\(job.place).if",
                    "the job never runs: it waits for '\(other.id)', which runs only where '\(printer.expression(theirs))'"
                        + " holds, and itself asks for '\(printer.expression(mine))'; add a status function such as"
                        + " '!cancelled()', or wait for another job", related: [Self.related(other, file)])
            }
            // A job that waits for what it excludes never runs itself.
            for before in earlier {
                guard let (first, second) = Self.contradiction(before.demands, demands) else { continue }
                let printer = ExpressionPrinter()
                return Problem(
                    "\(job.place).needs",
                    "the job never runs: it waits for '\(before.job.id)', which runs only where"
                        + " '\(printer.expression(first))' holds, and for '\(other.id)', which asks for"
                        + " '\(printer.expression(second))'; ask for '!cancelled()' and for the results that it needs",
                    mend: "if: ${{ !cancelled() && !failure() }}",
                    related: [Self.related(before.job, file), Self.related(other, file)])
            }
            count += demands.count
            guard count <= Self.limit else { return nil }
            earlier.append((other, demands))
        }
        return nil
    }

    private static func contradiction(
        _ demands: [ExpressionNode], _ others: [ExpressionNode]
    ) -> (ExpressionNode, ExpressionNode)? {
        for demand in demands {
            if let other = others.first(where: { demand.contradicts($0) }) { return (demand, other) }
        }
        return nil
    }

    private static func related(_ job: CheckedJob, _ file: CheckedFile) -> RelatedPlace {
        RelatedPlace(file: file.path, place: "\(job.place).if", message: "the condition of '\(job.id)'")
    }

    /// The jobs that wait for others of which each event leaves one out.
    private func neverTogether(_ file: CheckedFile) -> [(job: CheckedJob, problem: Problem)] {
        guard file.conditionReads.ofEvents.count > 1, !file.events.isEmpty, !file.events.contains(.workflowCall),
            file.jobs.contains(where: { $0.needs.count > 1 && $0.condition?.callsStatusFunction != true })
        else { return [] }
        let facts = EventFacts.all(of: file.triggers)
        let runs = facts.map { facts in JobRuns(file, where: facts.holds).runs }
        return file.jobs.compactMap { job in
            guard job.needs.count > 1, job.condition?.callsStatusFunction != true,
                runs.allSatisfy({ $0[job.index] == false }),
                // Of a job that no event starts by itself another rule speaks.
                job.condition.map({ condition in facts.contains { $0.holds(condition) != false } }) ?? true,
                job.needs.allSatisfy({ need in runs.contains { $0[need] != false } })
            else { return nil }
            return (
                job,
                Problem(
                    "\(job.place).needs",
                    "the job never runs: each event that starts the workflow leaves out a job that it waits for; ask for"
                        + " '!cancelled()' and for the results that it needs", severity: .warning,
                    mend: "if: ${{ !cancelled() && !failure() }}")
            )
        }
    }

    /// A job right before this one runs although one before that is skipped, and this one does not.
    private func forgottenSkip(_ job: CheckedJob, _ file: CheckedFile) -> Problem? {
        lazy var own = Set(job.condition?.demands ?? [])
        lazy var all = file.nearestJobs(before: job, upTo: Self.limit)
        var pairs = 0
        for need in job.needs {
            let middle = file.jobs[need]
            guard let condition = middle.condition, condition.callsStatusFunction, !condition.asksForFailure else {
                continue
            }
            let before = file.nearestJobs(before: middle, upTo: Self.limit)
            for skipped in before where !job.needs.contains(skipped.index) {
                guard let theirs = skipped.condition?.demands.filter({ !$0.callsStatusFunction }),
                    // Where its conditions are asked again, nothing runs that it would have skipped.
                    !theirs.isEmpty, !theirs.allSatisfy(own.contains), !file.holds(job.condition, onlyWhere: theirs)
                else { continue }
                pairs += 1
                guard pairs <= Self.pairLimit, all.count < Self.limit else { return nil }
                let followers = file.followers(of: skipped, theirs, among: all)
                guard !followers.contains(middle.index), job.needs.allSatisfy({ !followers.contains($0) }) else {
                    continue
                }
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
