import ScriptLibrary
public import Workflows

/// The action `missing-builds`: a build of each version for each architecture, as the matrix of another job.
///
/// It needs nothing from its job but `contents: read`.
///
/// ```swift
/// MissingBuilds.action.step(
///     id: "builds", name: "List the missing builds",
///     with: .init(
///         versions: tags.outputs.missing, latest: tags.outputs.latest,
///         architectures: #"[{"arch": "amd64", "platforms": "linux/amd64", "runner": "ubuntu-24.04"}]"#,
///         multiArch: true, usesQEMU: false))
/// ```
public enum MissingBuilds: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The versions to build, separated by spaces.
        public var versions: Value<String>
        /// The version that becomes latest; empty if none does.
        public var latest: Value<String>
        /// A JSON list of objects: arch, platforms, runner.
        public var architectures: Value<String>
        /// Whether all of them are built, not linux/amd64 alone.
        public var multiArch: Value<Bool>
        /// Whether all of them are built under QEMU.
        public var usesQEMU: Value<Bool>
        /// The label of the runner for builds under QEMU; `ubuntu-24.04` unless stated.
        public var qemuRunner: Value<String>?

        /// States the inputs.
        public init(
            versions: Value<String>, latest: Value<String>, architectures: Value<String>, multiArch: Value<Bool>,
            usesQEMU: Value<Bool>, qemuRunner: Value<String>? = nil
        ) {
            self.versions = versions
            self.latest = latest
            self.architectures = architectures
            self.multiArch = multiArch
            self.usesQEMU = usesQEMU
            self.qemuRunner = qemuRunner
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.versions, "versions", "Versions to build, separated by spaces"),
            .required(\.latest, "latest", "The version that becomes latest; empty if none does"),
            .required(\.architectures, "architectures", "A JSON list of objects: arch, platforms, runner"),
            .required(\.multiArch, "multi-arch", "Whether all of them are built, not linux/amd64 alone"),
            .required(\.usesQEMU, "use-qemu", "Whether all of them are built under QEMU"),
            .optional(
                \.qemuRunner, "qemu-runner", default: "ubuntu-24.04", "Label of the runner for builds under QEMU"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// A JSON list of builds.
        public let versionsMatrix = Output<JSONText>("versions-matrix", "A JSON list of builds")
        /// Whether there are any.
        public let hasBuilds = Output<Bool>("has-builds", "Whether there are any")
        /// What each version is built for, such as amd64,arm64.
        public let architectures = Output<String>(
            "architectures", "What each version is built for, such as amd64,arm64")
        /// The same as platforms, such as linux/amd64,linux/arm64.
        public let platforms = Output<String>("platforms", "The same as platforms, such as linux/amd64,linux/arm64")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
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
