import WorkflowAnalysis
import Workflows

struct ActionReferenceRule: FileRule, ActionRule {
    let name = "action-reference"
    var documentation: String {
        """
        A step refers to an action in a form that GitHub rejects.

        An action in a repository is written as `owner/name` or `owner/name/path`, with one ref. An image needs a name,
        and a pin needs a full commit ID. A reusable workflow is called by a job, never by a step.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].uses`.

        Wrong:

        ```swift
        ActionStep(.at("setup-python", ref: "5fda3b95a4ea91299a34e894583c3862153e4b97"))
        ```

        Right:

        ```swift
        ActionStep(.at("actions/setup-python", ref: "5fda3b95a4ea91299a34e894583c3862153e4b97"))
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: file.steps, project)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: action.steps, project)
    }

    private func problems(with steps: [StepAnalysis], _ project: ProjectAnalysis) -> [Problem] {
        steps.compactMap { step in
            guard let action = step.uses?.action else { return nil }
            // The names of known actions are valid, and most steps use a known action.
            if step.action != nil, case .pinned = action, !project.hasBrokenPins { return nil }
            return problem(with: action, options: project.options).map { Problem(step.place["uses"], $0) }
        }
    }

    /// Why GitHub rejects the reference; `nil` if GitHub accepts it.
    func problem(with action: ActionReference, options: RenderingOptions) -> String? {
        switch action {
        case .pinned(let action):
            guard let problem = problem(withRepositoryAction: action) else {
                let repository = ActionReference.pinned(action).repository ?? action
                guard options.actionReferences == .commit, let pin = options.pins.pin(for: repository) else {
                    return nil
                }
                return problem(with: pin, of: repository)
            }
            return problem
        case .at(let action, let ref):
            return problem(withRepositoryAction: action) ?? problem(withRef: ref, of: action)
        case .commit(let action, let pin):
            return problem(withRepositoryAction: action) ?? problem(with: pin, of: action)
        case .own(let path), .selfRepository(let path):
            if path.allSatisfy({ $0 == "/" || $0 == "$" }) {
                return "the reference '\(path)' names no folder of this repository"
            }
            return problem(withPath: path)
        case .local(let path):
            return problem(withPath: path)
        case .docker(let image):
            return image.isEmpty || image == "docker://" ? "the container image has no name" : nil
        }
    }

    private func problem(withPath path: String) -> String? {
        path.contains("@") ? "the action '\(path)' of this repository has no '@' and no ref" : nil
    }

    private func problem(withRepositoryAction action: String) -> String? {
        let parts = action.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map(Substring.init)
        if parts.count < 2 || parts.contains("") {
            return "the action '\(action)' is not 'owner/name' or 'owner/name/path'"
        }
        if action.utf8.contains(UInt8(ascii: "@")) {
            return "the action '\(action)' holds '@'; state the ref beside it"
        }
        if action.hasWhiteSpace || action.opensExpression {
            return "the action '\(action)' holds white space or an expression, which GitHub does not evaluate here"
        }
        if parts.count > 4, parts[2] == ".github", parts[3] == "workflows" {
            return "'\(action)' is a reusable workflow; call it from a job, not from a step"
        }
        return nil
    }

    private func problem(withRef ref: String, of action: String) -> String? {
        if ref.isEmpty { return "the action '\(action)' has no ref; name a tag or a commit" }
        if ref.isShortCommitID {
            return
                "the ref '\(ref)' of the action '\(action)' is a commit id that was shortened, which GitHub does not take; write"
                + " all 40 digits"
        }
        guard ref.contains("@") || ref.hasWhiteSpace || ref.opensExpression
        else { return nil }
        return "the ref '\(ref)' of the action '\(action)' holds '@', white space or an expression"
    }

    private func problem(with pin: Pin, of action: String) -> String? {
        if pin.commit.isCommitID { return nil }
        return "the pin of '\(action)' names '\(pin.commit)', which is no full commit id of 40 hexadecimal digits"
    }
}

extension String {
    /// Whether a character is white space.
    ///
    /// ASCII characters need no look-up.
    fileprivate var hasWhiteSpace: Bool {
        unicodeScalars.contains { scalar in
            scalar.isASCII ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
        }
    }
}
