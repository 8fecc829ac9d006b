import WorkflowYAML

extension ModelReader {
    mutating func steps(_ key: String, _ steps: inout [Step]) {
        let isJob = !stepScopes.isAction && key == "steps"
        guard let entry = isJob ? take(key) : require(key) else { return }
        below(key) { reader in
            guard let items = reader.items(of: entry.value) else { return }
            steps = reader.each(items) { $0.step($1) }
        }
    }

    private static let stepKinds: Set<String> = ["run", "uses", "wait", "wait-all", "cancel", "parallel"]

    private mutating func step(_ node: Node) -> Step? {
        guard var entries = entries(of: node) else { return nil }
        let scope = stepScopes.value
        let kind = entries.first { Self.stepKinds.contains($0.name) }?.name
        if let kind, let other = entries.last(where: { Self.stepKinds.contains($0.name) }), other.name != kind {
            let message = "a step has either '\(kind)' or '\(other.name)'; make two steps, or remove one key"
            below(other.name) { $0.reject(other.key, message) }
            entries.removeAll { $0.name == other.name }
        }
        switch kind {
        case "uses": return .uses(part(among: entries, below: node, scope))
        case "wait": return .wait(part(among: entries, below: node, scope))
        case "wait-all": return .waitAll(part(among: entries, below: node, scope))
        case "cancel": return .cancel(part(among: entries, below: node, scope))
        case "parallel": return .parallel(part(among: entries, below: node, scope))
        default:
            if kind == nil { reject(node, "the step says neither 'run' nor 'uses'; add one") }
            if kind == "run", stepScopes.isAction, !entries.contains(where: { $0.name == "shell" }) {
                below("shell") { $0.reject(node, "a 'run' step of an action needs the key 'shell'; add 'shell: bash'") }
            }
            return .run(part(among: entries, below: node, scope))
        }
    }

    mutating func action(_ key: String, _ action: inout ActionReference) {
        guard let entry = require(key) else { return }
        below(key) { reader in
            guard let text = reader.literal(entry.value, .filledText) else { return }
            if let reference = ActionReference(reading: text, comment: entry.value.lineComment) {
                action = reference
            } else {
                // Written again, it is the same text.
                action = .at(text, ref: "")
                guard !text.opensExpression else { return }
                reader.reject(
                    entry.value,
                    "the action '\(text)' is neither 'OWNER/REPOSITORY@REF' nor './FOLDER' nor 'docker://IMAGE'")
            }
        }
    }

    /// A script is kept as text: what its expressions become is the shell's affair.
    mutating func script(_ key: String, _ script: inout Script) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            guard entry.value.kind == .scalar else {
                return reader.reject(entry.value, "\(entry.value.described) stands where GitHub takes a script")
            }
            reader.checkTag(of: entry.value)
            let text = entry.value.value.text
            reader.checkExpressions(in: text, of: entry.value)
            script = Script(text)
        }
    }

    mutating func shell(_ key: String, _ shell: inout Shell?) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            switch reader.value(entry.value, .filledText) {
            case nil: break
            case .string(let name)?: shell = Shell(stringLiteral: name)
            case let tree?: shell = Shell(Value(tree))
            }
        }
    }

    mutating func waitAll(_ key: String, _ isOn: inout Bool?) {
        guard let entry = take(key), !entry.value.isNothing else { return }
        var value: Bool?
        below(key) { reader in
            if case .boolean(let flag)? = reader.value(entry.value, .boolean) { value = flag }
        }
        isOn = value
    }

    mutating func runs(_ key: String, _ runs: inout Action.Runs) {
        guard let entry = require(key) else { return }
        below(key) { reader in
            let using = entry.value["using"]?.scalarText.lowercased()
            switch using {
            case "docker":
                runs = .docker(reader.part(entry.value, below: entry.key, .actionInputs))
            case "composite":
                var steps: [Step] = []
                reader.keys(in: entry.value, below: entry.key) { reader in
                    _ = reader.take("using")
                    reader.steps("steps", &steps)
                }
                runs = .composite(steps)
            default:
                let program: Action.JavaScriptRuns = reader.part(entry.value, below: entry.key, .actionInputs)
                runs = .javaScript(program)
                let known = ["node24", "node20", "node16", "node12"]
                guard let using, let node = entry.value["using"], !known.contains(using) else { return }
                reader.below("using") {
                    $0.rejectWord(using, of: known + ["composite", "docker"], at: node, as: "runtime")
                }
            }
        }
    }
}
