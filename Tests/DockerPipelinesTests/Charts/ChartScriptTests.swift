import ScriptLibrary
import Slipway
import TestSupport
import Testing

/// The scripts of charts, with a stand-in for helm.
@Suite(
    "Scripts of charts",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq"), "the scripts need bash 5, GNU's tools and jq"))
struct ChartScriptTests {
    static let good = """
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: broker
        spec:
          containers:
            - image: "ghcr.io/owner/brokkr-broker:1.2.3"
        """

    /// Runs a step of the fast tests as it stands in the YAML, for the first chart.
    func run(
        _ name: String, answers: [StandIn.Answer] = [.init(standardOutput: good)], files: [String: String] = [:],
        pipeline: ChartPipeline = ChartSamples.pipeline()
    ) throws -> ShellRun {
        let job = try ChartSamples.workflow("helm_tests.yml", of: pipeline).job("charts")
        let row = try #require(job.rows.first)
        let step = try job.step(name)
        return try Shell.run(
            script: try #require(step.run), environment: step.env.mapValues { GeneratedJob.fill($0, with: row) },
            standIns: [StandIn("helm", answers: answers), StandIn("sleep")], files: files)
    }

    static let chart = "charts/brokkr-broker"

    @Test("D16: repositories are added, and then what Chart.lock names is fetched")
    func fetches() throws {
        let run = try run("Fetch what the chart depends on", files: ["\(Self.chart)/Chart.yaml": ""])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "helm") == [
                ["repo", "add", "--force-update", "bitnami", "https://charts.bitnami.com/bitnami"],
                ["dependency", "build", Self.chart],
            ])
        let failing = try self.run(
            "Fetch what the chart depends on", answers: [.init(to: "dependency", status: 1), .init()],
            files: ["\(Self.chart)/Chart.yaml": ""])
        #expect(failing.status == 1 && failing.errors == ["what '\(Self.chart)' depends on cannot be fetched"])
        let missing = try self.run("Fetch what the chart depends on")
        #expect(missing.status == 1 && missing.calls(of: "helm").isEmpty)
    }

    @Test("D16: a chart is linted with all values, and one failure hides no other")
    func lints() throws {
        let run = try run("Lint the chart", answers: [.init(to: "production", status: 1), .init()])
        #expect(
            run.calls(of: "helm") == [
                ["lint", Self.chart], ["lint", Self.chart, "--values=\(Self.chart)/values/production.yaml"],
                ["lint", Self.chart, "--values=\(Self.chart)/values/development.yaml"],
                ["lint", Self.chart, "--values=\(Self.chart)/values/staging.yaml"],
            ])
        #expect(
            run.status == 1
                && run.errors == [
                    "the chart '\(Self.chart)' has mistakes with the values 'production'; the log tells which"
                ])
        #expect(try self.run("Lint the chart").status == 0)
    }

    static let rendered: [(text: String, error: String?)] = [
        (good, nil), (good.replacing("\"", with: ""), nil), (good.replacing("ghcr.io/owner/", with: ""), nil),
        (good.replacing(":1.2.3", with: "@sha256:00"), nil),
        ("", "renders no object"),
        (
            good.replacing("brokkr-broker", with: "brokkr-broker-worker"),
            "renders no container with the image 'brokkr-broker'"
        ),
        (good.replacing("brokkr-broker", with: "brokkr-agent"), "renders no container with the image 'brokkr-broker'"),
        (good.replacing("name: broker", with: "name: <no value>"), "renders '<no value>', where a value is missing"),
        (good.replacing("kind: Deployment", with: "kind: Service"), "does not render the line 'kind: Deployment'"),
        // Whole lines count, whatever stands around them.
        (
            good.replacing("kind: Deployment", with: "kind: DeploymentConfig"),
            "does not render the line 'kind: Deployment'"
        ),
        (good.replacing("kind: Deployment", with: "kind: Deployment  "), nil),
        (good + "\nkind: Service\nnote:\n  x: kind: Deployment", nil),
        (
            good.replacing("kind: Deployment", with: "kind: Service") + "\nnote: a kind: Deployment",
            "does not render the line 'kind: Deployment'"
        ),
    ]

    @Test("What is rendered is looked at", arguments: rendered)
    func looks(_ text: String, error: String?) throws {
        let run = try run("Render the chart and look at what comes out", answers: [.init(standardOutput: text)])
        #expect(run.calls(of: "helm").count == 4)
        #expect((run.status == 0) == (error == nil), "\(run.standardError)")
        if let error {
            #expect(run.errors.contains("'\(Self.chart)' with the values 'default' \(error)"), "\(run.errors)")
        } else {
            #expect(run.errors.isEmpty)
        }
    }

    @Test("Single values go over those of files, whatever they hold")
    func overrides() throws {
        let pipeline = ChartSamples.pipeline {
            $0.components[0].chart = HelmChart(
                Self.chart,
                renderings: [
                    ChartRendering(
                        "TLS", values: ["tls.yaml"], settings: ["a.b": "x=$(id) 'y'"], expecting: ["kind: Secret"])
                ])
        }
        let run = try run("Render the chart and look at what comes out", pipeline: pipeline)
        #expect(
            run.calls(of: "helm").last == [
                "template", "check", Self.chart, "--values=\(Self.chart)/tls.yaml", "--set=a.b=x=$(id) 'y'",
            ])
        #expect(run.errors == ["'\(Self.chart)' with the values 'TLS' does not render the line 'kind: Secret'"])
    }

    @Test("A chart that helm does not render fails, and the others are still looked at")
    func reportsFailures() throws {
        let run = try run(
            "Render the chart and look at what comes out",
            answers: [.init(to: "staging", status: 1), .init(standardOutput: Self.good)])
        #expect(run.status == 1 && run.calls(of: "helm").count == 4)
        #expect(run.errors == ["'\(Self.chart)' with the values 'staging' does not render; the log tells why"])
    }

    static let versions: [(text: String, isLegal: Bool)] = [
        ("version: 0.1.0", true), ("version: \"0.1.0\" # first", true),
        ("appVersion: 1.2.3\nversion: '1.0.0-rc.1'", true),
        ("version: 1.0", false), ("appVersion: 1.2.3", false), ("version:", false), ("version: v1.0.0", false),
    ]

    @Test("D26: a chart states a semantic version", arguments: versions)
    func checksVersion(_ text: String, isLegal: Bool) throws {
        let run = try run("Check the chart's version", files: ["\(Self.chart)/Chart.yaml": "name: x\n\(text)"])
        #expect((run.status == 0) == isLegal, "\(run.standardError)")
    }

    // MARK: - Pushing

    static let absent = StandIn.Answer(
        to: "pull", status: 1, standardError: "Error: ghcr.io/owner/charts/broker:1.2.3: not found")

    func push(version: String, answers: [StandIn.Answer], pull: StandIn.Answer = absent) throws -> ShellRun {
        try Shell.run(
            script: "mkdir -p out\necho new >out/broker-1.2.3.tgz\n"
                // What is pulled goes into a folder of the script's own.
                + "mktemp() { mkdir -p pulled && echo published >pulled/broker-1.2.3.tgz && echo pulled; }\n"
                + ComposedScript(.pushChart).text,
            environment: [
                "CHART": "charts/broker", "VERSION": version, "APP_VERSION": "1.2.3",
                "REPOSITORY": "ghcr.io/owner/charts", "REGISTRY_USERNAME": "me", "REGISTRY_PASSWORD": "secret",
                "PACKAGE_DIR": "out",
            ], standIns: [StandIn("helm", answers: [pull] + answers), StandIn("sleep")])
    }

    @Test("A chart is pushed under its version, and no argument holds the password")
    func pushes() throws {
        let run = try push(version: "1.2.3", answers: [.init(to: "push", status: 1, times: 2), .init()])
        #expect(run.status == 0, "\(run.standardError)")
        let push = ["push", "out/broker-1.2.3.tgz", "oci://ghcr.io/owner/charts"]
        #expect(
            run.calls(of: "helm") == [
                ["package", "charts/broker", "--version", "1.2.3", "--app-version", "1.2.3", "--destination", "out"],
                ["registry", "login", "ghcr.io", "--username", "me", "--password-stdin"],
                ["pull", "oci://ghcr.io/owner/charts/broker", "--version", "1.2.3", "--destination", "pulled"],
                push, push, push,
            ])
        #expect(!run.calls.joined().contains { $0.contains("secret") })
    }

    @Test("A version that is there stays, and is what the release gets")
    func keepsPublished() throws {
        let run = try push(version: "1.2.3", answers: [.init()], pull: .init(to: "pull"))
        #expect(run.status == 0, "\(run.standardError)")
        #expect(!run.calls(of: "helm").contains { $0.first == "push" })
        #expect(run.standardError.contains("::notice::broker 1.2.3 was published already, and stays as it is"))
        #expect(run.files == ["out/broker-1.2.3.tgz"])
    }

    static let answers: [(text: String, pushes: Bool)] = [
        ("Error: ghcr.io/owner/charts/broker:1.2.3: not found", true), ("unexpected status: 403 Forbidden", true),
        ("denied: requested access to the resource is denied", true), ("dial tcp: i/o timeout", false),
        ("unexpected status: 500 Internal Server Error", false),
    ]

    @Test("Whether there is a version must be known before one is pushed", arguments: answers)
    func asksFirst(_ text: String, pushes: Bool) throws {
        let run = try push(
            version: "1.2.3", answers: [.init()], pull: .init(to: "pull", status: 1, standardError: text))
        #expect((run.status == 0) == pushes && run.calls(of: "helm").contains { $0.first == "push" } == pushes)
        if !pushes { #expect(run.errors == ["the registry does not tell whether there is broker 1.2.3"]) }
    }

    @Test("A push that fails for ever fails the step", arguments: ["push", "login", "package"])
    func failsToPush(_ command: String) throws {
        let run = try push(version: "1.2.3", answers: [.init(to: command, status: 1), .init()])
        #expect(run.status == 1 && run.errors.count == 1)
    }

    @Test("D26: a version that no chart can have is not pushed", arguments: ["v1.2.3", "1.2", "1.2.3+1", "main"])
    func refusesVersions(_ version: String) throws {
        let run = try push(version: version, answers: [.init()])
        #expect(run.status == 1 && run.calls(of: "helm").isEmpty)
    }
}
