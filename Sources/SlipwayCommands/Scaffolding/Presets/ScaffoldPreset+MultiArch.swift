import DockerPipelines
import ScriptLibrary
import Workflows

extension ScaffoldPreset {
    /// Directories that groups of builds build for many architectures.
    static let multiarch = ScaffoldPreset(
        name: "multiarch", project: .multiarchProject, about: .multiarchAbout,
        entries: EntryKind(
            name: "build-group", words: "build group", argument: "The name of the group's workflow.",
            namespace: "BuildGroups", registry: .multiarchRegistry, entry: .multiarchEntry,
            options: [.directories, .stage, .architectures, .schedule, .cacheID],
            example: "new build-group debian --directories 17-3.5/bookworm --architectures amd64,arm64"
        ) { request throws(EntryKind.Refusal) in
            try group(request)
        },
        settings: [
            Setting(option: .owner, placeholder: "OWNER", standard: "your-account") { owner in
                problem(MultiArchTemplate(owner: owner, image: "image"))
            },
            Setting(option: .image, placeholder: "IMAGE", standard: "your-image") { image in
                problem(MultiArchTemplate(owner: "owner", image: image))
            },
        ])

    private static func problem(_ template: MultiArchTemplate) -> String? {
        MultiArchPipeline(template: template) {}.workflows.flatMap(\.problems).first?.message
    }

    private static func group(_ request: EntryKind.Request) throws(EntryKind.Refusal) -> EntryKind.Declaration {
        let asked = try BuildGroupRequest(request)
        let group = BuildGroup(asked.name, cacheID: asked.cacheID) { asked.stages }
        // As in a new package, where each directory has a cache of its own.
        let template = MultiArchTemplate(owner: "owner", image: "image", cachesByDirectory: true)
        try MultiArchPipeline(template: template) { group }.workflows.flatMap(\.problems).refuseErrors()
        return EntryKind.Declaration(
            id: asked.name, arguments: [EntryRegistry.Entry.Argument(label: "cacheID", value: asked.cacheID)],
            values: ["ARGUMENTS": asked.argumentText, "STAGES": asked.stageText])
    }
}

extension OptionDefinition {
    static let directories = OptionDefinition(
        name: "directories", value: ValueDefinition(name: "directories", isList: true, completion: .folder),
        isRepeatable: true, help: "The directories of its one stage, with commas between.")
    static let stage = OptionDefinition(
        name: "stage", value: ValueDefinition(name: "name=directories"), isRepeatable: true,
        help: "A stage and its directories; one after the other, where there are several.")
    static let architectures = OptionDefinition(
        name: "architectures",
        value: ValueDefinition(
            name: "architectures", legal: Architecture.named.map(\.architecture.name), isList: true),
        isRepeatable: true, isRequired: true, help: "What every stage is built for, with commas between.")
    static let schedule = OptionDefinition(
        name: "schedule", value: ValueDefinition(name: "cron"),
        help: "When it starts by itself, as in '0 2 * * 1'; UTC.")
    static let cacheID = OptionDefinition(
        name: "cache-id", value: ValueDefinition(name: "letters"),
        help: "Three letters that no other group has; made of the name by default.")
    static let owner = OptionDefinition(
        name: "owner", value: ValueDefinition(name: "account"), help: "The account above the image.")
    static let image = OptionDefinition(
        name: "image", value: ValueDefinition(name: "name"), help: "The image that all groups build.")
}
