import LoopbackServer
import Slipway
import TestSupport
import Testing

/// The actions of charts, with a stand-in for helm.
@Suite("Actions of charts", .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
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

    static let chart = "charts/brokkr-broker"

    /// Knows the commands and flags that the scripts may use, as Helm 3 and 4 do.
    static func helm(rendering text: String = good, version: String = "0.1.0", failing: String = "nothing") -> StandIn {
        StandIn(
            "helm",
            script: #"""
                [[ "$*" != *'\#(failing)'* ]] || { echo "Error: it fails" >&2; exit 1; }
                flags() {
                  while (($# > 0)); do
                    [[ $1 == --values || $1 == --set ]] || { echo "Error: unknown flag: $1" >&2; exit 1; }
                    [[ $1 != --values || -f $2 ]] || { echo "Error: open $2: no such file or directory" >&2; exit 1; }
                    shift 2
                  done
                }
                case "$1 $2" in
                  "show chart") [[ $# == 3 && -f $3/Chart.yaml ]] && printf 'name: %s\nversion: %s\n' brokkr-broker '\#(version)' ;;
                  "lint .") flags "${@:3}" ;;
                  "template test") [[ $3 == . ]] && flags "${@:4}" && printf '%s\n' '\#(text)' ;;
                  *) echo "Error: unknown command: $*" >&2; exit 1 ;;
                esac
                """#)
    }

    static let files = Dictionary(
        uniqueKeysWithValues: ["Chart", "values/production", "values/development", "values/staging"].map {
            ("\(chart)/\($0).yaml", "")
        })

    /// Tests the first chart with the inputs that the workflow passes.
    func test(_ helm: StandIn = helm(), pipeline: ChartPipeline = ChartSamples.pipeline()) throws -> ActionResult {
        let job = try ChartSamples.workflow("helm_tests.yml", of: pipeline).job("charts")
        let row = try #require(job.rows.first)
        let with = try job.step("Lint and render the chart").with
        return try ChartActions.runner("test-chart", of: pipeline).run(
            with: with.mapValues { GeneratedJob.fill($0, with: row) }, files: Self.files, standIns: [helm])
    }

    @Test("D16: a chart is linted and rendered with its own values, and with those of every environment")
    func coversValues() throws {
        let result = try test()
        #expect(result.isSuccess, "\(result.standardError)")
        let values = [[]] + ["production", "development", "staging"].map { ["--values", "values/\($0).yaml"] }
        #expect(result.calls(of: "helm").filter { $0[0] == "lint" } == values.map { ["lint", "."] + $0 })
        #expect(
            result.calls(of: "helm").filter { $0[0] == "template" } == values.map { ["template", "test", "."] + $0 })
    }

    @Test(
        "D16: one failure hides no other", arguments: ["lint . --values values/production", "template test . --values"])
    func goesOn(_ failing: String) throws {
        let result = try test(Self.helm(failing: failing))
        #expect(!result.isSuccess && result.calls(of: "helm").count == 9)
        let message = failing.hasPrefix("lint") ? "helm lint finds mistakes" : "helm cannot render it"
        #expect(result.errors.first == "\(Self.chart), production: \(message)", "\(result.errors)")
    }

    static let rendered: [(text: String, error: String?)] = [
        (good.replacing("\"", with: ""), nil), (good.replacing("ghcr.io/owner/", with: ""), nil),
        (good.replacing(":1.2.3", with: "@sha256:00"), nil),
        ("", "nothing is rendered"),
        (good.replacing("brokkr-broker", with: "brokkr-broker-worker"), "no container has the image 'brokkr-broker'"),
        (good.replacing("brokkr-broker", with: "brokkrXbroker"), "no container has the image 'brokkr-broker'"),
        (good.replacing("name: broker", with: "name: <no value>"), "a value is missing"),
        // Whole lines count, whatever stands around them.
        (good.replacing("Deployment", with: "DeploymentConfig"), "the line 'kind: Deployment' is missing"),
        (good.replacing("kind: Deployment", with: "  kind: Deployment  ") + "\nkind: Service", nil),
        (
            good.replacing("kind: Deployment", with: "kind: Service") + "\nnote: a kind: Deployment",
            "the line 'kind: Deployment' is missing"
        ),
    ]

    @Test("What is rendered is looked at", arguments: rendered)
    func looks(_ text: String, error: String?) throws {
        let result = try test(Self.helm(rendering: text))
        #expect(result.isSuccess == (error == nil), "\(result.standardError)")
        if let error { #expect(result.errors.contains("\(Self.chart), default: \(error)"), "\(result.errors)") }
    }

    @Test("Single values go over those of files, and a rendering has lines of its own")
    func overrides() throws {
        let pipeline = ChartSamples.pipeline {
            $0.components[0].chart = HelmChart(
                Self.chart, rendersImage: false,
                renderings: [
                    ChartRendering(
                        "TLS", values: ["values/staging.yaml"], settings: ["a.b": "x=$(id)*'", "c": "d"],
                        expecting: ["kind: Secret", "kind: Deployment"])
                ])
        }
        let result = try test(pipeline: pipeline)
        #expect(
            result.calls(of: "helm").last == [
                "template", "test", ".", "--values", "values/staging.yaml", "--set", "a.b=x=$(id)*'", "--set", "c=d",
            ])
        #expect(result.errors == ["\(Self.chart), TLS: the line 'kind: Secret' is missing"])
    }

    static let versions: [(text: String, isSemantic: Bool)] = [
        ("0.1.0", true), ("1.0.0-rc.1", true), ("1.0.0+build", true), ("1.0", false), ("", false), ("v1.0.0", false),
    ]

    @Test("D26: a chart states a semantic version", arguments: versions)
    func checksVersion(_ text: String, isSemantic: Bool) throws {
        let result = try test(Self.helm(version: text))
        #expect(result.isSuccess == isSemantic, "\(result.standardError)")
        if !isSemantic { #expect(result.errors == ["\(Self.chart), Chart.yaml: '\(text)' is no semantic version"]) }
    }
}
