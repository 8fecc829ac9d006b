/// What goes through the keys of the model in the order of the file: the renderer, which writes them, or the reader.
///
/// Each type of the model describes its keys once, in its `visitKeys`: one call a key, with the part that the key stands
/// for, its form, and what is available to expressions there. The renderer leaves the parts as they are. The reader looks
/// for each key and sets the part.
protocol KeyVisitor {
    /// What is available to the keys of steps.
    var stepScopes: StepScopes { get }

    // MARK: Values

    /// A key with a value, which may be an expression; it can be left out.
    mutating func value<Kind>(_ key: String, _ value: inout Value<Kind>?, _ form: ValueForm, _ scope: ExpressionScope)
    /// A key with a value, which may be an expression; the renderer writes another value in place of none.
    mutating func value<Kind>(
        _ key: String, _ value: inout Value<Kind>?, _ form: ValueForm, _ scope: ExpressionScope,
        writing standard: Value<Kind>)
    /// A key with a value, which may be an expression, and which GitHub requires.
    mutating func value<Kind>(_ key: String, _ value: inout Value<Kind>, _ form: ValueForm, _ scope: ExpressionScope)
    /// A key with text in which GitHub evaluates nothing; it can be left out.
    mutating func literal(_ key: String, _ text: inout String?, _ form: ValueForm)
    /// A key with text in which GitHub evaluates nothing, and which GitHub requires.
    mutating func literal(_ key: String, _ text: inout String, _ form: ValueForm)
    /// A key with text in which GitHub evaluates nothing; GitHub asks for it, and does without.
    mutating func advised(_ key: String, _ text: inout String, _ form: ValueForm)
    /// A key with a boolean in which GitHub evaluates nothing; it can be left out.
    mutating func flag(_ key: String, _ flag: inout Bool?)
    /// A key with the default of an input: text, a boolean or a number, or an expression that yields one.
    mutating func inputDefault(_ key: String, _ value: inout ExpressionNode?, _ scope: ExpressionScope)

    // MARK: Lists and mappings of values

    /// A key with a list of texts, or with an expression that yields the list.
    mutating func list(_ key: String, _ list: inout Listing<Value<String>>, _ scope: ExpressionScope)
    /// A key with a list of texts.
    mutating func list(_ key: String, _ list: inout [Value<String>], _ scope: ExpressionScope)
    /// A key with a list of texts in which GitHub evaluates nothing.
    mutating func literals(_ key: String, _ texts: inout [String])
    /// A key with one id or a list of ids.
    mutating func ids(_ key: String, _ ids: inout [StepID])
    /// A key with a mapping of texts.
    mutating func texts(_ key: String, _ map: inout OrderedMap<Value<String>>, _ scope: ExpressionScope)
    /// A key with variables, or with the expression that yields them, which may see less: `whole`.
    mutating func variables(
        _ key: String, _ variables: inout EnvironmentVariables, _ scope: ExpressionScope, whole: ExpressionScope)
    /// A key with the inputs of an action, which are text to the action, or with the expression that yields them.
    mutating func inputs(_ key: String, _ inputs: inout Mapping<UntypedValue>, _ scope: ExpressionScope)
    /// A key with the inputs of a called workflow, which keep their types.
    mutating func inputs(_ key: String, _ inputs: inout OrderedMap<UntypedValue>, _ scope: ExpressionScope)
    /// The keys that Slipway does not know yet; after this, the mapping has no other keys.
    mutating func extra(_ map: inout OrderedMap<UntypedValue>)

    // MARK: Parts with keys of their own

    /// A key with a mapping; it can be left out.
    mutating func part<Part: KeyedPart>(_ key: String, _ part: inout Part?, _ scope: ExpressionScope)
    /// A key with a mapping or its short form; it can be left out.
    mutating func part<Part: ShortenedPart>(_ key: String, _ part: inout Part?, _ scope: ExpressionScope)
    /// A key with a mapping of named parts.
    mutating func parts<Part: NamedPart>(_ key: String, _ parts: inout [Part], _ scope: ExpressionScope)
    /// A key with a mapping of parts, or with the expression that yields the mapping.
    mutating func parts<Part: ShortenedPart>(_ key: String, _ parts: inout Mapping<Part>, _ scope: ExpressionScope)

    // MARK: Keys that are like no other

    /// `permissions` of a workflow or a job.
    mutating func permissions(_ key: String, _ permissions: inout Permissions)
    /// `needs`; the renderer adds the jobs that the job reads.
    mutating func needs(_ key: String, _ needs: inout [JobID])
    /// `runs-on`.
    mutating func runner(_ key: String, _ runner: inout Runner)
    /// `strategy.matrix`.
    mutating func matrix(_ key: String, _ matrix: inout Matrix?)
    /// `on`.
    mutating func triggers(_ key: String, _ triggers: inout [Trigger])
    /// `jobs`.
    mutating func jobs(_ key: String, _ jobs: inout [WorkflowJob])
    /// `steps` of a job or an action, and `parallel`.
    mutating func steps(_ key: String, _ steps: inout [Step])
    /// `uses` of a step.
    mutating func action(_ key: String, _ action: inout ActionReference)
    /// `uses` of a job.
    mutating func callee(_ key: String, _ callee: inout WorkflowReference)
    /// `secrets` of a call.
    mutating func secrets(_ key: String, _ secrets: inout PassedSecrets)
    /// `run` of a step.
    mutating func script(_ key: String, _ script: inout Script)
    /// `shell` of a step.
    mutating func shell(_ key: String, _ shell: inout Shell?)
    /// `wait-all` of a step, which may have no value.
    mutating func waitAll(_ key: String, _ isOn: inout Bool?)
    /// `runs` of an action.
    mutating func runs(_ key: String, _ runs: inout Action.Runs)

    // MARK: Around the keys

    /// The comment above the next key that is written.
    mutating func comment(_ comment: inout String?)
    /// An empty line before the next key that is written.
    mutating func blankLine()
    /// Members of an inputs type that have no declaration, of an action or of a callee.
    mutating func undeclaredInputs(_ members: [String], of owner: String)
}

extension KeyVisitor {
    /// A key with variables, or with the expression that yields them.
    mutating func variables(_ key: String, _ variables: inout EnvironmentVariables, _ scope: ExpressionScope) {
        self.variables(key, &variables, scope, whole: scope)
    }
}
