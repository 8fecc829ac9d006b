import WorkflowYAML

// What workflows and jobs have in common.
extension Renderer {
    mutating func permissions(_ permissions: Permissions) -> YAMLNode {
        switch permissions {
        case .readAll:
            .string("read-all")
        case .writeAll:
            .string("write-all")
        case .scopes(let scopes):
            .mapping(
                mapping { renderer in
                    for (scope, level) in scopes.entries { renderer.text(scope.rawValue, level.rawValue) }
                    for extra in scopes.extra { renderer.text(extra.name, extra.level.rawValue) }
                })
        }
    }

    mutating func concurrency(_ concurrency: Concurrency, _ scope: ExpressionScope) -> YAMLNode {
        let isPlain = concurrency.cancelsInProgress == nil && concurrency.queue == nil && concurrency.extra.isEmpty
        if isPlain { return node(concurrency.group.node, scope) }
        return .mapping(
            mapping { renderer in
                renderer.value("group", concurrency.group, scope)
                renderer.value("cancel-in-progress", concurrency.cancelsInProgress, scope)
                renderer.value("queue", concurrency.queue, scope)
                renderer.extra(concurrency.extra)
            })
    }

    mutating func defaults(_ defaults: Defaults?, _ scope: ExpressionScope, blankLineBefore: Bool = false) {
        guard let defaults else { return }
        child("defaults", blankLineBefore: blankLineBefore) { renderer in
            renderer.child("run") { renderer in
                renderer.value("shell", defaults.shell, scope)
                renderer.value("working-directory", defaults.workingDirectory, scope)
                renderer.extra(defaults.runExtra)
            }
            renderer.extra(defaults.extra)
        }
    }
}
