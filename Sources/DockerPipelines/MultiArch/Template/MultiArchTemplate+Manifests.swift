import Workflows

extension MultiArchTemplate {
    /// What the attesting job reads.
    private struct ManifestOutputs: Outputs {
        let digests = Output<JSONText>("digests")
    }

    /// Joins what was published for each architecture, one directory after the other, and attests it.
    @JobsBuilder
    func publication(
        _ inputs: InputReferences<MultiArchInputs>, _ secrets: SecretReferences<MultiArchSecrets>,
        after preparation: TypedJob<PreparationOutputs>
    ) -> [WorkflowJob] {
        let image: Value<String> = "\(inputs.registry)/\(inputs.image)"
        let name: Value<String> = "Create manifests and compare their platforms"
        let images = CreateManifests.Inputs(
            image: image, directories: preparation.outputs.imageDirectories,
            architectures: preparation.outputs.architectures, platforms: preparation.outputs.platforms)
        let joined = CreateManifests.action.step(id: "create-manifests", name: name, with: images)
        let login = RegistryLogin(inputs.registry, secrets)
        let manifests = Job(
            "create-manifests", name: "📦 Create manifests | \(inputs.workflowName)",
            needs: [preparation.id, Self.buildJob], if: preparation.outputs.shouldPush, runsOn: .ubuntu2404,
            permissions: imageRegistry.permissions(to: "Publish the index"), timeoutMinutes: 60,
            comment: "Waits until every image of the call has been tested and pushed."
        ) {
            Checkout(persistCredentials: false).step(name: "Checkout source")
            IndexPublication.preparation(login)
            // Only a step that is read needs an id.
            attestation.signsAfterBuild ? joined.step : CreateManifests.action.step(name: name, with: images)
        }
        if attestation.signsAfterBuild {
            let published = manifests.exposing(
                ManifestOutputs.self, [OutputAssignment(\.digests, joined.outputs.digests)])
            published
            attestations(
                of: image, published.outputs.digests, platforms: preparation.outputs.platforms, login: login,
                name: inputs.workflowName)
        } else {
            manifests
        }
    }

    /// One index that was published.
    private struct Published: MatrixAxes {
        let digest = Axis<String>("digest")
    }

    /// Attests each index by its digest.
    private func attestations(
        of image: Value<String>, _ digests: Value<JSONText>, platforms: Value<String>, login: RegistryLogin,
        name: Value<String>
    ) -> Job {
        let published = TypedMatrix<Published>().varying(\.digest, overElementsOf: digests.parsed)
        return Job(
            "attest-manifests", name: "🔏 Attest manifests | \(name)", runsOn: .ubuntu2404,
            permissions: imageRegistry.permissions(to: "Attach what is attested").union(attestation.permissions),
            timeoutMinutes: 60, strategy: Strategy(matrix: published.matrix, failFast: false)
        ) {
            login.step()
            attestation.steps(image: image, digest: published.digest, platforms: platforms)
        }
    }
}
