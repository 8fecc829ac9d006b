import Workflows

/// The jobs of one workflow of an application.
struct ApplicationPipeline {
    let mirror: ImageMirror
    let application: MirroredApplication
    let mode: PipelineMode
    /// The user of the registry, as this workflow reads it.
    let credentials: (username: Value<String>, password: Value<String>)

    /// The inputs that both workflows of an application have.
    let inputs = InputReferences<ApplicationInputs>()

    /// What the first job finds out, as the other jobs read it.
    struct Discovery {
        let job: WorkflowJob
        /// How the job ended.
        let result: Value<String>
        /// Registry and namespace, in lower case.
        let repository: Value<String>
        /// The builds, each an object.
        let builds: Value<JSONText>
        /// Whether there is one.
        let hasBuilds: Value<Bool>
        /// The version of a single-version workflow.
        var version: Value<String> = ""
        let architectures: Value<String>
        let platforms: Value<String>
    }

    /// An image of one version.
    struct Index {
        let image: Value<String>
        let version: Value<String>

        /// The artifacts of its digests.
        var digests: DigestArtifact { DigestArtifact(image, version) }
    }

    /// Discovery, builds side by side, one index for each image and version, and attestations.
    var multiVersionJobs: [WorkflowJob] {
        let discovery = multiVersionDiscovery
        let builds = build(discovery)
        let preparation = preparation(discovery, after: builds)
        let merge = merge(discovery, preparation: preparation)
        return [discovery.job, .steps(builds), preparation.job] + publication(discovery, merge)
    }

    /// The same for the highest version alone, without the job that lists versions.
    var singleVersionJobs: [WorkflowJob] {
        let discovery = singleVersionDiscovery
        let builds = build(discovery)
        return [discovery.job, .steps(builds)] + publication(discovery, merge(discovery, after: builds))
    }

    /// The job that publishes, and those that sign what it has published.
    private func publication(_ discovery: Discovery, _ merge: Merge) -> [WorkflowJob] {
        guard mirror.attestation.signsAfterBuild else { return [.steps(merge.job)] }
        guard merge.job.strategy == nil else {
            let collection = collection(after: merge.job)
            return [.steps(merge.job), collection.job, .steps(attest(collection, discovery))]
        }
        let published = merge.job.exposing(PublishIndex.Results.self, [.init(\.digest, merge.digest)])
        return [published.job, .steps(attest(merge.index, published.outputs.digest, discovery))]
    }

    var login: RegistryLogin {
        RegistryLogin(host: inputs.registry, username: credentials.username, password: credentials.password)
    }
}
