import Testing
import Workflows

/// Mappings and rows that an expression yields are unknown: no rule reports what they may lack or hold.
struct WholeExpressionRuleTests {
    private struct Plan: Outputs {
        let strategy = Output<JSONText>("strategy")
        let skip = Output<JSONText>("skip")
        let env = Output<JSONText>("env")
    }

    private static let plan = Job("plan", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
        Checkout(persistCredentials: false)
        RunStep(id: "plan", script: "./plan.sh")
    }.exposing(
        Plan.self,
        [.init(\.strategy, step("strategy")), .init(\.skip, step("skip")), .init(\.env, step("env"))])

    /// A job that reads every output of the plan, so that none is unused.
    private static let reader = Job("read", runsOn: .ubuntu2404, permissions: .none) {
        RunStep(
            script: "make",
            env: [
                "STRATEGY": plan.outputs.strategy.text, "SKIP": plan.outputs.skip.text,
                "VARIABLES": plan.outputs.env.text,
            ])
    }

    private static func step(_ name: String) -> Value<JSONText> {
        Value(.property(.property(.property(.context("steps"), "plan"), "outputs"), name))
    }

    private static let variables = plan.outputs.env.parsed
    private static let skip: Mapping<UntypedValue> = .expression(plan.outputs.skip.parsed)
    private static let axes: OrderedMap<MatrixVector> = ["arch": ["amd64", "arm64"]]

    private static func rows(_ include: MatrixRows? = nil, exclude: MatrixRows? = nil) -> RuleCase {
        let matrix = MatrixVectors(axes: axes, include: include, exclude: exclude)
        let arch = Value<String>(.property(.context("matrix"), "arch"))
        let slow = Value<String>(.property(.context("matrix"), "slow"))
        return RuleCase("rows") {
            plan
            reader
            Job("rows", runsOn: .ubuntu2404, permissions: .none, strategy: Strategy(matrix: .vectors(matrix))) {
                RunStep(script: "make", env: include == nil ? ["ARCH": arch] : ["ARCH": arch, "SLOW": slow])
            }
        }
    }

    static let cases: [RuleCase] = [
        RuleCase("a strategy, the variables of a job and of steps, and inputs") {
            plan
            reader
            Job(
                "whole", runsOn: .ubuntu2404, permissions: .none, env: .expression(variables),
                strategy: Strategy(plan.outputs.strategy.parsed)
            ) {
                RunStep(script: "make", env: .expression(variables))
                ActionStep(.pinned(Checkout.action), with: .expression(variables))
            }
        },
        RuleCase("a strategy whose matrix is read") {
            plan
            reader
            Job("whole", runsOn: .ubuntu2404, permissions: .none, strategy: Strategy(plan.outputs.strategy.parsed)) {
                RunStep(script: "make", env: ["ARCH": Value(.property(.context("matrix"), "arch"))])
            }
        },
        rows(exclude: [skip]),
        rows([skip, ["arch": "arm64", "slow": "true"]]),
        rows([skip], exclude: [skip]),
        RuleCase("containers, services and their parts") {
            plan
            reader
            Job(
                "whole", runsOn: .ubuntu2404, permissions: .none, concurrency: Concurrency(variables),
                container: Container(variables), services: .expression(variables)
            ) {
                RunStep.right
            }
            Job(
                "parts", runsOn: .ubuntu2404, permissions: .none,
                container: Container(
                    image: "ghcr.io/acme/app@sha256:0000000000000000000000000000000000000000000000000000000000000000",
                    credentials: RegistryCredentials(variables), env: .expression(variables),
                    ports: .expression(variables), volumes: .expression(variables))
            ) {
                RunStep.right
            }
        },
        RuleCase("inputs of actions that need some") {
            plan
            reader
            Job.of {
                ActionStep(.pinned(DockerLogin.action), with: .expression(variables))
                ActionStep(.pinned(DockerBuildPush.action), with: .expression(variables))
                ActionStep(.pinned(UploadArtifact.action), with: .expression(variables))
                ActionStep(.pinned(DownloadArtifact.action), with: .expression(variables))
                ActionStep(.pinned(RestoreCache.action), with: .expression(variables))
                ActionStep(.pinned(AttestBuildProvenance.action), with: .expression(variables))
            }
        },
    ]

    @Test(arguments: cases) func `what an expression yields as a whole is unknown`(_ rule: RuleCase) {
        rule.verify()
    }
}
