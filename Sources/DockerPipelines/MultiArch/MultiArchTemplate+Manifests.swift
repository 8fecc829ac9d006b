import Workflows

extension MultiArchTemplate {
    /// Joins what was published for each architecture, one directory after the other.
    func manifests(
        _ inputs: InputReferences<MultiArchInputs>, _ secrets: SecretReferences<MultiArchSecrets>,
        after preparation: TypedJob<PreparationOutputs>
    ) -> Job {
        Job(
            "create-manifests", name: "📦 Create manifests | \(inputs.workflowName)",
            needs: [preparation.id, Self.buildJob], if: preparation.outputs.shouldPush, runsOn: .ubuntu2404,
            permissions: Permissions(contents: .read).union(registryPermissions), timeoutMinutes: 60,
            comment: "Waits until every image of the call has been tested and pushed."
        ) {
            Checkout(persistCredentials: false).step(name: "Checkout source")
            RegistryLogin(inputs.registry, secrets).step("Login to registry")
            CreateManifests.action.step(
                name: "Create manifests and compare their platforms",
                with: CreateManifests.Inputs(
                    image: "\(inputs.registry)/\(inputs.image)", directories: preparation.outputs.imageDirectories,
                    architectures: preparation.outputs.architectures, platforms: preparation.outputs.platforms))
        }
    }
}
