import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What the checks say they did not look at: constructs that are not understood, and bounds.
struct UnexaminedPartTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [WorkflowFile]
        let actions: [ActionFolder]
        let part: String

        init(_ name: String, _ files: [WorkflowFile], actions: [ActionFolder] = [], _ part: String) {
            testDescription = name
            self.files = files
            self.actions = actions
            self.part = part
        }

        init(_ name: String, _ part: String, @StepsBuilder steps: () -> [Step]) {
            self.init(name, [.pushed { Job.of(steps: steps) }], part)
        }
    }

    private static func project(_ files: [WorkflowFile], _ actions: [ActionFolder] = []) -> RenderedProject {
        RenderedProject(name: "app", workflows: files, actions: actions)
    }

    private static func numbers(_ count: Int) -> Strategy {
        let values = MatrixVector.values((0..<count).map { .number(Value(Double($0))) })
        return Strategy(matrix: .vectors(MatrixVectors(axes: ["n": values])))
    }

    /// A workflow that is called, with one text input.
    private static func called(@JobsBuilder jobs: () -> [WorkflowJob]) -> WorkflowFile {
        let interface = WorkflowCall(inputs: [WorkflowInput("x", isRequired: true)])
        return WorkflowFile("called.yml", Workflow(on: [.workflowCall(interface)], jobs: jobs))
    }

    private static func call(_ id: JobID, x: UntypedValue = "a", strategy: Strategy? = nil) -> CallJob {
        CallJob(id, uses: .own("called.yml"), with: ["x": x], strategy: strategy)
    }

    private static let x = Value<String>(.path("inputs", "x"))

    static let constructs: [Case] = [
        Case("a construct of a script", "jobs.a.steps[0].run: the script from line 2 on: ") {
            RunStep(script: "make\necho \"never ends")
        },
        Case("another shell", "jobs.a.steps[0].run: the script from line 1 on: the shell 'pwsh' is not bash or sh") {
            RunStep(script: "Get-Item .", shell: .pwsh)
        },
        Case("a script in a script", "jobs.a.steps[0].run: a script that the script hands to a shell: ") {
            RunStep(script: "bash -c 'echo \"never ends'")
        },
        Case("an unknown action", "jobs.a.steps[0].uses: what the action does: nothing is known of it") {
            ActionStep(.at("acme/paint", ref: "v1"))
        },
        Case("an image as an action", "jobs.a.steps[0].uses: what the action does: nothing is known of it") {
            ActionStep(.docker("docker://alpine:3"))
        },
        Case(
            "an action of the repository's own that is not declared",
            "jobs.a.steps[0].uses: what the action does: the project does not declare it"
        ) {
            ActionStep(.own("paint"))
        },
        Case("code that an action runs", "jobs.a.steps[0].with.script: the code that the action runs") {
            ActionStep(.at("actions/github-script", ref: "v8"), with: ["script": "core.info('hello')"])
        },
        Case(
            "a workflow of another repository",
            [.pushed { CallJob("a", uses: .remote(repository: "acme/ci", file: "x.yml", ref: "v1")) }],
            "jobs.a.uses: what the called workflow does: the project does not declare"
                + " 'acme/ci/.github/workflows/x.yml@v1'"),
        Case(
            "a matrix that an expression makes",
            [.pushed { Job.right("a", strategy: Strategy(matrix: .expression(Value(.path("vars", "x"))))) }],
            "jobs.a.strategy.matrix: the matrix jobs one by one: only the run knows them"),
        Case(
            "a matrix that takes too long to count",
            [
                .pushed {
                    Job.right(
                        "a",
                        strategy: Strategy(
                            matrix: .vectors(
                                MatrixVectors(
                                    axes: OrderedMap((0..<30).map { ("axis\($0)", [0, 1]) }),
                                    exclude: [["axis29": 0], ["axis29": 1]]))))
                }
            ],
            "jobs.a.strategy.matrix: the matrix jobs one by one: too many combinations are excluded to count the others"
        ),
        Case("a pattern of artifacts", "jobs.a.steps[1].with.pattern: which artifacts match 'digest-[ab]': ") {
            ActionStep(.at("actions/upload-artifact", ref: "v4"), with: ["name": "digest-a", "path": "a"])
            ActionStep(.at("actions/download-artifact", ref: "v4"), with: ["pattern": "digest-[ab]"])
        },
    ]

    static let bounds: [Case] = [
        Case(
            "scripts in scripts", "jobs.a.steps[0].run: a script that the script hands to a shell: a script in a script"
        ) {
            RunStep(script: "sh -c \"sh -c 'sh -c \\\"sh -c true\\\"'\"")
        },
        Case(
            "artifacts of a run",
            [
                .pushed {
                    Job("a", runsOn: .ubuntu2404, strategy: numbers(250)) {
                        for index in 0..<9 {
                            ActionStep(
                                .at("actions/upload-artifact", ref: "v4"),
                                with: ["name": .text("x\(index)-\(Value<String>(.path("matrix", "n")))"), "path": "x"])
                        }
                    }
                    Job.of("b") { ActionStep(.at("actions/download-artifact", ref: "v4")) }
                }
            ], "artifacts of this run behind its first 2000 uploads and downloads"),
        Case("conditions of an upload", "jobs.a.steps[0]: whether another upload has the artifact's name: ") {
            ActionStep(
                .at("actions/upload-artifact", ref: "v4"), with: ["name": "x", "path": "x"],
                attributes: StepAttributes(
                    if: Value(
                        (0..<60).reduce(ExpressionNode.boolean(true)) {
                            .binary(.and, $0, .binary(.equal, .path("vars", "x\($1)"), .string("\($1)")))
                        })))
        },
        Case(
            "calls of a workflow",
            [
                .pushed { call("a", x: .text("r-\(Value<String>(.path("matrix", "n")))"), strategy: numbers(70)) },
                called { Job("a", runsOn: Runner(x)) { RunStep.right } },
            ], "on.workflow_call: calls of this workflow behind the first 64, each matrix job counted"),
        Case(
            "matrix jobs of many calls",
            [
                .pushed {
                    for index in 0..<6 { call(JobID("a\(index)"), x: "r") }
                },
                called { Job("a", runsOn: Runner(x), strategy: numbers(250)) { RunStep.right } },
            ], "jobs.a: matrix jobs behind the first 1024, those of each call counted"),
        Case(
            "runners of a job",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [
                        .workflowDispatch([WorkflowInput("x", type: .choice((0..<20).map { "runner-\($0)" }))])
                    ]) { Job("a", runsOn: Runner(x)) { RunStep.right } })
            ], "jobs.a.runs-on: runners behind the first 16 that the job may choose"),
        Case(
            "steps of an action",
            [.pushed { Job.of { ActionStep(.own("act")) } }],
            actions: [.composite { for _ in 0..<501 { RunStep.right } }],
            "jobs.a.steps[0]: the action's steps: with those of the actions that it uses, more than 500"),
        Case(
            "outputs that are made of outputs",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.issues()]) {
                        for index in 0..<12 {
                            Job.of(
                                JobID("j\(index)"),
                                outputs: [
                                    "t": index == 0
                                        ? Value(.path("github", "event", "issue", "title"))
                                        : Value(.path("needs", "j\(index - 1)", "outputs", "t"))
                                ]
                            ) {
                                RunStep.reading(.path("needs", "j\(index - 1)", "outputs", "t"))
                            }
                        }
                    })
            ], "jobs.j3: what 'needs.j2.outputs.t' holds: it is made of others more than 8 levels deep"),
        Case(
            "booleans that are made of outputs",
            [
                .pushed {
                    for index in 0..<12 {
                        Job(
                            JobID("j\(index)"),
                            if: index == 0 ? nil : Value(.path("needs", "j\(index - 1)", "outputs", "t")),
                            runsOn: .ubuntu2404,
                            outputs: [
                                "t": index == 0 ? "true" : Value(.path("needs", "j\(index - 1)", "outputs", "t"))
                            ]
                        ) { RunStep.right }
                    }
                }
            ], "jobs.j3: whether an output is a boolean: it is made of others more than 8 levels deep"),
        Case(
            "jobs before a job",
            [
                .pushed {
                    for index in 0..<60 { Job.right(JobID("j\(index)")) }
                    Job(
                        "last", needs: (0..<60).map { JobID("j\($0)") }, if: Value<String>(.path("vars", "x")) == "1",
                        runsOn: .ubuntu2404
                    ) { RunStep.right }
                }
            ], "jobs.last.needs: jobs behind the nearest 50 that this one needs, directly and indirectly"),
        Case(
            "conditions of jobs before a job",
            [
                .pushed {
                    for job in 0..<20 {
                        Job(
                            JobID("j\(job)"),
                            if: (0..<4).reduce(Value<String>(.path("vars", "x")) == "1") {
                                $0 && Value<String>(.path("vars", "x\(job)_\($1)")) == "1"
                            }, runsOn: .ubuntu2404
                        ) { RunStep.right }
                    }
                    Job("last", needs: (0..<20).map { JobID("j\($0)") }, runsOn: .ubuntu2404) { RunStep.right }
                }
            ], "jobs.last.needs: whether conditions of the jobs that this one needs exclude each other: "),
        Case(
            "jobs that may be skipped before a job",
            [
                .pushed {
                    for job in 0..<10 {
                        Job(
                            JobID("j\(job)"), if: Value<String>(.path("vars", "x\(job)")) == "1", runsOn: .ubuntu2404
                        ) { RunStep.right }
                    }
                    Job(
                        "middle", needs: (0..<10).map { JobID("j\($0)") },
                        if: (0..<10).reduce(!cancelled()) { $0 && Value<String>(.path("vars", "x\($1)")) == "1" },
                        runsOn: .ubuntu2404
                    ) { RunStep.right }
                    Job("last", needs: ["middle"], runsOn: .ubuntu2404) { RunStep.right }
                }
            ], "jobs.last.needs: whether the job is skipped with one of those that it needs: "),
        Case(
            "forks that push by many calls",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        for index in 0..<25 { call(JobID("a\(index)"), x: .text("\(index)")) }
                    }),
                called {
                    Job.of { ActionStep(.at("docker/login-action", ref: "v3"), with: ["registry": .text(x)]) }
                },
            ],
            "on.workflow_call: whether a fork pushes by calls behind the first 20 that pass different inputs"),
        Case(
            "matrix jobs that call a workflow of their group",
            [
                .pushed(concurrency: Concurrency(group: "g")) { call("a", strategy: numbers(70)) },
                WorkflowFile(
                    "called.yml",
                    Workflow(
                        on: [.workflowCall(WorkflowCall(inputs: [WorkflowInput("x", isRequired: true)]))],
                        concurrency: Concurrency(group: "h-\(x)")
                    ) { Job.right("a") }),
            ], "jobs.a: whether matrix jobs behind the first 64 call a workflow that waits for them"),
        Case("scopes of caches", "whether every scope of a cache is written and read: ") {
            for index in 0..<60 {
                ActionStep(
                    .at("docker/build-push-action", ref: "v6"),
                    with: ["cache-to": .text("type=gha,mode=max,scope=\(Value<String>(.path("vars", "x\(index)")))")])
            }
            ActionStep(.at("docker/build-push-action", ref: "v6"), with: ["cache-from": "type=gha,scope=a"])
        },
        Case(
            "values of an expression",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [
                        .workflowDispatch([WorkflowInput("x", type: .choice((0..<80).map { "runner-\($0)" }))])
                    ]) { Job("a", runsOn: Runner(x)) { RunStep.right } })
            ], "the values of an expression behind the first 64"),
    ]

    @Test(arguments: constructs + bounds) func `is listed with its place`(_ part: Case) {
        let parts = Checks().unexaminedParts(of: Self.project(part.files, part.actions))
        let texts = parts.map { "\($0.place.map { "\($0): " } ?? "")\($0.message.dropFirst("not examined: ".count))" }
        #expect(texts.contains { $0.hasPrefix(part.part) }, "\(texts)")
        #expect(parts.allSatisfy { $0.severity == .note && $0.rule == "not-examined" })
        #expect(Set(texts).count == texts.count)
        let files = part.files.map(\.path)
        for found in parts where found.place != nil { #expect(found.file.map(files.contains) ?? false) }
    }

    @Test func `a workflow that is understood has none`() {
        let files: [WorkflowFile] = [
            .pushed {
                Job.of {
                    ActionStep(.at("actions/checkout", ref: "v5"))
                    RunStep(script: "make && bash -c 'make check'")
                }
                Job.right("b", strategy: Self.numbers(3))
            }
        ]
        #expect(Checks().unexaminedParts(of: Self.project(files)) == [])
    }

    @Test func `a part has the line where it stands`() throws {
        let files: [WorkflowFile] = [.pushed { Job.of { ActionStep(.at("acme/paint", ref: "v1")) } }]
        let part = try #require(Checks().unexaminedParts(of: Self.project(files)).first)
        let line = try #require(part.position?.line)
        let text = String(decoding: try #require(Self.project(files).files.first).body, as: UTF8.self)
        #expect(text.contains("acme/paint"))
        #expect(line > 1 && part.site?.file == "App/App.swift")
    }

    @Test func `asking changes no finding`() {
        for part in Self.bounds {
            let project = Self.project(part.files, part.actions)
            let before = Checks().findings(in: project)
            _ = Checks().unexaminedParts(of: project)
            #expect(Checks().findings(in: project) == before)
            #expect(before.allSatisfy { $0.rule != "not-examined" })
        }
    }
}
