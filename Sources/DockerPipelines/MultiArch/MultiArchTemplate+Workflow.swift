import Workflows

extension MultiArchTemplate {
    /// The template as groups call it.
    var reusable: ReusableWorkflow<MultiArchInputs, MultiArchSecrets, NoOutputs> {
        var workflow = ReusableWorkflow(
            fileName, name: name, inputs: MultiArchInputs.self, secrets: MultiArchSecrets.self,
            env: ["DOCKER_BUILDKIT": "1"], defaults: Defaults(shell: "bash"), source: site.file, line: site.line
        ) { inputs, secrets in
            let preparation = self.preparation(inputs)
            preparation
            builds(inputs, secrets, after: preparation)
            manifests(inputs, secrets, after: preparation)
        }
        workflow.file.workflow.triggers = workflow.file.workflow.triggers.map(stating(defaults))
        workflow.file.problems += problems
        return workflow
    }

    /// The values of the inputs that a caller may leave out; what is not said of the caches is derived in the run.
    private var defaults: [(name: String, value: ExpressionNode)] {
        let caches = [("cache_repo_owner", cacheOwner), ("cache_image_name", cacheImage)]
        return [
            ("target_branch", .string(targetBranch)), ("registry", .string(registry)), ("repo_name", .string(owner)),
            ("image_name", .string(image)), ("schedule_parallel", .number(Double(parallel.schedule))),
            ("manual_parallel", .number(Double(parallel.manual))),
            ("push_pr_parallel", .number(Double(parallel.push))), ("cache_registry", .string(cacheRegistry)),
        ] + caches.compactMap { name, value in value.map { (name, .string($0)) } }
    }

    private func stating(_ defaults: [(name: String, value: ExpressionNode)]) -> (Trigger) -> Trigger {
        { trigger in
            guard case .call(var call) = trigger.configuration else { return trigger }
            for (name, value) in defaults {
                for index in call.inputs.indices where call.inputs[index].name == name {
                    call.inputs[index].default = value
                }
            }
            var copy = trigger
            copy.configuration = .call(call)
            return copy
        }
    }

    /// Decides, once for all jobs of the run: what is built, whether it is published, and under which names.
    private func preparation(_ inputs: InputReferences<MultiArchInputs>) -> TypedJob<PreparationOutputs> {
        let conditions = MultiArchScriptSteps.pushConditions(
            targetBranch: inputs.targetBranch, manualPush: manualPush)
        let matrix = MultiArchScriptSteps.matrix(
            table: architectures.table, inputs: inputs, cachesByDirectory: cachesByDirectory)
        let weeks = MultiArchScriptSteps.isoWeeks(count: 2)
        return Job(
            "prepare-matrix", name: "🌍 Prepare Matrix | \(inputs.workflowName)", runsOn: .ubuntu2404,
            permissions: .none, timeoutMinutes: 10
        ) {
            MultiArchScriptSteps.checkNames(inputs)
            conditions
            matrix
            weeks
        }.exposing(
            PreparationOutputs.self,
            [
                OutputAssignment(\.matrix, matrix.outputs.matrix),
                OutputAssignment(\.architectures, inputs.supportedArchitectures),
                OutputAssignment(\.imageDirectories, inputs.imageDirectories),
                OutputAssignment(\.shouldPush, conditions.outputs.shouldPush),
                OutputAssignment(\.platforms, matrix.outputs.platforms),
                OutputAssignment(\.currentWeek, weeks.outputs.current),
                OutputAssignment(\.previousWeek, weeks.outputs.previous),
            ])
    }

    /// Joins what was published for each architecture, one tag after the other.
    private func manifests(
        _ inputs: InputReferences<MultiArchInputs>, _ secrets: SecretReferences<MultiArchSecrets>,
        after preparation: TypedJob<PreparationOutputs>
    ) -> Job {
        let named = MultiArchScriptSteps.imageName(inputs)
        return Job(
            "create-manifests", name: "📦 Create manifests | \(inputs.workflowName)",
            needs: [preparation.id, Self.buildJob], if: preparation.outputs.shouldPush, runsOn: .ubuntu2404,
            permissions: Permissions(contents: .read).union(registryPermissions), timeoutMinutes: 60
        ) {
            Checkout(persistCredentials: false).step(name: "Checkout source")
            DockerSetupBuildx().step(name: "Set up Docker Buildx")
            RegistryLogin(inputs.registry, secrets).step("Login to registry")
            named
            MultiArchScriptSteps.createManifests(
                image: named.outputs.image, directories: preparation.outputs.imageDirectories,
                architectures: preparation.outputs.architectures, platforms: preparation.outputs.platforms)
        }
    }

    static let buildJob: JobID = "build-images"

    /// The account above the caches and the name of their image, as a run derives them.
    var cachePackage: (owner: String, image: String) { (cacheOwner ?? owner, cacheImage ?? "\(image)-cache") }

    /// What a job's token must be allowed to do to publish.
    var registryPermissions: Permissions {
        registry == ImageRegistry.gitHub.host ? ImageRegistry.gitHub.permissions : .none
    }
}
