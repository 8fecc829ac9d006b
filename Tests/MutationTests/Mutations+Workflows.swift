import Slipway

extension Mutation {
    /// Mistakes in triggers, calls, matrices and files.
    static let ofWorkflows: [Mutation] = [
        .workflow("no event starts the workflow", finds: "missing-part") { workflow in
            workflow.triggers = []
            return true
        },
        .workflow("the workflow has no job", finds: "missing-part") { workflow in
            workflow.jobs = []
            return true
        },
        .workflow("a schedule names a day that no month has", finds: "cron") { workflow in
            workflow.triggers.append(.schedule([Schedule("0 0 30 2 *")]))
            return true
        },
        .workflow("a time zone is none", finds: "time-zone") { workflow in
            workflow.triggers.append(.schedule([Schedule("17 3 * * *", timeZone: "GMT+2")]))
            return true
        },
        .workflow("branches are chosen and left out", finds: "filter-pattern") { workflow in
            workflow.triggers = workflow.triggers.filter { $0.event != "push" }
            workflow.triggers.append(
                Trigger.push(branches: ["main"]).adding(extra: ["branches-ignore": ["develop"]]))
            return true
        },
        .workflow("branches are only left out", finds: "filter-pattern") { workflow in
            workflow.triggers = workflow.triggers.filter { $0.event != "push" } + [.push(branches: ["!develop"])]
            return true
        },
        .workflow("a branch is written as a ref", finds: "filter-pattern") { workflow in
            workflow.triggers =
                workflow.triggers.filter { $0.event != "push" } + [.push(branches: ["refs/heads/main"])]
            return true
        },
        .workflow("26 inputs", finds: "dispatch-inputs") { workflow in
            workflow.triggers = workflow.triggers.filter { $0.event != "workflow_dispatch" }
            workflow.triggers.append(.workflowDispatch((0..<26).map { WorkflowInput("i\($0)") }))
            return true
        },
        .workflow("the default of a choice is none of its options", finds: "dispatch-inputs") { workflow in
            workflow.triggers = workflow.triggers.filter { $0.event != "workflow_dispatch" }
            workflow.triggers.append(
                .workflowDispatch([WorkflowInput("mode", type: .choice(["a", "b"]), default: .string("c"))]))
            return true
        },
        .workflow("an input is declared and never read", finds: "unused-declaration") { workflow in
            workflow.triggers = workflow.triggers.filter { $0.event != "workflow_dispatch" }
            workflow.triggers.append(.workflowDispatch([WorkflowInput("unused")]))
            return true
        },
        .workflow("code of forks runs with secrets", finds: "pull-request-target") { workflow in
            guard !workflow.isCalled, workflow.isUnconditional else { return false }
            workflow.triggers = [.pullRequestTarget()]
            return workflow.replaceCheckouts(
                with: Checkout(ref: "\(github.event.pull_request.head.sha.as(String.self))", persistCredentials: false))
        },
        .workflow("a publication is cancelled", finds: "cancel-publishing") { workflow in
            guard workflow.publishesTags, !workflow.isCalled else { return false }
            workflow.triggers = [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]
            workflow.concurrency = Concurrency(group: "\(github.ref)", cancelsInProgress: true)
            return true
        },
        .workflow("forks push", finds: "fork-push") { workflow in
            guard workflow.publishesTags, !workflow.isCalled, workflow.isUnconditional else { return false }
            workflow.triggers = [.pullRequest()]
            return true
        },
        .workflow("the group's name is too long", finds: "concurrency-group") { workflow in
            workflow.concurrency = Concurrency(group: Value(String(repeating: "g", count: 400)))
            return true
        },
        .job("an axis has no value", finds: "empty-matrix") { job in
            job.strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["x": []])))
            return true
        },
        .job("a matrix excludes by what is no axis", finds: "matrix-rows") { job in
            job.strategy = Strategy(
                matrix: .vectors(MatrixVectors(axes: ["x": ["a", "b"]], exclude: [["z": "a"]])))
            return true
        },
        .job("a matrix makes 257 jobs", finds: "matrix-size") { job in
            let rows = (0..<257).map { Mapping<UntypedValue>([("n", .number(Value(Double($0))))]) }
            job.strategy = Strategy(matrix: .vectors(MatrixVectors(include: .rows(rows))))
            return true
        },
        .job("a matrix is gone that the job reads", finds: "matrix-reference") { job in
            guard job.name.map({ $0.node.contains { $0 == .context("matrix") } }) ?? false else { return false }
            job.strategy = nil
            return true
        },
        .call("the called file is misspelt", finds: "call-reference") { job in
            guard case .own(let name) = job.uses else { return false }
            job.uses = .own(name.uppercased())
            return true
        },
        .call("the called file is none", finds: "call-reference") { job in
            job.uses = .local("images/build.yml")
            return true
        },
        .call("an input is misspelt", finds: "call-inputs") { job in
            job.with.append("tga", "v1")
            return true
        },
        .call("an input that is demanded is not passed", finds: "call-inputs") { job in
            guard job.with["registry"] != nil || job.with["workflow_name"] != nil || job.with["REGISTRY"] != nil else {
                return false
            }
            job.with = [:]
            return true
        },
        .call("an input has another type", finds: "call-input-type") { job in
            guard let index = job.with.entries.firstIndex(where: { $0.value.isTyped }) else { return false }
            job.with[job.with.entries[index].key] = "many"
            return true
        },
        .call("a call grants nothing", finds: "call-permissions") { job in
            guard job.permissions != .none else { return false }
            job.permissions = .none
            return true
        },
        .call("a call grants everything", finds: "excess-permission") { job in
            job.permissions = .writeAll
            return true
        },
        .call("a call has a runner", finds: "call-keys") { job in
            job.extra.append("runs-on", "ubuntu-24.04")
            return true
        },
        .call("a call passes all secrets on", finds: "inherited-secrets") { job in
            job.secrets = .inherit
            return true
        },
        .call("a secret is passed that nobody takes", finds: "call-inputs") { job in
            job.secrets = .named(["NOBODYS": secrets.githubToken])
            return true
        },
        Mutation("the called workflow cannot be called", finds: "call-reference") { files in
            files.indices.compactMap { index in
                var copy = files
                let called = files[index].workflow.triggers.count { $0.event == "workflow_call" }
                guard called == 1 else { return nil }
                copy[index].workflow.triggers = files[index].workflow.triggers.filter { $0.event != "workflow_call" }
                if copy[index].workflow.triggers.isEmpty { copy[index].workflow.triggers = [.push()] }
                return copy
            }
        },
        Mutation("a workflow calls itself", finds: "call-depth") { files in
            files.indices.compactMap { index in
                guard files[index].workflow.triggers.contains(where: { $0.event == "workflow_call" }) else {
                    return nil
                }
                var copy = files
                copy[index].workflow.jobs.append(.call(CallJob("again", uses: .local(files[index].name))))
                return copy
            }
        },
        Mutation("two files have one name", finds: "duplicate-file") { files in
            var copy = files
            copy.append(WorkflowFile(files[0].name.uppercased().replacingSuffix(), files[0].workflow))
            return [copy]
        },
        .file("a file lies in a folder", finds: "illegal-path") { file in
            file.name = "images/\(file.name)"
            return true
        },
        .file("a suppression suppresses nothing", finds: "unused-suppression") { file in
            file = file.suppressing("cron", because: "no schedule is here")
            return true
        },
    ]
}

extension Workflow {
    /// Puts another step in the place of each checkout; whether there was one.
    fileprivate mutating func replaceCheckouts(with step: Checkout) -> Bool {
        var isChanged = false
        for index in jobs.indices {
            guard case .steps(var job) = jobs[index] else { continue }
            for position in job.steps.indices where job.steps[position].isUse(of: "actions/checkout") {
                job.steps[position] = step.element
                isChanged = true
            }
            jobs[index] = .steps(job)
        }
        return isChanged
    }

    /// Whether another workflow may call this one.
    fileprivate var isCalled: Bool { triggers.contains { $0.event == "workflow_call" } }

    /// Whether no job asks before it runs.
    fileprivate var isUnconditional: Bool {
        jobs.allSatisfy {
            switch $0 {
            case .steps(let job): job.condition == nil
            case .call(let job): job.condition == nil
            }
        }
    }

    /// Whether a job publishes images without asking which event it is.
    fileprivate var publishesTags: Bool {
        jobs.contains {
            guard case .steps(let job) = $0 else { return false }
            return job.pushesImages && job.condition == nil
        }
    }
}

extension UntypedValue {
    /// Whether the value is a number or a boolean that is written out.
    fileprivate var isTyped: Bool {
        switch self {
        case .number, .boolean: true
        case .expression(let value):
            switch value.node {
            case .number, .boolean: true
            default: false
            }
        case .null, .text, .list, .map: false
        }
    }
}

extension String {
    /// The name of a file with its ending in lower case again, which GitHub demands.
    fileprivate func replacingSuffix() -> String {
        hasSuffix(".YML") ? "\(dropLast(4)).yml" : self
    }
}
