import Slipway

/// Declares `.github/workflows/triggers.yml`.
enum TriggersWorkflow {
    // At 'BUILD: ${{ github.run_number }}.${{ github.run_attempt }}':
    // Which build this is.
    static let file = WorkflowFile(
        "triggers.yml",
        Workflow(
            name: "Triggers", description: "Each event once", runName: "Started by \(github.actor)",
            on: [
                .push(branches: ["main", "release/**"], tags: ["v*"], paths: .ignoring(["docs/**"])),
                .pullRequest(
                    [.opened, .synchronize, .readyForReview], branches: .ignoring(["wip"]), paths: ["src/**"]),
                .pullRequestTarget(), .pullRequestReview([.submitted]), .mergeGroup(), .create, .delete, .fork, .gollum,
                .public, .status, .pageBuild, .deployment, .deploymentStatus, .issues([.opened, .fieldAdded]),
                .issueComment([.created]), .label(), .milestone([.closed]), .discussion([.categoryChanged]),
                .release([.published, .released]), .watch([.started]), .checkRun([.requestedAction]),
                .registryPackage(),
                .workflowRun([.completed], workflows: ["Build", "Nightly build"], branches: ["main"]),
                .repositoryDispatch(["deploy", "roll back"]),
                .schedule([Schedule("17 3 * * 1-5"), Schedule("0 12 1 * *", timeZone: "Europe/Paris")]),
                .workflowDispatch([
                    WorkflowInput(
                        "target", type: .choice(["staging", "production"]), description: "Where to deploy",
                        isRequired: true),
                    WorkflowInput("environment", type: .environment),
                    WorkflowInput(
                        "dry-run", type: .boolean, description: "Whether to change nothing", default: .boolean(false)),
                    WorkflowInput("count", type: .number, default: .number(3)),
                    WorkflowInput("note", default: .string(#"a "quoted" note"#)),
                ]),
                .workflowCall(
                    WorkflowCall(
                        inputs: [
                            WorkflowInput("version", description: "What is published", isRequired: true),
                            WorkflowInput("ref", default: github.ref.node),
                        ],
                        secrets: [
                            WorkflowCall.Secret("token", description: "Publishes", isRequired: true),
                            WorkflowCall.Secret("optional"),
                        ],
                        outputs: [
                            WorkflowCall.Output(
                                "digest", description: "What was published", value: "\(jobs.publish.outputs.digest)")
                        ])),
            ],
            permissions: Permissions(contents: .read, idToken: .write, packages: .noAccess)
                .because(.contents, "reads the sources"),
            env: ["BUILD": "\(github.runNumber).\(github.runAttempt)"],
            defaults: Defaults(shell: "bash", workingDirectory: "src"),
            concurrency: Concurrency(
                group: "\(github.workflow)-\(github.ref)", cancelsInProgress: github.eventName == "pull_request"),
            comment: "Starts by everything that GitHub knows."
        ) {
            publish
        })

    private static let publish = Job(
        "publish", runsOn: .ubuntuLatest, outputs: ["digest": publishStep.outputs.digest]
    ) {
        publishStep
    }

    private static let publishStep = RunStep(script: #"./publish.sh >> "$GITHUB_OUTPUT""#)
        .identified("publish", outputs: PublishOutputs.self)

    private struct PublishOutputs: Outputs {
        let digest = Output<String>("digest")
    }
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let jobs = Value<Any>(.context("jobs"))
