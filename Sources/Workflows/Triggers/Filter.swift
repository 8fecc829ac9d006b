/// Which branches, tags or paths an event must be about.
///
/// GitHub accepts a list to match or a list to ignore, not both. `*` matches anything but `/`, `**` anything, `?` and `+`
/// repeat the character before them, and a pattern that begins with `!` takes back what earlier ones matched.
///
/// Source: GitHub, "Workflow syntax", filter patterns.
public enum Filter: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// Only what matches; the last matching pattern decides.
    case only([String])
    /// Anything but what matches.
    case ignoring([String])

    /// Only what matches.
    public init(arrayLiteral elements: String...) {
        self = .only(elements)
    }
}
