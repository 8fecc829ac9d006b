import Slipway

/// The workflows of this repository.
@main
struct PipelinesProject: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "pipelines"

    var workflows: [WorkflowFile] {
        WorkflowFile("check-pipelines.yml", checkWorkflow)
        if !Images.all.isEmpty {
            NativeImages(images: Images.all).files
        }
    }
}
