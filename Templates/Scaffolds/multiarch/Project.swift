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
        pipeline.workflows
    }

    var otherFiles: [GeneratedFile] { pipeline.documentation }

    private var pipeline: MultiArchPipeline {
        MultiArchPipeline(template: template) {
            BuildGroups.all
        }
    }

    /// What every group calls, with the image that all of them build.
    private var template: MultiArchTemplate {
        MultiArchTemplate(
            owner: __OWNER__,
            image: __IMAGE__,
            targetBranch: Self.defaultBranch,
            cachesByDirectory: true
        )
    }
}
