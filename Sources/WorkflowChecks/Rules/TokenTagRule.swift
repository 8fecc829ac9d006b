import WorkflowAnalysis
import Workflows

struct TokenTagRule: FileRule {
    let name = "token-tag"
    var documentation: String {
        #"""
        A Git tag that the job's token pushes is to start another workflow, which GitHub does not do.

        What is done with `GITHUB_TOKEN` starts no workflow, so that workflows do not start each other for ever.
        `actions/checkout` leaves that token for `git push`. Push the tag with the token of an app or a deploy key,
        which `actions/checkout` takes as `token` or `ssh-key`, or start the other workflow by `workflow_dispatch`, by
        `repository_dispatch` or by a call: these start a workflow with any token. The rule looks at scripts that push a
        tag which they or steps before them create, or that push all tags, and at the `tags` of the other workflows of
        the project.

        Source: GitHub, "Triggering a workflow from a workflow".

        Wrong:

        ```swift
        WorkflowFile("tag.yml", Workflow(on: [.push(branches: ["main"])]) {
            Job("tag", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
                Checkout(persistCredentials: true)
                RunStep(script: "git tag v1.2.3\ngit push origin v1.2.3")
            }
        })
        WorkflowFile("image.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
            Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image") }
        })
        ```

        Right:

        ```swift
        WorkflowFile("tag.yml", Workflow(on: [.push(branches: ["main"])]) {
            Job("tag", runsOn: .ubuntu2404) {
                Checkout(token: secrets.RELEASE_TOKEN, persistCredentials: true)
                RunStep(script: "git tag v1.2.3\ngit push origin v1.2.3")
            }
        })
        WorkflowFile("image.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
            Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image") }
        })
        ```
        """#
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.scriptUse.contains(.tagPush), !file.mayStartOthers else { return [] }
        let called = file.jobs.compactMap { project.callee(of: $0)?.path }
        let others = project.files.compactMap { other -> (file: FileAnalysis, filter: RefFilter)? in
            guard other !== file, !called.contains(other.path),
                let trigger = other.triggers.first(where: { $0.event == "push" }),
                let filter = RefFilter(of: trigger, "tags")
            else { return nil }
            return (other, filter)
        }
        guard !others.isEmpty else { return [] }
        return file.jobs.flatMap { job in
            job.tagPushes(in: file).compactMap { push -> Problem? in
                let waiting = others.first { $0.filter.mayContain(push.tag) }?.file
                return waiting.map { problem(with: push, waiting: $0) }
            }
        }
    }

    private func problem(with push: TagPush, waiting other: FileAnalysis) -> Problem {
        let tag = push.tag.isWritten ? "the tag '\(push.tag.source)'" : "the tag"
        return Problem(
            push.step.place(of: "run"),
            "\(tag) is pushed with the job's token, which starts no workflow, so '\(other.declared.name)' does not run; push"
                + " it with another token, or start that workflow with 'gh workflow run'",
            severity: .warning,
            related: [RelatedPlace(file: other.path, place: TagTriggers.place, message: "this waits for such a tag")])
    }
}

extension RefFilter {
    /// Whether a tag, of which only the beginning may be known, gets in.
    fileprivate func mayContain(_ tag: PushedTag) -> Bool {
        tag.isWritten ? contains(tag.source) : tag.beginning.isEmpty || mayContain(beginning: tag.beginning)
    }
}

extension FileAnalysis {
    /// Whether a step may start another workflow in a way that works with any token.
    fileprivate var mayStartOthers: Bool {
        scriptUse.contains(.dispatch)
            || unfoldedSteps.contains { step in
                if let script = step.script { return script.contains("dispatches") }
                guard let uses = step.uses else { return false }
                return uses.action.repository?.contains("dispatch") ?? false
                    || uses.with.entries.contains {
                        $0.value.node?.holdsText(anyOf: ["Dispatch", "dispatch"]) ?? false
                    }
            }
    }
}
