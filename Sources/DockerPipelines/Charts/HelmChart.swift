import Workflows

/// A Helm chart of the repository, and the ways in which it is tested.
///
/// ```swift
/// HelmChart("charts/broker", environments: ["production", "staging"], expecting: ["kind: Deployment"])
/// ```
public struct HelmChart: Sendable {
    /// The chart's directory, from the repository's root.
    public var directory: String
    /// The name in its `Chart.yaml`, under which it is pushed.
    public var name: String
    /// The repositories of the charts that it depends on, by name; those of `oci://` need none.
    public var repositories: KeyValuePairs<String, String>
    /// Lines that come out of every rendering, as in ``ChartRendering/expected``.
    public var expected: [String]
    /// What it is rendered with, besides its own values.
    public var renderings: [ChartRendering]
    /// Whether every rendering has a container with the component's image.
    public var rendersImage: Bool
    let site: DeclarationSite

    /// Declares a chart.
    ///
    /// - Parameters:
    ///   - directory: The chart's directory, from the repository's root.
    ///   - name: The name in its `Chart.yaml`; that of its directory by default, as Helm wants it.
    ///   - environments: Names of environments: each has its values in `values/<name>.yaml` of the chart.
    ///   - repositories: The repositories of the charts that it depends on, by name.
    ///   - lines: Lines that come out of every rendering, such as `kind: Service`.
    ///   - rendersImage: Whether every rendering has a container with the component's image.
    ///   - renderings: More ways to render it, such as with overrides.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        _ directory: String, name: String? = nil, environments: [String] = [],
        repositories: KeyValuePairs<String, String> = [:], expecting lines: [String] = [], rendersImage: Bool = true,
        renderings: [ChartRendering] = [], source: String = #filePath, line: Int = #line
    ) {
        self.directory = directory
        self.name =
            name ?? String(decoding: directory.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        self.repositories = repositories
        self.expected = lines
        self.rendersImage = rendersImage
        self.renderings = environments.map { ChartRendering($0, values: ["values/\($0).yaml"]) } + renderings
        site = DeclarationSite(file: source, line: line)
    }
}

/// One way to render a chart, and what must come out.
public struct ChartRendering: Sendable {
    /// What errors call it.
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

    /// The name of the rendering with the chart's own values, which no declaration has to list.
    static let ownValues = "default"

    /// The arguments of helm.
    private var arguments: [String] {
        values.flatMap { ["--values", $0] } + settings.flatMap { ["--set", "\($0.key)=\($0.value)"] }
    }

    /// The rendering as the script reads it: `NAME: ARGUMENTS => LINE`.
    var line: String {
        (["\(name): \(arguments.joined(separator: " "))"] + expected).joined(separator: " => ")
    }

    /// What is wrong with its texts; `nil` if a line can hold them.
    var problem: String? {
        let arguments = values + settings.flatMap { [$0.key, $0.value] }
        if ([name] + arguments + expected).contains(where: { $0.isEmpty || DeclaredText.hasControlCharacter($0) }) {
            return "hold an empty text, a line break or a tab"
        }
        if arguments.contains(where: { $0.utf8.contains(UInt8(ascii: " ")) }) {
            return "hold an argument with a space; write it into a file of values"
        }
        if name.contains(": ") || ([name] + expected).contains(where: { $0.contains(" => ") }) {
            return "hold ' => ', or have a ': ' in their name"
        }
        return nil
    }
}
