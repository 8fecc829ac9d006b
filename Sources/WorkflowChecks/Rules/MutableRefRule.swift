import WorkflowAnalysis
import Workflows

struct MutableRefRule: FileRule, ActionRule {
    let name = "mutable-ref"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A step or a call refers to third-party code by a tag or branch that its owner can move.

        A tag or a branch can be moved to other code at any time, by its owner or by anyone who has access to the
        owner's account. If the project pins actions by commit, the rule reports every other ref, and images without a
        digest. If the project uses major tags, the rule reports only the branches `main` and `master`, and images
        without a tag or with the tag `latest`. Images of job containers and services need a tag, but no digest.

        Source: GitHub, "Secure use reference", on third-party actions.

        Wrong:

        ```swift
        ActionStep(.at("actions/setup-python", ref: "v7"), with: ["python-version": "3.13"])
        ```

        Right:

        ```swift
        ActionStep(.pinned("actions/setup-python"), with: ["python-version": "3.13"])
        ```
        """
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: action.steps, project)
    }

    private func problems(with steps: [StepAnalysis], _ project: ProjectAnalysis) -> [Problem] {
        let pinsCommits = project.rendered.options.actionReferences == .commit
        var problems: [Problem] = []
        for step in steps {
            switch step.uses?.action {
            case .at, .docker:
                if check(step, project.options, &problems) { continue }
            default: break
            }
            if step.action == .retry, let action = step.inputText("action"),
                let message = problem(withText: action, pinsCommits)
            {
                problems.append(Problem(step.place["with", "action"], message, severity: .warning))
            }
        }
        return problems
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        let pinsCommits = project.rendered.options.actionReferences == .commit
        var problems = problems(with: file.steps, project)
        for job in file.jobs {
            if let container = job.normal?.container { check(container, job.place["container"], &problems) }
            for service in job.normal?.services.entries ?? [] {
                check(service.value.container, job.place["services", service.key], &problems)
            }
            guard case .remote(let repository, let name, let ref, _)? = job.call?.uses, let call = job.call,
                let message = problem(withRef: ref, of: "\(repository)/\(WorkflowFile.folder)/\(name)", pinsCommits),
                CallReferenceRule.problem(with: call.uses) == nil
            else { continue }
            problems.append(Problem(job.place["uses"], message, severity: .warning))
        }
        return problems
    }

    /// Reports an image without a tag.
    private func check(_ container: Container, _ place: Place, _ problems: inout [Problem]) {
        guard let image = container.image.node.literalText,
            let message = problem(withImage: image, false, "name a tag")
        else { return }
        problems.append(Problem(place["image"], message, severity: .warning))
    }

    /// Reports a reference that can be moved, and returns whether there is one.
    private func check(_ step: StepAnalysis, _ options: RenderingOptions, _ problems: inout [Problem]) -> Bool {
        guard let action = step.uses?.action, let found = problem(with: action, options) else { return false }
        // References that GitHub rejects are reported by `action-reference`.
        if ActionReferenceRule().problem(with: action, options: options) == nil {
            problems.append(Problem(step.place["uses"], found.0, severity: .warning, fix: found.fix))
        }
        return true
    }

    private func problem(with action: ActionReference, _ options: RenderingOptions) -> (String, fix: String?)? {
        let pinsCommits = options.actionReferences == .commit
        switch action {
        case .at(let name, let ref):
            guard let message = problem(withRef: ref, of: name, pinsCommits) else { return nil }
            let pin = action.repository.flatMap { options.pins.pin(for: $0) }
            return (message, pin.map { "uses: \(name)@\($0.commit) # \($0.version)" })
        case .docker(let image):
            return problem(withImage: image, pinsCommits).map { ($0, nil) }
        case .pinned, .commit, .own, .local, .selfRepository:
            return nil
        }
    }

    private func problem(withRef ref: String, of action: String, _ pinsCommits: Bool) -> String? {
        guard !ref.isEmpty, !ref.isCommitID else { return nil }
        if ref == "main" || ref == "master" {
            return "the branch '\(ref)' of '\(action)' changes with every push to it; name a commit"
        }
        return pinsCommits ? "the owner of '\(action)' can move '\(ref)'; name a commit" : nil
    }

    private func problem(withText action: String, _ pinsCommits: Bool) -> String? {
        let parts = action.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        return problem(withRef: String(parts[1]), of: String(parts[0]), pinsCommits)
    }

    private func problem(
        withImage image: String, _ pinsCommits: Bool, _ advice: String = "name a tag and a digest"
    ) -> String? {
        let name = image.hasPrefix("docker://") ? image.dropFirst("docker://".count) : image[...]
        guard !name.isEmpty, !name.contains("@"), !image.opensExpression else { return nil }
        let last = name.split(separator: "/").last ?? name
        guard let colon = last.firstIndex(of: ":"), last[colon...] != ":latest" else {
            return "the image '\(name)' can change with every push; \(advice)"
        }
        return pinsCommits
            ? "the image '\(name)' can be replaced under the same tag; name its digest"
            : nil
    }
}
