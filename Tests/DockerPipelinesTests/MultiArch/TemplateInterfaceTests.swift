import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// What callers pass to the template, and what its first job gives to the others.
@Suite("The template's interface")
struct TemplateInterfaceTests {
    static func inputs(_ pipeline: MultiArchPipeline = MultiArchSamples.postGIS) throws -> YAMLNode {
        let workflow = try MultiArchSamples.workflow(pipeline.template.fileName, of: pipeline)
        #expect(workflow.root["on"]?.keys == ["workflow_call"])
        return try #require(workflow.root["on"]?["workflow_call"])
    }

    typealias Input = (name: String, type: String, value: String?)

    static let inputs: [Input] = [
        ("workflow_name", "string", nil), ("supported_architectures", "string", nil),
        ("image_directories", "string", nil), ("workflow_cache_id", "string", nil),
        ("target_branch", "string", "manifest"), ("registry", "string", "docker.io"),
        ("repo_name", "string", "imresamu"), ("image_name", "string", "postgistest"),
        ("schedule_parallel", "number", "8"), ("manual_parallel", "number", "6"), ("push_pr_parallel", "number", "4"),
        ("cache_registry", "string", "ghcr.io"), ("cache_repo_owner", "string", nil),
        ("cache_image_name", "string", nil),
    ]

    @Test("A1 there are 14 inputs with these types and defaults")
    func declaresInputs() throws {
        let declared = try #require(Self.inputs()["inputs"])
        #expect(Set(declared.keys) == Set(Self.inputs.map(\.name)) && declared.keys.count == 14)
        for input in Self.inputs {
            let node = try #require(declared[input.name])
            #expect(node["type"]?.scalar == input.type, "\(input.name)")
            #expect(node["default"]?.scalar == input.value, "\(input.name)")
            #expect(node["description"]?.scalar?.isEmpty == false, "\(input.name)")
        }
        guard case .integer(8)? = declared["schedule_parallel"]?["default"] else {
            Issue.record("the default of a number is \(String(describing: declared["schedule_parallel"]))")
            return
        }
    }

    @Test("A1 the defaults are those of the template")
    func takesDefaults() throws {
        let pipeline = MultiArchSamples.pipeline([]) {
            $0.registry = "registry.example.com"
            $0.targetBranch = "trunk"
            $0.parallel = Parallelism(schedule: 3, manual: 2, push: 1)
            $0.cacheOwner = "octo"
            $0.cacheImage = "layers"
        }
        let declared = try #require(Self.inputs(pipeline)["inputs"])
        let expected = [
            "registry": "registry.example.com", "repo_name": "octo-org", "target_branch": "trunk",
            "cache_repo_owner": "octo", "cache_image_name": "layers",
        ]
        for (name, value) in expected { #expect(declared[name]?["default"]?.scalar == value) }
        #expect(declared["push_pr_parallel"]?["default"]?.scalar == "1")
    }

    @Test("A2 four inputs are required")
    func requiresFour() throws {
        let required = try #require(Self.inputs()["inputs"]).entries.filter {
            $0.value["required"]?.scalar == "true"
        }
        #expect(
            Set(required.map(\.key)) == [
                "workflow_name", "supported_architectures", "image_directories", "workflow_cache_id",
            ])
    }

    @Test("Both secrets can be missing, as they are in runs for forks")
    func declaresSecrets() throws {
        let secrets = try #require(Self.inputs()["secrets"])
        #expect(secrets.keys == ["DOCKERHUB_USERNAME", "DOCKERHUB_ACCESS_TOKEN"])
        #expect(secrets.entries.allSatisfy { $0.value["required"]?.scalar == "false" })
    }

    static func outputs() throws -> [String: String] {
        let job = try MultiArchSamples.workflow(MultiArchSamples.templateFile).job("prepare-matrix")
        return try #require(job.node["outputs"]).values
    }

    @Test("A3 the first job puts out the matrix, the two lists, and whether to push")
    func putsOut() throws {
        let outputs = try Self.outputs()
        #expect(outputs["matrix"] == "${{ steps.generate-matrix.outputs.matrix }}")
        #expect(outputs["architectures"] == "${{ inputs.supported_architectures }}")
        #expect(outputs["image_dirs"] == "${{ inputs.image_directories }}")
        #expect(outputs["should_push"] == "${{ steps.check-conditions.outputs.should-push == 'true' }}")
    }

    @Test("A job's output holds no account, which may be a secret's text: GitHub would drop it")
    func keepsNamesOut() throws {
        let job = try MultiArchSamples.workflow(MultiArchSamples.templateFile).job("prepare-matrix")
        let forbidden = ["inputs.repo_name", "inputs.cache_repo_owner", "inputs.registry", "secrets."]
        for (name, value) in try Self.outputs() {
            #expect(!forbidden.contains { value.contains($0) }, "\(name)")
            guard let id = value.firstMatch(of: #/steps\.([a-z-]+)\./#)?.output.1 else { continue }
            let step = try #require(job.steps.first { $0.id == String(id) })
            for variable in step.env.values {
                #expect(!forbidden.contains { variable.contains($0) }, "\(name) comes from '\(step.name)'")
            }
        }
    }

    @Test("The template grants nothing, and each job asks for what it needs")
    func asksForLittle() throws {
        let workflow = try MultiArchSamples.workflow(MultiArchSamples.templateFile)
        #expect(workflow.root["permissions"]?.keys == [])
        #expect(
            workflow.jobs.map(\.permissions) == [
                [:], ["contents": "read", "packages": "write"], ["contents": "read"],
            ])
    }

    @Test("A template for GitHub's registry publishes with the job's token")
    func publishesToGitHub() throws {
        let pipeline = MultiArchSamples.pipeline([]) { $0.registry = "ghcr.io" }
        let jobs = try MultiArchSamples.workflow(MultiArchSamples.templateFile, of: pipeline).jobs
        #expect(jobs[2].permissions == ["contents": "read", "packages": "write"])
    }
}
