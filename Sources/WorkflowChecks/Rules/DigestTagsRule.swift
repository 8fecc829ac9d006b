import WorkflowAnalysis
import Workflows

struct DigestTagsRule: FileRule {
    let name = "digest-tags"
    var documentation: String {
        """
        A build pushes by digest and also sets a tag, or does not push the image at all.

        An image that is pushed by digest has no tag. If `tags` contains a name with a tag, such as
        `ghcr.io/owner/app:latest`, BuildKit fails with "can't push tagged ref by digest". The destination is a name
        without a tag, such as `ghcr.io/owner/app`, in `tags` or in `name` of `outputs`. Buildx needs one of the two.
        Without `push=true` in `outputs`, the image stays in the builder and its digest is of no use. Do not set the
        inputs `push` and `load` together with `push-by-digest=true`. Set the tags in the job that joins the digests.
        `name-canonical=true` only affects the name in the builder's own store, so it is not required.

        The rule resolves variables of the workflow, the job and the step, and inputs that the callers in the project
        pass. For a called workflow without a caller in the project, it uses the default values, and the finding is a
        warning. It does not check parts that depend on an expression.

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(
                outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"],
                tags: ["ghcr.io/owner/app:latest"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(
                outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"])
        }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.unfoldedSteps.flatMap { step -> [Problem] in
            guard let build = step.build, build.mayPushByDigest, !build.isBake else { return [] }
            if let export = build.digestExport, file.callInterface == nil || !build.tags.readsMore {
                return problems(build, step, export, nil, file)
            }
            for way in ways(of: step, in: file, of: project) {
                guard let export = build.digestExport ?? file.digestExport(of: step, in: way.contexts) else { continue }
                let found = problems(build, step, export, way.contexts, file)
                guard !found.isEmpty else { continue }
                return way.given.map { given in found.map { $0.of(given) } }
                    ?? (way.isDefault ? found.map { $0.asWarning } : found)
            }
            return []
        }
    }

    private func problems(
        _ build: ImageBuild, _ step: StepAnalysis, _ export: BuildOptions, _ contexts: KnownContexts?,
        _ file: FileAnalysis
    ) -> [Problem] {
        [
            tags(build, step, contexts, file), push(step, export), load(step), name(build, export, step),
        ]
        .compactMap { $0 }
    }

    /// A set of inputs that the step may get.
    private struct Way {
        let contexts: KnownContexts
        var given: GivenInputs?
        var isDefault = false
    }

    private func ways(of step: StepAnalysis, in file: FileAnalysis, of project: ProjectAnalysis) -> [Way] {
        let contexts = KnownContexts(job: file.jobs[step.job].id, matrix: nil)
        // The first way has no inputs: it finds mistakes that do not depend on them.
        var ways = [Way(contexts: contexts)]
        guard file.callInterface != nil else { return ways }
        let calls = project.givenInputs(to: file)
        for given in calls { ways.append(Way(contexts: contexts.given(given.inputs), given: given)) }
        if calls.isEmpty { ways.append(Way(contexts: contexts.given(file.defaultInputs), isDefault: true)) }
        return ways
    }

    private func tags(
        _ build: ImageBuild, _ step: StepAnalysis, _ contexts: KnownContexts?, _ file: FileAnalysis
    ) -> Problem? {
        guard let tags = build.tags else { return nil }
        let text = file.puttingVariables(into: RunText(tags), of: step)
        let hasTag = InputList(contexts.map { text.resolved(by: $0) } ?? text).fields.contains { item in
            // The output of docker/metadata-action contains tags; another expression may yield a name without a tag.
            if let node = item.decision { return file.jobs[step.job].metadataStep(of: "tags", readBy: node) != nil }
            return ImageName(item).tag.map { !$0.isEmpty } ?? false
        }
        guard hasTag else { return nil }
        return Problem(
            step.place(of: "with", "tags"),
            "an image that is pushed by digest has no tag; write only the name here, and tag the index in the job that"
                + " joins the digests")
    }

    private func push(_ step: StepAnalysis, _ export: BuildOptions) -> Problem? {
        let asked = step.inputText("push")?.lowercased()
        let isAsked = step.input("push") != nil && asked != "false"
        if !export.mayHave("push", "true"), !isAsked, !export.mayHave("type", "registry") {
            return Problem(
                step.place(of: "with", "outputs"),
                "nothing is pushed: 'outputs' says 'push-by-digest=true' and not 'push=true', so the image stays in"
                    + " the builder",
                kind: .mistake, fix: "\(step.inputRunText("outputs")?.trimmed.description ?? ""),push=true")
        }
        guard asked == "true" else { return nil }
        return Problem(
            step.place(of: "with", "push"),
            "'push' cannot be used with 'push-by-digest=true'; set 'push=true' in 'outputs' instead",
            severity: .warning)
    }

    private func load(_ step: StepAnalysis) -> Problem? {
        guard step.inputText("load")?.lowercased() == "true" else { return nil }
        return Problem(
            step.place(of: "with", "load"),
            "'load' cannot be used with 'push-by-digest=true': the Docker daemon would get an image without a name",
            severity: .warning)
    }

    private func name(_ build: ImageBuild, _ export: BuildOptions, _ step: StepAnalysis) -> Problem? {
        // Tags contain a name. Whether they are allowed is checked above.
        guard export.isComplete, export["name"]?.isEmpty ?? true, build.tags == nil else { return nil }
        return Problem(
            step.place(of: "with", "outputs"),
            "an image that is pushed by digest needs a name: add 'name=' with the image to 'outputs'")
    }
}

extension ExpressionNode? {
    /// Whether there is a value that depends on an expression.
    fileprivate var readsMore: Bool { map { !$0.isLiteral } ?? false }
}

extension FileAnalysis {
    /// The export of a step that certainly pushes by digest once variables and inputs are resolved.
    fileprivate func digestExport(of step: StepAnalysis, in contexts: KnownContexts) -> BuildOptions? {
        guard let build = step.build, !build.isBake else { return nil }
        return build.exports { puttingVariables(into: $0, of: step).resolved(by: contexts) }
            .first { $0.isSet("push-by-digest") }
    }
}

extension Problem {
    /// The same problem, with the call that passes the wrong value.
    fileprivate func of(_ given: GivenInputs) -> Problem {
        Problem(place, message, severity: severity, fix: fix, related: related + [given.related])
    }

    fileprivate var asWarning: Problem {
        Problem(place, message, severity: .warning, fix: fix, related: related)
    }
}
