import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// How each version is built for each platform.
@Suite("Mirror: builds")
struct VersionBuildTests {
    static let action = "docker/build-push-action"

    static func build(_ file: String, of mirror: ImageMirror = Mirrors.example) throws -> GeneratedJob {
        try GeneratedWorkflow(mirror.file(file).workflow).job("build")
    }

    @Test("B10 the matrix has one axis, whose values come from the first job", arguments: MirrorSample.allCases)
    func hasOneAxis(_ sample: MirrorSample) {
        for workflow in sample.workflows {
            let matrix = workflow.jobs.first { $0.id == "build" }?.node["strategy"]?["matrix"]
            #expect(matrix?.keys == ["config"])
            #expect(matrix?["config"]?.scalar == "${{ fromJSON(needs.infos.outputs.versions-matrix) }}")
        }
    }

    @Test("B11 each build runs on the runner that its entry names, and fails alone", arguments: MirrorSample.allCases)
    func choosesRunner(_ sample: MirrorSample) {
        for job in sample.jobs("build") {
            #expect(job.node["runs-on"]?.scalar == "${{ matrix.config.runner }}")
            #expect(job.node["strategy"]?["fail-fast"]?.scalar == "false")
            #expect(job.name == "Build ${{ matrix.config.version }} / ${{ matrix.config.arch }}")
        }
    }

    @Test("B12, B18 images are pushed by digest, without tags and without provenance", arguments: MirrorSample.allCases)
    func pushesByDigest(_ sample: MirrorSample) throws {
        for job in sample.jobs("build") {
            let builds = job.steps.filter { $0.action == Self.action }
            #expect(!builds.isEmpty)
            for step in builds {
                let outputs = try #require(step.with["outputs"])
                let fields = Set(outputs.split(separator: ",").dropFirst().map(String.init))
                #expect(outputs.hasPrefix("type=image,name=${{ needs.infos.outputs.repository }}/"))
                #expect(fields.isSuperset(of: ["push-by-digest=true", "name-canonical=true", "push=true"]))
                // Only an index of images in this form takes annotations.
                #expect(fields.contains("oci-mediatypes=true"))
                #expect(step.node["with"]?["provenance"] == .boolean(false))
                #expect(step.with["platforms"] == "${{ matrix.config.platforms }}")
                #expect(Set(step.with.keys).isDisjoint(with: ["tags", "push", "load"]))
                #expect(step.node["with"]?["sbom"] == .boolean(false))
            }
        }
    }

    @Test("B13 an artifact names image, version and architecture")
    func handsOverDigests() throws {
        for sample in MirrorSample.allCases {
            for job in sample.jobs("build") {
                let kept = job.steps.filter { $0.action == "$/.github/actions/keep-digest" }
                let builds = job.steps.filter { $0.action == Self.action }
                #expect(kept.count == builds.count && !kept.isEmpty)
                for (keep, build) in zip(kept, builds) {
                    let image = try #require(Self.imageName(build))
                    #expect(keep.with["digest"] == "${{ steps.\(build.id ?? "").outputs.digest }}")
                    #expect(
                        keep.with["artifact"]
                            == "digests-\(image)@${{ matrix.config.version }}@${{ matrix.config.arch }}")
                }
            }
        }
    }

    static func imageName(_ step: GeneratedStep) -> String? {
        step.with["outputs"]?.firstMatch(of: #/name=[^,]*\/([^,\/]+),/#).map { String($0.output.1) }
    }

    @Test("B16 a cache belongs to platform, image and version, and is rotated behind the build")
    func caches() throws {
        for sample in MirrorSample.allCases {
            for job in sample.jobs("build") {
                let image = try #require(job.steps.last { $0.action == Self.action }.flatMap(Self.imageName))
                let cache = try job.step("actions/cache").with
                let prefix = "buildx-${{ matrix.config.platforms }}-\(image)@"
                #expect(cache["key"] == "\(prefix)${{ matrix.config.version }}")
                #expect(cache["restore-keys"] == prefix && cache["path"] == "${{ runner.temp }}/buildx-cache")
                let rotation = try job.step("Replace the layer cache").env
                #expect(rotation["CACHE"] == cache["path"])
                let last = try #require(job.steps.lastIndex { $0.action == Self.action })
                #expect(try job.position("Replace the layer cache") == last + 1)
                #expect(try job.position("actions/cache") < last)
                for step in job.steps where step.action == Self.action {
                    let name = try #require(Self.imageName(step))
                    let folder = job.steps.count { $0.action == Self.action } > 1 ? "/\(name)" : ""
                    #expect(step.with["cache-from"] == "type=local,src=${{ runner.temp }}/buildx-cache\(folder)")
                    #expect(
                        step.with["cache-to"]
                            == "type=local,dest=\(rotation["NEW_CACHE"] ?? "")\(folder),mode=max,ignore-error=true")
                }
            }
        }
    }

    @Test("QEMU is set up where it is asked for, before Buildx", arguments: MirrorSample.allCases)
    func emulates(_ sample: MirrorSample) throws {
        for (file, job) in zip(sample.pipelines, sample.jobs("build")) {
            #expect(try job.step("docker/setup-qemu-action").node["if"]?.scalar == "${{ inputs.USE_QEMU }}")
            #expect(try job.position("docker/setup-qemu-action") < job.position("docker/setup-buildx-action"))
            guard case .steps(let declared)? = file.workflow.jobs.first(where: { $0.id.rawValue == "build" }) else {
                continue
            }
            let conditions = declared.steps.compactMap { step -> Value<Bool>? in
                guard case .uses(let step) = step else { return nil }
                return step.attributes.condition
            }
            #expect(conditions.count == 1)
            // In called and in manual runs alike the input is a boolean.
            for isOn in [true, false] {
                let event = RunEvent.manual(["USE_QEMU": .boolean(isOn)])
                let holds = try conditions.map(PresetEvaluation(contexts: event.contexts).holds)
                #expect(holds == [isOn])
            }
        }
    }

    @Test("A platform without a runner of its kind is built under QEMU in every run")
    func emulatesForeignPlatforms() throws {
        let mirror = Mirrors.small([
            Mirrors.app { $0.platforms = [.linuxAMD64, .linuxARM64, .linuxARMv7, .linuxS390X] }
        ])
        for file in mirror.files.dropFirst() {
            let workflow = GeneratedWorkflow(file.workflow)
            let build = try #require(workflow.jobs.first { $0.id == "build" })
            #expect(
                try build.step("docker/setup-qemu-action").node["if"]?.scalar
                    == "${{ inputs.USE_QEMU || matrix.config.arch == 'armv7' || matrix.config.arch == 's390x' }}")
            let infos = try #require(workflow.jobs.first { $0.id == "infos" })
            let inputs = try infos.step("$/.github/actions/missing-builds").with
            let runners = inputs["architectures"]?.matches(of: #/"runner":"([^"]*)"/#).map { String($0.output.1) }
            #expect(runners == ["ubuntu-24.04", "ubuntu-24.04-arm", "ubuntu-24.04", "ubuntu-24.04"])
        }
    }

    static let checkouts: [(file: String, repository: String)] = [
        ("mattermost", "mattermost/mattermost"), ("outline", "outline/outline"),
    ]

    @Test("A version is checked out by its tag, without leaving a token behind", arguments: checkouts)
    func checksOut(_ name: String, repository: String) throws {
        for file in ["\(name).yml", "\(name)-multi-version.yml"] {
            let job = try Self.build(file)
            #expect(try job.position("actions/checkout") == 0)
            #expect(
                try job.step("actions/checkout").with == [
                    "repository": repository, "ref": "refs/tags/v${{ matrix.config.version }}",
                    "persist-credentials": "false",
                ])
        }
    }

    @Test("A version of another server is fetched by its tag into the empty workspace")
    func fetches() throws {
        for file in ["mostlymatter.yml", "mostlymatter-multi-version.yml"] {
            let step = try #require(Self.build(file).steps.first)
            #expect(step.env == ["TAG": "v${{ matrix.config.version }}-limitless"])
            #expect(
                step.run == "git clone --quiet --depth 1 --branch \"$TAG\""
                    + " https://framagit.org/framasoft/framateam/mostlymatter .")
        }
    }

    static let mattermost =
        "https://releases.mattermost.com/${{ matrix.config.version }}/mattermost-${{ matrix.config.version }}-linux-${{ matrix.config.arch }}.tar.gz"

    static let arguments: [(name: String, text: String?)] = [
        ("mattermost", "MM_PACKAGE=\(mattermost)?src=docker"),
        (
            "mostlymatter",
            "MM_PACKAGE=\(mattermost)\nMOSTLYMATTER_BINARY=https://packages.framasoft.org/projects/mostlymatter/"
                + "mostlymatter-${{ matrix.config.arch }}-v${{ matrix.config.version }}"
        ),
        ("outline", nil),
    ]

    @Test("The arguments of a build stand readable in the workflow", arguments: arguments)
    func passesArguments(_ name: String, text: String?) throws {
        let step = try #require(Self.build("\(name)-multi-version.yml").steps.last { $0.action == Self.action })
        #expect(step.with["build-args"] == text)
    }

    @Test("An argument with a text for each platform is chosen by the architecture")
    func choosesArgument() throws {
        let mirror = Mirrors.small([
            Mirrors.app {
                $0.platforms = [.linuxAMD64, .linuxARM64, .linuxARMv7]
                $0.buildArguments = [
                    "URL": [.linuxAMD64: "x/{version}", .linuxARM64: "y-{arch}", .linuxARMv7: "z"]
                ]
            }
        ]) { $0.runners = .gitHub.adding([.linuxARMv7: "arm"]) }
        let step = try mirror.file("app.yml").action("build", of: "build")
        let text = try #require(step.with["build-args"]?.expression)
        for (arch, expected) in [("amd64", "URL=x/1.2.3"), ("arm64", "URL=y-arm64"), ("armv7", "URL=z")] {
            let evaluator = PresetEvaluation(contexts: [
                "matrix": .object(["config": .object(["arch": .text(arch), "version": .text("1.2.3")])])
            ])
            #expect(try evaluator.result(of: text) == .text(expected))
        }
    }

    @Test("The base is built in the same job before the application, which takes it by its digest")
    func buildsOnBase() throws {
        for file in ["outline.yml", "outline-multi-version.yml"] {
            let job = try Self.build(file)
            let builds = job.steps.filter { $0.action == Self.action }
            #expect(builds.map { $0.with["file"] } == ["./Dockerfile.base", "./Dockerfile"])
            #expect(builds.map(\.id) == ["base", "build"])
            let base = "${{ needs.infos.outputs.repository }}/base-outline"
            #expect(builds[0].with["build-contexts"] == nil)
            #expect(
                builds[1].with["build-contexts"]
                    == "\(base):${{ matrix.config.version }}=docker-image://\(base)@${{ steps.base.outputs.digest }}")
            let edit = try job.step("Replace 'outlinewiki/outline-base'")
            #expect(edit.env == ["OLD": "outlinewiki/outline-base", "NEW": "\(base):${{ matrix.config.version }}"])
            #expect(edit.run?.contains(" >Dockerfile") == true)
        }
    }

    static let labels: [(file: String, mode: String)] = [
        ("outline.yml", "single-version"), ("outline-multi-version.yml", "multi-version"),
    ]

    @Test("Images and their index say what they are and where they come from", arguments: labels)
    func labelsImages(_ file: String, mode: String) throws {
        let workflow = GeneratedWorkflow(try Mirrors.example.file(file).workflow)
        let version = "${{ matrix.config.version }}"
        let prefix = "io.github.multiarch-mirror"
        let shared = [
            "org.opencontainers.image.vendor": "Outline", "\(prefix).build.mode": mode,
            "\(prefix).upstream.repo": "https://github.com/outline/outline",
        ]
        let varying = """
            org.opencontainers.image.version=\(version)
            \(prefix).upstream.version=\(version)
            \(prefix).architectures=${{ needs.infos.outputs.architectures }}
            """
        let own = [
            ("base-outline", "BASE_LABELS", "Outline base", "base"), ("outline", "LABELS", "Outline", "application"),
        ]
        for (image, variable, title, type) in own {
            let labels = Self.pairs(workflow.root["env"]?[variable]?.scalar)
            #expect(labels["org.opencontainers.image.title"] == title && labels["\(prefix).image.type"] == type)
            #expect(shared.allSatisfy { labels[$0.key] == $0.value } && labels.count == 7, "\(labels)")
            let build = try workflow.job("build").step("Build \(image) and push it by digest")
            #expect(build.with["labels"] == "${{ env.\(variable) }}\n\(varying)")
            // The licence and the revision of the mirroring repository are not the application's.
            let names = labels.keys.filter { $0.hasPrefix("org.opencontainers.image.") }
            #expect(names.sorted().map { $0.dropFirst(25) } == ["description", "source", "title", "vendor"])
        }
    }

    @Test("The package belongs to the repository that publishes it, unless a label names another one")
    func labelsSource() throws {
        let name = "org.opencontainers.image.source"
        for (declared, source) in [
            (nil, "${{ github.server_url }}/${{ github.repository }}"),
            ("https://example.com/app", "https://example.com/app"),
        ] {
            let mirror = Mirrors.small([Mirrors.app { if let declared { $0.labels = [name: "\(declared)"] } }])
            let labels = GeneratedWorkflow(try mirror.file("app.yml").workflow).root["env"]?["LABELS"]?.scalar
            #expect(Self.pairs(labels)[name] == source)
        }
    }

    @Test("A label with the version stands beside those that never change")
    func labelsVersions() throws {
        let mirror = Mirrors.small([
            Mirrors.app {
                $0.labels = ["a": "fixed", "b": "v{version}"]
                $0.base = BaseImage("base-app", replacing: "x", labels: ["b": "base"])
            }
        ])
        let workflow = GeneratedWorkflow(try mirror.file("app.yml").workflow)
        #expect(Self.pairs(workflow.root["env"]?["LABELS"]?.scalar)["b"] == nil)
        #expect(Self.pairs(workflow.root["env"]?["BASE_LABELS"]?.scalar)["b"] == "base")
        let labels = try workflow.job("build").step("Build app and push it by digest").with["labels"]
        #expect(labels?.hasPrefix("${{ env.LABELS }}\nb=v${{ matrix.config.version }}\n") == true)
        let annotations = try workflow.job("merge").step("$/.github/actions/publish-index").with["annotations"]
        #expect(
            annotations?.contains(
                "${{ case(matrix.image == 'base-app', '', format('b=v{0}', needs.infos.outputs.tag)) }}")
                == true, "\(annotations ?? "")")
    }

    static func pairs(_ lines: String?) -> [String: String] {
        let pairs = (lines ?? "").split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") })
    }
}
