/// How a new package names Slipway.
struct SlipwayDependency: Hashable, Sendable {
    /// The entry of the manifest's dependencies.
    let code: String
    /// What the manifest's targets call it.
    let identity: String
    /// What the user has to know, as a line that ends.
    var note = ""

    /// The options that say which Slipway of a git repository is meant.
    private static let requirements: [OptionDefinition] = [.branch, .revision, .exact]

    /// Reads the options of `init`.
    init(for invocation: Invocation, place: PackagePlace) throws(CommandFailure) {
        let given = invocation.arguments
        let requirements = Self.requirements.filter { given.has($0) }
        switch (given.value(.packagePath), given.value(.url)) {
        case (let path?, nil):
            if let requirement = requirements.first {
                throw Self.usage(
                    "'--\(requirement.name)' goes with '--url': a copy in a folder is used as it is", requirement)
            }
            try self.init(path: path, for: invocation, place: place)
        case (nil, let url?):
            guard requirements.count < 2 else {
                let names = requirements.map { "'--\($0.name)'" }.joined(separator: " and ")
                throw Self.usage("\(names) name two different things; give one of them")
            }
            try self.init(url: url, requirement: requirements.first, for: invocation)
        case (nil, nil):
            throw Self.usage(
                "where is Slipway? name its git repository by '--url', or a local copy by '--package-path'")
        default:
            throw Self.usage("'--url' and '--package-path' name two different things; give one of them")
        }
    }

    private init(path: String, for invocation: Invocation, place: PackagePlace) throws(CommandFailure) {
        let folder = try RootFolder.absolute(path, in: invocation.environment)
        guard try RootFolder.kind(of: "\(folder)/Package.swift", files: invocation.files) == .file else {
            throw Self.usage("the folder '\(path)' holds no Package.swift", .packagePath)
        }
        let real = try RootFolder.resolve(folder, files: invocation.files)
        // An absolute path stays one; otherwise the way from the new package, which may be elsewhere.
        let written = path.hasPrefix("/") ? real : PackageCommand.path(from: place.root, to: real)
        identity = "Slipway"
        code = SwiftText.call(".package", ["name: \"Slipway\"", "path: \(SwiftText.literal(written))"])
        if place.repository.map({ !"\(real)/".hasPrefix("\($0)/") }) ?? true {
            note = "note: GitHub's runners do not have '\(path)'; name Slipway by '--url' before you push\n"
        }
    }

    private init(
        url: String, requirement: OptionDefinition?, for invocation: Invocation
    ) throws(CommandFailure) {
        let repository: RepositoryURL
        do throws(RepositoryURL.Problem) {
            repository = try RepositoryURL(url)
        } catch {
            throw Self.usage(error.message, .url)
        }
        // Another commit may write other bytes, which 'check' would report: which one it is must be a decision.
        let (label, value): (String, String)
        if let requirement {
            (label, value) = (requirement.name, invocation.arguments.value(requirement) ?? "")
            guard Self.isLegal(value, for: requirement) else { throw Self.illegal(value, for: requirement) }
        } else {
            (label, value) = ("revision", try Self.ownCommit(invocation))
            note =
                "note: the package depends on commit \(value.prefix(12)) of Slipway, which made it; "
                + "'\(url)' must have that commit\n"
        }
        identity = repository.name
        code = SwiftText.call(".package", ["url: \(SwiftText.literal(url))", "\(label): \(SwiftText.literal(value))"])
    }

    /// The commit of the clone that runs the command: the one commit that is known to have what was written.
    private static func ownCommit(_ invocation: Invocation) throws(CommandFailure) -> String {
        let clone = SlipwayPackage.clone(of: invocation.environment, files: invocation.files)
        if let clone, let commit = GitRepository(top: clone, files: invocation.files)?.commit { return commit }
        throw usage(
            "which Slipway? the commit of this one is unknown; name '--branch', '--revision' or '--exact', or run "
                + "'swift run slipway init' in a clone of Slipway")
    }

    private static func isLegal(_ value: String, for requirement: OptionDefinition) -> Bool {
        switch requirement.name {
        case OptionDefinition.branch.name: isBranch(value)
        case OptionDefinition.revision.name: GitRepository.isCommit(value)
        default: isVersion(value)
        }
    }

    private static func illegal(_ value: String, for requirement: OptionDefinition) -> CommandFailure {
        let wanted =
            switch requirement.name {
            case OptionDefinition.branch.name: "the name of a branch, such as 'main'"
            case OptionDefinition.revision.name: "a whole commit id: 40 or 64 of '0' to '9' and 'a' to 'f'"
            default: "a version, such as '1.2.3'"
            }
        return usage("'\(value)' is not \(wanted)", requirement)
    }

    /// What `git check-ref-format --branch` accepts, in ASCII without quotes.
    static func isBranch(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let arePlain = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
        return arePlain && !text.hasPrefix("-") && !text.hasSuffix(".") && !text.contains("..")
            && !text.contains("@{") && text != "@" && text != "HEAD"
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"~^:?*[\\\"'".utf8.contains($0) }
    }

    /// Three numbers, and what semantic versioning allows behind them.
    private static func isVersion(_ text: String) -> Bool {
        let core = text.prefix { $0 != "-" && $0 != "+" }
        let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
        let areNumbers = numbers.allSatisfy { number in
            !number.isEmpty && number.utf8.count < 10 && number.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
                && (number.count == 1 || !number.hasPrefix("0"))
        }
        let rest = text.dropFirst(core.count)
        let isPlain = rest.utf8.allSatisfy { byte in
            (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || (byte >= 0x30 && byte <= 0x39)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
        }
        return numbers.count == 3 && areNumbers && isPlain && rest.count != 1
    }

    private static func usage(_ message: String, _ option: OptionDefinition? = nil) -> CommandFailure {
        .usage(UsageError(message: message, command: "init", option: option))
    }
}
