import WorkflowYAML

// What workflows and jobs have in common.
extension Renderer {
    /// The key `permissions`, unless it is left to what stands above.
    mutating func permissions(_ permissions: Permissions, blankLineBefore: Bool = false) {
        switch permissions {
        case .unspecified:
            break
        case .readAll:
            entry("permissions", blankLineBefore: blankLineBefore) { _ in .string("read-all") }
        case .writeAll:
            entry("permissions", blankLineBefore: blankLineBefore) { _ in .string("write-all") }
        case .scopes(let scopes):
            child("permissions", blankLineBefore: blankLineBefore) { renderer in
                for (scope, level) in scopes.entries {
                    renderer.entry(scope.rawValue, comment: scopes[reasonFor: scope]) { $0.literal(level.rawValue) }
                }
                for extra in scopes.extra {
                    let reason = scopes[reasonFor: PermissionScope(extra.name)]
                    renderer.entry(extra.name, comment: reason) { $0.literal(extra.level.rawValue) }
                }
            }
        }
    }

    mutating func concurrency(_ concurrency: Concurrency, _ scope: ExpressionScope) -> YAMLNode {
        if let whole = concurrency.expression { return node(whole.node, scope) }
        // Both keys always: nobody has to know what happens without the second.
        return .mapping(
            mapping { renderer in
                renderer.value("group", concurrency.group, scope)
                renderer.value("cancel-in-progress", concurrency.cancelsInProgress ?? false, scope)
                renderer.value("queue", concurrency.queue, scope)
                renderer.extra(concurrency.extra)
            })
    }

    mutating func defaults(_ defaults: Defaults?, _ scope: ExpressionScope, blankLineBefore: Bool = false) {
        guard let defaults else { return }
        child("defaults", blankLineBefore: blankLineBefore) { renderer in
            if let whole = defaults.expression { renderer.value("run", whole, scope) }
            guard defaults.expression == nil else { return renderer.extra(defaults.extra) }
            renderer.child("run") { renderer in
                renderer.value("shell", defaults.shell, scope)
                renderer.value("working-directory", defaults.workingDirectory, scope)
                renderer.extra(defaults.runExtra)
            }
            renderer.extra(defaults.extra)
        }
    }
}
