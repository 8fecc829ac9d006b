import WorkflowAnalysis
import Workflows

struct CacheScopeRule: Rule {
    let name = "cache-scope"
    var documentation: String {
        """
        Builds of different things write the same cache, or a build reads or writes a cache that no other build uses.

        A scope of the GitHub Actions cache, or a tag of a registry cache, holds the layers of one build. The build that
        writes last replaces the layers of all others, so every build starts from scratch. Name the image in the scope,
        and also the platform if different jobs build the platforms. The default scope is `buildkit` for all builds. Two
        builds are different if their file, context, platforms, target, build arguments or runner label certainly
        differ.

        The rule also reports a scope that is read but written by no build of the project, a scope that is written but
        never read, and a cache without `mode`, which keeps only the layers of the last stage. Write `mode=max`, or
        `mode=min` if that is intended. A tag of a registry may be used outside of the project and is not reported as
        missing.

        Source: Docker, "GitHub Actions cache" and "Cache storage backends".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            DockerSetupBuildx()
            DockerBuildPush(cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"], file: "Dockerfile.api")
            DockerBuildPush(cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"], file: "Dockerfile.web")
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            DockerSetupBuildx()
            DockerBuildPush(
                cacheFrom: ["type=gha,scope=api"], cacheTo: ["type=gha,scope=api,mode=max"], file: "Dockerfile.api")
            DockerBuildPush(
                cacheFrom: ["type=gha,scope=web"], cacheTo: ["type=gha,scope=web,mode=max"], file: "Dockerfile.web")
        }
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let caches = project.caches
        guard caches.contains(where: { !$0.reads.isEmpty || !$0.writes.isEmpty }) else { return [] }
        let isPartial = caches.contains(where: \.isPartial)
        var written = Scopes()
        var read = Scopes()
        if !isPartial {
            for caches in caches {
                for use in caches.writes { written.insert(use) }
                for use in caches.reads { read.insert(use) }
            }
        }
        var findings: [Finding] = []
        for caches in caches {
            findings += shared(caches.writes)
            findings += caches.writes.compactMap(sharedByUnknownLegs)
            findings += caches.writes.compactMap(mode)
            guard !isPartial else { continue }
            findings += caches.reads.compactMap { use in
                missing(use, in: written) ? self.finding(use, neverWritten(use)) : nil
            }
            findings += caches.writes.compactMap { use in
                missing(use, in: read) ? self.finding(use, neverRead(use)) : nil
            }
        }
        return findings
    }

    private func finding(
        _ use: CacheUse, _ message: String, fix: String? = nil, related: [RelatedPlace] = []
    ) -> Finding {
        Finding(
            rule: name, severity: .warning, file: use.file.path, place: use.step.place(of: "with", use.input),
            message: message, fix: fix, related: related)
    }

    private func mode(_ use: CacheUse) -> Finding? {
        guard use.options["mode"] == nil else { return nil }
        return finding(
            use, "the cache keeps the layers of the last stage only; add 'mode=max', or 'mode=min' if that is intended",
            fix: "mode=max")
    }

    private func neverWritten(_ use: CacheUse) -> String {
        "no build of the project writes the scope '\(use.nameOrDefault)' that is read here"
    }

    private func neverRead(_ use: CacheUse) -> String {
        "no build of the project reads the scope '\(use.nameOrDefault)' that is written here"
    }
}

// Scopes that are shared, never written, or never read.
extension CacheScopeRule {
    /// Whether a use of GitHub's cache certainly matches none of the scopes in any job of its matrix.
    private func missing(_ use: CacheUse, in scopes: Scopes) -> Bool {
        use.isGitHub && use.places.allSatisfy { name, _ in scopes.areKnownToLack(name) }
    }

    /// The findings for different builds that write to the same place.
    private func shared(_ writes: [CacheUse]) -> [Finding] {
        struct Key: Hashable {
            let isGitHub: Bool
            let name: RunText
        }
        guard writes.count > 1 || writes.contains(where: { $0.job.hasMatrix }) else { return [] }
        var first: [Key: (use: Int, place: Int)] = [:]
        var findings: [Finding] = []
        for (index, use) in writes.enumerated() {
            var isReported = false
            for (number, place) in use.places.enumerated() where !isReported && place.name.isSameInRun {
                let key = Key(isGitHub: use.isGitHub, name: place.name)
                guard let known = first[key] else {
                    first[key] = (index, number)
                    continue
                }
                let other = writes[known.use]
                let contexts = other.places[known.place].contexts
                guard differs(use.build(in: place.contexts), other.build(in: contexts)) else { continue }
                findings.append(clash(of: use, with: other))
                isReported = true
            }
        }
        return findings
    }

    /// The finding for a matrix that is known only at run time, if the build depends on the matrix and its scope does
    /// not.
    private func sharedByUnknownLegs(_ use: CacheUse) -> Finding? {
        guard use.isGitHub, use.job.hasMatrix, use.job.variations == nil,
            let inputs = use.step.uses?.with.entries
        else { return nil }
        func readsMatrix(_ key: String) -> Bool {
            inputs.contains { $0.key == key && $0.value.node?.contains { $0 == .context("matrix") } ?? false }
        }
        guard !readsMatrix(use.input),
            ["build-args", "context", "file", "platforms", "target"].contains(where: readsMatrix)
        else { return nil }
        return clash(of: use, with: use)
    }

    private func clash(of use: CacheUse, with other: CacheUse) -> Finding {
        let isSame = use.step === other.step
        let place = use.isGitHub ? "the scope '\(use.nameOrDefault)'" : "the tag '\(use.nameOrDefault)'"
        let without = use.isGitHub && use.name == nil ? ", which is the default" : ""
        return finding(
            use,
            isSame
                ? "variations that build different things write \(place)\(without), and each replaces what the others"
                    + " keep; name in it what tells them apart"
                : "two builds of different things write \(place)\(without), and each replaces what the other keeps; give"
                    + " each one of its own",
            related: isSame
                ? []
                : [RelatedPlace(file: other.file.path, place: other.step.place, message: "the other build is here")])
    }

    /// Whether two builds certainly build different things.
    private func differs(_ left: [RunText], _ right: [RunText]) -> Bool {
        zip(left, right).contains { !$0.maybe($1) }
    }
}

/// The scopes of GitHub's cache in a project.
private struct Scopes {
    private var written: Set<RunText> = []
    private var decided: Set<RunText> = []

    /// If more scopes than this are known only at run time, any scope counts as present.
    ///
    /// This limits the comparisons.
    private static let bound = 50

    /// Adds the scopes of GitHub's cache in all jobs of a matrix.
    mutating func insert(_ use: CacheUse) {
        guard use.isGitHub else { return }
        for (scope, _) in use.places {
            if scope.isDecidedInRun { decided.insert(scope) } else { written.insert(scope) }
        }
    }

    /// Whether a literal scope is certainly none of these.
    func areKnownToLack(_ scope: RunText) -> Bool {
        guard !scope.isDecidedInRun, !written.contains(scope) else { return false }
        guard decided.count <= Self.bound else {
            Examination.note(
                "whether every scope of a cache is written and read: more than \(Self.bound) are known only in the run")
            return false
        }
        return !decided.contains { $0.maybe(scope) }
    }
}
