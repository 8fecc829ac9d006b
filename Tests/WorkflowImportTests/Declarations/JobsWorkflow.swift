import Slipway

/// Declares `.github/workflows/jobs.yml`.
enum JobsWorkflow {
    static let file = WorkflowFile(
        "jobs.yml",
        Workflow(
            name: "Jobs", on: [.push(), .pullRequest()], permissions: .readAll,
            env: .expression(fromJSON(vars.ENVIRONMENT)), concurrency: Concurrency(group: "jobs"), cacheMode: .read
        ) {
            plan
            build
            group
            labels
            remote
            own
        })

    private static let plan = Job(
        "plan", name: "Plan", runsOn: .ubuntu2404, permissions: .none, comment: "Says what is to be built."
    ) {
        list
    }.exposing(
        PlanOutputs.self,
        [.init(\.images, list.outputs.images), .init(\.isRelease, "\(startsWith(github.ref, "refs/tags/"))")])

    private static let list = RunStep("List the images", script: #"echo 'images=["app","worker"]' >> "$GITHUB_OUTPUT""#)
        .identified("list", outputs: ListOutputs.self)

    private struct ListOutputs: Outputs {
        let images = Output<String>("images")
    }

    private struct PlanOutputs: Outputs {
        let images = Output<String>("images")
        let isRelease = Output<String>("is-release")
    }

    private static let build = Job(
        "build", needs: ["plan"], if: plan.outputs.images != "[]", runsOn: "\(matrix.runner)", permissions: .writeAll,
        environment: DeploymentEnvironment("\(matrix.image)", url: "https://example.com/\(github.sha)"),
        concurrency: Concurrency(group: "build-\(matrix.image)", queue: .max),
        env: ["NODE_VERSION": "24", "IS_RELEASE": plan.outputs.isRelease],
        defaults: Defaults(workingDirectory: "\(matrix.image)"), timeoutMinutes: 30, cancelTimeoutMinutes: 2,
        strategy: Strategy(
            matrix: .vectors(
                MatrixVectors(
                    axes: [
                        "image": .expression(fromJSON(plan.outputs.images)),
                        "runner": ["ubuntu-24.04", "ubuntu-24.04-arm"],
                        "version": [1, 1.5, "1.50", true, .null, ["a", "b"], ["name": "x"]],
                    ],
                    include: [
                        ["runner": "windows-2025", "options": ["deep": [1, 2]]], .expression(fromJSON(vars.ROW)),
                    ],
                    exclude: [["image": "worker", "runner": "ubuntu-24.04-arm"]])),
            failFast: false, maxParallel: 2),
        continueOnError: matrix.runner == "windows-2025",
        container: Container(
            image: "ghcr.io/example/builder:1",
            credentials: RegistryCredentials(username: github.actor, password: secrets.githubToken),
            env: ["MODE": "fast"], ports: ["80", "8080:80"], volumes: ["cache:/cache"], options: "--cpus 1"),
        services: [
            "database": Service(
                Container(image: "postgres:18", ports: ["5432:5432"]), entrypoint: "/start", command: "--fast"),
            "cache": Service(Container(image: "redis:8")),
        ]
    ) {
        RunStep(script: "make")
    }

    private static let group = Job(
        "group", needs: ["plan", "build"], if: always() && build.result == "success",
        runsOn: .group("large", labels: ["linux", "x64"]), environment: "production",
        strategy: Strategy(matrix: .expression(fromJSON(plan.outputs.images))),
        container: Container(image: "alpine:3.22"), services: .expression(fromJSON(vars.SERVICES)),
        snapshot: Snapshot("builder", version: "2.*")
    ) {
        RunStep(script: "make test")
    }

    private static let labels = Job(
        "labels", runsOn: .labels(["self-hosted", "linux"]), environment: DeploymentEnvironment(vars.ENVIRONMENT_NAME),
        strategy: Strategy(fromJSON(vars.STRATEGY))
    ) {
    }

    private static let remote = CallJob(
        "remote",
        uses: .remote(
            repository: "example/workflows", file: "publish.yml", ref: "0123456789abcdef0123456789abcdef01234567",
            version: "v2.1.0"),
        with: [
            "version": "1.0",
            "count": 3,
            "is-release": .expression((plan.outputs.isRelease == "true").as(Any.self)),
        ],
        secrets: .named(["token": secrets.TOKEN]), needs: ["plan", "build"],
        strategy: Strategy(matrix: remoteMatrix.matrix), permissions: Permissions(contents: .read),
        comment: "Another repository publishes.")

    private static let remoteMatrix = TypedMatrix<RemoteAxes>().varying(\.region, over: ["eu", "us"])

    private struct RemoteAxes: MatrixAxes {
        let region = Axis<String>("region")
    }

    private static let own = CallJob("own", uses: .local("triggers.yml"), secrets: .inherit, permissions: .unspecified)
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let matrix = Value<Any>(.context("matrix"))
