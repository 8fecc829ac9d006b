import Workflows

/// Which jobs run the code of somebody who may not write to the repository, as far as conditions tell.
extension CheckedFile {
    /// Whether each job stays closed to outsiders in runs of an event, or whether something that nobody knows here decides.
    ///
    /// A job that waits for a closed one is closed as well, unless its condition asks how that one ended.
    func closedJobs(on event: String) -> [Bool] {
        var closed = jobs.map { $0.condition?.canKeepOut(on: event) ?? false }
        guard closed.contains(true) else { return closed }
        var waiters = [[Int]](repeating: [], count: jobs.count)
        for job in jobs {
            for need in job.needs { waiters[need].append(job.index) }
        }
        var open = closed.indices.filter { closed[$0] }
        while let job = open.popLast() {
            for waiter in waiters[job] where !closed[waiter] {
                if jobs[waiter].condition?.callsStatusFunction ?? false { continue }
                closed[waiter] = true
                open.append(waiter)
            }
        }
        return closed
    }
}

extension CheckedProject {
    /// The workflows that run for an event: those that it starts, and those that they call in jobs that are not closed.
    func files(runningOn event: String, where isMeant: (CheckedFile) -> Bool = { _ in true }) -> [CheckedFile] {
        var found = files.filter { $0.isStarted(by: event) && isMeant($0) }
        guard !found.isEmpty else { return [] }
        var seen = Set(found.map(ObjectIdentifier.init))
        var next = 0
        while next < found.count {
            let file = found[next]
            next += 1
            guard file.jobs.contains(where: { $0.call != nil }) else { continue }
            let closed = file.closedJobs(on: event)
            for job in file.jobs where !closed[job.index] {
                guard let callee = callee(of: job), seen.insert(ObjectIdentifier(callee)).inserted else { continue }
                found.append(callee)
            }
        }
        return found
    }
}

extension ExpressionNode {
    /// Whether a condition never holds in runs of an event, or asks for something that may tell an outsider.
    func canKeepOut(on event: String) -> Bool {
        if truth(on: event) == false { return true }
        var isOpen = true
        collectReads { context, names, _ in
            if !Self.saysNothingOfAuthors(context, names.map { $0.lowercased() }) { isOpen = false }
        }
        return !isOpen
    }

    /// What is the same whoever sends a request; anything else may be asked to keep outsiders away.
    private static func saysNothingOfAuthors(_ context: ContextName, _ names: [String]) -> Bool {
        switch context {
        case .matrix, .strategy, .runner, .job: return true
        case .needs: return names.count > 1 && names[1] == "result"
        case .github:
            guard let first = names.first else { return false }
            guard first == "event" else { return first != "actor" && first != "triggering_actor" }
            let below = Array(names.dropFirst())
            switch below.first {
            case "action", "number": return true
            case "pull_request": return below.count > 1 && Self.factsOfRequests.contains(below[1])
            case "workflow_run": return below.count == 2 && Self.factsOfRuns.contains(below[1])
            default: return false
            }
        case .inputs, .vars, .secrets, .steps, .env, .jobs: return false
        }
    }

    private static let factsOfRequests = ["base", "body", "draft", "number", "state", "title"]
    private static let factsOfRuns = ["conclusion", "id", "name", "run_attempt", "run_number", "status"]
}
