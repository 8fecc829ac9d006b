import Workflows

extension ProjectAnalysis {
    /// Whether people without write access can start a workflow with an event, directly or through its callers.
    package func canAnyoneStart(_ file: FileAnalysis, in facts: EventFacts) -> Bool {
        if file.canAnyoneStart(in: facts, among: files) { return true }
        guard file.events.contains(.workflowCall), let position = position(ofFile: file.declared.name) else {
            return false
        }
        return untrustedRuns.reaches(position, in: facts)
    }

    /// Whether a workflow, or its caller, is known to follow runs of pull requests.
    package func isKnownToFollowRequest(_ file: FileAnalysis) -> Bool {
        if file.events.contains(.workflowRun) { return file.followsRequest(among: files) == true }
        return files.allSatisfy { !$0.events.contains(.workflowRun) || $0.followsRequest(among: files) != nil }
    }

    /// The calls through which a workflow always runs for pull requests from forks.
    package func callsForForks(of file: FileAnalysis) -> [UntrustedRuns.Call] {
        guard file.events.contains(.workflowCall), let position = position(ofFile: file.declared.name) else {
            return []
        }
        return untrustedRuns.callsOfForks(position)
    }

    /// The position of a workflow that may hold untrusted input; `nil` for others.
    package func taintPosition(of file: FileAnalysis) -> Int? {
        guard file.mayReadUntrustedInput || taint.isPassing,
            let position = position(ofFile: file.declared.name), taint.mayHold(file, at: position)
        else { return nil }
        return position
    }
}
