// Written from Sources/WorkflowChecks/Rules by: UPDATE_GOLDEN=1 swift test --filter WorkflowChecksTests
// swift-format-ignore-file
// Reason: the examples keep the layout of their documentation.

import Workflows

extension RuleExample {
    /// The examples of all rules in the order of the rules' types.
    static let all: [RuleExample] = [
        RuleExample(rule: "action-checkout", wrong: WrongActionCheckout.files, right: RightActionCheckout.files),
        RuleExample(rule: "action-depth", wrong: WrongActionDepth.files, right: RightActionDepth.files),
        RuleExample(rule: "action-file", wrong: WrongActionFile.files, right: RightActionFile.files),
        RuleExample(rule: "action-form", wrong: WrongActionForm.files, right: RightActionForm.files),
        RuleExample(rule: "action-inputs", wrong: WrongActionInputs.files, right: RightActionInputs.files),
        RuleExample(rule: "action-reference", wrong: WrongActionReference.files, right: RightActionReference.files),
        RuleExample(rule: "artifact-merge", wrong: WrongArtifactMerge.files, right: RightArtifactMerge.files),
        RuleExample(rule: "artifact-name", wrong: WrongArtifactName.files, right: RightArtifactName.files),
        RuleExample(rule: "artifact-source", wrong: WrongArtifactSource.files, right: RightArtifactSource.files),
        RuleExample(rule: "attest-subject", wrong: WrongAttestSubject.files, right: RightAttestSubject.files),
        RuleExample(rule: "blocked-event", wrong: WrongBlockedEvent.files, right: RightBlockedEvent.files),
        RuleExample(rule: "bot-condition", wrong: WrongBotCondition.files, right: RightBotCondition.files),
        RuleExample(rule: "cache-export", wrong: WrongCacheExport.files, right: RightCacheExport.files),
        RuleExample(rule: "cache-scope", wrong: WrongCacheScope.files, right: RightCacheScope.files),
        RuleExample(rule: "cache-trust", wrong: WrongCacheTrust.files, right: RightCacheTrust.files),
        RuleExample(rule: "call-depth", wrong: WrongCallDepth.files, right: RightCallDepth.files),
        RuleExample(rule: "call-input-type", wrong: WrongCallInputType.files, right: RightCallInputType.files),
        RuleExample(rule: "call-inputs", wrong: WrongCallInputs.files, right: RightCallInputs.files),
        RuleExample(rule: "call-keys", wrong: WrongCallKeys.files, right: RightCallKeys.files),
        RuleExample(rule: "call-permissions", wrong: WrongCallPermissions.files, right: RightCallPermissions.files),
        RuleExample(rule: "call-reference", wrong: WrongCallReference.files, right: RightCallReference.files),
        RuleExample(rule: "cancel-publishing", wrong: WrongCancelPublishing.files, right: RightCancelPublishing.files),
        RuleExample(rule: "concurrency-group", wrong: WrongConcurrencyGroup.files, right: RightConcurrencyGroup.files),
        RuleExample(rule: "concurrency-queue", wrong: WrongConcurrencyQueue.files, right: RightConcurrencyQueue.files),
        RuleExample(rule: "cron", wrong: WrongCron.files, right: RightCron.files),
        RuleExample(rule: "declaration", wrong: WrongDeclaration.files, right: RightDeclaration.files),
        RuleExample(rule: "deprecated-action", wrong: WrongDeprecatedAction.files, right: RightDeprecatedAction.files),
        RuleExample(rule: "deprecated-command", wrong: WrongDeprecatedCommand.files, right: RightDeprecatedCommand.files),
        RuleExample(rule: "digest-count", wrong: WrongDigestCount.files, right: RightDigestCount.files),
        RuleExample(rule: "digest-tags", wrong: WrongDigestTags.files, right: RightDigestTags.files),
        RuleExample(rule: "dispatch-inputs", wrong: WrongDispatchInputs.files, right: RightDispatchInputs.files),
        RuleExample(rule: "duplicate-action", wrong: WrongDuplicateAction.files, right: RightDuplicateAction.files),
        RuleExample(rule: "duplicate-file", wrong: WrongDuplicateFile.files, right: RightDuplicateFile.files),
        RuleExample(rule: "duplicate-key", wrong: WrongDuplicateKey.files, right: RightDuplicateKey.files),
        RuleExample(rule: "empty-matrix", wrong: WrongEmptyMatrix.files, right: RightEmptyMatrix.files),
        RuleExample(rule: "environment-name", wrong: WrongEnvironmentName.files, right: RightEnvironmentName.files),
        RuleExample(rule: "escaped-expression", wrong: WrongEscapedExpression.files, right: RightEscapedExpression.files),
        RuleExample(rule: "event-name", wrong: WrongEventName.files, right: RightEventName.files),
        RuleExample(rule: "event-property", wrong: WrongEventProperty.files, right: RightEventProperty.files),
        RuleExample(rule: "excess-permission", wrong: WrongExcessPermission.files, right: RightExcessPermission.files),
        RuleExample(rule: "expression-always-true", wrong: WrongExpressionAlwaysTrue.files, right: RightExpressionAlwaysTrue.files),
        RuleExample(rule: "expression-argument", wrong: WrongExpressionArgument.files, right: RightExpressionArgument.files),
        RuleExample(rule: "expression-falsy-choice", wrong: WrongExpressionFalsyChoice.files, right: RightExpressionFalsyChoice.files),
        RuleExample(rule: "expression-in-script", wrong: WrongExpressionInScript.files, right: RightExpressionInScript.files),
        RuleExample(rule: "expression-never-equal", wrong: WrongExpressionNeverEqual.files, right: RightExpressionNeverEqual.files),
        RuleExample(rule: "expression-number", wrong: WrongExpressionNumber.files, right: RightExpressionNumber.files),
        RuleExample(rule: "expression-property", wrong: WrongExpressionProperty.files, right: RightExpressionProperty.files),
        RuleExample(rule: "expression-scope", wrong: WrongExpressionScope.files, right: RightExpressionScope.files),
        RuleExample(rule: "expression-size", wrong: WrongExpressionSize.files, right: RightExpressionSize.files),
        RuleExample(rule: "expression-unordered", wrong: WrongExpressionUnordered.files, right: RightExpressionUnordered.files),
        RuleExample(rule: "extra-key", wrong: WrongExtraKey.files, right: RightExtraKey.files),
        RuleExample(rule: "filter-pattern", wrong: WrongFilterPattern.files, right: RightFilterPattern.files),
        RuleExample(rule: "fork-push", wrong: WrongForkPush.files, right: RightForkPush.files),
        RuleExample(rule: "hardcoded-digest", wrong: WrongHardcodedDigest.files, right: RightHardcodedDigest.files),
        RuleExample(rule: "hidden-artifact", wrong: WrongHiddenArtifact.files, right: RightHiddenArtifact.files),
        RuleExample(rule: "hijacked-action", wrong: WrongHijackedAction.files, right: RightHijackedAction.files),
        RuleExample(rule: "identifier", wrong: WrongIdentifier.files, right: RightIdentifier.files),
        RuleExample(rule: "idle-schedule", wrong: WrongIdleSchedule.files, right: RightIdleSchedule.files),
        RuleExample(rule: "illegal-path", wrong: WrongIllegalPath.files, right: RightIllegalPath.files),
        RuleExample(rule: "image-name-case", wrong: WrongImageNameCase.files, right: RightImageNameCase.files),
        RuleExample(rule: "image-tag-event", wrong: WrongImageTagEvent.files, right: RightImageTagEvent.files),
        RuleExample(rule: "image-tag-text", wrong: WrongImageTagText.files, right: RightImageTagText.files),
        RuleExample(rule: "impossible-event", wrong: WrongImpossibleEvent.files, right: RightImpossibleEvent.files),
        RuleExample(rule: "index-annotation", wrong: WrongIndexAnnotation.files, right: RightIndexAnnotation.files),
        RuleExample(rule: "index-needs", wrong: WrongIndexNeeds.files, right: RightIndexNeeds.files),
        RuleExample(rule: "index-source", wrong: WrongIndexSource.files, right: RightIndexSource.files),
        RuleExample(rule: "inherited-secrets", wrong: WrongInheritedSecrets.files, right: RightInheritedSecrets.files),
        RuleExample(rule: "input-default", wrong: WrongInputDefault.files, right: RightInputDefault.files),
        RuleExample(rule: "input-type", wrong: WrongInputType.files, right: RightInputType.files),
        RuleExample(rule: "interface-name", wrong: WrongInterfaceName.files, right: RightInterfaceName.files),
        RuleExample(rule: "job-reference", wrong: WrongJobReference.files, right: RightJobReference.files),
        RuleExample(rule: "load-platforms", wrong: WrongLoadPlatforms.files, right: RightLoadPlatforms.files),
        RuleExample(rule: "matrix-output", wrong: WrongMatrixOutput.files, right: RightMatrixOutput.files),
        RuleExample(rule: "matrix-reference", wrong: WrongMatrixReference.files, right: RightMatrixReference.files),
        RuleExample(rule: "matrix-rows", wrong: WrongMatrixRows.files, right: RightMatrixRows.files),
        RuleExample(rule: "matrix-size", wrong: WrongMatrixSize.files, right: RightMatrixSize.files),
        RuleExample(rule: "metadata-variable", wrong: WrongMetadataVariable.files, right: RightMetadataVariable.files),
        RuleExample(rule: "misplaced-extra-keys", wrong: WrongMisplacedExtraKeys.files, right: RightMisplacedExtraKeys.files),
        RuleExample(rule: "missing-builder", wrong: WrongMissingBuilder.files, right: RightMissingBuilder.files),
        RuleExample(rule: "missing-part", wrong: WrongMissingPart.files, right: RightMissingPart.files),
        RuleExample(rule: "missing-qemu", wrong: WrongMissingQemu.files, right: RightMissingQemu.files),
        RuleExample(rule: "mutable-ref", wrong: WrongMutableRef.files, right: RightMutableRef.files),
        RuleExample(rule: "needless-qemu", wrong: WrongNeedlessQemu.files, right: RightNeedlessQemu.files),
        RuleExample(rule: "needs", wrong: WrongNeeds.files, right: RightNeeds.files),
        RuleExample(rule: "number-range", wrong: WrongNumberRange.files, right: RightNumberRange.files),
        RuleExample(rule: "persisted-credentials", wrong: WrongPersistedCredentials.files, right: RightPersistedCredentials.files),
        RuleExample(rule: "prerelease-latest", wrong: WrongPrereleaseLatest.files, right: RightPrereleaseLatest.files),
        RuleExample(rule: "pull-request-target", wrong: WrongPullRequestTarget.files, right: RightPullRequestTarget.files),
        RuleExample(rule: "registry-login", wrong: WrongRegistryLogin.files, right: RightRegistryLogin.files),
        RuleExample(rule: "registry-permission", wrong: WrongRegistryPermission.files, right: RightRegistryPermission.files),
        RuleExample(rule: "runner-label", wrong: WrongRunnerLabel.files, right: RightRunnerLabel.files),
        RuleExample(rule: "secret-argument", wrong: WrongSecretArgument.files, right: RightSecretArgument.files),
        RuleExample(rule: "secret-command-line", wrong: WrongSecretCommandLine.files, right: RightSecretCommandLine.files),
        RuleExample(rule: "secret-literal", wrong: WrongSecretLiteral.files, right: RightSecretLiteral.files),
        RuleExample(rule: "self-hosted-fork", wrong: WrongSelfHostedFork.files, right: RightSelfHostedFork.files),
        RuleExample(rule: "shell", wrong: WrongShell.files, right: RightShell.files),
        RuleExample(rule: "skip-propagation", wrong: WrongSkipPropagation.files, right: RightSkipPropagation.files),
        RuleExample(rule: "step-form", wrong: WrongStepForm.files, right: RightStepForm.files),
        RuleExample(rule: "step-output", wrong: WrongStepOutput.files, right: RightStepOutput.files),
        RuleExample(rule: "step-permission", wrong: WrongStepPermission.files, right: RightStepPermission.files),
        RuleExample(rule: "step-reference", wrong: WrongStepReference.files, right: RightStepReference.files),
        RuleExample(rule: "text-as-truth", wrong: WrongTextAsTruth.files, right: RightTextAsTruth.files),
        RuleExample(rule: "time-zone", wrong: WrongTimeZone.files, right: RightTimeZone.files),
        RuleExample(rule: "token-tag", wrong: WrongTokenTag.files, right: RightTokenTag.files),
        RuleExample(rule: "unassigned-output", wrong: WrongUnassignedOutput.files, right: RightUnassignedOutput.files),
        RuleExample(rule: "undeclared-input", wrong: WrongUndeclaredInput.files, right: RightUndeclaredInput.files),
        RuleExample(rule: "unguarded-matrix", wrong: WrongUnguardedMatrix.files, right: RightUnguardedMatrix.files),
        RuleExample(rule: "unpassed-secret", wrong: WrongUnpassedSecret.files, right: RightUnpassedSecret.files),
        RuleExample(rule: "unpinned-action", wrong: WrongUnpinnedAction.files, right: RightUnpinnedAction.files),
        RuleExample(rule: "untrusted-script", wrong: WrongUntrustedScript.files, right: RightUntrustedScript.files),
        RuleExample(rule: "unused-axis", wrong: WrongUnusedAxis.files, right: RightUnusedAxis.files),
        RuleExample(rule: "unused-declaration", wrong: WrongUnusedDeclaration.files, right: RightUnusedDeclaration.files),
        RuleExample(rule: "unused-suppression", wrong: WrongUnusedSuppression.files, right: RightUnusedSuppression.files),
        RuleExample(rule: "unwritten-output", wrong: WrongUnwrittenOutput.files, right: RightUnwrittenOutput.files),
        RuleExample(rule: "variable-name", wrong: WrongVariableName.files, right: RightVariableName.files),
        RuleExample(rule: "version-tag-filter", wrong: WrongVersionTagFilter.files, right: RightVersionTagFilter.files),
        RuleExample(rule: "workflow-size", wrong: WrongWorkflowSize.files, right: RightWorkflowSize.files),
    ]
}

private enum WrongActionCheckout {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionCheckoutRule.swift", line: 19)
let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    Checkout(persistCredentials: false)
    Checkout(repository: "acme/app", persistCredentials: false)
    ActionStep(.local(".github/actions/greet"))
    greet.step()
}
#sourceLocation()
}
}

private enum RightActionCheckout {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionCheckoutRule.swift", line: 31)
let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    Checkout(persistCredentials: false)
    Checkout(repository: "acme/app", persistCredentials: false, path: "app")
    ActionStep(.local(".github/actions/greet"))
    greet.step()
}
#sourceLocation()
}
}

private enum WrongActionDepth {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionDepthRule.swift", line: 18)
let again = OwnAction("again", name: "Again", description: "Uses itself.") { ActionStep(.own("again")) }
Job("a", runsOn: .ubuntu2404) { again.step() }
#sourceLocation()
}
}

private enum RightActionDepth {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionDepthRule.swift", line: 25)
let again = OwnAction("again", name: "Again", description: "Says hello.") { RunStep(script: "echo Hello") }
Job("a", runsOn: .ubuntu2404) { again.step() }
#sourceLocation()
}
}

private enum WrongActionFile {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionFileRule.swift", line: 18)
let script = ActionFile("greet.sh", text: "#!/usr/bin/env bash\necho Hello\n")
RunStep(script: .file(script))
#sourceLocation()
}
}

private enum RightActionFile {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionFileRule.swift", line: 25)
let script = ActionFile("greet.sh", text: "#!/usr/bin/env bash\necho Hello\n")
let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: .file(script)) }
Job("greet", runsOn: .ubuntu2404) { greet.step() }
#sourceLocation()
}
}

private enum WrongActionForm {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionFormRule.swift", line: 21)
let test = OwnAction("test", name: "Test", description: "Runs the tests.") {
    RunStep("Test", script: "make test", timeoutMinutes: 10)
}
Job("test", runsOn: .ubuntu2404) { test.step() }
#sourceLocation()
}
}

private enum RightActionForm {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionFormRule.swift", line: 30)
let test = OwnAction("test", name: "Test", description: "Runs the tests.") {
    RunStep("Test", script: "make test")
}
Job("test", runsOn: .ubuntu2404) { test.step(timeoutMinutes: 10) }
#sourceLocation()
}
}

private enum WrongActionInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionInputsRule.swift", line: 24)
let greet = OwnAction("greet", name: "Greet", description: "Says hello.") {
    RunStep("Say hello", script: "echo Hello")
}
Job("greet", runsOn: .ubuntu2404) {
    greet.step()
    ActionStep(.own("greet"), with: ["who": "world"])
}
#sourceLocation()
}
}

private enum RightActionInputs {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionInputsRule.swift", line: 36)
struct GreetingInputs: ActionParameters {
    var who: Value<String>

    static let declarations: [ActionParameter<Self>] = [.required(\.who, "who", "Whom to greet")]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionInputsRule.swift", line: 42)
let greet = OwnAction("greet", name: "Greet", description: "Says hello.", inputs: GreetingInputs.self) { inputs in
    RunStep("Say hello", script: "echo \"Hello, $WHO\"", env: ["WHO": inputs.who])
}
Job("greet", runsOn: .ubuntu2404) { greet.step(with: GreetingInputs(who: "world")) }
#sourceLocation()
}
}

private enum WrongActionReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionReferenceRule.swift", line: 18)
ActionStep(.at("setup-python", ref: "5fda3b95a4ea91299a34e894583c3862153e4b97"))
#sourceLocation()
}
}

private enum RightActionReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ActionReferenceRule.swift", line: 24)
ActionStep(.at("actions/setup-python", ref: "5fda3b95a4ea91299a34e894583c3862153e4b97"))
#sourceLocation()
}
}

private enum WrongArtifactMerge {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ArtifactMergeRule.swift", line: 27)
Job("test", runsOn: .ubuntu2404) {
    UploadArtifact(name: "log-a", path: ["a.log"])
    UploadArtifact(name: "log-b", path: ["b.log"])
    DownloadArtifact(path: "logs", pattern: "log-*")
    RunStep(script: "cat logs/*.log")
}
#sourceLocation()
}
}

private enum RightArtifactMerge {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ArtifactMergeRule.swift", line: 38)
Job("test", runsOn: .ubuntu2404) {
    UploadArtifact(name: "log-a", path: ["a.log"])
    UploadArtifact(name: "log-b", path: ["b.log"])
    DownloadArtifact(path: "logs", pattern: "log-*", mergeMultiple: true)
    RunStep(script: "cat logs/*.log")
}
#sourceLocation()
}
}

private enum WrongArtifactName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ArtifactNameRule.swift", line: 25)
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(.init(axes: ["slug": ["amd64", "arm64"]])))) {
    RunStep(script: "make", shell: .bash)
    UploadArtifact(name: "program", path: ["program"])
}
#sourceLocation()
}
}

private enum RightArtifactName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ArtifactNameRule.swift", line: 34)
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(.init(axes: ["slug": ["amd64", "arm64"]])))) {
    RunStep(script: "make", shell: .bash)
    UploadArtifact(name: "program-\(Value<String>(.property(.context("matrix"), "slug")))", path: ["program"])
}
#sourceLocation()
}
}

private enum WrongArtifactSource {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ArtifactSourceRule.swift", line: 21)
Job("build", runsOn: .ubuntu2404) {
    RunStep(script: "make")
    UploadArtifact(name: "program", path: ["program"])
}
Job("test", runsOn: .ubuntu2404) {
    DownloadArtifact(name: "program")
    RunStep(script: "./program --test")
}
#sourceLocation()
}
}

private enum RightArtifactSource {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ArtifactSourceRule.swift", line: 34)
Job("build", runsOn: .ubuntu2404) {
    RunStep(script: "make")
    UploadArtifact(name: "program", path: ["program"])
}
Job("test", needs: ["build"], runsOn: .ubuntu2404) {
    DownloadArtifact(name: "program")
    RunStep(script: "./program --test")
}
#sourceLocation()
}
}

private enum WrongAttestSubject {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/AttestSubjectRule.swift", line: 20)
let attesting = Permissions(attestations: .write, contents: .read, idToken: .write)
Job("build", runsOn: .ubuntu2404, permissions: attesting) {
    DockerSetupBuildx()
    DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
    let build = DockerBuildPush(push: true, tags: ["acme/app:1"]).step(id: "build")
    build
    Attest(subjectDigest: build.outputs.digest, subjectName: "acme/app", pushToRegistry: true)
}
#sourceLocation()
}
}

private enum RightAttestSubject {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/AttestSubjectRule.swift", line: 33)
let attesting = Permissions(attestations: .write, contents: .read, idToken: .write)
Job("build", runsOn: .ubuntu2404, permissions: attesting) {
    DockerSetupBuildx()
    DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
    let build = DockerBuildPush(push: true, tags: ["acme/app:1"]).step(id: "build")
    build
    Attest(subjectDigest: build.outputs.digest, subjectName: "index.docker.io/acme/app", pushToRegistry: true)
}
#sourceLocation()
}
}

private enum WrongBlockedEvent {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/BlockedEventRule.swift", line: 20)
Workflow(on: [.pullRequestTarget()]) {
    Job("label", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
        ActionStep(.at("actions/labeler", ref: "5c7539237e04b714afd8ad9b4aed733815b9fab4"))
    }
}
#sourceLocation()
}
}

private enum RightBlockedEvent {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/BlockedEventRule.swift", line: 30)
Workflow(on: [.pullRequest()]) {
    Job("label", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
        ActionStep(.at("actions/labeler", ref: "5c7539237e04b714afd8ad9b4aed733815b9fab4"))
    }
}
#sourceLocation()
}
}

private enum WrongBotCondition {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/BotConditionRule.swift", line: 23)
Workflow(on: [.pullRequest()]) {
    let url = github.event.pull_request.html_url.as(String.self)
    let isBot = github.actor == "dependabot[bot]"
    Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
        RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
    }
}
#sourceLocation()
}
}

private enum RightBotCondition {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/BotConditionRule.swift", line: 35)
Workflow(on: [.pullRequest()]) {
    let url = github.event.pull_request.html_url.as(String.self)
    let isBot = github.event.pull_request.user.login.as(String.self) == "dependabot[bot]"
    Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
        RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
    }
}
#sourceLocation()
}
}

private enum WrongCacheExport {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CacheExportRule.swift", line: 21)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(
        cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max"], push: true,
        tags: ["ghcr.io/acme/app:1"])
}
#sourceLocation()
}
}

private enum RightCacheExport {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CacheExportRule.swift", line: 33)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(
        cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max,ignore-error=true"], push: true,
        tags: ["ghcr.io/acme/app:1"])
}
#sourceLocation()
}
}

private enum WrongCacheScope {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CacheScopeRule.swift", line: 26)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    DockerSetupBuildx()
    DockerBuildPush(cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"], file: "Dockerfile.api")
    DockerBuildPush(cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"], file: "Dockerfile.web")
}
#sourceLocation()
}
}

private enum RightCacheScope {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CacheScopeRule.swift", line: 36)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    DockerSetupBuildx()
    DockerBuildPush(
        cacheFrom: ["type=gha,scope=api"], cacheTo: ["type=gha,scope=api,mode=max"], file: "Dockerfile.api")
    DockerBuildPush(
        cacheFrom: ["type=gha,scope=web"], cacheTo: ["type=gha,scope=web,mode=max"], file: "Dockerfile.web")
}
#sourceLocation()
}
}

private enum WrongCacheTrust {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CacheTrustRule.swift", line: 22)
Workflow(on: [.issueComment()]) {
    Job("answer", runsOn: .ubuntu2404, cacheMode: .write) { RunStep(script: "make answer") }
}
#sourceLocation()
}
}

private enum RightCacheTrust {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CacheTrustRule.swift", line: 30)
Workflow(on: [.issueComment()]) {
    Job("answer", runsOn: .ubuntu2404) { RunStep(script: "make answer") }
}
#sourceLocation()
}
}

private enum WrongCallDepth {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallDepthRule.swift", line: 19)
WorkflowFile("loop.yml", Workflow(on: [.workflowCall()]) {
    CallJob("again", uses: .local("loop.yml"))
})
#sourceLocation()
}
}

private enum RightCallDepth {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallDepthRule.swift", line: 27)
WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
CallJob("test", uses: .local("test.yml"))
#sourceLocation()
}
}

private enum WrongCallInputType {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputTypeRule.swift", line: 20)
let inputs = Value<Any>(.context("inputs"))
let push = WorkflowInput("push", type: .boolean)
WorkflowFile("build.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [push]))]) {
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
    }
})
CallJob("build", uses: .local("build.yml"), with: ["push": "true"])
#sourceLocation()
}
}

private enum RightCallInputType {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputTypeRule.swift", line: 33)
let inputs = Value<Any>(.context("inputs"))
let push = WorkflowInput("push", type: .boolean)
WorkflowFile("build.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [push]))]) {
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
    }
})
CallJob("build", uses: .local("build.yml"), with: ["push": true])
#sourceLocation()
}
}

private enum WrongCallInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputsRule.swift", line: 18)
let token = WorkflowCall.Secret("token", isRequired: true)
WorkflowFile("publish.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
    Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make publish", env: ["TOKEN": secrets.token]) }
})
CallJob("publish", uses: .local("publish.yml"), with: ["tga": "v1"])
#sourceLocation()
}
}

private enum RightCallInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallInputsRule.swift", line: 28)
let token = WorkflowCall.Secret("token", isRequired: true)
WorkflowFile("publish.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
    Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make publish", env: ["TOKEN": secrets.token]) }
})
CallJob("publish", uses: .local("publish.yml"), secrets: .named(["token": secrets.PUBLISH_TOKEN]))
#sourceLocation()
}
}

private enum WrongCallKeys {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallKeysRule.swift", line: 19)
CallJob(
    "scan", uses: .remote(repository: "octo-org/ci", file: "scan.yml", ref: "v1"), extra: ["timeout-minutes": 10])
#sourceLocation()
}
}

private enum RightCallKeys {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallKeysRule.swift", line: 26)
Job("scan", runsOn: .ubuntu2404, timeoutMinutes: 10) {
    RunStep(script: "make scan")
}
#sourceLocation()
}
}

private enum WrongCallPermissions {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallPermissionsRule.swift", line: 22)
WorkflowFile("comment.yml", Workflow(on: [.workflowCall()]) {
    Job("comment", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
        RunStep(script: "gh pr comment --body done", env: ["GH_TOKEN": github.token])
    }
})
CallJob("comment", uses: .local("comment.yml"), permissions: Permissions(pullRequests: .read))
#sourceLocation()
}
}

private enum RightCallPermissions {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallPermissionsRule.swift", line: 33)
WorkflowFile("comment.yml", Workflow(on: [.workflowCall()]) {
    Job("comment", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
        RunStep(script: "gh pr comment --body done", env: ["GH_TOKEN": github.token])
    }
})
CallJob("comment", uses: .local("comment.yml"), permissions: Permissions(pullRequests: .write))
#sourceLocation()
}
}

private enum WrongCallReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallReferenceRule.swift", line: 22)
CallJob("build", uses: .local("images/build.yml"))
#sourceLocation()
}
}

private enum RightCallReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CallReferenceRule.swift", line: 28)
CallJob("build", uses: .local("images-build.yml"))
#sourceLocation()
}
}

private enum WrongCancelPublishing {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CancelPublishingRule.swift", line: 25)
Workflow(on: [.release([.published])], concurrency: Concurrency(group: "release", cancelsInProgress: true)) {
    Job("charts", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
        GitHubRelease(files: ["app.tgz"])
    }
}
#sourceLocation()
}
}

private enum RightCancelPublishing {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CancelPublishingRule.swift", line: 35)
Workflow(on: [.release([.published])], concurrency: Concurrency(group: "release", cancelsInProgress: false)) {
    Job("charts", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
        GitHubRelease(files: ["app.tgz"])
    }
}
#sourceLocation()
}
}

private enum WrongConcurrencyGroup {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyGroupRule.swift", line: 24)
WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
    Job("publish", runsOn: .ubuntu2404, concurrency: "release") { RunStep(script: "make check") }
})
#sourceLocation()
}
}

private enum RightConcurrencyGroup {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyGroupRule.swift", line: 32)
WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
    Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make check") }
})
#sourceLocation()
}
}

private enum WrongConcurrencyQueue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyQueueRule.swift", line: 15)
Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
    RunStep(script: "make test")
}
#sourceLocation()
}
}

private enum RightConcurrencyQueue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ConcurrencyQueueRule.swift", line: 23)
Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", queue: .max)) {
    RunStep(script: "make test")
}
#sourceLocation()
}
}

private enum WrongCron {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CronRule.swift", line: 16)
Workflow(on: [.schedule([Schedule("0 24 * * *")])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightCron {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/CronRule.swift", line: 24)
Workflow(on: [.schedule([Schedule("17 23 * * *")])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongDeclaration {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeclarationRule.swift", line: 18)
struct ImageTest {
    var image: String

    var file: WorkflowFile {
        var file = WorkflowFile("a.yml", Workflow(on: [.push()]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test", env: ["IMAGE": "\(image)"]) }
        })
        if image.isEmpty { file.problems.append(DeclarationProblem(rule: "image-name", "the image has no name")) }
        return file
    }
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeclarationRule.swift", line: 30)
ImageTest(image: "").file
#sourceLocation()
}
}

private enum RightDeclaration {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeclarationRule.swift", line: 36)
struct ImageTest {
    var image: String

    var file: WorkflowFile {
        var file = WorkflowFile("a.yml", Workflow(on: [.push()]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test", env: ["IMAGE": "\(image)"]) }
        })
        if image.isEmpty { file.problems.append(DeclarationProblem(rule: "image-name", "the image has no name")) }
        return file
    }
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeclarationRule.swift", line: 48)
ImageTest(image: "ghcr.io/acme/app").file
#sourceLocation()
}
}

private enum WrongDeprecatedAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeprecatedActionRule.swift", line: 21)
ActionStep(.at("actions/upload-artifact", ref: "v3"), with: ["name": "program", "path": "program"])
#sourceLocation()
}
}

private enum RightDeprecatedAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeprecatedActionRule.swift", line: 27)
UploadArtifact(name: "program", path: ["program"])
#sourceLocation()
}
}

private enum WrongDeprecatedCommand {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeprecatedCommandRule.swift", line: 21)
RunStep(script: "echo \"::set-output name=version::1.2\"")
#sourceLocation()
}
}

private enum RightDeprecatedCommand {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DeprecatedCommandRule.swift", line: 27)
RunStep(script: "echo \"version=1.2\" >>\"$GITHUB_OUTPUT\"")
#sourceLocation()
}
}

private enum WrongDigestCount {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DigestCountRule.swift", line: 24)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerSetupBuildx()
    UploadArtifact(name: "digests", path: ["digests"])
    DownloadArtifact(name: "digests", path: "digests")
    RunStep(
        script: """
            cd digests
            docker buildx imagetools create -t ghcr.io/owner/app:1 $(printf 'ghcr.io/owner/app@sha256:%s ' *)
            """, shell: .bash)
}
#sourceLocation()
}
}

private enum RightDigestCount {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DigestCountRule.swift", line: 40)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerSetupBuildx()
    UploadArtifact(name: "digests", path: ["digests"])
    DownloadArtifact(name: "digests", path: "digests")
    RunStep(
        script: """
            cd digests
            [ "$(ls | grep -cE '^[0-9a-f]{64}$')" -eq 2 ]
            docker buildx imagetools create -t ghcr.io/owner/app:1 $(printf 'ghcr.io/owner/app@sha256:%s ' *)
            """, shell: .bash)
}
#sourceLocation()
}
}

private enum WrongDigestTags {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DigestTagsRule.swift", line: 24)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(
        outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"],
        tags: ["ghcr.io/owner/app:latest"])
}
#sourceLocation()
}
}

private enum RightDigestTags {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DigestTagsRule.swift", line: 36)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(
        outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"])
}
#sourceLocation()
}
}

private enum WrongDispatchInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DispatchInputsRule.swift", line: 17)
let target = WorkflowInput("target", type: .choice(["staging", "production"]), default: .string("test"))
WorkflowFile("deploy.yml", Workflow(on: [.workflowDispatch([target])]) {
    Job("deploy", runsOn: .ubuntu2404) {
        RunStep(script: "make deploy", env: ["TARGET": "\(github.event.inputs.target)"])
    }
})
#sourceLocation()
}
}

private enum RightDispatchInputs {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DispatchInputsRule.swift", line: 28)
let target = WorkflowInput("target", type: .choice(["staging", "production"]), default: .string("staging"))
WorkflowFile("deploy.yml", Workflow(on: [.workflowDispatch([target])]) {
    Job("deploy", runsOn: .ubuntu2404) {
        RunStep(script: "make deploy", env: ["TARGET": "\(github.event.inputs.target)"])
    }
})
#sourceLocation()
}
}

private enum WrongDuplicateAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateActionRule.swift", line: 17)
let hello = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
let goodbye = OwnAction("greet", name: "Greet", description: "Says goodbye.") { RunStep(script: "echo Goodbye") }
Job("greet", runsOn: .ubuntu2404) {
    hello.step()
    goodbye.step()
}
#sourceLocation()
}
}

private enum RightDuplicateAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateActionRule.swift", line: 28)
let hello = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
let goodbye = OwnAction("part", name: "Part", description: "Says goodbye.") { RunStep(script: "echo Goodbye") }
Job("greet", runsOn: .ubuntu2404) {
    hello.step()
    goodbye.step()
}
#sourceLocation()
}
}

private enum WrongDuplicateFile {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateFileRule.swift", line: 17)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("build.yml", workflow)
WorkflowFile("Build.yml", workflow)
#sourceLocation()
}
}

private enum RightDuplicateFile {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateFileRule.swift", line: 25)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("build.yml", workflow)
WorkflowFile("build-again.yml", workflow)
#sourceLocation()
}
}

private enum WrongDuplicateKey {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateKeyRule.swift", line: 16)
RunStep(script: "make", env: ["Tag": "v1", "TAG": "v2"])
#sourceLocation()
}
}

private enum RightDuplicateKey {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/DuplicateKeyRule.swift", line: 22)
RunStep(script: "make", env: ["TAG": "v2"])
#sourceLocation()
}
}

private enum WrongEmptyMatrix {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 15)
struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 19)
let legs = TypedMatrix<Leg>(rows: [])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
    RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
}
#sourceLocation()
}
}

private enum RightEmptyMatrix {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 28)
struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EmptyMatrixRule.swift", line: 32)
let legs = TypedMatrix<Leg>(rows: [[.init(\.platform, "linux/amd64")]])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
    RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
}
#sourceLocation()
}
}

private enum WrongEnvironmentName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EnvironmentNameRule.swift", line: 20)
Job("deploy", runsOn: .ubuntu2404, environment: "") {
    RunStep(script: "make deploy")
}
#sourceLocation()
}
}

private enum RightEnvironmentName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EnvironmentNameRule.swift", line: 28)
Job("deploy", runsOn: .ubuntu2404, environment: "production") {
    RunStep(script: "make deploy")
}
#sourceLocation()
}
}

private enum WrongEscapedExpression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EscapedExpressionRule.swift", line: 17)
RunStep("Build ${{ github.ref_name }}", script: "make")
#sourceLocation()
}
}

private enum RightEscapedExpression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EscapedExpressionRule.swift", line: 23)
RunStep("Build \(github.refName)", script: "make")
#sourceLocation()
}
}

private enum WrongEventName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EventNameRule.swift", line: 19)
Workflow(on: [Trigger("pull_requests")]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
}
#sourceLocation()
}
}

private enum RightEventName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EventNameRule.swift", line: 27)
Workflow(on: [.pullRequest()]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
}
#sourceLocation()
}
}

private enum WrongEventProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EventPropertyRule.swift", line: 18)
Workflow(on: [.pullRequest()]) {
    Job("a", if: github.event.pullRequest.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightEventProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/EventPropertyRule.swift", line: 26)
Workflow(on: [.pullRequest()]) {
    Job("a", if: github.event.pull_request.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongExcessPermission {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExcessPermissionRule.swift", line: 23)
Job("lint", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    Checkout(persistCredentials: false)
    RunStep("Lint", script: "make lint")
}
#sourceLocation()
}
}

private enum RightExcessPermission {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExcessPermissionRule.swift", line: 32)
Job("lint", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    Checkout(persistCredentials: false)
    RunStep("Lint", script: "make lint")
}
#sourceLocation()
}
}

private enum WrongExpressionAlwaysTrue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionAlwaysTrueRule.swift", line: 17)
let text: Value<String> = "\(github.ref) == 'refs/heads/main'"
Job("a", if: text.as(Bool.self), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionAlwaysTrue {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionAlwaysTrueRule.swift", line: 24)
Job("a", if: github.ref == "refs/heads/main", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongExpressionArgument {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionArgumentRule.swift", line: 17)
Job("a", if: startsWith(github.event, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionArgument {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionArgumentRule.swift", line: 23)
Job("a", if: startsWith(github.refName, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongExpressionFalsyChoice {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionFalsyChoiceRule.swift", line: 17)
let isTag = github.refType == "tag"
let tag = isTag && vars.TAG.as(Bool.self) || Value<String>("main").as(Bool.self)
RunStep(script: "make", env: ["TAG": tag.as(String.self)])
#sourceLocation()
}
}

private enum RightExpressionFalsyChoice {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionFalsyChoiceRule.swift", line: 25)
RunStep(script: "make", env: ["TAG": choose(when: github.refType == "tag", then: vars.TAG, otherwise: "main")])
#sourceLocation()
}
}

private enum WrongExpressionInScript {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionInScriptRule.swift", line: 19)
RunStep(script: "echo ${{ github.head_ref }}")
#sourceLocation()
}
}

private enum RightExpressionInScript {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionInScriptRule.swift", line: 25)
RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])
#sourceLocation()
}
}

private enum WrongExpressionNeverEqual {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNeverEqualRule.swift", line: 20)
Job("a", if: github.refProtected.as(String.self) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionNeverEqual {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNeverEqualRule.swift", line: 26)
Job("a", if: github.refProtected, runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongExpressionNumber {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNumberRule.swift", line: 16)
RunStep(if: strategy.jobIndex < Value<String>("two").as(Int.self), script: "make")
#sourceLocation()
}
}

private enum RightExpressionNumber {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionNumberRule.swift", line: 22)
RunStep(if: strategy.jobIndex < 2, script: "make")
#sourceLocation()
}
}

private enum WrongExpressionProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionPropertyRule.swift", line: 17)
RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])
#sourceLocation()
}
}

private enum RightExpressionProperty {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionPropertyRule.swift", line: 23)
RunStep(script: "make", env: ["TAG": github.refName])
#sourceLocation()
}
}

private enum WrongExpressionScope {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionScopeRule.swift", line: 13)
Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightExpressionScope {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionScopeRule.swift", line: 19)
Job("a", runsOn: .ubuntu2404) { RunStep(script: "make", env: ["TOKEN": secrets.TOKEN]) }
#sourceLocation()
}
}

private enum WrongExpressionSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionSizeRule.swift", line: 22)
RunStep(script: "jq . <<< \"$RULES\"", env: ["RULES": "\(github.refName) \(String(repeating: "{}", count: 6_000))"])
#sourceLocation()
}
}

private enum RightExpressionSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionSizeRule.swift", line: 28)
RunStep(script: "jq . rules.json", env: ["REF": "\(github.refName)"])
#sourceLocation()
}
}

private enum WrongExpressionUnordered {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionUnorderedRule.swift", line: 16)
Workflow(on: [.pullRequest()]) {
    Job("a", if: github.event.pull_request.labels.all.as(Int.self) > 0, runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightExpressionUnordered {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExpressionUnorderedRule.swift", line: 24)
Workflow(on: [.pullRequest()]) {
    Job("a", if: join(github.event.pull_request.labels.all.name) != "", runsOn: .ubuntu2404) {
        RunStep(script: "make")
    }
}
#sourceLocation()
}
}

private enum WrongExtraKey {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExtraKeyRule.swift", line: 18)
Job("test", runsOn: .ubuntu2404, extra: ["timeout-minutes": 10]) {
    RunStep(script: "make test")
}
#sourceLocation()
}
}

private enum RightExtraKey {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ExtraKeyRule.swift", line: 26)
Job("test", runsOn: .ubuntu2404, timeoutMinutes: 10) {
    RunStep(script: "make test")
}
#sourceLocation()
}
}

private enum WrongFilterPattern {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/FilterPatternRule.swift", line: 21)
WorkflowFile("test.yml", Workflow(on: [.push(branches: ["refs/heads/main"], paths: ["/src/**"])]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
#sourceLocation()
}
}

private enum RightFilterPattern {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/FilterPatternRule.swift", line: 29)
WorkflowFile("test.yml", Workflow(on: [.push(branches: ["main"], paths: ["src/**"])]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
#sourceLocation()
}
}

private enum WrongForkPush {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ForkPushRule.swift", line: 22)
WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
    Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
        DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
        DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
    }
})
#sourceLocation()
}
}

private enum RightForkPush {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ForkPushRule.swift", line: 33)
WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
    let isOurs = github.event.pull_request.head.repo.full_name == github.repository.as(Any.self)
    Job("build", if: isOurs, runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
        DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
        DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
    }
})
#sourceLocation()
}
}

private enum WrongHardcodedDigest {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/HardcodedDigestRule.swift", line: 20)
Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    RunStep(
        script: "docker buildx imagetools create -t ghcr.io/owner/app:1 \"ghcr.io/owner/app@$DIGEST\"",
        env: ["DIGEST": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"])
}
#sourceLocation()
}
}

private enum RightHardcodedDigest {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/HardcodedDigestRule.swift", line: 32)
Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    let build = DockerBuildPush(
        outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"]
    ).step(id: "build")
    build
    RunStep(
        script: "docker buildx imagetools create -t ghcr.io/owner/app:1 \"ghcr.io/owner/app@$DIGEST\"",
        env: ["DIGEST": build.outputs.digest])
}
#sourceLocation()
}
}

private enum WrongHiddenArtifact {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/HiddenArtifactRule.swift", line: 21)
RunStep(script: "mkdir .digests && touch .digests/a")
UploadArtifact(name: "digests", path: [".digests/*"], ifNoFilesFound: .error)
#sourceLocation()
}
}

private enum RightHiddenArtifact {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/HiddenArtifactRule.swift", line: 28)
RunStep(script: "mkdir digests && touch digests/a")
UploadArtifact(name: "digests", path: ["digests/*"], ifNoFilesFound: .error)
#sourceLocation()
}
}

private enum WrongHijackedAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/HijackedActionRule.swift", line: 21)
ActionStep(.at("aquasecurity/setup-trivy", ref: "v0.2.5"))
#sourceLocation()
}
}

private enum RightHijackedAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/HijackedActionRule.swift", line: 27)
ActionStep(.pinned("aquasecurity/setup-trivy"))
#sourceLocation()
}
}

private enum WrongIdentifier {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IdentifierRule.swift", line: 17)
Job("build/arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightIdentifier {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IdentifierRule.swift", line: 23)
Job("build-arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongIdleSchedule {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IdleScheduleRule.swift", line: 20)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+"]), .schedule([Schedule("17 3 * * *")])]) {
    Job("a", if: startsWith(github.ref, "refs/tags/"), runsOn: .ubuntu2404) { RunStep(script: "make") }
})
#sourceLocation()
}
}

private enum RightIdleSchedule {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IdleScheduleRule.swift", line: 28)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+"])]) {
    Job("a", if: startsWith(github.ref, "refs/tags/"), runsOn: .ubuntu2404) { RunStep(script: "make") }
})
#sourceLocation()
}
}

private enum WrongIllegalPath {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IllegalPathRule.swift", line: 18)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("images/build.yml", workflow)
#sourceLocation()
}
}

private enum RightIllegalPath {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IllegalPathRule.swift", line: 25)
let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
WorkflowFile("images-build.yml", workflow)
#sourceLocation()
}
}

private enum WrongImageNameCase {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImageNameCaseRule.swift", line: 24)
DockerBuildPush(load: true, tags: ["ghcr.io/Acme/app:1"])
#sourceLocation()
}
}

private enum RightImageNameCase {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImageNameCaseRule.swift", line: 30)
DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:1"])
#sourceLocation()
}
}

private enum WrongImageTagEvent {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImageTagEventRule.swift", line: 27)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
    Job("build", runsOn: .ubuntu2404) {
        DockerMetadata(images: ["app"], tags: ["type=raw,value=latest,enable={{is_default_branch}}"])
    }
})
#sourceLocation()
}
}

private enum RightImageTagEvent {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImageTagEventRule.swift", line: 37)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
    Job("build", runsOn: .ubuntu2404) {
        DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
    }
})
#sourceLocation()
}
}

private enum WrongImageTagText {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImageTagTextRule.swift", line: 20)
DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.ref)"])
#sourceLocation()
}
}

private enum RightImageTagText {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImageTagTextRule.swift", line: 26)
DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.sha)"])
#sourceLocation()
}
}

private enum WrongImpossibleEvent {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImpossibleEventRule.swift", line: 26)
Job("test", if: github.eventName == "pull_request", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightImpossibleEvent {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ImpossibleEventRule.swift", line: 32)
Job("test", if: github.eventName == "push", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongIndexAnnotation {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IndexAnnotationRule.swift", line: 20)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupBuildx()
    DockerBuildPush(
        annotations: ["index:org.opencontainers.image.title=App"], outputs: ["type=oci,dest=app.tar"],
        platforms: ["linux/amd64"], provenance: false)
}
#sourceLocation()
}
}

private enum RightIndexAnnotation {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IndexAnnotationRule.swift", line: 31)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupBuildx()
    DockerBuildPush(
        annotations: ["manifest:org.opencontainers.image.title=App"], outputs: ["type=oci,dest=app.tar"],
        platforms: ["linux/amd64"], provenance: false)
}
#sourceLocation()
}
}

private enum WrongIndexNeeds {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IndexNeedsRule.swift", line: 23)
Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
}
#sourceLocation()
}
}

private enum RightIndexNeeds {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IndexNeedsRule.swift", line: 32)
Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
}
#sourceLocation()
}
}

private enum WrongIndexSource {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IndexSourceRule.swift", line: 21)
let pushing = Permissions(contents: .read, packages: .write)
Job("build", runsOn: .ubuntu2404, permissions: pushing) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    let build = DockerBuildPush(
        outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,name-canonical=true,push=true"]
    ).step(id: "build")
    build
    RunStep(
        script: "docker buildx imagetools create -t ghcr.io/acme/api:1 \"ghcr.io/acme/api@$DIGEST\"",
        env: ["DIGEST": build.outputs.digest])
}
#sourceLocation()
}
}

private enum RightIndexSource {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/IndexSourceRule.swift", line: 38)
let pushing = Permissions(contents: .read, packages: .write)
Job("build", runsOn: .ubuntu2404, permissions: pushing) {
    DockerSetupBuildx()
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    let build = DockerBuildPush(
        outputs: ["type=image,name=ghcr.io/acme/app,push-by-digest=true,name-canonical=true,push=true"]
    ).step(id: "build")
    build
    RunStep(
        script: "docker buildx imagetools create -t ghcr.io/acme/api:1 \"ghcr.io/acme/app@$DIGEST\"",
        env: ["DIGEST": build.outputs.digest])
}
#sourceLocation()
}
}

private enum WrongInheritedSecrets {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InheritedSecretsRule.swift", line: 24)
WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
CallJob("test", uses: .local("test.yml"), secrets: .inherit)
#sourceLocation()
}
}

private enum RightInheritedSecrets {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InheritedSecretsRule.swift", line: 33)
WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
CallJob("test", uses: .local("test.yml"))
#sourceLocation()
}
}

private enum WrongInputDefault {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InputDefaultRule.swift", line: 19)
let inputs = Value<Any>(.context("inputs"))
let push = WorkflowInput("push", type: .boolean, default: .string("yes"))
WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([push])]) {
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
    }
})
#sourceLocation()
}
}

private enum RightInputDefault {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InputDefaultRule.swift", line: 31)
let inputs = Value<Any>(.context("inputs"))
let push = WorkflowInput("push", type: .boolean, default: .boolean(true))
WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([push])]) {
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
    }
})
#sourceLocation()
}
}

private enum WrongInputType {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InputTypeRule.swift", line: 17)
let inputs = Value<Any>(.context("inputs"))
let target = WorkflowInput("target", type: .choice(["staging", "production"]))
WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [target]))]) {
    Job("deploy", runsOn: .ubuntu2404) {
        RunStep(script: "make deploy", env: ["TARGET": "\(inputs.target)"])
    }
})
#sourceLocation()
}
}

private enum RightInputType {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InputTypeRule.swift", line: 29)
let inputs = Value<Any>(.context("inputs"))
let target = WorkflowInput("target")
WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [target]))]) {
    Job("deploy", runsOn: .ubuntu2404) {
        RunStep(script: "make deploy", env: ["TARGET": "\(inputs.target)"])
    }
})
#sourceLocation()
}
}

private enum WrongInterfaceName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InterfaceNameRule.swift", line: 20)
let tag = WorkflowInput("image tag")
WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([tag])]) {
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make image", env: ["TAG": "\(github.event.inputs["image tag"])"])
    }
})
#sourceLocation()
}
}

private enum RightInterfaceName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/InterfaceNameRule.swift", line: 31)
let tag = WorkflowInput("image-tag")
WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([tag])]) {
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make image", env: ["TAG": "\(github.event.inputs["image-tag"])"])
    }
})
#sourceLocation()
}
}

private enum WrongJobReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/JobReferenceRule.swift", line: 19)
Job("build", runsOn: .ubuntu2404, outputs: ["version": "v1"]) { RunStep(script: "make image") }
Job("report", needs: ["build"], runsOn: .ubuntu2404) {
    RunStep(script: "make report", env: ["VERSION": "\(Value<Any>(.context("needs")).build.outputs.verison)"])
}
#sourceLocation()
}
}

private enum RightJobReference {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/JobReferenceRule.swift", line: 28)
Job("build", runsOn: .ubuntu2404, outputs: ["version": "v1"]) { RunStep(script: "make image") }
Job("report", needs: ["build"], runsOn: .ubuntu2404) {
    RunStep(script: "make report", env: ["VERSION": "\(Value<Any>(.context("needs")).build.outputs.version)"])
}
#sourceLocation()
}
}

private enum WrongLoadPlatforms {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/LoadPlatformsRule.swift", line: 21)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupQEMU()
    DockerSetupBuildx()
    DockerBuildPush(load: true, platforms: ["linux/amd64", "linux/arm64"], tags: ["app:test"])
}
#sourceLocation()
}
}

private enum RightLoadPlatforms {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/LoadPlatformsRule.swift", line: 31)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupBuildx()
    DockerBuildPush(load: true, platforms: ["linux/amd64"], tags: ["app:test"])
}
#sourceLocation()
}
}

private enum WrongMatrixOutput {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixOutputRule.swift", line: 26)
let platform = Value<String>(.property(.context("matrix"), "platform"))
let build = DockerBuildPush(platforms: [platform]).step(id: "build")
Job(
    "build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
    outputs: ["digest": build.outputs.digest],
    strategy: Strategy(matrix: .vectors(.init(axes: ["platform": ["linux/amd64", "linux/386"]])))
) {
    DockerSetupQEMU()
    DockerSetupBuildx()
    build
}
Job("show", needs: ["build"], runsOn: .ubuntu2404) {
    RunStep(
        script: "echo \"$DIGEST\"",
        env: ["DIGEST": Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "digest"))])
}
#sourceLocation()
}
}

private enum RightMatrixOutput {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixOutputRule.swift", line: 47)
let build = DockerBuildPush(platforms: ["linux/amd64"]).step(id: "build")
Job(
    "build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
    outputs: ["digest": build.outputs.digest]
) {
    DockerSetupBuildx()
    build
}
Job("show", needs: ["build"], runsOn: .ubuntu2404) {
    RunStep(
        script: "echo \"$DIGEST\"",
        env: ["DIGEST": Value(.property(.property(.property(.context("needs"), "build"), "outputs"), "digest"))])
}
#sourceLocation()
}
}

private enum WrongMatrixReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 17)
struct Leg: MatrixAxes {
    let runner = Axis<String>("runner")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 21)
let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
Job("build", runsOn: Runner(legs.runner)) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightMatrixReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 28)
struct Leg: MatrixAxes {
    let runner = Axis<String>("runner")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixReferenceRule.swift", line: 32)
let legs = TypedMatrix<Leg>(rows: [[.init(\.runner, "ubuntu-24.04")], [.init(\.runner, "ubuntu-24.04-arm")]])
Job("build", runsOn: Runner(legs.runner), strategy: Strategy(matrix: legs.matrix)) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongMatrixRows {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixRowsRule.swift", line: 13)
let legs = MatrixVectors(
    axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
    exclude: [["platfrom": "linux/arm64"]])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightMatrixRows {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixRowsRule.swift", line: 22)
let legs = MatrixVectors(
    axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
    exclude: [["platform": "linux/arm64", "debug": true]])
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongMatrixSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixSizeRule.swift", line: 15)
let seeds = MatrixVectors(axes: ["seed": .values((1...257).map { .number(Value(Double($0))) })])
Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
#sourceLocation()
}
}

private enum RightMatrixSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MatrixSizeRule.swift", line: 22)
let seeds = MatrixVectors(axes: ["seed": .values((1...16).map { .number(Value(Double($0))) })])
Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
#sourceLocation()
}
}

private enum WrongMetadataVariable {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MetadataVariableRule.swift", line: 23)
RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)
#sourceLocation()
}
}

private enum RightMetadataVariable {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MetadataVariableRule.swift", line: 29)
DockerMetadata(images: ["ghcr.io/owner/app"], tags: ["type=ref,event=branch"])
RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)
#sourceLocation()
}
}

private enum WrongMisplacedExtraKeys {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MisplacedExtraKeysRule.swift", line: 18)
Workflow(on: [.schedule([Schedule("30 2 * * 1")]).adding(extra: ["jitter": 5])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum RightMisplacedExtraKeys {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MisplacedExtraKeysRule.swift", line: 26)
Workflow(on: [.schedule([Schedule("30 2 * * 1", extra: ["jitter": 5])])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
}
#sourceLocation()
}
}

private enum WrongMissingBuilder {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingBuilderRule.swift", line: 26)
Job("build", runsOn: .ubuntu2404) {
    DockerBuildPush(cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max"])
}
#sourceLocation()
}
}

private enum RightMissingBuilder {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingBuilderRule.swift", line: 34)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupBuildx()
    DockerBuildPush(cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max"])
}
#sourceLocation()
}
}

private enum WrongMissingPart {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingPartRule.swift", line: 13)
Job("build", runsOn: .ubuntu2404) {}
#sourceLocation()
}
}

private enum RightMissingPart {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingPartRule.swift", line: 19)
Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongMissingQemu {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingQEMURule.swift", line: 30)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupBuildx()
    DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
}
#sourceLocation()
}
}

private enum RightMissingQemu {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MissingQEMURule.swift", line: 39)
Job("build", runsOn: .ubuntu2404) {
    DockerSetupQEMU()
    DockerSetupBuildx()
    DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
}
#sourceLocation()
}
}

private enum WrongMutableRef {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MutableRefRule.swift", line: 21)
ActionStep(.at("actions/setup-python", ref: "v7"), with: ["python-version": "3.13"])
#sourceLocation()
}
}

private enum RightMutableRef {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/MutableRefRule.swift", line: 27)
ActionStep(.pinned("actions/setup-python"), with: ["python-version": "3.13"])
#sourceLocation()
}
}

private enum WrongNeedlessQemu {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NeedlessQEMURule.swift", line: 18)
Job("build", runsOn: .ubuntu2404Arm) {
    DockerSetupQEMU()
    DockerSetupBuildx()
    DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/arm64"])
}
#sourceLocation()
}
}

private enum RightNeedlessQemu {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NeedlessQEMURule.swift", line: 28)
Job("build", runsOn: .ubuntu2404Arm) {
    DockerSetupBuildx()
    DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/arm64"])
}
#sourceLocation()
}
}

private enum WrongNeeds {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NeedsRule.swift", line: 15)
Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
Job("merge", needs: ["biuld"], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
#sourceLocation()
}
}

private enum RightNeeds {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NeedsRule.swift", line: 22)
let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
build
Job("merge", needs: [build.id], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
#sourceLocation()
}
}

private enum WrongNumberRange {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NumberRangeRule.swift", line: 21)
RunStep(script: "make test", timeoutMinutes: 0)
#sourceLocation()
}
}

private enum RightNumberRange {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/NumberRangeRule.swift", line: 27)
RunStep(script: "make test", timeoutMinutes: 10)
#sourceLocation()
}
}

private enum WrongPersistedCredentials {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/PersistedCredentialsRule.swift", line: 22)
Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    Checkout()
    RunStep("Test", script: "make test")
}
#sourceLocation()
}
}

private enum RightPersistedCredentials {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/PersistedCredentialsRule.swift", line: 31)
Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    Checkout(persistCredentials: false)
    RunStep("Test", script: "make test")
}
#sourceLocation()
}
}

private enum WrongPrereleaseLatest {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/PrereleaseLatestRule.swift", line: 23)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
    Job("build", runsOn: .ubuntu2404) {
        DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}", "type=raw,value=latest"])
    }
})
#sourceLocation()
}
}

private enum RightPrereleaseLatest {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/PrereleaseLatestRule.swift", line: 33)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
    Job("build", runsOn: .ubuntu2404) {
        DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
    }
})
#sourceLocation()
}
}

private enum WrongPullRequestTarget {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/PullRequestTargetRule.swift", line: 29)
Workflow(on: [.pullRequestTarget()]) {
    Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
        Checkout(ref: github.event.pull_request.head.sha.as(String.self), persistCredentials: false)
        RunStep(script: "make test")
    }
}
#sourceLocation()
}
}

private enum RightPullRequestTarget {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/PullRequestTargetRule.swift", line: 40)
Workflow(on: [.pullRequest()]) {
    Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
        Checkout(persistCredentials: false)
        RunStep(script: "make test")
    }
}
#sourceLocation()
}
}

private enum WrongRegistryLogin {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RegistryLoginRule.swift", line: 28)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
}
#sourceLocation()
}
}

private enum RightRegistryLogin {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RegistryLoginRule.swift", line: 36)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
}
#sourceLocation()
}
}

private enum WrongRegistryPermission {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RegistryPermissionRule.swift", line: 25)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
}
#sourceLocation()
}
}

private enum RightRegistryPermission {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RegistryPermissionRule.swift", line: 34)
Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
}
#sourceLocation()
}
}

private enum WrongRunnerLabel {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RunnerLabelRule.swift", line: 23)
Job("build", runsOn: "ubuntu-24.04-arm64") {
    RunStep(script: "make image")
}
#sourceLocation()
}
}

private enum RightRunnerLabel {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/RunnerLabelRule.swift", line: 31)
Job("build", runsOn: .ubuntu2404Arm) {
    RunStep(script: "make image")
}
#sourceLocation()
}
}

private enum WrongSecretArgument {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SecretArgumentRule.swift", line: 26)
DockerBuildPush(buildArgs: ["NPM_TOKEN=\(secrets.NPM_TOKEN)"], context: ".")
#sourceLocation()
}
}

private enum RightSecretArgument {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SecretArgumentRule.swift", line: 32)
DockerBuildPush(context: ".", secrets: ["npm-token=\(secrets.NPM_TOKEN)"])
#sourceLocation()
}
}

private enum WrongSecretCommandLine {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SecretCommandLineRule.swift", line: 23)
RunStep(script: "docker login -u robot -p \"$PASSWORD\" registry.example", env: ["PASSWORD": secrets.PASSWORD])
#sourceLocation()
}
}

private enum RightSecretCommandLine {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SecretCommandLineRule.swift", line: 29)
RunStep(
    script: "echo \"$PASSWORD\" | docker login -u robot --password-stdin registry.example",
    env: ["PASSWORD": secrets.PASSWORD])
#sourceLocation()
}
}

private enum WrongSecretLiteral {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SecretLiteralRule.swift", line: 23)
DockerLogin(registry: "ghcr.io", username: "octocat", password: "correct horse battery staple")
#sourceLocation()
}
}

private enum RightSecretLiteral {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SecretLiteralRule.swift", line: 29)
Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .read)) {
    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
    RunStep("Pull", script: "docker pull ghcr.io/octocat/app:1.2.3")
}
#sourceLocation()
}
}

private enum WrongSelfHostedFork {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SelfHostedForkRule.swift", line: 24)
Workflow(on: [.pullRequest()]) {
    Job("test", runsOn: .selfHosted) { RunStep("Test", script: "make test") }
}
#sourceLocation()
}
}

private enum RightSelfHostedFork {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SelfHostedForkRule.swift", line: 32)
Workflow(on: [.pullRequest()]) {
    let isOurs = github.event.pull_request.head.repo.full_name.as(String.self) == github.repository
    Job("test", if: isOurs, runsOn: .selfHosted) { RunStep("Test", script: "make test") }
}
#sourceLocation()
}
}

private enum WrongShell {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ShellRule.swift", line: 20)
RunStep(script: "print(1)", shell: "python3")
#sourceLocation()
}
}

private enum RightShell {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/ShellRule.swift", line: 26)
RunStep(script: "print(1)", shell: .python)
#sourceLocation()
}
}

private enum WrongSkipPropagation {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SkipPropagationRule.swift", line: 29)
let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
build
Job("report", if: build.result == "failure", runsOn: .ubuntu2404) { RunStep(script: "make report") }
#sourceLocation()
}
}

private enum RightSkipPropagation {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/SkipPropagationRule.swift", line: 37)
let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
build
Job("report", if: !cancelled() && build.result == "failure", runsOn: .ubuntu2404) {
    RunStep(script: "make report")
}
#sourceLocation()
}
}

private enum WrongStepForm {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepFormRule.swift", line: 20)
RunStep(id: "server", script: "make serve")
RunStep(script: "make test")
CancelStep("server")
#sourceLocation()
}
}

private enum RightStepForm {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepFormRule.swift", line: 28)
RunStep(id: "server", script: "make serve", background: true)
RunStep(script: "make test")
CancelStep("server")
#sourceLocation()
}
}

private enum WrongStepOutput {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepOutputRule.swift", line: 22)
RunStep(id: "version", script: "echo \"number=1\" >>\"$GITHUB_OUTPUT\"")
let version = Value<String>(
    .property(.property(.property(.context("steps"), "version"), "outputs"), "version"))
RunStep(script: "make", env: ["VERSION": version])
#sourceLocation()
}
}

private enum RightStepOutput {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepOutputRule.swift", line: 31)
RunStep(id: "version", script: "echo \"version=1\" >>\"$GITHUB_OUTPUT\"")
let version = Value<String>(
    .property(.property(.property(.context("steps"), "version"), "outputs"), "version"))
RunStep(script: "make", env: ["VERSION": version])
#sourceLocation()
}
}

private enum WrongStepPermission {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepPermissionRule.swift", line: 22)
Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
    GitHubRelease(generateReleaseNotes: true)
}
#sourceLocation()
}
}

private enum RightStepPermission {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepPermissionRule.swift", line: 30)
Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
    GitHubRelease(generateReleaseNotes: true)
}
#sourceLocation()
}
}

private enum WrongStepReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 17)
struct Version: Outputs {
    let number = Output<String>("number")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 21)
let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
RunStep(script: "make", env: ["VERSION": version.outputs.number])
version
#sourceLocation()
}
}

private enum RightStepReference {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 29)
struct Version: Outputs {
    let number = Output<String>("number")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/StepReferenceRule.swift", line: 33)
let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
version
RunStep(script: "make", env: ["VERSION": version.outputs.number])
#sourceLocation()
}
}

private enum WrongTextAsTruth {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/TextAsTruthRule.swift", line: 22)
let changed = ExpressionNode.property(.property(.property(.context("needs"), "find"), "outputs"), "changed")
let output = ExpressionNode.property(.property(.property(.context("steps"), "diff"), "outputs"), "changed")
Job("find", runsOn: .ubuntu2404, outputs: ["changed": Value(output)]) {
    RunStep(id: "diff", script: "echo changed=false >>\"$GITHUB_OUTPUT\"")
}
Job("build", needs: ["find"], if: Value(changed), runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum RightTextAsTruth {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/TextAsTruthRule.swift", line: 33)
let changed = ExpressionNode.property(.property(.property(.context("needs"), "find"), "outputs"), "changed")
let output = ExpressionNode.property(.property(.property(.context("steps"), "diff"), "outputs"), "changed")
Job("find", runsOn: .ubuntu2404, outputs: ["changed": Value(output)]) {
    RunStep(id: "diff", script: "echo changed=false >>\"$GITHUB_OUTPUT\"")
}
Job("build", needs: ["find"], if: Value(changed) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }
#sourceLocation()
}
}

private enum WrongTimeZone {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/TimeZoneRule.swift", line: 19)
WorkflowFile("nightly.yml", Workflow(on: [.schedule([Schedule("17 3 * * *", timeZone: "GMT+2")])]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
#sourceLocation()
}
}

private enum RightTimeZone {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/TimeZoneRule.swift", line: 27)
WorkflowFile("nightly.yml", Workflow(on: [.schedule([Schedule("17 3 * * *", timeZone: "Europe/Athens")])]) {
    Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
})
#sourceLocation()
}
}

private enum WrongTokenTag {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/TokenTagRule.swift", line: 22)
WorkflowFile("tag.yml", Workflow(on: [.push(branches: ["main"])]) {
    Job("tag", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
        Checkout(persistCredentials: true)
        RunStep(script: "git tag v1.2.3\ngit push origin v1.2.3")
    }
})
WorkflowFile("image.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
    Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image") }
})
#sourceLocation()
}
}

private enum RightTokenTag {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/TokenTagRule.swift", line: 36)
WorkflowFile("tag.yml", Workflow(on: [.push(branches: ["main"])]) {
    Job("tag", runsOn: .ubuntu2404) {
        Checkout(token: secrets.RELEASE_TOKEN, persistCredentials: true)
        RunStep(script: "git tag v1.2.3\ngit push origin v1.2.3")
    }
})
WorkflowFile("image.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
    Job("build", runsOn: .ubuntu2404) { RunStep(script: "make image") }
})
#sourceLocation()
}
}

private enum WrongUnassignedOutput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 14)
struct Results: Outputs {
    let digest = Output<String>("digest")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 18)
Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }.exposing(Results.self, [])
#sourceLocation()
}
}

private enum RightUnassignedOutput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 24)
struct Results: Outputs {
    let digest = Output<String>("digest")
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnassignedOutputRule.swift", line: 28)
let push = RunStep(script: "make push >>\"$GITHUB_OUTPUT\"").identified("push", outputs: Results.self)
let build = Job("build", runsOn: .ubuntu2404) { push }
    .exposing(Results.self, [.init(\.digest, push.outputs.digest)])
build
Job("sign", runsOn: .ubuntu2404) { RunStep(script: "make sign", env: ["DIGEST": build.outputs.digest]) }
#sourceLocation()
}
}

private enum WrongUndeclaredInput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 18)
struct BuildInputs: WorkflowInputs {
    var tag: Value<String>
    var jobs: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 25)
ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
    }
}
#sourceLocation()
}
}

private enum RightUndeclaredInput {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 35)
struct BuildInputs: WorkflowInputs {
    var tag: Value<String>
    var jobs: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.tag, "tag"), .optional(\.jobs, "jobs", default: 8),
    ]
}
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UndeclaredInputRule.swift", line: 44)
ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
    Job("build", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
    }
}
#sourceLocation()
}
}

private enum WrongUnguardedMatrix {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnguardedMatrixRule.swift", line: 22)
let list = Job("list", runsOn: .ubuntu2404, outputs: ["matrix": "[1]"]) { RunStep(script: "make list") }
list
let output = ExpressionNode.property(.property(.property(.context("needs"), "list"), "outputs"), "matrix")
let rows = Value<Any>(.call("fromJSON", [output]))
let strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["row": .expression(rows)])))
Job("each", if: !cancelled(), runsOn: .ubuntu2404, strategy: strategy) { RunStep(script: "make each") }
#sourceLocation()
}
}

private enum RightUnguardedMatrix {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnguardedMatrixRule.swift", line: 33)
let list = Job("list", runsOn: .ubuntu2404, outputs: ["matrix": "[1]"]) { RunStep(script: "make list") }
list
let output = ExpressionNode.property(.property(.property(.context("needs"), "list"), "outputs"), "matrix")
let rows = Value<Any>(.call("fromJSON", [output]))
let strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["row": .expression(rows)])))
Job("each", if: !cancelled() && list.result == "success", runsOn: .ubuntu2404, strategy: strategy) {
    RunStep(script: "make each")
}
#sourceLocation()
}
}

private enum WrongUnpassedSecret {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnpassedSecretRule.swift", line: 21)
WorkflowFile("deploy.yml", Workflow(on: [.workflowCall()]) {
    Job("deploy", runsOn: .ubuntu2404) { RunStep(script: "make deploy", env: ["TOKEN": secrets.DEPLOY_TOKEN]) }
})
CallJob("deploy", uses: .local("deploy.yml"))
#sourceLocation()
}
}

private enum RightUnpassedSecret {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnpassedSecretRule.swift", line: 30)
let token = WorkflowCall.Secret("DEPLOY_TOKEN", isRequired: true)
WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
    Job("deploy", runsOn: .ubuntu2404) { RunStep(script: "make deploy", env: ["TOKEN": secrets.DEPLOY_TOKEN]) }
})
CallJob("deploy", uses: .local("deploy.yml"), secrets: .named(["DEPLOY_TOKEN": secrets.DEPLOY_TOKEN]))
#sourceLocation()
}
}

private enum WrongUnpinnedAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnpinnedActionRule.swift", line: 17)
ActionStep(.pinned("acme/lint"))
#sourceLocation()
}
}

private enum RightUnpinnedAction {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnpinnedActionRule.swift", line: 23)
let pin = Pin("acme/lint", version: "v2.1.0", commit: "0123456789abcdef0123456789abcdef01234567")
ActionStep(.commit("acme/lint", pin))
#sourceLocation()
}
}

private enum WrongUntrustedScript {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UntrustedScriptRule.swift", line: 25)
ActionStep(.pinned("actions/github-script"), with: ["script": "core.notice('\(github.event.issue.title)')"])
#sourceLocation()
}
}

private enum RightUntrustedScript {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UntrustedScriptRule.swift", line: 31)
GitHubScript(script: "core.notice(process.env.TITLE)")
    .step(env: ["TITLE": github.event.issue.title.as(String.self)])
#sourceLocation()
}
}

private enum WrongUnusedAxis {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedAxisRule.swift", line: 19)
let matrix = Matrix.vectors(MatrixVectors(axes: ["version": ["1", "2"]]))
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: matrix)) {
    DockerBuildPush(load: true, tags: ["app"])
}
#sourceLocation()
}
}

private enum RightUnusedAxis {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedAxisRule.swift", line: 28)
let matrix = Matrix.vectors(MatrixVectors(axes: ["version": ["1", "2"]]))
let version = Value<String>(.property(.context("matrix"), "version"))
Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: matrix)) {
    DockerBuildPush(buildArgs: ["VERSION=\(version)"], load: true, tags: ["app"])
}
#sourceLocation()
}
}

private enum WrongUnusedDeclaration {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedDeclarationRule.swift", line: 20)
WorkflowFile("a.yml", Workflow(on: [.workflowDispatch([WorkflowInput("tag")])]) {
    Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
})
#sourceLocation()
}
}

private enum RightUnusedDeclaration {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedDeclarationRule.swift", line: 28)
WorkflowFile("a.yml", Workflow(on: [.workflowDispatch([WorkflowInput("tag")])]) {
    Job("a", runsOn: .ubuntu2404) {
        RunStep(script: "make", env: ["TAG": Value(.property(.context("inputs"), "tag"))])
    }
})
#sourceLocation()
}
}

private enum WrongUnusedSuppression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedSuppressionRule.swift", line: 17)
WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
    .suppressing("runner-label", because: "a runner of our own")
#sourceLocation()
}
}

private enum RightUnusedSuppression {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnusedSuppressionRule.swift", line: 24)
WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "true") } })
    .suppressing("runner-label", because: "a runner of our own")
#sourceLocation()
}
}

private enum WrongUnwrittenOutput {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnwrittenOutputRule.swift", line: 20)
RunStep(script: "echo \"platform=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
    .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
#sourceLocation()
}
}

private enum RightUnwrittenOutput {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/UnwrittenOutputRule.swift", line: 27)
RunStep(script: "echo \"platforms=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
    .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
#sourceLocation()
}
}

private enum WrongVariableName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/VariableNameRule.swift", line: 21)
RunStep(script: "make release", env: ["GITHUB_REF_NAME": "v1.0.0"])
#sourceLocation()
}
}

private enum RightVariableName {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/VariableNameRule.swift", line: 27)
RunStep(script: "make release", env: ["VERSION": "v1.0.0"])
#sourceLocation()
}
}

private enum WrongVersionTagFilter {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/VersionTagFilterRule.swift", line: 19)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v*"])]) {
    Job("build", runsOn: .ubuntu2404) {
        DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
    }
})
#sourceLocation()
}
}

private enum RightVersionTagFilter {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/VersionTagFilterRule.swift", line: 29)
WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
    Job("build", runsOn: .ubuntu2404) {
        DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
    }
})
#sourceLocation()
}
}

private enum WrongWorkflowSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/WorkflowSizeRule.swift", line: 18)
let chapters: [UntypedValue] = (0..<25_000).map { ["chapter": .number(Value(Double($0)))] }
Job("print", runsOn: .ubuntu2404, extra: ["book": .list(chapters)]) {
    RunStep(script: "make book")
}
#sourceLocation()
}
}

private enum RightWorkflowSize {
@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
#sourceLocation(file: "Sources/WorkflowChecks/Rules/WorkflowSizeRule.swift", line: 27)
Job("print", runsOn: .ubuntu2404) {
    RunStep(script: "make book CHAPTERS=chapters.json")
}
#sourceLocation()
}
}
