import Slipway

/// The workflows of this repository.
@main
struct __TYPE__: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "__NAME__"

    var workflows: [WorkflowFile] {
        WorkflowFile("check-__NAME__.yml", checkWorkflow)
        if !MirroredApps.all.isEmpty {
            ImageMirror(applications: MirroredApps.all).files
        }
    }
}
