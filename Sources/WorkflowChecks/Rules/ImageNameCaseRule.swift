import WorkflowAnalysis
import Workflows

struct ImageNameCaseRule: WorkflowRule {
    let name = "image-name-case"
    var documentation: String {
        """
        An image name contains capital letters, or the name of the repository or its owner, which may contain them.

        Image names must be in lower case. Docker fails with `invalid reference format: repository name must be
        lowercase`. `github.repository` and `github.repository_owner` keep their original case, and expressions have no
        function to change it. Convert the name in a script, or use the names that `docker/metadata-action` computes,
        which are in lower case. Tags may contain capital letters. An expression is a warning, because the name may have
        no capitals.

        The rule checks the inputs of `docker/build-push-action`, and image names in scripts that run `docker` or
        similar programs, if a variable contains the name and the script does not change that variable first.

        Source: Docker, "docker image tag", and docker/metadata-action.

        Wrong:

        ```swift
        DockerBuildPush(load: true, tags: ["ghcr.io/Acme/app:1"])
        ```

        Right:

        ```swift
        DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:1"])
        ```
        """
    }

    /// The inputs of a build that name images, and their form.
    private static let inputs: [(name: String, names: @Sendable (RunText) -> [RunText])] = [
        ("tags", { InputList($0).fields }),
        (
            "outputs",
            { ImageBuild.exports(in: $0).compactMap { $0["name"] }.flatMap { $0.split(at: UInt8(ascii: ",")) } }
        ),
        ("cache-from", { ImageBuild.caches(in: $0).compactMap { $0["ref"] } }),
        ("cache-to", { ImageBuild.caches(in: $0).compactMap { $0["ref"] } }),
    ]

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        if file.hasNamesInVariables { problems += problemsInScripts(of: file) }
        guard file.actions.contains(.buildPush) else { return problems }
        for step in file.unfoldedSteps where step.action == .buildPush {
            for input in Self.inputs {
                guard let node = step.inputNode(input.name), node.mayHaveCapitals else { continue }
                let names = input.names(file.puttingVariables(into: RunText(node), of: step))
                if let problem = problem(with: names.map { ImageName($0) }, node, input.name, step) {
                    problems.append(problem)
                }
            }
        }
        return problems
    }

    private func problem(
        with names: [ImageName], _ node: ExpressionNode, _ input: String, _ step: StepAnalysis
    ) -> Problem? {
        var hasCapital = false
        var source: String?
        for part in names.flatMap(\.repository.parts) {
            switch part {
            case .written(let text):
                if text.utf8.contains(where: { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) { hasCapital = true }
            case .decided(let gap): source = source ?? gap.node.nameWithCase
            }
        }
        let place = step.place(of: "with", input)
        if hasCapital {
            return Problem(
                place,
                "the name of an image has capitals in '\(input)', which registries refuse; write it in lower case",
                fix: node.literalText?.lowercased())
        }
        return source.map {
            Problem(
                place,
                "the name of an image contains '\($0)', which may have capitals; convert it to lower case in a script,"
                    + " or use the names that 'docker/metadata-action' computes",
                severity: .warning, kind: .policy)
        }
    }
}

extension ImageNameCaseRule {
    private func problemsInScripts(of file: FileAnalysis) -> [Problem] {
        file.steps.compactMap { step in
            guard let script = step.script else { return nil }
            let images = ScriptImages(file: file, step: step, script: script)
            let variables = [step.env, file.jobs[step.job].normal?.env ?? [:], file.workflow.env]
            for variable in variables.flatMap(\.entries) where variable.value.node.mayHaveCapitals {
                for name in images.names(with: variable.key) {
                    guard let source = source(in: name) else { continue }
                    return Problem(
                        step.place["run"],
                        "the name of an image contains '\(source)', which may have capitals; convert it to lower case"
                            + " in the script",
                        severity: .warning, kind: .policy)
                }
            }
            return nil
        }
    }

    /// The value in an image name, excluding the tag, that keeps its original case.
    private func source(in name: [ExpressionNode]) -> String? {
        for part in name {
            if case .string(let text) = part {
                // A colon before the first slash belongs to a port.
                let path = part == name[0] ? text.drop { $0 != "/" } : text[...]
                if path.contains(":") || path.contains("@") { return nil }
            } else if let source = part.nameWithCase {
                return source
            }
        }
        return nil
    }
}

extension FileAnalysis {
    /// Whether a variable may contain a name in its original case.
    ///
    /// Most files read no such name.
    fileprivate var hasNamesInVariables: Bool {
        reads.contains { read in
            guard read.context == .github, read.names.count == 1, read.names[0].hasPrefix("repository") else {
                return false
            }
            return expressions[read.use].place.parts.dropLast().contains(.key("env"))
        }
    }
}

extension ExpressionNode {
    /// Whether the node contains capitals, or an expression that may yield some.
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

    /// The property that keeps its original case, if the node is one or formats one.
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
