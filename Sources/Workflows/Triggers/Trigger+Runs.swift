extension Trigger {
    /// Somebody started the workflow by hand or through the API, with at most 25 inputs.
    ///
    /// The workflow must be on the default branch.
    public static func workflowDispatch(_ inputs: [WorkflowInput] = []) -> Trigger {
        Trigger("workflow_dispatch", .dispatch(inputs))
    }

    /// Another workflow calls this one; ``ReusableWorkflow`` declares the interface as types.
    public static func workflowCall(_ call: WorkflowCall = WorkflowCall()) -> Trigger {
        Trigger("workflow_call", .call(call))
    }

    /// Another workflow, known by its name and not by its file, was started or ended; at most three in a chain.
    ///
    /// The workflow must be on the default branch.
    public static func workflowRun(
        _ types: [WorkflowRunActivity] = [], workflows: [String], branches: Filter? = nil
    ) -> Trigger {
        lists("workflow_run", types: types, [("workflows", .only(workflows)), ("branches", branches)])
    }

    /// An event that somebody sends through the API, of one of these types; without types, any.
    public static func repositoryDispatch(_ types: [String] = []) -> Trigger {
        Trigger("repository_dispatch", .lists(types.isEmpty ? [] : [List("types", types)]))
    }

    /// Times; on the default branch only, and in public repositories not after 60 days without activity.
    public static func schedule(_ schedules: [Schedule]) -> Trigger {
        Trigger("schedule", .schedule(schedules))
    }

    /// One time, in five fields: `.schedule(cron: "17 3 * * *")`; on the default branch only.
    public static func schedule(cron: Cron, timeZone: String? = nil) -> Trigger {
        schedule([Schedule(cron, timeZone: timeZone)])
    }
}

/// The interface of a reusable workflow: `on.workflow_call`.
public struct WorkflowCall: Hashable, Sendable {
    /// The inputs.
    public var inputs: [WorkflowInput]
    /// The secrets.
    public var secrets: [Secret]
    /// The outputs.
    public var outputs: [Output]

    /// Declares an interface.
    public init(inputs: [WorkflowInput] = [], secrets: [Secret] = [], outputs: [Output] = []) {
        self.inputs = inputs
        self.secrets = secrets
        self.outputs = outputs
    }

    /// A secret that a caller can pass.
    public struct Secret: Hashable, Sendable {
        /// The name under `secrets`.
        public var name: String
        /// What the secret is for.
        public var description: String?
        /// Whether every call must pass it; GitHub's default is `false`.
        public var isRequired: Bool?
        /// Keys that Slipway does not know yet.
        public var extra: OrderedMap<UntypedValue>

        /// Declares a secret.
        public init(
            _ name: String, description: String? = nil, isRequired: Bool? = nil, extra: OrderedMap<UntypedValue> = [:]
        ) {
            self.name = name
            self.description = description
            self.isRequired = isRequired
            self.extra = extra
        }
    }

    /// A value that a caller can read.
    public struct Output: Hashable, Sendable {
        /// The name under `outputs` of the calling job.
        public var name: String
        /// What the value is.
        public var description: String?
        /// The value, which may read `jobs.<job_id>.outputs`.
        @ByContent public var value: Value<String>
        /// Keys that Slipway does not know yet.
        public var extra: OrderedMap<UntypedValue>

        /// Declares an output.
        public init(
            _ name: String, description: String? = nil, value: Value<String>, extra: OrderedMap<UntypedValue> = [:]
        ) {
            self.name = name
            self.description = description
            self.value = value
            self.extra = extra
        }
    }
}
