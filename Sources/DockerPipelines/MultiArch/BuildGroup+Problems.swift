import Workflows

extension BuildGroup {
    /// Everything that is wrong with the group and that no type could refuse.
    func problems(calling template: MultiArchTemplate) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if !isCacheID {
            problems.append(
                DeclarationProblem(rule: "cache-id", "the cache id '\(cacheID)' is not three lower-case letters"))
        }
        if stages.isEmpty { problems.append(DeclarationProblem(rule: "stage", "the group '\(name)' has no stage")) }
        problems += stages.flatMap { stage in stage.problems(calling: template).map { $0.about(stage.site) } }
        problems += parallel?.problems(of: "the group '\(name)'") ?? []
        problems += DeclaredText.repeated(
            stages.flatMap { stage in stage.directories.map { ($0, stage.site) } }, rule: "directory"
        ) {
            "the directory '\($0)' is built twice; the second build replaces the first"
        }
        if publishes, schedule != nil, template.defaultBranch != template.targetBranch {
            problems.append(
                DeclarationProblem(
                    rule: "schedule-branch",
                    "GitHub starts schedules on the default branch '\(template.defaultBranch)' only, and runs there"
                        + " publish nothing: the target branch is '\(template.targetBranch)'", severity: .warning))
        }
        return problems + problemsOfBundles
    }

    /// A bundle that is built beside or before its base takes the base of last time.
    private var problemsOfBundles: [DeclarationProblem] {
        stages.indices.flatMap { index in
            stages[index].directories.compactMap { directory -> DeclarationProblem? in
                guard let base = ImageDirectory(directory).base,
                    let home = stages.first(where: { $0.directories.contains(base) }),
                    !ancestors(ofStageAt: index).contains(home.id)
                else { return nil }
                return DeclarationProblem(
                    rule: "bundle-base",
                    "the bundle '\(directory)' does not wait for its base '\(base)'; let the stage"
                        + " '\(stages[index].id)' need '\(home.id)'"
                ).about(stages[index].site)
            }
        }
    }

    /// All stages that a stage waits for, directly or not.
    private func ancestors(ofStageAt index: Int) -> Set<JobID> {
        var found: Set<JobID> = []
        var waiting = needs(ofStageAt: index)
        while let id = waiting.popLast() {
            guard found.insert(id).inserted, let next = stages.firstIndex(where: { $0.id == id }) else { continue }
            waiting += needs(ofStageAt: next)
        }
        return found
    }
}

extension Stage {
    /// GitHub's limit for the jobs of one matrix.
    static let limit = 256

    fileprivate func problems(calling template: MultiArchTemplate) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if directories.isEmpty {
            problems.append(DeclarationProblem(rule: "directory", "the stage '\(name)' has no directory"))
        }
        if architectures.isEmpty {
            problems.append(DeclarationProblem(rule: "architecture", "the stage '\(name)' has no architecture"))
        }
        let known = template.architectures.map(\.name)
        problems += architectures.filter { !known.contains($0) }.map {
            DeclarationProblem(
                rule: "architecture",
                "the stage '\(name)' names the architecture '\($0)', which the template does not have; known are"
                    + " \(known.map { "'\($0)'" }.joined(separator: ", "))")
        }
        problems += DeclaredText.repeated(architectures, rule: "architecture") {
            "the stage '\(name)' names the architecture '\($0)' twice"
        }
        problems += givenArchitectures.filter {
            known.contains($0.name) && !template.architectures.contains($0) && ![Architecture].known.contains($0)
        }.map {
            DeclarationProblem(
                rule: "architecture",
                "the stage '\(name)' changes the architecture '\($0.name)'; change it in the template, whose table holds"
                    + " for all stages")
        }
        let count = directories.count * architectures.count
        if count > Self.limit {
            problems.append(
                DeclarationProblem(
                    rule: "matrix-size",
                    "the stage '\(name)' has \(count) builds, and GitHub allows \(Self.limit); split it"))
        }
        problems += directories.filter { ImageDirectory($0).major == nil || !ImageDirectory($0).isPlain }.map {
            DeclarationProblem(
                rule: "directory",
                "the directory '\($0)' does not begin with a major version and a hyphen, or is no plain path below the"
                    + " root; write one such as '17-3.5/bookworm'")
        }
        return problems + sharedCaches(CacheNaming(byDirectory: template.cachesByDirectory))
            + (parallel?.problems(of: "the stage '\(name)'") ?? [])
    }

    /// Two directories that would write one cache at the same time.
    private func sharedCaches(_ naming: CacheNaming) -> [DeclarationProblem] {
        var owners: [String: String] = [:]
        return directories.compactMap { directory in
            guard let key = naming.key(ofDirectory: directory) else { return nil }
            guard let owner = owners.updateValue(directory, forKey: key), owner != directory else { return nil }
            return DeclarationProblem(
                rule: "shared-cache",
                "the directories '\(owner)' and '\(directory)' of the stage '\(name)' would write the same cache"
                    + " '\(key)'; put them into two stages"
                    + (naming.byDirectory ? "" : ", or let the template have 'cachesByDirectory'"))
        }
    }
}

extension BuildGroup {
    /// Whether the cache id is three lower-case letters.
    private var isCacheID: Bool {
        cacheID.utf8.count == 3 && cacheID.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }
}
