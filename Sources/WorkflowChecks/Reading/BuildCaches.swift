import Workflows

/// A place where a build reads or writes layers.
struct CacheUse: Sendable {
    let file: CheckedFile
    let job: CheckedJob
    let step: CheckedStep
    /// The name of the input.
    let input: String
    /// Whether it is GitHub's cache; otherwise it is a tag of a registry.
    let isGitHubs: Bool
    /// The scope or the tag; `nil` where GitHub's cache has its default scope.
    let name: RunText?
    /// Everything that is said of it.
    let options: BuildOptions
    /// The scope or the tag in each variation of the job; once where only the run knows the variations.
    let places: [(name: RunText, contexts: KnownContexts)]

    /// The name, with the default of BuildKit.
    var nameOrDefault: RunText { name ?? Self.defaultScope }

    fileprivate static let defaultScope = RunText(.string("buildkit"))
}

/// What the builds of a project do with caches.
struct BuildCaches: Sendable {
    private(set) var reads: [CacheUse] = []
    private(set) var writes: [CacheUse] = []
    /// Whether something uses caches in ways that nobody here can read.
    private(set) var isPartial = false

    /// The caches of one workflow.
    init(of file: CheckedFile) {
        var variations: (job: Int, contexts: [KnownContexts])?
        for step in file.steps {
            switch step.action {
            case .buildPush?:
                guard step.input("cache-from") != nil || step.input("cache-to") != nil else { continue }
                let contexts =
                    variations.flatMap { $0.job == step.job ? $0.contexts : nil }
                    ?? file.jobs[step.job].knownContexts
                variations = (step.job, contexts)
                reads += uses("cache-from", of: step, in: file, contexts)
                writes += uses("cache-to", of: step, in: file, contexts)
            case .bake?, .retry?, .gitHubScript?: isPartial = true
            default: if step.mentions.contains(.buildCache) { isPartial = true }
            }
        }
    }

    private mutating func uses(
        _ input: String, of step: CheckedStep, in file: CheckedFile, _ contexts: [KnownContexts]
    ) -> [CacheUse] {
        guard step.input(input) != nil else { return [] }
        guard let text = step.inputRunText(input) else {
            isPartial = true
            return []
        }
        return BuildOptions.lines(of: text).compactMap { options in
            guard options.isComplete, let type = options["type"]?.literal else {
                isPartial = true
                return nil
            }
            let isGitHubs = type == "gha"
            let name = options[isGitHubs ? "scope" : "ref"]
            guard isGitHubs || (type == "registry" && name != nil) else { return nil }
            return CacheUse(
                file: file, job: file.jobs[step.job], step: step, input: input, isGitHubs: isGitHubs, name: name,
                options: options,
                places: contexts.map { ((name ?? CacheUse.defaultScope).resolved(by: $0), $0) })
        }
    }
}

extension CacheUse {
    /// What is built, as far as it tells one build from another.
    func build(in contexts: KnownContexts) -> [RunText] {
        // What is left to a default may be the same as what is stated elsewhere.
        let unknown = RunText(units: [.decided(.context("runner"))])
        return Self.telling.map { step.inputRunText($0)?.resolved(by: contexts).trimmed ?? unknown }
            + [runner.map { RunText($0).resolved(by: contexts) } ?? unknown]
    }

    private var runner: ExpressionNode? {
        guard case .label(let label)? = job.normal?.runsOn else { return nil }
        return label.node
    }

    /// The inputs that tell one build from another.
    private static let telling = ["file", "context", "platforms", "target", "build-args", "build-contexts"]
}

extension CheckedJob {
    /// What is known in each variation; once where only the run knows which there are.
    fileprivate var knownContexts: [KnownContexts] {
        guard let variations else { return [KnownContexts(self, matrix: nil)] }
        return variations.enumerated().map { index, matrix in
            KnownContexts(self, matrix: matrix, position: (index, variations.count))
        }
    }
}
