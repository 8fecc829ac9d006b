import Workflows

/// The name of an image has capitals, or takes them over from the name of the repository or its owner.
///
/// Registries ask for lower case, and Docker refuses `invalid reference format: repository name must be lowercase`.
/// `github.repository` and `github.repository_owner` keep the case in which they were registered, and expressions have
/// no function that changes it: lower it in a script, or let `docker/metadata-action` name the images, which lowers its
/// own. Tags may have capitals. An expression is a warning, since the owner's name may have none.
///
/// Source: Docker, "docker image tag", and docker/metadata-action.
///
/// Wrong:
///
/// ```swift
/// DockerBuildPush(load: true, tags: ["ghcr.io/Acme/app:1"])
/// ```
///
/// Right:
///
/// ```swift
/// DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:1"])
/// ```
struct ImageNameCaseRule: WorkflowRule {
    let name = "image-name-case"

    private static let inputs: [(name: String, form: ImageText.Form)] = [
        ("tags", .list), ("outputs", .attributes(["name"])), ("cache-from", .attributes(["ref"])),
        ("cache-to", .attributes(["ref"])),
    ]

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        var problems: [Problem] = []
        for step in file.steps where step.action == .buildPush {
            for input in Self.inputs {
                guard let node = step.inputNode(input.name), node.mayHaveCapitals,
                    let problem = problem(with: node, input, step, file)
                else { continue }
                problems.append(problem)
            }
        }
        return problems
    }

    private func problem(
        with node: ExpressionNode, _ input: (name: String, form: ImageText.Form), _ step: CheckedStep,
        _ file: CheckedFile
    ) -> Problem? {
        var hasCapital = false
        var source: String?
        ImageText(input.form, resolving: { file.environmentValue(of: $0, in: step) }).read(node) { part in
            switch part {
            case .repository(let byte):
                if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { hasCapital = true }
            case .repositoryExpression(let node):
                source = source ?? node.nameWithCase
            case .tagStart, .tag, .tagExpression, .end:
                break
            }
        }
        let place = "\(step.place).with.\(input.name)"
        if hasCapital {
            return Problem(
                place,
                "the name of an image has capitals in '\(input.name)', which registries refuse; write it in lower case",
                mend: node.literalText?.lowercased())
        }
        return source.map {
            Problem(
                place,
                "the name of an image takes over '\($0)', which may have capitals; lower it in a script, or take the"
                    + " names that 'docker/metadata-action' computes", severity: .warning)
        }
    }
}

extension ExpressionNode {
    /// Whether the node has capitals, or an expression that may stand for some; most have neither.
    fileprivate var mayHaveCapitals: Bool {
        switch self {
        case .string(let text): text.utf8.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
        case .text(let segments):
            segments.contains { segment in if case .text = segment { true } else { segment.mayHaveCapitals } }
        case .call: true
        case .property(.context(let context), _): context == "github" || context == "env"
        default: false
        }
    }

    /// The name that keeps its case, where the node is one or formats one.
    fileprivate var nameWithCase: String? {
        var pending = [self]
        while let node = pending.popLast() {
            if case .call(_, let arguments) = node {
                pending += arguments.reversed()
                continue
            }
            guard let (context, names) = node.contextPath, context == .github, names.count == 1 else { continue }
            let name = names[0].lowercased()
            if ["repository", "repository_owner", "actor"].contains(name) { return "github.\(name)" }
        }
        return nil
    }
}
