package import Workflows

/// What a step that builds images with Buildx says, read once for all rules.
package final class BuildStep: Sendable {
    /// Whether its targets stand in files, of which nothing is known here.
    package let isBake: Bool
    /// Whether it pushes or not.
    package let push: ExpressionNode?
    /// The names of the image.
    package let tags: ExpressionNode?
    /// The platforms, where they are given as a text.
    package let platforms: ExpressionNode?
    /// Whether platforms are given in any form.
    package let hasPlatforms: Bool
    /// Whether it names the builder that it takes.
    package let namesBuilder: Bool
    /// Where the image goes, one exporter for each.
    package let exports: [BuildOptions]
    /// The caches that are read; `nil` where nobody here can tell.
    package let cacheFrom: [BuildOptions]?
    /// The caches that are written; `nil` where nobody here can tell.
    package let cacheTo: [BuildOptions]?
    /// Where the image is pushed by digest; `nil` where it is pushed otherwise or not at all.
    package let digestExport: BuildOptions?
    /// Whether an image is surely or maybe pushed by digest.
    package let mayPushByDigest: Bool

    /// Reads a step; `nil` where it runs another action.
    package static func read(_ step: ActionStep, _ action: KnownAction?) -> BuildStep? {
        switch action {
        case .buildPush?: BuildStep(step, isBake: false)
        case .bake?: BuildStep(step, isBake: true)
        default: nil
        }
    }

    private init(_ step: ActionStep, isBake: Bool) {
        self.isBake = isBake
        push = step.input("push")?.node
        let settings = isBake ? step.input("set") : nil
        let platforms = isBake ? nil : step.input("platforms")
        self.platforms = platforms?.node
        hasPlatforms = platforms != nil
        namesBuilder = step.input("builder") != nil
        tags = isBake ? nil : step.input("tags")?.node
        exports = isBake ? [] : step.input("outputs")?.buildOptions ?? []
        cacheFrom = isBake ? nil : step.input("cache-from").map(\.buildOptions) ?? []
        cacheTo = isBake ? nil : step.input("cache-to").map(\.buildOptions) ?? []
        digestExport = exports.first { $0.has("push-by-digest", "true") }
        mayPushByDigest = settings != nil || exports.contains { $0.mayHave("push-by-digest", "true") }
    }
}

extension UntypedValue {
    /// The items in Buildx's form, one a line; `nil` for a list or a mapping.
    fileprivate var buildOptions: [BuildOptions]? { node.map { BuildOptions.lines(of: RunText($0)) } }
}

extension CheckedStep {
    /// Whether the step surely or maybe pushes an image by digest.
    package var mayPushByDigest: Bool {
        if let build { return build.mayPushByDigest }
        switch action {
        case .retry?, .gitHubScript?: return true
        case nil: return mentions.contains(.pushByDigest) || mayUploadUnseen
        default: return false
        }
    }
}
