import Slipway
import TestSupport
import Testing

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
        ("workflow_dispatch", "refs/heads/", "", "false", "false"),
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
            #expect(run.outputs == [.init("should-push", expected)])
        }
    }

    static let names: [(owner: String, image: String, error: String?)] = [
        ("Octo", "app", "repo_name 'Octo' holds upper-case letters; write 'octo'"),
        ("octo", "myApp", "image_name 'myApp' holds upper-case letters; write 'myapp'"),
        ("octo", "", "the environment variable IMAGE_NAME is missing or empty"), ("", "app", nil),
        ("octo-org/2", "my.app_2", nil),
    ]

    @Test("A name in upper case ends the first job, before anything is built", arguments: names)
    func checksNames(_ owner: String, image: String, error: String?) throws {
        let run = try MultiArchSamples.run(
            MultiArchSamples.step("Check image names", of: "prepare-matrix"),
            ["inputs.repo_name": owner, "inputs.image_name": image])
        #expect(run.errors == [error].compactMap(\.self))
        #expect(run.status == (error == nil ? 0 : 1))
    }

    static let credentials: [(user: String, token: String, status: Int32)] = [
        ("u", "t", 0), ("", "t", 1), ("u", "", 1), ("", "", 1),
    ]

    @Test("A run that publishes fails at once without credentials", arguments: credentials)
    func checksCredentials(_ user: String, token: String, status: Int32) throws {
        let run = try MultiArchSamples.run(
            MultiArchSamples.step("Check registry credentials", of: "build-images"),
            [
                "inputs.registry": "docker.io",
                "case(inputs.registry == 'ghcr.io', github.actor, secrets.DOCKERHUB_USERNAME)": user,
                "case(inputs.registry == 'ghcr.io', secrets.GITHUB_TOKEN, secrets.DOCKERHUB_ACCESS_TOKEN)": token,
            ])
        #expect(run.status == status)
        #expect(run.errors.count == Int(status))
    }

    static let suite = [
        "official-images/test/run.sh": "#!/bin/bash\nsuite \"$@\"\n", "official-images/test/config.sh": "",
        "test/postgis-config.sh": "",
    ]

    static func test(
        _ files: [String: String], suite: StandIn = StandIn("suite"), docker: StandIn = StandIn("docker")
    ) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Test with official test suite", of: "build-images"),
            [
                "steps.generate-tags.outputs.tested": "postgistest-armv6:17", "matrix.target": "linux/arm/v6",
                "inputs.image_name": "postgistest", "matrix.arch_variant": "armv6",
            ], before: "[[ ! -f official-images/test/run.sh ]] || chmod +x official-images/test/run.sh",
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

    @Test("A failing suite fails the step, and an image that does not run 'echo' only warns")
    func failsTests() throws {
        let failing = try Self.test(Self.suite, suite: StandIn("suite", answers: [.init(status: 1)]))
        #expect(failing.status == 1)
        #expect(failing.errors == ["postgistest-armv6:17 fails the official test suite for linux/arm/v6"])
        let silent = try Self.test(Self.suite, docker: StandIn("docker", answers: [.init(status: 1)]))
        #expect(silent.status == 0 && silent.standardError.contains("::warning::postgistest-armv6:17 does not run"))
    }

    @Test("Each file of the suite has to be there", arguments: suite.keys.sorted())
    func needsFiles(_ path: String) throws {
        let run = try Self.test(Self.suite.filter { $0.key != path })
        #expect(run.status == 1)
        #expect(run.errors == ["the test suite needs the file '\(path)', which is not there"])
    }

    static let labels = #"{"org.postgis.base.jit.status": "enabled", "org.postgis.base.lto.flags": ""}"#
    static let document = #"[{"Os": "linux", "Architecture": "arm", "Variant": "v6", "Size": 5, "Config": {"Labels": "#

    static func list(labels: String?, directory: String = "17-3.5/bookworm") throws -> ShellRun {
        let step = try MultiArchSamples.step("List docker images with architecture info", of: "build-images")
        var values = [
            "steps.generate-tags.outputs.short-tags": "a:17,a:17", "matrix.optimization_flags": "-O1 -Wall",
            "matrix.lto_flags": "", "matrix.jit_status": "disabled", "matrix.regression_mode": "test",
        ]
        for (label, value) in [("optimization.flags", "-O1 -Wall"), ("lto.flags", ""), ("jit.status", "disabled")] {
            let property = label.replacing(".", with: "_")
            let name = "org.postgis.bundle0.\(label)"
            let text = "case(contains(matrix.image_dir, 'bundle'), format('\(name)={0}', matrix.\(property)), '')"
            values[text] = directory.contains("bundle") ? "\(name)=\(value)" : ""
        }
        let one = "\(document)\(labels ?? "null")}}"
        return try MultiArchSamples.run(
            step, values,
            standIns: [StandIn("docker", answers: [.init(standardOutput: "\(one), \(one.dropFirst())]")])])
    }

    @Test("Labels that differ from the build's settings are a warning", .enabled(if: Shell.has("jq")))
    func comparesLabels() throws {
        let run = try Self.list(labels: Self.labels)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.standardOutput.contains("a:17: linux/arm/v6, 5 bytes\n  org.postgis.base.jit.status=enabled\n"))
        let prefix = "label org.postgis.base"
        #expect(
            run.standardError
                == "::warning::\(prefix).optimization.flags: missing, not '-O1 -Wall'%0A"
                + "\(prefix).jit.status: 'enabled', not 'disabled'%0A\(prefix).regression.mode: missing, not 'test'\n")
        let bundle = try Self.list(labels: nil, directory: "17-3.5-bundle0/bookworm")
        #expect(bundle.status == 0)
        #expect(bundle.standardError.contains("label org.postgis.bundle0.jit.status: missing, not 'disabled'"))
    }

    @Test("What the log shows ends no build")
    func shows() throws {
        let step = try MultiArchSamples.step("Debug - Cache operation results", of: "build-images")
        for (status, text) in [(Int32(0), "is there"), (1, "is not there, or cannot be read")] {
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
            #expect(run.standardOutput.hasSuffix("r/c:now \(text)\n"))
        }
    }

    @Test("The builder is started again where it does not start at once")
    func bootstraps() throws {
        let run = try MultiArchSamples.run(
            MultiArchSamples.step(TemplateJobTests.bootstrap, of: "build-images"), [:],
            standIns: [StandIn("docker", answers: [.init(status: 1, times: 2), .init()])])
        #expect(run.status == 0)
        #expect(run.calls(of: "docker") == Array(repeating: ["buildx", "inspect", "--bootstrap"], count: 3))
    }

    @Test("Each step hands its script every variable that it reads, and nothing else")
    func handsOverVariables() throws {
        let workflows = MultiArchSamples.postGIS.workflows.map { GeneratedWorkflow($0.workflow) }
        let steps = workflows.flatMap(\.jobs).flatMap(\.steps).filter { $0.run?.hasPrefix("set -euo pipefail") == true }
        #expect(steps.count > 20)
        for step in steps {
            let script = try #require(step.run)
            let stated = script.matches(of: #/(?m)^# reads: ([A-Z_]+)(=?)/#).map {
                (name: String($0.output.1), isRequired: $0.output.2.isEmpty)
            }.filter { !$0.name.hasPrefix("GITHUB_") }
            let given = Set(step.env.keys)
            #expect(given.isSubset(of: Set(stated.map(\.name))), "\(step.name)")
            #expect(given.isSuperset(of: stated.filter(\.isRequired).map(\.name)), "\(step.name)")
            #expect(script.utf8.count < 8 * 1024, "\(step.name)")
        }
    }
}
