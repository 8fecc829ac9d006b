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
        if !MirroredApps.all.isEmpty {
            ImageMirror(applications: MirroredApps.all).files
        }
    }
}
