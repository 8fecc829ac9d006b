import WorkflowYAML

// Parts that describe their own keys.
extension Renderer {
    mutating func part<Part: KeyedPart>(_ key: String, _ part: inout Part?, _ scope: ExpressionScope) {
        guard let comment = part?.comment else {
            if part != nil { child(key) { part?.visitKeys(&$0, scope) } }
            return
        }
        child(key, above: comment) { part?.visitKeys(&$0, scope) }
    }

    mutating func part<Part: ShortenedPart>(_ key: String, _ part: inout Part?, _ scope: ExpressionScope) {
        guard part != nil else { return }
        entry(key, above: part?.comment) { renderer in
            if let short = part?.short { return renderer.node(short, scope) }
            return .mapping(renderer.mapping { part?.visitKeys(&$0, scope) })
        }
    }

    mutating func parts<Part: NamedPart>(_ key: String, _ parts: inout [Part], _ scope: ExpressionScope) {
        guard !parts.isEmpty else { return }
        let parts = parts
        child(key) { renderer in
            for var part in parts {
                renderer.entry(part.name) { renderer in
                    part.isBare ? .null : .mapping(renderer.mapping { part.visitKeys(&$0, scope) })
                }
            }
        }
    }

    mutating func parts<Part: ShortenedPart>(_ key: String, _ parts: inout Mapping<Part>, _ scope: ExpressionScope) {
        switch parts {
        case .expression(let value):
            entry(key) { $0.node(value.node, scope) }
        case .written(let map):
            guard !map.isEmpty else { return }
            child(key) { renderer in
                for entry in map.entries {
                    var part: Part? = entry.value
                    renderer.part(entry.key, &part, scope)
                }
            }
        }
    }
}
