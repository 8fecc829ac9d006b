import WorkflowYAML

/// What GitHub reads alike behind a key, in whatever form it is written.
struct KeyForm {
    /// Which keys of the mapping the author chooses.
    enum FreeKeys {
        /// None: GitHub knows them all.
        case none
        /// Its own, as those of `env`.
        case own
        /// Its own and all below, as those of a matrix.
        case all

        /// Which keys are free in a mapping behind one of its keys.
        var below: FreeKeys { self == .all ? .all : .none }
    }

    /// Which keys of the mapping the author chooses.
    private(set) var freeKeys = FreeKeys.none
    /// Whether the order of the mapping's keys counts.
    private(set) var isOrdered = false
    /// Whether the order of the list does not count.
    private(set) var isSet = false
    /// Whether messages leave the key out, because the keys in it say enough.
    private(set) var isSilent = false
    /// The value that GitHub takes if the key is missing.
    private var standard: YAMLNode?
    /// The key behind which the short form stands in the long one.
    private var shortKey: String?

    /// What is known of a key; `nil` if its value has one form only.
    init?(_ key: String) {
        switch key {
        case "env", "with", "outputs", "inputs", "secrets", "services": freeKeys = .own
        case "matrix": (freeKeys, isOrdered) = (.all, true)
        case "strategy": isSilent = true
        case "needs", "types", "runs-on", "labels", "wait": isSet = true
        case "environment": shortKey = "name"
        case "concurrency": shortKey = "group"
        case "container": shortKey = "image"
        case "snapshot": shortKey = "image-name"
        case "continue-on-error", "cancel-in-progress", "required": standard = .boolean(false)
        case "fail-fast": standard = .boolean(true)
        case "queue": standard = .string("single")
        case "if": standard = .string("success()")
        default: return nil
        }
    }

    /// The longest form of a value, which may be missing.
    func long(_ node: YAMLNode?) -> YAMLNode? {
        switch node {
        case nil: return standard
        case .string("${{ success() }}")? where standard == .string("success()"): return standard
        case .string(let text)? where isSet && !text.hasPrefix("${{"): return .sequence(YAMLSequence([.string(text)]))
        case .string(let text)?:
            guard let shortKey else { return node }
            var mapping = YAMLMapping()
            mapping.append(shortKey, .string(text))
            return .mapping(mapping)
        default: return node
        }
    }
}
