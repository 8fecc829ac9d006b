import Testing
import Workflows

struct MatrixOutputRuleTests {
    private static let slugs = MatrixVectors(axes: ["slug": ["a", "b"]])
    private static let slug = Value<String>(.path("matrix", "slug"))
    private static let value = Value<String>(.path("steps", "x", "outputs", "y"))

    private static func example(
        _ name: String, _ vectors: MatrixVectors = slugs, output: Value<String> = value,
        step: RunStep = RunStep(id: "x", script: "echo \"y=$S\" >>\"$GITHUB_OUTPUT\"", env: ["S": slug]),
        isFound: Bool = false, severity: String = "error"
    ) -> RuleCase {
        let finding =
            "a.yml: \(severity): jobs.b.steps[0].env.V: the output 'y' of the job 'a' comes from the matrix job that"
            + " finishes last; pass it on in one artifact for each matrix job [matrix-output]"
        return RuleCase(name, finds: isFound ? [finding] : []) {
            Job("a", runsOn: .ubuntu2404, outputs: ["y": output], strategy: Strategy(matrix: .vectors(vectors))) {
                step
            }
            Job("b", needs: ["a"], runsOn: .ubuntu2404) { RunStep.reading(.path("needs", "a", "outputs", "y")) }
        }
    }

    private static let meta = DockerMetadata(images: ["ghcr.io/acme/\(slug)"], tags: ["type=sha"]).step(id: "x").element
    private static let image = DockerBuildPush(context: "\(slug)").step(id: "x").element

    private static func build(output: String, @StepsBuilder steps: () -> [Step]) -> [WorkflowFile] {
        [
            .pushed {
                Job(
                    "a", runsOn: .ubuntu2404, outputs: ["v": Value(.path("steps", "x", "outputs", output))],
                    strategy: Strategy(matrix: .vectors(slugs)), steps: steps)
                Job("b", needs: ["a"], runsOn: .ubuntu2404) { RunStep.reading(.path("needs", "a", "outputs", "v")) }
            }
        ]
    }

    private static func ofBuild(_ severity: String = "error") -> String {
        "a.yml: \(severity): jobs.b.steps[0].env.V: the output 'v' of the job 'a' comes from the matrix job that"
            + " finishes last; pass it on in one artifact for each matrix job [matrix-output]"
    }

    static let cases: [RuleCase] = [
        example("each variation writes its own", isFound: true, severity: "warning"),
        example(
            "what a script makes of the matrix may be the same",
            step: RunStep(id: "x", script: "echo \"y=$(make $S)\" >>\"$GITHUB_OUTPUT\"", env: ["S": slug])),
        example("a part of a text is one of the matrix", output: "\(github.sha)-\(slug)", isFound: true),
        RuleCase("the version that metadata computes for each image", build(output: "version") { meta }),
        RuleCase("the tags of each image", build(output: "tags") { meta }, finds: [ofBuild("warning")]),
        RuleCase("the digest of each platform", build(output: "digest") { image }, finds: [ofBuild()]),
        example("the value is one of the matrix", output: slug, isFound: true),
        example("one variation", MatrixVectors(axes: ["slug": ["a"]])),
        example("the same in all", output: github.sha),
        example(
            "the same step in all", step: RunStep(id: "x", script: "echo y=1 >>\"$GITHUB_OUTPUT\"")),
        example("only one writes", output: choose(when: slug == "a", then: value, otherwise: "")),
        example(
            "under a condition",
            step: RunStep(
                id: "x", if: slug == "a", script: "echo \"y=$S\" >>\"$GITHUB_OUTPUT\"", env: ["S": slug])),
        example(
            "under a condition of its script",
            step: RunStep(
                id: "x", script: "if [[ $S == a ]]; then echo \"y=$S\" >>\"$GITHUB_OUTPUT\"; fi", env: ["S": slug])),
        example(
            "under names of its own",
            step: RunStep(id: "x", script: "echo \"$S=1\" >>\"$GITHUB_OUTPUT\"", env: ["S": slug])),
        example(
            "a matrix that only the run knows",
            MatrixVectors(axes: ["slug": .expression(Value(.path("github", "event", "x")))]),
            isFound: true, severity: "warning"),
    ]

    @Test(arguments: cases) func `an output has one value`(_ rule: RuleCase) { rule.verify(in: Self.cases) }

    private static let name = Value<String>(.path("inputs", "name"))

    private static func called(
        _ output: Value<String>, passing passed: Value<String> = slug, if condition: Value<Bool>? = nil,
        vectors: MatrixVectors = slugs, @StepsBuilder steps: () -> [Step]
    ) -> [WorkflowFile] {
        let interface = WorkflowCall(
            inputs: [WorkflowInput("name"), WorkflowInput("same", default: .string("x"))],
            outputs: [WorkflowCall.Output("v", value: Value(.path("jobs", "x", "outputs", "v")))])
        return [
            .pushed {
                CallJob(
                    "a", uses: .local("b.yml"), with: ["name": "\(passed)"],
                    strategy: Strategy(matrix: .vectors(vectors)))
                Job("b", needs: ["a"], runsOn: .ubuntu2404) { RunStep.reading(.path("needs", "a", "outputs", "v")) }
            },
            WorkflowFile(
                "b.yml",
                Workflow(on: [.workflowCall(interface)]) {
                    Job("x", if: condition, runsOn: .ubuntu2404, outputs: ["v": output], steps: steps)
                }),
        ]
    }

    private static let digest = Value<String>(.path("steps", "x", "outputs", "digest"))
    private static let unknown = MatrixVectors(axes: ["slug": .expression(Value(.path("github", "event", "x")))])

    private static func image(_ context: Value<String>) -> Step {
        DockerBuildPush(context: context).step(id: "x").element
    }

    static let calls: [RuleCase] = [
        RuleCase("the digest of what is passed", called(digest) { image(name) }, finds: [ofBuild()]),
        RuleCase("what is passed", called("v-\(name)") { RunStep.right }, finds: [ofBuild()]),
        RuleCase(
            "what a script writes of it",
            called(value) { RunStep(id: "x", script: "echo \"y=$S\" >>\"$GITHUB_OUTPUT\"", env: ["S": name]) },
            finds: [ofBuild("warning")]),
        RuleCase(
            "a matrix that only the run knows", called(digest, vectors: unknown) { image(name) },
            finds: [ofBuild("warning")]),
        RuleCase("the digest of the same", called(digest) { image(Value(.path("inputs", "same"))) }),
        RuleCase("the same is passed", called(digest, passing: "x") { image(name) }),
        RuleCase("another value", called(github.sha) { RunStep.reading(name.node) }),
        RuleCase("one variation", called(digest, vectors: MatrixVectors(axes: ["slug": ["a"]])) { image(name) }),
        RuleCase("only one may write", called(digest, if: name == "a") { image(name) }),
    ]

    @Test(arguments: calls) func `an output of a called workflow has one value`(_ rule: RuleCase) {
        rule.verify(about: ["matrix-output"])
    }
}
