import WorkflowYAML

extension Renderer {
    /// The node of a value whose type Slipway does not know.
    ///
    /// A matrix or a called workflow takes a lone expression in text for a value of the expression's type, unless
    /// `keepsText`; an action's input becomes text by itself.
    mutating func untyped(_ value: UntypedValue, _ scope: ExpressionScope, keepsText: Bool = true) -> YAMLNode {
        switch value {
        case .null: .null
        case .text(let value): node(value.node, scope, keepsText: keepsText)
        case .boolean(let value): node(value.node, scope)
        case .number(let value): node(value.node, scope)
        case .expression(let value): node(value.node, scope)
        case .list(let items): sequence(items) { $0.untyped($1, scope, keepsText: keepsText) }
        case .map(let map): .mapping(mapping { $0.entries(of: map, scope, keepsText: keepsText) })
        }
    }

    /// The entries of a map, with their keys.
    mutating func entries(of map: OrderedMap<UntypedValue>, _ scope: ExpressionScope, keepsText: Bool = true) {
        for item in map.entries {
            entry(item.key) { $0.untyped(item.value, scope, keepsText: keepsText) }
        }
    }
}
