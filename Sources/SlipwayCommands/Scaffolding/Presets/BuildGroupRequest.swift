import DockerPipelines
import Workflows

/// A build group as a command line describes it.
struct BuildGroupRequest {
    let name: String
    /// What an option says, or what follows from the name.
    let cacheID: String
    let schedule: String?
    let stages: [Stage]
    /// The architectures as Swift names them; they are the same in all stages.
    private let architectures: [String]

    /// Reads a request; what the model itself knows to be wrong is left to it.
    init(_ request: EntryKind.Request) throws(EntryKind.Refusal) {
        name = request.name
        schedule = request.arguments.value(.schedule)
        stages = try Self.stages(request)
        try Self.checkNames(name, stages)
        cacheID = try Self.cacheID(request)
        architectures = request.arguments.all(.architectures).compactMap { name in
            Architecture.named.first { $0.architecture.name == name }.map { ".\($0.name)" }
        }
        if let schedule, let problem = Cron(stringLiteral: schedule).problem {
            throw EntryKind.Refusal(message: problem, option: .schedule)
        }
    }

    /// The arguments of the declaration.
    var argumentText: String {
        var arguments = [SwiftText.literal(name), "cacheID: cacheID"]
        if let schedule { arguments.append("schedule: \(SwiftText.literal(schedule))") }
        return SwiftText.lines(arguments)
    }

    /// The stages of the declaration.
    var stageText: String {
        let calls = stages.map { stage in
            SwiftText.brokenCall(
                "Stage",
                [
                    SwiftText.literal(stage.name),
                    "directories: \(SwiftText.array(stage.directories.map { SwiftText.literal($0) }))",
                    "architectures: \(SwiftText.array(architectures))",
                ])
        }
        return calls.joined(separator: "\n")
    }

    private static func stages(_ request: EntryKind.Request) throws(EntryKind.Refusal) -> [Stage] {
        let directories = request.arguments.all(.directories)
        let texts = request.arguments.all(.stage)
        let architectures = request.arguments.all(.architectures)
        switch (directories.isEmpty, texts.isEmpty) {
        case (false, true):
            return [Stage(request.name, directories: directories, architectureNames: architectures)]
        case (true, false):
            var stages: [Stage] = []
            for text in texts { stages.append(try stage(text, architectures)) }
            return stages
        case (true, true):
            throw EntryKind.Refusal(
                message: "a build group needs directories: give '--directories', or '--stage' for each of its stages")
        case (false, false):
            throw EntryKind.Refusal(
                message: "give '--directories' for one stage, or '--stage' for each of them, not both")
        }
    }

    private static func stage(_ text: String, _ architectures: [String]) throws(EntryKind.Refusal) -> Stage {
        let name = text.prefix { $0 != "=" }
        let directories = text.dropFirst(name.count + 1).split(separator: ",").map { String($0) }
        guard !name.isEmpty, !directories.isEmpty else {
            throw EntryKind.Refusal(
                message: """
                    the stage '\(text)' is not a name and its directories, such as \
                    'Bookworm=17-3.5/bookworm,16-3.5/bookworm'
                    """, option: .stage)
        }
        return Stage(String(name), directories: directories, architectureNames: architectures)
    }

    /// The group's file and the jobs of its stages are named after them.
    private static func checkNames(_ name: String, _ stages: [Stage]) throws(EntryKind.Refusal) {
        let isPlain = name.utf8.allSatisfy { byte in
            (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || (byte >= 0x30 && byte <= 0x39)
                || " -_.".utf8.contains(byte)
        }
        guard isPlain, name.first?.isLetter == true else {
            throw EntryKind.Refusal(
                message: """
                    the name '\(name)' does not begin with a letter, or holds more than letters, digits, spaces and \
                    '._-'
                    """)
        }
        var ids: Set<String> = []
        for stage in stages {
            if let problem = IdentifierSyntax.problem(with: stage.id.rawValue) {
                throw EntryKind.Refusal(
                    message: "the stage '\(stage.name)' makes a job's id: \(problem)", option: .stage)
            }
            if !ids.insert(stage.id.rawValue).inserted {
                throw EntryKind.Refusal(
                    message: "two stages have the job '\(stage.id)'; give them other names", option: .stage)
            }
        }
    }

    /// The id that was asked for, or the first one in the letters of the name that no other group has.
    private static func cacheID(_ request: EntryKind.Request) throws(EntryKind.Refusal) -> String {
        var owners: [String: String] = [:]
        for entry in request.existing {
            for argument in entry.arguments { owners[argument.value] = entry.member }
        }
        if let given = request.arguments.value(.cacheID) {
            guard let owner = owners[given] else { return given }
            throw EntryKind.Refusal(
                message: "the cache id '\(given)' is that of '\(owner)'; choose another", option: .cacheID)
        }
        let letters = request.name.lowercased().filter { $0.isASCII && $0.isLetter }.map { $0 }
        for second in letters.indices.dropFirst() {
            for third in letters.indices.dropFirst(second + 1) {
                let id = String([letters[0], letters[second], letters[third]])
                if owners[id] == nil { return id }
            }
        }
        throw EntryKind.Refusal(
            message: "the name '\(request.name)' has no three letters left for a cache id; name one by '--cache-id'",
            option: .cacheID)
    }
}

extension Architecture {
    /// The architectures that have a name in Swift.
    static let named: [(architecture: Architecture, name: String)] = [
        (.amd64, "amd64"), (.arm64, "arm64"), (.armv6, "armv6"), (.armv7, "armv7"), (.i386, "i386"),
        (.mips64le, "mips64le"), (.ppc64le, "ppc64le"), (.riscv64, "riscv64"), (.s390x, "s390x"),
    ]
}
