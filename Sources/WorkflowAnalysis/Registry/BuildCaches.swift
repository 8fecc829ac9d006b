package import Workflows

/// A place where a build reads or writes layers.
package struct CacheUse: Sendable {
    package let file: FileAnalysis
    package let job: JobAnalysis
    package let step: StepAnalysis
    /// The name of the input.
    package let input: String
    /// Whether it is GitHub's cache; otherwise it is a tag of a registry.
    package let isGitHub: Bool
    /// The scope or the tag; `nil` if GitHub's cache has its default scope.
    package let name: RunText?
    /// Everything that is said of it.
    package let options: BuildOptions
    /// The scope or the tag in each variation of the job; once if only the run knows the variations.
    package let places: [(name: RunText, contexts: KnownContexts)]

    /// The name, with the default of BuildKit.
    package var nameOrDefault: RunText { name ?? Self.defaultScope }

    fileprivate static let defaultScope = RunText(.string("buildkit"))
}

/// What the builds of a project do with caches.
package struct BuildCaches: Sendable {
    package private(set) var reads: [CacheUse] = []
    package private(set) var writes: [CacheUse] = []
    /// Whether something uses caches in unknown ways.
    package private(set) var isPartial = false

    /// The caches of one workflow.
    package init(of file: FileAnalysis) {
        isPartial =
            file.actions.contains(.bake) || file.scriptUse.contains(.buildCache)
            || file.jobs.contains(where: \.runsGivenCode)
        for job in file.jobs where job.actions.contains(.buildPush) {
            for step in job.unfoldedSteps {
                guard let build = step.build, !build.isBake else { continue }
                guard let cacheFrom = build.cacheFrom, let cacheTo = build.cacheTo else {
                    isPartial = true
                    continue
                }
                guard !cacheFrom.isEmpty || !cacheTo.isEmpty else { continue }
                for options in cacheFrom {
                    if let use = use(options, "cache-from", of: step, job, file) { reads.append(use) }
                }
                for options in cacheTo {
                    if let use = use(options, "cache-to", of: step, job, file) { writes.append(use) }
                }
            }
        }
    }

    private mutating func use(
        _ options: BuildOptions, _ input: String, of step: StepAnalysis, _ job: JobAnalysis, _ file: FileAnalysis
    ) -> CacheUse? {
        guard options.isComplete, let type = options["type"]?.literal else {
            isPartial = true
            return nil
        }
        let isGitHub = type == "gha"
        let name = options[isGitHub ? "scope" : "ref"]
        guard isGitHub || (type == "registry" && name != nil) else { return nil }
        let text = file.puttingVariables(into: name ?? CacheUse.defaultScope, of: step)
        return CacheUse(
            file: file, job: job, step: step, input: input, isGitHub: isGitHub, name: name, options: options,
            places: job.knownContexts.map { (text.resolved(by: $0), $0) })
    }
}

extension CacheUse {
    /// What is built, as far as it tells one build from another.
    package func build(in contexts: KnownContexts) -> [RunText] {
        // What is left to a default may be the same as what is stated elsewhere.
        let unknown = RunText(.context("runner"))
        return Self.identifyingInputs.map { step.inputRunText($0)?.resolved(by: contexts).trimmed ?? unknown }
            + [runner.map { RunText($0).resolved(by: contexts) } ?? unknown]
    }

    private var runner: ExpressionNode? {
        guard case .label(let label)? = job.normal?.runsOn else { return nil }
        return label.node
    }

    /// The inputs that tell one build from another.
    private static let identifyingInputs = ["file", "context", "platforms", "target", "build-args", "build-contexts"]
}
