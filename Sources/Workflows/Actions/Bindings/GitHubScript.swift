/// Runs JavaScript with a client of GitHub's interface at hand.
///
/// ```swift
/// GitHubScript(script: "return context.payload.pull_request?.number").step(id: "number")
/// ```
///
/// Source: actions/github-script v8.
public struct GitHubScript: BoundAction {
    /// The body of an asynchronous function, to which `github`, `context`, `core`, `exec`, `glob` and `io` are given.
    ///
    /// It is plain text on purpose: what a run brings along, such as the title of a request, becomes code if it is
    /// written into a script. Hand it over in the variables of the step and read `process.env`.
    public var script: String
    /// The token of the client; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Whether the client logs its requests; the default is whether the run logs for debugging.
    public var debug: Value<Bool>?
    /// How the client names itself; the default is `actions/github-script`.
    public var userAgent: Value<String>?
    /// Previews of the interface to accept.
    public var previews: [Value<String>]
    /// How the output is written; the default is JSON.
    public var resultEncoding: ResultEncoding?
    /// How often a failed request is repeated; the default is 0.
    public var retries: Value<Int>?
    /// Answers that are not repeated; the default is 400, 401, 403, 404 and 422.
    public var retryExemptStatusCodes: [Value<Int>]
    /// The address of the REST interface of another server.
    public var baseURL: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Takes the script; the rest is the action's default.
    public init(
        script: String, githubToken: Value<String>? = nil, debug: Value<Bool>? = nil, userAgent: Value<String>? = nil,
        previews: [Value<String>] = [], resultEncoding: ResultEncoding? = nil, retries: Value<Int>? = nil,
        retryExemptStatusCodes: [Value<Int>] = [], baseURL: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.script = script
        self.githubToken = githubToken
        self.debug = debug
        self.userAgent = userAgent
        self.previews = previews
        self.resultEncoding = resultEncoding
        self.retries = retries
        self.retryExemptStatusCodes = retryExemptStatusCodes
        self.baseURL = baseURL
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/github-script"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("script", Value(script))
        inputs.add("github-token", githubToken)
        inputs.add("debug", debug)
        inputs.add("user-agent", userAgent)
        inputs.add("previews", commaSeparated: previews)
        inputs.add("result-encoding", choice: resultEncoding)
        inputs.add("retries", retries)
        inputs.add("retry-exempt-status-codes", commaSeparated: retryExemptStatusCodes.map { "\($0)" })
        inputs.add("base-url", baseURL)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// What the script returned: JSON, or the text itself with ``ResultEncoding/string``.
        public let result = Output<JSONText>("result")

        /// Declares the names.
        public init() {}
    }

    /// How the output is written.
    public struct ResultEncoding: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// As JSON: a text has quotation marks.
        public static let json = ResultEncoding("json")
        /// As plain text.
        public static let string = ResultEncoding("string")
    }
}
