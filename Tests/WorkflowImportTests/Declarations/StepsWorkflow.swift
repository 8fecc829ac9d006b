import Slipway

/// Declares `.github/workflows/steps.yml`.
enum StepsWorkflow {
    static let file = WorkflowFile(
        "steps.yml",
        Workflow(name: "Steps", on: [.workflowDispatch()], permissions: .unspecified) {
            stepsJob
        })

    private static let stepsJob = Job("steps", runsOn: .ubuntuLatest) {
        Checkout().step(comment: "Credentials stay, as a later step pushes.").at("v6")
        Checkout(
            repository: "example/other", persistCredentials: false, fetchDepth: 0, submodules: "recursive",
            extra: ["a-new-input": 1]
        )
        .step(
            id: "other", name: "Check out another repository", if: github.repository == "example/app",
            env: ["GIT_TRACE": "1"], continueOnError: true, timeoutMinutes: 5
        )
        .at(commit: "0123456789abcdef0123456789abcdef01234567", version: "v6.0.2")
        custom
        ActionStep(.at("example/action/sub", ref: "0123456789abcdef0123456789abcdef01234567"))
        ActionStep(.docker("docker://alpine:3.22"), with: .expression(fromJSON(vars.INPUTS)))
        ActionStep(.local("./.github/actions/greet"))
        ActionStep(.selfRepository("$/.github/actions/greet"))
        meta
        build
        cache
        RunStep(
            "Say what was built", if: cache.outputs.cacheHit && build.outcome == "success",
            script: #"""
                # A comment of the shell's.
                printf '%s\n' "$DIGEST" "${TAGS//,/\\n}"
                cat <<'EOF'
                """ quotes, #"and"# signs
                EOF
                """#,
            env: ["DIGEST": build.outputs.digest, "TAGS": meta.outputs.tagNames, "OTHER": custom.outputs.result])
        RunStep(id: "loop", script: "make", env: ["BEFORE": "\(steps.loop.outputs.before)"])
        RunStep(script: "Get-ChildItem", shell: .pwsh, workingDirectory: runner.temp)
        SetupNode(
            nodeVersion: Value<String>(.number(22)), checkLatest: Value<Bool>(.string("true")),
            cache: "\(vars.PACKAGE_MANAGER)"
        ).at("v6")
        RunStep(script: #"print("hello")"#, shell: "python {0}")
        RunStep(id: "server", script: "./serve.sh", background: true)
        RunStep(id: "client", script: "./client.sh", background: true)
        WaitStep(for: ["server"], name: "Wait for one")
        WaitStep(for: ["server", "client"], continueOnError: true)
        CancelStep("server")
        WaitAllStep()
        ParallelSteps {
            RunStep(script: "make lint")
            Checkout().at("v6")
        }
    }

    private static let custom = ActionStep(
        .at("example/action", ref: "main"),
        with: [
            "node-version": 24,
            "list": """
            one
            two

            """,
            "text": "\(github.sha)",
            "mixed": "v\(github.runNumber)",
            "empty": .null,
        ]
    ).identified("custom", outputs: CustomOutputs.self)

    private static let meta = DockerMetadata(
        images: ["ghcr.io/example/app", "example/app"],
        tags: ["type=ref,event=branch", "type=semver,pattern={{version}},value=\(github.refName)"]
    ).step(id: "meta", name: "Metadata").at("v5")

    private static let build = DockerBuildPush(
        buildArgs: ["VERSION=\(meta.outputs.json.parsed.labels["org.opencontainers.image.version"])"], context: ".",
        labels: [meta.outputs.labels], platforms: ["linux/amd64", "linux/arm64"],
        push: github.eventName != "pull_request", tags: [meta.outputs.tags]
    ).step(id: "build", name: "Build").at("v6")

    private static let cache = ActionsCache(
        path: ["~/.cache"], key: "cache-\(hashFiles("lock.json", "**/go.sum"))",
        failOnCacheMiss: Value<Bool>(.string("false"))
    ).step(id: "cache", name: "Restore").at("v5")

    private struct CustomOutputs: Outputs {
        let result = Output<String>("result")
    }
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let steps = Value<Any>(.context("steps"))
