import WorkflowAnalysis
import Workflows

struct IndexSourceRule: WorkflowRule {
    let name = "index-source"
    var documentation: String {
        #"""
        A script joins digests under an image name to which no build has pushed them.

        `docker buildx imagetools create` and `docker manifest create` read each source under the name before its `@`.
        An image that was pushed by digest exists only under the names of that push: digests that were pushed to
        `ghcr.io/acme/app` are not found at `docker.io/acme/app`. The tag may name another registry, to which the tool
        copies the images. The rule compares the names if all builds that push by digest, among the jobs that the job
        needs, set theirs.

        Source: Docker, "docker buildx imagetools create".

        Wrong:

        ```swift
        let pushing = Permissions(contents: .read, packages: .write)
        Job("build", runsOn: .ubuntu2404, permissions: pushing) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            let build = DockerBuildPush(
                outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,name-canonical=true,push=true"]
            ).step(id: "build")
            build
            RunStep(
                script: "docker buildx imagetools create -t ghcr.io/acme/api:1 \"ghcr.io/acme/api@$DIGEST\"",
                env: ["DIGEST": build.outputs.digest])
        }
        ```

        Right:

        ```swift
        let pushing = Permissions(contents: .read, packages: .write)
        Job("build", runsOn: .ubuntu2404, permissions: pushing) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            let build = DockerBuildPush(
                outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,name-canonical=true,push=true"]
            ).step(id: "build")
            build
            RunStep(
                script: "docker buildx imagetools create -t ghcr.io/acme/api:1 \"ghcr.io/acme/app@$DIGEST\"",
                env: ["DIGEST": build.outputs.digest])
        }
        ```
        """#
    }

    /// The commands that join digests.
    private static let joins: ScriptUse = [.indexCreation, .manifestCreate]

    func problems(in file: FileAnalysis) -> [Problem] {
        guard !file.scriptUse.isDisjoint(with: Self.joins), file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard !job.scriptUse.isDisjoint(with: Self.joins), let pushed = pushedNames(before: job, in: file) else {
                return []
            }
            return job.unfoldedSteps.compactMap { step in
                guard !step.scriptUse.isDisjoint(with: Self.joins), let script = step.script else { return nil }
                let foreign = IndexSources(script, of: step, in: file).names.first { !pushed.contains($0) }
                return foreign.map {
                    Problem(
                        step.place(of: "run"), Self.message($0, pushed), severity: .warning,
                        excerpt: script.excerpt(ofFirst: ["imagetools create", "manifest create"]))
                }
            }
        }
    }

    /// The names to which a job and the jobs that it needs push images by digest; `nil` if there are none, or not all
    /// are known.
    private func pushedNames(before job: JobAnalysis, in file: FileAnalysis) -> [String]? {
        var names: [String] = []
        for index in file.jobsBefore(job).union([job.index]).sorted() {
            let other = file.jobs[index]
            guard other.call == nil else { return nil }
            for step in other.unfoldedSteps where step.mayPushByDigest {
                for leg in other.distinctLegs(of: step) {
                    guard let pushed = file.digestNames(of: step, in: leg) else { return nil }
                    for name in pushed where !names.contains(name) { names.append(name) }
                }
            }
        }
        return names.isEmpty ? nil : names
    }

    private static func message(_ name: String, _ pushed: [String]) -> String {
        "the digests are looked for at '\(name)', and the builds pushed them to"
            + " '\(pushed.prefix(3).joined(separator: "' and '"))'; name the sources there, and '\(name)' in the tag alone"
    }
}

extension FileAnalysis {
    /// The names under which a build pushes by digest; `nil` if they are not all known.
    fileprivate func digestNames(of step: StepAnalysis, in leg: KnownContexts) -> [String]? {
        guard let build = step.build, !build.isBake else { return nil }
        func known(_ text: RunText) -> RunText { puttingVariables(into: text, of: step).resolved(by: leg) }
        let tags = step.inputRunText("tags").map { InputList(known($0)).fields } ?? []
        let exports = build.exports(known).filter { $0.mayHave("push-by-digest", "true") }
        // Buildx uses the tags instead of the names.
        let names = tags.isEmpty ? exports.flatMap { $0["name"]?.split(at: UInt8(ascii: ",")) ?? [] } : tags
        let references = names.compactMap { $0.trimmed.literal.flatMap { ImageReference($0) }?.name }
        return references.count == names.count && !names.isEmpty ? references : nil
    }
}

/// The names under which a script looks for digests that are not literals.
private struct IndexSources {
    /// The names, each once.
    private(set) var names: [String] = []

    init(_ script: ShellScript, of step: StepAnalysis, in file: FileAnalysis) {
        for argument in script.words(with: UInt8(ascii: "@")) {
            let source = argument.source
            // Most words have '@' in an array, as in '${names[@]}'.
            guard ByteSearch.finds(anyOf: ["@$", "@sha256:"], in: source) else { continue }
            // The format of 'printf' may hold several words.
            for word in source.utf8.split(whereSeparator: { Self.separators.contains($0) }) {
                guard let at = word.firstIndex(of: UInt8(ascii: "@")),
                    Self.isInserted(Substring(word[word.index(after: at)...])),
                    let name = Self.name(Substring(word[..<at]), of: step, in: file), !names.contains(name)
                else { continue }
                names.append(name)
            }
        }
    }

    private static let separators = Array(" \t\"'()`".utf8)

    /// Whether the script inserts the digest.
    private static func isInserted(_ digest: Substring) -> Bool {
        digest.hasPrefix("$") || digest.hasPrefix("sha256:%s") || digest.hasPrefix("sha256:$")
    }

    /// The name in a word, which may be a variable of the step.
    private static func name(_ word: Substring, of step: StepAnalysis, in file: FileAnalysis) -> String? {
        guard word.hasPrefix("$") else { return ImageReference(word)?.name }
        let variable = word.filter { !"${}".contains($0) }
        let value = file.value(ofVariable: variable, inScriptOf: step)
        guard word == "$\(variable)" || word == "${\(variable)}", let value else { return nil }
        return file.puttingVariables(into: RunText(value), of: step).literal.flatMap { ImageReference($0)?.name }
    }
}
