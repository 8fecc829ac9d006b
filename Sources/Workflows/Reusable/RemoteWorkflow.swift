/// A reusable workflow of another repository, with the interface that its owner documents.
public struct RemoteWorkflow<Inputs: WorkflowInputs, Secrets: WorkflowSecrets, Results: Outputs>: Hashable, Sendable {
    /// Where it is.
    public let reference: WorkflowReference
    /// What its jobs ask for; nobody but its owner can derive it.
    public let permissions: Permissions

    /// Describes a workflow of another repository.
    ///
    /// - Parameters:
    ///   - repository: `owner/name`.
    ///   - file: The file's name in `.github/workflows` there.
    ///   - ref: A full commit id; a tag or branch where the repository is trusted to move them.
    ///   - version: The release that the commit is known by, written as a comment.
    ///   - permissions: What its jobs ask for.
    ///   - inputs: Its inputs.
    ///   - secrets: Its secrets.
    ///   - outputs: Its outputs.
    public init(
        repository: String, file: String, ref: String, version: String? = nil, permissions: Permissions = .none,
        inputs: Inputs.Type = NoInputs.self, secrets: Secrets.Type = NoSecrets.self,
        outputs: Results.Type = NoOutputs.self
    ) {
        reference = .remote(repository: repository, file: file, ref: ref, version: version)
        self.permissions = permissions
    }

    /// Calls the workflow.
    ///
    /// - Parameters:
    ///   - id: The key of the calling job.
    ///   - inputs: The callee's inputs.
    ///   - secrets: The callee's secrets.
    ///   - name: The name shown in the run.
    ///   - needs: Jobs to wait for, beside those whose outputs the call reads.
    ///   - condition: When the call is made.
    ///   - strategy: How the call is repeated.
    ///   - concurrency: The group of jobs of which only one runs at a time.
    ///   - comment: A comment above the job.
    ///   - extra: Keys that Slipway does not know yet.
    /// - Returns: The calling job, through which the callee's outputs are read.
    public func call(
        _ id: JobID, with inputs: Inputs, secrets: SecretsForCall<Secrets> = .none, name: Value<String>? = nil,
        needs: [JobID] = [], if condition: Value<Bool>? = nil, strategy: Strategy? = nil,
        concurrency: Concurrency? = nil, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) -> TypedJob<Results> {
        var job = CallJob(
            id, uses: reference, with: inputs.passed, secrets: secrets.passed, name: name, needs: needs,
            if: condition, strategy: strategy, concurrency: concurrency, permissions: permissions, comment: comment,
            extra: extra)
        job.undeclaredInputs = inputs.undeclaredMembers
        return TypedJob(id: id, job: .call(job))
    }
}

extension WorkflowInputs {
    /// The members that ``declarations`` leaves out: the workflow does not know them, and no call can pass them.
    ///
    /// A call with such a member becomes a finding. A test can ask for it without a call.
    public var undeclaredMembers: [String] {
        DeclaredMember.members(of: self, missingFrom: Self.declarations.map { $0.member })
    }

    /// What a call passes: the declared members that have a value.
    var passed: OrderedMap<UntypedValue> {
        var result = OrderedMap<UntypedValue>()
        for declaration in Self.declarations {
            result.append(declaration.input.name, ifPresent: declaration.passed(self))
        }
        return result
    }
}
