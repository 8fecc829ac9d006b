import Foundation
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

    /// The image that a job of an application publishes: one of several, or the only one.
    static func image(in file: WorkflowFile) -> String {
        guard file.name.hasPrefix("outline") else {
            let name = file.name.replacing("-multi-version", with: "").replacing(".yml", with: "")
            return name
        }
        return ApplicationInterfaceTests.isMultiVersion(file) ? "${{ matrix.config.image }}" : "${{ matrix.image }}"
    }

    @Test("B14 a merge takes the digests of its image and version alone", arguments: MirrorSample.allCases)
    func collectsDigests(_ sample: MirrorSample) throws {
        for (file, job) in zip(sample.pipelines, sample.jobs("merge")) {
            let inputs = try job.step("$/.github/actions/publish-index").with
            #expect(inputs["artifacts"] == "digests-\(Self.image(in: file))@\(Self.version(in: file))@*")
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
        let names = try workflows.flatMap { try $0.job("build").steps }
            .filter { $0.action == "$/.github/actions/keep-digest" }.map { try #require($0.with["artifact"]) }
        #expect(names.count == 5)
        let images = names.map { String($0.dropFirst("digests-".count).prefix { $0 != "@" }) }
        #expect(images == ["base-app", "app", "app-worker", "worker", "app.x"])
        for (workflow, image) in zip([workflows[0]] + workflows, images) {
            let merge = try workflow.job("merge")
            for version in Self.versions {
                let row = ["config.image": image, "config.version": version]
                let pattern = GeneratedJob.fill(
                    try #require(merge.step("$/.github/actions/publish-index").with["artifacts"]), with: row)
                let index = GeneratedJob.fill(
                    try #require(merge.step("$/.github/actions/keep-digest").with["artifact"]), with: row)
                #expect(index == "index-digest-\(image.hasSuffix("app") ? "app@\(image)" : image)@\(version)")
                // Each application collects the digests of its own images.
                for (other, name) in zip(workflows, images.dropFirst()) {
                    let collected = try #require(
                        other.job("collect-digests").step("actions/download-artifact").with["pattern"])
                    #expect(collected == "index-digest-\(name)@*")
                    #expect(NamePattern.isGlobMatch(collected, index) == index.hasPrefix("index-digest-\(name)@"))
                }
                for (other, name) in zip(images, names) {
                    for otherVersion in Self.versions {
                        let artifact = GeneratedJob.fill(
                            name, with: ["config.version": otherVersion, "config.arch": "amd64"])
                        let isSame = image == other && version == otherVersion
                        #expect(NamePattern.isGlobMatch(pattern, artifact) == isSame, "\(pattern) and \(artifact)")
                    }
                }
                #expect(NamePattern.isGlobMatch(pattern, index) == false)
            }
        }
    }

    @Test(
        "B15 an index has the version's tag, and 'latest' if the registry allows it just before",
        arguments: MirrorSample.allCases)
    func tags(_ sample: MirrorSample) throws {
        for (file, job) in zip(sample.pipelines, sample.jobs("merge")) {
            let image = "${{ needs.infos.outputs.repository }}/\(Self.image(in: file))"
            let inputs = try job.step("$/.github/actions/publish-index").with
            #expect(inputs["image"] == image)
            #expect(
                inputs["tags"] == "${{ steps.registry.outputs.latest-tag }}\n\(image):\(Self.version(in: file))")
            let guarding = try job.step("$/.github/actions/version-tags")
            #expect(guarding.with == ["image": image, "versions": Self.version(in: file)])
            // Of several versions only the highest of the run may become latest; jobs of a matrix run side by side.
            let isMultiVersion = ApplicationInterfaceTests.isMultiVersion(file)
            #expect(guarding.node["if"]?.scalar == (isMultiVersion ? "${{ matrix.config.is_latest }}" : nil))
            let position = try job.position("$/.github/actions/publish-index")
            #expect(try job.position("$/.github/actions/version-tags") == position - 1)
        }
    }

    @Test("A merge counts on every platform that the first job has announced", arguments: MirrorSample.allCases)
    func publishes(_ sample: MirrorSample) throws {
        for job in sample.jobs("merge") {
            let inputs = try job.step("$/.github/actions/publish-index").with
            #expect(inputs["platforms"] == "${{ needs.infos.outputs.platforms }}")
            #expect(
                try job.position("docker/login-action") < job.position("$/.github/actions/publish-index"))
        }
    }

    /// The script of a matrix job's list, and what it makes of the builds of three versions.
    static let lists: [(file: String, indexes: [String])] = [
        ("mattermost", ["10.9.0 false", "10.10.0 true", "9.1.0 false"]),
        (
            "outline",
            [
                "base-outline 10.9.0 false", "base-outline 10.10.0 true", "base-outline 9.1.0 false",
                "outline 10.9.0 false", "outline 10.10.0 true", "outline 9.1.0 false",
            ]
        ),
    ]

    @Test(
        "B27 each version is published once, whatever it is built for",
        .enabled(if: TestSupport.Shell.has("jq"), "jq is not installed"), arguments: lists)
    func listsIndexes(_ name: String, indexes: [String]) throws {
        let workflow = GeneratedWorkflow(try Mirrors.example.file("\(name)-multi-version.yml").workflow)
        let step = try workflow.job("prepare-merge").step("List each version once")
        let builds = ["10.10.0", "10.9.0", "9.1.0"].flatMap { version in
            ["amd64", "arm64"].map { arch in
                #"{"version": "\#(version)", "is_latest": \#(version == "10.10.0"), "arch": "\#(arch)", "runner": "x"}"#
            }
        }
        let run = try TestSupport.Shell.run(
            script: try #require(step.run), environment: ["BUILDS": "[\(builds.joined(separator: ","))]"])
        let listed = try JSONDecoder().decode([Index].self, from: Data((run.output("merge-matrix") ?? "").utf8))
        #expect(Set(listed.map(\.text)) == Set(indexes) && listed.count == indexes.count)
    }

    /// An entry of the list.
    private struct Index: Decodable {
        var image: String?
        var version: String
        var isLatest: Bool

        enum CodingKeys: String, CodingKey {
            case image, version
            case isLatest = "is_latest"
        }

        var text: String { "\(image.map { "\($0) " } ?? "")\(version) \(isLatest)" }
    }

    @Test(
        "The annotations of an index are the labels of its images",
        arguments: ["outline", "mattermost", "mostlymatter"])
    func annotates(_ application: String) throws {
        for suffix in ["", "-multi-version"] {
            let file = try Mirrors.example.file("\(application)\(suffix).yml")
            let workflow = GeneratedWorkflow(file.workflow)
            let variables = ExpressionResult.object((workflow.root["env"]?.values ?? [:]).mapValues { .text($0) })
            let step = try file.action("index", of: "merge")
            let text = try #require(step.with["annotations"]?.expression)
            let base = application == "outline" ? [("base", "base-outline")] : []
            for (id, image) in base + [("build", application)] {
                let build = try file.action(id, of: "build")
                let version: ExpressionResult = .object([
                    "version": .text("1.2.3"), "image": .text(image), "platforms": .text("linux/amd64"),
                ])
                let outputs: ExpressionResult = .object(["tag": .text("1.2.3"), "architectures": .text("amd64,arm64")])
                let evaluator = PresetEvaluation(contexts: [
                    "matrix": .object(["image": .text(image), "config": version]), "env": variables,
                    "needs": .object(["infos": .object(["outputs": outputs])]),
                ])
                let annotations = VersionBuildTests.pairs(try evaluator.result(of: text).text)
                let labels = VersionBuildTests.pairs(
                    try evaluator.result(of: try #require(build.with["labels"]?.expression)).text)
                #expect(annotations == labels && labels.count >= 8)
            }
        }
    }
}
