import WorkflowYAML

extension Renderer {
    mutating func runner(_ key: String, _ runner: inout Runner) {
        switch runner {
        case .label(let label):
            entry(key) { $0.node(label.node, .job) }
        case .labels(let labels):
            entry(key) { $0.values(labels, .job) }
        case .expression(let expression):
            entry(key) { $0.node(expression.node, .job) }
        case .group(let group, let labels, let extra):
            child(key) { renderer in
                renderer.entry("group") { $0.node(group.node, .job) }
                renderer.oneOrMore("labels", labels)
                var extra = extra
                renderer.extra(&extra)
            }
        }
    }

    private mutating func oneOrMore(_ key: String, _ values: [Value<String>]) {
        guard let first = values.first else { return }
        entry(key) { values.count == 1 ? $0.node(first.node, .job) : $0.values(values, .job) }
    }

    mutating func matrix(_ key: String, _ matrix: inout Matrix?) {
        switch matrix {
        case nil:
            break
        case .expression(let expression):
            entry(key) { $0.node(expression.node, .strategy) }
        case .vectors(let vectors):
            child(key) { renderer in
                for axis in vectors.axes.entries {
                    renderer.entry(axis.key) { $0.vector(axis.value) }
                }
                renderer.rows("include", vectors.include)
                renderer.rows("exclude", vectors.exclude)
            }
        }
    }

    private mutating func vector(_ vector: MatrixVector) -> YAMLNode {
        switch vector {
        case .values(let values): sequence(values) { $0.untyped($1, .strategy) }
        case .expression(let expression): node(expression.node, .strategy)
        }
    }

    private mutating func rows(_ key: String, _ rows: MatrixRows?) {
        switch rows {
        case nil:
            break
        case .expression(let expression):
            entry(key) { $0.node(expression.node, .strategy) }
        case .rows(let rows):
            entry(key) { renderer in
                renderer.sequence(rows) { renderer, row in
                    switch row {
                    case .written(let map): .mapping(renderer.mapping { $0.entries(of: map, .strategy) })
                    case .expression(let value): renderer.node(value.node, .strategy)
                    }
                }
            }
        }
    }
}
