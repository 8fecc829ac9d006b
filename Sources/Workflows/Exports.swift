// A declaration writes expressions in the same breath as jobs and steps: one import gives both.
@_exported public import WorkflowExpressions
