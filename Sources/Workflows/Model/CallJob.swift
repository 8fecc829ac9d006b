/// A job that calls a reusable workflow.
///
/// It has no runner, steps or variables of its own: GitHub accepts only the keys that are here. Make one with
/// ``ReusableWorkflow/call(_:with:secrets:name:needs:if:strategy:concurrency:granting:cacheMode:comment:extra:)`` or its
/// remote counterpart, which know the callee's inputs and derive the permissions.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.uses`.
public struct CallJob: Hashable, Sendable {
    /// The key under `jobs`.
    public var id: JobID
    /// The workflow that is called, as `uses` names it.
    public var uses: WorkflowReference
    /// The name shown in the run, before the names of the callee's jobs.
    @ByContent public var name: Value<String>?
    /// Jobs to wait for, beside those whose outputs or results this job reads.
    public var needs: [JobID]
    /// When the job runs; GitHub's default is `success()`.
    @ByContent public var condition: Value<Bool>?
    /// What the callee's tokens may do at most.
    public var permissions: Permissions
    /// The group of jobs of which only one runs at a time.
    public var concurrency: Concurrency?
    /// What the callee may do with caches at most.
    public var cacheMode: CacheMode
    /// How the call is repeated.
    public var strategy: Strategy?
    /// The callee's inputs.
    public var with: OrderedMap<UntypedValue>
    /// The callee's secrets.
    public var secrets: PassedSecrets
    /// A comment above the job.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// Members of the callee's inputs that have no declaration.
    package var undeclaredInputs: [String] = []
    /// What the declaration grants on purpose beyond what the callee asks for.
    package var grantedBeyond = Permissions.none
    /// The place in Swift that declares what the job is about, such as an image of a preset; findings about it name it.
    ///
    /// It does not count when jobs are compared.
    @Uncompared package var subject: DeclarationSite? = nil

    /// Calls any workflow, with inputs that nobody checks.
    public init(
        _ id: JobID, uses: WorkflowReference, with: OrderedMap<UntypedValue> = [:], secrets: PassedSecrets = .none,
        name: Value<String>? = nil, needs: [JobID] = [], if condition: Value<Bool>? = nil,
        strategy: Strategy? = nil, concurrency: Concurrency? = nil, permissions: Permissions = .none,
        cacheMode: CacheMode = .unspecified, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.id = id
        self.uses = uses
        self.with = with
        self.secrets = secrets
        self.name = name
        self.needs = needs
        self.condition = condition
        self.strategy = strategy
        self.concurrency = concurrency
        self.permissions = permissions
        self.cacheMode = cacheMode
        self.comment = comment
        self.extra = extra
    }
}

extension CallJob: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: WorkflowJob { .call(self) }

    /// How the call ended, for a job that needs it: `success`, `failure`, `cancelled` or `skipped`.
    public var result: Value<String> { id.result }

    /// This job, about something that is declared at a place in Swift of its own, such as an image of a preset.
    ///
    /// Findings about the job name that place.
    public func about(_ subject: DeclarationSite) -> CallJob {
        var copy = self
        copy.subject = subject
        return copy
    }
}

/// Where a called workflow is.
public enum WorkflowReference: Hashable, Sendable {
    /// A file of the caller's repository and commit, written as the project decides.
    case own(String)
    /// A file of the caller's repository and commit: `./.github/workflows/name`.
    case local(String)
    /// A file of the workflow's own repository and commit: `$/.github/workflows/name`; not on GitHub Enterprise Server.
    case selfRepository(String)
    /// A file of another repository at a tag, branch or commit; a known release of a commit becomes a comment.
    case remote(repository: String, file: String, ref: String, version: String? = nil)

    /// The folder in which GitHub looks for workflows.
    static let folder = ".github/workflows"

    /// The value of `uses`, with `$/` for what the project decides.
    package var text: String { text(.selfRepository) }

    /// The value of `uses` in a project that refers to its own files in a given form.
    package func text(_ own: OwnReferences) -> String {
        switch self {
        case .own(let name): "\(own.prefix)\(Self.folder)/\(name)"
        case .local(let name): "./\(Self.folder)/\(name)"
        case .selfRepository(let name): "$/\(Self.folder)/\(name)"
        case .remote(let repository, let file, let ref, _): "\(repository)/\(Self.folder)/\(file)@\(ref)"
        }
    }
}

/// The secrets that a call passes on.
public enum PassedSecrets: Hashable, Sendable {
    /// No secret.
    case none
    /// All secrets of the caller; reaches the direct callee only.
    case inherit
    /// The named secrets.
    case named(OrderedMap<Value<String>>)
}
