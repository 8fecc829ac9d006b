import Workflows

extension ProjectAnalysis {
    /// Whether outsiders may start a workflow by an event, directly or through workflows that call it.
    package func isOpen(_ file: FileAnalysis, in facts: EventFacts) -> Bool {
        if file.isOpenByItself(in: facts, among: files) { return true }
        guard file.events.contains(.workflowCall), let position = position(ofFile: file.declared.name) else {
            return false
        }
        return outsiderRuns.isOpen(position, in: facts)
    }

    /// Whether runs that a workflow follows, or one that calls it, are known to be of pull requests too.
    package func surelyFollowsRequest(_ file: FileAnalysis) -> Bool {
        if file.events.contains(.workflowRun) { return file.followsRequest(among: files) == true }
        return files.allSatisfy { !$0.events.contains(.workflowRun) || $0.followsRequest(among: files) != nil }
    }

    /// The calls by which a workflow is known to run for pull requests from forks.
    package func callsForForks(of file: FileAnalysis) -> [OutsiderRuns.Call] {
        guard file.events.contains(.workflowCall), let position = position(ofFile: file.declared.name) else {
            return []
        }
        return outsiderRuns.callsOfForks(position)
    }

    /// The position of a workflow, where it may hold texts of outsiders at all.
    package func positionOfOutsiders(in file: FileAnalysis) -> Int? {
        guard file.mayReadOutsiders || outsiderTexts.isPassing,
            let position = position(ofFile: file.declared.name), outsiderTexts.mayHold(file, at: position)
        else { return nil }
        return position
    }
}
