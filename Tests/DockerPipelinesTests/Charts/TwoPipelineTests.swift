import Slipway
import TestSupport
import Testing
import WorkflowYAML

/// Code on one side, images and what is tested with them on the other.
@Suite("Charts: two pipelines")
struct TwoPipelineTests {
    let pipeline = ChartSamples.pipeline()

    @Test("D1: main.yml calls three workflows, builds nothing, and its tests wait for the set-up")
    func testsCode() throws {
        let main = try ChartSamples.workflow("main.yml", of: pipeline)
        #expect(
            main.jobs.map { $0.node["uses"]?.scalar } == [
                "$/.github/workflows/setup.yml", "$/.github/workflows/unit_tests.yml",
                "$/.github/workflows/integration_tests.yml",
            ])
        #expect(main.jobs.map(\.needs) == [[], ["setup"], ["setup"]])
        #expect(main.jobs.flatMap(\.steps).isEmpty)
        #expect(main.root["on"]?["push"]?["branches"]?.texts == ["main", "develop"])
        #expect(main.root["on"]?["pull_request"]?["branches"]?.texts == ["main", "develop"])
    }

    @Test("D2: images are built for the same paths in pushes and pull requests, the workflow's own among them")
    func filtersPaths() throws {
        let workflow = try ChartSamples.workflow("build-and-test.yml", of: pipeline)
        let paths = try #require(workflow.paths(of: "push"))
        #expect(workflow.paths(of: "pull_request") == paths)
        #expect(
            paths == [
                "crates/brokkr-broker/**", "Dockerfile.broker", "charts/brokkr-broker/**", "crates/brokkr-agent/**",
                "Dockerfile.agent", "charts/brokkr-agent/**", "Cargo.toml", "Cargo.lock", ".github/actions/**",
                ".github/workflows/build-and-test.yml", ".github/workflows/helm_tests.yml",
            ])
        for event in ["push", "pull_request"] {
            #expect(workflow.root["on"]?[event]?["branches"]?.texts == ["main", "develop"])
        }
    }

    @Test("D2: a component that takes the whole repository is built for every change")
    func takesWholeRepository() throws {
        var broad = pipeline
        broad.components[1].paths = []
        let workflow = try ChartSamples.workflow("build-and-test.yml", of: broad)
        #expect(workflow.paths(of: "push") == nil && workflow.paths(of: "pull_request") == nil)
        broad.components[1].context = "agent"
        #expect(
            try ChartSamples.workflow("build-and-test.yml", of: broad).paths(of: "push")?.contains("agent/**") == true)
    }

    @Test("D3: images are built, merged, deployed and then pushed with their charts; charts are rendered beside that")
    func chainsJobs() throws {
        let needs = Dictionary(
            uniqueKeysWithValues: try ChartSamples.workflow("build-and-test.yml", of: pipeline).jobs.map {
                ($0.id, Set($0.needs))
            })
        #expect(
            needs == [
                "chart-tests": [], "try-images": [], "run-tags": [], "build-images": ["run-tags"],
                "merge-manifests": ["build-images", "run-tags"], "deployment-tests": ["merge-manifests", "run-tags"],
                "preview-charts": ["chart-tests", "merge-manifests", "run-tags"],
            ])
    }

    @Test("D3: what is deployed bears the commit of this very run")
    func deploysOwnImages() throws {
        let workflow = try ChartSamples.workflow("build-and-test.yml", of: pipeline)
        let job = try workflow.job("deployment-tests")
        let step = try job.step("Deploy and test")
        #expect(
            step.env == [
                "COMPONENT": "${{ matrix.component }}", "CHART": "${{ matrix.chart }}",
                "IMAGE": "${{ needs.run-tags.outputs.namespace }}/${{ matrix.image }}",
                "TAG": "${{ needs.run-tags.outputs.revision-tag }}", "PULL_SECRET": "registry",
            ])
        #expect(step.run == "deploy \"$CHART\" \"$IMAGE:$TAG\"")
        #expect(job.rows.map { $0["image"] } == ["brokkr-broker", "brokkr-agent"])
        let image = "${{ needs.run-tags.outputs.namespace }}/${{ matrix.image }}"
        #expect(
            try workflow.job("merge-manifests").step("Publish the index").with["tags"] == """
                \(image):${{ needs.run-tags.outputs.tag }}
                \(image):${{ needs.run-tags.outputs.revision-tag }}
                """)
    }

    @Test(
        "A cluster is started and can pull private images before a chart is installed, and what it holds is shown on failure",
        arguments: ["build-and-test.yml", "release.yml"])
    func startsCluster(_ file: String) throws {
        let job = try ChartSamples.workflow(file, of: pipeline).job("deployment-tests")
        let names = [
            "Set up Helm", "Fetch the chart's dependencies", "Start a cluster", "Log in to ghcr.io",
            "Create the pull secret", "Deploy and test", "Show the state of the cluster",
        ]
        #expect(job.steps.map(\.name).filter(names.contains) == names)
        #expect(job.uses("helm/kind-action") && job.permissions == ["contents": "read", "packages": "read"])
        let secret = try job.step("Create the pull secret").run ?? ""
        #expect(
            secret.hasPrefix("kubectl create secret generic \"$PULL_SECRET\" --type=kubernetes.io/dockerconfigjson"))
        #expect(try job.step("Deploy and test").node["continue-on-error"] == nil)
        #expect(try job.step("Show the state of the cluster").node["if"]?.scalar == "${{ failure() }}")
    }

    /// Commands, and the shell that sees each of their failures: the default one overlooks those before a pipe.
    static let commands: [(script: Script, shell: String?)] = [
        (DeploymentTest.installation, nil), ("helm template \"$CHART\" | kubectl apply --filename -", "bash"),
    ]

    @Test("No failure of the command is overlooked", arguments: commands)
    func seesFailures(_ script: Script, shell: String?) throws {
        let pipeline = ChartSamples.pipeline { $0.deployment = DeploymentTest(script) }
        for file in ["build-and-test.yml", "release.yml"] {
            let job = try ChartSamples.workflow(file, of: pipeline).job("deployment-tests")
            #expect(try job.step("Deploy and test").node["shell"]?.scalar == shell)
        }
    }

    @Test("By default a chart is installed with what 'helm create' calls its image, and waited for")
    func installs() throws {
        let script = DeploymentTest.installation.text
        for part in ["--wait", "image.repository=\"$IMAGE\"", "image.tag=\"$TAG\"", "helm test \"$COMPONENT\""] {
            #expect(script.contains(part))
        }
        var other = pipeline
        other.deployment = DeploymentTest(cluster: KindCluster(nodeImage: "kindest/node:v1.35.0"))
        let job = try ChartSamples.workflow("build-and-test.yml", of: other).job("deployment-tests")
        #expect(try job.step("Start a cluster").with == ["node_image": "kindest/node:v1.35.0"])
        #expect(try job.step("Deploy and test").run == script)
    }

    static let publishing = ["run-tags", "build-images", "merge-manifests", "deployment-tests", "preview-charts"]

    static let runs: [(event: String, head: String?, publishes: Bool)] = [
        ("push", nil, true), ("pull_request", "owner/app", true), ("pull_request", "fork/app", false),
        ("pull_request", "owner/app-worker", false),
    ]

    @Test("D9: for a fork charts are tested and images tried, and nothing is pushed or logged in to", arguments: runs)
    func guardsForks(event: String, head: String?, publishes: Bool) throws {
        let file = try ChartSamples.file("build-and-test.yml", of: pipeline)
        var run = RunSimulation(workflow: file.workflow)
        run.contexts = ChartSamples.contexts(event: event, head: head)
        let results = try run.results()
        #expect(results["chart-tests"] == "success")
        #expect(results["try-images"] == (publishes ? "skipped" : "success"))
        for id in Self.publishing { #expect(results[id] == (publishes ? "success" : "skipped"), "\(id)") }
        let trial = try GeneratedWorkflow(file.workflow).job("try-images")
        #expect(trial.permissions == ["contents": "read"])
        #expect(try trial.step("docker/build-push-action").with["outputs"] == "type=cacheonly")
        // Whatever can write or read a secret is among them.
        let jobs = GeneratedWorkflow(file.workflow).jobs
        for job in jobs where job.permissions["packages"] != nil || job.uses("docker/login-action") {
            #expect(Self.publishing.contains(job.id))
        }
        #expect(try GeneratedWorkflow(file.workflow).job("chart-tests").permissions == ["contents": "read"])
    }

    @Test("D10: a closed pull request is cleaned up, whatever its tests said, unless it came from a fork")
    func cleansUp() throws {
        let file = try ChartSamples.file("cleanup-pr.yml", of: pipeline)
        let workflow = GeneratedWorkflow(file.workflow)
        #expect(workflow.root["on"]?.keys == ["pull_request", "delete", "workflow_dispatch"])
        #expect(workflow.root["on"]?["pull_request"]?["types"]?.texts == ["closed"])
        #expect(workflow.jobs.map(\.id) == ["clean-up"])
        let job = try workflow.job("clean-up")
        #expect(job.permissions == ["contents": "read", "packages": "write"] && job.needs.isEmpty)
        let names = try job.step("Name what was published")
        #expect(names.with["pull-request"] == "${{ github.event.pull_request.number || inputs.pull-request }}")
        #expect(names.with["branch"] == "${{ github.event.ref }}")
        let with = try job.step("Delete what was published").with
        #expect(with["packages"] == "brokkr-broker\nbrokkr-agent\ncharts/brokkr-broker\ncharts/brokkr-agent")
        #expect(with["tag"] == "${{ steps.names.outputs.tag }}")
        #expect(with["chart-version"] == "${{ steps.names.outputs.chart-version }}")
        #expect(with["registry"] == "ghcr.io" && with["owner"] == "${{ github.repository_owner }}")
        for (head, result) in [("owner/app", "success"), ("fork/app", "skipped")] {
            var run = RunSimulation(workflow: file.workflow)
            run.contexts = ChartSamples.contexts(event: "pull_request", head: head)
            #expect(try run.results() == ["clean-up": result])
        }
    }

    @Test(
        "D10: GitHub starts nothing for a request with a conflict, so somebody can start the clean-up with its number")
    func cleansUpByHand() throws {
        let file = try ChartSamples.file("cleanup-pr.yml", of: pipeline)
        let input = GeneratedWorkflow(file.workflow).root["on"]?["workflow_dispatch"]?["inputs"]?["pull-request"]
        #expect(input?["required"]?.scalar == "true" && input?["type"]?.scalar == "string")
        var run = RunSimulation(workflow: file.workflow)
        run.contexts = ChartSamples.contexts(event: "workflow_dispatch")
        #expect(try run.results() == ["clean-up": "success"])
    }

    @Test("D19: a newer commit cancels the run of an older one, and the clean-up cancels a build of its pull request")
    func groupsRuns() throws {
        let number = "${{ github.event.pull_request.number || github.ref }}"
        let groups = try pipeline.workflows.map { file -> [String] in
            let concurrency = try ChartSamples.workflow(file.name, of: pipeline).root["concurrency"]
            return [file.name, concurrency?["group"]?.scalar ?? "", concurrency?["cancel-in-progress"]?.scalar ?? ""]
        }
        #expect(
            groups == [
                ["main.yml", "main-\(number)", "true"], ["build-and-test.yml", "build-and-test-\(number)", "true"],
                ["helm_tests.yml", "", ""],
                [
                    "cleanup-pr.yml",
                    "build-and-test-${{ github.event.pull_request.number || inputs.pull-request || "
                        + "format('refs/heads/{0}', github.event.ref) }}",
                    "true",
                ],
                ["release.yml", "release-${{ github.ref }}", "false"],
            ])
    }

    @Test("D20: no called workflow has a group", arguments: ChartLayout.allCases)
    func leavesCalleesAlone(_ layout: ChartLayout) throws {
        let pipeline = ChartSamples.pipeline(layout)
        let callees = pipeline.workflows.filter { $0.workflow.triggers.contains { $0.event == "workflow_call" } }
        #expect(callees.map(\.name) == ["helm_tests.yml"])
        for file in callees { #expect(file.workflow.concurrency == nil) }
    }
}
