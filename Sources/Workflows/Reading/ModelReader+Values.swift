import WorkflowYAML

// Values, lists of values and mappings of values.
extension ModelReader: KeyVisitor {
    mutating func value<Kind>(_ key: String, _ value: inout Value<Kind>?, _ form: ValueForm, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        if let tree = below(key, { $0.value(entry.value, form) }) { value = Value(tree) }
    }

    mutating func value<Kind>(
        _ key: String, _ value: inout Value<Kind>?, _ form: ValueForm, _ scope: ExpressionScope,
        writing standard: Value<Kind>
    ) {
        self.value(key, &value, form, scope)
    }

    mutating func value<Kind>(_ key: String, _ value: inout Value<Kind>, _ form: ValueForm, _ scope: ExpressionScope) {
        guard let entry = require(key) else { return }
        if let tree = below(key, { $0.value(entry.value, form) }) { value = Value(tree) }
    }

    mutating func literal(_ key: String, _ text: inout String?, _ form: ValueForm) {
        guard let entry = take(key) else { return }
        if let read = below(key, { $0.literal(entry.value, form) }) { text = read }
    }

    mutating func literal(_ key: String, _ text: inout String, _ form: ValueForm) {
        guard let entry = require(key) else { return }
        if let read = below(key, { $0.literal(entry.value, form) }) { text = read }
    }

    mutating func advised(_ key: String, _ text: inout String, _ form: ValueForm) {
        guard let entry = take(key) else { return adviseOf(key) }
        if let read = below(key, { $0.literal(entry.value, form) }) { text = read }
    }

    mutating func flag(_ key: String, _ flag: inout Bool?) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            switch reader.value(entry.value, .boolean) {
            case .boolean(let value)?: flag = value
            case nil, .unknown: break
            default: reader.reject(entry.value, "GitHub evaluates no expression here; write 'true' or 'false'")
            }
        }
    }

    mutating func inputDefault(_ key: String, _ value: inout ExpressionNode?, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            switch entry.value.value {
            case .boolean(let flag) where entry.value.kind == .scalar: value = .boolean(flag)
            case .number(let number) where entry.value.kind == .scalar: value = .number(number)
            default: if let tree = reader.value(entry.value, .text) { value = tree }
            }
        }
    }

    mutating func list(_ key: String, _ list: inout Listing<Value<String>>, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            if let whole = reader.wholeExpression(entry.value) {
                list = .expression(Value(whole))
            } else {
                list = .written(reader.texts(entry.value, .filledText))
            }
        }
    }

    mutating func list(_ key: String, _ list: inout [Value<String>], _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        list = below(key) { $0.texts(entry.value, .text) }
    }

    mutating func literals(_ key: String, _ texts: inout [String]) {
        guard let entry = take(key) else { return }
        texts = below(key) { $0.literals(entry.value, .text) }
    }

    mutating func ids(_ key: String, _ ids: inout [StepID]) {
        guard let entry = require(key) else { return }
        ids = below(key) { $0.oneOrMore(entry.value, .filledText) }.map { StepID($0) }
    }

    mutating func texts(_ key: String, _ map: inout OrderedMap<Value<String>>, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        map = below(key) { $0.texts(of: entry.value) }
    }

    mutating func variables(
        _ key: String, _ variables: inout EnvironmentVariables, _ scope: ExpressionScope, whole: ExpressionScope
    ) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            if let tree = reader.wholeExpression(entry.value) {
                variables = .expression(Value(tree))
            } else {
                variables = .written(reader.texts(of: entry.value))
            }
        }
    }

    mutating func inputs(_ key: String, _ inputs: inout Mapping<UntypedValue>, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            if let tree = reader.wholeExpression(entry.value) {
                inputs = .expression(Value(tree))
            } else {
                inputs = .written(reader.scalars(of: entry.value))
            }
        }
    }

    mutating func inputs(_ key: String, _ inputs: inout OrderedMap<UntypedValue>, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        inputs = below(key) { $0.scalars(of: entry.value) }
    }

    /// What GitHub does not know is kept, so that nothing is lost.
    mutating func extra(_ map: inout OrderedMap<UntypedValue>) {
        for entry in takeRest() {
            rejectKey(entry)
            map.append(entry.name, below(entry.name) { $0.untyped(entry.value) })
        }
    }

    mutating func comment(_ comment: inout String?) {
        guard let key = firstEntry?.key, let text = tree.commentBlock(above: key) else { return }
        comment = text
    }

    mutating func blankLine() {}

    mutating func undeclaredInputs(_ members: [String], of owner: String) {}
}

extension ModelReader {
    /// The items of a list of texts.
    mutating func texts(_ node: Node, _ form: ValueForm) -> [Value<String>] {
        guard let items = items(of: node) else { return [] }
        return each(items) { reader, item in reader.value(item, form).map { Value($0) } }
    }

    /// The items of a list of texts in which GitHub evaluates nothing.
    mutating func literals(_ node: Node, _ form: ValueForm) -> [String] {
        guard let items = items(of: node) else { return [] }
        return each(items) { $0.literal($1, form) }
    }

    /// One text or a list of texts.
    mutating func oneOrMore(_ node: Node, _ form: ValueForm) -> [String] {
        node.kind == .scalar ? literal(node, form).map { [$0] } ?? [] : literals(node, form)
    }

    /// The entries of a mapping of texts.
    mutating func texts(of node: Node) -> OrderedMap<Value<String>> {
        var map = OrderedMap<Value<String>>()
        for entry in entries(of: node) ?? [] {
            below(entry.name) { reader in
                reader.checkExpressions(in: entry.name, of: entry.key)
                if let tree = reader.value(entry.value, .text) { map.append(entry.name, Value(tree)) }
            }
        }
        return map
    }

    /// The entries of a mapping of scalars, which keep their types.
    private mutating func scalars(of node: Node) -> OrderedMap<UntypedValue> {
        var map = OrderedMap<UntypedValue>()
        for entry in entries(of: node) ?? [] {
            below(entry.name) { reader in
                reader.checkExpressions(in: entry.name, of: entry.key)
                if entry.value.kind != .scalar {
                    reader.reject(entry.value, "\(entry.value.described) stands where GitHub takes text or a number")
                }
                map.append(entry.name, reader.untyped(entry.value))
            }
        }
        return map
    }

    /// The items of a list; `nil` if the node is something else.
    mutating func items(of node: Node) -> [Node]? {
        checkTag(of: node)
        if node.kind == .sequence { return node.items }
        reject(node, "\(node.described) stands where GitHub takes a list")
        return nil
    }
}
