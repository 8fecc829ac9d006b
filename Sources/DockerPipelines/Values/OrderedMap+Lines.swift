import Workflows

extension OrderedMap where Value == WorkflowExpressions.Value<String> {
    /// The entries as build arguments and labels are written, `KEY=value`.
    var lines: [WorkflowExpressions.Value<String>] {
        entries.map { "\($0.key)=\($0.value)" }
    }
}
