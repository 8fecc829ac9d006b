import ScriptLibrary
import Workflows

/// Names what a run for a branch or a pull request publishes.
enum RunTags {
    struct Inputs: ActionParameters {
        var namespace: Value<String>
        var request: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.namespace, "namespace", "Host and account of the registry, in any case"),
            .required(\.request, "pull-request", "Number of the pull request; empty for a branch"),
        ]
    }

    struct Results: Outputs {
        let namespace = Output<String>("namespace", "Host and account of the registry, in lower case")
        let tag = Output<String>("tag", "pr-12 for a pull request, otherwise the branch")
        let revisionTag = Output<String>("revision-tag", "The tag and the commit, which no other run moves")
        let chartVersion = Output<String>("chart-version", "A version below every release")
    }

    /// What the jobs for images read.
    struct Names: Outputs {
        let namespace = Output<String>("namespace")
        let tag = Output<String>("tag")
        let revisionTag = Output<String>("revision-tag")
    }

    /// What the jobs for charts read besides.
    struct Preview: Outputs {
        let chartVersion = Output<String>("chart-version")
    }

    static let action = OwnAction(
        "run-tags", name: "Name what a run publishes",
        description: "Names the tags of images and the version of charts for a branch or a pull request.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let names = RunStep(
            "Name the tags and the version", script: .file(ActionFile(.runTags)),
            env: ["NAMESPACE": inputs.namespace, "PULL_REQUEST": inputs.request]
        ).identified("names", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.namespace, names.outputs.namespace), .init(\.tag, names.outputs.tag),
            .init(\.revisionTag, names.outputs.revisionTag), .init(\.chartVersion, names.outputs.chartVersion),
        ]) { names }
    }.declared(at: .firstUse)
}
