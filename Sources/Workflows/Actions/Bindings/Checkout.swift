/// Fetches a repository into the workspace of the job.
///
/// The credentials stay in the runner's temporary folder until the job ends; a job that does not push sets
/// ``persistCredentials`` to `false`.
///
/// ```swift
/// Checkout(persistCredentials: false)
/// ```
///
/// Source: actions/checkout v7.
public struct Checkout: BoundAction {
    /// The repository, `owner/name`; the default is the one that the workflow runs for.
    public var repository: Value<String>?
    /// The branch, tag or commit; the default is what started the run, or the default branch of another repository.
    public var ref: Value<String>?
    /// The token that fetches; the default is the token of the job, which reads no other private repository.
    public var token: Value<String>?
    /// A private SSH key that fetches instead of the token; it is removed when the job ends.
    public var sshKey: Value<String>?
    /// Host keys to trust beside those of `github.com`, in the form that `ssh-keyscan` prints.
    public var sshKnownHosts: Value<String>?
    /// Whether an unknown host key is refused; the default is `true`.
    public var sshStrict: Value<Bool>?
    /// The user at the SSH host; the default is `git`.
    public var sshUser: Value<String>?
    /// Whether later steps can push with the token or key; the default is `true`.
    public var persistCredentials: Value<Bool>?
    /// The folder under the workspace; the default is the workspace itself.
    public var path: Value<String>?
    /// Whether leftovers of an earlier checkout are removed first; the default is `true`.
    public var clean: Value<Bool>?
    /// A partial clone, such as `blob:none`; it wins over ``sparseCheckout``.
    public var filter: Value<String>?
    /// The folders or patterns to check out; all files where there are none.
    public var sparseCheckout: [Value<String>]
    /// Whether ``sparseCheckout`` names folders and not patterns; the default is `true`.
    public var sparseCheckoutConeMode: Value<Bool>?
    /// How many commits are fetched; the default is 1, and 0 fetches all branches and tags.
    public var fetchDepth: Value<Int>?
    /// Whether tags are fetched also with a limited depth; the default is `false`.
    public var fetchTags: Value<Bool>?
    /// Whether the log shows progress; the default is `true`.
    public var showProgress: Value<Bool>?
    /// Whether files of Git LFS are fetched; the default is `false`.
    public var lfs: Value<Bool>?
    /// Whether submodules are checked out; the default is that they are not.
    public var submodules: Submodules?
    /// Whether Git is told to trust the folder, whoever owns it; the default is `true`.
    public var setSafeDirectory: Value<Bool>?
    /// The address of the server; the default is the server that runs the workflow.
    public var githubServerURL: Value<String>?
    /// Whether code of a fork may be checked out under `pull_request_target` and `workflow_run`; the default is
    /// `false`.
    ///
    /// Such code then runs beside secrets and a token that can write: allow it only where nothing of it is executed.
    public var allowUnsafePRCheckout: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        repository: Value<String>? = nil, ref: Value<String>? = nil, token: Value<String>? = nil,
        sshKey: Value<String>? = nil, sshKnownHosts: Value<String>? = nil, sshStrict: Value<Bool>? = nil,
        sshUser: Value<String>? = nil, persistCredentials: Value<Bool>? = nil, path: Value<String>? = nil,
        clean: Value<Bool>? = nil, filter: Value<String>? = nil, sparseCheckout: [Value<String>] = [],
        sparseCheckoutConeMode: Value<Bool>? = nil, fetchDepth: Value<Int>? = nil, fetchTags: Value<Bool>? = nil,
        showProgress: Value<Bool>? = nil, lfs: Value<Bool>? = nil, submodules: Submodules? = nil,
        setSafeDirectory: Value<Bool>? = nil, githubServerURL: Value<String>? = nil,
        allowUnsafePRCheckout: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.repository = repository
        self.ref = ref
        self.token = token
        self.sshKey = sshKey
        self.sshKnownHosts = sshKnownHosts
        self.sshStrict = sshStrict
        self.sshUser = sshUser
        self.persistCredentials = persistCredentials
        self.path = path
        self.clean = clean
        self.filter = filter
        self.sparseCheckout = sparseCheckout
        self.sparseCheckoutConeMode = sparseCheckoutConeMode
        self.fetchDepth = fetchDepth
        self.fetchTags = fetchTags
        self.showProgress = showProgress
        self.lfs = lfs
        self.submodules = submodules
        self.setSafeDirectory = setSafeDirectory
        self.githubServerURL = githubServerURL
        self.allowUnsafePRCheckout = allowUnsafePRCheckout
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/checkout"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("repository", repository)
        inputs.add("ref", ref)
        inputs.add("token", token)
        inputs.add("ssh-key", sshKey)
        inputs.add("ssh-known-hosts", sshKnownHosts)
        inputs.add("ssh-strict", sshStrict)
        inputs.add("ssh-user", sshUser)
        inputs.add("persist-credentials", persistCredentials)
        inputs.add("path", path)
        inputs.add("clean", clean)
        inputs.add("filter", filter)
        inputs.add("sparse-checkout", lines: sparseCheckout)
        inputs.add("sparse-checkout-cone-mode", sparseCheckoutConeMode)
        inputs.add("fetch-depth", fetchDepth)
        inputs.add("fetch-tags", fetchTags)
        inputs.add("show-progress", showProgress)
        inputs.add("lfs", lfs)
        inputs.add("submodules", choice: submodules)
        inputs.add("set-safe-directory", setSafeDirectory)
        inputs.add("github-server-url", githubServerURL)
        inputs.add("allow-unsafe-pr-checkout", allowUnsafePRCheckout)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The branch, tag or commit that was checked out.
        public let ref = Output<String>("ref")
        /// The id of the commit that was checked out.
        public let commit = Output<String>("commit")

        /// Declares the names.
        public init() {}
    }

    /// Which submodules are checked out.
    public struct Submodules: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// None.
        public static let skipped = Submodules("false")
        /// Those of the repository.
        public static let direct = Submodules("true")
        /// Those of the repository, and theirs in turn.
        public static let recursive = Submodules("recursive")
    }
}
