/// What scripts do that rules ask for; a job and a file do what their scripts do.
package struct ScriptUse: OptionSet, Hashable, Sendable {
    package var rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Runs `docker buildx imagetools create`.
    package static let indexCreation = ScriptUse(rawValue: 1 << 0)
    /// Reads a variable of docker/metadata-action.
    package static let metadataVariable = ScriptUse(rawValue: 1 << 1)
    /// Runs `docker manifest create`.
    package static let manifestCreate = ScriptUse(rawValue: 1 << 2)
    /// Runs `docker manifest push` or `docker manifest annotate`.
    package static let manifestChange = ScriptUse(rawValue: 1 << 3)
    /// Prints the workflow command `set-output`.
    package static let setOutput = ScriptUse(rawValue: 1 << 5)
    /// Prints the workflow command `save-state`.
    package static let saveState = ScriptUse(rawValue: 1 << 6)
    /// Prints the workflow command `set-env`.
    package static let setEnvironment = ScriptUse(rawValue: 1 << 7)
    /// Prints the workflow command `add-path`.
    package static let addPath = ScriptUse(rawValue: 1 << 8)
    /// Builds with a cache that is stated.
    package static let buildCache = ScriptUse(rawValue: 1 << 9)
    /// Logs in to a container registry, or handles credentials of one.
    package static let login = ScriptUse(rawValue: 1 << 10)
    /// Creates or chooses a builder of Buildx, or a context of Docker.
    package static let builderCreation = ScriptUse(rawValue: 1 << 11)
    /// Writes to a container registry.
    package static let registryWrite = ScriptUse(rawValue: 1 << 12)
    /// Publishes something else than an image or a chart.
    package static let publication = ScriptUse(rawValue: 1 << 13)
    /// Builds an image that may be pushed by digest.
    package static let pushByDigest = ScriptUse(rawValue: 1 << 14)
    /// Uses the credentials that a checkout leaves for Git.
    package static let gitCredentials = ScriptUse(rawValue: 1 << 15)
    /// Starts a workflow by `gh workflow run`.
    package static let dispatch = ScriptUse(rawValue: 1 << 16)
    /// Pushes or creates Git tags, or pushes what may be one.
    package static let tagPush = ScriptUse(rawValue: 1 << 17)
    /// Writes variables for later steps to `GITHUB_ENV`.
    package static let environmentFile = ScriptUse(rawValue: 1 << 18)
    /// Creates a Git tag through GitHub's API, alone or with a release.
    package static let tagCreation = ScriptUse(rawValue: 1 << 19)
    /// Builds an image by Docker for stated platforms, or exports its cache.
    package static let imageBuild = ScriptUse(rawValue: 1 << 20)

    /// Looks at a script.
    package init(_ script: ShellScript) {
        self = []
        formUnion(Self.texts(in: script))
        for call in script.calls { formUnion(ScriptUse(call)) }
        // Of a script that is not read to its end, nobody knows that it does not push.
        if !script.isUnderstood, script.contains("git ") { insert(.gitCredentials) }
    }

    /// Texts that count wherever they stand, as another program may read them.
    private static let texts: [(text: String, use: ScriptUse)] = [
        ("DOCKER_METADATA_OUTPUT_", .metadataVariable), ("::set-output", .setOutput), ("::save-state", .saveState),
        ("::set-env", .setEnvironment), ("::add-path", .addPath), ("docker/config.json", .login),
        ("DOCKER_CONFIG", .login), ("docker-credential", .login), ("push-by-digest", .pushByDigest),
        ("GITHUB_ENV", .environmentFile),
    ]
    private static let needles = texts.map { Needle(bytes: Array($0.text.utf8), use: $0.use) }
    /// Whether one of the texts begins with a byte.
    private static let firsts = flags(at: 0)
    /// Whether a byte is the second one of a text.
    private static let seconds = flags(at: 1)

    private static func flags(at position: Int) -> [Bool] {
        needles.reduce(into: [Bool](repeating: false, count: 256)) { $0[Int($1.bytes[position])] = true }
    }

    private struct Needle {
        let bytes: [UInt8]
        let use: ScriptUse

        func stands(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
            text.count - index >= bytes.count && bytes.indices.allSatisfy { text[index + $0] == bytes[$0] }
        }
    }

    /// Goes through a script once for all of the texts.
    private static func texts(in script: ShellScript) -> ScriptUse {
        var found: ScriptUse = []
        func look(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
            for needle in needles where !found.contains(needle.use) && needle.stands(at: index, in: bytes) {
                if !script.isComment(at: index) { found.insert(needle.use) }
            }
        }
        script.bytes.withUnsafeBufferPointer { bytes in
            firsts.withUnsafeBufferPointer { firsts in
                seconds.withUnsafeBufferPointer { seconds in
                    for index in 0..<max(bytes.count - 1, 0)
                    where firsts[Int(bytes[index])] && seconds[Int(bytes[index + 1])] {
                        look(at: index, in: bytes)
                    }
                }
            }
        }
        return found
    }

    private init(_ call: ProgramCall) {
        self = []
        guard Self.programs.contains(call.program) else { return }
        switch call.program {
        case "docker", "podman", "buildah", "nerdctl": self = ScriptUse(engine: call)
        case "git": self = GitPush(call)?.use ?? (GitPush.usesCredentials(call) ? .gitCredentials : [])
        case "gh":
            if call.runs("workflow", "run") { insert(.dispatch) }
            if call.runs("pr", "checkout") { insert(.gitCredentials) }
            if TagCreation(call) != nil { insert(.tagCreation) }
        default: break
        }
        for (verbs, use) in Self.commands[call.program] ?? [] {
            guard !contains(use), verbs.isEmpty || call.runs(verbs) else { continue }
            if use != .publication || !call.has("--dry-run") { insert(use) }
        }
        if RegistryCommand(call) != nil { insert(.registryWrite) }
    }

    /// The programs of which something is known.
    private static let programs = Set(commands.keys).union(RegistryCommand.programs).union(["docker", "git", "gh"])

    /// What a command of Docker does, or of a program that has the same ones.
    private init(engine call: ProgramCall) {
        self = []
        if call.runs("buildx", "imagetools", "create") { insert(.indexCreation) }
        if [["buildx", "create"], ["buildx", "use"], ["context"]].contains(where: { call.runs($0) }) {
            insert(.builderCreation)
        }
        if call.runs("manifest", "create") { insert(.manifestCreate) }
        if call.runs("manifest", "push") || call.runs("manifest", "annotate") {
            insert(.manifestChange)
        }
        let hasCache = call.arguments.contains { $0.begins(with: "--cache-from") || $0.begins(with: "--cache-to") }
        if hasCache { insert(.buildCache) }
        if ScriptBuild(call) != nil { insert(.imageBuild) }
    }

    /// What the subcommands of programs do.
    private static let commands: [String: [(verbs: [String], use: ScriptUse)]] = {
        var commands: [String: [(verbs: [String], use: ScriptUse)]] = [:]
        for (table, use) in [(logins, ScriptUse.login), (publications, .publication), (gitPrograms, .gitCredentials)] {
            for (program, subcommands) in table {
                commands[program, default: []] += subcommands.map { ($0, use) }
            }
        }
        return commands
    }()

    /// The subcommands that log in to a registry, by programs.
    private static let logins: [String: [[String]]] = [
        "aws": [["ecr", "get-login-password"], ["ecr-public", "get-login-password"]], "az": [["acr", "login"]],
        "buildah": [["login"]], "cosign": [["login"]], "crane": [["auth", "login"]], "docker": [["login"]],
        "doctl": [["registry", "login"]], "gcloud": [["auth", "configure-docker"]],
        "helm": [["registry", "login"]], "nerdctl": [["login"]], "oras": [["login"]], "podman": [["login"]],
        "regctl": [["registry", "login"]], "skopeo": [["login"]],
    ]

    /// The subcommands that publish packages and releases, by programs.
    private static let publications: [String: [[String]]] = [
        "cargo": [["publish"]], "dotnet": [["nuget", "push"]], "flit": [["publish"]], "gem": [["push"]],
        "gh": [["release", "create"], ["release", "upload"]], "git": [["push"]], "goreleaser": [["release"]],
        "hatch": [["publish"]], "lerna": [["publish"]], "npm": [["publish"]], "ovsx": [["publish"]],
        "pnpm": [["publish"]], "poetry": [["publish"]], "semantic-release": [[]], "twine": [["upload"]],
        "uv": [["publish"]], "vsce": [["publish"]], "yarn": [["publish"], ["npm", "publish"]],
    ]

    /// Programs that push by Git themselves.
    private static let gitPrograms: [String: [[String]]] = [
        "cargo": [["release"]], "cr": [[]], "gh-pages": [[]], "lerna": [[]], "mike": [[]],
        "mkdocs": [["gh-deploy"]], "release-it": [[]], "semantic-release": [[]],
    ]
}
