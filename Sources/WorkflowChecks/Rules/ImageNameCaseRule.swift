import WorkflowAnalysis
import Workflows

/// The name of an image has capitals, or takes them over from the name of the repository or its owner.
///
/// Registries ask for lower case, and Docker refuses `invalid reference format: repository name must be lowercase`.
/// `github.repository` and `github.repository_owner` keep the case in which they were registered, and expressions have
/// no function that changes it: lower it in a script, or let `docker/metadata-action` name the images, which lowers its
/// own. Tags may have capitals. An expression is a warning, since the owner's name may have none. Looked for are the inputs
/// of `docker/build-push-action`, and names that scripts hand to `docker` and programs like it, whose variables hold the
/// name and are not set anew before.
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
        var problems: [Problem] = []
        if file.hasNamesInVariables { problems += problemsInScripts(of: file) }
        guard file.actions.contains(.buildPush) else { return problems }
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

extension ImageNameCaseRule {
    private func problemsInScripts(of file: CheckedFile) -> [Problem] {
        file.steps.compactMap { step in
            guard let run = step.run else { return nil }
            let images = ScriptImages(file: file, step: step, script: run.script.text)
            let variables = [step.env, file.jobs[step.job].normal?.env ?? [:], file.workflow.env]
            for variable in variables.flatMap(\.entries) where variable.value.node.mayHaveCapitals {
                for name in images.names(with: variable.key) {
                    guard let source = source(in: name) else { continue }
                    return Problem(
                        "\(step.place).run",
                        "the name of an image takes over '\(source)', which may have capitals; lower it in the script",
                        severity: .warning)
                }
            }
            return nil
        }
    }

    /// What keeps its case in the parts of a name, its tag excluded.
    private func source(in name: [ExpressionNode]) -> String? {
        for part in name {
            if case .string(let text) = part {
                // A colon before the first slash is that of a port.
                let path = part == name[0] ? text.drop { $0 != "/" } : text[...]
                if path.contains(":") || path.contains("@") { return nil }
            } else if let source = part.nameWithCase {
                return source
            }
        }
        return nil
    }
}

extension CheckedFile {
    /// Whether a variable may hold a name whose case was kept; most files read none at all.
    fileprivate var hasNamesInVariables: Bool {
        reads.contains { read in
            guard read.context == .github, read.names.count == 1, read.names[0].hasPrefix("repository") else {
                return false
            }
            let use = expressions[read.use]
            return ScriptSearch.finds("env.", in: use.place)
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
