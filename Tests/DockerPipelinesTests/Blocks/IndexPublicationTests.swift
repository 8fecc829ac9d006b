import Slipway
import TestSupport
import Testing

/// The blocks that the jobs of all presets are composed of.
@Suite("Blocks: publication of an index")
struct IndexPublicationTests {
    /// A job that joins images, and the action that does it.
    static func jobs() throws -> [(job: GeneratedJob, action: String)] {
        let native = try GeneratedWorkflow(publishing: Pipelines.native()).job("merge-app")
        let mirrors = try ["app.yml", "app-multi-version.yml"].map { name in
            try GeneratedWorkflow(Mirrors.small().file(name).workflow).job("merge")
        }
        let runs = try ChartSamples.workflow("build-and-test.yml").job("merge-manifests")
        let releases = try ["publish-images", "move-tags"].map { try ChartSamples.workflow("release.yml").job($0) }
        let template = try MultiArchSamples.workflow(MultiArchSamples.templateFile).job("create-manifests")
        return ([native] + mirrors + [runs] + releases).map { ($0, "$/.github/actions/publish-index") } + [
            (template, "$/.github/actions/create-manifests")
        ]
    }

    @Test("Every job of every preset sets up Buildx and logs in before it joins images")
    func prepares() throws {
        for (job, action) in try Self.jobs() {
            let joins = try job.position(action)
            let buildx = try job.position("docker/setup-buildx-action")
            #expect(try job.position("docker/login-action") == buildx + 1, "\(job.id)")
            #expect(buildx + 1 < joins, "\(job.id)")
        }
    }

    static let publication = IndexPublication(
        .init(image: "a.io/app", tags: "a.io/app:1", platforms: "linux/amd64", artifacts: "digests-app@*"),
        login: RegistryLogin(host: "a.io", username: "user", password: secrets["TOKEN"]), if: github.refType == "tag")

    static func job(_ steps: [Step]) throws -> GeneratedJob {
        try GeneratedWorkflow(Workflow(on: [.push()]) { Job("publish", runsOn: .ubuntu2404) { steps } }).job("publish")
    }

    @Test("Tags are decided behind the login, and what follows reads the digest")
    func orders() throws {
        let decision = RunStep("Decide", script: "true").element
        let job = try Self.job(
            Self.publication.steps(after: [decision]) { digest in
                RunStep("Follow", script: "true", env: ["DIGEST": digest])
            })
        #expect(job.steps.map(\.name) == ["Set up Buildx", "Log in to a.io", "Decide", "Publish the index", "Follow"])
        #expect(try job.step("Publish the index").id == "index")
        #expect(try job.step("Publish the index").node["if"]?.scalar == "${{ github.ref_type == 'tag' }}")
        #expect(try job.step("Follow").env["DIGEST"] == "${{ steps.index.outputs.digest }}")
    }

    @Test("A step that nothing reads has no id")
    func omitsID() throws {
        let job = try Self.job(Self.publication.publication())
        #expect(job.steps.map(\.name) == ["Publish the index"] && job.steps[0].id == nil)
    }

    @Test("A login names the host unless only the run knows it")
    func namesHost() throws {
        let login = RegistryLogin(host: github.event["host"].as(String.self), username: "user", password: "")
        #expect(try Self.job([login.step()]).steps[0].name == "Log in to the registry")
        #expect(try Self.job([ImageRegistry.gitHub.login.step()]).steps[0].name == "Log in to ghcr.io")
        #expect(try Self.job([login.step("Log in")]).steps[0].name == "Log in")
    }

    @Test("A digest that was kept is read back, with the name of its artifact")
    func readsDigest() throws {
        let kept = KeptDigest(DigestArtifact("app").name(platform: "linux-arm64"))
        let job = try Self.job(kept.steps + [RunStep("Use", script: "true", env: ["DIGEST": kept.digest]).element])
        #expect(try job.step("Download the digest").with["name"] == "digests-app@linux-arm64")
        let read = try job.step("Read the digest")
        #expect(try job.step("Download the digest").with["path"] == read.env["FOLDER"])
        #expect(try job.step("Use").env["DIGEST"] == "${{ steps.digest.outputs.digest }}")
        let digest = String(repeating: "a", count: 64)
        let run = try Shell.run(
            script: try #require(read.run), environment: ["FOLDER": "digest"], files: ["digest/\(digest)": ""])
        #expect(run.output("digest") == "sha256:\(digest)")
    }

    static let permissions: [(registry: ImageRegistry, access: AccessLevel, packages: AccessLevel)] = [
        (.gitHub, .write, .write), (.gitHub(owner: "owner"), .read, .read),
        (ImageRegistry(host: "a.io", owner: "b", username: "c", password: secrets["D"]), .write, .noAccess),
    ]

    @Test("Only a registry that takes the job's token asks for a permission, with its reason", arguments: permissions)
    func asks(_ registry: ImageRegistry, access: AccessLevel, packages: AccessLevel) {
        let permissions = registry.permissions(access, to: "Use it")
        #expect(permissions.level(of: .contents) == .read && permissions.level(of: .packages) == packages)
        #expect(permissions.reason(for: .packages) == (packages == .noAccess ? nil : "Use it"))
    }
}
