import Workflows

/// How caches are named: what the template, its documentation and the cleanup have in common.
///
/// In the run, `directory-matrix.sh` makes the key of a directory; a test compares both.
struct CacheNaming: Hashable {
    /// Whether each directory has a cache of its own.
    let byDirectory: Bool

    /// The form of a reference, for readers.
    var format: String {
        "{CACHE_REPO}-{ARCH}:{WORKFLOW_ID}-{FAMILY}-pg{PG_MAJOR}\(byDirectory ? "-{DIRECTORY}" : "")-{WEEK}"
    }

    /// A regular expression for the tags of all caches of some callers.
    func tagPattern(ids: [String]) -> String {
        // The directory may be there or not, so that caches from before a change are known too.
        "^(\(ids.joined(separator: "|")))-(alpine|debian)-pg[0-9]+-(.+-)?[0-9]{4}-W[0-9]{2}$"
    }

    /// The part of a directory by which its cache differs from others of the same call; `nil` if it has no version.
    func key(ofDirectory directory: String) -> String? {
        guard let major = ImageDirectory(directory).major else { return nil }
        let family = "\(directory.contains("alpine") ? "alpine" : "debian")-pg\(major)"
        // '17-a/b' and '17-a-b' are the same in the names of caches.
        return byDirectory ? "\(family)-\(directory.replacing("/", with: "-"))" : family
    }

    /// The step that names the caches of a build, once for all steps that read or write them.
    static func names(
        of repository: Value<String>, key: Value<String>, weeks: OutputReferences<PreparationOutputs>
    ) -> TypedStep<CacheOutputs> {
        RunStep(
            "Name the caches",
            script: """
                echo "current=$REPOSITORY:$KEY-$CURRENT_WEEK" >>"$GITHUB_OUTPUT"
                echo "previous=$REPOSITORY:$KEY-$PREVIOUS_WEEK" >>"$GITHUB_OUTPUT"
                """,
            env: [
                "REPOSITORY": repository, "KEY": key, "CURRENT_WEEK": weeks.currentWeek,
                "PREVIOUS_WEEK": weeks.previousWeek,
            ]
        ).identified("cache-names", outputs: CacheOutputs.self)
    }
}

/// The references of a build's caches.
struct CacheOutputs: Outputs {
    let current = Output<String>("current")
    let previous = Output<String>("previous")
}
