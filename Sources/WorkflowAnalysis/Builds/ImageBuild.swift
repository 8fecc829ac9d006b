package import Workflows

/// What a step that builds images with Buildx says, read once for all rules.
package final class ImageBuild: Sendable {
    /// Whether its targets stand in files, of which nothing is known here.
    package let isBake: Bool
    /// Whether it pushes or not.
    package let push: ExpressionNode?
    /// Whether Docker gets the image.
    package let load: ExpressionNode?
    /// The names of the image.
    package let tags: ExpressionNode?
    /// The platforms, if they are given as a text.
    package let platforms: ExpressionNode?
    /// Whether platforms are given in any form.
    package let hasPlatforms: Bool
    /// Whether it names the builder that it takes.
    package let namesBuilder: Bool
    /// Where the image goes, one exporter for each.
    package let exports: [BuildOptions]
    /// The caches that are read; `nil` if they are unknown.
    package let cacheFrom: [BuildOptions]?
    /// The caches that are written; `nil` if they are unknown.
    package let cacheTo: [BuildOptions]?
    /// The annotations of the image, each with its levels.
    package let annotations: [RunText]
    /// Where the image is pushed by digest; `nil` if it is pushed otherwise or not at all.
    package let digestExport: BuildOptions?
    /// Whether an image is pushed by digest, or may be.
    package let mayPushByDigest: Bool
    /// Which attestations the build is asked for.
    package let attestations: Attestations
    private let exportText: RunText?
    private let cacheText: RunText?

    /// The attestations that inputs ask for.
    package struct Attestations: Sendable {
        /// Whether every run asks for one.
        package let isAsked: Bool
        /// Whether provenance, which the action adds by itself, is switched off in every run.
        package let isProvenanceOff: Bool
        /// Whether an expression decides about one.
        package let isDecidedInRun: Bool
    }

    /// Reads a step; `nil` if it runs another action.
    package static func read(_ step: ActionStep, _ action: KnownAction?) -> ImageBuild? {
        switch action {
        case .buildPush?: ImageBuild(step, isBake: false)
        case .bake?: ImageBuild(step, isBake: true)
        default: nil
        }
    }

    private init(_ step: ActionStep, isBake: Bool) {
        self.isBake = isBake
        push = step.input("push")?.node
        load = step.input("load")?.node
        let platforms = isBake ? nil : step.input("platforms")
        self.platforms = platforms?.node
        hasPlatforms = platforms != nil
        namesBuilder = step.input("builder") != nil
        tags = isBake ? nil : step.input("tags")?.node
        exportText = step.buildInput("outputs", isBake: isBake)
        exports = exportText.map { Self.exports(in: $0) } ?? []
        cacheText = step.buildInput("cache-to", isBake: isBake)
        cacheFrom = isBake ? nil : Self.caches(step.input("cache-from"))
        cacheTo = isBake ? nil : Self.caches(step.input("cache-to"))
        annotations = isBake ? [] : step.input("annotations")?.node.map { InputList(RunText($0)).lines } ?? []
        digestExport = exports.first { $0.isSet("push-by-digest") }
        mayPushByDigest =
            isBake && step.input("set") != nil || exports.contains { $0.mayHave("push-by-digest", "true") }
        attestations = Attestations(step)
    }

    /// The exporters, with what a function puts into their text: read again only if that changes the text.
    package func exports(_ resolved: (RunText) -> RunText) -> [BuildOptions] {
        guard let exportText else { return [] }
        let text = resolved(exportText)
        return text == exportText ? exports : Self.exports(in: text)
    }

    /// The caches that are written, with what a function puts into their text.
    package func cacheTo(_ resolved: (RunText) -> RunText) -> [BuildOptions] {
        guard let cacheText else { return [] }
        let text = resolved(cacheText)
        if let cacheTo, !isBake, text == cacheText { return cacheTo }
        return Self.caches(in: text)
    }

    /// Whether a cache that is written may go to a registry.
    package var mayCacheInRegistry: Bool {
        guard let cacheTo, !isBake else { return true }
        return cacheTo.contains { $0["type"]?.literal.map { $0 == "registry" } ?? true }
    }

    /// The exporters that a text names, one a line.
    package static func exports(in text: RunText) -> [BuildOptions] {
        InputList(text, .lines).fields.map { item in
            let options = BuildOptions(item)
            guard options.bare.count == 1, !item.isDecidedInRun, options["type"] == nil else { return options }
            // A path alone is a folder, and `-` the standard output.
            let type = item.literal == "-" ? "tar" : "local"
            return BuildOptions([("type", RunText(.string(type))), ("dest", item)])
        }
    }

    /// The caches that a text names, one a line; a name alone is that of an image in a registry.
    package static func caches(in text: RunText) -> [BuildOptions] {
        BuildOptions.items(of: InputList(text)).flatMap { options -> [BuildOptions] in
            guard options["type"] == nil, options["ref"] == nil, !options.bare.isEmpty,
                options.bare.allSatisfy({ $0.decision == nil })
            else { return [options] }
            return options.bare.map { BuildOptions([("type", RunText(.string("registry"))), ("ref", $0)]) }
        }
    }

    private static func caches(_ input: UntypedValue?) -> [BuildOptions]? {
        guard let input else { return [] }
        return input.node.map { caches(in: RunText($0)) }
    }
}

extension ImageBuild.Attestations {
    fileprivate init(_ step: ActionStep) {
        func text(_ name: String) -> String? { step.input(name)?.node?.literalText?.inLowerCase }
        func isOn(_ name: String) -> Bool { text(name).map { !$0.isEmpty && $0 != "false" } ?? false }
        let stated = step.input("attests")?.node.map { BuildOptions.items(of: InputList(RunText($0))) } ?? []
        isAsked = isOn("provenance") || isOn("sbom") || stated.contains { !$0.isSet("disabled") && $0.isComplete }
        isProvenanceOff =
            text("provenance") == "false"
            || stated.contains { $0.has("type", "provenance") && $0.isSet("disabled") }
        isDecidedInRun =
            ["provenance", "sbom"].contains { step.input($0) != nil && text($0) == nil }
            || stated.contains { !$0.isComplete }
    }
}

extension BuildOptions {
    /// Whether the exporter writes to a registry in every run.
    package var alwaysPushes: Bool { isSet("push") || has("type", "registry") }

    /// Whether the exporter writes to a registry, always or if one expression holds.
    package var mayPush: Bool { alwaysPushes || self["push"]?.decision != nil }

    /// Whether the exporter makes an image of a registry or of an OCI layout, or hands one to Docker.
    package var makesImage: Bool {
        self["type"]?.literal.map { ["image", "registry", "oci", "docker"].contains($0) } ?? false
    }
}
