import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What holds along calls of calls.
struct CallChainRuleTests {
    /// A workflow that is only called.
    private static func called(
        _ name: String, secrets: [WorkflowCall.Secret] = [], permissions: Permissions = .unspecified,
        concurrency: Concurrency? = nil, @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> WorkflowFile {
        WorkflowFile(
            name,
            Workflow(
                on: [.workflowCall(WorkflowCall(secrets: secrets))], permissions: permissions, concurrency: concurrency,
                jobs: jobs), source: "App/App.swift")
    }

    private static func calling(
        _ file: String, secrets: PassedSecrets = .none, permissions: Permissions = .unspecified,
        concurrency: Concurrency? = nil
    ) -> CallJob {
        CallJob("call", uses: .local(file), secrets: secrets, concurrency: concurrency, permissions: permissions)
    }

    // MARK: Depth

    private static func chain(of count: Int) -> [WorkflowFile] {
        (1...count).map { level in
            if level == count { return called("w\(level).yml", permissions: .none) { Job.right("a") } }
            let call = calling("w\(level + 1).yml", permissions: .none)
            return level == 1 ? .pushed("w1.yml") { call } : called("w\(level).yml", permissions: .none) { call }
        }
    }

    private static func many(_ count: Int) -> [WorkflowFile] {
        [
            .pushed {
                for index in 0..<count {
                    CallJob("j\(index)", uses: .remote(repository: "a/b", file: "\(index).yml", ref: "v1"))
                }
            }
        ]
    }

    static let depths: [RuleCase] = [
        RuleCase("ten levels", chain(of: 10)),
        RuleCase(
            "eleven levels", chain(of: 11),
            finds: [
                "w1.yml: error: jobs.call.uses: calls go 11 levels deep from here, this workflow included; GitHub accepts"
                    + " 10 [call-depth]"
            ]),
        RuleCase("fifty workflows", many(50)),
        RuleCase(
            "fifty-one workflows", many(51),
            finds: [
                "a.yml: error: jobs: more than 50 workflows are called from here, all levels counted, which is GitHub's"
                    + " limit [call-depth]"
            ]),
        RuleCase(
            "a workflow that calls itself",
            [called("a.yml", permissions: .none) { calling("a.yml", permissions: .none) }],
            finds: [
                "a.yml: error: jobs.call.uses: the workflow 'a.yml' calls itself, and GitHub refuses the run; break it off"
                    + " [call-depth]"
            ]),
        RuleCase(
            "a circle of two, which a third calls",
            [
                .pushed { calling("b.yml", permissions: .none) },
                called("b.yml", permissions: .none) { calling("c.yml", permissions: .none) },
                called("c.yml", permissions: .none) { calling("b.yml", permissions: .none) },
            ],
            finds: [
                "b.yml: error: jobs.call.uses: the workflows 'b.yml', 'c.yml' call one another in a circle, and GitHub"
                    + " refuses the run; break it off [call-depth]"
            ]),
    ]

    @Test(arguments: depths) func `calls end`(_ example: RuleCase) { example.verify(in: Self.depths) }

    // MARK: Permissions

    /// `a.yml` calls `b.yml`, which calls `c.yml`, whose job `push` asks for packages.
    private static func three(_ top: Permissions, _ middle: Permissions, root: Permissions = .unspecified)
        -> [WorkflowFile]
    {
        [
            .pushed { calling("b.yml", permissions: top) },
            called("b.yml", permissions: root) { calling("c.yml", permissions: middle) },
            called("c.yml") {
                Job("push", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) { RunStep.right }
            },
        ]
    }

    private static func refusal(_ file: String, _ subject: String, _ allowed: String, callee: String) -> [String] {
        [
            "\(file): error: jobs.call.permissions: calling './.github/workflows/\(callee)': the nested job '\(subject)' is"
                + " requesting 'packages: write', but is only allowed 'packages: \(allowed)' [call-permissions]"
        ]
    }

    static let grants: [RuleCase] = [
        RuleCase("handed on", three(Permissions(packages: .write), .unspecified)),
        RuleCase("stated at each level", three(.writeAll, Permissions(packages: .write))),
        RuleCase(
            "handed on, and too little", three(Permissions(packages: .read), .unspecified),
            finds: refusal("a.yml", "push", "read", callee: "b.yml")),
        RuleCase(
            "lowered on the way", three(.writeAll, Permissions(packages: .read)),
            finds: refusal("b.yml", "push", "read", callee: "c.yml")),
        RuleCase(
            "lowered by the workflow on the way", three(.writeAll, .unspecified, root: .none),
            finds: refusal("b.yml", "push", "none", callee: "c.yml")),
        RuleCase(
            "raised on the way", three(.readAll, Permissions(packages: .write)),
            finds: refusal("a.yml", "call", "read", callee: "b.yml")),
    ]

    @Test(arguments: grants) func `permissions only shrink on the way down`(_ example: RuleCase) {
        example.verify(in: Self.grants)
    }

    @Test func `a refused call shows the way, and what would do`() throws {
        let project = RenderedProject(name: "app", workflows: Self.three(Permissions(contents: .read), .unspecified))
        let finding = try #require(Checks().findings(in: project).first)
        #expect(finding.fix == "permissions: {packages: write}")
        #expect(
            finding.related.map { "\($0.file) \($0.place?.description ?? "")" } == [
                ".github/workflows/b.yml jobs.call.uses", ".github/workflows/c.yml jobs.push.permissions",
            ])
        #expect(finding.related.allSatisfy { $0.position != nil })
    }

    // MARK: Secrets

    private static let token = WorkflowCall.Secret("token")
    private static func reading(_ name: String, environment: DeploymentEnvironment? = nil) -> Job {
        Job("read", runsOn: .ubuntu2404, environment: environment) {
            RunStep(script: "true", env: ["V": secrets[name]])
        }
    }

    private static func warns(_ text: String, _ rule: String, _ file: String = "a.yml") -> [String] {
        ["\(file): warning: jobs.call.secrets: \(text) [\(rule)]"]
    }

    private static func isEmpty(_ secret: String, _ callee: String, in file: String = "a.yml") -> [String] {
        [
            "\(file): warning: jobs.call.uses: the secret '\(secret)' is empty in './.github/workflows/\(callee)', which reads"
                + " it and does not declare it; declare it there and pass it, or inherit all [unpassed-secret]"
        ]
    }

    private static let inherits = calling("b.yml", secrets: .inherit, permissions: .none)

    static let secretCases: [RuleCase] = [
        RuleCase("all, for one that declares none", [.pushed { inherits }, called("b.yml") { reading("token") }]),
        RuleCase(
            "all, for one that reads none", [.pushed { inherits }, called("b.yml") { Job.right("a") }],
            finds: warns(
                "all secrets reach './.github/workflows/b.yml', which reads none; leave 'secrets: inherit' out",
                "inherited-secrets")),
        RuleCase(
            "all, for one that has GitHub's own anyway",
            [.pushed { inherits }, called("b.yml") { reading("GITHUB_TOKEN") }],
            finds: warns(
                "all secrets reach './.github/workflows/b.yml', which reads none; leave 'secrets: inherit' out",
                "inherited-secrets")),
        RuleCase(
            "all, where one is declared",
            [.pushed { inherits }, called("b.yml", secrets: [token]) { reading("TOKEN") }],
            finds: warns(
                "all secrets reach './.github/workflows/b.yml', which needs only 'token'; pass by name what it needs",
                "inherited-secrets")),
        RuleCase(
            "all, where an environment may have it",
            [.pushed { inherits }, called("b.yml", secrets: [token]) { reading("token", environment: "production") }]),
        RuleCase(
            "all, for another repository",
            finds: warns(
                "all secrets reach a workflow of 'a/b', which may change; pass those that it needs by name",
                "inherited-secrets")
        ) { CallJob("call", uses: .remote(repository: "a/b", file: "c.yml", ref: "v1"), secrets: .inherit) },
        RuleCase(
            "all, handed on twice",
            [
                .pushed { inherits }, called("b.yml") { calling("c.yml", secrets: .inherit, permissions: .none) },
                called("c.yml") { reading("x") },
            ]),
        RuleCase(
            "none, for one that reads some",
            [.pushed { calling("b.yml", permissions: .none) }, called("b.yml") { reading("x") }],
            finds: isEmpty("x", "b.yml")),
        RuleCase(
            "handed on by one that was given none",
            [
                .pushed { calling("b.yml", permissions: .none) },
                called("b.yml") { calling("c.yml", secrets: .inherit, permissions: .none) },
                called("c.yml") { reading("x") },
            ],
            finds: isEmpty("x", "b.yml")),
        RuleCase(
            "not handed on",
            [
                .pushed { inherits },
                called("b.yml", secrets: []) {
                    calling("c.yml", permissions: .none)
                    reading("y")
                },
                called("c.yml") { reading("x") },
            ],
            finds: isEmpty("x", "c.yml", in: "b.yml")),
        RuleCase(
            "none, for one that something else starts too",
            [
                .pushed { calling("b.yml", permissions: .none) },
                WorkflowFile(
                    "b.yml", Workflow(on: [.workflowCall(), .workflowDispatch()]) { reading("x") },
                    source: "App/App.swift"),
            ],
            finds: isEmpty("x", "b.yml")),
        RuleCase(
            "all, for one that something else starts too",
            [
                .pushed { inherits },
                WorkflowFile(
                    "b.yml", Workflow(on: [.workflowCall(), .workflowDispatch()]) { reading("x") },
                    source: "App/App.swift"),
            ]),
    ]

    @Test(arguments: secretCases) func `secrets reach who needs them`(_ example: RuleCase) {
        example.verify(in: Self.secretCases)
    }

    // MARK: Concurrency

    private static func waiting(_ file: String, for group: String) -> [String] {
        [
            "a.yml: error: jobs.call.uses: '\(file)', which is called from './.github/workflows/b.yml', has this caller's"
                + " concurrency group and would wait for it; name another one [concurrency-group]"
        ]
    }

    private static func grouped(
        _ top: Concurrency, job: Concurrency? = nil, _ deep: Concurrency?, _ deepJob: Concurrency? = nil
    )
        -> [WorkflowFile]
    {
        [
            .pushed(concurrency: top) { calling("b.yml", permissions: .none, concurrency: job) },
            called("b.yml") { calling("c.yml", permissions: .none) },
            called("c.yml", concurrency: deep) { Job.right("deep", concurrency: deepJob) },
        ]
    }

    static let groups: [RuleCase] = [
        RuleCase("groups of their own", grouped("a", "c", "d")),
        RuleCase("the same, two levels down", grouped("g", "G"), finds: waiting("c.yml", for: "g")),
        RuleCase(
            "computed, two levels down", grouped("\(github.workflow)-x", "\(github.workflow)-x"),
            finds: waiting("c.yml", for: "g")),
        RuleCase("the same of the calling job", grouped("a", job: "g", "g"), finds: waiting("c.yml", for: "g")),
        RuleCase(
            "the same at a job two levels down", grouped("g", nil, "g"),
            finds: [
                "a.yml: error: jobs.call.uses: the job 'deep' of 'c.yml' has this caller's concurrency group and would wait"
                    + " for it; name another one [concurrency-group]"
            ]),
    ]

    @Test(arguments: groups) func `no workflow waits for its caller's group`(_ example: RuleCase) {
        example.verify(in: Self.groups)
    }
}
