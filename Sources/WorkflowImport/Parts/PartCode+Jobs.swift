import Workflows

extension PartCode {
    /// A job; with a type that declares its outputs, others read these by member.
    mutating func job(_ job: WorkflowJob, outputs: OutputsType? = nil) -> SwiftCode {
        switch job {
        case .steps(let job): self.job(job, outputs)
        case .call(let job): call(job)
        }
    }

    private mutating func job(_ job: Job, _ type: OutputsType?) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(job.id.rawValue))
        arguments.add("name", text(job.name))
        arguments.add("needs", ids(job.needs))
        arguments.add("if", condition(job.condition))
        arguments.add("runsOn", runner(job.runsOn))
        arguments.add("permissions", permissions(job.permissions, standard: .unspecified))
        arguments.add("environment", environment(job.environment))
        arguments.add("concurrency", concurrency(job.concurrency))
        arguments.add("cacheMode", cacheMode(job.cacheMode))
        if type == nil { arguments.add("outputs", texts(job.outputs)) }
        arguments.add("env", variables(job.env))
        arguments.add("defaults", defaults(job.defaults))
        arguments.add("timeoutMinutes", number(job.timeoutMinutes))
        arguments.add("cancelTimeoutMinutes", number(job.cancelTimeoutMinutes))
        arguments.add("strategy", strategy(job.strategy))
        arguments.add("continueOnError", condition(job.continueOnError))
        arguments.add("container", container(job.container))
        arguments.add("services", services(job.services))
        arguments.add("snapshot", snapshot(job.snapshot))
        arguments.add("comment", literal(job.comment))
        arguments.add("extra", extra(job.extra))
        let code = SwiftCode.call("Job", arguments.all, block: job.steps.map { .init(code: step($0)) })
        guard let type else { return code }
        let assignments = job.outputs.entries.map { output in
            SwiftCode.call(
                ".init",
                [
                    .init(nil, .word("\\.\(type.member(of: output.key))")),
                    .init(nil, expressions.value(output.value.node, as: .text)),
                ])
        }
        return .call(
            .member(code, "exposing"), [.init(nil, .word("\(type.name).self")), .init(nil, .list(assignments))])
    }

    private mutating func call(_ job: CallJob) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(job.id.rawValue))
        arguments.add("uses", callee(job.uses))
        arguments.add("with", job.with.isEmpty ? nil : untyped(job.with))
        arguments.add("secrets", secrets(job.secrets))
        arguments.add("name", text(job.name))
        arguments.add("needs", ids(job.needs))
        arguments.add("if", condition(job.condition))
        arguments.add("strategy", strategy(job.strategy))
        arguments.add("concurrency", concurrency(job.concurrency))
        arguments.add("permissions", permissions(job.permissions, standard: .none))
        arguments.add("cacheMode", cacheMode(job.cacheMode))
        arguments.add("comment", literal(job.comment))
        arguments.add("extra", extra(job.extra))
        return .call("CallJob", arguments.all)
    }

    private func ids(_ ids: [JobID]) -> SwiftCode? {
        ids.isEmpty ? nil : .list(ids.map { .quoted($0.rawValue) })
    }

    private func callee(_ callee: WorkflowReference) -> SwiftCode {
        switch callee {
        case .own(let name): return .call(".own", [.init(nil, .quoted(name))])
        case .local(let name): return .call(".local", [.init(nil, .quoted(name))])
        case .selfRepository(let name): return .call(".selfRepository", [.init(nil, .quoted(name))])
        case .remote(let repository, let file, let ref, let version):
            var arguments = SwiftArguments()
            arguments.add("repository", .quoted(repository))
            arguments.add("file", .quoted(file))
            arguments.add("ref", .quoted(ref))
            arguments.add("version", literal(version))
            return .call(".remote", arguments.all)
        }
    }

    private mutating func secrets(_ secrets: PassedSecrets) -> SwiftCode? {
        switch secrets {
        case .none: return nil
        case .inherit: return .word(".inherit")
        case .named(let map): return .call(".named", [.init(nil, texts(map) ?? .pairs([]))])
        }
    }
}
