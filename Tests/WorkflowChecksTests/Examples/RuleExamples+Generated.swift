// Written from Sources/WorkflowChecks/Rules by: UPDATE_GOLDEN=1 swift test --filter WorkflowChecksTests
// swift-format-ignore-file
// Reason: the examples keep the layout of their documentation.

import Workflows

extension RuleExample {
    /// The examples of all rules in the order of the rules' types.
    static let all: [RuleExample] = [
        RuleExample(rule: "action-reference", wrong: WrongActionReference.files, right: RightActionReference.files),
        RuleExample(rule: "call-inputs", wrong: WrongCallInputs.files, right: RightCallInputs.files),
        RuleExample(rule: "call-permissions", wrong: WrongCallPermissions.files, right: RightCallPermissions.files),
        RuleExample(rule: "call-reference", wrong: WrongCallReference.files, right: RightCallReference.files),
        RuleExample(rule: "concurrency-group", wrong: WrongConcurrencyGroup.files, right: RightConcurrencyGroup.files),
        RuleExample(rule: "concurrency-queue", wrong: WrongConcurrencyQueue.files, right: RightConcurrencyQueue.files),
        RuleExample(rule: "cron", wrong: WrongCron.files, right: RightCron.files),
        RuleExample(rule: "dispatch-inputs", wrong: WrongDispatchInputs.files, right: RightDispatchInputs.files),
        RuleExample(rule: "duplicate-file", wrong: WrongDuplicateFile.files, right: RightDuplicateFile.files),
        RuleExample(rule: "duplicate-key", wrong: WrongDuplicateKey.files, right: RightDuplicateKey.files),
        RuleExample(rule: "empty-matrix", wrong: WrongEmptyMatrix.files, right: RightEmptyMatrix.files),
        RuleExample(rule: "escaped-expression", wrong: WrongEscapedExpression.files, right: RightEscapedExpression.files),
        RuleExample(rule: "event-property", wrong: WrongEventProperty.files, right: RightEventProperty.files),
        RuleExample(rule: "expression-always-true", wrong: WrongExpressionAlwaysTrue.files, right: RightExpressionAlwaysTrue.files),
        RuleExample(rule: "expression-argument", wrong: WrongExpressionArgument.files, right: RightExpressionArgument.files),
        RuleExample(rule: "expression-falsy-choice", wrong: WrongExpressionFalsyChoice.files, right: RightExpressionFalsyChoice.files),
        RuleExample(rule: "expression-never-equal", wrong: WrongExpressionNeverEqual.files, right: RightExpressionNeverEqual.files),
        RuleExample(rule: "expression-number", wrong: WrongExpressionNumber.files, right: RightExpressionNumber.files),
        RuleExample(rule: "expression-property", wrong: WrongExpressionProperty.files, right: RightExpressionProperty.files),
        RuleExample(rule: "expression-scope", wrong: WrongExpressionScope.files, right: RightExpressionScope.files),
        RuleExample(rule: "expression-unordered", wrong: WrongExpressionUnordered.files, right: RightExpressionUnordered.files),
        RuleExample(rule: "identifier", wrong: WrongIdentifier.files, right: RightIdentifier.files),
        RuleExample(rule: "illegal-path", wrong: WrongIllegalPath.files, right: RightIllegalPath.files),
        RuleExample(rule: "input-type", wrong: WrongInputType.files, right: RightInputType.files),
        RuleExample(rule: "job-reference", wrong: WrongJobReference.files, right: RightJobReference.files),
        RuleExample(rule: "matrix-reference", wrong: WrongMatrixReference.files, right: RightMatrixReference.files),
        RuleExample(rule: "matrix-rows", wrong: WrongMatrixRows.files, right: RightMatrixRows.files),
        RuleExample(rule: "matrix-size", wrong: WrongMatrixSize.files, right: RightMatrixSize.files),
        RuleExample(rule: "missing-part", wrong: WrongMissingPart.files, right: RightMissingPart.files),
        RuleExample(rule: "needs", wrong: WrongNeeds.files, right: RightNeeds.files),
        RuleExample(rule: "number-range", wrong: WrongNumberRange.files, right: RightNumberRange.files),
        RuleExample(rule: "rendering", wrong: WrongRendering.files, right: RightRendering.files),
        RuleExample(rule: "runner-label", wrong: WrongRunnerLabel.files, right: RightRunnerLabel.files),
        RuleExample(rule: "step-reference", wrong: WrongStepReference.files, right: RightStepReference.files),
        RuleExample(rule: "unassigned-output", wrong: WrongUnassignedOutput.files, right: RightUnassignedOutput.files),
        RuleExample(rule: "undeclared-input", wrong: WrongUndeclaredInput.files, right: RightUndeclaredInput.files),
        RuleExample(rule: "unused-suppression", wrong: WrongUnusedSuppression.files, right: RightUnusedSuppression.files),
    ]
}

private enum WrongActionReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionReferenceRule.swift", line: 12)
ActionStep(.at("setup-buildx-action", ref: "v3"))
#sourceLocation()
}
}

private enum RightActionReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionReferenceRule.swift", line: 18)
ActionStep(.pinned("docker/setup-buildx-action"))
#sourceLocation()
}
}

private enum WrongCallInputs {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputsRule.swift", line: 11)
struct BuildInputs: WorkflowInputs {
    var tag: Value<String>

    static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputsRule.swift", line: 17)
let build = ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
    Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image", env: ["TAG": inputs.tag]) }
}
build
Workflow(on: [.push()]) {
    CallJob("build", uses: .local("build.yml"), with: ["tga": "v1"])
}
#sourceLocation()
}
}

private enum RightCallInputs {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputsRule.swift", line: 29)
struct BuildInputs: WorkflowInputs {
    var tag: Value<String>

    static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputsRule.swift", line: 35)
let build = ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
    Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image", env: ["TAG": inputs.tag]) }
}
build
Workflow(on: [.push()]) {
    build.call("build", with: BuildInputs(tag: "v1"))
}
#sourceLocation()
}
}

private enum WrongCallPermissions {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallPermissionsRule.swift", line: 10)
let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
    Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "make image") }
}
build
Workflow(on: [.push()]) {
    CallJob("build", uses: .local("build.yml"))
}
#sourceLocation()
}
}

private enum RightCallPermissions {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallPermissionsRule.swift", line: 22)
let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
    Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "make image") }
}
build
Workflow(on: [.push()]) {
    build.call("build")
}
#sourceLocation()
}
}

private enum WrongCallReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallReferenceRule.swift", line: 13)
CallJob("build", uses: .local("images/build.yml"))
#sourceLocation()
}
}

private enum RightCallReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallReferenceRule.swift", line: 19)
let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
    Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image") }
}
build
Workflow(on: [.push()]) {
    build.call("build")
}
#sourceLocation()
}
}

private enum WrongConcurrencyGroup {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyGroupRule.swift", line: 12)
Workflow(on: [.push()], concurrency: Concurrency(group: "publish")) {
    Job("a", runsOn: .ubuntu2404, concurrency: Concurrency(group: "publish")) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightConcurrencyGroup {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyGroupRule.swift", line: 20)
Workflow(on: [.push()], concurrency: Concurrency(group: "publish")) {
    Job("a", runsOn: .ubuntu2404, concurrency: Concurrency(group: "publish-a")) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongConcurrencyQueue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyQueueRule.swift", line: 8)
Workflow(on: [.push()], concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightConcurrencyQueue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyQueueRule.swift", line: 16)
Workflow(on: [.push()], concurrency: Concurrency(group: "test", cancelsInProgress: true)) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongCron {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CronRule.swift", line: 10)
Workflow(on: [.schedule([Schedule("0 24 * * *")])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightCron {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CronRule.swift", line: 18)
Workflow(on: [.schedule([Schedule("17 23 * * *")])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongDispatchInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DispatchInputsRule.swift", line: 10)
let target = Value<String>(.property(.context("inputs"), "target"))
Workflow(on: [.workflowDispatch([WorkflowInput("target", type: .choice([]))])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make \"$TARGET\"", env: ["TARGET": target]) }
}
#sourceLocation()
}
}

private enum RightDispatchInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DispatchInputsRule.swift", line: 19)
let target = Value<String>(.property(.context("inputs"), "target"))
Workflow(on: [.workflowDispatch([WorkflowInput("target", type: .choice(["staging", "production"]))])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make \"$TARGET\"", env: ["TARGET": target]) }
}
#sourceLocation()
}
}

private enum WrongDuplicateFile {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateFileRule.swift", line: 10)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("build.yml", workflow)
WorkflowFile("Build.yml", workflow)
#sourceLocation()
}
}

private enum RightDuplicateFile {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateFileRule.swift", line: 18)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("build.yml", workflow)
WorkflowFile("build-again.yml", workflow)
#sourceLocation()
}
}

private enum WrongDuplicateKey {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateKeyRule.swift", line: 10)
RunStep(script: "make", env: ["Tag": "v1", "TAG": "v2"])
#sourceLocation()
}
}

private enum RightDuplicateKey {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateKeyRule.swift", line: 16)
RunStep(script: "make", env: ["TAG": "v2"])
#sourceLocation()
}
}

private enum WrongEmptyMatrix {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 10)
struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 14)
let legs = TypedMatrix<Leg>(rows: [])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
    RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
}
#sourceLocation()
}
}

private enum RightEmptyMatrix {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 23)
struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 27)
let legs = TypedMatrix<Leg>(rows: [[.init(\.platform, "linux/amd64")]])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
    RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
}
#sourceLocation()
}
}

private enum WrongEscapedExpression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EscapedExpressionRule.swift", line: 11)
RunStep("Build ${{ github.ref_name }}", script: "make")
#sourceLocation()
}
}

private enum RightEscapedExpression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EscapedExpressionRule.swift", line: 17)
RunStep("Build \(github.refName)", script: "make")
#sourceLocation()
}
}

private enum WrongEventProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EventPropertyRule.swift", line: 11)
Workflow(on: [.pullRequest()]) {
    Job("a", if: github.event.pullRequest.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightEventProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EventPropertyRule.swift", line: 19)
Workflow(on: [.pullRequest()]) {
    Job("a", if: github.event.pull_request.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongExpressionAlwaysTrue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionAlwaysTrueRule.swift", line: 10)
let text: Value<String> = "\(github.ref) == 'refs/heads/main'"
Job("a", if: text.as(Bool.self), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionAlwaysTrue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionAlwaysTrueRule.swift", line: 17)
Job("a", if: github.ref == "refs/heads/main", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongExpressionArgument {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionArgumentRule.swift", line: 11)
Job("a", if: startsWith(github.event, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionArgument {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionArgumentRule.swift", line: 17)
Job("a", if: startsWith(github.refName, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongExpressionFalsyChoice {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionFalsyChoiceRule.swift", line: 8)
let isTag = github.refType == "tag"
let tag = isTag && vars.TAG.as(Bool.self) || Value<String>("main").as(Bool.self)
RunStep(script: "make", env: ["TAG": tag.as(String.self)])
#sourceLocation()
}
}

private enum RightExpressionFalsyChoice {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionFalsyChoiceRule.swift", line: 16)
RunStep(script: "make", env: ["TAG": choose(when: github.refType == "tag", then: vars.TAG, otherwise: "main")])
#sourceLocation()
}
}

private enum WrongExpressionNeverEqual {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNeverEqualRule.swift", line: 10)
Job("a", if: github.refProtected.as(String.self) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionNeverEqual {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNeverEqualRule.swift", line: 16)
Job("a", if: github.refProtected, runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongExpressionNumber {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNumberRule.swift", line: 10)
RunStep(if: strategy.jobIndex < Value<String>("two").as(Int.self), script: "make")
#sourceLocation()
}
}

private enum RightExpressionNumber {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNumberRule.swift", line: 16)
RunStep(if: strategy.jobIndex < 2, script: "make")
#sourceLocation()
}
}

private enum WrongExpressionProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionPropertyRule.swift", line: 10)
RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])
#sourceLocation()
}
}

private enum RightExpressionProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionPropertyRule.swift", line: 16)
RunStep(script: "make", env: ["TAG": github.refName])
#sourceLocation()
}
}

private enum WrongExpressionScope {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionScopeRule.swift", line: 8)
Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionScope {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionScopeRule.swift", line: 14)
Job("a", runsOn: .ubuntu2404) { RunStep(script: "make", env: ["TOKEN": secrets.TOKEN]) }
#sourceLocation()
}
}

private enum WrongExpressionUnordered {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionUnorderedRule.swift", line: 10)
Workflow(on: [.pullRequest()]) {
    Job("a", if: github.event.pull_request.labels.all.as(Int.self) > 0, runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightExpressionUnordered {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionUnorderedRule.swift", line: 18)
Workflow(on: [.pullRequest()]) {
    Job("a", if: join(github.event.pull_request.labels.all.name) != "", runsOn: .ubuntu2404) {
        RunStep(script: "make")
    }
}
#sourceLocation()
}
}

private enum WrongIdentifier {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IdentifierRule.swift", line: 11)
Job("build/arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightIdentifier {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IdentifierRule.swift", line: 17)
Job("build-arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongIllegalPath {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IllegalPathRule.swift", line: 11)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("images/build.yml", workflow)
#sourceLocation()
}
}

private enum RightIllegalPath {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IllegalPathRule.swift", line: 18)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("images-build.yml", workflow)
#sourceLocation()
}
}

private enum WrongInputType {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InputTypeRule.swift", line: 10)
let call = WorkflowCall(inputs: [WorkflowInput("target", type: .choice(["staging", "production"]))])
Workflow(on: [.workflowCall(call)]) {
    Job("a", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TARGET": Value(.property(.context("inputs"), "target"))])
    }
}
#sourceLocation()
}
}

private enum RightInputType {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InputTypeRule.swift", line: 21)
let call = WorkflowCall(inputs: [WorkflowInput("target", type: .string)])
Workflow(on: [.workflowCall(call)]) {
    Job("a", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TARGET": Value(.property(.context("inputs"), "target"))])
    }
}
#sourceLocation()
}
}

private enum WrongJobReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/JobReferenceRule.swift", line: 11)
let digest = Value<String>(.property(.property(.property(.context("needs"), "push"), "outputs"), "dgiest"))
Job("push", runsOn: .ubuntu2404, outputs: ["digest": "sha256:0"]) { RunStep(script: "make push") }
Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": digest]) }
#sourceLocation()
}
}

private enum RightJobReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/JobReferenceRule.swift", line: 19)
struct Pushed: Outputs {
    let digest = Output<String>("digest")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/JobReferenceRule.swift", line: 23)
let push = Job("push", runsOn: .ubuntu2404) { RunStep(script: "make push") }
    .exposing(Pushed.self, [.init(\.digest, "sha256:0")])
push
Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": push.outputs.digest]) }
#sourceLocation()
}
}

private enum WrongMatrixReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 11)
struct Leg: MatrixAxes {
    let runner = Axis<String>("runner")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 15)
let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
Job("build", runsOn: Runner(legs.runner)) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightMatrixReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 22)
struct Leg: MatrixAxes {
    let runner = Axis<String>("runner")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 26)
let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
Job("build", runsOn: Runner(legs.runner), strategy: Strategy(matrix: legs.matrix)) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongMatrixRows {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixRowsRule.swift", line: 8)
let legs = MatrixVectors(
    axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
    exclude: [["platfrom": "linux/arm64"]])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightMatrixRows {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixRowsRule.swift", line: 17)
let legs = MatrixVectors(
    axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
    exclude: [["platform": "linux/arm64", "debug": true]])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongMatrixSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixSizeRule.swift", line: 10)
let seeds = MatrixVectors(axes: ["seed": .values((1...257).map { .number(Value(Double($0))) })])
Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
#sourceLocation()
}
}

private enum RightMatrixSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixSizeRule.swift", line: 17)
let seeds = MatrixVectors(axes: ["seed": .values((1...16).map { .number(Value(Double($0))) })])
Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
#sourceLocation()
}
}

private enum WrongMissingPart {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingPartRule.swift", line: 8)
Job("build", runsOn: .ubuntu2404) {}
#sourceLocation()
}
}

private enum RightMissingPart {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingPartRule.swift", line: 14)
Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongNeeds {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NeedsRule.swift", line: 10)
Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
Job("merge", needs: ["biuld"], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
#sourceLocation()
}
}

private enum RightNeeds {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NeedsRule.swift", line: 17)
let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
build
Job("merge", needs: [build.id], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
#sourceLocation()
}
}

private enum WrongNumberRange {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NumberRangeRule.swift", line: 8)
Job("build", runsOn: .ubuntu2404, timeoutMinutes: 0) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightNumberRange {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NumberRangeRule.swift", line: 14)
Job("build", runsOn: .ubuntu2404, timeoutMinutes: 10) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongRendering {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RenderingRule.swift", line: 10)
RunStep(script: "echo ${{ github.head_ref }}")
#sourceLocation()
}
}

private enum RightRendering {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RenderingRule.swift", line: 16)
RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])
#sourceLocation()
}
}

private enum WrongRunnerLabel {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RunnerLabelRule.swift", line: 10)
Job("build", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightRunnerLabel {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RunnerLabelRule.swift", line: 16)
Job("build", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongStepReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 11)
struct Version: Outputs {
    let number = Output<String>("number")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 15)
let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
RunStep(script: "make", env: ["VERSION": version.outputs.number])
version
#sourceLocation()
}
}

private enum RightStepReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 23)
struct Version: Outputs {
    let number = Output<String>("number")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 27)
let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
version
RunStep(script: "make", env: ["VERSION": version.outputs.number])
#sourceLocation()
}
}

private enum WrongUnassignedOutput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 8)
struct Results: Outputs {
    let digest = Output<String>("digest")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 12)
Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }.exposing(Results.self, [])
#sourceLocation()
}
}

private enum RightUnassignedOutput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 18)
struct Results: Outputs {
    let digest = Output<String>("digest")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 22)
let push = RunStep(script: "make push >>\"$GITHUB_OUTPUT\"").identified("push", outputs: Results.self)
let build = Job("build", runsOn: .ubuntu2404) { push }
    .exposing(Results.self, [.init(\.digest, push.outputs.digest)])
build
Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": build.outputs.digest]) }
#sourceLocation()
}
}

private enum WrongUndeclaredInput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 11)
struct BuildInputs: WorkflowInputs {
    var tag: Value<String>
    var jobs: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 18)
ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
    }
}
#sourceLocation()
}
}

private enum RightUndeclaredInput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 28)
struct BuildInputs: WorkflowInputs {
    var tag: Value<String>
    var jobs: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.tag, "tag"), .optional(\.jobs, "jobs", default: 8),
    ]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 37)
ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
    }
}
#sourceLocation()
}
}

private enum WrongUnusedSuppression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedSuppressionRule.swift", line: 11)
WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
    .suppressing("runner-label", because: "a runner of our own")
#sourceLocation()
}
}

private enum RightUnusedSuppression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedSuppressionRule.swift", line: 18)
WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "true") } })
    .suppressing("runner-label", because: "a runner of our own")
#sourceLocation()
}
}
