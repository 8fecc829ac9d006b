// Written from Sources/WorkflowChecks/Rules by: UPDATE_GOLDEN=1 swift test --filter WorkflowChecksTests
// swift-format-ignore-file
// Reason: the documentation keeps its own layout.

extension Checks {
    /// The documentation of every rule that Slipway has, in the order of the rules' names.
    public static let documentation: [RuleDocumentation] = [
        .actionReference,
        .callInputs,
        .callPermissions,
        .callReference,
        .concurrencyGroup,
        .concurrencyQueue,
        .cron,
        .dispatchInputs,
        .duplicateFile,
        .duplicateKey,
        .emptyMatrix,
        .escapedExpression,
        .eventProperty,
        .expressionAlwaysTrue,
        .expressionArgument,
        .expressionFalsyChoice,
        .expressionNeverEqual,
        .expressionNumber,
        .expressionProperty,
        .expressionScope,
        .expressionUnordered,
        .identifier,
        .illegalName,
        .illegalPath,
        .inputType,
        .jobReference,
        .matrixReference,
        .matrixRows,
        .matrixSize,
        .missingPart,
        .needs,
        .numberRange,
        .rendering,
        .ruleSeverity,
        .runnerLabel,
        .stepReference,
        .unassignedOutput,
        .undeclaredInput,
        .unusedSuppression,
    ]
}

extension RuleDocumentation {
    fileprivate static let actionReference = RuleDocumentation(
        name: "action-reference", summary: "A step names its action in a way that GitHub refuses.",
        discussion: #"""
            An action of a repository is `owner/name` or `owner/name/path` at one ref, an image has a name, and a pin is a full
            commit id. A reusable workflow is called by a job, never by a step. Releases that an attacker is known to have replaced
            are refused too.
            """#,
        wrong: #"ActionStep(.at("setup-buildx-action", ref: "v3"))"#,
        right: #"ActionStep(.pinned("docker/setup-buildx-action"))"#)

    fileprivate static let callInputs = RuleDocumentation(
        name: "call-inputs", summary: "A call passes what the called workflow does not take, or leaves out what it demands.",
        discussion: #"""
            Only calls of workflows that the same project declares can be compared. A call through `ReusableWorkflow` is right
            by its types, secrets excepted.
            """#,
        wrong: #"""
            struct BuildInputs: WorkflowInputs {
                var tag: Value<String>

                static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
            }

            let build = ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
                Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image", env: ["TAG": inputs.tag]) }
            }
            build
            Workflow(on: [.push()]) {
                CallJob("build", uses: .local("build.yml"), with: ["tga": "v1"])
            }
            """#,
        right: #"""
            struct BuildInputs: WorkflowInputs {
                var tag: Value<String>

                static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
            }

            let build = ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
                Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image", env: ["TAG": inputs.tag]) }
            }
            build
            Workflow(on: [.push()]) {
                build.call("build", with: BuildInputs(tag: "v1"))
            }
            """#)

    fileprivate static let callPermissions = RuleDocumentation(
        name: "call-permissions", summary: "A call grants less than the called workflow's jobs ask for.",
        discussion: "GitHub refuses the whole run then. Only calls of workflows that the same project declares can be compared.",
        wrong: #"""
            let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
                Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "make image") }
            }
            build
            Workflow(on: [.push()]) {
                CallJob("build", uses: .local("build.yml"))
            }
            """#,
        right: #"""
            let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
                Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "make image") }
            }
            build
            Workflow(on: [.push()]) {
                build.call("build")
            }
            """#)

    fileprivate static let callReference = RuleDocumentation(
        name: "call-reference", summary: "A job calls a workflow that cannot be there, or that cannot be called.",
        discussion: #"""
            A called file lies in `.github/workflows` itself; one of another repository has a ref, written without `refs/heads/`
            or `refs/tags/`. A file of the same repository that the project declares must have the trigger `workflow_call`; one
            that it does not declare may be written by hand, so that is only a warning: usually, the file of a
            `ReusableWorkflow` was left out of the project's workflows.
            """#,
        wrong: #"CallJob("build", uses: .local("images/build.yml"))"#,
        right: #"""
            let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
                Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image") }
            }
            build
            Workflow(on: [.push()]) {
                build.call("build")
            }
            """#)

    fileprivate static let concurrencyGroup = RuleDocumentation(
        name: "concurrency-group", summary: "A concurrency group has no usable name, or a run waits for itself.",
        discussion: #"""
            A name is neither empty nor 400 characters or longer, and case does not count. A run holds its workflow's group until
            its last job has ended, so a job of the same group never starts, nor does a called workflow of the same group:
            GitHub cancels the run as a deadlock.
            """#,
        wrong: #"""
            Workflow(on: [.push()], concurrency: Concurrency(group: "publish")) {
                Job("a", runsOn: .ubuntu2404, concurrency: Concurrency(group: "publish")) { RunStep(script: "make") }
            }
            """#,
        right: #"""
            Workflow(on: [.push()], concurrency: Concurrency(group: "publish")) {
                Job("a", runsOn: .ubuntu2404, concurrency: Concurrency(group: "publish-a")) { RunStep(script: "make") }
            }
            """#)

    fileprivate static let concurrencyQueue = RuleDocumentation(
        name: "concurrency-queue", summary: "A concurrency group cancels the run in progress and lets many wait, which GitHub refuses.",
        discussion: "",
        wrong: #"""
            Workflow(on: [.push()], concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#,
        right: #"""
            Workflow(on: [.push()], concurrency: Concurrency(group: "test", cancelsInProgress: true)) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#)

    fileprivate static let cron = RuleDocumentation(
        name: "cron", summary: "A schedule names a time that cannot exist, or repeats more often than GitHub allows.",
        discussion: "Five fields, numbers in range, no `@daily` forms, a day that some named month has, at least five minutes between.",
        wrong: #"""
            Workflow(on: [.schedule([Schedule("0 24 * * *")])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#,
        right: #"""
            Workflow(on: [.schedule([Schedule("17 23 * * *")])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#)

    fileprivate static let dispatchInputs = RuleDocumentation(
        name: "dispatch-inputs", summary: "A manual start asks for more inputs than GitHub accepts, or a choice offers nothing.",
        discussion: "At most 25 inputs; a choice has options, and its default is one of them.",
        wrong: #"""
            let target = Value<String>(.property(.context("inputs"), "target"))
            Workflow(on: [.workflowDispatch([WorkflowInput("target", type: .choice([]))])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make \"$TARGET\"", env: ["TARGET": target]) }
            }
            """#,
        right: #"""
            let target = Value<String>(.property(.context("inputs"), "target"))
            Workflow(on: [.workflowDispatch([WorkflowInput("target", type: .choice(["staging", "production"]))])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make \"$TARGET\"", env: ["TARGET": target]) }
            }
            """#)

    fileprivate static let duplicateFile = RuleDocumentation(
        name: "duplicate-file", summary: "Two files of a project have the same path.",
        discussion: "Paths are compared without case, since macOS and Windows keep only one of two files that differ in nothing else.",
        wrong: #"""
            let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
            WorkflowFile("build.yml", workflow)
            WorkflowFile("Build.yml", workflow)
            """#,
        right: #"""
            let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
            WorkflowFile("build.yml", workflow)
            WorkflowFile("build-again.yml", workflow)
            """#)

    fileprivate static let duplicateKey = RuleDocumentation(
        name: "duplicate-key", summary: "A mapping has a key twice.",
        discussion: "GitHub compares keys without case and refuses the file: variables of one `env`, ids of jobs, inputs, extra keys.",
        wrong: #"RunStep(script: "make", env: ["Tag": "v1", "TAG": "v2"])"#,
        right: #"RunStep(script: "make", env: ["TAG": "v2"])"#)

    fileprivate static let emptyMatrix = RuleDocumentation(
        name: "empty-matrix", summary: "A matrix, or one of its axes, holds nothing.",
        discussion: "GitHub fails a job whose matrix has no combination, and an axis without values.",
        wrong: #"""
            struct Leg: MatrixAxes {
                let platform = Axis<String>("platform")
            }

            let legs = TypedMatrix<Leg>(rows: [])
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
                RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
            }
            """#,
        right: #"""
            struct Leg: MatrixAxes {
                let platform = Axis<String>("platform")
            }

            let legs = TypedMatrix<Leg>(rows: [[.init(\.platform, "linux/amd64")]])
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
                RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
            }
            """#)

    fileprivate static let escapedExpression = RuleDocumentation(
        name: "escaped-expression", summary: "Plain text holds `${{`, which Slipway writes so that GitHub does not evaluate it.",
        discussion: #"""
            An expression is written in Swift. Where text that looks like one is meant as it stands, the warning can be ignored;
            in a key that takes no expression at all it cannot be meant.
            """#,
        wrong: #"RunStep("Build ${{ github.ref_name }}", script: "make")"#,
        right: #"RunStep("Build \(github.refName)", script: "make")"#)

    fileprivate static let eventProperty = RuleDocumentation(
        name: "event-property", summary: "A property of the event is spelt with capitals, which no payload of GitHub's has.",
        discussion: #"""
            `github.event` is the payload as it was sent, with names such as `pull_request`; for any other name GitHub gives
            nothing. Names of your own, below `inputs` and `client_payload`, may be spelt as you like.
            """#,
        wrong: #"""
            Workflow(on: [.pullRequest()]) {
                Job("a", if: github.event.pullRequest.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#,
        right: #"""
            Workflow(on: [.pullRequest()]) {
                Job("a", if: github.event.pull_request.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#)

    fileprivate static let expressionAlwaysTrue = RuleDocumentation(
        name: "expression-always-true", summary: "A condition is text, which is always true.",
        discussion: "GitHub makes text of `${{ … }}` with anything beside it, and text that is not empty is true.",
        wrong: #"""
            let text: Value<String> = "\(github.ref) == 'refs/heads/main'"
            Job("a", if: text.as(Bool.self), runsOn: .ubuntu2404) { RunStep(script: "make") }
            """#,
        right: #"Job("a", if: github.ref == "refs/heads/main", runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let expressionArgument = RuleDocumentation(
        name: "expression-argument", summary: "A function is given an argument of a kind that it makes nothing of.",
        discussion: #"""
            An object beside text compares as false and prints as `Object`; a condition of `case()` that is no boolean fails the
            run.
            """#,
        wrong: #"Job("a", if: startsWith(github.event, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }"#,
        right: #"Job("a", if: startsWith(github.refName, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let expressionFalsyChoice = RuleDocumentation(
        name: "expression-falsy-choice", summary: "A choice by `&&` and `||` whose value may be falsy, so that the other value is taken after all.",
        discussion: "",
        wrong: #"""
            let isTag = github.refType == "tag"
            let tag = isTag && vars.TAG.as(Bool.self) || Value<String>("main").as(Bool.self)
            RunStep(script: "make", env: ["TAG": tag.as(String.self)])
            """#,
        right: #"RunStep(script: "make", env: ["TAG": choose(when: github.refType == "tag", then: vars.TAG, otherwise: "main")])"#)

    fileprivate static let expressionNeverEqual = RuleDocumentation(
        name: "expression-never-equal", summary: "A comparison whose sides are never equal, whatever the run.",
        discussion: "GitHub turns a boolean into 1 or 0 before it compares it with text, and text that spells no number equals neither.",
        wrong: #"Job("a", if: github.refProtected.as(String.self) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }"#,
        right: #"Job("a", if: github.refProtected, runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let expressionNumber = RuleDocumentation(
        name: "expression-number", summary: "An expression asks whether something is less or more than text that spells no number.",
        discussion: "GitHub compares NaN then, and the answer is always no.",
        wrong: #"RunStep(if: strategy.jobIndex < Value<String>("two").as(Int.self), script: "make")"#,
        right: #"RunStep(if: strategy.jobIndex < 2, script: "make")"#)

    fileprivate static let expressionProperty = RuleDocumentation(
        name: "expression-property", summary: "An expression reads a property that its value cannot have.",
        discussion: "GitHub gives nothing for it, which is empty text, and says nothing.",
        wrong: #"RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])"#,
        right: #"RunStep(script: "make", env: ["TAG": github.refName])"#)

    fileprivate static let expressionScope = RuleDocumentation(
        name: "expression-scope", summary: "An expression uses a context or a function that GitHub does not offer at that key.",
        discussion: "",
        wrong: #"Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) { RunStep(script: "make") }"#,
        right: #"Job("a", runsOn: .ubuntu2404) { RunStep(script: "make", env: ["TOKEN": secrets.TOKEN]) }"#)

    fileprivate static let expressionUnordered = RuleDocumentation(
        name: "expression-unordered", summary: "An expression asks whether an array or an object is less or more than something.",
        discussion: "They have no order: the answer is always no.",
        wrong: #"""
            Workflow(on: [.pullRequest()]) {
                Job("a", if: github.event.pull_request.labels.all.as(Int.self) > 0, runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#,
        right: #"""
            Workflow(on: [.pullRequest()]) {
                Job("a", if: join(github.event.pull_request.labels.all.name) != "", runsOn: .ubuntu2404) {
                    RunStep(script: "make")
                }
            }
            """#)

    fileprivate static let identifier = RuleDocumentation(
        name: "identifier", summary: "The id of a job or step is none that GitHub accepts, or a step's id is taken.",
        discussion: #"""
            Letters, digits, `_` and `-`, beginning with a letter or `_`, under 100 characters, not `__…`. Ids of the steps of
            one job differ in more than case; for jobs `duplicate-key` says so.
            """#,
        wrong: #"Job("build/arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }"#,
        right: #"Job("build-arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }"#)

    fileprivate static let illegalName = RuleDocumentation(
        name: "illegal-name", summary: "The project's name cannot stand in the header of a file.",
        discussion: "By its name a project knows its files again, so it holds no quote, no line break and no comment's end.",
        wrong: #"`var name: String { "it's" }`."#,
        right: #"`var name: String { "images" }`."#)

    fileprivate static let illegalPath = RuleDocumentation(
        name: "illegal-path", summary: "A file would be written where it does not belong.",
        discussion: #"""
            GitHub reads workflows from `.github/workflows` itself and from no folder below, with the extension `.yml` or
            `.yaml`. No file may lie outside the project's root.
            """#,
        wrong: #"""
            let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
            WorkflowFile("images/build.yml", workflow)
            """#,
        right: #"""
            let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
            WorkflowFile("images-build.yml", workflow)
            """#)

    fileprivate static let inputType = RuleDocumentation(
        name: "input-type", summary: "An input of a reusable workflow has a type that only manual starts know.",
        discussion: "`workflow_call` takes `string`, `boolean` and `number`.",
        wrong: #"""
            let call = WorkflowCall(inputs: [WorkflowInput("target", type: .choice(["staging", "production"]))])
            Workflow(on: [.workflowCall(call)]) {
                Job("a", runsOn: .ubuntu2404) {
                    RunStep(script: "make", env: ["TARGET": Value(.property(.context("inputs"), "target"))])
                }
            }
            """#,
        right: #"""
            let call = WorkflowCall(inputs: [WorkflowInput("target", type: .string)])
            Workflow(on: [.workflowCall(call)]) {
                Job("a", runsOn: .ubuntu2404) {
                    RunStep(script: "make", env: ["TARGET": Value(.property(.context("inputs"), "target"))])
                }
            }
            """#)

    fileprivate static let jobReference = RuleDocumentation(
        name: "job-reference", summary: "An expression reads a job that is not there or not waited for, or an output that the job does not have.",
        discussion: #"""
            GitHub gives nothing for it and says nothing. Outputs are compared where the job has steps, or calls a workflow that
            the same project declares.
            """#,
        wrong: #"""
            let digest = Value<String>(.property(.property(.property(.context("needs"), "push"), "outputs"), "dgiest"))
            Job("push", runsOn: .ubuntu2404, outputs: ["digest": "sha256:0"]) { RunStep(script: "make push") }
            Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": digest]) }
            """#,
        right: #"""
            struct Pushed: Outputs {
                let digest = Output<String>("digest")
            }

            let push = Job("push", runsOn: .ubuntu2404) { RunStep(script: "make push") }
                .exposing(Pushed.self, [.init(\.digest, "sha256:0")])
            push
            Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": push.outputs.digest]) }
            """#)

    fileprivate static let matrixReference = RuleDocumentation(
        name: "matrix-reference", summary: "An expression reads a value of the matrix that the job, or some of its variations, do not have.",
        discussion: #"""
            GitHub gives nothing for it: a label of a runner becomes empty, and a key that takes a boolean or a number fails.
            Only a matrix that is written out can be looked at.
            """#,
        wrong: #"""
            struct Leg: MatrixAxes {
                let runner = Axis<String>("runner")
            }

            let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
            Job("build", runsOn: Runner(legs.runner)) { RunStep(script: "make") }
            """#,
        right: #"""
            struct Leg: MatrixAxes {
                let runner = Axis<String>("runner")
            }

            let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
            Job("build", runsOn: Runner(legs.runner), strategy: Strategy(matrix: legs.matrix)) { RunStep(script: "make") }
            """#)

    fileprivate static let matrixRows = RuleDocumentation(
        name: "matrix-rows", summary: "A row of `include` or `exclude` is empty, or excludes by a key that is no axis.",
        discussion: "",
        wrong: #"""
            let legs = MatrixVectors(
                axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
                exclude: [["platfrom": "linux/arm64"]])
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
            """#,
        right: #"""
            let legs = MatrixVectors(
                axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
                exclude: [["platform": "linux/arm64", "debug": true]])
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
            """#)

    fileprivate static let matrixSize = RuleDocumentation(
        name: "matrix-size", summary: "A matrix makes more jobs than GitHub accepts.",
        discussion: "At most 256 jobs come of one matrix. Only what is written out can be counted.",
        wrong: #"""
            let seeds = MatrixVectors(axes: ["seed": .values((1...257).map { .number(Value(Double($0))) })])
            Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
            """#,
        right: #"""
            let seeds = MatrixVectors(axes: ["seed": .values((1...16).map { .number(Value(Double($0))) })])
            Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
            """#)

    fileprivate static let missingPart = RuleDocumentation(
        name: "missing-part", summary: "A workflow lacks an event, a job or a step, or a list that needs an element is empty.",
        discussion: "",
        wrong: #"Job("build", runsOn: .ubuntu2404) {}"#,
        right: #"Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let needs = RuleDocumentation(
        name: "needs", summary: "A job waits for a job that is not there, for itself, or in a circle.",
        discussion: "GitHub also demands that at least one job waits for nothing; without a circle one always does.",
        wrong: #"""
            Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
            Job("merge", needs: ["biuld"], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
            """#,
        right: #"""
            let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
            build
            Job("merge", needs: [build.id], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
            """#)

    fileprivate static let numberRange = RuleDocumentation(
        name: "number-range", summary: "A number is too low to mean anything: a time limit or a number of jobs below 1.",
        discussion: "",
        wrong: #"Job("build", runsOn: .ubuntu2404, timeoutMinutes: 0) { RunStep(script: "make") }"#,
        right: #"Job("build", runsOn: .ubuntu2404, timeoutMinutes: 10) { RunStep(script: "make") }"#)

    fileprivate static let rendering = RuleDocumentation(
        name: "rendering", summary: "Something could not be declared or written as it should be.",
        discussion: "Findings bear the names of what noticed it: `unpinned-action`, `expression-in-script`, or a preset's own.",
        wrong: #"RunStep(script: "echo ${{ github.head_ref }}")"#,
        right: #"RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])"#)

    fileprivate static let ruleSeverity = RuleDocumentation(
        name: "rule-severity", summary: "The project decides about a rule that does not exist, or twice about the same.",
        discussion: "Severities are set by the names of rules. `slipway rules` lists them.",
        wrong: #"`var severities: OrderedMap<Finding.Severity> { ["runner-labels": .error] }`."#,
        right: #"`var severities: OrderedMap<Finding.Severity> { ["runner-label": .error] }`."#)

    fileprivate static let runnerLabel = RuleDocumentation(
        name: "runner-label", summary: "A job asks for a runner of GitHub's that does not exist, and would wait for it for ever.",
        discussion: "GitHub's arm64 runners are named `ubuntu-24.04-arm`. A warning, since runners of one's own may have any name.",
        wrong: #"Job("build", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "make") }"#,
        right: #"Job("build", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }"#)

    fileprivate static let stepReference = RuleDocumentation(
        name: "step-reference", summary: "An expression, or a step that waits, names a step that is not there or not done yet.",
        discussion: #"""
            A step sees the steps before it; steps that run side by side do not see each other. A job's outputs and the address of
            its environment see all its steps. GitHub gives nothing for anything else and says nothing.
            """#,
        wrong: #"""
            struct Version: Outputs {
                let number = Output<String>("number")
            }

            let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
            RunStep(script: "make", env: ["VERSION": version.outputs.number])
            version
            """#,
        right: #"""
            struct Version: Outputs {
                let number = Output<String>("number")
            }

            let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
            version
            RunStep(script: "make", env: ["VERSION": version.outputs.number])
            """#)

    fileprivate static let unassignedOutput = RuleDocumentation(
        name: "unassigned-output", summary: "A job declares an output and gives it no value.",
        discussion: "",
        wrong: #"""
            struct Results: Outputs {
                let digest = Output<String>("digest")
            }

            Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }.exposing(Results.self, [])
            """#,
        right: #"""
            struct Results: Outputs {
                let digest = Output<String>("digest")
            }

            let push = RunStep(script: "make push >>\"$GITHUB_OUTPUT\"").identified("push", outputs: Results.self)
            let build = Job("build", runsOn: .ubuntu2404) { push }
                .exposing(Results.self, [.init(\.digest, push.outputs.digest)])
            build
            Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": build.outputs.digest]) }
            """#)

    fileprivate static let undeclaredInput = RuleDocumentation(
        name: "undeclared-input", summary: "An expression reads an input that the workflow does not declare.",
        discussion: #"""
            GitHub gives nothing for it and says nothing. It happens where a member of a `WorkflowInputs` type has no
            declaration, or where typed inputs are read in a workflow that does not declare them among its triggers.
            """#,
        wrong: #"""
            struct BuildInputs: WorkflowInputs {
                var tag: Value<String>
                var jobs: Value<Int>?

                static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
            }

            ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
                }
            }
            """#,
        right: #"""
            struct BuildInputs: WorkflowInputs {
                var tag: Value<String>
                var jobs: Value<Int>?

                static let declarations: [InputDeclaration<Self>] = [
                    .required(\.tag, "tag"), .optional(\.jobs, "jobs", default: 8),
                ]
            }

            ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
                }
            }
            """#)

    fileprivate static let unusedSuppression = RuleDocumentation(
        name: "unused-suppression", summary: "A suppression suppresses nothing, or gives no reason.",
        discussion: #"""
            A finding is suppressed where its file is declared, with a reason. When what it was made for has gone, the suppression
            has to go as well: it would hide the next finding of its rule.
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
                .suppressing("runner-label", because: "a runner of our own")
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "true") } })
                .suppressing("runner-label", because: "a runner of our own")
            """#)
}
