import WorkflowYAML

extension Renderer {
    mutating func runner(_ runner: Runner) -> YAMLNode {
        switch runner {
        case .label(let label):
            node(label.node, .job)
        case .labels(let labels):
            values(labels, .job)
        case .expression(let expression):
            node(expression.node, .job)
        case .group(let group, let labels, let extra):
            .mapping(
                mapping { renderer in
                    renderer.value("group", group, .job)
                    renderer.oneOrMore("labels", labels)
                    renderer.extra(extra)
                })
        }
    }

    private mutating func oneOrMore(_ key: String, _ values: [Value<String>]) {
        guard let first = values.first else { return }
        entry(key) { values.count == 1 ? $0.node(first.node, .job) : $0.values(values, .job) }
    }

    mutating func environment(_ environment: DeploymentEnvironment) -> YAMLNode {
        let isPlain = environment.url == nil && environment.deployment == nil && environment.extra.isEmpty
        if isPlain { return node(environment.name.node, .job) }
        return .mapping(
            mapping { renderer in
                renderer.value("name", environment.name, .job)
                renderer.value("url", environment.url, .environmentURL)
                renderer.value("deployment", environment.deployment, .job)
                renderer.extra(environment.extra)
            })
    }

    mutating func snapshot(_ snapshot: Snapshot) -> YAMLNode {
        let isPlain = snapshot.version == nil && snapshot.condition == nil && snapshot.extra.isEmpty
        if isPlain { return literal(snapshot.imageName) }
        return .mapping(
            mapping { renderer in
                renderer.text("image-name", snapshot.imageName)
                renderer.text("version", snapshot.version)
                renderer.value("if", snapshot.condition, .job)
                renderer.extra(snapshot.extra)
            })
    }

    mutating func matrix(_ matrix: Matrix) -> YAMLNode {
        switch matrix {
        case .expression(let expression):
            node(expression.node, .strategy)
        case .vectors(let vectors):
            .mapping(
                mapping { renderer in
                    for axis in vectors.axes.entries {
                        renderer.entry(axis.key) { $0.vector(axis.value) }
                    }
                    renderer.rows("include", vectors.include)
                    renderer.rows("exclude", vectors.exclude)
                })
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
