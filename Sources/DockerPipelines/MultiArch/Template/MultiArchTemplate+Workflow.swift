import Workflows

extension MultiArchTemplate {
    /// The template as groups call it.
    var reusable: ReusableWorkflow<MultiArchInputs, MultiArchSecrets, NoOutputs> {
        var workflow = ReusableWorkflow(
            fileName, name: name, inputs: MultiArchInputs.self, secrets: MultiArchSecrets.self,
            env: ["DOCKER_BUILDKIT": "1"], defaults: Defaults(shell: "bash"), comment: comment, source: site.file,
            line: site.line
        ) { inputs, secrets in
            let preparation = self.preparation(inputs)
            preparation
            builds(inputs, secrets, after: preparation)
            publication(inputs, secrets, after: preparation)
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

    static let buildJob: JobID = "build-images"

    /// The account above the caches and the name of their image, as a run derives them.
    var cachePackage: (owner: String, image: String) { (cacheOwner ?? owner, cacheImage ?? "\(image)-cache") }

    /// The registry; unless it is GitHub's, the secrets log in.
    var imageRegistry: ImageRegistry {
        if registry == ImageRegistry.gitHub.host { return .gitHub(owner: owner) }
        let secrets = SecretReferences<MultiArchSecrets>()
        return ImageRegistry(host: registry, owner: owner, username: secrets.username, password: secrets.accessToken)
    }
}
