import Workflows

/// A build pushes by digest and asks for a tag as well, or pushes nothing at all.
///
/// An image that is pushed by digest has no tag: with a name in `tags` that has one, such as `ghcr.io/owner/app:latest`,
/// BuildKit ends with "can't push tagged ref by digest". A name alone, `ghcr.io/owner/app`, is where to push, as `name` in
/// `outputs` is; without either Buildx does not know where; without `push=true` the image never leaves the builder, and the digest leads
/// nowhere. The inputs `push` and `load` have no place beside it: what is pushed stands in `outputs`. Tags belong to the
/// job that joins the digests. Parts that an expression decides are left alone. `name-canonical=true` is about the name
/// in the builder's own store only, so it is not asked for. Source: Docker, "Multi-platform image", and BuildKit,
/// "Image output".
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///     DockerSetupBuildx()
///     DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
///     DockerBuildPush(
///         outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"],
///         tags: ["ghcr.io/owner/app:latest"])
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///     DockerSetupBuildx()
///     DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
///     DockerBuildPush(
///         outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"])
/// }
/// ```
struct DigestTagsRule: WorkflowRule {
    let name = "digest-tags"

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.steps.flatMap { step -> [Problem] in
            guard let build = step.build, let export = build.digestExport else { return [] }
            let place = "\(step.place).with"
            return [
                tags(build, step, file, place), push(step, export, place), load(step, place),
                name(build, export, place),
            ]
            .compactMap { $0 }
        }
    }

    private func tags(_ build: BuildStep, _ step: CheckedStep, _ file: CheckedFile, _ place: String) -> Problem? {
        guard let tags = build.tags else { return nil }
        var hasTag = false
        ImageText(.list, resolving: { file.environmentValue(of: $0, in: step) }).read(tags) { part in
            switch part {
            case .tag, .tagExpression: hasTag = true
            case .repositoryExpression(let node):
                // What docker/metadata-action computes has tags; what another expression yields may be a name alone.
                guard let names = node.names(readFrom: .steps), names.count == 3, names[2].lowercased() == "tags"
                else { return }
                if file.jobs[step.job].step(names[0])?.action == .metadata { hasTag = true }
            case .repository, .tagStart, .end: break
            }
        }
        guard hasTag else { return nil }
        return Problem(
            "\(place).tags",
            "an image that is pushed by digest takes no tag; leave the name alone here, and give tags to the index in the"
                + " job that joins the digests")
    }

    private func push(_ step: CheckedStep, _ export: BuildOptions, _ place: String) -> Problem? {
        let asked = step.inputText("push")?.lowercased()
        let isAsked = step.input("push") != nil && asked != "false"
        if !export.mayHave("push", "true"), !isAsked, !export.mayHave("type", "registry") {
            return Problem(
                "\(place).outputs",
                "nothing is pushed: 'outputs' says 'push-by-digest=true' and not 'push=true', so the digest leads nowhere",
                mend: "\(step.inputRunText("outputs")?.trimmed.description ?? ""),push=true")
        }
        guard asked == "true" else { return nil }
        return Problem(
            "\(place).push",
            "'push' has no place beside 'push-by-digest=true'; say 'push=true' in 'outputs' and leave it out",
            severity: .warning)
    }

    private func load(_ step: CheckedStep, _ place: String) -> Problem? {
        guard step.inputText("load")?.lowercased() == "true" else { return nil }
        return Problem(
            "\(place).load",
            "'load' has no place beside 'push-by-digest=true': the Docker daemon would get an image without a name",
            severity: .warning)
    }

    private func name(_ build: BuildStep, _ export: BuildOptions, _ place: String) -> Problem? {
        // With tags there is a name, and another problem.
        guard export.isComplete, export["name"]?.isEmpty ?? true, build.tags == nil else { return nil }
        return Problem(
            "\(place).outputs",
            "an image that is pushed by digest needs a name: add 'name=' with the image to 'outputs'")
    }
}
