import WorkflowAnalysis
import Workflows

struct SkipPropagationRule: WorkflowRule {
    let name = "skip-propagation"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A job is skipped because a job that it needs was skipped.

        Unless its condition contains a status function, a job runs only if all jobs that it needs, directly and
        indirectly, succeeded. A skipped job does not count as successful, even if the jobs in between ran.

        The rule reports four mistakes:

        - The condition checks for a result other than `success`, which it can never see.
        - The condition contradicts the condition of a needed job, so one of the two is always skipped.
        - Two needed jobs exclude each other, by their conditions or by the events that start the workflow.
        - A job needs a job that runs even if an earlier job is skipped, but does not itself allow for the skipped job.

        The rule does not take apart conditions that are joined by `||`, and it does not know the values of inputs and
        outputs.

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

    /// At most this many jobs before a job are checked.
    private static let limit = 50
    /// For each job, at most this many pairs of a job that may be skipped and a later job that runs anyway are checked.
    private static let pairLimit = 8

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.jobs.contains(where: { $0.condition != nil }) else { return [] }
        var problems: [Problem] = []
        var never: [(job: JobAnalysis, problem: Problem)] = []
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
        // A job that waits for a job that never runs is not reported as well.
        let indices = Set(never.map(\.job.index))
        for (job, problem) in never where indices.isDisjoint(with: file.jobsBefore(job)) { problems.append(problem) }
        return problems
    }

    /// The problem of a condition that checks for a result that the job never sees.
    private func resultProblem(_ condition: ExpressionNode, _ job: JobAnalysis) -> Problem? {
        var asked: (result: String, isNegated: Bool)?
        var pending = [condition]
        while let node = pending.popLast() {
            guard asked == nil || asked?.isNegated == true else { break }
            let question = if case .not(let operand) = node { operand } else { node }
            guard let result = question.askedResult?.lowercased(), let answer = SucceededJobs().holds(node) else {
                pending += node.children.reversed()
                continue
            }
            if result != "success" || !answer { asked = (result, answer) }
        }
        guard let asked else { return nil }
        let place = job.place["if"]
        let advice =
            "without a status function such as '!cancelled()' the job runs only if all jobs before it succeeded"
        let fix = "if: ${{ !cancelled() && (\(ExpressionPrinter().expression(condition))) }}"
        if asked.isNegated {
            return Problem(
                place, "asking whether a result is not '\(asked.result)' changes nothing: \(advice)",
                severity: .warning,
                fix: fix)
        }
        let text = asked.result == "success" ? "any other result than 'success'" : "the result '\(asked.result)'"
        return Problem(place, "\(text) is never seen here: \(advice)", fix: fix)
    }

    /// The problem of a job whose condition contradicts that of a job before it, or that waits for two jobs whose
    /// conditions contradict each other.
    private func contradiction(_ job: JobAnalysis, _ file: FileAnalysis) -> Problem? {
        // Without a condition, two needed jobs are necessary for a contradiction.
        guard job.condition != nil || job.needs.count > 1 else { return nil }
        var earlier: [(job: JobAnalysis, demands: [ExpressionNode])] = []
        var count = 0
        let own = job.condition?.demands ?? []
        for other in file.nearestJobs(before: job, upTo: Self.limit) {
            guard let demands = other.condition?.demands.filter({ !$0.callsStatusFunction }), !demands.isEmpty else {
                continue
            }
            if let (mine, theirs) = Self.contradiction(own, demands) {
                let printer = ExpressionPrinter()
                return Problem(
                    job.place["if"],
                    "the job never runs: it waits for '\(other.id)', which runs only if '\(printer.expression(theirs))'"
                        + " holds, and itself requires '\(printer.expression(mine))'; add a status function such as"
                        + " '!cancelled()', or wait for another job", related: [Self.related(other, file)])
            }
            // One of two jobs that exclude each other is always skipped, and so is this job.
            for before in earlier {
                guard let (first, second) = Self.contradiction(before.demands, demands) else { continue }
                let printer = ExpressionPrinter()
                return Problem(
                    job.place["needs"],
                    "the job never runs: it waits for '\(before.job.id)', which runs only if"
                        + " '\(printer.expression(first))' holds, and for '\(other.id)', which asks for"
                        + " '\(printer.expression(second))'; check '!cancelled()' and the results that it needs",
                    fix: "if: ${{ !cancelled() && !failure() }}",
                    related: [Self.related(before.job, file), Self.related(other, file)])
            }
            count += demands.count
            guard count <= Self.limit else {
                Examination.note(
                    "whether conditions of the jobs that this one needs exclude each other: they have more than"
                        + " \(Self.limit) parts", at: job.place["needs"])
                return nil
            }
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

    private static func related(_ job: JobAnalysis, _ file: FileAnalysis) -> RelatedPlace {
        RelatedPlace(file: file.path, place: job.place["if"], message: "the condition of '\(job.id)'")
    }

    /// The jobs that wait for several jobs of which each event skips at least one.
    private func neverTogether(_ file: FileAnalysis) -> [(job: JobAnalysis, problem: Problem)] {
        guard file.conditionReads.ofEvents.count > 1, !file.events.isEmpty, !file.events.contains(.workflowCall),
            file.jobs.contains(where: { $0.needs.count > 1 && $0.condition?.callsStatusFunction != true })
        else { return [] }
        let facts = EventFacts.all(of: file.triggers)
        let runs = facts.map { facts in JobRuns(file, where: facts.holds).runs }
        return file.jobs.compactMap { job in
            guard job.needs.count > 1, job.condition?.callsStatusFunction != true,
                runs.allSatisfy({ $0[job.index] == false }),
                // A condition that is false for every event is reported by `impossible-event`.
                job.condition.map({ condition in facts.contains { $0.holds(condition) != false } }) ?? true,
                job.needs.allSatisfy({ need in runs.contains { $0[need] != false } })
            else { return nil }
            return (
                job,
                Problem(
                    job.place["needs"],
                    "the job never runs: each event that starts the workflow leaves out a job that it waits for; check"
                        + " '!cancelled()' and the results that it needs", severity: .warning,
                    fix: "if: ${{ !cancelled() && !failure() }}")
            )
        }
    }

    /// The problem of a job that is skipped with an earlier job, although the job in between runs.
    private func forgottenSkip(_ job: JobAnalysis, _ file: FileAnalysis) -> Problem? {
        lazy var own = Set(job.condition?.demands ?? [])
        lazy var all = file.nearestJobs(before: job, upTo: Self.limit)
        var pairs = 0
        for need in job.needs {
            let middle = file.jobs[need]
            guard let condition = middle.condition, condition.callsStatusFunction, !condition.asks(for: ["failure"])
            else {
                continue
            }
            let before = file.nearestJobs(before: middle, upTo: Self.limit)
            for skipped in before where !job.needs.contains(skipped.index) {
                guard let theirs = skipped.condition?.demands.filter({ !$0.callsStatusFunction }),
                    // If the job repeats the conditions of the skipped job, it should not run either.
                    !theirs.isEmpty, !theirs.allSatisfy(own.contains), !file.holds(job.condition, onlyWhere: theirs)
                else { continue }
                pairs += 1
                guard pairs <= Self.pairLimit, all.count < Self.limit else {
                    Examination.note(
                        "whether the job is skipped with one of those that it needs: more than \(Self.pairLimit) may be"
                            + " skipped, or \(Self.limit) are needed", at: job.place["needs"])
                    return nil
                }
                let followers = file.followers(of: skipped, theirs, among: all)
                guard !followers.contains(middle.index), job.needs.allSatisfy({ !followers.contains($0) }) else {
                    continue
                }
                return Problem(
                    job.place["needs"],
                    "the job is skipped whenever '\(skipped.id)' is, although '\(middle.id)' runs then; check"
                        + " '!cancelled()' and the results that it needs", severity: .warning,
                    fix: "if: ${{ !cancelled() && needs.\(middle.id).result == 'success' }}",
                    related: [
                        RelatedPlace(
                            file: file.path, place: skipped.place["if"], message: "'\(skipped.id)' may be skipped")
                    ])
            }
        }
        return nil
    }
}
