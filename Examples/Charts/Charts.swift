import Slipway

/// A broker and its agents: two images, two charts, and a release that somebody has to approve.
@main
struct Charts: WorkflowProject {
    static let summary: String? = "Builds, deploys, tests and releases a broker and its agent."
    static let defaultRoot = Project.DefaultRoot.folder(ofSource: #filePath)

    var workflows: [WorkflowFile] {
        setUp.file
        unitTests.file
        integrationTests.file
        pipeline.workflows
    }

    var otherFiles: [GeneratedFile] { pipeline.documentation }

    private var pipeline: ChartPipeline {
        ChartPipeline(
            components: [
                component(
                    "broker", ChartRendering("external database", settings: ["postgresql.enabled": "false"]),
                    ChartRendering("TLS", settings: ["tls.enabled": "true"], expecting: ["kind: Secret"])),
                component(
                    "agent", ChartRendering("PAK", settings: ["broker.pak": "example"]),
                    ChartRendering("broker's address", settings: ["broker.url": "http://broker:3000"])),
            ],
            branches: ["main", "develop"],
            sharedPaths: ["crates/brokkr-models/**", "crates/brokkr-utils/**", "Cargo.toml", "Cargo.lock"],
            versionArgument: "VERSION",
            // These charts have other values for pull secrets than 'helm create' writes.
            deployment: DeploymentTest(
                #"""
                helm install "$COMPONENT" "$CHART" --values "$CHART/values/development.yaml" --wait --timeout 10m \
                  --set image.repository="$IMAGE" --set image.tag="$TAG" --set "image.pullSecrets[0].name=$PULL_SECRET"
                helm test "$COMPONENT" --logs
                """#),
            release: ComponentRelease(versionFiles: [
                VersionFile("Cargo.toml", key: "workspace.package.version"),
                VersionFile("sdks/python/pyproject.toml", part: .core),
            ])
        ) {
            setUp.call("setup", name: "Set up")
            unitTests.call("unit-tests", name: "Unit tests", needs: ["setup"])
            integrationTests.call("integration-tests", name: "Integration tests", needs: ["setup"])
        }
    }

    private func component(_ name: String, _ renderings: ChartRendering...) -> SystemComponent {
        SystemComponent(
            name, image: "brokkr-\(name)",
            chart: HelmChart(
                "charts/brokkr-\(name)", environments: ["production", "development", "staging"],
                repositories: ["bitnami": "https://charts.bitnami.com/bitnami"],
                expecting: ["kind: Deployment", "kind: ServiceAccount"], renderings: renderings),
            dockerfile: "Dockerfile.\(name)", paths: ["crates/brokkr-\(name)/**"])
    }

    // MARK: - Tests of the code

    private var setUp: ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        ReusableWorkflow("setup.yml", name: "Set up") {
            Job(
                "build", name: "Build everything once", runsOn: .ubuntu2404,
                permissions: Permissions(contents: .read), timeoutMinutes: 30
            ) {
                source
                RunStep("Check the format", script: "cargo fmt --all --check")
                RunStep("Build", script: "cargo build --workspace --all-targets --locked")
            }
        }
    }

    private var unitTests: ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        tests(
            "unit_tests.yml", "Unit tests", of: ["agent", "broker", "models", "utils"],
            script: "cargo test --locked --package \"$CRATE\" --lib")
    }

    private var integrationTests: ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        tests(
            "integration_tests.yml", "Integration tests", of: ["agent", "broker"],
            script: "cargo test --locked --package \"$CRATE\" --test '*'")
    }

    private struct Crate: MatrixAxes {
        let name = Axis<String>("crate")
    }

    private func tests(
        _ file: String, _ name: String, of crates: [String], script: Script
    ) -> ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        let legs = TypedMatrix<Crate>().varying(\.name, over: crates.map { "brokkr-\($0)" })
        return ReusableWorkflow(file, name: name) {
            Job(
                "test", name: "\(legs.name)", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
                timeoutMinutes: 30, strategy: Strategy(matrix: legs.matrix, failFast: false)
            ) {
                source
                RunStep("Test", script: script, env: ["CRATE": legs.name])
            }
        }
    }

    @StepsBuilder
    private var source: [Step] {
        Checkout(persistCredentials: false).step(name: "Check out")
        // A cache is never written twice, so each commit has its own: the first job writes it, the others read it.
        ActionsCache(
            path: ["~/.cargo/registry", "target"],
            key: "\(runner.os)-cargo-\(hashFiles("Cargo.lock"))-\(github.sha)",
            restoreKeys: ["\(runner.os)-cargo-\(hashFiles("Cargo.lock"))-", "\(runner.os)-cargo-"]
        ).step(name: "Restore the Cargo cache")
    }
}
