import WorkflowYAML

extension ModelReader {
    mutating func triggers(_ key: String, _ triggers: inout [Trigger]) {
        guard let entry = require(key) else { return }
        below(key) { reader in
            switch entry.value.kind {
            case .scalar:
                if let trigger = reader.bareTrigger(entry.value) { triggers = [trigger] }
            case .sequence:
                triggers = reader.each(entry.value.items) { $0.bareTrigger($1) }
            case .mapping:
                for entry in reader.entries(of: entry.value) ?? [] {
                    reader.checkEvent(entry.name, at: entry.key)
                    triggers.append(reader.below(entry.name) { $0.trigger(entry) })
                }
            }
        }
    }

    private mutating func bareTrigger(_ node: Node) -> Trigger? {
        guard let event = literal(node, .filledText) else { return nil }
        checkEvent(event, at: node)
        switch event {
        case "workflow_call": return .workflowCall()
        case "workflow_dispatch": return .workflowDispatch()
        default: return Trigger(event)
        }
    }

    private mutating func checkEvent(_ event: String, at node: Node) {
        guard TriggerFacts.facts(of: event) == nil else { return }
        rejectWord(event, of: TriggerFacts.all.map(\.event), at: node, as: "event")
    }

    private mutating func trigger(_ entry: KeyEntry) -> Trigger {
        let node = entry.value
        switch entry.name {
        case "schedule":
            guard let items = items(of: node) else { return .schedule([]) }
            return .schedule(each(items) { $0.part($1, below: $1, .none) })
        case "workflow_call":
            return node.isNothing ? .workflowCall() : .workflowCall(part(node, below: entry.key, .workflow))
        case "workflow_dispatch":
            guard !node.isNothing else { return .workflowDispatch() }
            var inputs: [WorkflowInput] = []
            var extra = OrderedMap<UntypedValue>()
            keys(in: node, below: entry.key) { reader in
                reader.parts("inputs", &inputs, .none)
                reader.extra(&extra)
            }
            return .workflowDispatch(inputs).adding(extra: extra)
        default:
            return node.isNothing ? Trigger(entry.name) : listedTrigger(entry)
        }
    }

    /// An event with activity types and filters, each one text or a list of texts.
    private mutating func listedTrigger(_ entry: KeyEntry) -> Trigger {
        let facts = TriggerFacts.facts(of: entry.name)
        var lists: [Trigger.List] = []
        var extra = OrderedMap<UntypedValue>()
        keys(in: entry.value, below: entry.key) { reader in
            for key in facts?.keys ?? [] {
                guard let entry = reader.take(key) else { continue }
                let words = key == "types" ? facts?.types ?? [] : []
                let values = reader.below(key) {
                    $0.oneOrMore(entry.value, words.isEmpty ? .filledText : .oneOf(words))
                }
                lists.append(Trigger.List(key, values))
            }
            reader.extra(&extra)
        }
        return Trigger(entry.name, .lists(lists), extra: extra)
    }
}

extension TriggerFacts {
    /// The keys that the event can have.
    fileprivate var keys: [String] {
        var keys: [String] = types.isEmpty && event != "repository_dispatch" ? [] : ["types"]
        for (name, filter) in [
            ("branches", Filters.branches), ("tags", .tags), ("paths", .paths),
        ] where filters.contains(filter) {
            keys += [name, "\(name)-ignore"]
        }
        for (name, filter) in [
            ("workflows", Filters.workflows), ("names", .names), ("versions", .versions),
        ] where filters.contains(filter) {
            keys.append(name)
        }
        return keys
    }
}
