import Slipway

/// Declares `.github/workflows/expressions.yml`.
enum ExpressionsWorkflow {
    static let file = WorkflowFile(
        "expressions.yml",
        Workflow(name: "Expressions", on: [.workflowDispatch(Inputs.self)], permissions: .unspecified) {
            one
            two
        })

    private struct Inputs: WorkflowInputs {
        var publish: Value<Bool>?

        static let declarations: [InputDeclaration<Self>] = [
            .optional(\.publish, "publish")
        ]
    }

    private static let inputs = InputReferences<Inputs>()

    private static let one = Job(
        "one",
        if: anyOf([
            github.eventName == "push",
            github.event.action == "opened" && !github.event.pull_request.draft.as(Bool.self),
        ]),
        runsOn: .ubuntuLatest, outputs: ["number": "\(fromJSON("1"))"]
    ) {
        RunStep(if: success() && inputs.publish, script: "make")
        RunStep(
            if: allOf([
                inputs.publish == true, github.runAttempt.as(Int.self) < 3, github.event.number.as(Int.self) >= 10,
                runner.os != "Windows",
            ]),
            script: "make")
        RunStep(
            if: contains(fromJSON(#"["a","b"]"#, as: Any.self), github.refName)
                || contains(github.event.issue.labels.all.name, "x")
                || contains(github.ref, "/x"),
            script: "make")
        RunStep(if: failure() || cancelled(), script: "make")
        RunStep(if: !cancelled() && (success() || failure()), script: "make")
        RunStep(
            if: anyOf([
                Value<Any>(.index(github.event.inputs.node, .string("dry-run"))) == Value<Any>(.null),
                github.event.commits[0].id != "", strategy.jobIndex == 0,
            ]),
            script: "make")
        RunStep(if: true, script: "make")
        RunStep(if: github.event.as(Bool.self), script: "make")
        RunStep(
            script: "make",
            env: [
                "CHOICE": either(when: github.ref == "refs/heads/main", then: "latest", otherwise: "edge"),
                "CHOICES": either(
                    when: github.ref == "a", then: "b",
                    otherwise: either(when: github.ref == "c", then: "d", otherwise: "e")),
                "NUMBERS": "\(either(when: inputs.publish, then: Value<Int>(1), otherwise: Value<Int>(0)))",
                "FALLBACK": github.headRef || github.refName,
                "MIXED": "\(github.event.issue.number || github.sha.as(Any.self))",
                "JSON": "\(toJSON(github.event)) \(Value<Any>(.call("toJson", [env.A.node])))",
                "ALL": "\(toJSON(Value<Any>(.context("github")))) \(toJSON(Value<String>(.string("x"))))",
                "FORMAT": format("{0} of {1}", github.job, inputs.publish),
                "JOINED": "\(join(github.event.issue.labels.all.name)) \(join(github.event.list, separator: "; "))",
                "ENDS": "\(endsWith(github.event.comment.body, "please"))",
                "INDEX": """
                \(Value<Any>(.index(.context("env"), .string("A")))) \(env["a b"]) \(Value<Any>(.index(.context("vars"), github.refName.node)))
                """,
                "FUNCTION": Value<String>(.call("case", [inputs.publish.node, .string("yes"), .string("no")])),
                "LITERAL": Value<String>(
                    .text([.string("x"), .string(" and "), .number(1.5), .string(" "), .boolean(true)])),
                "ESCAPED": #"a $ and ${{ and "quotes" and \ backslash"#,
                "SERVICE": "\(job.services.database.ports["5432"]) \(job.container.id) \(job.status)",
                "HASH": hashFiles("a"),
                "CASE": "\(Value<Any>(.context("GITHUB")).Ref)",
                "SECRET": """
                \(secrets.githubToken.as(Any.self) || secrets.PAT.as(Any.self) || Value<Any>(.index(.context("secrets"), .string("A-B"))))
                """,
                "HIDDEN": """
                \(github.event["node"]) \(github.event["all"]) \(github.event.default) \(github.event["init"])
                """,
                "NEVER": Value<String>(
                    .text([
                        .binary(.equal, github.actor.node, .number(1)), .string(" "),
                        .binary(.equal, .number(1), .number(1)), .string(" "), .null,
                    ])),
            ])
    }

    private static let two = Job(
        "two", needs: ["one"], if: one.result == "success" && needs.one.outputs.number.as(Int.self) > 0,
        runsOn: .expression(fromJSON(needs.one.outputs.number.as(String.self))),
        timeoutMinutes: fromJSON(vars.MINUTES).as(Int.self)
    ) {
        RunStep(script: "true", timeoutMinutes: Value<Int>(.number(1.5)))
    }
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let needs = Value<Any>(.context("needs"))
