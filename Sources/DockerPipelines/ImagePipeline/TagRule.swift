import Workflows

/// A line of the input `tags` of docker/metadata-action.
struct TagRule {
    /// The rule without its condition.
    let text: Value<String>
    /// What a step says about the tag: whether it moves.
    var moves: Value<Bool>?
    /// Which runs have the tag, among those in which the rule yields one.
    let condition: RunCondition

    /// The line.
    var line: Value<String> {
        let conditions = [moves, condition.expression].compactMap(\.self)
        return conditions.isEmpty ? text : "\(text),enable=\(allOf(conditions))"
    }
}

extension PipelineRuns {
    /// The tags of the images of all runs.
    ///
    /// - Parameters:
    ///   - release: The step that has read the version; `nil` if no run has one.
    ///   - floating: Whether tags are among them that move to the highest version only.
    /// - Returns: The rules, the most exact tag first.
    func tagRules(release: TypedStep<ReadRelease.Results>?, floating: Bool) -> [TagRule] {
        let versions = release.map { rules(of: $0) } ?? []
        return versions.filter { floating || $0.moves == nil } + movingTags.map(rule(for:))
    }

    private func rules(of release: TypedStep<ReadRelease.Results>) -> [TagRule] {
        // The action reads versions of Git tags itself, with and without a `v` before them.
        let readsTag = !readVersionInput && (tagPrefix.isEmpty || tagPrefix == "v")
        let source: Value<String> = readsTag ? "" : ",value=\(release.outputs.version)"
        func rule(_ tag: ReleaseTag, _ text: Value<String>, moves: Value<Bool>? = nil) -> TagRule {
            let hasTag = { (work: ImageWork) in work.releaseTags.contains(tag) }
            // What the step says is empty in runs that are no release; a version is read from any Git tag.
            let condition =
                moves == nil
                ? condition(hasTag, among: \.isPublished, if: \.isTag) : condition(hasTag, among: \.isRelease)
            return TagRule(text: text, moves: moves, condition: condition)
        }
        let tags: [ReleaseTag] = [.version, .minor, .major, .latest]
        return tags.filter { tag in triggers.contains { $0.work.releaseTags.contains(tag) } }.map { tag in
            switch tag {
            case .version: rule(tag, "type=semver,pattern={{version}}\(source)")
            case .minor:
                rule(tag, "type=semver,pattern={{major}}.{{minor}}\(source)", moves: release.outputs.movesMinor)
            case .major: rule(tag, "type=semver,pattern={{major}}\(source)", moves: release.outputs.movesMajor)
            case .latest: rule(tag, "type=raw,value=latest", moves: release.outputs.movesLatest)
            }
        }
    }

    /// Each moving tag once, in the order of the declaration.
    private var movingTags: [MovingTag] {
        var seen: Set<MovingTag> = []
        return triggers.flatMap(\.work.movingTags).filter { seen.insert($0).inserted }
    }

    private func rule(for tag: MovingTag) -> TagRule {
        let owners = triggers.filter { $0.work.movingTags.contains(tag) }.flatMap { situations(of: $0) }
        let text: Value<String>
        var yields: (RunSituation) -> Bool = { _ in true }
        switch tag.kind {
        case .edge:
            let refs = Set(owners.map(\.ref))
            if refs.count == 1, let ref = refs.first, ref.hasPrefix(RunSituation.branchPrefix),
                RunSituation.specialCharacters(in: ref) == nil
            {
                text = "type=edge,branch=\(String(ref.dropFirst(RunSituation.branchPrefix.count)))"
                yields = { $0.ref == ref }
            } else {
                text = "type=raw,value=edge"
            }
        case .nightly:
            if owners.allSatisfy({ !$0.cron.isEmpty }) {
                text = "type=schedule,pattern=nightly"
                yields = { $0.event == "schedule" }
            } else {
                text = "type=raw,value=nightly"
            }
        case .branch:
            text = "type=ref,event=branch"
            yields = { $0.isBranch }
        case .commit: text = "type=sha"
        case .date: text = "type=raw,value={{date 'YYYYMMDD'}}"
        case .named(let name): text = "type=raw,value=\(name)"
        }
        return TagRule(
            text: text, condition: condition({ $0.movingTags.contains(tag) }, among: \.isPublished, if: yields))
    }
}
