import Slipway

/// The workflows of this repository.
@main
struct __TYPE__: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "__NAME__"

    /// Stands there too: what writes the files again, in the repository's top folder.
    static let generateCommand = __GENERATE_COMMAND__

    var workflows: [WorkflowFile] {
        WorkflowFile("check-__NAME__.yml", checkWorkflow)
        if !Components.all.isEmpty {
            pipeline.workflows
        }
    }

    var otherFiles: [GeneratedFile] {
        if !Components.all.isEmpty {
            pipeline.documentation
        }
    }

    private var pipeline: ChartPipeline {
        ChartPipeline(
            components: Components.all, branches: [Self.defaultBranch],
            cache: .actions(warmedOn: Self.defaultBranch))
    }
}
