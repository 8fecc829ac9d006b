import Workflows

/// A Helm chart of the repository, and the ways in which it is tried.
///
/// ```swift
/// HelmChart("charts/broker", environments: ["production", "staging"], expecting: ["kind: Deployment"])
/// ```
public struct HelmChart: Sendable {
    /// The chart's directory, from the repository's root.
    public var directory: String
    /// The name that it states, under which it is pushed.
    public var name: String
    /// The repositories of the charts that it depends on, by name; those of `oci://` need none.
    public var repositories: KeyValuePairs<String, String>
    /// What it is rendered with; the chart's own values come first.
    public var renderings: [ChartRendering]
    /// Whether every rendering must have a container with the component's image.
    public var rendersImage: Bool

    /// Declares a chart.
    ///
    /// - Parameters:
    ///   - directory: The chart's directory, from the repository's root.
    ///   - name: The name that it states; that of its directory by default, as Helm wants it.
    ///   - environments: Names of environments: each has its values in `values/<name>.yaml` of the chart.
    ///   - repositories: The repositories of the charts that it depends on, by name.
    ///   - lines: Lines that every rendering must have, such as `kind: Service`, as ``ChartRendering/expected`` has them.
    ///   - rendersImage: Whether every rendering must have a container with the component's image.
    ///   - renderings: More ways to render it, such as with overrides.
    public init(
        _ directory: String, name: String? = nil, environments: [String] = [],
        repositories: KeyValuePairs<String, String> = [:], expecting lines: [String] = [], rendersImage: Bool = true,
        renderings: [ChartRendering] = []
    ) {
        self.directory = directory
        self.name =
            name ?? String(decoding: directory.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        self.repositories = repositories
        self.rendersImage = rendersImage
        let named = environments.map { ChartRendering($0, values: ["values/\($0).yaml"]) }
        self.renderings = ([ChartRendering("default")] + named + renderings).map { rendering in
            var copy = rendering
            copy.expected = lines + rendering.expected
            return copy
        }
    }
}

/// One way to render a chart, and what must come out.
public struct ChartRendering: Sendable {
    /// What reports call it.
    public var name: String
    /// Files with values, from the chart's directory; later ones win.
    public var values: [String]
    /// Single values over those, as `--set` takes them.
    public var settings: KeyValuePairs<String, String>
    /// Lines that must come out, each as a whole and without regard to the white space around it.
    ///
    /// `kind: Secret` is not found in `kind: SecretStore`. A line of a list begins with its hyphen.
    public var expected: [String]

    /// Declares a rendering.
    public init(
        _ name: String, values: [String] = [], settings: KeyValuePairs<String, String> = [:], expecting: [String] = []
    ) {
        self.name = name
        self.values = values
        self.settings = settings
        self.expected = expecting
    }

    /// The rendering as the scripts read it.
    private var json: String {
        let pairs = settings.map { "\($0.key.quotedAsJSON): \($0.value.quotedAsJSON)" }
        return """
            {"name": \(name.quotedAsJSON), "values": \(values.asJSON), "settings": {\(pairs.joined(separator: ", "))}, \
            "expected": \(expected.asJSON)}
            """
    }

    /// All renderings as the scripts read them, one a line.
    static func json(_ renderings: [ChartRendering]) -> String {
        "[\n\(renderings.map { "  \($0.json)" }.joined(separator: ",\n"))\n]"
    }
}
