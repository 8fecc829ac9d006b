import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// The workflow that calls those of the applications: what it is told, and what it passes on.
@Suite("Mirror: orchestrator")
struct OrchestratorTests {
    static let orchestrator = MirrorSample.example.orchestrator

    static func dispatchInputs(_ workflow: GeneratedWorkflow) -> [YAMLMapping.Entry] {
        workflow.root["on"]?["workflow_dispatch"]?["inputs"]?.entries ?? []
    }

    static let inputs: [(name: String, type: String, initial: YAMLNode)] = [
        ("REGISTRY", "string", .string("ghcr.io")), ("NAMESPACE", "string", .string("this-is-tobi/mirror")),
        ("MULTI_ARCH", "boolean", .boolean(true)), ("USE_QEMU", "boolean", .boolean(false)),
        ("FIRST_PUBLICATION", "boolean", .boolean(false)), ("USE_MULTI_VERSION", "boolean", .boolean(true)),
        ("MAX_VERSIONS", "number", .integer(10)),
    ]

    @Test("B1 a manual run has seven inputs, none of them required, with the defaults of a scheduled run")
    func hasInputs() {
        let declared = Self.dispatchInputs(Self.orchestrator)
        #expect(declared.map(\.key) == Self.inputs.map(\.name))
        for (entry, input) in zip(declared, Self.inputs) {
            #expect(entry.value["type"]?.scalar == input.type)
            #expect(entry.value["default"] == input.initial)
            #expect(entry.value["required"] == nil && entry.value["description"]?.scalar?.isEmpty == false)
        }
    }

    static let schedules: [(sample: MirrorSample, cron: String)] = [(.example, "0 */6 * * *"), (.daily, "0 1 * * *")]

    @Test("B2 it runs every six hours, or daily", arguments: schedules)
    func isScheduled(_ sample: MirrorSample, cron: String) {
        let events = sample.orchestrator.root["on"]
        #expect(events?.keys == ["schedule", "workflow_dispatch"])
        #expect(events?["schedule"]?.items.map { $0["cron"]?.scalar } == [cron])
    }

    @Test("The daily orchestrator has neither a choice of modes nor a number of versions")
    func isSingle() {
        let inputs = Self.dispatchInputs(MirrorSample.daily.orchestrator)
        #expect(inputs.map(\.key) == ["REGISTRY", "NAMESPACE", "MULTI_ARCH", "USE_QEMU", "FIRST_PUBLICATION"])
        #expect(inputs[3].value["default"] == .boolean(true))
        let jobs = MirrorSample.daily.orchestrator.jobs
        #expect(jobs.map(\.id) == ["mattermost", "outline"])
        #expect(jobs.allSatisfy { $0.node["if"] == nil && $0.node["with"]?.keys.contains("MAX_VERSIONS") == false })
        #expect(Mirrors.daily.files.map(\.name) == ["build.yml", "mattermost.yml", "outline.yml"])
    }

    @Test("B3 no condition and no input of a call reads 'env'", arguments: MirrorSample.allCases)
    func readsNoEnvironment(_ sample: MirrorSample) {
        let jobs = sample.orchestrator.jobs + sample.jobs
        let texts = jobs.compactMap { $0.node["if"]?.scalar } + jobs.flatMap { ($0.node["with"]?.values ?? [:]).values }
        #expect(texts.count > 8)
        #expect(texts.allSatisfy { !$0.contains("env.") && !$0.contains("env[") })
        #expect(jobs.allSatisfy { $0.node["env"] == nil } && sample.orchestrator.root["env"] == nil)
    }

    @Test("B4 each application has two call jobs, and in any run exactly one of them is made")
    func callsOnce() throws {
        #expect(
            Self.orchestrator.jobs.map(\.id) == [
                "mattermost-multi-version", "mattermost", "mostlymatter-multi-version", "mostlymatter",
                "outline-multi-version", "outline",
            ])
        for event in Self.events {
            let results = try Self.results(event)
            for name in ["mattermost", "mostlymatter", "outline"] {
                let made = [name, "\(name)-multi-version"].filter { results[$0] == "success" }
                #expect(made.count == 1, "\(event.testDescription)")
            }
        }
    }

    static let booleans = ["MULTI_ARCH", "USE_QEMU", "USE_MULTI_VERSION", "FIRST_PUBLICATION"]

    /// A scheduled run, and manual ones with every combination of the booleans.
    static let events: [RunEvent] =
        [.schedule]
        + (0..<16).map { bits in
            var inputs: [String: ExpressionResult] = [
                "REGISTRY": .text("registry.example.com"), "NAMESPACE": .text("team"), "MAX_VERSIONS": .text("3"),
            ]
            for (bit, name) in booleans.enumerated() { inputs[name] = .boolean(bits & (1 << bit) != 0) }
            return .manual(inputs)
        }

    static func results(_ event: RunEvent) throws -> [String: String] {
        try RunSimulation(workflow: Mirrors.example.files[0].workflow, contexts: event.contexts).results()
    }

    /// What a call passes in a run, by input.
    static func passed(_ event: RunEvent, by id: String, of mirror: ImageMirror) throws -> [String: ExpressionResult] {
        let jobs = mirror.files[0].workflow.jobs
        guard case .call(let call)? = jobs.first(where: { $0.id.rawValue == id }) else { return [:] }
        let evaluator = PresetEvaluation(contexts: event.contexts)
        return try Dictionary(
            uniqueKeysWithValues: call.with.entries.map { entry in
                (entry.key, try evaluator.result(of: try #require(entry.value.expression, "\(entry.key)")))
            })
    }

    @Test("B5 a manual run is what it was told, 'false' included; a scheduled one has the defaults", arguments: events)
    func honoursInputs(_ event: RunEvent) throws {
        let isScheduled = event.name == "schedule"
        let usesMultiVersion = isScheduled || event.inputs["USE_MULTI_VERSION"] == .boolean(true)
        let results = try Self.results(event)
        #expect(results["outline-multi-version"] == (usesMultiVersion ? "success" : "skipped"))
        #expect(results["outline"] == (usesMultiVersion ? "skipped" : "success"))
        for id in ["outline", "outline-multi-version"] {
            let passed = try Self.passed(event, by: id, of: Mirrors.example)
            #expect(passed["REGISTRY"] == .text(isScheduled ? "ghcr.io" : "registry.example.com"))
            #expect(passed["NAMESPACE"] == .text(isScheduled ? "this-is-tobi/mirror" : "team"))
            // The callee takes booleans and a number: a text of the same look would end the run.
            #expect(passed["MULTI_ARCH"] == (isScheduled ? .boolean(true) : event.inputs["MULTI_ARCH"]))
            #expect(passed["USE_QEMU"] == (isScheduled ? .boolean(false) : event.inputs["USE_QEMU"]))
            #expect(passed["FIRST_PUBLICATION"] == (isScheduled ? .boolean(false) : event.inputs["FIRST_PUBLICATION"]))
            let count: ExpressionResult = .number(isScheduled ? 10 : 3)
            #expect(passed["MAX_VERSIONS"] == (id == "outline" ? nil : count))
        }
    }

    /// What a manual run holds, which is text, and what the callee gets.
    static let counts: [(given: ExpressionResult, passed: Double)] = [
        (.text("0"), 0), (.text("101"), 101), (.text(""), 10), (.text("7"), 7),
    ]

    @Test(
        "B5 a number is passed on as a number, one that makes no sense too; an emptied field is the default",
        arguments: counts)
    func passesNumbers(_ given: ExpressionResult, passed: Double) throws {
        let result = try Self.passed(
            .manual(["MAX_VERSIONS": given]), by: "outline-multi-version", of: Mirrors.example)
        #expect(result["MAX_VERSIONS"] == .number(passed))
    }

    @Test("A default that is true holds in scheduled runs, and a manual 'false' counts", arguments: [true, false])
    func defaultsToQEMU(_ isChosen: Bool) throws {
        let scheduled = try Self.passed(.schedule, by: "outline", of: Mirrors.daily)
        #expect(scheduled["USE_QEMU"] == .boolean(true))
        let manual = try Self.passed(.manual(["USE_QEMU": .boolean(isChosen)]), by: "outline", of: Mirrors.daily)
        #expect(manual["USE_QEMU"] == .boolean(isChosen))
    }

    @Test("Without a namespace of its own a mirror publishes under the repository's owner")
    func takesOwner() throws {
        let mirror = MirrorSample.ownerOfRepository.mirror
        #expect(try Self.passed(.schedule, by: "app", of: mirror)["NAMESPACE"] == .text("Octo"))
        let told = try Self.passed(.manual(["NAMESPACE": .text("team")]), by: "app", of: mirror)
        #expect(told["NAMESPACE"] == .text("team"))
        for job in MirrorSample.ownerOfRepository.jobs("infos") {
            #expect(
                try job.step("$/.github/actions/version-tags").with["image"]
                    == "${{ inputs.REGISTRY }}/${{ inputs.NAMESPACE || github.repository_owner }}/app")
        }
    }

    @Test(
        "B6 a call grants what the jobs of the called workflow ask for, and no more", arguments: MirrorSample.allCases)
    func grantsPermissions(_ sample: MirrorSample) throws {
        let callees = Dictionary(uniqueKeysWithValues: zip(sample.pipelines.map(\.name), sample.workflows))
        for call in sample.orchestrator.jobs {
            let name = try #require(call.node["uses"]?.scalar?.split(separator: "/").last.map(String.init))
            var asked: [String: String] = [:]
            for job in try #require(callees[name]).jobs {
                asked.merge(job.permissions) { $0 == "write" ? $0 : $1 }
            }
            #expect(call.permissions == asked, "\(call.id)")
        }
        #expect(!sample.orchestrator.jobs.isEmpty)
    }

    static let callKeys: Set<String> = [
        "name", "uses", "with", "secrets", "needs", "if", "permissions", "strategy", "concurrency",
    ]

    @Test("B7 a call job has only keys that such a job may have", arguments: MirrorSample.allCases)
    func hasLegalKeys(_ sample: MirrorSample) {
        for job in sample.orchestrator.jobs {
            #expect(Self.callKeys.isSuperset(of: job.node.keys), "\(job.id)")
            #expect(job.node["secrets"]?.scalar != "inherit")
        }
    }

    @Test("Callers and callees never wait for each other; both workflows of an application share a group")
    func hasGroups() throws {
        let groups = Mirrors.example.files.map { $0.workflow.concurrency?.group.node }
        let names = groups.compactMap { node -> String? in
            guard case .string(let name)? = node else { return nil }
            return name
        }
        #expect(
            names == [
                "build-mirror", "mirror-mattermost", "mirror-mattermost", "mirror-mostlymatter", "mirror-mostlymatter",
                "mirror-outline", "mirror-outline",
            ])
        for file in Mirrors.example.files {
            let concurrency = GeneratedWorkflow(file.workflow).root["concurrency"]
            #expect(concurrency?["cancel-in-progress"] == .boolean(false) && concurrency?["queue"] == nil)
        }
    }

    @Test("A registry with users of its own gets them as named secrets, from the declaration's values")
    func passesSecrets() {
        for job in MirrorSample.otherRegistry.orchestrator.jobs {
            #expect(
                job.node["secrets"]?.values == [
                    "REGISTRY_USERNAME": "${{ vars.REGISTRY_USER }}",
                    "REGISTRY_PASSWORD": "${{ secrets.REGISTRY_PASSWORD }}",
                ])
        }
        for workflow in MirrorSample.otherRegistry.workflows {
            let secrets = workflow.root["on"]?["workflow_call"]?["secrets"]
            #expect(secrets?.keys == ["REGISTRY_USERNAME", "REGISTRY_PASSWORD"])
            #expect(secrets?.entries.allSatisfy { $0.value["required"] == .boolean(true) } == true)
        }
        #expect(MirrorSample.example.orchestrator.jobs.allSatisfy { $0.node["secrets"] == nil })
    }
}
