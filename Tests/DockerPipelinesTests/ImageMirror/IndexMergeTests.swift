import Slipway
import TestSupport
import Testing

/// How digests become indexes with tags.
@Suite("Mirror: merges")
struct IndexMergeTests {
    /// The places in which a job writes the version, by its workflow.
    static func version(in file: WorkflowFile) -> String {
        ApplicationInterfaceTests.isMultiVersion(file)
            ? "${{ matrix.config.version }}" : "${{ needs.infos.outputs.tag }}"
    }

    static func image(in file: WorkflowFile) -> String {
        ApplicationInterfaceTests.isMultiVersion(file) ? "${{ matrix.config.image }}" : "${{ matrix.image }}"
    }

    @Test("B14 a merge takes the digests of its image and version alone", arguments: MirrorSample.allCases)
    func collectsDigests(_ sample: MirrorSample) throws {
        for (file, job) in zip(sample.pipelines, sample.jobs("merge")) {
            let inputs = try job.step("actions/download-artifact").with
            #expect(inputs["merge-multiple"] == "true" && inputs["path"] == "${{ runner.temp }}/digests")
            #expect(inputs["pattern"] == "digests-\(Self.image(in: file))@\(Self.version(in: file))@*")
        }
    }

    /// Images that begin or end like another one, in one run.
    static let similar: ImageMirror = Mirrors.small([
        Mirrors.app { $0.base = BaseImage("base-app", replacing: "x") }, Mirrors.app { $0.name = "app-worker" },
        Mirrors.app { $0.name = "worker" }, Mirrors.app { $0.name = "app.x" },
    ])

    /// Versions that begin or end like another one.
    static let versions: [String] = ["1.2.3", "1.2.30", "11.2.3", "1.2"]

    @Test("B14 no pattern matches the artifact of another image or version of the run")
    func separatesArtifacts() throws {
        let workflows = Self.similar.files.filter(ApplicationInterfaceTests.isMultiVersion)
            .map { GeneratedWorkflow($0.workflow) }
        let uploads = try workflows.flatMap { try $0.job("build").steps }
            .filter { $0.action == "actions/upload-artifact" }
        let names = try uploads.map { try #require($0.with["name"]) }
        let images = try uploads.map { upload in
            String(try #require(upload.with["path"]?.split(separator: "/").dropLast().last))
        }
        let merge = try workflows[0].job("merge")
        let collections = try workflows.flatMap { try $0.job("collect-digests").steps }
            .compactMap { $0.with["pattern"] }
        #expect(images == ["base-app", "app", "app-worker", "worker", "app.x"] && collections.count == 5)
        for (image, version) in images.flatMap({ image in Self.versions.map { (image, $0) } }) {
            let row = ["config.image": image, "config.version": version]
            let pattern = GeneratedJob.fill(try merge.step("Collect the digests").with["pattern"] ?? "", with: row)
            for (other, name) in zip(images, names) {
                for otherVersion in Self.versions {
                    let artifact = GeneratedJob.fill(
                        name, with: ["config.version": otherVersion, "config.arch": "amd64"])
                    let isSame = image == other && version == otherVersion
                    #expect(NamePattern.isGlobMatch(pattern, artifact) == isSame, "\(pattern) and \(artifact)")
                    #expect(collections.allSatisfy { NamePattern.isGlobMatch($0, artifact) == false })
                }
            }
            let upload = try merge.step("actions/upload-artifact").with["name"] ?? ""
            let index = GeneratedJob.fill(upload, with: row)
            #expect(collections.count { NamePattern.isGlobMatch($0, index) == true } == 1, "\(index)")
        }
    }

    @Test(
        "B15 an index has the version's tag, and 'latest' where the first job said so and nothing higher came since",
        arguments: MirrorSample.allCases
    )
    func tags(_ sample: MirrorSample) throws {
        for (file, job) in zip(sample.pipelines, sample.jobs("merge")) {
            let inputs = try job.step("docker/metadata-action").with
            let isMultiVersion = ApplicationInterfaceTests.isMultiVersion(file)
            let isLatest =
                isMultiVersion
                ? "matrix.config.is_latest" : "needs.infos.outputs.latest == needs.infos.outputs.tag"
            let enabled = "${{ \(isLatest) && steps.latest.outputs.moves == 'true' }}"
            #expect(
                inputs["tags"] == "type=raw,value=\(Self.version(in: file))\ntype=raw,value=latest,enable=\(enabled)")
            let guarding = try job.step("Look at what latest is by now")
            #expect(guarding.node["if"]?.scalar == "${{ \(isLatest) }}")
            #expect(guarding.env["VERSION"] == Self.version(in: file) && guarding.env["IMAGE"] == inputs["images"])
            #expect(inputs["flavor"] == "latest=false")
            #expect(inputs["images"] == "${{ needs.infos.outputs.repository }}/\(Self.image(in: file))")
        }
    }

    @Test("A merge counts on every platform that the first job has announced", arguments: MirrorSample.allCases)
    func publishes(_ sample: MirrorSample) throws {
        for job in sample.jobs("merge") {
            let env = try job.step("Publish the index").env
            #expect(env["DIGEST_COUNT"] == "${{ needs.infos.outputs.digest-count }}")
            #expect(env["PLATFORMS"] == "${{ needs.infos.outputs.platforms }}")
            #expect(env["TAGS"] == "${{ steps.tags.outputs.tags }}")
            #expect(env["DIGEST_DIR"] == "${{ runner.temp }}/digests")
            #expect(try job.step("docker/metadata-action").with["images"] == env["IMAGE"])
            #expect(try job.position("docker/login-action") < job.position("Publish the index"))
            #expect(try job.position("docker/setup-buildx-action") < job.position("Publish the index"))
        }
    }

    @Test("The digest of an index goes to the attesting job, and nowhere where nothing is attested")
    func handsOverIndexes() throws {
        for sample in MirrorSample.allCases {
            for (file, job) in zip(sample.pipelines, sample.jobs("merge")) {
                let env = try job.step("Publish the index").env
                guard sample != .unattested else {
                    #expect(env["DIGEST_FILE"] == nil && !job.uses("actions/upload-artifact"))
                    continue
                }
                let name = "\(Self.image(in: file))@\(Self.version(in: file))"
                let upload = try job.step("actions/upload-artifact").with
                #expect(env["DIGEST_FILE"] == "${{ runner.temp }}/index-digests/\(name)")
                #expect(upload["path"] == env["DIGEST_FILE"] && upload["name"] == "index-digest-\(name)")
                #expect(upload["if-no-files-found"] == "error" && upload["retention-days"] == "1")
            }
        }
    }

    @Test(
        "The annotations of an index are the labels of its images",
        arguments: ["outline", "mattermost", "mostlymatter"])
    func annotates(_ application: String) throws {
        for suffix in ["", "-multi-version"] {
            let file = try Mirrors.example.file("\(application)\(suffix).yml")
            let workflow = GeneratedWorkflow(file.workflow)
            guard case .steps(let merge)? = file.workflow.jobs.first(where: { $0.id.rawValue == "merge" }),
                let step = merge.steps.lazy.compactMap(\.script).last, let text = step.env["ANNOTATIONS"]
            else {
                Issue.record("nothing is annotated")
                continue
            }
            for build in try workflow.job("build").steps where build.action == "docker/metadata-action" {
                let image = String(build.name.dropFirst("Describe ".count))
                let version: ExpressionResult = .object(["version": .text("1.2.3"), "image": .text(image)])
                let outputs: ExpressionResult = .object(["tag": .text("1.2.3"), "architectures": .text("amd64,arm64")])
                let evaluator = ExpressionEvaluator(contexts: [
                    "matrix": .object(["image": .text(image), "config": version]),
                    "needs": .object(["infos": .object(["outputs": outputs])]),
                ])
                let annotations = VersionBuildTests.pairs(try evaluator.result(of: text.node).text)
                let labels = VersionBuildTests.pairs(
                    build.with["labels"]?.replacing("${{ matrix.config.version }}", with: "1.2.3")
                        .replacing("${{ needs.infos.outputs.architectures }}", with: "amd64,arm64"))
                #expect(annotations == labels && labels.count >= 8)
            }
        }
    }
}

extension Step {
    /// What runs a script, and hands it variables.
    var script: (name: String, env: EnvironmentVariables)? {
        guard case .run(let step) = self else { return nil }
        return (step.script.text, step.attributes.env)
    }
}
