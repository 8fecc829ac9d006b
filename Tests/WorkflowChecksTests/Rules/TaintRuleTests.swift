import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Untrusted input that goes through variables, outputs and inputs before it runs.
struct TaintRuleTests {
    private static let title = Value<String>(.path("github", "event", "issue", "title"))
    private static let read = Value<String>(.path("env", "T"))
    private static let input = Value<String>(.path("inputs", "ref"))
    private static let output = Value<String>(.path("needs", "a", "outputs", "t"))

    private static func found(
        _ place: String, _ holder: String, _ rest: String = "it runs as code here; pass it in a variable",
        _ source: String = "github.event.issue.title", file: String = "a.yml"
    ) -> String {
        "\(file): error: jobs.\(place): anybody can choose the text of '\(source)', which '\(holder)' holds, and \(rest)"
            + " [untrusted-script]"
    }

    private static let inScript = "it runs as code here; read 'process.env' there"

    private static func script(_ value: Value<String>, _ env: EnvironmentVariables = [:]) -> Step {
        .uses(
            ActionStep(
                .pinned("actions/github-script"), with: ["script": "f('\(value)')"],
                attributes: StepAttributes(env: env)))
    }

    private static func job(
        _ id: JobID = "a", needs: [JobID] = [], env: EnvironmentVariables = ["T": title],
        @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(id, needs: needs, runsOn: .ubuntu2404, env: env, steps: steps)
    }

    static let variables: [RuleCase] = [
        RuleCase("the job's", finds: [found("a.steps[0].with.script", "env.T", inScript)]) { job { script(read) } },
        RuleCase("the step's", finds: [found("a.steps[0].with.script", "env.T", inScript)]) {
            Job.of { script(read, ["T": title]) }
        },
        RuleCase("one of another", finds: [found("a.steps[0].with.script", "env.U", inScript)]) {
            job { script(Value(.path("env", "U")), ["U": read]) }
        },
        RuleCase(
            "the workflow's",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.issues()], env: ["T": title]) {
                        job("a", env: [:]) {
                            RunStep(script: "eval \"$T\"")
                            RunStep(script: "eval \"$T\"", env: ["T": "1"])
                        }
                        job("b", env: ["T": "1"]) { RunStep(script: "eval \"$T\"") }
                    })
            ],
            finds: [
                "a.yml: error: jobs.a.steps[0].run: anybody can choose the text of 'github.event.issue.title', and the script"
                    + " runs '$T' as code [untrusted-script]"
            ]),
        RuleCase(
            "the job's, in a script",
            finds: [
                "a.yml: error: jobs.a.steps[0].run: anybody can choose the text of 'github.event.issue.title', and the script"
                    + " runs '$T' as code [untrusted-script]"
            ]
        ) { job { RunStep(script: "eval \"$T\"") } },
        RuleCase(
            "the job's, under another name",
            finds: [found("a.steps[0].env.U", "env.T", "the script runs '$U' as code")]
        ) { job { RunStep(script: "eval \"$U\"", env: ["U": read]) } },
        RuleCase("a script that only prints") { job { RunStep(script: "echo \"$T\"") } },
        RuleCase("what the script reads itself") { job { GitHubScript(script: "core.notice(process.env.T)") } },
        RuleCase("what only asks") { job { script(choose(when: read == "x", then: "y", otherwise: "z")) } },
        RuleCase("a literal of JavaScript") {
            job { ActionStep(.pinned("actions/github-script"), with: ["script": "f(\(toJSON(read.as(Any.self))))"]) }
        },
        RuleCase("text of one's own") { job(env: ["T": github.refName]) { script(read) } },
        RuleCase("a variable that hides it") { job { script(read, ["T": "1"]) } },
        RuleCase("what a script sets anew") {
            job {
                RunStep(script: "echo \"T=$(clean \"$T\")\" >>\"$GITHUB_ENV\"")
                script(read)
            }
        },
    ]

    @Test(arguments: variables) func `text in variables is no code`(_ rule: RuleCase) {
        rule.verify(about: ["untrusted-script"])
    }

    private static func called(
        _ type: InputType = .string, outputs: [WorkflowCall.Output] = [], @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> WorkflowFile {
        let interface = WorkflowCall(inputs: [WorkflowInput("ref", type: type)], outputs: outputs)
        return WorkflowFile("b.yml", Workflow(on: [.workflowCall(interface)], jobs: jobs))
    }

    private static func caller(_ passed: UntypedValue, name: String = "a.yml", uses: String = "b.yml") -> WorkflowFile {
        WorkflowFile(
            name, Workflow(on: [.pullRequest()]) { CallJob("call", uses: .local(uses), with: ["Ref": passed]) })
    }

    private static let middle = WorkflowFile(
        "c.yml",
        Workflow(on: [.workflowCall(WorkflowCall(inputs: [WorkflowInput("name")]))]) {
            CallJob("call", uses: .local("b.yml"), with: ["ref": UntypedValue(Value<Any>(.path("inputs", "name")))])
        })

    private static let ofHead =
        "b.yml: error: jobs.a.steps[0].with.script: anybody can choose the text of 'github.head_ref', which 'inputs.ref' holds,"
        + " and it runs as code here; pass it in a variable [untrusted-script]"

    static let workflows: [RuleCase] = [
        RuleCase(
            "an input", [caller("\(github.headRef)"), called { Job.of { script(input) } }], finds: [ofHead]),
        RuleCase(
            "an input of an input",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        CallJob("call", uses: .local("c.yml"), with: ["name": "\(github.headRef)"])
                    }), middle, called { Job.of { script(input) } },
            ], finds: [ofHead]),
        RuleCase("what is no text of others", [caller("\(github.refName)"), called { Job.of { script(input) } }]),
        RuleCase(
            "a number", [caller(UntypedValue(github.event.number)), called(.number) { Job.of { script(input) } }]),
        RuleCase(
            "an input in a variable",
            [
                caller("\(github.headRef)"),
                called { Job.of { GitHubScript(script: "f(process.env.REF)").step(env: ["REF": input]) } },
            ]),
        RuleCase(
            "an output of a job",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.issues()]) {
                        Job.of("a", outputs: ["t": title]) { RunStep.right }
                        job("b", needs: ["a"], env: [:]) { script(output) }
                    })
            ],
            finds: [found("b.steps[0].with.script", "needs.a.outputs.t")]),
        RuleCase(
            "an output that a step makes",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.issues()]) {
                        Job.of("a", outputs: ["t": Value(.path("steps", "x", "outputs", "y"))]) {
                            RunStep(id: "x", script: "echo \"y=$T\" >>\"$GITHUB_OUTPUT\"", env: ["T": title])
                        }
                        job("b", needs: ["a"], env: [:]) { script(output) }
                    })
            ]),
        RuleCase(
            "an output of a called workflow",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.issues()]) {
                        CallJob("a", uses: .local("b.yml"), with: ["ref": "\(title)"])
                        job("b", needs: ["a"], env: [:]) { script(output) }
                    }),
                called(outputs: [WorkflowCall.Output("t", value: Value(.path("jobs", "x", "outputs", "t")))]) {
                    Job.of("x", outputs: ["t": input]) { RunStep.right }
                },
            ],
            finds: [found("b.steps[0].with.script", "needs.a.outputs.t")]),
        RuleCase("variables of one another") {
            job(env: ["T": Value(.path("env", "U")), "U": read, "V": title]) { script(read) }
        },
        RuleCase(
            "workflows that call one another",
            [
                WorkflowFile(
                    "b.yml",
                    Workflow(on: [.issues(), .workflowCall(WorkflowCall(inputs: [WorkflowInput("ref")]))]) {
                        CallJob("call", uses: .local("b.yml"), with: ["ref": "\(input)\(title)"])
                        job(env: [:]) { RunStep.reading(input.node) }
                    })
            ]),
    ]

    @Test(arguments: workflows) func `text of callers is no code`(_ rule: RuleCase) {
        let found = Checks().findings(in: rule.project).filter { $0.rule == "untrusted-script" }.map(\.description)
        let folder = "\(WorkflowFile.folder)/"
        #expect(found.map { String($0.dropFirst(folder.count)) } == rule.expected)
    }
}
