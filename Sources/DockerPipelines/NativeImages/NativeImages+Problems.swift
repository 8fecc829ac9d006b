import Workflows

extension NativeImages {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if images.isEmpty { problems.append(DeclarationProblem(rule: "no-image", "the pipeline has no image")) }
        if let problem = ImageName.problem(withHost: registry.host) {
            problems.append(DeclarationProblem(rule: "registry", problem))
        }
        if let owner = registry.owner, let problem = ImageName.problem(withPath: owner) {
            problems.append(DeclarationProblem(rule: "image-name", "owner: \(problem)"))
        }
        if !tagPrefix.utf8.allSatisfy(Self.isPrefixByte) {
            problems.append(
                DeclarationProblem(
                    rule: "tag-prefix", "the tag prefix '\(tagPrefix)' holds more than letters, digits and '._/-'"))
        }
        if case .actions(let branch) = cache, branch.isEmpty {
            problems.append(DeclarationProblem(rule: "cache", "the cache needs the name of the branch that fills it"))
        }
        problems += repeated(images.map(\.id), rule: "image-id") { "two images have the id '\($0)'" }
        problems += repeated(images.map(\.name), rule: "image-name") { "two images have the name '\($0)'" }
        return problems + images.flatMap(problems(of:))
    }

    private func problems(of image: ContainerImage) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if let problem = ImageName.problem(withPath: image.name) {
            problems.append(DeclarationProblem(rule: "image-name", problem))
        }
        if image.id.isEmpty || !image.id.utf8.allSatisfy(Self.isIdentifierByte) {
            problems.append(
                DeclarationProblem(
                    rule: "image-id", "the id '\(image.id)' of an image holds more than letters, digits, '_' and '-'"))
        }
        if image.platforms.isEmpty {
            problems.append(DeclarationProblem(rule: "platforms", "the image '\(image.name)' has no platform"))
        }
        problems += repeated(image.platforms.map(\.rawValue), rule: "platforms") {
            "the image '\(image.name)' names the platform '\($0)' twice"
        }
        for platform in image.platforms + image.dockerfiles.map(\.key) {
            if let problem = platform.problem { problems.append(DeclarationProblem(rule: "platforms", problem)) }
        }
        problems += image.buildArguments.entries.compactMap { argument in
            problem(withBuildArgument: argument.value.node).map {
                DeclarationProblem(rule: "build-argument", "the build argument '\(argument.key)' \($0)")
            }
        }
        return problems + problemsOfPaths(of: image) + problemsOfStrategy(of: image)
    }

    private func problem(withBuildArgument node: ExpressionNode) -> String? {
        if case .string(let text) = node, text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            return "holds a line break, where the build would read another one"
        }
        guard node.contains(where: \.readsSecret) else { return nil }
        return "reads a secret, and build arguments end up in the image's history and in the cache; use a build secret"
    }

    private func problemsOfPaths(of image: ContainerImage) -> [DeclarationProblem] {
        var paths = [("context", image.context)]
        // The Dockerfile of a context lies in it by default; one finding is enough then.
        if image.dockerfile != "\(image.context)/Dockerfile" { paths.append(("Dockerfile", image.dockerfile)) }
        paths += image.dockerfiles.map { ("Dockerfile", $0.value) }
        return paths.filter { Self.leavesRepository($0.1) }.map { kind, path in
            DeclarationProblem(
                rule: "path",
                "the \(kind) '\(path)' of the image '\(image.name)' is absolute or holds '..'; write a path from the"
                    + " repository's root")
        }
    }

    private static func leavesRepository(_ path: String) -> Bool {
        path.utf8.first == UInt8(ascii: "/")
            || path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    }

    private func problemsOfStrategy(of image: ContainerImage) -> [DeclarationProblem] {
        switch image.strategy {
        case .native:
            return image.platforms.compactMap { problem(withRunnerFor: $0, of: image) }
        case .emulated:
            if image.dockerfiles.isEmpty { return [] }
            return [
                DeclarationProblem(
                    rule: "dockerfile",
                    "the image '\(image.name)' has a Dockerfile for each platform, which one job cannot build; use"
                        + " 'strategy: .native'")
            ]
        }
    }

    private func problem(withRunnerFor platform: Platform, of image: ContainerImage) -> DeclarationProblem? {
        guard let label = runners[platform] else {
            return DeclarationProblem(
                rule: "runner",
                "no runner is named for '\(platform)' of the image '\(image.name)'; add one to 'runners', or build the"
                    + " image with 'strategy: .emulated'")
        }
        guard label.hasPrefix("ubuntu-"), label.hasSuffix("-arm64") else { return nil }
        return DeclarationProblem(
            rule: "runner",
            "GitHub has no runner '\(label)', and a job would wait for it for ever; write '\(label.dropLast(2))'")
    }

    private func repeated(_ texts: [String], rule: String, _ message: (String) -> String) -> [DeclarationProblem] {
        var seen: Set<String> = []
        return texts.filter { !seen.insert($0.lowercased()).inserted }
            .map { DeclarationProblem(rule: rule, message($0)) }
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isPrefixByte(_ byte: UInt8) -> Bool {
        isIdentifierByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
}

extension ExpressionNode {
    /// Whether this very node yields a secret, the job's token, or an object that holds one of them.
    fileprivate var readsSecret: Bool {
        switch self {
        case .context(let name): name.lowercased() == "secrets"
        case .property(let base, let name): base.isGitHub && name.lowercased() == "token"
        case .index(let base, .string(let name)): base.isGitHub && name.lowercased() == "token"
        // A computed name may be that of the token.
        case .index(let base, _), .filter(let base): base.isGitHub
        case .call(_, let arguments): arguments.contains(where: \.isGitHub)
        default: false
        }
    }

    private var isGitHub: Bool {
        guard case .context(let name) = self else { return false }
        return name.lowercased() == "github"
    }
}
