/// How a new package names Slipway.
struct SlipwayDependency: Hashable, Sendable {
    /// The entry of the manifest's dependencies.
    let code: String
    /// What the manifest's targets call it.
    let identity: String
    /// What the user has to know, as a line that ends.
    var note = ""

    /// Reads the options of `init`.
    init(for invocation: Invocation, place: PackagePlace) throws(CommandFailure) {
        let given = invocation.arguments
        switch (given.value(CommandTable.packagePath), given.value(CommandTable.url)) {
        case (let path?, nil):
            if given.has(CommandTable.exact) {
                throw Self.usage("'--exact' goes with '--url': a copy in a folder has no version", CommandTable.exact)
            }
            try self.init(path: path, for: invocation, place: place)
        case (nil, let url?):
            try self.init(url: url, version: given.value(CommandTable.exact) ?? invocation.tool.version)
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
            throw Self.usage("the folder '\(path)' holds no Package.swift", CommandTable.packagePath)
        }
        let real = try RootFolder.resolve(folder, files: invocation.files)
        // An absolute path stays one; otherwise the way from the new package, which may be elsewhere.
        let written = path.hasPrefix("/") ? real : Self.way(from: place.root, to: real)
        identity = "Slipway"
        code = ".package(name: \"Slipway\", path: \(SwiftText.literal(written)))"
        if place.repository.map({ !"\(real)/".hasPrefix("\($0)/") }) ?? true {
            note = "note: GitHub's runners do not have '\(path)'; name Slipway by '--url' before you push\n"
        }
    }

    private init(url: String, version: String) throws(CommandFailure) {
        let parts = url.split(separator: "/", omittingEmptySubsequences: true)
        var name = parts.last.map { String($0) } ?? ""
        if name.hasSuffix(".git") { name.removeLast(4) }
        let isPlain = url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard isPlain, parts.count > 2, url.contains(":"), !name.isEmpty else {
            throw Self.usage(
                "'\(url)' is not the URL of a git repository, such as 'https://example.com/owner/slipway.git'",
                CommandTable.url)
        }
        guard Self.isVersion(version) else {
            throw Self.usage("'\(version)' is not a version, such as '1.2.3'", CommandTable.exact)
        }
        identity = name
        // Another version may write other bytes, which 'check' would report: which one it is must be a decision.
        code = ".package(url: \(SwiftText.literal(url)), exact: \(SwiftText.literal(version)))"
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

    /// The relative path between two absolute ones without links.
    static func way(from start: String, to end: String) -> String {
        let from = start.split(separator: "/")
        let to = end.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map { String($0) }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    private static func usage(_ message: String, _ option: OptionDefinition? = nil) -> CommandFailure {
        .usage(UsageError(message: message, command: "init", option: option))
    }
}
