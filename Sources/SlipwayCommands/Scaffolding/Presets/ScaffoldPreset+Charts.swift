import DockerPipelines
import ScriptLibrary
import Workflows

extension ScaffoldPreset {
    /// Components with images and Helm charts, released behind one approval.
    static let charts = ScaffoldPreset(
        name: "charts", project: .chartsProject, about: .chartsAbout,
        entries: EntryKind(
            name: "component", words: "component", argument: "What jobs and artifacts call it.",
            namespace: "Components", registry: .chartsRegistry, entry: .chartsEntry,
            options: [.imageName, .chart, .environments, .platforms, .context, .dockerfile, .target, .paths],
            example: "new component app --chart charts/app --context app"
        ) { request throws(EntryKind.Refusal) in
            try component(request)
        })

    private static func component(_ request: EntryKind.Request) throws(EntryKind.Refusal) -> EntryKind.Declaration {
        let given = request.arguments
        let environments = given.all(.environments)
        if !environments.isEmpty, given.value(.chart) == nil {
            throw EntryKind.Refusal(
                message: "'--environments' are those of a chart; name it by '--chart'", option: .environments)
        }
        let names = given.all(.platforms)
        let platforms = names.isEmpty ? [.linuxAMD64, .linuxARM64] : names.map { Platform($0) }
        let component = SystemComponent(
            request.name, image: given.value(.imageName),
            chart: given.value(.chart).map { HelmChart($0, environments: environments) }, platforms: platforms,
            context: given.value(.context) ?? ".", dockerfile: given.value(.dockerfile), target: given.value(.target),
            paths: given.all(.paths))
        try ChartPipeline(components: [component]).workflows.flatMap(\.problems).refuseErrors()

        var arguments = [SwiftText.literal(component.name)]
        if let image = given.value(.imageName) { arguments.append("image: \(SwiftText.literal(image))") }
        if let chart = given.value(.chart) {
            let list = SwiftText.array(environments.map(SwiftText.literal))
            let values = environments.isEmpty ? [] : ["environments: \(list)"]
            arguments.append("chart: \(SwiftText.call("HelmChart", [SwiftText.literal(chart)] + values))")
        }
        arguments.append("platforms: \(SwiftText.array(platforms.map(\.swiftText)))")
        for (label, option) in [
            ("context", OptionDefinition.context), ("dockerfile", .dockerfile), ("target", .target),
        ] {
            if let value = given.value(option) { arguments.append("\(label): \(SwiftText.literal(value))") }
        }
        if !component.paths.isEmpty {
            arguments.append("paths: \(SwiftText.array(component.paths.map(SwiftText.literal)))")
        }
        return EntryKind.Declaration(id: component.name, values: ["ARGUMENTS": SwiftText.lines(arguments)])
    }
}

extension OptionDefinition {
    static let imageName = OptionDefinition(
        name: "image-name", value: ValueDefinition(name: "name"),
        help: "The image's path below the registry's owner; the name by default.")
    static let chart = OptionDefinition(
        name: "chart", value: ValueDefinition(name: "dir", completion: .folder),
        help: "The folder of its Helm chart, from the repository's root.")
    static let environments = OptionDefinition(
        name: "environments", value: ValueDefinition(name: "names", isList: true), isRepeatable: true,
        help: "Its chart has values/<name>.yaml for each, with commas between.")
    static let paths = OptionDefinition(
        name: "paths", value: ValueDefinition(name: "patterns", isList: true), isRepeatable: true,
        help: "What its image depends on beside its context, as path filters, with commas between.")
}
