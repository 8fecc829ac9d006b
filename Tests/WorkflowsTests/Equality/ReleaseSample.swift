import Workflows

/// A whole workflow that uses much of the syntax, and a change of each of its parts.
extension Workflow {
    static func release() -> Workflow {
        let platform = Value<String>(.property(.context("matrix"), "platform"))
        let runner = Value<String>(.property(.context("matrix"), "runner"))
        let build = Job(
            "build", name: "Build \(platform)", runsOn: Runner(runner),
            permissions: Permissions(contents: .read, packages: .write).because(.packages, "push the image"),
            concurrency: "build-\(github.ref)", env: ["IMAGE": "ghcr.io/acme/app"], timeoutMinutes: 30,
            strategy: Strategy(
                matrix: .vectors(
                    MatrixVectors(
                        axes: ["platform": ["linux/amd64", "linux/arm64"]],
                        include: [["platform": "linux/arm64", "runner": "ubuntu-24.04-arm"]])),
                failFast: false),
            container: Container(image: "docker:28"), services: ["cache": Service(Container(image: "redis:8"))]
        ) {
            Checkout(persistCredentials: false)
            DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:\(github.sha)"]).step(
                id: "push", name: "Build and push", if: github.eventName != "pull_request")
            RunStep("Say it", script: "echo \"$REF\"", env: ["REF": github.ref], shell: .bash)
        }
        return Workflow(
            name: "Release", on: [.push(branches: ["main"]), .workflowDispatch([WorkflowInput("tag")])],
            env: ["A": "1"], defaults: Defaults(shell: "bash"), concurrency: "release", comment: "Releases."
        ) {
            build
            CallJob("notify", uses: .local("notify.yml"), with: ["ref": .text(github.ref)], needs: ["build"])
        }
    }

    /// Changes of one part each.
    static let releaseChanges: [@Sendable (inout Workflow) -> Void] = [
        { $0.name = "Publish" }, { $0.description = "a" }, { $0.runName = github.actor },
        { $0.triggers[0] = .push(branches: ["dev"]) }, { $0.triggers[1] = .workflowDispatch() },
        { $0.triggers.swapAt(0, 1) }, { $0.permissions = .readAll }, { $0.env = ["A": "2"] },
        { $0.env = ["B": "1"] }, { $0.defaults = nil }, { $0.concurrency = "publish" }, { $0.cacheMode = .read },
        { $0.comment = nil }, { $0.extra = ["a": 1] }, { $0.jobs.removeLast() },
        { $0.changeBuild { $0.id = "make" } }, { $0.changeBuild { $0.name = "Build" } },
        { $0.changeBuild { $0.runsOn = .ubuntu2404 } },
        { $0.changeBuild { $0.permissions = Permissions(contents: .read, packages: .write) } },
        { $0.changeBuild { $0.permissions = $0.permissions.because(.packages, "push") } },
        { $0.changeBuild { $0.condition = github.ref == "refs/heads/main" } },
        { $0.changeBuild { $0.condition = github.ref != "refs/heads/main" } },
        { $0.changeBuild { $0.env = ["IMAGE": "ghcr.io/acme/\(github.ref)"] } },
        { $0.changeBuild { $0.timeoutMinutes = 31 } }, { $0.changeBuild { $0.strategy = nil } },
        { $0.changeBuild { $0.strategy = Strategy(matrix: .expression(github.event)) } },
        { $0.changeBuild { $0.container = nil } }, { $0.changeBuild { $0.container?.image = "docker:27" } },
        { $0.changeBuild { $0.services["cache"]?.container.ports = ["6379"] } },
        { $0.changeBuild { $0.steps.swapAt(0, 2) } }, { $0.changeBuild { $0.steps.remove(at: 1) } },
        { $0.changeBuild { $0.steps[0] = Checkout().element } },
        { $0.changeBuild { $0.steps[2] = RunStep("Say it", script: "echo \"$REF\"").element } },
        { $0.changeBuild { $0.comment = "a" } },
    ]

    private mutating func changeBuild(_ change: (inout Job) -> Void) {
        guard case .steps(var job)? = jobs.first else { return }
        change(&job)
        jobs[0] = .steps(job)
    }
}
