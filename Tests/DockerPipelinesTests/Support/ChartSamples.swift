import Slipway
import TestSupport
import Testing

/// The chart pipelines that several tests look at.
enum ChartSamples {
    static let source = "DockerPipelinesTests/ChartSamples.swift"
    static let code = ["setup", "unit_tests", "integration_tests"].map(callee)

    static func callee(_ name: String) -> ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        ReusableWorkflow("\(name).yml", name: "Tests in \(name)", inputs: NoInputs.self, source: source) { _ in
            Job("test", name: "Test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(persistCredentials: false)
            }
        }
    }

    static func component(_ name: String) -> SystemComponent {
        SystemComponent(
            name, image: "brokkr-\(name)",
            chart: HelmChart(
                "charts/brokkr-\(name)", environments: ["production", "development", "staging"],
                repositories: ["bitnami": "https://charts.bitnami.com/bitnami"], expecting: ["kind: Deployment"]),
            dockerfile: "Dockerfile.\(name)", paths: ["crates/brokkr-\(name)/**"])
    }

    /// A broker and an agent, with what a test changes.
    static func pipeline(
        _ layout: ChartLayout = .twoPipelines, change: (inout ChartPipeline) -> Void = { _ in }
    ) -> ChartPipeline {
        var pipeline = ChartPipeline(
            components: ["broker", "agent"].map(component), layout: layout, branches: ["main", "develop"],
            sharedPaths: ["Cargo.toml", "Cargo.lock"], buildArguments: ["VERSION": github.refName],
            deployment: DeploymentTest("deploy \"$CHART\" \"$IMAGE:$TAG\""),
            release: ComponentRelease(versionFiles: [VersionFile("Cargo.toml")]), source: source
        ) {
            code[0].call("setup")
            code[1].call("unit-tests", needs: ["setup"])
            code[2].call("integration-tests", needs: ["setup"])
        }
        change(&pipeline)
        return pipeline
    }

    /// A workflow by the name of its file.
    static func file(_ name: String, of pipeline: ChartPipeline = pipeline()) throws -> WorkflowFile {
        try #require(pipeline.workflows.first { $0.name == name }, "no \(name)")
    }

    /// A workflow as it is written, by the name of its file.
    static func workflow(_ name: String, of pipeline: ChartPipeline = pipeline()) throws -> GeneratedWorkflow {
        GeneratedWorkflow(try file(name, of: pipeline).workflow)
    }

    /// What checks say about a pipeline, as `rule: message`; warnings are marked.
    static func findings(_ pipeline: ChartPipeline) -> [String] {
        let project = RenderedProject(
            name: "Charts", workflows: code.map(\.file) + pipeline.workflows, otherFiles: [pipeline.documentation])
        return Checks().findings(in: project).map {
            "\($0.severity == .warning ? "warning: " : "")\($0.rule): \($0.message)"
        }
    }

    /// The contexts of a run for a branch or a pull request.
    static func contexts(event: String, head: String? = nil) -> [String: ExpressionResult] {
        let request: ExpressionResult =
            head.map {
                .object([
                    "number": .number(12),
                    "head": .object(["repo": .object(["full_name": .text($0)])]),
                ])
            } ?? .null
        return [
            "github": .object([
                "event_name": .text(event), "repository": .text("owner/app"),
                "event": .object(["pull_request": request]),
            ])
        ]
    }
}
