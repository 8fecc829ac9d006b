import WorkflowAnalysis
import Workflows

struct CacheScopeRule: Rule {
    let name = "cache-scope"
    var documentation: String {
        """
        Builds of different things keep their layers in one place, or in a place that nothing reads.

        A scope of GitHub's cache, and a tag of a registry, hold the layers of one build: whoever writes last replaces
        those of all others, and each build starts anew. A scope names the image and, where platforms are built by
        different jobs, the platform; without one the scope is `buildkit` for all. Builds are different where their
        file, context, platforms, target, arguments or the runner's label surely differ. Beside that it is said where a
        scope is read that no build of the project writes, or written and never read, and where a cache keeps the last
        stage only, as it does without `mode=max`; write `mode=min` where that is meant. Tags of registries may be read
        elsewhere and are not missed. Source: Docker, "GitHub Actions cache" and "Cache storage backends".

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

    func findings(in project: CheckedProject) -> [Finding] {
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
        _ use: CacheUse, _ message: String, mend: String? = nil, related: [RelatedPlace] = []
    ) -> Finding {
        Finding(
            rule: name, severity: .warning, file: use.file.path, place: use.step.place(of: "with.\(use.input)"),
            message: message, mend: mend, related: related)
    }

    private func mode(_ use: CacheUse) -> Finding? {
        guard use.options["mode"] == nil else { return nil }
        return finding(
            use, "the cache keeps the layers of the last stage only; add 'mode=max', or 'mode=min' where that is meant",
            mend: "mode=max")
    }

    private func neverWritten(_ use: CacheUse) -> String {
        "no build of the project writes the scope '\(use.nameOrDefault)' that is read here"
    }

    private func neverRead(_ use: CacheUse) -> String {
        "no build of the project reads the scope '\(use.nameOrDefault)' that is written here"
    }
}

// Where a scope is written and read.
extension CacheScopeRule {
    /// Whether a use of GitHub's cache, in each of its variations, surely meets none of these scopes.
    private func missing(_ use: CacheUse, in scopes: Scopes) -> Bool {
        use.isGitHubs && use.places.allSatisfy { name, _ in scopes.surelyLack(name) }
    }

    /// What different builds write to one place.
    private func shared(_ writes: [CacheUse]) -> [Finding] {
        struct Key: Hashable {
            let isGitHubs: Bool
            let name: RunText
        }
        guard writes.count > 1 || writes.contains(where: { $0.job.hasMatrix }) else { return [] }
        var first: [Key: (use: Int, place: Int)] = [:]
        var findings: [Finding] = []
        for (index, use) in writes.enumerated() {
            var isReported = false
            for (number, place) in use.places.enumerated() where !isReported && place.name.isSameInRun {
                let key = Key(isGitHubs: use.isGitHubs, name: place.name)
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

    /// What variations that only the run knows write to one place, where they read the matrix for what they build.
    private func sharedByUnknownLegs(_ use: CacheUse) -> Finding? {
        guard use.isGitHubs, use.job.hasMatrix, use.job.variations == nil,
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
        let place = use.isGitHubs ? "the scope '\(use.nameOrDefault)'" : "the tag '\(use.nameOrDefault)'"
        let without = use.isGitHubs && use.name == nil ? ", the one that is taken where none is stated" : ""
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

    /// Whether two builds surely build different things.
    private func differs(_ left: [RunText], _ right: [RunText]) -> Bool {
        zip(left, right).contains { !$0.maybe($1) }
    }
}

/// The scopes of a project.
private struct Scopes {
    private var written: Set<RunText> = []
    private var decided: Set<RunText> = []

    /// With more scopes that only the run knows than this, any may be among them: each would be compared with all.
    private static let bound = 50

    /// Adds the scopes of GitHub's cache in all variations.
    mutating func insert(_ use: CacheUse) {
        guard use.isGitHubs else { return }
        for (scope, _) in use.places {
            if scope.isDecidedInRun { decided.insert(scope) } else { written.insert(scope) }
        }
    }

    /// Whether a scope that is written out surely is none of these.
    func surelyLack(_ scope: RunText) -> Bool {
        guard !scope.isDecidedInRun, !written.contains(scope), decided.count <= Self.bound else { return false }
        return !decided.contains { $0.maybe(scope) }
    }
}
