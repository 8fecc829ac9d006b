import Foundation
import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// The workflows of the groups, compared with the tables of what they build.
@Suite("Build groups")
struct BuildGroupTests {
    typealias GroupRow = BuildTables.GroupRow

    @Test("A14 the calls are those of the table, each behind the stages that it needs", arguments: BuildTables.groups)
    func callsTemplate(_ row: GroupRow) throws {
        let workflow = try MultiArchSamples.workflow(row.file)
        #expect(workflow.root["name"]?.scalar == row.name)
        #expect(workflow.jobs.map(\.id) == row.stages.map(\.id))
        for (job, stage) in zip(workflow.jobs, row.stages) {
            #expect(job.name == stage.name)
            #expect(job.needs == stage.needs)
            #expect(job.node["uses"]?.scalar == "$/.github/workflows/template-workflow-multiarch.yml")
            let with = try #require(job.node["with"]).values
            #expect(with["workflow_name"] == stage.name)
            #expect(with["workflow_cache_id"] == row.cacheID)
            #expect(with["target_branch"] == (row.publishes ? "manifest" : ""))
            #expect(try Self.list(with["image_directories"]) == stage.directories)
            #expect(try Self.list(with["supported_architectures"]) == stage.architectures)
            let limits = ["schedule_parallel", "manual_parallel", "push_pr_parallel"].map { with[$0] }
            #expect(limits == stage.parallel.map { "\($0)" })
        }
    }

    static func list(_ json: String?) throws -> [String]? {
        try JSONSerialization.jsonObject(with: Data(#require(json).utf8)) as? [String]
    }

    @Test("A14 Debian has 13 directories in 3 calls, Alpine 27 in 7, Development 7 in 3")
    func counts() throws {
        let counts = BuildTables.groups.map { [$0.stages.count, $0.directories.count] }
        #expect(counts == [[3, 13], [7, 27], [3, 7], [1, 2]])
        let cells = BuildTables.alpine.stages.map { $0.architectures.count * $0.directories.count }
        #expect(cells == [24, 24, 4, 10, 10, 10, 8])
    }

    @Test("A15 every directory starts its group by a push and by a pull request, once", arguments: BuildTables.groups)
    func filtersPaths(_ row: GroupRow) throws {
        let workflow = try MultiArchSamples.workflow(row.file)
        let expected =
            [
                ".github/workflows/\(row.file)", ".github/workflows/template-workflow-multiarch.yml",
                ".github/actions/**", "test/**",
            ] + row.directories.map { "\($0)/**" }
        #expect(workflow.paths(of: "push") == expected)
        #expect(workflow.paths(of: "pull_request") == expected)
        #expect(workflow.root["on"]?["push"]?["branches"]?.texts == ["manifest"])
        #expect(workflow.root["on"]?.keys.contains("workflow_dispatch") == true)
    }

    @Test("A16 each group that waits has a name of its own and cancels nothing; the template has none")
    func waits() throws {
        let groups =
            BuildTables.groups + [
                GroupRow(
                    name: "RetryTest", file: "workflow-build-retrytest.yml", cacheID: "", cron: nil,
                    concurrency: "retrytest-builds", stages: [])
            ]
        var names: [String] = []
        for row in groups {
            let concurrency = try MultiArchSamples.workflow(row.file).root["concurrency"]
            #expect(concurrency?["group"]?.scalar == row.concurrency)
            guard let concurrency else { continue }
            names.append(try #require(concurrency["group"]?.scalar))
            #expect(concurrency["cancel-in-progress"]?.scalar == "false")
        }
        #expect(Set(names).count == 4)
        #expect(try MultiArchSamples.workflow(MultiArchSamples.templateFile).root["concurrency"] == nil)
    }

    @Test("A16 a group that must not drop a waiting run lets up to a hundred wait")
    func queues() throws {
        func concurrency(queue: Value<ConcurrencyQueue>?) throws -> YAMLNode? {
            let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo-org", image: "app")) {
                BuildGroup("Images", cacheID: "abc", queue: queue) {
                    Stage("A", directories: ["1-a"], architectures: [.amd64])
                }
            }
            return try MultiArchSamples.workflow("workflow-build-images.yml", of: pipeline).root["concurrency"]
        }
        #expect(try concurrency(queue: nil)?.keys == ["group", "cancel-in-progress"])
        #expect(try concurrency(queue: .max)?["queue"]?.scalar == "max")
    }

    @Test("A17 the groups start at two on Monday, Tuesday and Wednesday")
    func schedules() throws {
        let crons = try BuildTables.groups.map { row in
            try MultiArchSamples.workflow(row.file).root["on"]?["schedule"]?.items.compactMap { $0["cron"]?.scalar }
        }
        #expect(crons == [["0 2 * * 1"], ["0 2 * * 2"], ["0 2 * * 3"], nil])
    }

    @Test("A18 a call grants what the template's jobs ask for, and no more", arguments: BuildTables.groups)
    func grants(_ row: GroupRow) throws {
        let workflow = try MultiArchSamples.workflow(row.file)
        #expect(workflow.root["permissions"]?.keys == [])
        for job in workflow.jobs {
            #expect(job.permissions == ["contents": "read", "packages": "write"])
            #expect(
                job.node["secrets"]?.values == [
                    "DOCKERHUB_USERNAME": "${{ secrets.DOCKERHUB_USERNAME }}",
                    "DOCKERHUB_ACCESS_TOKEN": "${{ secrets.DOCKERHUB_ACCESS_TOKEN }}",
                ])
        }
    }

    @Test("A18 one value grants the document's third permission")
    func grantsMore() throws {
        let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo", image: "app")) {
            BuildGroup("Images", cacheID: "abc", granting: Permissions(actions: .write)) {
                Stage("A", directories: ["1-a"], architectures: [.amd64])
            }
        }
        let job = try MultiArchSamples.workflow("workflow-build-images.yml", of: pipeline).job("a")
        #expect(job.permissions == ["actions": "write", "contents": "read", "packages": "write"])
        #expect(MultiArchSamples.findings(pipeline) == [])
    }

    @Test("A19 the architecture 386 is a text wherever it stands")
    func quotesNumber() throws {
        let recent = try MultiArchSamples.workflow("workflow-build-alpine.yml").job("alpine-8arch-recent")
        #expect(recent.node["with"]?["supported_architectures"]?.scalar?.contains("\"386\"") == true)
        let cleanup = try MultiArchSamples.workflow("cleanup-caches.yml").job("clean-up")
        let values = try #require(cleanup.node["strategy"]?["matrix"]?["arch"]).items
        let isText = values.contains { if case .string("386") = $0 { true } else { false } }
        #expect(isText)
        let table = try MultiArchSamples.step("Generate build matrix", of: "prepare-matrix").with["architectures"]
        #expect(table?.contains("\n  \"386\": {") == true)
    }

    @Test("The reasons of a declaration stand in the workflow, above what they explain")
    func explains() throws {
        let file = try #require(MultiArchSamples.postGIS.workflows.first { $0.name == "workflow-build-debian.yml" })
        let lines = String(decoding: file.workflow.rendered().bytes, as: UTF8.self).split(separator: "\n")
        let job = try #require(lines.firstIndex(of: "  bundle0:"))
        let reason = try #require(BuildTables.debian.stages[2].comment).split(separator: "\n")
        #expect(lines[(job - reason.count)..<job].map { $0.dropFirst(4) } == reason)
        let test = try #require(MultiArchSamples.postGIS.workflows.first { $0.name == "workflow-build-test.yml" })
        #expect(String(decoding: test.workflow.rendered().bytes, as: UTF8.self).contains("# It publishes nothing: "))
    }

    @Test("A stage builds as much at once as it says, or its group, or the template")
    func limitsStages() throws {
        let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo", image: "app")) {
            BuildGroup("Images", cacheID: "abc", parallel: Parallelism(schedule: 3, manual: 2, push: 1)) {
                Stage("A", directories: ["1-a"], architectures: [.amd64])
                Stage(
                    "B", directories: ["2-a"], architectures: [.amd64],
                    parallel: Parallelism(schedule: 5, manual: 5, push: 5))
            }
            BuildGroup("Others", cacheID: "bcd") {
                Stage("C", directories: ["3-a"], architectures: [.amd64])
            }
        }
        let jobs = try ["images", "others"].flatMap {
            try MultiArchSamples.workflow("workflow-build-\($0).yml", of: pipeline).jobs
        }
        #expect(jobs.map { $0.node["with"]?["schedule_parallel"]?.scalar } == ["3", "5", "8"])
        let text = TemplateDocumentationTests.text(pipeline)
        #expect(text.contains("| 3/2/1 |") && text.contains("| 5/5/5 |") && text.contains("| 8/6/4 |"))
        var wrong = pipeline
        wrong.groups[0].parallel = Parallelism(schedule: 0, manual: 1, push: 1)
        #expect(
            MultiArchSamples.findings(wrong) == [
                "parallel: the group 'Images' allows 0 parallel builds for 'schedule'; allow at least 1"
            ])
    }

    @Test("Each directory must have a Dockerfile in the repository")
    func requiresDockerfiles() {
        let group = BuildGroup("One", cacheID: "one") {
            Stage("A", directories: ["1-a", "2-a/b"], architectures: [.amd64])
            Stage("B", directories: ["1-a", "../x"], architectures: [.amd64])
        }
        let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo", image: "app")) { group }
        let required = pipeline.workflows.flatMap(\.requiredFiles)
        #expect(required.map(\.path) == ["1-a/Dockerfile", "2-a/b/Dockerfile"])
        #expect(
            required.first?.message
                == "the directory '1-a' of the group 'One' has no Dockerfile; add it, or correct the"
                + " name in 'directories'")
    }

    @Test("A disabled group stays declared and is not written")
    func disables() throws {
        let pipeline = MultiArchPipeline(
            template: MultiArchTemplate(owner: "octo", image: "app"), rerunHelper: RerunHelper()
        ) {
            BuildGroup("One", cacheID: "one") { Stage("A", directories: ["1-a"], architectures: [.amd64]) }
            BuildGroup("Two", cacheID: "two", enabled: false) {
                Stage("B", directories: ["x"], architectures: [.amd64])
            }
        }
        #expect(
            pipeline.workflows.map(\.name) == [
                "template-workflow-multiarch.yml", "workflow-build-one.yml", "auto-rerun-helper.yml",
            ])
        #expect(MultiArchSamples.findings(pipeline) == [])
        let helper = try MultiArchSamples.workflow("auto-rerun-helper.yml", of: pipeline)
        #expect(helper.root["on"]?["workflow_run"]?["workflows"]?.texts == ["One"])
    }

    @Test("A stage takes its place, its job and what it waits for from the others")
    func derivesStages() throws {
        let pipeline = MultiArchSamples.pipeline([
            Stage("First One", directories: ["1-a"], architectures: [.amd64]),
            Stage("Second", directories: ["2-a"], architectures: [.amd64]),
            Stage("Apart", directories: ["3-a"], architectures: [.amd64], needs: []),
        ])
        let workflow = try MultiArchSamples.workflow("workflow-build-images.yml", of: pipeline)
        #expect(workflow.jobs.map(\.id) == ["first-one", "second", "apart"])
        #expect(workflow.jobs.map(\.name) == ["First One [1/3]", "Second [2/3]", "Apart [3/3]"])
        #expect(workflow.jobs.map(\.needs) == [[], ["first-one"], []])
        // What a stage does not say is what the template has.
        #expect(workflow.jobs[0].node["with"]?["schedule_parallel"]?.scalar == "8")
    }
}
