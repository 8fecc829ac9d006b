extension Job {
    /// Refuses the keys of a job that calls a workflow, which have no place beside steps.
    @available(
        *, unavailable, message: "a job with steps calls no workflow; declare a 'CallJob' or call a 'ReusableWorkflow'"
    )
    public init(
        _ id: JobID, name: Value<String>? = nil, needs: [JobID] = [], if condition: Value<Bool>? = nil,
        runsOn: Runner = .selfHosted, permissions: Permissions = .unspecified, uses: WorkflowReference,
        with: OrderedMap<UntypedValue> = [:], secrets: PassedSecrets = .none,
        @StepsBuilder steps: () -> [Step] = { [] }
    ) {
        self.init(id, name: name, needs: needs, if: condition, runsOn: runsOn, permissions: permissions, steps: steps)
    }

    /// Refuses the inputs of a call, which a job with steps has no place for.
    @available(
        *, unavailable, message: "a job with steps calls no workflow; declare a 'CallJob' or call a 'ReusableWorkflow'"
    )
    public init(
        _ id: JobID, name: Value<String>? = nil, needs: [JobID] = [], if condition: Value<Bool>? = nil,
        runsOn: Runner, permissions: Permissions = .unspecified, with: OrderedMap<UntypedValue>,
        secrets: PassedSecrets = .none, @StepsBuilder steps: () -> [Step] = { [] }
    ) {
        self.init(id, name: name, needs: needs, if: condition, runsOn: runsOn, permissions: permissions, steps: steps)
    }
}
