import Slipway

/// The workflows of this repository.
@main
struct PipelinesProject: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "pipelines"

    /// Stands there too: what writes the files again, in the repository's top folder.
    static let generateCommand = "swift run --package-path pipelines pipelines generate"

    var workflows: [WorkflowFile] {
        WorkflowFile("check-pipelines.yml", checkWorkflow)
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
