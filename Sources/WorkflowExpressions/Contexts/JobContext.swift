/// The context `job`: the running job and its containers.
public let job = JobContext()

/// The properties of the context `job`.
///
/// The context is available in steps, and in what is evaluated when the job has run.
///
/// Source: GitHub, "Contexts reference".
public struct JobContext: Sendable {
    /// The result of the job so far: `success`, `failure` or `cancelled`.
    public var status: Value<String> { ContextName.job.value("status") }

    /// The number of the check run that shows the job.
    ///
    /// `null` on GitHub Enterprise Server.
    public var checkRunID: Value<Int> { ContextName.job.value("check_run_id") }

    /// The path and ref of the file that defines the job, in a called workflow the called file.
    public var workflowRef: Value<String> { ContextName.job.value("workflow_ref") }

    /// The commit of the file that defines the job.
    public var workflowSHA: Value<String> { ContextName.job.value("workflow_sha") }

    /// The repository of the file that defines the job, `owner/name`.
    public var workflowRepository: Value<String> { ContextName.job.value("workflow_repository") }

    /// The path, in its repository, of the file that defines the job.
    public var workflowFilePath: Value<String> { ContextName.job.value("workflow_file_path") }

    /// The container in which the steps run; its members are `null` if the job names none.
    public var container: JobContainer { JobContainer(node: ContextName.job.property("container")) }

    /// The service containers of the job, by identifier.
    public var services: JobServices { JobServices(node: ContextName.job.property("services")) }
}

/// The container of a job, or one of its services.
public struct JobContainer: Sendable {
    let node: ExpressionNode

    /// The identifier that Docker gave the container.
    public var id: Value<String> { Value(.property(node, "id")) }

    /// The Docker network that the runner made for the job.
    public var network: Value<String> { Value(.property(node, "network")) }

    /// The ports of a service on the host, by port in the container: `ports["6379"]`.
    ///
    /// `null` for the job's own container.
    public var ports: NamedValues { NamedValues(node: .property(node, "ports")) }
}

/// The service containers of a job.
@dynamicMemberLookup
public struct JobServices: Sendable {
    let node: ExpressionNode

    /// A service by its identifier.
    public subscript(id: String) -> JobContainer { JobContainer(node: .property(node, id)) }

    /// A service by its identifier, if that is a Swift name too.
    public subscript(dynamicMember id: String) -> JobContainer { self[id] }
}
