import Slipway

extension Mutation {
    /// Mistakes in what a job is and what it may do.
    static let ofJobs: [Mutation] = [
        .job("a job waits for one that is not there", finds: "needs") { job in
            job.needs.append("biuld")
            return true
        },
        .job("a job waits for itself", finds: "needs") { job in
            job.needs.append(job.id)
            return true
        },
        Mutation("the first job waits for the last", finds: "needs") { files in
            files.indices.compactMap { index in
                guard let last = files[index].workflow.jobs.last?.id, files[index].workflow.jobs.count > 1,
                    case .steps(var first) = files[index].workflow.jobs[0], files[index].isChained
                else { return nil }
                first.needs.append(last)
                var copy = files
                copy[index].workflow.jobs[0] = .steps(first)
                return copy
            }
        },
        .job("the id of a job holds a slash", finds: "identifier") { job in
            job.id = JobID("\(job.id)/arm64")
            return true
        },
        .workflow("two jobs differ in case only", finds: "duplicate-key") { workflow in
            guard case .steps(var job)? = workflow.jobs.last else { return false }
            job.id = JobID(job.id.rawValue.uppercased())
            workflow.jobs.append(.steps(job))
            return true
        },
        .job("a job has no timeout, which a rule of the project demands", finds: "acme-timeout") { job in
            job.timeoutMinutes = nil
            return true
        },
        .job("a job has no step", finds: "missing-part") { job in
            job.steps = []
            return true
        },
        .job("a job names no runner", finds: "missing-part") { job in
            job.runsOn = .labels([])
            return true
        },
        .job("an arm64 runner is misspelt", finds: "runner-label") { job in
            job.runsOn = "ubuntu-24.04-arm64"
            return true
        },
        .job("a runner is one that GitHub has removed", finds: "runner-label") { job in
            job.runsOn = "ubuntu-20.04"
            return true
        },
        .job("a job that pushes may not write packages", finds: "registry-permission") { job in
            guard job.pushesImages, job.logsIn(to: "ghcr.io") else { return false }
            job.permissions = job.permissions.dropping(.packages)
            return true
        },
        .job("a job may write what it never does", finds: "excess-permission") { job in
            guard job.steps.allSatisfy(\.isPlain) else { return false }
            job.permissions = job.permissions.union(Permissions(pages: .write))
            return true
        },
        .job("a job may write everything", finds: "excess-permission") { job in
            job.permissions = .writeAll
            return true
        },
        .job("a job has no time at all", finds: "number-range") { job in
            job.timeoutMinutes = 0
            return true
        },
        .job("the environment has no name", finds: "environment-name") { job in
            job.environment = DeploymentEnvironment("")
            return true
        },
        .workflow("a job waits for the group of its own workflow", finds: "concurrency-group") { workflow in
            guard case .steps(var job)? = workflow.jobs.first else { return false }
            workflow.concurrency = Concurrency(group: "publish")
            job.concurrency = Concurrency(group: "Publish")
            workflow.jobs[0] = .steps(job)
            return true
        },
        .job("a group cancels and lets wait", finds: "concurrency-queue") { job in
            job.concurrency = Concurrency(group: "\(job.id.rawValue)", cancelsInProgress: true, queue: .max)
            return true
        },
        .job("a variable stands twice", finds: "duplicate-key") { job in
            job.env.append("Path", "a")
            job.env.append("PATH", "b")
            return true
        },
        .job("a variable belongs to GitHub", finds: "variable-name") { job in
            job.env.append("GITHUB_REF", "refs/heads/main")
            return true
        },
        .job("a job has a key of calls", finds: "call-keys") { job in
            job.extra.append("secrets", "inherit")
            return true
        },
        .job("a condition reads a secret", finds: "expression-scope") { job in
            job.condition = secrets.githubToken == "x"
            return true
        },
        .job("a condition reads the matrix", finds: "expression-scope") { job in
            job.condition = Value(.binary(.equal, .property(.context("matrix"), "a"), .string("x")))
            return true
        },
        .job("a condition is text beside an expression", finds: "expression-always-true") { job in
            job.condition = Value(.text([github.ref.node, .string(" == 'refs/heads/main'")]))
            return true
        },
        .job("a boolean is compared with a word", finds: "expression-never-equal") { job in
            job.condition = Value(.binary(.equal, .property(.context("github"), "ref_protected"), .string("true")))
            return true
        },
        .job("a choice falls through", finds: "expression-falsy-choice") { job in
            job.name = Value(
                .binary(
                    .or, .binary(.and, .binary(.equal, github.eventName.node, .string("push")), .string("")),
                    .string("other")))
            return true
        },
        .job("a job runs when a needed job was skipped, which it can never", finds: "skip-propagation") { job in
            guard let needed = job.needs.first else { return false }
            job.condition = needed.result == "skipped"
            return true
        },
        .anyJob("a job is only for an event that starts nothing here", finds: "impossible-event") { job, workflow in
            guard case .steps(var normal) = job, !workflow.triggers.contains(where: { $0.event == "workflow_call" })
            else { return false }
            normal.condition = github.eventName == "release"
            job = .steps(normal)
            return true
        },
        .job("an output is read of a job that has none of that name", finds: "job-reference") { job in
            guard let needed = job.needs.first else { return false }
            job.env.append(
                "OTHER", Value(.property(.property(.property(.context("needs"), needed.rawValue), "outputs"), "dgiest"))
            )
            return true
        },
        .job("a job reads another for which it does not wait", finds: "needs") { job in
            job.env.append("OTHER", JobID("nobody").result)
            return true
        },
    ]
}

extension WorkflowFile {
    /// Whether the last job waits for the first, at once or in the end.
    fileprivate var isChained: Bool {
        guard let first = workflow.jobs.first?.id, let last = workflow.jobs.last?.id else { return false }
        var open = [last]
        var seen: Set<String> = []
        while let id = open.popLast() {
            if id == first { return true }
            guard seen.insert(id.rawValue).inserted, let job = workflow.jobs.first(where: { $0.id == id }) else {
                continue
            }
            switch job {
            case .steps(let job): open += job.needs
            case .call(let job): open += job.needs
            }
        }
        return false
    }
}

extension Job {
    /// Whether a step logs in to a registry.
    func logsIn(to registry: String) -> Bool {
        steps.contains { $0.isUse(of: "docker/login-action") && $0.input("registry") == registry }
    }

    /// Whether a step builds an image and pushes it, or publishes an index.
    var pushesImages: Bool {
        steps.contains { $0.isUse(of: "docker/login-action") }
            && steps.contains {
                ($0.isUse(of: "docker/build-push-action") && ($0.input("outputs")?.contains("push=true") ?? false))
                    || ($0.script?.contains("imagetools create") ?? false)
            }
    }
}

extension Step {
    /// Whether the step runs neither a script that holds a token nor an action that could use one.
    fileprivate var isPlain: Bool {
        switch self {
        case .run(let step):
            !step.attributes.env.entries.contains {
                $0.value.node.contains { $0 == .context("secrets") || $0 == .property(.context("github"), "token") }
            }
        case .uses(let step):
            [
                "actions/checkout", "docker/setup-buildx-action", "docker/setup-qemu-action", "docker/login-action",
                "docker/metadata-action", "docker/build-push-action", "actions/upload-artifact",
                "actions/download-artifact", "actions/cache",
            ].contains { step.isUse(of: $0) }
        case .wait, .waitAll, .cancel, .parallel: true
        }
    }

    /// An input of the action as it is printed.
    func input(_ name: String) -> String? {
        guard case .uses(let step) = self else { return nil }
        switch step.with[name] {
        case .text(let value)?: return ExpressionPrinter().scalar(value.node)
        case .expression(let value)?: return ExpressionPrinter().scalar(value.node)
        case .null?, .boolean?, .number?, .list?, .map?, nil: return nil
        }
    }
}
