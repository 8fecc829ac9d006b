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
        tag which they or steps before them create, or that push all tags, at `gh release create` and at refs that
        `gh api` creates with that token, and at the `tags` and the `release` of the other workflows of the project.

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
        guard !file.scriptUse.isDisjoint(with: [.tagPush, .tagCreation]), !file.mayStartOthers else { return [] }
        let called = file.jobs.compactMap { project.callee(of: $0)?.path }
        let others = project.files.filter { $0 !== file && !called.contains($0.path) }
        let waiting = others.compactMap { other -> (file: FileAnalysis, filter: RefFilter)? in
            other.triggers.first(.push).flatMap { RefFilter(of: $0, "tags") }.map { (other, $0) }
        }
        let released = others.first { $0.triggers.first(.release)?.startsOnPublication ?? false }
        guard !waiting.isEmpty || released != nil else { return [] }
        // A tag that starts a workflow is there, and so is that of a release.
        let hasTag = !file.events.isDisjoint(with: [.release, .create]) || TagTriggers(of: file) != nil
        return file.jobs.flatMap { job in
            (job.tagPushes(in: file) + job.tagCreations(in: file)).compactMap { push -> Problem? in
                if push.isNew, !push.isRelease || !hasTag,
                    let other = waiting.first(where: { $0.filter.mayContain(push.tag) })?.file
                {
                    return problem(with: push, waiting: other)
                }
                return push.isRelease ? released.map { problem(withReleaseBy: push, waiting: $0) } : nil
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
            related: [RelatedPlace(file: other.path, place: TagTriggers.place, message: "this waits for such a tag")],
            excerpt: push.excerpt)
    }

    private func problem(withReleaseBy push: TagPush, waiting other: FileAnalysis) -> Problem {
        Problem(
            push.step.place(of: "run"),
            "the release is published with the job's token, which starts no workflow, so '\(other.declared.name)' does not"
                + " run; publish it with another token, or start that workflow with 'gh workflow run'",
            severity: .warning,
            related: [
                RelatedPlace(file: other.path, place: Place("on", "release"), message: "this waits for a release")
            ])
    }
}

extension Trigger {
    /// Whether a release that is published starts the workflow.
    fileprivate var startsOnPublication: Bool {
        guard case .lists(let lists) = configuration, let types = lists.first(where: { $0.key == "types" }) else {
            return true
        }
        return !Set(types.values).isDisjoint(with: ["published", "created", "released"])
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
