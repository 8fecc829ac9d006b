import Testing
import WorkflowYAML
import Workflows

@Suite("Reusable workflows")
struct ReusableWorkflowTests {
    static let template = ReusableWorkflow(
        "template.yml", name: "Template", inputs: TemplateInputs.self, secrets: RegistrySecrets.self,
        outputs: Discovery.self
    ) { inputs, secrets in
        let build = Job(
            "build", name: inputs.workflowName, if: inputs.push && !inputs.dryRun, runsOn: .ubuntu2404,
            permissions: Permissions(contents: .read, packages: .write),
            strategy: Strategy(maxParallel: inputs.parallel)
        ) {
            RunStep(script: "true", env: ["TOKEN": secrets.token, "MIRROR": secrets.mirror])
        }.exposing(Discovery.self, [.init(\.digest, "x"), .init(\.hasBuilds, inputs.push), .init(\.count, 3)])
        return ReusableBody(
            outputs: [
                .init(\.digest, build.outputs.digest), .init(\.hasBuilds, build.outputs.hasBuilds),
                .init(\.count, build.outputs.count),
            ]
        ) { build }
    }

    static let declaredInputs: [(place: String, node: YAMLNode?)] = [
        ("workflow_name.type", .string("string")), ("workflow_name.required", .boolean(true)),
        ("workflow_name.description", .string("Shown in job names")), ("workflow_name.default", nil),
        ("push.type", .string("boolean")), ("count.type", .string("number")), ("ratio.type", .string("number")),
        ("ratio.required", nil), ("ratio.default", nil), ("parallel.default", .integer(8)),
        ("platform.default", .string("1.10")), ("dry-run.default", .boolean(false)), ("dry-run.required", nil),
    ]

    @Test("declare their inputs once, with type, need and default", arguments: declaredInputs)
    func declares(place: String, node: YAMLNode?) {
        #expect(Self.template.file.workflow.node(at: "on.workflow_call.inputs.\(place)") == node)
    }

    static let renderedPlaces: [(place: String, node: YAMLNode)] = [
        ("on.workflow_call.secrets.registry_token.required", .boolean(true)),
        ("on.workflow_call.secrets.mirror_token.required", .boolean(false)),
        ("on.workflow_call.outputs.digest.value", .string("${{ jobs.build.outputs.digest }}")),
        ("on.workflow_call.outputs.has-builds.value", .string("${{ jobs.build.outputs.has-builds == 'true' }}")),
        ("on.workflow_call.outputs.count.value", .string("${{ jobs.build.outputs.count }}")),
        ("permissions", .mapping(YAMLMapping())),
        ("jobs.build.name", .string("${{ inputs.workflow_name }}")),
        ("jobs.build.if", .string("${{ inputs.push && !inputs.dry-run }}")),
        ("jobs.build.strategy.max-parallel", .string("${{ inputs.parallel }}")),
        ("jobs.build.steps[0].env.TOKEN", .string("${{ secrets.registry_token }}")),
        ("jobs.build.outputs.has-builds", .string("${{ inputs.push }}")),
        ("jobs.build.outputs.count", .string("3")),
    ]

    @Test("read inputs and secrets by their declared names, and put out what jobs put out", arguments: renderedPlaces)
    func rendersBody(place: String, node: YAMLNode) {
        #expect(Self.template.file.workflow.node(at: place) == node)
    }

    @Test("are a file of the workflows' folder")
    func file() {
        #expect(Self.template.file.path == ".github/workflows/template.yml")
        #expect(Self.template.file.source == #filePath)
    }

    private static func rendered(_ call: TypedJob<Discovery>) -> YAMLNode? {
        Workflow.sample { $0.jobs = [call.job] }.node(at: "jobs.call")
    }

    @Test("get literals of their types, and nothing where a call says nothing")
    func literals() {
        let node = Self.rendered(
            Self.template.call("call", with: TemplateInputs(workflowName: "1.10", push: true, count: 3, ratio: 0.5)))
        #expect(node?.node(at: "with")?.keys == ["workflow_name", "push", "count", "ratio"])
        #expect(node?.node(at: "with.workflow_name") == .string("1.10"))
        #expect(node?.node(at: "with.push") == .boolean(true))
        #expect(node?.node(at: "with.count") == .integer(3))
        #expect(node?.node(at: "with.ratio") == .number(0.5))
        #expect(node?.node(at: "uses") == .string("$/.github/workflows/template.yml"))
        #expect(node?.node(at: "secrets") == nil)
    }

    @Test("get expressions, and text that stays text")
    func expressions() {
        let node = Self.rendered(
            Self.template.call(
                "call",
                with: TemplateInputs(
                    workflowName: "\(github.refProtected)", push: github.refProtected,
                    count: fromJSON(vars.COUNT, as: Int.self), platform: "linux/\(vars.ARCH)")))
        #expect(node?.node(at: "with.workflow_name") == .string("${{ format('{0}', github.ref_protected) }}"))
        #expect(node?.node(at: "with.push") == .string("${{ github.ref_protected }}"))
        #expect(node?.node(at: "with.count") == .string("${{ fromJSON(vars.COUNT) }}"))
        #expect(node?.node(at: "with.platform") == .string("linux/${{ vars.ARCH }}"))
    }

    private static let least = TemplateInputs(workflowName: "a", push: false, count: 0)

    @Test("get secrets by name or all of them")
    func secretsOfCall() {
        let named = Self.rendered(
            Self.template.call("call", with: Self.least, secrets: .assigned([.init(\.token, secrets.PUSH_TOKEN)])))
        #expect(named?.node(at: "secrets")?.keys == ["registry_token"])
        #expect(named?.node(at: "secrets.registry_token") == .string("${{ secrets.PUSH_TOKEN }}"))
        let inherited = Self.rendered(Self.template.call("call", with: Self.least, secrets: .inherit))
        #expect(inherited?.node(at: "secrets") == .string("inherit"))
    }

    @Test("are named as the project refers to its own files")
    func ownReferences() {
        let workflow = Workflow.sample { $0.jobs = [Self.template.call("call", with: Self.least).job] }
        let text = String(
            decoding: workflow.rendered(with: RenderingOptions(ownReferences: .checkout)).bytes, as: UTF8.self)
        #expect(text.contains("uses: ./.github/workflows/template.yml"))
    }

    @Test("give outputs as their types to jobs that read the call")
    func outputsOfCall() {
        let call = Self.template.call("call", with: Self.least)
        let workflow = Workflow(on: [.push()]) {
            call
            Job("after", if: call.outputs.hasBuilds && call.outputs.count > 1, runsOn: .ubuntu2404) {
                RunStep(script: "true", env: ["DIGEST": call.outputs.digest, "RESULT": call.result])
            }
        }
        #expect(workflow.node(at: "jobs.after.needs") == .string("call"))
        #expect(
            workflow.node(at: "jobs.after.if")
                == .string("${{ needs.call.outputs.has-builds == 'true' && fromJSON(needs.call.outputs.count) > 1 }}"))
        #expect(workflow.node(at: "jobs.after.steps[0].env.RESULT") == .string("${{ needs.call.result }}"))
    }

    struct Forgetful: WorkflowInputs {
        var name: Value<String>
        var nameOfTag: Value<String>?
        var tag: Value<String>?

        static let declarations: [InputDeclaration<Self>] = [
            .required(\.name, "name"), .optional(\.nameOfTag, "tag-name"),
        ]
    }

    @Test("notice a member without a declaration, which no call can pass")
    func undeclared() {
        #expect(Forgetful(name: "a").undeclaredMembers == ["tag"])
        #expect(Self.least.undeclaredMembers == [])
        #expect(NoInputs().undeclaredMembers == [])
        let template = ReusableWorkflow("a.yml", inputs: Forgetful.self) { inputs in
            Job("build", name: inputs.tag, runsOn: .ubuntu2404) {}
        }
        #expect(
            template.file.workflow.node(at: "jobs.build.name") == .string("${{ inputs['tag (undeclared member)'] }}"))
        let call = template.call("call", with: Forgetful(name: "a", tag: "b"))
        let problems = Workflow.sample { $0.jobs = [call.job] }.rendered().notes.problems
        #expect(problems.map(\.kind) == [.undeclaredInput])
        #expect(problems.map(\.place) == [Place("jobs", "call")])
    }

    @Test("a workflow without inputs is called without any")
    func callWithoutInputs() {
        let callee = ReusableWorkflow(
            "callee.yml", name: "Callee", on: [.push()], env: ["A": "b"], defaults: Defaults(shell: "bash"),
            concurrency: Concurrency(group: "callee", cancelsInProgress: false), comment: "Builds."
        ) {
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) { RunStep(script: "true") }
        }
        let explicit = ReusableWorkflow(
            "callee.yml", name: "Callee", inputs: NoInputs.self, on: [.push()], env: ["A": "b"],
            defaults: Defaults(shell: "bash"), concurrency: Concurrency(group: "callee", cancelsInProgress: false),
            comment: "Builds."
        ) { _ in
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) { RunStep(script: "true") }
        }
        #expect(callee.file.workflow.text == explicit.file.workflow.text)
        #expect(callee.file.workflow.node(at: "on.workflow_call.inputs") == nil)
        let call = callee.call(
            "publish", name: "Publish", needs: ["test"], cacheMode: .read, comment: "Publishes.")
        let workflow = Workflow(on: [.push()]) { call }
        #expect(workflow.node(at: "jobs.publish.uses") == .string("$/.github/workflows/callee.yml"))
        #expect(workflow.node(at: "jobs.publish.cache-mode") == .string("read"))
        #expect(workflow.text.contains("  # Publishes.\n  publish:\n"))
        #expect(workflow.node(at: "jobs.publish.with") == nil)
        #expect(workflow.node(at: "jobs.publish.permissions.packages") == .string("write"))
        #expect(workflow.node(at: "jobs.publish.needs") == .string("test"))
    }
}
