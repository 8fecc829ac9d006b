/// The metadata of an action: what its `action.yml` says.
///
/// ``OwnAction`` declares a composite action of the repository's own with typed inputs and outputs; this type is the
/// whole syntax below it.
///
/// ```swift
/// Action(
///     name: "Greet", description: "Says hello.",
///     inputs: [Action.Input("who", "Whom to greet", default: "world")],
///     runs: .javaScript(main: "dist/index.js"))
/// ```
///
/// Source: GitHub, "Metadata syntax for GitHub Actions".
public struct Action: Hashable, Sendable {
    /// The name shown in the list of actions.
    public var name: String
    /// What the action does.
    public var description: String
    /// Who wrote it.
    public var author: String?
    /// The inputs.
    public var inputs: [Input]
    /// The outputs.
    public var outputs: [Output]
    /// What it runs.
    public var runs: Runs
    /// The badge in GitHub's Marketplace.
    public var branding: Branding?
    /// A comment above the first key.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Declares an action.
    public init(
        name: String, description: String, author: String? = nil, inputs: [Input] = [], outputs: [Output] = [],
        runs: Runs, branding: Branding? = nil, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.name = name
        self.description = description
        self.author = author
        self.inputs = inputs
        self.outputs = outputs
        self.runs = runs
        self.branding = branding
        self.comment = comment
        self.extra = extra
    }

    /// An input of an action; inside the action it is text, whatever the caller writes.
    public struct Input: Hashable, Sendable {
        /// The name under `inputs`.
        public var name: String
        /// What the input is for.
        public var description: String
        /// Whether the action needs it.
        ///
        /// GitHub does not enforce it: a missing input is empty.
        public var isRequired: Bool?
        /// The text of an input that is not given.
        @ByContent public var `default`: Value<String>?
        /// The warning shown to those who give the input.
        public var deprecationMessage: String?
        /// Keys that Slipway does not know yet.
        public var extra: OrderedMap<UntypedValue>

        /// Declares an input.
        public init(
            _ name: String, _ description: String, isRequired: Bool? = nil, default: Value<String>? = nil,
            deprecationMessage: String? = nil, extra: OrderedMap<UntypedValue> = [:]
        ) {
            self.name = name
            self.description = description
            self.isRequired = isRequired
            self.default = `default`
            self.deprecationMessage = deprecationMessage
            self.extra = extra
        }
    }

    /// An output of an action.
    public struct Output: Hashable, Sendable {
        /// The name under `outputs`.
        public var name: String
        /// What the value is; GitHub asks for it.
        public var description: String?
        /// The value, which a composite action states and other actions set while they run.
        @ByContent public var value: Value<String>?
        /// Keys that Slipway does not know yet.
        public var extra: OrderedMap<UntypedValue>

        /// Declares an output.
        public init(
            _ name: String, _ description: String?, value: Value<String>? = nil,
            extra: OrderedMap<UntypedValue> = [:]
        ) {
            self.name = name
            self.description = description
            self.value = value
            self.extra = extra
        }
    }
}
