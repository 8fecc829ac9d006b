import WorkflowExpressions
import WorkflowYAML
import Workflows

/// One of the two workflows that are compared: what is written for it, and the rights of its jobs.
struct WorkflowVersion {
    let keys: YAMLMapping
    /// The events with their filters, in the longest form.
    let triggers: [(event: String, filters: YAMLNode)]
    let permissions: Permissions
    /// The secrets that expressions outside of jobs read.
    let secrets: [String]
    let jobs: [JobVersion]

    init(_ workflow: Workflow) {
        let rendered = workflow.rendered(with: .faithful)
        keys = rendered.document.root
        triggers = Self.triggers(keys["on"])
        permissions = workflow.permissions
        let uses = rendered.notes.expressions
        let inJobs = Set(rendered.notes.jobs.flatMap(\.expressions))
        secrets = Self.secrets(in: uses.indices.filter { !inJobs.contains($0) }.map { uses[$0] })
        let jobKeys = keys.mapping("jobs").entries
        jobs = zip(workflow.jobs, zip(jobKeys, rendered.notes.jobs)).map { job, written in
            let (entry, notes) = written
            var keys = YAMLMapping()
            if case .mapping(let mapping) = entry.value { keys = mapping }
            return JobVersion(
                job, keys: keys, permissionsOfWorkflow: workflow.permissions,
                secrets: Self.secrets(in: uses[notes.expressions]))
        }
    }

    private static func triggers(_ node: YAMLNode?) -> [(event: String, filters: YAMLNode)] {
        switch node {
        case .string(let event)?: [(event, .null)]
        case .sequence(let events)?:
            events.items.compactMap { item in
                guard case .string(let event) = item.value else { return nil }
                return (event, .null)
            }
        case .mapping(let events)?: events.entries.map { ($0.key, $0.value) }
        default: []
        }
    }

    /// The names of the secrets that expressions read, without the token, whose rights the permissions say.
    private static func secrets(in uses: some Sequence<ExpressionUse>) -> [String] {
        var names: [String] = []
        var seen: Set<String> = ["GITHUB_TOKEN"]
        for use in uses {
            use.node.visit { node in
                // GitHub compares the names without case.
                guard let name = node.names(readFrom: .secrets)?.first?.uppercased(), seen.insert(name).inserted
                else { return }
                names.append(name)
            }
        }
        return names
    }
}

/// A job of one of the two workflows.
struct JobVersion {
    let id: String
    var keys: YAMLMapping
    /// What its token may do, by its own key or by the workflow's.
    let permissions: Permissions
    /// Whether the job has the key itself.
    let statesPermissions: Bool
    /// The secrets that its expressions read.
    let secrets: [String]

    /// A job that is not there.
    static let nothing = JobVersion()

    private init() {
        (id, keys, permissions, statesPermissions, secrets) = ("", YAMLMapping(), .none, true, [])
    }

    init(_ job: WorkflowJob, keys: YAMLMapping, permissionsOfWorkflow: Permissions, secrets: [String]) {
        id = job.id.rawValue
        self.keys = keys
        self.secrets = secrets
        let stated =
            switch job {
            case .steps(let job): job.permissions
            case .call(let job): job.permissions
            }
        statesPermissions = stated != .unspecified
        permissions = statesPermissions ? stated : permissionsOfWorkflow
    }

    /// The job in messages.
    var place: [String] { ["job '\(id)'"] }

    /// Whether a called workflow gets all secrets of the caller.
    var inheritsSecrets: Bool { keys.text("secrets") == "inherit" }
}
