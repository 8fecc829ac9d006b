// A user imports one module and writes declarations: the model, the presets, checks and commands come with it.
@_exported public import DockerPipelines
@_exported public import SlipwayCommands
@_exported public import WorkflowAnalysis
@_exported public import WorkflowChecks
@_exported public import Workflows
