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
        if !MirroredApps.all.isEmpty {
            ImageMirror(applications: MirroredApps.all).files
        }
    }
}
