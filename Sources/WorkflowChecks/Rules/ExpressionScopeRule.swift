import Workflows

/// An expression uses a context or a function that GitHub does not offer at that key.
///
/// Wrong: `secrets.TOKEN` in a job's condition, `matrix` in `if` of a job, `env` in `runs-on`.
/// Right: a context that the key has; hand a secret to a step through `env`.
struct ExpressionScopeRule: WorkflowRule {
    let name = "expression-scope"

    func problems(in file: CheckedFile) -> [Problem] {
        file.expressions.flatMap { use in
            use.scope.violations(in: use.node).map { Problem(use.place, $0.message) }
        }
    }
}
