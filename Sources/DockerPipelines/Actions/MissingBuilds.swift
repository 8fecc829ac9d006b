import ScriptLibrary
import Workflows

/// Lists a build of each version for each architecture, as the matrix of a job.
enum MissingBuilds {
    struct Inputs: ActionParameters {
        var versions: Value<String>
        var latest: Value<String>
        var architectures: Value<String>
        var multiArch: Value<Bool>
        var usesQEMU: Value<Bool>
        var qemuRunner: Value<String>?

        static let declarations: [ActionParameter<Self>] = [
            .required(\.versions, "versions", "Versions to build, separated by spaces"),
            .required(\.latest, "latest", "The version that becomes latest; empty if none does"),
            .required(\.architectures, "architectures", "A JSON list of objects: arch, platforms, runner"),
            .required(\.multiArch, "multi-arch", "Whether all of them are built, not linux/amd64 alone"),
            .required(\.usesQEMU, "use-qemu", "Whether all of them are built under QEMU"),
            .optional(
                \.qemuRunner, "qemu-runner", default: "ubuntu-24.04", "Label of the runner for builds under QEMU"),
        ]
    }

    struct Results: Outputs {
        let versionsMatrix = Output<JSONText>("versions-matrix", "A JSON list of builds")
        let hasBuilds = Output<Bool>("has-builds", "Whether there are any")
        let architectures = Output<String>("architectures", "What each version is built for, such as amd64,arm64")
        let platforms = Output<String>("platforms", "The same as platforms, such as linux/amd64,linux/arm64")
    }

    static let action = OwnAction(
        "missing-builds", name: "List builds",
        description: "Lists a build of each version for each architecture, as the matrix of a job.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let builds = RunStep(
            "List the builds", script: .file(ActionFile(.missingBuilds)),
            env: [
                "VERSIONS": inputs.versions, "LATEST": inputs.latest, "ARCHITECTURES": inputs.architectures,
                "MULTI_ARCH": inputs.multiArch, "USE_QEMU": inputs.usesQEMU, "QEMU_RUNNER": inputs.qemuRunner,
            ]
        ).identified("builds", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.versionsMatrix, builds.outputs.versionsMatrix), .init(\.hasBuilds, builds.outputs.hasBuilds),
            .init(\.architectures, builds.outputs.architectures), .init(\.platforms, builds.outputs.platforms),
        ]) {
            builds
        }
    }.declared(at: .firstUse)
}
