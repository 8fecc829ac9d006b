import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// What the workflows of an application take, and what their jobs may do.
@Suite("Mirror: workflows of applications")
struct ApplicationInterfaceTests {
    static let required: [(name: String, type: String)] = [
        ("REGISTRY", "string"), ("NAMESPACE", "string"), ("MULTI_ARCH", "boolean"), ("USE_QEMU", "boolean"),
    ]

    static func inputs(_ file: WorkflowFile, _ event: String) -> [YAMLMapping.Entry] {
        GeneratedWorkflow(file.workflow).root["on"]?[event]?["inputs"]?.entries ?? []
    }

    static func isMultiVersion(_ file: WorkflowFile) -> Bool { file.name.hasSuffix("-multi-version.yml") }

    @Test("B8 a call passes four inputs without defaults", arguments: MirrorSample.allCases)
    func demandsInputs(_ sample: MirrorSample) {
        for file in sample.pipelines {
            let inputs = Self.inputs(file, "workflow_call")
            #expect(inputs.prefix(4).map(\.key) == Self.required.map(\.name))
            for (entry, input) in zip(inputs, Self.required) {
                #expect(entry.value["required"] == .boolean(true) && entry.value["default"] == nil)
                #expect(entry.value["type"]?.scalar == input.type)
            }
            #expect(inputs.count == (Self.isMultiVersion(file) ? 6 : 5))
        }
    }

    @Test("B9 the number of versions need not be passed, and is 10 then", arguments: MirrorSample.allCases)
    func limitsVersions(_ sample: MirrorSample) throws {
        for file in sample.pipelines where Self.isMultiVersion(file) {
            let entry = try #require(Self.inputs(file, "workflow_call").last)
            #expect(entry.key == "MAX_VERSIONS" && entry.value["type"]?.scalar == "number")
            #expect(entry.value["required"] == nil && entry.value["default"] == .integer(10))
        }
    }

    @Test("Another number of versions is the default of caller and callees")
    func changesCount() throws {
        let mirror = Mirrors.small { $0.versionCount = 25 }
        for file in [mirror.files[0], try mirror.file("app-multi-version.yml")] {
            #expect(Self.inputs(file, "workflow_dispatch").last?.value["default"] == .integer(25))
        }
        #expect(
            Self.inputs(try mirror.file("app-multi-version.yml"), "workflow_call").last?.value["default"]
                == .integer(25))
        let passed = try OrchestratorTests.passed(.schedule, by: "app-multi-version", of: mirror)
        #expect(passed["MAX_VERSIONS"] == .number(25))
    }

    @Test("A manual run has the same inputs with descriptions and defaults", arguments: MirrorSample.allCases)
    func runsByHand(_ sample: MirrorSample) {
        for file in sample.pipelines {
            let inputs = Self.inputs(file, "workflow_dispatch")
            #expect(inputs.map(\.key) == Self.inputs(file, "workflow_call").map(\.key))
            #expect(inputs.allSatisfy { $0.value["required"] == nil && $0.value["description"] != nil })
            let defaults = inputs.filter { $0.value["default"] != nil }.map(\.key)
            // Whose repository it is shows only when the workflow runs.
            let expected = inputs.map(\.key).filter { sample != .ownerOfRepository || $0 != "NAMESPACE" }
            #expect(defaults == expected)
        }
    }

    static let permissions: [(sample: MirrorSample, job: String, permissions: [String: String])] = [
        (.ownerOfRepository, "infos", ["contents": "read", "packages": "read"]),
        (.ownerOfRepository, "build", ["contents": "read", "packages": "write"]),
        (.ownerOfRepository, "prepare-merge", [:]), (.ownerOfRepository, "collect-digests", [:]),
        (.ownerOfRepository, "merge", ["contents": "read", "packages": "write"]),
        (.ownerOfRepository, "attest", ["contents": "read", "packages": "write", "id-token": "write"]),
        (.otherRegistry, "infos", ["contents": "read"]), (.otherRegistry, "build", ["contents": "read"]),
        (.otherRegistry, "merge", ["contents": "read"]),
        (.otherRegistry, "attest", ["contents": "read", "id-token": "write"]),
    ]

    @Test("A job may do what it does, and nothing else", arguments: permissions)
    func limitsPermissions(_ sample: MirrorSample, job: String, permissions: [String: String]) {
        let jobs = sample.jobs(job)
        #expect(!jobs.isEmpty)
        for job in jobs {
            #expect(job.node["permissions"] != nil && job.permissions == permissions)
            for entry in job.node["permissions"]?.entries ?? [] where entry.key != "contents" {
                #expect(entry.trivia.lineComment != nil, "'\(entry.key)' says why it is granted")
            }
        }
    }

    @Test("B1 a first publication is asked for by hand, and off unless chosen", arguments: MirrorSample.allCases)
    func hasFirstPublication(_ sample: MirrorSample) throws {
        for file in sample.pipelines {
            for event in ["workflow_call", "workflow_dispatch"] {
                let entry = try #require(Self.inputs(file, event).first { $0.key == "FIRST_PUBLICATION" })
                #expect(entry.value["default"] == .boolean(false) && entry.value["type"]?.scalar == "boolean")
                #expect(entry.value["required"] == nil)
            }
            let infos = try GeneratedWorkflow(file.workflow).job("infos")
            let step = try infos.step("$/.github/actions/version-tags")
            #expect(step.with["first-publication"] == "${{ inputs.FIRST_PUBLICATION }}")
        }
        // Once images were pushed, a denial is an error.
        for job in sample.jobs("merge") {
            #expect(try job.step("$/.github/actions/version-tags").with["first-publication"] == nil)
        }
    }

    @Test("Each job ends by itself, and stops no other", arguments: MirrorSample.allCases)
    func ends(_ sample: MirrorSample) throws {
        for job in sample.jobs {
            let minutes = try #require(job.node["timeout-minutes"]?.scalar.flatMap { Int($0) })
            #expect((5...120).contains(minutes))
            #expect(job.node["strategy"] == nil || job.node["strategy"]?["fail-fast"] == .boolean(false))
        }
        #expect(sample.workflows.allSatisfy { $0.root["permissions"]?.keys == [] })
    }

    @Test("Jobs log in through the action alone, with the user of the registry", arguments: MirrorSample.allCases)
    func logsIn(_ sample: MirrorSample) throws {
        let isGitHub = sample != .otherRegistry
        let user = isGitHub ? "github.actor" : "secrets.REGISTRY_USERNAME"
        let password = isGitHub ? "secrets.GITHUB_TOKEN" : "secrets.REGISTRY_PASSWORD"
        for job in sample.jobs where !["prepare-merge", "collect-digests"].contains(job.id) {
            #expect(
                try job.step("docker/login-action").with == [
                    "registry": "${{ inputs.REGISTRY }}", "username": "${{ \(user) }}",
                    "password": "${{ \(password) }}",
                ])
        }
    }

    @Test("Checks find nothing", arguments: MirrorSample.allCases)
    func isClean(_ sample: MirrorSample) {
        #expect(Mirrors.findings(sample.mirror) == [])
    }
}
