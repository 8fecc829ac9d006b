package import Workflows

/// Which workflow calls which, by the positions of the files in the project.
///
/// Workflows may call one another in a circle here, though GitHub refuses it: whoever follows calls must expect that.
package struct CallGraph: Sendable {
    /// A job that calls a workflow.
    package struct Call: Sendable {
        /// The calling job.
        package let job: JobAnalysis
        /// What it calls, as it stands in the file.
        package let reference: WorkflowReference
        /// The position of the called workflow; `nil` if the project does not declare it.
        package let callee: Int?
    }

    /// The calls of each workflow, in the order of its jobs.
    package let calls: [[Call]]
    /// Whether a workflow of the project calls this one.
    package let isCalled: [Bool]
    /// The calls of each workflow by others, by the position of the file and that among its calls; none if nothing is
    /// called.
    private let callers: [[(file: Int, call: Int)]]

    package init(_ files: [FileAnalysis], positions: [String: Int]) {
        calls = files.map { file in
            file.jobs.compactMap { job in
                guard let reference = job.call?.uses else { return nil }
                return Call(job: job, reference: reference, callee: positions[reference.projectName])
            }
        }
        var isCalled = [Bool](repeating: false, count: files.count)
        for call in calls.joined() {
            if let callee = call.callee { isCalled[callee] = true }
        }
        self.isCalled = isCalled
        guard isCalled.contains(true) else {
            callers = []
            return
        }
        var callers = [[(file: Int, call: Int)]](repeating: [], count: files.count)
        for (file, calls) in calls.enumerated() {
            for (position, call) in calls.enumerated() {
                if let callee = call.callee { callers[callee].append((file, position)) }
            }
        }
        self.callers = callers
    }

    /// The calls of a workflow, each with the position of the file that makes it.
    package func calls(of callee: Int) -> [(file: Int, call: Call)] {
        guard callers.indices.contains(callee) else { return [] }
        return callers[callee].map { ($0.file, calls[$0.file][$0.call]) }
    }

    /// For each workflow the positions of those that it calls.
    package var callees: [[Int]] { calls.map { $0.compactMap(\.callee) } }
}

extension FileAnalysis {
    /// Whether something other than a call starts the workflow.
    package var startsByItself: Bool {
        triggers.contains { trigger in
            if case .call = trigger.configuration { return false }
            return true
        }
    }
}
