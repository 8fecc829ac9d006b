import Slipway
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

    /// Images and versions, each of which is the beginning or the end of another one.
    static let names: [(image: String, version: String)] = [
        ("outline", "1.2.3"), ("base-outline", "1.2.3"), ("outline-base", "1.2.3"), ("outline", "1.2.30"),
        ("outline", "11.2.3"), ("app", "1.2"), ("app", "1.2.3"),
    ]

    @Test("B14 no pattern matches the artifact of another image or version of the run")
    func separatesArtifacts() throws {
        for (image, version) in Self.names {
            for (other, otherVersion) in Self.names {
                let isSame = image == other && version == otherVersion
                let pattern = "digests-\(image)@\(version)@*"
                #expect(NamePattern.isGlobMatch(pattern, "digests-\(other)@\(otherVersion)@amd64") == isSame)
                let collection = "index-digest-\(image)@*"
                #expect(
                    NamePattern.isGlobMatch(collection, "index-digest-\(other)@\(otherVersion)") == (image == other))
                #expect(NamePattern.isGlobMatch(collection, "digests-\(other)@\(otherVersion)@amd64") == false)
            }
        }
    }

    @Test(
        "B15 an index has the version's tag, and 'latest' where the first job said so", arguments: MirrorSample.allCases
    )
    func tags(_ sample: MirrorSample) throws {
        for (file, job) in zip(sample.pipelines, sample.jobs("merge")) {
            let inputs = try job.step("docker/metadata-action").with
            let isMultiVersion = ApplicationInterfaceTests.isMultiVersion(file)
            let isLatest =
                isMultiVersion
                ? "${{ matrix.config.is_latest }}" : "${{ needs.infos.outputs.latest == needs.infos.outputs.tag }}"
            #expect(
                inputs["tags"] == "type=raw,value=\(Self.version(in: file))\ntype=raw,value=latest,enable=\(isLatest)")
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
