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

    /// The name, with the default of BuildKit.
    var nameOrDefault: RunText { name ?? RunText(.string("buildkit")) }
}

/// What the builds of a project do with caches.
struct BuildCaches: Sendable {
    private(set) var reads: [CacheUse] = []
    private(set) var writes: [CacheUse] = []
    /// Whether something uses caches in ways that nobody here can read.
    private(set) var isPartial = false

    /// The caches of one workflow.
    init(of file: CheckedFile) {
        for step in file.steps {
            switch step.action {
            case .buildPush?:
                reads += uses("cache-from", of: step, in: file)
                writes += uses("cache-to", of: step, in: file)
            case .bake?, .retry?, .gitHubScript?: isPartial = true
            default: if step.mentions.contains(.buildCache) { isPartial = true }
            }
        }
    }

    private mutating func uses(_ input: String, of step: CheckedStep, in file: CheckedFile) -> [CacheUse] {
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
                options: options)
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
