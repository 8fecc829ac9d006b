import DockerPipelines
import ScriptLibrary
import Workflows

extension ScaffoldPreset {
    /// Images that are built on native runners, or under QEMU, when a version tag is pushed.
    static let native = ScaffoldPreset(
        name: "native", project: .nativeProject, about: .nativeAbout,
        entries: EntryKind(
            name: "image", words: "image", argument: "The image's path below the registry's owner.",
            namespace: "Images", registry: .nativeRegistry, entry: .nativeEntry,
            options: [.platforms, .strategy, .dockerfile, .context, .target, .id],
            example: "new image app --platforms linux/amd64,linux/arm64"
        ) { request throws(EntryKind.Refusal) in
            try image(request)
        })

    private static func image(_ request: EntryKind.Request) throws(EntryKind.Refusal) -> EntryKind.Declaration {
        let given = request.arguments
        let names = given.all(.platforms)
        let platforms = names.isEmpty ? [.linuxAMD64, .linuxARM64] : names.map { Platform($0) }
        let strategy = given.value(.strategy).flatMap { name in BuildStrategy.allCases.first { $0.word == name } }
        let image = ContainerImage(
            request.name, id: given.value(.id), strategy: strategy ?? .native, platforms: platforms,
            context: given.value(.context) ?? ".", dockerfile: given.value(.dockerfile), target: given.value(.target))
        let pipeline = NativeImages(images: [image])
        // The model's advice is for a declaration; here an option does it.
        if image.strategy == .native, let platform = platforms.first(where: { pipeline.runners[$0] == nil }) {
            throw EntryKind.Refusal(
                message: "GitHub has no runner for '\(platform)'; build the image with '--strategy emulated'",
                option: .strategy)
        }
        try pipeline.files.flatMap(\.problems).refuseErrors()

        var arguments = [SwiftText.literal(image.name)]
        if let id = given.value(.id) { arguments.append("id: \(SwiftText.literal(id))") }
        if let strategy { arguments.append("strategy: .\(strategy.word)") }
        arguments.append("platforms: \(SwiftText.array(platforms.map(\.swiftText)))")
        for (label, option) in [
            ("context", OptionDefinition.context), ("dockerfile", .dockerfile), ("target", .target),
        ] {
            if let value = given.value(option) { arguments.append("\(label): \(SwiftText.literal(value))") }
        }
        return EntryKind.Declaration(id: image.id, values: ["ARGUMENTS": SwiftText.lines(arguments)])
    }
}

extension Platform {
    /// The platforms that have a name in Swift.
    static let named: [(platform: Platform, name: String)] = [
        (.linuxAMD64, "linuxAMD64"), (.linuxARM64, "linuxARM64"), (.linuxARMv7, "linuxARMv7"),
        (.linuxARMv6, "linuxARMv6"), (.linux386, "linux386"), (.linuxPPC64LE, "linuxPPC64LE"),
        (.linuxMIPS64LE, "linuxMIPS64LE"), (.linuxS390X, "linuxS390X"), (.linuxRISCV64, "linuxRISCV64"),
    ]

    /// The platform as a declaration writes it.
    var swiftText: String {
        Self.named.first { $0.platform == self }.map { ".\($0.name)" } ?? SwiftText.literal(rawValue)
    }
}

extension OptionDefinition {
    static let platforms = OptionDefinition(
        name: "platforms",
        value: ValueDefinition(
            name: "platforms", legal: Platform.named.map(\.platform.rawValue), standard: "linux/amd64,linux/arm64",
            isList: true),
        isRepeatable: true, help: "What it is built for, with commas between.")
    static let strategy = OptionDefinition(
        name: "strategy",
        value: ValueDefinition(
            name: "strategy", legal: BuildStrategy.allCases.map(\.word), standard: BuildStrategy.native.word),
        help: "How its platforms are built.")
    static let dockerfile = OptionDefinition(
        name: "dockerfile", value: ValueDefinition(name: "file", completion: .file),
        help: "Its Dockerfile, from the repository's root.")
    static let context = OptionDefinition(
        name: "context", value: ValueDefinition(name: "dir", completion: .folder),
        help: "The context of its build, from the repository's root.")
    static let target = OptionDefinition(
        name: "target", value: ValueDefinition(name: "stage"), help: "The stage of the Dockerfile to build.")
    static let id = OptionDefinition(
        name: "id", value: ValueDefinition(name: "id"), help: "What its jobs are named after.")
}

extension BuildStrategy {
    /// The name of the case, which Swift's reflection would take longer to find than all commands to read.
    fileprivate var word: String {
        switch self {
        case .native: "native"
        case .emulated: "emulated"
        }
    }
}
