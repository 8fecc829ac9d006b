import WorkflowAnalysis
import Workflows

struct CallReferenceRule: Rule {
    let name = "call-reference"
    var documentation: String {
        """
        A job calls a workflow that cannot exist, or that cannot be called.

        A called file must be directly in `.github/workflows`. A workflow of another repository needs a ref without
        `refs/heads/` or `refs/tags/`. A workflow that the same project declares must have the trigger `workflow_call`.

        A workflow of the same repository that the project does not declare may be written by hand. `generate` and
        `check` look for it in the repository and report it if it is missing. The usual cause is that the file of a
        `ReusableWorkflow` is not listed in the project's workflows.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.uses`.

        Wrong:

        ```swift
        CallJob("build", uses: .local("images/build.yml"))
        ```

        Right:

        ```swift
        CallJob("build", uses: .local("images-build.yml"))
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let spellings = Dictionary(project.fileNames.map { ($0.lowercased(), $0) }, uniquingKeysWith: min)
        return findings(in: project) { file in
            file.jobs.compactMap { checked in
                guard let job = checked.call else { return nil }
                let place = checked.place
                if let message = Self.problem(with: job.uses) { return Problem(place["uses"], message) }
                let shown = job.uses.localName ?? job.uses.text
                if let callee = project.callee(of: job) {
                    if callee.isCallable { return nil }
                    return Problem(
                        place["uses"],
                        "the workflow '\(shown)' cannot be called; add 'workflow_call' to its triggers")
                }
                guard let name = job.uses.localName else { return nil }
                if let spelling = spellings[name.lowercased()] {
                    return Problem(
                        place["uses"], "the workflow '\(name)' is declared as '\(spelling)'; case counts here")
                }
                return nil
            }
        }
    }

    /// The files that are called but not declared, each with the place of its first call in a workflow.
    ///
    /// Calls that are invalid, or that differ from a declared file only in case, are reported without looking at the
    /// repository.
    static func undeclaredFiles(
        calledBy file: WorkflowFile, declared: Set<String>
    ) -> [(name: String, place: Place)] {
        var seen: Set<String> = []
        return file.workflow.jobs.compactMap { job in
            guard case .call(let call) = job, let name = call.uses.localName, !declared.contains(name.lowercased()),
                problem(with: call.uses) == nil, seen.insert(name).inserted
            else { return nil }
            return (name, Place("jobs", call.id.rawValue, "uses"))
        }
    }

    /// Why GitHub rejects the reference; `nil` if GitHub accepts it.
    static func problem(with reference: WorkflowReference) -> String? {
        switch reference {
        case .own(let name), .local(let name), .selfRepository(let name):
            return problem(withFile: name)
        case .remote(let repository, let file, let ref, _):
            let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts.contains(""), !isBroken(repository) else {
                return "the repository '\(repository)' is not 'owner/name'"
            }
            if ref.isEmpty { return "the call of '\(file)' has no ref; name a tag or a commit" }
            if ref.hasPrefix("refs/heads/") || ref.hasPrefix("refs/tags/") {
                return "the ref '\(ref)' is written without 'refs/heads/' and 'refs/tags/' here"
            }
            if ref.isShortCommitID {
                return
                    "the ref '\(ref)' is a commit id that was shortened, which GitHub does not take; write all 40 digits"
            }
            if isBroken(ref) { return "the ref '\(ref)' holds '@', white space or an expression" }
            return problem(withFile: file)
        }
    }

    private static func problem(withFile name: String) -> String? {
        if name.contains("/") {
            return "the called file '\(name)' lies in '\(WorkflowFile.folder)' itself; leave out the '/'"
        }
        guard [".yml", ".yaml"].contains(where: { name.hasSuffix($0) && name != $0 }) else {
            return "the called file '\(name)' must have a name that ends with '.yml' or '.yaml'"
        }
        return isBroken(name) ? "the called file '\(name)' has '@', white space or an expression in its name" : nil
    }

    private static func isBroken(_ text: String) -> Bool {
        text.contains("@") || text.opensExpression || text.unicodeScalars.contains(where: \.properties.isWhitespace)
    }
}

extension FileAnalysis {
    /// Whether a trigger allows other workflows to call this one.
    fileprivate var isCallable: Bool {
        events.contains(.workflowCall)
    }
}
