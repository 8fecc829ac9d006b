import Slipway

extension Mutation {
    /// Mistakes in steps of any kind.
    static let ofSteps: [Mutation] = [
        .job("two steps have one id", finds: "identifier") { job in
            job.steps += [.run(RunStep(id: "twin", script: "true")), .run(RunStep(id: "Twin", script: "true"))]
            return true
        },
        .step("the id of a step begins with a digit", finds: "identifier") { step in
            guard case .run(var run) = step else { return false }
            run.attributes.id = "2nd"
            step = .run(run)
            return true
        },
        .script("a script holds an expression", finds: "expression-in-script") { step in
            step.script = Script(step.script.text + "\necho \"${{ github.head_ref }}\"")
            return true
        },
        .script("a name holds an expression in YAML", finds: "escaped-expression") { step in
            step.attributes.name = "Build ${{ github.ref_name }}"
            return true
        },
        .script("a shell does not exist", finds: "shell") { step in
            step.shell = "bsh"
            return true
        },
        .script("a step has no time at all", finds: "number-range") { step in
            step.attributes.timeoutMinutes = 0
            return true
        },
        .script("a step has keys of actions", finds: "step-form") { step in
            step.attributes.extra.append("with", ["a": "b"])
            return true
        },
        .script("a payload is spelt with capitals", finds: "event-property") { step in
            step.attributes.env.append("TITLE", Value(github.event.pullRequest.title.node))
            return true
        },
        .script("an input is read that nobody declares", finds: "undeclared-input") { step in
            step.attributes.env.append("OTHER", Value(.property(.context("inputs"), "dry_rnu")))
            return true
        },
        .script("a value of the matrix is read that is not there", finds: "matrix-reference") { step in
            step.attributes.env.append("OTHER", Value(.property(.context("matrix"), "platfrom")))
            return true
        },
        .script("a step is read that is not there", finds: "step-reference") { step in
            step.attributes.env.append(
                "OTHER", Value(.property(.property(.property(.context("steps"), "nobody"), "outputs"), "x")))
            return true
        },
        .script("a property of text is read", finds: "expression-property") { step in
            step.attributes.env.append("OTHER", Value(.property(github.ref.node, "name")))
            return true
        },
        .script("texts are compared as numbers", finds: "expression-number") { step in
            step.attributes.condition = Value(
                .binary(.less, .property(.context("strategy"), "job-index"), .string("v2")))
            return true
        },
        .script("an old command writes an output", finds: "deprecated-command") { step in
            step.script = Script(step.script.text + "\necho \"::set-output name=a::b\"")
            return true
        },
        .script("an index is made by the old command", finds: "deprecated-command") { step in
            step.script = Script(step.script.text + "\ndocker manifest create app app@sha256:0")
            return true
        },
        .script("a digest is written out", finds: "hardcoded-digest") { step in
            let digest = String(repeating: "0123456789abcdef", count: 4)
            step.script = Script(step.script.text + "\ndocker buildx imagetools create app@sha256:\(digest)")
            return true
        },
        .job("the JSON of tags is read where no tags were computed", finds: "metadata-variable") { job in
            job.steps.insert(.run(RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"")), at: 0)
            return true
        },
        .job("a step takes longer than a job may", finds: "number-range") { job in
            job.steps.append(.run(RunStep(script: "true", timeoutMinutes: 400)))
            return true
        },
        .job("a step is awaited that does not run in the background", finds: "step-form") { job in
            job.steps += [.run(RunStep(id: "alone", script: "true")), .wait(WaitStep(for: ["alone"]))]
            return true
        },
        .step("an action has no owner", finds: "action-reference") { step in
            guard case .uses(var uses) = step else { return false }
            uses.action = .at("checkout", ref: "v7")
            step = .uses(uses)
            return true
        },
        .step("an action moves with its branch", finds: "mutable-ref") { step in
            guard case .uses(var uses) = step, let repository = uses.action.repository else { return false }
            uses.action = .at(repository, ref: "main")
            step = .uses(uses)
            return true
        },
        .step("an action has no pin", finds: "unpinned-action") { step in
            guard case .uses(var uses) = step else { return false }
            uses.action = .pinned("nobody/nothing")
            step = .uses(uses)
            return true
        },
        .job("an action is a hijacked release", finds: "hijacked-action") { job in
            job.steps.append(.uses(ActionStep(.at("aquasecurity/trivy-action", ref: "0.20.0"))))
            return true
        },
        .job("an action is a version that GitHub refuses", finds: "deprecated-action") { job in
            job.steps.append(
                .uses(ActionStep(.at("actions/upload-artifact", ref: "v3"), with: ["name": "old", "path": "old"])))
            return true
        },
        .job("credentials stay behind", finds: "persisted-credentials") { job in
            guard !job.steps.contains(where: { $0.script?.contains("git ") ?? false }),
                let index = job.steps.firstIndex(where: { $0.isUse(of: "actions/checkout") }),
                case .uses(var checkout) = job.steps[index]
            else { return false }
            checkout.with["persist-credentials"] = nil
            job.steps[index] = .uses(checkout)
            return true
        },
        .script("a password is an argument of a login", finds: "secret-command-line") { step in
            step.script = Script(step.script.text + "\ndocker login --username robot --password \"$ROBOT\"")
            step.attributes.env.append("ROBOT", secrets.ROBOT)
            return true
        },
        .job("an issue's title becomes a script", finds: "untrusted-script") { job in
            job.steps.append(
                .uses(
                    ActionStep(
                        .pinned("actions/github-script"),
                        with: ["script": .text("console.log('\(github.event.pull_request.title.as(String.self))')")])))
            return true
        },
        .job("a token is written out", finds: "secret-literal") { job in
            job.steps.append(
                .run(RunStep(script: "true", env: ["TOKEN": "ghp_0123456789abcdefghijABCDEFGHIJ012345"])))
            return true
        },
        .action("docker/build-push-action", "a secret is an argument of a build", finds: "secret-argument") { step in
            step.with["build-args"] = .text("TOKEN=\(secrets.githubToken)")
            return true
        },
        .script("a step reads an output that its action never writes", finds: "step-output") { step in
            guard let read = step.attributes.env.entries.compactMap({ $0.value.node.stepRead }).first else {
                return false
            }
            step.attributes.env.append(
                "OTHER", Value(.property(.property(.property(.context("steps"), read), "outputs"), "dgiest")))
            return true
        },
    ]
}

extension ExpressionNode {
    /// The id of the step whose output the expression is.
    fileprivate var stepRead: String? {
        guard case .property(.property(.property(.context("steps"), let id), "outputs"), _) = self else { return nil }
        return id
    }
}
