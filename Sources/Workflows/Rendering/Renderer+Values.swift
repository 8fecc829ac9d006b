import WorkflowYAML

// Values, lists of values and mappings of values.
extension Renderer: KeyVisitor {
    mutating func value<Kind>(_ key: String, _ value: inout Value<Kind>?, _ form: ValueForm, _ scope: ExpressionScope) {
        guard let node = value?.node else { return }
        entry(key) { $0.node(node, form, scope) }
    }

    mutating func value<Kind>(
        _ key: String, _ value: inout Value<Kind>?, _ form: ValueForm, _ scope: ExpressionScope,
        writing standard: Value<Kind>
    ) {
        guard let node = (value ?? (options.completes ? standard : nil))?.node else { return }
        entry(key) { $0.node(node, form, scope) }
    }

    mutating func value<Kind>(_ key: String, _ value: inout Value<Kind>, _ form: ValueForm, _ scope: ExpressionScope) {
        let node = value.node
        entry(key) { $0.node(node, form, scope) }
    }

    mutating func literal(_ key: String, _ text: inout String?, _ form: ValueForm) {
        guard let text else { return }
        entry(key) { $0.literal(text) }
    }

    mutating func literal(_ key: String, _ text: inout String, _ form: ValueForm) {
        let text = text
        entry(key) { $0.literal(text) }
    }

    mutating func advised(_ key: String, _ text: inout String, _ form: ValueForm) { literal(key, &text, form) }

    mutating func flag(_ key: String, _ flag: inout Bool?) {
        guard let flag else { return }
        entry(key) { _ in .boolean(flag) }
    }

    mutating func inputDefault(_ key: String, _ value: inout ExpressionNode?, _ scope: ExpressionScope) {
        guard let value else { return }
        entry(key) { $0.node(value, scope) }
    }

    mutating func list(_ key: String, _ list: inout Listing<Value<String>>, _ scope: ExpressionScope) {
        switch list {
        case .written(var items): self.list(key, &items, scope)
        case .expression(let value): entry(key) { $0.node(value.node, scope) }
        }
    }

    mutating func list(_ key: String, _ list: inout [Value<String>], _ scope: ExpressionScope) {
        guard !list.isEmpty else { return }
        let list = list
        entry(key) { $0.values(list, scope) }
    }

    mutating func literals(_ key: String, _ texts: inout [String]) {
        let texts = texts
        entry(key) { $0.literals(texts) }
    }

    /// A single id stands beside the key.
    mutating func ids(_ key: String, _ ids: inout [StepID]) {
        let ids = ids.map(\.rawValue)
        entry(key) { ids.count == 1 ? $0.literal(ids[0]) : $0.literals(ids) }
    }

    /// GitHub makes text of whatever an expression yields here; a literal of another kind is written as that text.
    mutating func texts(_ key: String, _ map: inout OrderedMap<Value<String>>, _ scope: ExpressionScope) {
        guard !map.isEmpty else { return }
        let map = map
        child(key) { renderer in
            for item in map.entries {
                renderer.entry(item.key) { $0.node(item.value.node, .text, scope) }
            }
        }
    }

    mutating func variables(
        _ key: String, _ variables: inout EnvironmentVariables, _ scope: ExpressionScope, whole: ExpressionScope
    ) {
        switch variables {
        case .written(var map): texts(key, &map, scope)
        case .expression(let value): entry(key) { $0.node(value.node, whole) }
        }
    }

    mutating func inputs(_ key: String, _ inputs: inout Mapping<UntypedValue>, _ scope: ExpressionScope) {
        switch inputs {
        case .expression(let value):
            entry(key) { $0.node(value.node, scope) }
        case .written(let map):
            if !map.isEmpty { child(key) { $0.entries(of: map, scope, keepsText: false) } }
        }
    }

    mutating func inputs(_ key: String, _ inputs: inout OrderedMap<UntypedValue>, _ scope: ExpressionScope) {
        guard !inputs.isEmpty else { return }
        let map = inputs
        child(key) { $0.entries(of: map, scope) }
    }

    /// Keys that Slipway does not know yet, at the end of their mapping.
    ///
    /// Nobody knows what GitHub makes available to them, so everything is let through that a step may use.
    mutating func extra(_ map: inout OrderedMap<UntypedValue>) {
        entries(of: map, stepScopes.value)
    }

    mutating func undeclaredInputs(_ members: [String], of owner: String) {
        for member in members {
            problem(.undeclaredInput, "the \(owner)'s inputs declare no name for '\(member)', so it is not passed")
        }
    }
}

extension Renderer {
    /// The node of a value in one of the forms that GitHub takes.
    mutating func node(_ tree: ExpressionNode, _ form: ValueForm, _ scope: ExpressionScope) -> YAMLNode {
        switch form {
        case .text, .literal, .filledText, .oneOf: textNode(tree, scope)
        case .boolean, .number, .condition: node(tree, scope)
        case .bareCondition: bareExpression(tree, scope)
        }
    }

    /// A sequence of texts.
    mutating func values(_ values: [Value<String>], _ scope: ExpressionScope) -> YAMLNode {
        sequence(values) { $0.node($1.node, scope) }
    }

    /// A sequence of texts in which GitHub evaluates nothing.
    mutating func literals(_ texts: [String]) -> YAMLNode {
        sequence(texts) { $0.literal($1) }
    }
}
