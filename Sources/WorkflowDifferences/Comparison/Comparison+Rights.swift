import WorkflowYAML
import Workflows

extension Comparison {
    /// Compares what tokens may do, scope by scope if both versions name scopes.
    mutating func comparePermissions(_ old: Permissions, _ new: Permissions, at place: [String]) {
        if case .scopes(let oldScopes) = old, case .scopes(let newScopes) = new {
            var scopes = PermissionScope.known
            for extra in oldScopes.extra + newScopes.extra where !scopes.contains(PermissionScope(extra.name)) {
                scopes.append(PermissionScope(extra.name))
            }
            for scope in scopes where old.level(of: scope) != new.level(of: scope) {
                let (before, after) = (old.level(of: scope), new.level(of: scope))
                note(
                    place + [scope.rawValue], .value(old: before.rawValue, new: after.rawValue),
                    after > before ? .widerRights : .narrowerRights)
            }
        } else if old != new, let effect = Self.effect(from: old, to: new) {
            let key = place.last == "permissions" ? place : place + ["permissions"]
            note(key, .value(old: old.words, new: new.words), effect)
        }
    }

    /// What the repository's settings grant at least, and what a workflow may get of them, are not known here: rights that
    /// may be wider count as wider.
    private static func effect(from old: Permissions, to new: Permissions) -> Difference.Effect? {
        switch (old, new) {
        case (.unspecified, .unspecified): return nil
        case (.unspecified, _): return new.exceeds(.restricted) ? .widerRights : .narrowerRights
        case (_, .unspecified): return old == .writeAll ? .narrowerRights : .widerRights
        default:
            if new.exceeds(old) { return .widerRights }
            return old.exceeds(new) ? .narrowerRights : nil
        }
    }

    /// Compares which secrets the expressions of a job can read.
    mutating func compareSecrets(_ old: [String], _ new: [String], at place: [String]) {
        for name in new where !old.contains(name) { note(place + ["secret '\(name)'"], .added, .widerRights) }
        for name in old where !new.contains(name) { note(place + ["secret '\(name)'"], .removed, .narrowerRights) }
    }

    /// Compares what a called workflow gets of the caller's secrets.
    mutating func compareInheritance(_ old: JobVersion, _ new: JobVersion, at place: [String]? = nil) {
        let place = place ?? new.place
        guard old.inheritsSecrets != new.inheritsSecrets else {
            return compare("secrets", old.keys["secrets"], new.keys["secrets"], at: place)
        }
        note(
            place + ["secrets"], Self.change(old.keys["secrets"], new.keys["secrets"]),
            new.inheritsSecrets ? .widerRights : .narrowerRights)
    }

    /// Compares which events start the workflow.
    ///
    /// Rights are wider if people without write access can cause an added event whose runs have the repository's own rights.
    mutating func compareTriggers(
        _ old: [(event: String, filters: YAMLNode)], _ new: [(event: String, filters: YAMLNode)]
    ) {
        for trigger in new {
            guard let before = old.first(where: { $0.event == trigger.event }) else {
                note(["on", trigger.event], .added, Self.isOpen(trigger.event) ? .widerRights : .behaviour)
                continue
            }
            compare(trigger.event, before.filters.orEmpty, trigger.filters.orEmpty, at: ["on"])
        }
        for trigger in old where !new.contains(where: { $0.event == trigger.event }) {
            note(["on", trigger.event], .removed, Self.isOpen(trigger.event) ? .narrowerRights : .behaviour)
        }
    }

    private static func isOpen(_ event: String) -> Bool {
        guard let facts = TriggerFacts.facts(of: event) else { return false }
        return facts.isOpenToEveryone && !facts.withholdsSecretsFromForks
    }
}

extension YAMLNode {
    /// An event without filters, as one with a mapping of none.
    fileprivate var orEmpty: YAMLNode { self == .null ? .mapping(YAMLMapping()) : self }
}

extension Permissions {
    /// What GitHub grants without the key if the repository's settings are the stricter ones.
    fileprivate static let restricted = Permissions(contents: .read, packages: .read)

    /// Whether a scope has a higher level here.
    fileprivate func exceeds(_ other: Permissions) -> Bool {
        var scopes = PermissionScope.known
        if case .scopes(let own) = self { scopes += own.extra.map { PermissionScope($0.name) } }
        return scopes.contains { level(of: $0) > other.level(of: $0) }
    }

    /// The permissions in words.
    fileprivate var words: String {
        switch self {
        case .readAll: return "read-all"
        case .writeAll: return "write-all"
        case .unspecified: return "what the repository's settings say"
        case .scopes(let scopes):
            let granted =
                scopes.entries.map { ($0.scope.rawValue, $0.level) } + scopes.extra.map { ($0.name, $0.level) }
            let words = granted.filter { $0.1 > .noAccess }.map { "\($0.0): \($0.1.rawValue)" }
            return words.isEmpty ? "none" : words.joined(separator: ", ")
        }
    }
}
