import Workflows

/// What is known of one action.
struct ActionKnowledge {
    /// The name, with a path inside the repository if there is one.
    let name: String
    /// The repository.
    let repository: String
    /// What the action does and takes; `nil` if that is unknown.
    let facts: ActionFacts?
    /// The commit that Slipway knows.
    let pin: Pin?
    /// Whether projects use the commit without a line of their own.
    let isInCatalogue: Bool

    init(name: String, repository: String) {
        self.name = name
        self.repository = repository
        facts = ActionFacts.facts(named: name)
        let known = PinCatalogue.known.pin(for: repository)
        isInCatalogue = known != nil
        pin = known ?? PinCatalogue.others.pin(for: repository)
    }

    private var release: ActionRelease? { facts?.releases.first }

    /// How YAML and Swift use the commit.
    func use(of pin: Pin) -> String {
        let line = "Pin(\"\(pin.action)\", version: \"\(pin.version)\", commit: \"\(pin.commit)\")"
        let path = name.dropFirst(repository.utf8.count)
        let place = isInCatalogue ? "a project uses it without a line of its own" : "add it to 'pins' of the project"
        return "  uses: \(pin.action)\(path)@\(pin.commit) # \(pin.version)\n  pin: \(line); \(place)\n"
    }

    /// A line for each fact.
    var details: String {
        guard let facts else { return "" }
        var lines: [(String, String)] = []
        if let release {
            lines.append(("runs on", release.runtime.words))
            if let inputs = release.inputs {
                let current = inputs.filter { !$0.isDeprecated }
                lines.append(("required inputs", current.filter(\.isRequired).map(\.name).joined(separator: ", ")))
                lines.append(("inputs", current.filter { !$0.isRequired }.map(\.name).joined(separator: ", ")))
            }
            lines.append(("outputs", release.outputs.joined(separator: ", ")))
        }
        lines.append(
            (
                "permissions",
                facts.neededPermissions.map { "\($0.scope.rawValue): \($0.level.rawValue)" }.joined(separator: ", ")
            ))
        if let incident {
            lines.append(("incident", incident))
        }
        return lines.filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1)\n" }.joined()
    }

    /// What happened to releases of the action.
    private var incident: String? {
        ActionIncident.incident(of: repository).map { incident in
            "releases were replaced in \(incident.time)"
                + (incident.replacement.map { "; use \($0) or a later one" } ?? "")
        }
    }

    /// What to do if no commit is known.
    var advice: String {
        let names = PinCatalogue.known.all.map(\.action) + PinCatalogue.others.all.map(\.action)
        let nearest = facts == nil ? nearestWord(to: repository, among: names) : nil
        return "no commit of '\(repository.printable)' is known offline"
            + (nearest.map { "; did you mean '\($0)'?" } ?? "")
            + "; list its releases with 'git ls-remote --tags https://github.com/\(repository.printable)'"
    }

    /// The same for programs.
    var json: JSONValue {
        let inputs = release?.inputs.map { inputs in
            JSONValue.array(
                inputs.filter { !$0.isDeprecated }.map {
                    .members(["name": .string($0.name), "required": .bool($0.isRequired)])
                })
        }
        return .members([
            "name": .string(facts?.name ?? name), "version": .optional(pin?.version),
            "commit": .optional(pin?.commit), "catalogue": .bool(isInCatalogue),
            "runtime": .optional(release?.runtime.words), "inputs": inputs ?? .null,
            "outputs": release.map { .array($0.outputs.map(JSONValue.string)) } ?? .null,
            "incident": .optional(incident),
        ])
    }
}

extension ActionRelease.Runtime {
    /// The name that `runs.using` has.
    fileprivate var words: String {
        switch self {
        case .node(let version): "node\(version)"
        case .composite: "composite"
        case .docker: "docker"
        }
    }
}
