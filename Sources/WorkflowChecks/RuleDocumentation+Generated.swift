import WorkflowAnalysis

// Written from Sources/WorkflowChecks/Rules by: UPDATE_GOLDEN=1 swift test --filter WorkflowChecksTests
// swift-format-ignore-file
// Reason: the documentation keeps its own layout.

extension Checks {
    /// The documentation of every rule that Slipway has, in the order of the rules' names.
    public static let documentation: [RuleDocumentation] = [
        .actionCheckout,
        .actionDepth,
        .actionFile,
        .actionForm,
        .actionInputs,
        .actionReference,
        .artifactMerge,
        .artifactName,
        .artifactSource,
        .botCondition,
        .cacheScope,
        .callDepth,
        .callInputType,
        .callInputs,
        .callKeys,
        .callPermissions,
        .callReference,
        .cancelPublishing,
        .concurrencyGroup,
        .concurrencyQueue,
        .cron,
        .declaration,
        .deprecatedAction,
        .deprecatedCommand,
        .digestCount,
        .digestTags,
        .dispatchInputs,
        .duplicateAction,
        .duplicateFile,
        .duplicateKey,
        .emptyMatrix,
        .environmentName,
        .escapedExpression,
        .eventProperty,
        .excessPermission,
        .expressionAlwaysTrue,
        .expressionArgument,
        .expressionFalsyChoice,
        .expressionInScript,
        .expressionNeverEqual,
        .expressionNumber,
        .expressionProperty,
        .expressionScope,
        .expressionSize,
        .expressionUnordered,
        .extraKey,
        .filterPattern,
        .forkPush,
        .hardcodedDigest,
        .hijackedAction,
        .identifier,
        .idleSchedule,
        .illegalName,
        .illegalPath,
        .imageNameCase,
        .imageTagEvent,
        .imageTagText,
        .impossibleEvent,
        .indexNeeds,
        .inheritedSecrets,
        .inputDefault,
        .inputType,
        .interfaceName,
        .jobReference,
        .matrixOutput,
        .matrixReference,
        .matrixRows,
        .matrixSize,
        .metadataVariable,
        .misplacedExtraKeys,
        .missingPart,
        .missingQemu,
        .mutableRef,
        .needlessQemu,
        .needs,
        .numberRange,
        .pathFilter,
        .persistedCredentials,
        .prereleaseLatest,
        .pullRequestTarget,
        .registryLogin,
        .registryPermission,
        .ruleSeverity,
        .runnerLabel,
        .secretArgument,
        .secretCommandLine,
        .secretLiteral,
        .selfHostedFork,
        .shell,
        .skipPropagation,
        .stepForm,
        .stepOutput,
        .stepPermission,
        .stepReference,
        .timeZone,
        .unassignedOutput,
        .undeclaredInput,
        .unguardedMatrix,
        .unpassedSecret,
        .unpinnedAction,
        .untrustedScript,
        .unusedAxis,
        .unusedDeclaration,
        .unusedSuppression,
        .unwrittenOutput,
        .variableName,
        .versionTagFilter,
        .workflowSize,
    ]
}

extension RuleDocumentation {
    fileprivate static let actionCheckout = RuleDocumentation(
        name: "action-checkout",
        summary: "A checkout replaces the repository's own actions before a step uses one of them.",
        discussion: #"""
            It happens in projects whose references to own actions begin with `./`. A checkout of another repository into the
            workspace itself removes what was there, and so does one of some folders of the own repository without `.github`. Give
            it a `path`.

            Source: actions/checkout, `path`.
            """#,
        wrong: #"""
            let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
            Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(persistCredentials: false)
                Checkout(repository: "acme/app", persistCredentials: false)
                ActionStep(.local(".github/actions/greet"))
                greet.step()
            }
            """#,
        right: #"""
            let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
            Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(persistCredentials: false)
                Checkout(repository: "acme/app", persistCredentials: false, path: "app")
                ActionStep(.local(".github/actions/greet"))
                greet.step()
            }
            """#)

    fileprivate static let actionDepth = RuleDocumentation(
        name: "action-depth",
        summary: "Actions of the repository's own use one another in a circle, or more than ten levels deep.",
        discussion: #"""
            The runner stops a job whose composite actions lie deeper than ten levels. What actions of other repositories use is
            not seen.

            Source: GitHub's runner, "Composite action depth exceeded".
            """#,
        wrong: #"""
            let again = OwnAction("again", name: "Again", description: "Uses itself.") { ActionStep(.own("again")) }
            Job("a", runsOn: .ubuntu2404) { again.step() }
            """#,
        right: #"""
            let again = OwnAction("again", name: "Again", description: "Says hello.") { RunStep(script: "echo Hello") }
            Job("a", runsOn: .ubuntu2404) { again.step() }
            """#)

    fileprivate static let actionFile = RuleDocumentation(
        name: "action-file",
        summary: "A file of an action cannot be written, or a step that is not in an action runs one.",
        discussion: #"""
            A file that an action copies must be there when the project is generated, and hold text in UTF-8. A script of an
            action is found through `GITHUB_ACTION_PATH`, which only the steps of a composite action have.

            Source: GitHub, "Variables reference", `GITHUB_ACTION_PATH`.
            """#,
        wrong: ##"""
            let script = ActionFile("greet.sh", text: "#!/usr/bin/env bash\necho Hello\n")
            RunStep(script: .file(script))
            """##,
        right: ##"""
            let script = ActionFile("greet.sh", text: "#!/usr/bin/env bash\necho Hello\n")
            let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: .file(script)) }
            Job("greet", runsOn: .ubuntu2404) { greet.step() }
            """##)

    fileprivate static let actionForm = RuleDocumentation(
        name: "action-form", summary: "An action says something that GitHub refuses or ignores in an `action.yml`.",
        discussion: #"""
            A step of a composite action has no time limit of its own, runs neither in the background nor beside others, and
            waits for none: the step that uses the action is the place for that. An output of a composite action states its value, and
            one of another action cannot. A runtime is one that the runner has; an image is built from a `Dockerfile`, or pulled by
            `docker://`.

            Source: GitHub, "Metadata syntax", `runs`; GitHub's schema of actions.
            """#,
        wrong: #"""
            let test = OwnAction("test", name: "Test", description: "Runs the tests.") {
                RunStep("Test", script: "make test", timeoutMinutes: 10)
            }
            Job("test", runsOn: .ubuntu2404) { test.step() }
            """#,
        right: #"""
            let test = OwnAction("test", name: "Test", description: "Runs the tests.") {
                RunStep("Test", script: "make test")
            }
            Job("test", runsOn: .ubuntu2404) { test.step(timeoutMinutes: 10) }
            """#)

    fileprivate static let actionInputs = RuleDocumentation(
        name: "action-inputs",
        summary:
            "A step passes an input that an action of the repository's own does not have, or leaves out one that it needs.",
        discussion: #"""
            GitHub ignores an unknown input, and a missing one is empty: it checks neither. Steps that an `OwnAction` makes are
            right by their types; steps that name the action's folder are compared with what the project declares.

            Source: GitHub, "Metadata syntax", `inputs`.
            """#,
        wrong: #"""
            let greet = OwnAction("greet", name: "Greet", description: "Says hello.") {
                RunStep("Say hello", script: "echo Hello")
            }
            Job("greet", runsOn: .ubuntu2404) {
                greet.step()
                ActionStep(.own("greet"), with: ["who": "world"])
            }
            """#,
        right: #"""
            struct GreetingInputs: ActionParameters {
                var who: Value<String>

                static let declarations: [ActionParameter<Self>] = [.required(\.who, "who", "Whom to greet")]
            }

            let greet = OwnAction("greet", name: "Greet", description: "Says hello.", inputs: GreetingInputs.self) { inputs in
                RunStep("Say hello", script: "echo \"Hello, $WHO\"", env: ["WHO": inputs.who])
            }
            Job("greet", runsOn: .ubuntu2404) { greet.step(with: GreetingInputs(who: "world")) }
            """#)

    fileprivate static let actionReference = RuleDocumentation(
        name: "action-reference", summary: "A step names its action in a way that GitHub refuses.",
        discussion: #"""
            An action of a repository is `owner/name` or `owner/name/path` at one ref, an image has a name, and a pin is a full
            commit id. A reusable workflow is called by a job, never by a step.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].uses`.
            """#,
        wrong: #"ActionStep(.at("setup-python", ref: "5fda3b95a4ea91299a34e894583c3862153e4b97"))"#,
        right: #"ActionStep(.at("actions/setup-python", ref: "5fda3b95a4ea91299a34e894583c3862153e4b97"))"#)

    fileprivate static let artifactMerge = RuleDocumentation(
        name: "artifact-merge",
        summary:
            "A step downloads several artifacts into folders of their own, or digests of several images into one folder.",
        discussion: #"""
            Without `merge-multiple` each artifact goes into a folder named after it, and a script that looks for files beside
            each other finds folders. That is left alone where a later step of the job goes through folders. With
            `merge-multiple`, a job that joins digests takes whatever the pattern matches: `app-*` matches the artifacts of
            `app-worker` as well. It is an error where two of them surely belong to different images: by the names under which
            they are pushed, or because both are built for the same platform. Source: GitHub, actions/download-artifact, "Inputs".
            """#,
        wrong: #"""
            Job("test", runsOn: .ubuntu2404) {
                UploadArtifact(name: "log-a", path: ["a.log"])
                UploadArtifact(name: "log-b", path: ["b.log"])
                DownloadArtifact(path: "logs", pattern: "log-*")
                RunStep(script: "cat logs/*.log")
            }
            """#,
        right: #"""
            Job("test", runsOn: .ubuntu2404) {
                UploadArtifact(name: "log-a", path: ["a.log"])
                UploadArtifact(name: "log-b", path: ["b.log"])
                DownloadArtifact(path: "logs", pattern: "log-*", mergeMultiple: true)
                RunStep(script: "cat logs/*.log")
            }
            """#)

    fileprivate static let artifactName = RuleDocumentation(
        name: "artifact-name",
        summary: "An artifact has a name that GitHub refuses, or that another upload of the same run has too.",
        discussion: #"""
            A name is not empty and holds none of `" : < > | * ? \ /` and no line break, also where it comes from a matrix: a
            platform such as `linux/amd64` has to become a slug. A run has one artifact of a name: the second upload fails unless
            it overwrites the first, and then only the last one is left. All variations of a matrix are compared, and all jobs of
            the workflow and of those that it calls. Variables of the workflow, the job and the step are
            put in. Names that only the run knows, and uploads under conditions that may exclude
            each other, are left alone; a job that runs where another failed or was skipped stands in for it. Source: GitHub, actions/upload-artifact, "Limitations" and "Inputs".
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(.init(axes: ["slug": ["amd64", "arm64"]])))) {
                RunStep(script: "make", shell: .bash)
                UploadArtifact(name: "program", path: ["program"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(.init(axes: ["slug": ["amd64", "arm64"]])))) {
                RunStep(script: "make", shell: .bash)
                UploadArtifact(name: "program-\(Value<String>(.property(.context("matrix"), "slug")))", path: ["program"])
            }
            """#)

    fileprivate static let artifactSource = RuleDocumentation(
        name: "artifact-source", summary: "A step downloads an artifact that no step before it has uploaded.",
        discussion: #"""
            A download by name fails then, and one by pattern gets nothing and succeeds. What counts are earlier steps of the
            job, the jobs that it needs, directly or not, and the workflows that they call; in a called workflow also what the
            calling job needs. Left alone are downloads of other runs (`run-id`, `github-token`), of everything, by names that
            only the run knows and that may fit, and behind actions that may upload by themselves.
            Source: GitHub, "Store and share data with workflow artifacts", and actions/download-artifact.
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make")
                UploadArtifact(name: "program", path: ["program"])
            }
            Job("test", runsOn: .ubuntu2404) {
                DownloadArtifact(name: "program")
                RunStep(script: "./program --test")
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make")
                UploadArtifact(name: "program", path: ["program"])
            }
            Job("test", needs: ["build"], runsOn: .ubuntu2404) {
                DownloadArtifact(name: "program")
                RunStep(script: "./program --test")
            }
            """#)

    fileprivate static let botCondition = RuleDocumentation(
        name: "bot-condition", summary: "A condition takes the name of the actor for the author of a pull request.",
        discussion: #"""
            `github.actor` is whoever did the last thing to the request, not who opened it: an outsider can make a bot push to a
            request of their own, and the condition holds. Ask who opened the request. Only jobs that can do harm are looked at:
            those of `pull_request_target`, and those of `pull_request` whose token can write. That a bot is *not* the actor may be
            asked; nothing is gained by pretending.

            Source: GitHub, "Contexts reference", `github.actor`, and Synacktiv, "GitHub Actions exploitation: Dependabot".
            """#,
        wrong: #"""
            Workflow(on: [.pullRequestTarget()]) {
                let url = github.event.pull_request.html_url.as(String.self)
                let isBot = github.actor == "dependabot[bot]"
                Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                    RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
                }
            }
            """#,
        right: #"""
            Workflow(on: [.pullRequestTarget()]) {
                let url = github.event.pull_request.html_url.as(String.self)
                let isBot = github.event.pull_request.user.login.as(String.self) == "dependabot[bot]"
                Job("approve", if: isBot, runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                    RunStep(script: "gh pr review --approve \"$URL\"", env: ["GH_TOKEN": github.token, "URL": url])
                }
            }
            """#)

    fileprivate static let cacheScope = RuleDocumentation(
        name: "cache-scope",
        summary: "Builds of different things keep their layers in one place, or in a place that nothing reads.",
        discussion: #"""
            A scope of GitHub's cache, and a tag of a registry, hold the layers of one build: whoever writes last replaces those of
            all others, and each build starts anew. A scope names the image and, where platforms are built by different jobs, the
            platform; without one the scope is `buildkit` for all. Builds are different where their file, context, platforms,
            target, arguments or the runner's label surely differ. Beside that it is said where a scope is read that no build of
            the project writes, or written and never read, and where a cache keeps the last stage only, as it does without
            `mode=max`; write `mode=min` where that is meant. Tags of registries may be read elsewhere and are not missed.
            Source: Docker, "GitHub Actions cache" and "Cache storage backends".
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                DockerSetupBuildx()
                DockerBuildPush(cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"], file: "Dockerfile.api")
                DockerBuildPush(cacheFrom: ["type=gha"], cacheTo: ["type=gha,mode=max"], file: "Dockerfile.web")
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                DockerSetupBuildx()
                DockerBuildPush(
                    cacheFrom: ["type=gha,scope=api"], cacheTo: ["type=gha,scope=api,mode=max"], file: "Dockerfile.api")
                DockerBuildPush(
                    cacheFrom: ["type=gha,scope=web"], cacheTo: ["type=gha,scope=web,mode=max"], file: "Dockerfile.web")
            }
            """#)

    fileprivate static let callDepth = RuleDocumentation(
        name: "call-depth",
        summary:
            "Workflows call one another in a circle, more than ten levels deep, or more than fifty from one workflow.",
        discussion: #"""
            GitHub counts the workflow that an event starts as the first level, and refuses an eleventh; on GitHub Enterprise
            Server the limits are four levels and twenty workflows. What workflows of other repositories call is not seen.

            Source: GitHub, "Reusing workflow configurations", limitations of reusable workflows.
            """#,
        wrong: #"""
            WorkflowFile("loop.yml", Workflow(on: [.workflowCall()]) {
                CallJob("again", uses: .local("loop.yml"))
            })
            """#,
        right: #"""
            WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
            CallJob("test", uses: .local("test.yml"))
            """#)

    fileprivate static let callInputType = RuleDocumentation(
        name: "call-input-type", summary: "A call passes a value of a type that the input does not take.",
        discussion: #"""
            GitHub compares types, not spellings: a boolean input refuses the text `true`, and a number input the text `8`. What
            is read of a job's outputs is always text, so that a boolean is made of it by `== 'true'` and a number by
            `fromJSON()`. A text input makes text of a boolean and of a number. A call through `ReusableWorkflow` converts by
            itself. Only calls of workflows that the same project declares can be compared.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.with`.
            """#,
        wrong: #"""
            let inputs = Value<Any>(.context("inputs"))
            let push = WorkflowInput("push", type: .boolean)
            WorkflowFile("build.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [push]))]) {
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
                }
            })
            CallJob("build", uses: .local("build.yml"), with: ["push": "true"])
            """#,
        right: #"""
            let inputs = Value<Any>(.context("inputs"))
            let push = WorkflowInput("push", type: .boolean)
            WorkflowFile("build.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [push]))]) {
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
                }
            })
            CallJob("build", uses: .local("build.yml"), with: ["push": true])
            """#)

    fileprivate static let callInputs = RuleDocumentation(
        name: "call-inputs",
        summary: "A call passes what the called workflow does not take, or leaves out what it demands.",
        discussion: #"""
            Only calls of workflows that the same project declares can be compared. A call through `ReusableWorkflow` is right
            by its types, secrets excepted.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.with` and `jobs.<job_id>.secrets`.
            """#,
        wrong: #"""
            let token = WorkflowCall.Secret("token", isRequired: true)
            WorkflowFile("publish.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
                Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make publish", env: ["TOKEN": secrets.token]) }
            })
            CallJob("publish", uses: .local("publish.yml"), with: ["tga": "v1"])
            """#,
        right: #"""
            let token = WorkflowCall.Secret("token", isRequired: true)
            WorkflowFile("publish.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
                Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make publish", env: ["TOKEN": secrets.token]) }
            })
            CallJob("publish", uses: .local("publish.yml"), secrets: .named(["token": secrets.PUBLISH_TOKEN]))
            """#)

    fileprivate static let callKeys = RuleDocumentation(
        name: "call-keys", summary: "A job has a key of the other kind of job.",
        discussion: #"""
            A job that calls a workflow has no runner, steps, variables or time limit of its own: all that is the called
            workflow's matter, and what it should know is passed as an input. A job with steps takes no `uses`, `with` or
            `secrets`. GitHub refuses the file otherwise.

            Source: GitHub, "Reuse workflows", supported keywords for jobs that call a reusable workflow.
            """#,
        wrong: #"""
            CallJob(
                "scan", uses: .remote(repository: "octo-org/ci", file: "scan.yml", ref: "v1"), extra: ["timeout-minutes": 10])
            """#,
        right: #"""
            Job("scan", runsOn: .ubuntu2404, timeoutMinutes: 10) {
                RunStep(script: "make scan")
            }
            """#)

    fileprivate static let callPermissions = RuleDocumentation(
        name: "call-permissions", summary: "A call grants less than the called workflow's jobs ask for.",
        discussion: #"""
            A called workflow can keep or lower what its caller grants, and never raise it: GitHub refuses the whole run where a
            job of it, or of a workflow that it calls in turn, asks for more. Where the calling job and its workflow say
            nothing, the repository's settings decide, which grant no more than `contents: read` and `packages: read` in new
            repositories; more is only worth a look then. Only workflows that the same project declares can be compared.

            Source: GitHub, "Reuse workflows", permissions; `PermissionsHelper` in actions/runner.
            """#,
        wrong: #"""
            WorkflowFile("comment.yml", Workflow(on: [.workflowCall()]) {
                Job("comment", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                    RunStep(script: "gh pr comment --body done", env: ["GH_TOKEN": github.token])
                }
            })
            CallJob("comment", uses: .local("comment.yml"), permissions: Permissions(pullRequests: .read))
            """#,
        right: #"""
            WorkflowFile("comment.yml", Workflow(on: [.workflowCall()]) {
                Job("comment", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                    RunStep(script: "gh pr comment --body done", env: ["GH_TOKEN": github.token])
                }
            })
            CallJob("comment", uses: .local("comment.yml"), permissions: Permissions(pullRequests: .write))
            """#)

    fileprivate static let callReference = RuleDocumentation(
        name: "call-reference", summary: "A job calls a workflow that cannot be there, or that cannot be called.",
        discussion: #"""
            A called file lies in `.github/workflows` itself; one of another repository has a ref, written without `refs/heads/`
            or `refs/tags/`. A file of the same repository that the project declares must have the trigger `workflow_call`. One
            that it does not declare may be written by hand: `generate` and `check`, which see the repository, report one that
            is not there. Usually, the file of a `ReusableWorkflow` was left out of the project's workflows then.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.uses`.
            """#,
        wrong: #"CallJob("build", uses: .local("images/build.yml"))"#,
        right: #"CallJob("build", uses: .local("images-build.yml"))"#)

    fileprivate static let cancelPublishing = RuleDocumentation(
        name: "cancel-publishing", summary: "A newer run cancels one that publishes, wherever that stands.",
        discussion: #"""
            What is cancelled half-way leaves half of it behind: an image without the tags that others read, a release without its
            files. Let a publication end, and let the next one wait. Of pull requests nothing is said, nor of branches in a group of
            their own: the newer run publishes the same names again. Releases and tags have names that nothing publishes again, and a
            group that several branches share stops one for the sake of another. A called workflow is looked at with its caller.

            Source: GitHub, "Workflow syntax", `concurrency`.
            """#,
        wrong: #"""
            Workflow(on: [.release([.published])], concurrency: Concurrency(group: "release", cancelsInProgress: true)) {
                Job("charts", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
                    GitHubRelease(files: ["app.tgz"])
                }
            }
            """#,
        right: #"""
            Workflow(on: [.release([.published])], concurrency: Concurrency(group: "release", cancelsInProgress: false)) {
                Job("charts", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
                    GitHubRelease(files: ["app.tgz"])
                }
            }
            """#)

    fileprivate static let concurrencyGroup = RuleDocumentation(
        name: "concurrency-group", summary: "A concurrency group has no usable name, or a run waits for itself.",
        discussion: #"""
            A name is neither empty nor 400 characters or longer, and case does not count. A run holds its workflow's group
            until its last job has ended, and a calling job holds its own until the called workflow has: a job, or a called
            workflow, of the same group never starts, however many calls lie between, and GitHub cancels the run as a deadlock.
            In a called workflow `github` is the caller's, so that `github.workflow` makes the same name there; inputs are what the
            call passes, in each variation of its matrix. Groups that only the run knows are compared as they are written.

            Source: GitHub, "Workflow syntax", `concurrency`; its language server's check for deadlocks.
            """#,
        wrong: #"""
            WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
                Job("publish", runsOn: .ubuntu2404, concurrency: "release") { RunStep(script: "make check") }
            })
            """#,
        right: #"""
            WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
                Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make check") }
            })
            """#)

    fileprivate static let concurrencyQueue = RuleDocumentation(
        name: "concurrency-queue",
        summary: "A concurrency group cancels the run in progress and lets many wait, which GitHub refuses.",
        discussion: #"Source: GitHub, "Workflow syntax", `concurrency`."#,
        wrong: #"""
            Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
                RunStep(script: "make test")
            }
            """#,
        right: #"""
            Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", queue: .max)) {
                RunStep(script: "make test")
            }
            """#)

    fileprivate static let cron = RuleDocumentation(
        name: "cron", summary: "A schedule names a time that cannot exist, or repeats more often than GitHub allows.",
        discussion:
            "Five fields, numbers in range, no `@daily` forms, a day that some named month has, at least five minutes between.",
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

    fileprivate static let declaration = RuleDocumentation(
        name: "declaration", summary: "A preset was given something that it cannot work with.",
        discussion: #"""
            What is declared by a type, such as a pipeline for images, is looked at by that type, which knows best what it can take.
            Its findings bear names of the type's own, such as `image-name`, and a suppression names either that or `declaration`,
            which stands for all of them; so does a severity, by `declaration` alone.
            """#,
        wrong: #"""
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

            ImageTest(image: "").file
            """#,
        right: #"""
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

            ImageTest(image: "ghcr.io/acme/app").file
            """#)

    fileprivate static let deprecatedAction = RuleDocumentation(
        name: "deprecated-action",
        summary: "A step uses a release of an action that GitHub refuses, or that stands on an outdated base.",
        discussion: #"""
            GitHub fails runs with artifact actions up to v3 since January 2025, and with actions/cache before v3.4.0 and v4.2.0
            since March 2025. Releases that were made for Node 12 or 16 still run, on a newer Node than they were tested with, and
            docker/build-push-action up to v5 leaves no record of its builds. Looked at are the ref of `ActionReference`, the
            release of a pin, and the project's own pins; a commit without a release says nothing.
            Source: GitHub changelog of 2024-04-16, 2024-12-05 and 2023-09-22, and the releases of the actions.
            """#,
        wrong: #"ActionStep(.at("actions/upload-artifact", ref: "v3"), with: ["name": "program", "path": "program"])"#,
        right: #"UploadArtifact(name: "program", path: ["program"])"#)

    fileprivate static let deprecatedCommand = RuleDocumentation(
        name: "deprecated-command", summary: "A script uses a command that GitHub or Docker has left behind.",
        discussion: #"""
            `::set-env` and `::add-path` are refused since 2020, and the step fails, unless `ACTIONS_ALLOW_UNSECURE_COMMANDS` asks
            for them. `::set-output` and `::save-state` are
            announced to go and warn in every run. `docker manifest` keeps a local state that a second run finds again, and cannot
            join images with attestations; `docker buildx imagetools create` does it in the registry. Comment lines are not looked
            at. Source: GitHub, "Workflow commands" and its changelog of 2020-11-09 and 2022-10-11; Docker, "docker manifest".
            """#,
        wrong: #"RunStep(script: "echo \"::set-output name=version::1.2\"")"#,
        right: #"RunStep(script: "echo \"version=1.2\" >>\"$GITHUB_OUTPUT\"")"#)

    fileprivate static let digestCount = RuleDocumentation(
        name: "digest-count", summary: "A script joins whatever digests it finds, and does not count them.",
        discussion: #"""
            Where the artifact of one platform is missing, the index is published without that platform, and nobody notices until
            it is pulled there. A job that downloads digests and runs `docker buildx imagetools create` over `IMAGE@sha256:…`
            compares their number with the platforms first, and takes only files that are named by 64 hexadecimal digits. What
            counts as a comparison is read generously: an array's length, `wc -l`, a comparison of numbers or `length` of jq
            anywhere in the scripts of the job. Source: Docker, "Distribute build across multiple runners".
            """#,
        wrong: #"""
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
            """#,
        right: #"""
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
            """#)

    fileprivate static let digestTags = RuleDocumentation(
        name: "digest-tags", summary: "A build pushes by digest and asks for a tag as well, or pushes nothing at all.",
        discussion: #"""
            An image that is pushed by digest has no tag: with a name in `tags` that has one, such as `ghcr.io/owner/app:latest`,
            BuildKit ends with "can't push tagged ref by digest". A name alone, `ghcr.io/owner/app`, is where to push, as `name` in
            `outputs` is; without either Buildx does not know where; without `push=true` the image never leaves the builder, and the digest leads
            nowhere. The inputs `push` and `load` have no place beside it: what is pushed stands in `outputs`. Tags belong to the
            job that joins the digests. Variables of the workflow, the job and the step are put in, and of a called workflow what
            the calls of the project pass; a default of which no call is seen is a warning. Parts that an expression decides are left alone. `name-canonical=true` is about the name
            in the builder's own store only, so it is not asked for. Source: Docker, "Multi-platform image", and BuildKit,
            "Image output".
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerSetupBuildx()
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(
                    outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"],
                    tags: ["ghcr.io/owner/app:latest"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerSetupBuildx()
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(
                    outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"])
            }
            """#)

    fileprivate static let dispatchInputs = RuleDocumentation(
        name: "dispatch-inputs",
        summary: "A manual start asks for more inputs than GitHub accepts, or a choice offers nothing.",
        discussion: #"""
            At most 25 inputs; a choice has options, and its default is one of them.

            Source: GitHub, "Events that trigger workflows", `workflow_dispatch`.
            """#,
        wrong: #"""
            let target = WorkflowInput("target", type: .choice(["staging", "production"]), default: .string("test"))
            WorkflowFile("deploy.yml", Workflow(on: [.workflowDispatch([target])]) {
                Job("deploy", runsOn: .ubuntu2404) {
                    RunStep(script: "make deploy", env: ["TARGET": "\(github.event.inputs.target)"])
                }
            })
            """#,
        right: #"""
            let target = WorkflowInput("target", type: .choice(["staging", "production"]), default: .string("staging"))
            WorkflowFile("deploy.yml", Workflow(on: [.workflowDispatch([target])]) {
                Job("deploy", runsOn: .ubuntu2404) {
                    RunStep(script: "make deploy", env: ["TARGET": "\(github.event.inputs.target)"])
                }
            })
            """#)

    fileprivate static let duplicateAction = RuleDocumentation(
        name: "duplicate-action", summary: "Two different actions are declared for one folder.",
        discussion:
            "Equal actions are written once, whichever workflows use them. Of two that differ, one would replace the other.",
        wrong: #"""
            let hello = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
            let goodbye = OwnAction("greet", name: "Greet", description: "Says goodbye.") { RunStep(script: "echo Goodbye") }
            Job("greet", runsOn: .ubuntu2404) {
                hello.step()
                goodbye.step()
            }
            """#,
        right: #"""
            let hello = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
            let goodbye = OwnAction("part", name: "Part", description: "Says goodbye.") { RunStep(script: "echo Goodbye") }
            Job("greet", runsOn: .ubuntu2404) {
                hello.step()
                goodbye.step()
            }
            """#)

    fileprivate static let duplicateFile = RuleDocumentation(
        name: "duplicate-file",
        summary: "Two files of a project have the same path, or the path of one is the folder of another.",
        discussion:
            "Paths are compared without case, since macOS and Windows keep only one of two files that differ in nothing else.",
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
        discussion:
            "GitHub compares keys without case and refuses the file: variables of one `env`, ids of jobs, inputs, extra keys.",
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

    fileprivate static let environmentName = RuleDocumentation(
        name: "environment-name", summary: "An environment has no usable name, or an address that nobody sees.",
        discussion: #"""
            An empty name means no environment: neither its secrets nor its protection rules apply, and GitHub says nothing. A
            name has at most 255 characters and no line break; GitHub makes an environment of any other name that it does not
            know. The address is shown at the deployment, which there is none of with `deployment: false`.

            Source: GitHub, "Managing environments for deployment"; "Workflow syntax", `jobs.<job_id>.environment`.
            """#,
        wrong: #"""
            Job("deploy", runsOn: .ubuntu2404, environment: "") {
                RunStep(script: "make deploy")
            }
            """#,
        right: #"""
            Job("deploy", runsOn: .ubuntu2404, environment: "production") {
                RunStep(script: "make deploy")
            }
            """#)

    fileprivate static let escapedExpression = RuleDocumentation(
        name: "escaped-expression",
        summary: "Plain text holds `${{`, which Slipway writes so that GitHub does not evaluate it.",
        discussion: #"""
            An expression is written in Swift. Where text that looks like one is meant as it stands, the warning can be ignored;
            in a key that takes no expression at all it cannot be meant.
            """#,
        wrong: #"RunStep("Build ${{ github.ref_name }}", script: "make")"#,
        right: #"RunStep("Build \(github.refName)", script: "make")"#)

    fileprivate static let eventProperty = RuleDocumentation(
        name: "event-property",
        summary:
            "A property of the event is spelt as one word of several, such as `pullRequest`, as no payload of GitHub's has it.",
        discussion: #"""
            `github.event` is the payload as it was sent, with names such as `pull_request`; for any other name GitHub gives
            nothing. Capitals alone do no harm, since names are compared without case: `Draft` is `draft`. Names of your own, below `inputs` and `client_payload`, may be spelt as you like.
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

    fileprivate static let excessPermission = RuleDocumentation(
        name: "excess-permission", summary: "A token may write more than what the steps that have it can use.",
        discussion: #"""
            Whatever runs in a job has its token: a hijacked action, or a dependency that runs code while it is installed. So each
            job is granted what its steps use and nothing else, and a call what the called workflow's jobs ask for. A job is
            looked at only where every step is known: a script that reads the token, and an action that nobody knows here, may use
            all of it. What `granting:` adds to a call is meant, and stays.

            Source: GitHub, "Secure use reference", on the token of a job.
            """#,
        wrong: #"""
            Job("lint", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                Checkout(persistCredentials: false)
                RunStep("Lint", script: "make lint")
            }
            """#,
        right: #"""
            Job("lint", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(persistCredentials: false)
                RunStep("Lint", script: "make lint")
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
        name: "expression-falsy-choice",
        summary: "A choice by `&&` and `||` whose value may be falsy, so that the other value is taken after all.",
        discussion: "",
        wrong: #"""
            let isTag = github.refType == "tag"
            let tag = isTag && vars.TAG.as(Bool.self) || Value<String>("main").as(Bool.self)
            RunStep(script: "make", env: ["TAG": tag.as(String.self)])
            """#,
        right:
            #"RunStep(script: "make", env: ["TAG": choose(when: github.refType == "tag", then: vars.TAG, otherwise: "main")])"#
    )

    fileprivate static let expressionInScript = RuleDocumentation(
        name: "expression-in-script", summary: "A script holds `${{`.",
        discussion: #"""
            GitHub puts the value into the script before the shell reads it, so that a quote or `$(…)` in it is run. Pass the value
            through a variable, which the shell takes for text whatever it holds.

            Source: GitHub, "Script injections".
            """#,
        wrong: #"RunStep(script: "echo ${{ github.head_ref }}")"#,
        right: #"RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])"#)

    fileprivate static let expressionNeverEqual = RuleDocumentation(
        name: "expression-never-equal", summary: "A comparison whose sides are never equal, whatever the run.",
        discussion:
            "GitHub turns a boolean into 1 or 0 before it compares it with text, and text that spells no number equals neither.",
        wrong:
            #"Job("a", if: github.refProtected.as(String.self) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }"#,
        right: #"Job("a", if: github.refProtected, runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let expressionNumber = RuleDocumentation(
        name: "expression-number",
        summary: "An expression asks whether something is less or more than text that spells no number.",
        discussion: "GitHub compares NaN then, and the answer is always no.",
        wrong: #"RunStep(if: strategy.jobIndex < Value<String>("two").as(Int.self), script: "make")"#,
        right: #"RunStep(if: strategy.jobIndex < 2, script: "make")"#)

    fileprivate static let expressionProperty = RuleDocumentation(
        name: "expression-property", summary: "An expression reads a property that its value cannot have.",
        discussion: #"""
            GitHub gives nothing for it, which is empty text, and says nothing. A name right below `github` or `job` that Slipway
            does not know is a warning, since GitHub adds to them.
            """#,
        wrong: #"RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])"#,
        right: #"RunStep(script: "make", env: ["TAG": github.refName])"#)

    fileprivate static let expressionScope = RuleDocumentation(
        name: "expression-scope",
        summary: "An expression uses a context or a function that GitHub does not offer at that key.",
        discussion: "",
        wrong: #"Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) { RunStep(script: "make") }"#,
        right: #"Job("a", runsOn: .ubuntu2404) { RunStep(script: "make", env: ["TOKEN": secrets.TOKEN]) }"#)

    fileprivate static let expressionSize = RuleDocumentation(
        name: "expression-size", summary: "An expression, or a script, is longer than GitHub accepts.",
        discussion: #"""
            An expression has at most 21,000 characters. A text with expressions inside becomes one call of `format`, in which
            quotes and braces are written twice, so that a text of JSON comes near the limit sooner than it seems. Scripts may
            have 21,000 characters by GitHub's documentation; since its parser reads longer ones as long as they hold no
            expression, a longer script is only worth a look.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].run`, and `ExpressionConstants` in actions/runner.
            """#,
        wrong:
            #"RunStep(script: "jq . <<< \"$RULES\"", env: ["RULES": "\(github.refName) \(String(repeating: "{}", count: 6_000))"])"#,
        right: #"RunStep(script: "jq . rules.json", env: ["REF": "\(github.refName)"])"#)

    fileprivate static let expressionUnordered = RuleDocumentation(
        name: "expression-unordered",
        summary: "An expression asks whether an array or an object is less or more than something.",
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

    fileprivate static let extraKey = RuleDocumentation(
        name: "extra-key", summary: "A key that Slipway knows is given among the extra keys.",
        discussion: #"""
            Extra keys are for what GitHub adds after a version of Slipway; they are written as they are, and what stands in
            them no other rule sees: a job that is needed, a permission, a time limit that is text. Where the model has a member
            for a key, that member is to be set.
            """#,
        wrong: #"""
            Job("test", runsOn: .ubuntu2404, extra: ["timeout-minutes": 10]) {
                RunStep(script: "make test")
            }
            """#,
        right: #"""
            Job("test", runsOn: .ubuntu2404, timeoutMinutes: 10) {
                RunStep(script: "make test")
            }
            """#)

    fileprivate static let filterPattern = RuleDocumentation(
        name: "filter-pattern", summary: "A filter of an event takes nothing, or cannot be as it is written.",
        discussion: #"""
            GitHub takes a list to match or a list to ignore for one kind of filter, not both, and only of events that have that
            filter. A list to match needs a pattern without `!`, and the last pattern that matches decides. Branches and tags
            are named without `refs/heads/` and `refs/tags/`, paths from the repository's root without `/` or `./`. `?` and `+`
            repeat the character before them, and brackets hold characters and rising ranges.

            Source: GitHub, "Workflow syntax", filter pattern cheat sheet.
            """#,
        wrong: #"""
            WorkflowFile("test.yml", Workflow(on: [.push(branches: ["refs/heads/main"], paths: ["/src/**"])]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
            """#,
        right: #"""
            WorkflowFile("test.yml", Workflow(on: [.push(branches: ["main"], paths: ["src/**"])]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
            """#)

    fileprivate static let forkPush = RuleDocumentation(
        name: "fork-push",
        summary: "A run for a pull request from a fork would push to a registry, or log in with a secret.",
        discussion: #"""
            Such a run has no secrets, and its token may only read: the login or the push fails, and with it every pull request
            of an outsider. The conditions of the step, the job and the jobs that it waits for are evaluated for such a run;
            what they leave open is not reported, nor pushes to a registry on the runner itself or to `ttl.sh`. Called workflows are looked at as their callers start them, with the inputs that
            they pass.

            Source: GitHub, "Events that trigger workflows", `pull_request`.
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
                Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                    DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
                }
            })
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
                let isOurs = github.event.pull_request.head.repo.full_name == github.repository.as(Any.self)
                Job("build", if: isOurs, runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                    DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
                }
            })
            """#)

    fileprivate static let hardcodedDigest = RuleDocumentation(
        name: "hardcoded-digest",
        summary: "A digest is written out where that of the image belongs which the run itself has built.",
        discussion: #"""
            A script that joins digests, and the subject of an attestation, take the digest of this run: one that is written out
            publishes, or vouches for, an old image in every run. Pins are meant to be written out and are left alone: images and
            actions in `uses`, base images in `build-args` and `build-contexts`, and what other scripts run or compare.
            Source: Docker, "Distribute build across multiple runners"; GitHub, actions/attest.
            """#,
        wrong: #"""
            Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerSetupBuildx()
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                RunStep(
                    script: "docker buildx imagetools create -t ghcr.io/owner/app:1 \"ghcr.io/owner/app@$DIGEST\"",
                    env: ["DIGEST": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"])
            }
            """#,
        right: #"""
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
            """#)

    fileprivate static let hijackedAction = RuleDocumentation(
        name: "hijacked-action",
        summary: "A step uses a release of an action that an attacker is known to have replaced.",
        discussion: #"""
            The tags of these releases were moved to commits that steal secrets. Most have been moved back, but nobody should have to
            know which. A commit cannot be moved: of those, the attackers' own are reported that are known, and no others, however
            old the release is. What `Wandalen/wretry.action` is told to run is looked at too; actions that use such a release
            themselves are not seen.

            Source: GHSA-69fq-xp46-6x23 (trivy, March 2026), CVE-2025-30066 (changed-files) and CVE-2025-30154 (reviewdog).
            """#,
        wrong: #"""
            let pin = Pin("aquasecurity/setup-trivy", version: "v0.2.5", commit: "e6c2c5e321ed9123bda567646e2f96565e34abe1")
            ActionStep(.commit("aquasecurity/setup-trivy", pin))
            """#,
        right: #"ActionStep(.pinned("aquasecurity/setup-trivy"))"#)

    fileprivate static let identifier = RuleDocumentation(
        name: "identifier", summary: "The id of a job or step is none that GitHub accepts, or a step's id is taken.",
        discussion: #"""
            Letters, digits, `_` and `-`, beginning with a letter or `_`, under 100 characters, not `__…`. Ids of the steps of
            one job differ in more than case; for jobs `duplicate-key` says so.
            """#,
        wrong: #"Job("build/arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }"#,
        right: #"Job("build-arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }"#)

    fileprivate static let idleSchedule = RuleDocumentation(
        name: "idle-schedule", summary: "A schedule starts the workflow, and every job is skipped then.",
        discussion: #"""
            Scheduled runs are of the default branch: where the jobs ask for a tag, or for another event, the run is green and
            has done nothing. The conditions of jobs are evaluated for a scheduled run, and those of the jobs that they wait
            for. Other events are not looked at, since a skipped job may be meant to satisfy a required check.

            Source: GitHub, "Events that trigger workflows", `schedule`.
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+"]), .schedule([Schedule("17 3 * * *")])]) {
                Job("a", if: startsWith(github.ref, "refs/tags/"), runsOn: .ubuntu2404) { RunStep(script: "make") }
            })
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+"])]) {
                Job("a", if: startsWith(github.ref, "refs/tags/"), runsOn: .ubuntu2404) { RunStep(script: "make") }
            })
            """#)

    fileprivate static let illegalName = RuleDocumentation(
        name: "illegal-name", summary: "The project's name cannot stand in the header of a file.",
        discussion:
            "By its name a project knows its files again, so it holds no quote, no line break and no comment's end.",
        wrong: #"`var name: String { "it's" }`."#,
        right: #"`var name: String { "images" }`."#)

    fileprivate static let illegalPath = RuleDocumentation(
        name: "illegal-path", summary: "A file would be written where it does not belong.",
        discussion: #"""
            GitHub reads workflows from `.github/workflows` itself and from no folder below, with the extension `.yml` or
            `.yaml`. The folder of an action and its files have plain names. No file may lie outside the project's root.
            """#,
        wrong: #"""
            let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
            WorkflowFile("images/build.yml", workflow)
            """#,
        right: #"""
            let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
            WorkflowFile("images-build.yml", workflow)
            """#)

    fileprivate static let imageNameCase = RuleDocumentation(
        name: "image-name-case",
        summary: "The name of an image has capitals, or takes them over from the name of the repository or its owner.",
        discussion: #"""
            Registries ask for lower case, and Docker refuses `invalid reference format: repository name must be lowercase`.
            `github.repository` and `github.repository_owner` keep the case in which they were registered, and expressions have
            no function that changes it: lower it in a script, or let `docker/metadata-action` name the images, which lowers its
            own. Tags may have capitals. An expression is a warning, since the owner's name may have none. Looked for are the inputs
            of `docker/build-push-action`, and names that scripts hand to `docker` and programs like it, whose variables hold the
            name and are not set anew before.

            Source: Docker, "docker image tag", and docker/metadata-action.
            """#,
        wrong: #"DockerBuildPush(load: true, tags: ["ghcr.io/Acme/app:1"])"#,
        right: #"DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:1"])"#)

    fileprivate static let imageTagEvent = RuleDocumentation(
        name: "image-tag-event",
        summary:
            "A line of `docker/metadata-action` makes no tag, or a wrong one, for the events that start the workflow.",
        discussion: #"""
            `{{is_default_branch}}` is false for every tag of Git and for every pull request: a line that is enabled by it makes
            nothing where only pushes of tags, releases and pull requests start the workflow. `{{branch}}` is empty for a pull request, and so a prefix `{{branch}}-` makes the tag
            `-1a2b3c4`, which is none. That is an error where a build of the same job takes these tags in every run, a warning
            where none is seen to, and nothing where the builds that do are not made for pull requests.

            Source: docker/metadata-action, "Global expressions".
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
                Job("build", runsOn: .ubuntu2404) {
                    DockerMetadata(images: ["app"], tags: ["type=raw,value=latest,enable={{is_default_branch}}"])
                }
            })
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
                Job("build", runsOn: .ubuntu2404) {
                    DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
                }
            })
            """#)

    fileprivate static let imageTagText = RuleDocumentation(
        name: "image-tag-text", summary: "An image's tag holds what no tag can hold.",
        discussion: #"""
            A tag has letters, digits, `_`, `.` and `-`, does not begin with `.` or `-`, and is at most 128 characters long.
            `github.ref` always holds slashes, and `github.ref_name` does for a pull request: `12/merge`. `github.head_ref` may
            be any branch's name, such as `feature/x`, which is a warning. Take the tags that `docker/metadata-action` computes.

            Source: Docker, "docker image tag".
            """#,
        wrong: #"DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.ref)"])"#,
        right: #"DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.sha)"])"#)

    fileprivate static let impossibleEvent = RuleDocumentation(
        name: "impossible-event",
        summary: "A condition asks for an event, a branch or a tag that never starts the workflow.",
        discussion: #"""
            The job or the step is skipped in every run, and nothing says so. Conditions are evaluated for each trigger of the
            workflow: `github.event_name`, `github.ref_type`, what `github.ref` and `github.ref_name` are or begin with,
            `github.base_ref`, and whether there is a pull request. The filters of the triggers are asked: `branches`, `tags` and
            their `-ignore`; one trigger under which the condition may hold is enough. In runs for a pull request `github.ref` is
            `refs/pull/1/merge`, unless it was merged when it was closed. Scheduled runs are always of the default branch, never of
            a tag. A workflow that can be called sees its callers' events, and is not looked at.

            Source: GitHub, "Events that trigger workflows".
            """#,
        wrong: #"Job("test", if: github.eventName == "pull_request", runsOn: .ubuntu2404) { RunStep(script: "make") }"#,
        right: #"Job("test", if: github.eventName == "push", runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let indexNeeds = RuleDocumentation(
        name: "index-needs",
        summary: "A job that publishes an index does not wait for the builds, or has no builder of its own.",
        discussion: #"""
            `docker buildx imagetools create` reads the images from the registry: the builds that push them by digest have to be
            done. The machines of GitHub bring some Buildx; the one that docker/setup-buildx-action sets up is known, and there on
            your own runners too. The needs are looked at where the job downloads an artifact that a job of the same workflow may have
            uploaded which builds by digest; the builder where no unknown action comes before. That the job logs in, `registry-login` asks.

            Source: Docker, "Distribute build across multiple runners".
            """#,
        wrong: #"""
            Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
            }
            """#,
        right: #"""
            Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerSetupBuildx()
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
            }
            """#)

    fileprivate static let inheritedSecrets = RuleDocumentation(
        name: "inherited-secrets",
        summary: "A call hands on all secrets where the called workflow needs none or few of them.",
        discussion: #"""
            With `secrets: inherit` every secret of the repository and its organisation that the caller may read reaches the
            called workflow, also one of another repository, which can change. Passed by name, each job sees what it was meant
            to see. A workflow of the same project is looked at, with all that it hands on in turn; one that declares no secrets
            and reads some relies on `inherit`, and is left alone.

            Source: GitHub, "Reuse workflows", passing inputs and secrets; "Security hardening for GitHub Actions".
            """#,
        wrong: #"""
            WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
            CallJob("test", uses: .local("test.yml"), secrets: .inherit)
            """#,
        right: #"""
            WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
            CallJob("test", uses: .local("test.yml"))
            """#)

    fileprivate static let inputDefault = RuleDocumentation(
        name: "input-default", summary: "The default of an input has another type than the input.",
        discussion: #"""
            GitHub refuses a reusable workflow whose boolean input has the default `"yes"` or `"true"`, or whose number input
            has text. For a manual start it reads the text `true`, `false` or a number as what it spells; any other text can
            never be what the input holds. The default of a choice is a matter of the rule `dispatch-inputs`.

            Source: GitHub, "Workflow syntax", `on.workflow_call.inputs` and `on.workflow_dispatch.inputs.<input_id>.type`.
            """#,
        wrong: #"""
            let inputs = Value<Any>(.context("inputs"))
            let push = WorkflowInput("push", type: .boolean, default: .string("yes"))
            WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([push])]) {
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
                }
            })
            """#,
        right: #"""
            let inputs = Value<Any>(.context("inputs"))
            let push = WorkflowInput("push", type: .boolean, default: .boolean(true))
            WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([push])]) {
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
                }
            })
            """#)

    fileprivate static let inputType = RuleDocumentation(
        name: "input-type", summary: "An input of a reusable workflow has a type that only manual starts know.",
        discussion: #"""
            `workflow_call` takes `string`, `boolean` and `number`.

            Source: GitHub, "Workflow syntax", `on.workflow_call.inputs.<input_id>.type`.
            """#,
        wrong: #"""
            let inputs = Value<Any>(.context("inputs"))
            let target = WorkflowInput("target", type: .choice(["staging", "production"]))
            WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [target]))]) {
                Job("deploy", runsOn: .ubuntu2404) {
                    RunStep(script: "make deploy", env: ["TARGET": "\(inputs.target)"])
                }
            })
            """#,
        right: #"""
            let inputs = Value<Any>(.context("inputs"))
            let target = WorkflowInput("target")
            WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [target]))]) {
                Job("deploy", runsOn: .ubuntu2404) {
                    RunStep(script: "make deploy", env: ["TARGET": "\(inputs.target)"])
                }
            })
            """#)

    fileprivate static let interfaceName = RuleDocumentation(
        name: "interface-name", summary: "An input, output or secret of a workflow has a name that GitHub refuses.",
        discussion: #"""
            Names hold letters, digits, `_` and `-`, and begin with a letter or `_`. Names of secrets that begin with `GITHUB_`
            are GitHub's own: `GITHUB_TOKEN` is in every job without being declared.

            Source: GitHub, "Workflow syntax", `on.workflow_call.inputs`; "Using secrets in GitHub Actions", naming your
            secrets.
            """#,
        wrong: #"""
            let tag = WorkflowInput("image tag")
            WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([tag])]) {
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make image", env: ["TAG": "\(github.event.inputs["image tag"])"])
                }
            })
            """#,
        right: #"""
            let tag = WorkflowInput("image-tag")
            WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([tag])]) {
                Job("build", runsOn: .ubuntu2404) {
                    RunStep(script: "make image", env: ["TAG": "\(github.event.inputs["image-tag"])"])
                }
            })
            """#)

    fileprivate static let jobReference = RuleDocumentation(
        name: "job-reference",
        summary:
            "An expression reads a job that is not there or not waited for, or an output that the job does not have.",
        discussion: #"""
            GitHub gives nothing for it and says nothing. Outputs are compared where the job has steps, or calls a workflow that
            the same project declares.

            Source: GitHub, "Contexts reference", `needs` context and `jobs` context.
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404, outputs: ["version": "v1"]) { RunStep(script: "make image") }
            Job("report", needs: ["build"], runsOn: .ubuntu2404) {
                RunStep(script: "make report", env: ["VERSION": "\(Value<Any>(.context("needs")).build.outputs.verison)"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404, outputs: ["version": "v1"]) { RunStep(script: "make image") }
            Job("report", needs: ["build"], runsOn: .ubuntu2404) {
                RunStep(script: "make report", env: ["VERSION": "\(Value<Any>(.context("needs")).build.outputs.version)"])
            }
            """#)

    fileprivate static let matrixOutput = RuleDocumentation(
        name: "matrix-output", summary: "An output of a job that a matrix repeats is read as if it had one value.",
        discussion: #"""
            Each variation writes the same output, and the last one that ends wins: a merge gets the digest of one platform, and
            which one changes from run to run. Hand such values on through artifacts, one for each variation, or give each
            variation an output of its own. It is an error where the output is a value of the matrix, or the digest, the id or the
            metadata of an image that each variation builds. It is a warning where a script or `docker/metadata-action` writes a
            value of the matrix, and for a matrix that only the run knows. Outputs of which it is not sure that they differ, such as
            a version, are left alone, and those that only one variation writes. The outputs of a workflow that a matrix calls are
            looked at in the same way, with what each variation passes, where a job of that workflow writes them.
            Source: GitHub, "Pass job outputs", using job outputs in a matrix job.
            """#,
        wrong: #"""
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
            """#,
        right: #"""
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
            """#)

    fileprivate static let matrixReference = RuleDocumentation(
        name: "matrix-reference",
        summary: "An expression reads a value of the matrix that the job, or some of its variations, do not have.",
        discussion: #"""
            GitHub gives nothing for it: a label of a runner becomes empty, and a key that takes a boolean or a number fails.
            Only a matrix that is written out can be looked at. Rows of `include` extend combinations of the axes or become jobs of
            their own, as GitHub does it, and each of the jobs is asked.
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

    fileprivate static let metadataVariable = RuleDocumentation(
        name: "metadata-variable",
        summary: "A step reads a variable of docker/metadata-action that no step of its job has set.",
        discussion: #"""
            `DOCKER_METADATA_OUTPUT_JSON` and its siblings are set for later steps of the same job only: in another job they are
            empty, and a script that makes tags of them makes none. A job that joins digests runs the action itself. A variable
            that an `env` sets, and jobs with an action of this repository before, are left alone. Without `tags` the action uses
            its own, so they are not asked for. Source: docker/metadata-action, "Outputs".
            """#,
        wrong: #"RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)"#,
        right: #"""
            DockerMetadata(images: ["ghcr.io/owner/app"], tags: ["type=ref,event=branch"])
            RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)
            """#)

    fileprivate static let misplacedExtraKeys = RuleDocumentation(
        name: "misplaced-extra-keys",
        summary: "Keys are added where GitHub has no place for them, and so are not written.",
        discussion: #"""
            `schedule` is a list of times: a key that Slipway does not know yet belongs to one of them.

            Source: GitHub, "Workflow syntax", `on.schedule`.
            """#,
        wrong: #"""
            Workflow(on: [.schedule([Schedule("30 2 * * 1")]).adding(extra: ["jitter": 5])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#,
        right: #"""
            Workflow(on: [.schedule([Schedule("30 2 * * 1", extra: ["jitter": 5])])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            }
            """#)

    fileprivate static let missingPart = RuleDocumentation(
        name: "missing-part",
        summary: "A workflow lacks an event, a job or a step, or a list that needs an element is empty.",
        discussion: "",
        wrong: #"Job("build", runsOn: .ubuntu2404) {}"#,
        right: #"Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }"#)

    fileprivate static let missingQemu = RuleDocumentation(
        name: "missing-qemu",
        summary: "A job builds an image for a platform that its runner is not of, and nothing emulates that platform.",
        discussion: #"""
            `RUN` instructions of the image then end with `exec format error`. A Dockerfile that compiles for the other platform
            on the runner's own does without, so that this is a warning, unless the legs of the matrix run on machines of
            several architectures and each builds for one platform: then they are mixed up. A step that sets up QEMU under a
            condition counts as there; it has to stand before Buildx, which asks for the platforms when it starts. Nothing is
            said behind a script that may set up an emulation or another builder, behind an action in this repository that the
            project does not declare, or one that Slipway does not know and that may set up Buildx. Variables of the workflow,
            the job and the step are put in, and of a called workflow what the calls of the project pass, or else the defaults;
            of `c && 'x' || 'y'`, `case()`, and the choices of an input each text counts, unless the runner is chosen as well.
            Runners with labels of your own, and platforms that only the run knows, are not looked at.

            Source: Docker, "Multi-platform image with GitHub Actions".
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404) {
                DockerSetupBuildx()
                DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404) {
                DockerSetupQEMU()
                DockerSetupBuildx()
                DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
            }
            """#)

    fileprivate static let mutableRef = RuleDocumentation(
        name: "mutable-ref", summary: "A step or a call names code of others by something that its owner can move.",
        discussion: #"""
            A tag or a branch names whatever its owner, or somebody with the owner's password, puts there: what ran yesterday says
            nothing of today. Where the project writes actions by commit, this goes for every ref and for images without a digest;
            where it writes major tags, only for the branches `main` and `master` and for images of no tag but `latest`. Images of
            containers and services are those of the project's programs, and need a tag, not a digest.

            Source: GitHub, "Secure use reference", on third-party actions.
            """#,
        wrong: #"ActionStep(.at("actions/setup-python", ref: "v7"), with: ["python-version": "3.13"])"#,
        right: #"ActionStep(.pinned("actions/setup-python"), with: ["python-version": "3.13"])"#)

    fileprivate static let needlessQemu = RuleDocumentation(
        name: "needless-qemu", summary: "A job sets up QEMU, and all that it builds is native to its runner.",
        discussion: #"""
            The step takes time and hides a mistake: a leg that came to a foreign runner would build there slowly, without a
            word. Nothing is said where a platform or a runner is decided by the run, or where a script or an action that
            Slipway does not know might start something foreign.
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404Arm) {
                DockerSetupQEMU()
                DockerSetupBuildx()
                DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/arm64"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404Arm) {
                DockerSetupBuildx()
                DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/arm64"])
            }
            """#)

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
        name: "number-range",
        summary:
            "A number is too low or too high to mean anything, such as a time limit of 0, or of 400 minutes for a step.",
        discussion: #"""
            A step has at most 360 minutes, which is also what a job has unless it states another limit; the time of a job on a
            runner of one's own may be longer.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].timeout-minutes`.
            """#,
        wrong: #"RunStep(script: "make test", timeoutMinutes: 0)"#,
        right: #"RunStep(script: "make test", timeoutMinutes: 10)"#)

    fileprivate static let pathFilter = RuleDocumentation(
        name: "path-filter", summary: "A path filter matches no file of the repository.",
        discussion: #"""
            No change starts the workflow by such a filter, and nobody notices: usually a folder was renamed. It is only worth a
            look, since the file may come later. The rules see the declaration alone; `generate` and `check` look into the
            repository for it, where the root is one.
            """#,
        wrong: #"`.push(paths: ["src/**"])` in a repository without a folder `src`."#,
        right: #"`.push(paths: ["sources/**"])` in a repository with a file below `sources`."#)

    fileprivate static let persistedCredentials = RuleDocumentation(
        name: "persisted-credentials",
        summary: "A checkout leaves its credentials behind for steps that do not need them.",
        discussion: #"""
            By default the token with which the repository was fetched stays with the checked-out files until the job ends, where
            every later step can take it. Set `persistCredentials` to `false`, or to `true` where a script that is not seen here
            pushes. Nothing is said of a job with a step that fetches or pushes, or with an action that nobody knows here. Up to the
            fifth version, the token is in the folder `.git`: an artifact that takes hidden files of the workspace along publishes
            it, which is an error.

            Source: actions/checkout, `persist-credentials`.
            """#,
        wrong: #"""
            Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout()
                RunStep("Test", script: "make test")
            }
            """#,
        right: #"""
            Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(persistCredentials: false)
                RunStep("Test", script: "make test")
            }
            """#)

    fileprivate static let prereleaseLatest = RuleDocumentation(
        name: "prerelease-latest", summary: "Every version that is tagged becomes `latest`, also one before a release.",
        discussion: #"""
            `type=raw,value=latest` without `enable` moves the tag on each run. In a workflow that pushes of tags start,
            `v2.0.0-rc.1` is then what people get who name no tag. `docker/metadata-action` adds `latest` for released versions
            by itself, unless its flavor says otherwise. Nothing is said where a pattern such as `!v*-*` keeps those versions
            out, where a condition or `enable` decides that may not hold for such a push, or where pushes of branches start the
            workflow too; it makes no difference that people, a time or a request may.

            Source: docker/metadata-action, "latest tag".
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
                Job("build", runsOn: .ubuntu2404) {
                    DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}", "type=raw,value=latest"])
                }
            })
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
                Job("build", runsOn: .ubuntu2404) {
                    DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
                }
            })
            """#)

    fileprivate static let pullRequestTarget = RuleDocumentation(
        name: "pull-request-target",
        summary: "A workflow that runs with the repository's secrets checks out the code of a pull request.",
        discussion: #"""
            `pull_request_target` and `workflow_run` start the workflow of the default branch, with its secrets and a token that can
            write. Whoever opens a request chooses what the checked-out files do: a build, a test, and the installation of
            dependencies run code of theirs. Newer versions of the checkout refuse it for forks, so that the job fails instead. Called
            workflows are looked at too. Nothing is said where a condition asks who sent the request, or whether it comes from a
            fork, nor where the job, or one that it waits for, has an environment, which somebody may have to approve of. Where
            every workflow that is waited for is declared here and no request starts it, all is well; where one is not declared,
            this is a warning.

            A comment starts `issue_comment` in the same way, and anybody can write one. It is a warning where the code of
            `refs/pull/…` is checked out and a step runs some, and no step before may have asked who wrote the comment: actions
            that nobody knows here, and scripts that speak of users, may.

            Source: GitHub, "Secure use reference", and GitHub Security Lab, "Preventing pwn requests".
            """#,
        wrong: #"""
            Workflow(on: [.pullRequestTarget()]) {
                Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                    Checkout(ref: github.event.pull_request.head.sha.as(String.self), persistCredentials: false)
                    RunStep(script: "make test")
                }
            }
            """#,
        right: #"""
            Workflow(on: [.pullRequest()]) {
                Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                    Checkout(persistCredentials: false)
                    RunStep(script: "make test")
                }
            }
            """#)

    fileprivate static let registryLogin = RuleDocumentation(
        name: "registry-login", summary: "A job pushes to a registry to which it has not logged in.",
        discussion: #"""
            The registry answers `denied` or `unauthorized`. The login has to stand before the push, in the same job, and for
            the same registry. Registries other than GitHub's and Docker's may let everybody in, so that pushes to them are a
            warning. Nothing is said where a script, a variable such as `DOCKER_AUTH_CONFIG`, or an action that Slipway does
            not know may have logged in, where the registry runs on the machine itself or needs no login (`ttl.sh`), or where
            runners of your own may be logged in already. A push in a script is a warning, as the shell may leave it out. A
            script that pushes to another registry than `ghcr.io`, in a job whose token may not write packages, is left alone,
            and every script where the job holds a secret that it may log in with.

            Source: Docker, "docker/login-action".
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
            }
            """#)

    fileprivate static let registryPermission = RuleDocumentation(
        name: "registry-permission",
        summary: "A job writes to GitHub's registry with the job's token, which may not write packages.",
        discussion: #"""
            The registry answers `denied: permission_denied: write_package`. A job that states its permissions has no others; a
            job that states none takes the workflow's. A job that logs in and only reads needs `packages: read` for private
            packages. Logins with another token, and jobs that leave it to the repository's settings, are not looked at, nor
            pushes to names that only the run knows where something else may have logged in elsewhere; scripts are searched for
            commands such as `docker push`, for which the finding is a warning, as the shell may leave them out. A script that
            logs in to `ghcr.io` is taken for a login with the job's token where the job reads no other secret. What callers
            grant is the matter of `call-permissions`.

            Source: GitHub, "Working with the Container registry".
            """#,
        wrong: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
            }
            """#)

    fileprivate static let ruleSeverity = RuleDocumentation(
        name: "rule-severity",
        summary: "The project decides about a rule that does not exist, or twice about the same.",
        discussion: "Severities are set by the names of rules. `slipway rules` lists them.",
        wrong: #"`var severities: OrderedMap<Finding.Severity> { ["runner-labels": .error] }`."#,
        right: #"`var severities: OrderedMap<Finding.Severity> { ["runner-label": .error] }`."#)

    fileprivate static let runnerLabel = RuleDocumentation(
        name: "runner-label",
        summary: "A job asks for a runner of GitHub's that does not exist, and would wait for it for a day.",
        discussion: #"""
            Looked for are labels that GitHub has removed, such as `windows-2019` and `macos-13`, labels that it never had, such
            as `ubuntu-24.04-arm64`, slips of the fingers, and lists of two labels of GitHub's, which no runner has at once.
            Labels of a matrix that is written out are looked at too, in each variation that it makes, and so are all that may come
            out of `c && 'x' || 'y'`, of `case()`, of the choices or the default of an input, of what the calls of the project pass,
            and of `fromJSON()` of such texts. A warning, since runners of one's own may have any name; `self-hosted` runners are left
            alone.

            Source: GitHub, actions/runner-images, available images.
            """#,
        wrong: #"""
            Job("build", runsOn: "ubuntu-24.04-arm64") {
                RunStep(script: "make image")
            }
            """#,
        right: #"""
            Job("build", runsOn: .ubuntu2404Arm) {
                RunStep(script: "make image")
            }
            """#)

    fileprivate static let secretArgument = RuleDocumentation(
        name: "secret-argument",
        summary: "A secret is handed over in a place that others read: an argument, a name, or an output of a job.",
        discussion: #"""
            A label or an annotation stays in the image, for everybody who can pull it. So does an argument of a build that the last
            stage takes, in the image's history; it is a warning, since a stage that is thrown away may take it. Give it as a secret
            of the build. GitHub drops a job's output that holds a secret, and whoever reads it gets nothing. Names of
            artifacts, keys of caches, tags and names of steps are public, and masked in the log where they hold a secret, so that
            nobody can tell them apart. Arguments of a program can be read by any other on the machine. An expression that only asks
            whether a secret is set hands nothing over. What `env` stands for is looked up in the step, the job and the workflow.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.outputs`; Docker, "Build secrets".
            """#,
        wrong: #"DockerBuildPush(buildArgs: ["NPM_TOKEN=\(secrets.NPM_TOKEN)"], context: ".")"#,
        right: #"DockerBuildPush(context: ".", secrets: ["npm-token=\(secrets.NPM_TOKEN)"])"#)

    fileprivate static let secretCommandLine = RuleDocumentation(
        name: "secret-command-line", summary: "A script hands a secret to a program as an argument.",
        discussion: #"""
            Every program on the machine can read the arguments of the others, and what is an argument of a build stays in the
            history of the image. A password goes through standard input or a variable, a secret of a build through `--secret`.
            Looked for are variables of the step, its job or the workflow that are a secret and nothing else, behind options that
            take one: `--password`, `--token`, `-p` of a login, `--build-arg`, and `-u` with a name before it.

            Source: Docker, "docker login" and "Build secrets".
            """#,
        wrong:
            #"RunStep(script: "docker login -u robot -p \"$PASSWORD\" registry.example", env: ["PASSWORD": secrets.PASSWORD])"#,
        right: #"""
            RunStep(
                script: "echo \"$PASSWORD\" | docker login -u robot --password-stdin registry.example",
                env: ["PASSWORD": secrets.PASSWORD])
            """#)

    fileprivate static let secretLiteral = RuleDocumentation(
        name: "secret-literal", summary: "A secret is written out, for everybody who can read the repository.",
        discussion: #"""
            It stays in the history when it is taken out again, so that it has to be revoked as well. Known by their form are tokens
            of registries and clouds, and private keys, in variables, inputs, passed secrets and scripts. The password of a login or
            of a container's image is a secret whatever its form; that of a registry on the runner itself is none. A
            placeholder of one letter, or of a few again and again, is none either, nor in a script letters in a row, or a token
            without a digit.

            Source: GitHub, "Secure use reference", on secrets.
            """#,
        wrong: #"DockerLogin(registry: "ghcr.io", username: "octocat", password: "correct horse battery staple")"#,
        right: #"""
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .read)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                RunStep("Pull", script: "docker pull ghcr.io/octocat/app:1.2.3")
            }
            """#)

    fileprivate static let selfHostedFork = RuleDocumentation(
        name: "self-hosted-fork", summary: "A pull request starts a job on a runner of one's own.",
        discussion: #"""
            In a public repository, anybody can open a request, and the job runs what the request holds: on a machine that stays,
            in a network that trusts it. Give such runs one of GitHub's machines, or ask in the job's condition where the request
            comes from. A label may stand in a matrix, be one of the texts of `c && 'x' || 'y'` or `case()`, or be what the call of
            another workflow passes. Nothing is said where a condition asks for something that is not known here, or an environment
            asks for approval. A warning, since in a private repository nobody else opens requests.

            Source: GitHub, "Secure use reference", on self-hosted runners.
            """#,
        wrong: #"""
            Workflow(on: [.pullRequest()]) {
                Job("test", runsOn: .selfHosted) { RunStep("Test", script: "make test") }
            }
            """#,
        right: #"""
            Workflow(on: [.pullRequest()]) {
                let isOurs = github.event.pull_request.head.repo.full_name.as(String.self) == github.repository
                Job("test", if: isOurs, runsOn: .selfHosted) { RunStep("Test", script: "make test") }
            }
            """#)

    fileprivate static let shell = RuleDocumentation(
        name: "shell", summary: "A script is given to a shell that does not exist, or not where the job runs.",
        discussion: #"""
            GitHub knows `bash`, `sh`, `pwsh`, `powershell`, `cmd` and `python`; any other shell is a command in which `{0}`
            stands for the script's file. `cmd` and `powershell` are there on Windows only: each variation of a matrix in which a
            step surely runs is looked at. A condition that reads the matrix is computed for it; one that asks for the runner, or
            for what only the run knows of a job, leaves the step alone.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].shell`.
            """#,
        wrong: #"RunStep(script: "print(1)", shell: "python3")"#,
        right: #"RunStep(script: "print(1)", shell: .python)"#)

    fileprivate static let skipPropagation = RuleDocumentation(
        name: "skip-propagation",
        summary: "A job is skipped where its author meant it to run, since a job before it is skipped.",
        discussion: #"""
            Without a status function in its condition, a job runs only where every job before it succeeded, however far before
            it stands: one that was skipped counts as not succeeded, also where the jobs between ran all the same. Four mistakes
            are found: the condition asks for a result other than `success`, and can never see one; the condition contradicts that
            of a job before it, so that one of the two is always skipped; two jobs before it exclude each other, by what their
            conditions say or by the events that start the workflow; and a job follows another one that is meant to run without
            some job before it, and forgets that. Conditions that an `||` joins are not taken apart, and what inputs and outputs
            are is not known.

            Source: GitHub, "Using conditions to control job execution", and actions/runner issue 2205.
            """#,
        wrong: #"""
            let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
            build
            Job("report", if: build.result == "failure", runsOn: .ubuntu2404) { RunStep(script: "make report") }
            """#,
        right: #"""
            let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
            build
            Job("report", if: !cancelled() && build.result == "failure", runsOn: .ubuntu2404) {
                RunStep(script: "make report")
            }
            """#)

    fileprivate static let stepForm = RuleDocumentation(
        name: "step-form",
        summary: "A step has a key of another kind of step, or background steps are not used as they are meant.",
        discussion: #"""
            A step runs a script or an action: `shell` and `working-directory` go with `run`, `with` goes with `uses`, and
            GitHub refuses both in one step. Steps that wait or cancel have only a name, an id and `continue-on-error`, and
            steps side by side have nothing beside `parallel`. To wait for, or to cancel, makes sense only of a background step;
            ten of them run at once, and later ones begin when there is room.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].background`; GitHub's schema of workflows.
            """#,
        wrong: #"""
            RunStep(id: "server", script: "make serve")
            RunStep(script: "make test")
            CancelStep("server")
            """#,
        right: #"""
            RunStep(id: "server", script: "make serve", background: true)
            RunStep(script: "make test")
            CancelStep("server")
            """#)

    fileprivate static let stepOutput = RuleDocumentation(
        name: "step-output", summary: "An output of a step is read that the step does not have.",
        discussion: #"""
            GitHub gives an empty text for it and says nothing. The outputs of actions that Slipway knows are those that it
            declares; the text of a script that speaks of `GITHUB_OUTPUT` is searched for the name, which is a warning, since a
            name may be put together. An action of the repository's own has the outputs that it declares, and a file of it that
            a step runs is the step's script. Other actions, and scripts that run others, are not looked at.

            Source: GitHub, "Contexts reference", `steps`.
            """#,
        wrong: #"""
            RunStep(id: "version", script: "echo \"number=1\" >>\"$GITHUB_OUTPUT\"")
            let version = Value<String>(
                .property(.property(.property(.context("steps"), "version"), "outputs"), "version"))
            RunStep(script: "make", env: ["VERSION": version])
            """#,
        right: #"""
            RunStep(id: "version", script: "echo \"version=1\" >>\"$GITHUB_OUTPUT\"")
            let version = Value<String>(
                .property(.property(.property(.context("steps"), "version"), "outputs"), "version"))
            RunStep(script: "make", env: ["VERSION": version])
            """#)

    fileprivate static let stepPermission = RuleDocumentation(
        name: "step-permission", summary: "An action needs a permission that the job's token does not have.",
        discussion: #"""
            Attestations are signed with an identity token and stored at GitHub, a release is written to the repository, and
            versions of packages are deleted from it: without the permission the step fails. A checkout of a private repository
            needs `contents: read`; since one of a public repository does not, that is a warning. Steps with a token of their
            own, by an input or by a variable of the action for releases, and jobs that leave it to the repository's settings, are not looked at.

            Source: the actions' documentation, and GitHub, "Workflow syntax", `permissions`.
            """#,
        wrong: #"""
            Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                GitHubRelease(generateReleaseNotes: true)
            }
            """#,
        right: #"""
            Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
                GitHubRelease(generateReleaseNotes: true)
            }
            """#)

    fileprivate static let stepReference = RuleDocumentation(
        name: "step-reference",
        summary: "An expression, or a step that waits, names a step that is not there or not done yet.",
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

    fileprivate static let timeZone = RuleDocumentation(
        name: "time-zone", summary: "The time zone of a schedule is no name of the IANA database.",
        discussion: #"""
            GitHub takes names such as `Europe/Paris` and `UTC`, spelt as there, and no distance such as `GMT+2`, which would
            know no summer time. No expression is possible. The areas and the names without an area are known to Slipway; cities
            are not.

            Source: GitHub, "Workflow syntax", `on.schedule`; the time zone database of IANA.
            """#,
        wrong: #"""
            WorkflowFile("nightly.yml", Workflow(on: [.schedule([Schedule("17 3 * * *", timeZone: "GMT+2")])]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
            """#,
        right: #"""
            WorkflowFile("nightly.yml", Workflow(on: [.schedule([Schedule("17 3 * * *", timeZone: "Europe/Athens")])]) {
                Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
            })
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
        name: "undeclared-input",
        summary: "An expression reads an input that the workflow or the action does not declare.",
        discussion: #"""
            GitHub gives nothing for it and says nothing. It happens where a member of a `WorkflowInputs` type has no
            declaration, or when typed inputs are read in a workflow that does not declare them among its triggers. A call cannot
            pass such a member either, and leaves it out.
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

    fileprivate static let unguardedMatrix = RuleDocumentation(
        name: "unguarded-matrix",
        summary: "A job's matrix is read out of another job, and the job runs although that one was skipped or failed.",
        discussion: #"""
            The output is empty then, and `fromJSON('')` fails the job with an error about JSON. It happens with conditions such
            as `!cancelled()` or `always()`, which no longer ask for success: the result of the job with the matrix has to be
            asked for.

            Source: GitHub, "Using conditions to control job execution".
            """#,
        wrong: #"""
            let list = Job("list", runsOn: .ubuntu2404, outputs: ["matrix": "[1]"]) { RunStep(script: "make list") }
            list
            let output = ExpressionNode.property(.property(.property(.context("needs"), "list"), "outputs"), "matrix")
            let rows = Value<Any>(.call("fromJSON", [output]))
            let strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["row": .expression(rows)])))
            Job("each", if: !cancelled(), runsOn: .ubuntu2404, strategy: strategy) { RunStep(script: "make each") }
            """#,
        right: #"""
            let list = Job("list", runsOn: .ubuntu2404, outputs: ["matrix": "[1]"]) { RunStep(script: "make list") }
            list
            let output = ExpressionNode.property(.property(.property(.context("needs"), "list"), "outputs"), "matrix")
            let rows = Value<Any>(.call("fromJSON", [output]))
            let strategy = Strategy(matrix: .vectors(MatrixVectors(axes: ["row": .expression(rows)])))
            Job("each", if: !cancelled() && list.result == "success", runsOn: .ubuntu2404, strategy: strategy) {
                RunStep(script: "make each")
            }
            """#)

    fileprivate static let unpassedSecret = RuleDocumentation(
        name: "unpassed-secret", summary: "A called workflow reads a secret that no call brings there.",
        discussion: #"""
            A called workflow sees the secrets that it declares and the call passes, or all with `secrets: inherit`; that
            reaches one level, so that each call on the way must pass on what is read further down. Any other secret is empty
            there, and GitHub says nothing. Only workflows of the same project that nothing but calls starts are looked at, and
            no job with an environment, which may have the secret itself.

            Source: GitHub, "Reuse workflows", passing secrets to nested workflows.
            """#,
        wrong: #"""
            WorkflowFile("deploy.yml", Workflow(on: [.workflowCall()]) {
                Job("deploy", runsOn: .ubuntu2404) { RunStep(script: "make deploy", env: ["TOKEN": secrets.DEPLOY_TOKEN]) }
            })
            CallJob("deploy", uses: .local("deploy.yml"))
            """#,
        right: #"""
            let token = WorkflowCall.Secret("DEPLOY_TOKEN", isRequired: true)
            WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(secrets: [token]))]) {
                Job("deploy", runsOn: .ubuntu2404) { RunStep(script: "make deploy", env: ["TOKEN": secrets.DEPLOY_TOKEN]) }
            })
            CallJob("deploy", uses: .local("deploy.yml"), secrets: .named(["DEPLOY_TOKEN": secrets.DEPLOY_TOKEN]))
            """#)

    fileprivate static let unpinnedAction = RuleDocumentation(
        name: "unpinned-action", summary: "An action is to be pinned, and the project knows no pin for it.",
        discussion: #"""
            A `Pin` holds the commit of a release. Slipway knows those of the actions that it comes with; add others to the project's
            pins, or name the commit where the action is used.
            """#,
        wrong: #"ActionStep(.pinned("acme/lint"))"#,
        right: #"""
            let pin = Pin("acme/lint", version: "v2.1.0", commit: "0123456789abcdef0123456789abcdef01234567")
            ActionStep(.commit("acme/lint", pin))
            """#)

    fileprivate static let untrustedScript = RuleDocumentation(
        name: "untrusted-script", summary: "Text that anybody can choose becomes part of something that runs as code.",
        discussion: #"""
            GitHub puts the value of an expression into the text before the script starts, so that a title such as
            `'); require('child_process').exec('…` is code like the rest. A `run` script cannot hold an expression; the scripts that
            actions take can, and so can options and commands of containers. Hand such text over in a variable, and never to `eval`,
            `bash -c` or the file that sets variables for later steps. Such text is followed through variables of steps, jobs and
            workflows, outputs of jobs, and what a call passes to a workflow of the project and gets from it. What another program
            does with a variable is not seen, nor is text that a step made of other text, nor a variable that a script before set
            anew.

            Source: GitHub, "Script injections".
            """#,
        wrong:
            #"ActionStep(.pinned("actions/github-script"), with: ["script": "core.notice('\(github.event.issue.title)')"])"#,
        right: #"""
            GitHubScript(script: "core.notice(process.env.TITLE)")
                .step(env: ["TITLE": github.event.issue.title.as(String.self)])
            """#)

    fileprivate static let unusedAxis = RuleDocumentation(
        name: "unused-axis",
        summary: "A job builds or uploads in each leg of a matrix, and reads an axis of it nowhere.",
        discussion: #"""
            The legs that differ in that axis alone do the same work, and what they publish or upload overwrites what the others
            did. Jobs that only test may be repeated on purpose, and are not looked at; nor are jobs that read the matrix as a
            whole or the number of their leg.

            Source: GitHub, "Workflow syntax", `jobs.<job_id>.strategy.matrix`.
            """#,
        wrong: #"""
            let matrix = Matrix.vectors(MatrixVectors(axes: ["version": ["1", "2"]]))
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: matrix)) {
                DockerBuildPush(load: true, tags: ["app"])
            }
            """#,
        right: #"""
            let matrix = Matrix.vectors(MatrixVectors(axes: ["version": ["1", "2"]]))
            let version = Value<String>(.property(.context("matrix"), "version"))
            Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: matrix)) {
                DockerBuildPush(buildArgs: ["VERSION=\(version)"], load: true, tags: ["app"])
            }
            """#)

    fileprivate static let unusedDeclaration = RuleDocumentation(
        name: "unused-declaration",
        summary: "An input, a secret or an output of a job is declared, and nothing reads it.",
        discussion: #"""
            Whoever fills in such an input expects an effect and gets none; often a name was changed in one place alone. Nothing
            is said of a context that is read as a whole, such as `toJSON(inputs)`, of secrets where a call passes all of them
            on, and of what a workflow puts out to its callers.

            Source: GitHub, "Workflow syntax", `on.workflow_call` and `jobs.<job_id>.outputs`.
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.workflowDispatch([WorkflowInput("tag")])]) {
                Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
            })
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.workflowDispatch([WorkflowInput("tag")])]) {
                Job("a", runsOn: .ubuntu2404) {
                    RunStep(script: "make", env: ["TAG": Value(.property(.context("inputs"), "tag"))])
                }
            })
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

    fileprivate static let unwrittenOutput = RuleDocumentation(
        name: "unwritten-output", summary: "A step declares an output that its script never writes.",
        discussion: #"""
            Whoever reads the output gets an empty text. The text of a script that speaks of `GITHUB_OUTPUT` is searched for the
            name; it is a warning, since a name may be put together. A file of an action that a step runs is its script.

            Source: GitHub, "Workflow commands", setting an output.
            """#,
        wrong: #"""
            RunStep(script: "echo \"platform=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
                .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
            """#,
        right: #"""
            RunStep(script: "echo \"platforms=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
                .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
            """#)

    fileprivate static let variableName = RuleDocumentation(
        name: "variable-name", summary: "A variable has a name that cannot be, or that the runner sets itself.",
        discussion: #"""
            A name is not empty and holds neither `=` nor a NUL. GitHub's own variables, such as `GITHUB_SHA` and `RUNNER_OS`,
            keep their values whatever a workflow says, without a word; other names that begin with `GITHUB_`, such as
            `GITHUB_TOKEN`, are free, as is `RUNNER_DEBUG`. Services are containers in which the runner sets nothing.

            Source: GitHub, "Variables reference", default environment variables.
            """#,
        wrong: #"RunStep(script: "make release", env: ["GITHUB_REF_NAME": "v1.0.0"])"#,
        right: #"RunStep(script: "make release", env: ["VERSION": "v1.0.0"])"#)

    fileprivate static let versionTagFilter = RuleDocumentation(
        name: "version-tag-filter",
        summary: "Tags that are no versions start a workflow that takes the version out of its tag.",
        discussion: #"""
            `v*` fits `v2.8` and `very-old` as well, for which `type=semver` of `docker/metadata-action` makes no tag at all:
            the image is published under none, or under `latest` alone. It makes no difference that people or a time may start the
            workflow as well; nothing is said where pushes of branches do.

            Source: docker/metadata-action, "type=semver"; GitHub, "Workflow syntax", filter patterns.
            """#,
        wrong: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v*"])]) {
                Job("build", runsOn: .ubuntu2404) {
                    DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
                }
            })
            """#,
        right: #"""
            WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
                Job("build", runsOn: .ubuntu2404) {
                    DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
                }
            })
            """#)

    fileprivate static let workflowSize = RuleDocumentation(
        name: "workflow-size", summary: "A workflow is larger than GitHub reads.",
        discussion: #"""
            GitHub's parser takes at most 1,048,576 characters, 50,000 nodes, keys among them, and 50 mappings and sequences
            inside one another. Data of that size belongs in a file of the repository, or in the output of a job.

            Source: GitHub, the parser of workflows in actions/runner, `ParseOptions` and `YamlObjectReader`.
            """#,
        wrong: #"""
            let chapters: [UntypedValue] = (0..<25_000).map { ["chapter": .number(Value(Double($0)))] }
            Job("print", runsOn: .ubuntu2404, extra: ["book": .list(chapters)]) {
                RunStep(script: "make book")
            }
            """#,
        right: #"""
            Job("print", runsOn: .ubuntu2404) {
                RunStep(script: "make book CHAPTERS=chapters.json")
            }
            """#)
}
