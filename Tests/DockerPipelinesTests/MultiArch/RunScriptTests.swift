import Slipway
import TestSupport
import Testing
import WorkflowExpressions

/// The remaining scripts of the template: what is published, what is tested, and what the log shows.
@Suite(
    "The scripts of a run", .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct RunScriptTests {
    typealias Condition = (event: String, ref: String, branch: String, target: String, any: String)

    /// Whether a run publishes: by default, and where every run by hand does.
    static let conditions: [Condition] = [
        ("push", "refs/heads/manifest", "manifest", "true", "true"),
        ("push", "refs/heads/other", "manifest", "false", "false"),
        ("push", "refs/heads/manifest/x", "manifest", "false", "false"),
        ("push", "refs/tags/manifest", "manifest", "false", "false"),
        ("pull_request", "refs/pull/1/merge", "manifest", "false", "false"),
        ("pull_request_target", "refs/heads/manifest", "manifest", "false", "false"),
        ("workflow_dispatch", "refs/heads/manifest", "manifest", "true", "true"),
        ("workflow_dispatch", "refs/heads/other", "manifest", "false", "true"),
        ("schedule", "refs/heads/manifest", "manifest", "true", "true"),
        ("schedule", "refs/heads/master", "manifest", "false", "false"),
        ("push", "refs/heads/manifest", "", "false", "false"),
        ("schedule", "refs/heads/manifest", "", "false", "false"),
        ("workflow_dispatch", "refs/heads/manifest", "", "false", "false"),
        ("pull_request", "refs/pull/1/merge", "", "false", "false"),
    ]

    @Test(
        "A26 a run publishes from the target branch, by hand from others only where asked, and never without one",
        arguments: conditions)
    func decides(_ given: Condition) throws {
        for (push, expected) in [(ManualPush.targetBranch, given.target), (.anyBranch, given.any)] {
            var pipeline = MultiArchSamples.postGIS
            pipeline.template.manualPush = push
            let run = try MultiArchSamples.run(
                MultiArchSamples.step("Check push conditions", of: "prepare-matrix", in: pipeline),
                [
                    "github.event_name": given.event, "github.ref": given.ref, "inputs.target_branch": given.branch,
                ])
            #expect(run.status == 0, "\(run.standardError)")
            #expect(run.outputs == [.init("should_push", expected)])
        }
    }

    static let names: [(owner: String, image: String, cache: String, status: Int32)] = [
        ("Octo", "app", "octo/app-cache", 1), ("octo", "myApp", "octo/app-cache", 1), ("octo", "app", "Octo/app", 1),
        ("octo-org/2", "my.app_2", "octo/app-cache", 0),
    ]

    @Test("A name in upper case ends the first job, before anything is built", arguments: names)
    func checksNames(_ owner: String, image: String, cache: String, status: Int32) throws {
        let run = try MultiArchSamples.run(
            MultiArchSamples.step("Check image names", of: "prepare-matrix"),
            ["inputs.repo_name": owner, "inputs.image_name": image, CacheScriptTests.repository: "ghcr.io/\(cache)"])
        #expect(run.status == status && run.errors.count == Int(status))
    }

    typealias Login = (event: String, fork: Bool?, registry: String, shouldPush: String, logsIn: Bool)

    static let logins: [Login] = [
        ("push", nil, "ghcr.io", "true", true), ("push", nil, "ghcr.io", "false", true),
        ("pull_request", false, "ghcr.io", "false", true), ("pull_request", true, "ghcr.io", "false", false),
        ("push", nil, "docker.io", "true", true), ("pull_request", false, "docker.io", "false", false),
    ]

    @Test(
        "Caches are stored by runs that can log in: not for forks, elsewhere only where a run publishes",
        arguments: logins)
    func logsIn(_ given: Login) throws {
        let condition = try #require(
            MultiArchSamples.step("Log in to the registry of the caches", of: "build-images").node["if"]?.scalar)
        var event: [(String, ExpressionValue)] = []
        if let fork = given.fork {
            let name = ExpressionValue.string(fork ? "somebody/images" : "owner/images")
            let repository = ExpressionValue.members([("repo", .members([("full_name", name)]))])
            event = [("pull_request", .members([("head", repository)]))]
        }
        let input = EvaluationInput(
            contexts: ExpressionObject([
                (
                    "github",
                    .members([
                        ("event_name", .string(given.event)), ("event", .members(event)),
                        ("repository", .string("owner/images")),
                    ])
                ),
                ("inputs", .members([("cache_registry", .string(given.registry))])),
                (
                    "needs",
                    .members([
                        (
                            "prepare-matrix",
                            .members([("outputs", .members([("should_push", .string(given.shouldPush))]))])
                        )
                    ])
                ),
            ]))
        let node = try ExpressionParser().parseCondition(condition).node
        #expect(try ExpressionEvaluator(input).holds(node) == given.logsIn)
    }

    static let suite = [
        "official-images/test/run.sh": "#!/bin/bash\nsuite \"$@\"\n", "official-images/test/config.sh": "",
        "test/postgis-config.sh": "",
    ]

    static func test(
        _ files: [String: String], suite: StandIn = StandIn("suite"), docker: StandIn = StandIn("docker")
    ) throws -> ShellRun {
        let step = try MultiArchSamples.step("Test with official test suite", of: "build-images")
        // A checkout leaves the suite executable, which files of a test are not.
        let prefix = "[[ ! -f official-images/test/run.sh ]] || chmod +x official-images/test/run.sh"
        return try Shell.run(
            script: "\(prefix)\n\(try #require(step.run))",
            environment: try step.environment([
                "steps.generate-tags.outputs.tested": "postgistest-armv6:17", "matrix.target": "linux/arm/v6",
                "inputs.image_name": "postgistest", "matrix.arch_variant": "armv6",
            ]).merging(["REGISTRY": "docker.io", "REPO_NAME": "octo"]) { given, _ in given },
            standIns: [suite, docker], files: files)
    }

    @Test("The image is tested under its local name, with both configurations and patience")
    func tests() throws {
        let variables = [
            "DOCKER_BUILDKIT", "DOCKER_DEFAULT_PLATFORM", "PLATFORM", "BUILDX_PLATFORMS", "POSTGRES_TEST_TRIES",
            "POSTGRES_TEST_SLEEP", "REGISTRY", "REPO_NAME", "IMAGE_NAME",
        ]
        let run = try Self.test(Self.suite, suite: StandIn("suite", recordedVariables: variables))
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "suite") == [
                ["-c", "official-images/test/config.sh", "-c", "test/postgis-config.sh", "postgistest-armv6:17"]
            ])
        #expect(
            run.callEnvironments.last == [
                "DOCKER_BUILDKIT": "0", "DOCKER_DEFAULT_PLATFORM": "linux/arm/v6", "PLATFORM": "linux/arm/v6",
                "BUILDX_PLATFORMS": "linux/arm/v6", "POSTGRES_TEST_TRIES": "60", "POSTGRES_TEST_SLEEP": "2",
                "REGISTRY": "", "REPO_NAME": "", "IMAGE_NAME": "postgistest-armv6",
            ])
        #expect(run.calls(of: "docker").first?.prefix(4) == ["run", "--rm", "--platform", "linux/arm/v6"])
    }

    @Test("A failing suite fails the step, and an image that does not run 'uname' only warns")
    func failsTests() throws {
        let failing = try Self.test(Self.suite, suite: StandIn("suite", answers: [.init(status: 1)]))
        #expect(failing.status == 1)
        let silent = try Self.test(Self.suite, docker: StandIn("docker", answers: [.init(status: 1)]))
        #expect(silent.status == 0 && silent.standardOutput.contains("::warning::postgistest-armv6:17 does not run"))
    }

    @Test("Each file of the suite has to be there", arguments: suite.keys.sorted())
    func needsFiles(_ path: String) throws {
        let run = try Self.test(Self.suite.filter { $0.key != path })
        #expect(run.status != 0 && run.calls.isEmpty)
        #expect(run.standardError.contains("'\(path)': No such file"))
    }

    static let document = #"""
        [{"Os": "linux", "Architecture": "arm", "Variant": "v6", "Size": 5,
          "Config": {"Labels": {"org.postgis.base.jit.status": "enabled"}}}]
        """#

    @Test("The log shows platform and labels of the image", .enabled(if: Shell.has("jq")))
    func lists() throws {
        let run = try MultiArchSamples.run(
            MultiArchSamples.step("List docker images with architecture info", of: "build-images"),
            ["steps.generate-tags.outputs.tested": "a:17"],
            standIns: [
                StandIn(
                    "docker",
                    answers: [.init(to: "image inspect a:17", standardOutput: Self.document), .init(to: "image ls")])
            ])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.standardOutput.contains(#""org.postgis.base.jit.status": "enabled""#))
        #expect(run.standardOutput.contains(#""Variant": "v6""#))
    }

    @Test("What the log shows ends no build")
    func shows() throws {
        let step = try MultiArchSamples.step("Debug - Cache operation results", of: "build-images")
        for status in [Int32(0), 1] {
            let run = try MultiArchSamples.run(
                step,
                [
                    "matrix.image_dir": "17-3.5/a", "matrix.arch_variant": "amd64",
                    "steps.cache-names.outputs.current": "r/c:now", "steps.cache-names.outputs.previous": "r/c:then",
                ], standIns: [StandIn("docker", answers: [.init(status: status)])])
            #expect(run.status == 0)
            #expect(
                run.standardOutput.hasPrefix(
                    "=== Cache Operation Results ===\nBuild completed for: 17-3.5/a on amd64\n"))
            #expect(run.calls(of: "docker") == [["buildx", "imagetools", "inspect", "r/c:now"]])
            #expect(run.standardOutput.hasSuffix("This cache cannot be read\n") == (status == 1))
        }
    }

    @Test("Inline scripts have few lines, and nothing but actions holds long ones")
    func areShort() throws {
        let workflows = MultiArchSamples.postGIS.workflows.map { GeneratedWorkflow($0.workflow) }
        let scripts = workflows.flatMap(\.jobs).flatMap(\.steps).compactMap(\.run)
        #expect(scripts.count > 15)
        for script in scripts { #expect(script.split(separator: "\n").count <= 5, "\(script)") }
    }
}
