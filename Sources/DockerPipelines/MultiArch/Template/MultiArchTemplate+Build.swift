import Workflows

extension MultiArchTemplate {
    /// Builds, tests and pushes one directory for one architecture.
    func builds(
        _ inputs: InputReferences<MultiArchInputs>, _ secrets: SecretReferences<MultiArchSecrets>,
        after preparation: TypedJob<PreparationOutputs>
    ) -> Job {
        let cell = TypedMatrix<BuildCell>(preparation.outputs.matrix.parsed)
        let build = ImageBuild(template: self, inputs: inputs, preparation: preparation.outputs, cell: cell)
        return Job(
            Self.buildJob,
            name:
                "\(cell.emoji)\(cell.architecture)|\(cell.regressionEmoji)\(cell.directory)\(cell.buildTypeEmoji)",
            runsOn: Runner(cell.runner),
            permissions: Permissions(contents: .read, packages: .write)
                .because(.packages, "Store the caches of builds").union(imageRegistry.permissions(to: "Push images")),
            timeoutMinutes: Value(timeoutMinutes),
            strategy: Strategy(
                matrix: cell.matrix, failFast: false,
                maxParallel: choose(
                    (github.eventName == "schedule", inputs.scheduleParallel),
                    (github.eventName == "workflow_dispatch", inputs.manualParallel),
                    otherwise: inputs.pushPRParallel))
        ) {
            build.configurationReport
            Checkout(persistCredentials: false).step(name: "Checkout source")
            build.builder
            dependencies
            build.logins(secrets)
            build.tags
            build.caches
            build.cacheReport
            build.image
            build.resultReport
            build.list
            build.tests
            build.push
            build.summary
        }
    }
}
