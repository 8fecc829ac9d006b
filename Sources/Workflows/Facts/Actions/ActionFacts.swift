/// What is known of an action: what it does, needs and takes.
///
/// Every bound action has facts, and so have actions that many workflows use. An action without facts may do anything.
///
/// Source: the `action.yml` and the documentation of each action.
package final class ActionFacts: Sendable {
    /// How the value of an input is used.
    package enum InputRole: Sendable {
        /// It runs as JavaScript.
        case javaScript
        /// It runs as a script or command of a shell.
        case script
        /// It becomes a name that everybody can see.
        case publicName
        /// It becomes metadata of an image.
        case imageContent
        /// It becomes arguments of a build, which may stay in the image.
        case buildArgument
        /// It overrides settings of a build.
        case buildSetting
    }

    /// Releases that should not be used any more.
    package struct Outdated: Sendable {
        /// What is wrong with them.
        package enum Reason: String, Sendable {
            /// GitHub has switched off what they need: the run fails.
            case refused
            /// They get no updates.
            case retired
            /// Their builds leave no record.
            case unrecorded
        }

        /// What is wrong with them.
        package let reason: Reason
        /// The ranges of releases, each with the first release that is right again.
        package let ranges: [(first: ReleaseNumber, end: ReleaseNumber)]
        /// The oldest release to use instead.
        package let replacement: String
    }

    /// The name, `owner/name` or `owner/name/path`, in the owner's spelling.
    package let name: String
    /// The name in lower case, as tables and messages have it.
    package let key: String
    /// The action, if rules interpret its inputs.
    package let action: KnownAction?
    /// What it can do.
    package let abilities: ActionAbilities
    /// The permissions without which it fails.
    package let neededPermissions: [(scope: PermissionScope, level: AccessLevel)]
    /// The scopes that it can write with the job's token; `nil` if it may write anything.
    package let writtenScopes: [PermissionScope]?
    /// The inputs that are used in a special way, by their names in lower case.
    package let inputRoles: [String: InputRole]
    /// The inputs that are numbers, by their names in lower case, with the range that the action accepts.
    package let numbers: [String: ClosedRange<Int>]
    /// The inputs, in lower case, that say how many days an artifact is kept.
    package let retentionInputs: [String]
    /// Releases that should not be used any more.
    package let outdated: [Outdated]
    /// The newest release that is known of each first number; later ones may take other inputs.
    package let newest: [ReleaseNumber]
    /// The releases, newest first; the default branch last, if it differs from all of them.
    package let releases: [ActionRelease]

    init(_ line: FactText, releases: [ActionRelease]) {
        let line = FactLine(line)
        name = line.name
        key = line.name.lowercased()
        action = KnownAction.byName[key]
        abilities = ActionAbilities.words.reduce(into: []) { if line.has($1.0) { $0.insert($1.1) } }
        neededPermissions = (line.items("needs") ?? []).compactMap(Self.permission)
        writtenScopes = line.items("writes").map { $0.compactMap { Self.scopes[$0] } }
        inputRoles = Self.roles.reduce(into: [:]) { roles, role in
            for input in line.items(role.0) ?? [] { roles[input] = role.1 }
        }
        numbers = (line.items("number") ?? []).reduce(into: [:]) { numbers, item in
            let parts = item.split(separator: "=")
            let ends = (parts.last ?? "").split(separator: "-").compactMap { Int($0) }
            if parts.count == 2, ends.count == 2, ends[0] <= ends[1] { numbers[String(parts[0])] = ends[0]...ends[1] }
        }
        retentionInputs = line.items("days") ?? []
        outdated = line.item("instead").map { Self.outdated(line, $0) } ?? []
        newest = (line.items("newest") ?? []).compactMap { ReleaseNumber($0) }
        self.releases = releases
    }
}

extension ActionReference {
    /// The name of an action in another repository; `nil` for every other action.
    package var otherName: String? {
        switch self {
        case .pinned(let name), .at(let name, _), .commit(let name, _): name
        case .own, .local, .selfRepository, .docker: nil
        }
    }
}

extension ActionFacts {
    /// The inputs that run as code, by their names in lower case.
    package var codeInputs: [String] {
        inputRoles.filter { $0.value == .javaScript || $0.value == .script }.keys.sorted()
    }

    /// The facts of an action in another repository; `nil` if nothing is known of it.
    package static func facts(of reference: ActionReference) -> ActionFacts? {
        reference.otherName.flatMap(facts)
    }

    /// The facts of an action by its name, whose case does not count; `nil` if nothing is known of it.
    ///
    /// They are read from the tables each time: who asks often keeps them.
    package static func facts(named name: String) -> ActionFacts? {
        ActionTable.read(named: name) ?? ActionTable.read(named: name.lowercased())
    }

    /// Everything that is known, in the order of the tables.
    package static var all: [ActionFacts] { ActionTable.all }

    /// What is known of a release by its tag, or of a branch.
    ///
    /// - Returns: `nil` for a release that is not in the tables, and for a commit.
    package func release(_ tag: String) -> ActionRelease? {
        if let number = ReleaseNumber(tag) {
            return releases.first { $0.number.map(number.begins) ?? false }
        }
        guard tag == "main" || tag == "master" else { return nil }
        return releases.last { $0.number == nil } ?? releases.first
    }

    /// What runs a release; releases older than all that are known run on what the oldest one runs on.
    package func runtime(of tag: String) -> ActionRelease.Runtime? {
        if let release = release(tag) { return release.runtime }
        guard let number = ReleaseNumber(tag), let oldest = releases.last(where: { $0.number != nil }),
            let known = oldest.number, number.isOlder(than: known)
        else { return nil }
        return oldest.runtime
    }

    /// Why a release should not be used any more.
    package func outdated(_ tag: String) -> Outdated? {
        guard !outdated.isEmpty, let number = ReleaseNumber(tag) else { return nil }
        return outdated.first { entry in
            entry.ranges.contains { !number.isOlder(than: $0.first) && number.isOlder(than: $0.end) }
        }
    }
}

// How words of the table are read.
extension ActionFacts {
    private static let roles: [(String, InputRole)] = [
        ("javascript", .javaScript), ("code", .script), ("public", .publicName), ("content", .imageContent),
        ("argument", .buildArgument), ("setting", .buildSetting),
    ]

    private static let scopes: [String: PermissionScope] = [
        "actions": .actions, "artifact-metadata": .artifactMetadata, "attestations": .attestations,
        "contents": .contents, "discussions": .discussions, "id-token": .idToken, "issues": .issues,
        "packages": .packages, "pages": .pages, "pull-requests": .pullRequests, "security-events": .securityEvents,
    ]

    private static func permission(_ text: String) -> (scope: PermissionScope, level: AccessLevel)? {
        let parts = text.split(separator: "=")
        guard parts.count == 2, let scope = scopes[String(parts[0])] else { return nil }
        return (scope, parts[1] == "write" ? .write : .read)
    }

    private static func outdated(_ line: FactLine, _ replacement: String) -> [Outdated] {
        [Outdated.Reason.refused, .retired, .unrecorded].compactMap { reason in
            guard let items = line.items(reason.rawValue) else { return nil }
            let ranges = items.compactMap { item -> (first: ReleaseNumber, end: ReleaseNumber)? in
                let ends = item.split(separator: "-").compactMap { ReleaseNumber(String($0)) }
                return ends.count == 2 ? (ends[0], ends[1]) : nil
            }
            return Outdated(reason: reason, ranges: ranges, replacement: replacement)
        }
    }
}
