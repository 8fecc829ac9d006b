import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

struct ArtifactRuleTests {
    private static let slugs = MatrixVectors(axes: ["slug": ["amd64", "arm64"]])
    private static func matrix(_ name: String) -> Value<String> { Value(.path("matrix", name)) }

    private static func job(
        _ id: JobID, needs: [JobID] = [], if condition: Value<Bool>? = nil, _ vectors: MatrixVectors? = nil,
        @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(
            id, needs: needs, if: condition, runsOn: .ubuntu2404,
            strategy: vectors.map { Strategy(matrix: .vectors($0)) }, steps: steps)
    }

    private static func upload(_ name: Value<String>?, overwrite: Value<Bool>? = nil) -> UploadArtifact {
        UploadArtifact(name: name, path: ["program"], overwrite: overwrite)
    }

    private static let refused =
        "which GitHub refuses; write '-' instead, or use a slug of the value [artifact-name]"

    static let names: [RuleCase] = [
        RuleCase("a legal name") { job("a") { upload("app@1.2 (x)") } },
        RuleCase(
            "an empty name",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.name: the artifact's name is empty; name"
                    + " what is uploaded [artifact-name]"
            ]
        ) { job("a") { upload(" ") } },
        RuleCase(
            "a colon", finds: ["a.yml: error: jobs.a.steps[0].with.name: the artifact name 'a:b' holds ':', \(refused)"]
        ) { job("a") { upload("a:b") } },
        RuleCase(
            "a line break beside an expression",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.name: the artifact name '${{ github.sha }}\nb' holds a line break,"
                    + " \(refused)"
            ]
        ) { job("a") { upload("\(github.sha)\nb\n") } },
        RuleCase(
            "a platform of the matrix",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.name: the artifact name 'd-linux/amd64' holds '/', \(refused)"
            ]
        ) {
            job("a", MatrixVectors(axes: ["platform": ["linux/amd64", "linux/arm64"]])) {
                upload("d-\(matrix("platform"))")
            }
        },
        RuleCase(
            "a name of which the run knows a part",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.name: the artifact name '${{ env.NAME }}/' holds '/', \(refused)"
            ]
        ) { job("a") { upload("\(Value<String>(.path("env", "NAME")))/") } },
    ]

    @Test(arguments: names) func `names are legal`(_ rule: RuleCase) { rule.verify(in: Self.names) }

    private static func clash(_ name: String, _ what: String) -> String {
        "a.yml: error: jobs.a.steps[0].with.name: jobs of the matrix upload the artifact '\(name)' more than once,"
            + " and the second upload fails; name \(what) in it [artifact-name]"
    }

    static let clashes: [RuleCase] = [
        RuleCase("each variation by its own name") { job("a", slugs) { upload("d-\(matrix("slug"))") } },
        RuleCase("each variation by its number") {
            job("a", slugs) { upload("d-\(Value<String>(.path("strategy", "job-index")))") }
        },
        RuleCase("one name for all", finds: [clash("d", "'matrix.slug'")]) { job("a", slugs) { upload("d") } },
        RuleCase("no name for all", finds: [clash("artifact", "'matrix.slug'")]) { job("a", slugs) { upload(nil) } },
        RuleCase("the job's id tells no variations apart", finds: [clash("a", "'matrix.slug'")]) {
            job("a", slugs) { upload("\(github.job)") }
        },
        RuleCase("no axis of two", finds: [clash("d", "'matrix.app' and 'matrix.slug'")]) {
            job("a", MatrixVectors(axes: ["app": ["x", "y"], "slug": ["amd64", "arm64"]])) { upload("d") }
        },
        RuleCase("rows that one value tells apart", finds: [clash("d", "'matrix.slug'")]) {
            job(
                "a",
                MatrixVectors(include: [
                    ["platform": "linux/amd64", "slug": "amd64"], ["platform": "linux/arm64", "slug": "arm64"],
                ])
            ) { upload("d") }
        },
        RuleCase("a variable of the job for all", finds: [clash("d", "'matrix.slug'")]) {
            Job("a", runsOn: .ubuntu2404, env: ["NAME": "d"], strategy: Strategy(matrix: .vectors(slugs))) {
                upload(Value(.path("env", "NAME")))
            }
        },
        RuleCase("a variable of the job that holds a value of the matrix") {
            Job(
                "a", runsOn: .ubuntu2404, env: ["NAME": "d-\(matrix("slug"))"],
                strategy: Strategy(matrix: .vectors(slugs))
            ) { upload(Value(.path("env", "NAME"))) }
        },
        RuleCase("a variable of the job that a script sets anew") {
            Job("a", runsOn: .ubuntu2404, env: ["NAME": "d"], strategy: Strategy(matrix: .vectors(slugs))) {
                RunStep(script: "echo \"NAME=$RANDOM\" >>\"$GITHUB_ENV\"", shell: .bash)
                upload(Value(.path("env", "NAME")))
            }
        },
        RuleCase("one axis of two", finds: [clash("d-x", "'matrix.slug'")]) {
            job("a", MatrixVectors(axes: ["app": ["x", "y"], "slug": ["amd64", "arm64"]])) {
                upload("d-\(matrix("app"))")
            }
        },
        RuleCase("an axis that does not vary") {
            job("a", MatrixVectors(axes: ["app": ["x"], "slug": ["amd64", "arm64"]])) { upload("d-\(matrix("slug"))") }
        },
        RuleCase("what varies is excluded") {
            job("a", MatrixVectors(axes: ["slug": ["amd64", "arm64"]], exclude: [["slug": "arm64"]])) { upload("d") }
        },
        RuleCase("rows that give one name twice", finds: [clash("d-x", "'matrix.slug'")]) {
            job("a", MatrixVectors(include: [["slug": "amd64", "n": "x"], ["slug": "arm64", "n": "x"]])) {
                upload("d-\(matrix("n"))")
            }
        },
        RuleCase("only one variation uploads") {
            job("a", slugs) { upload("d").step(if: matrix("slug") == "amd64") }
        },
        RuleCase(
            "the last one is left",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.name: jobs of the matrix upload the artifact 'd' more than once,"
                    + " and only the last one is left; name 'matrix.slug' in it [artifact-name]"
            ]
        ) { job("a", slugs) { upload("d", overwrite: true) } },
        RuleCase(
            "a matrix that only the run knows",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.name: the artifact name 'd' is the same in all jobs of a matrix"
                    + " that is known only at run time; add a value of the matrix to it [artifact-name]"
            ]
        ) { job("a", MatrixVectors(axes: ["x": .expression(Value(.path("github", "event", "x")))])) { upload("d") } },
        RuleCase("a value of a matrix that only the run knows") {
            job("a", MatrixVectors(axes: ["x": .expression(Value(.path("github", "event", "x")))])) {
                upload("d-\(matrix("x"))")
            }
        },
        RuleCase(
            "two jobs",
            finds: [
                "a.yml: error: jobs.b.steps[0].with.name: the artifact 'd' is uploaded by another step of the run too, and the"
                    + " second upload fails; give each a name of its own [artifact-name]"
            ]
        ) {
            job("a") { upload("d") }
            job("b") { upload("d") }
        },
        RuleCase("two jobs of which one replaces") {
            job("a") { upload("d") }
            job("b", needs: ["a"]) { upload("d", overwrite: true) }
        },
        RuleCase("two jobs that exclude each other") {
            job("a", if: github.ref == "refs/heads/main") { upload("d") }
            job("b", if: github.ref != "refs/heads/main") { upload("d") }
        },
        RuleCase("a job that stands in for another that failed") {
            job("a") { upload("d") }
            job("b", needs: ["a"], if: !cancelled() && JobID("a").result == "failure") { upload("d") }
        },
        RuleCase("a job that stands in for another without success") {
            job("a") { upload("d") }
            job("b", needs: ["a"], if: always() && JobID("a").result != "success") { upload("d") }
        },
        RuleCase(
            "a job after another that succeeded",
            finds: [
                "a.yml: error: jobs.b.steps[0].with.name: the artifact 'd' is uploaded by another step of the run too, and the"
                    + " second upload fails; give each a name of its own [artifact-name]"
            ]
        ) {
            job("a") { upload("d") }
            job("b", needs: ["a"], if: !cancelled() && JobID("a").result == "success") { upload("d") }
        },
        RuleCase("a second try after a failure") {
            job("a") {
                upload("d")
                upload("d").step(if: failure())
            }
        },
    ]

    @Test func `a fix keeps the name and adds what tells the variations apart`() {
        let vectors = MatrixVectors(axes: ["app": ["x", "y"], "slug": ["amd64", "arm64"]])
        func fixes(_ name: Value<String>) -> [String?] {
            let file = WorkflowFile.pushed { Self.job("a", vectors) { Self.upload(name) } }
            let findings = Checks().findings(in: RenderedProject(name: "app", workflows: [file]))
            return findings.filter { $0.rule == "artifact-name" }.map(\.fix)
        }
        #expect(fixes("d") == ["d-${{ matrix.app }}-${{ matrix.slug }}"])
        #expect(fixes("d-\(Self.matrix("app"))") == ["d-${{ matrix.app }}-${{ matrix.slug }}"])
    }

    @Test(arguments: clashes) func `names are used once in a run`(_ rule: RuleCase) { rule.verify(in: Self.clashes) }

    private static let none = "a.yml: error: jobs.b.steps[0].with"

    static let sources: [RuleCase] = [
        RuleCase("needed") {
            job("a") { upload("d") }
            job("b", needs: ["a"]) { DownloadArtifact(name: "d") }
        },
        RuleCase("needed through another job") {
            job("a") { upload("d-\(github.sha)") }
            Job.right("c", needs: ["a"])
            job("b", needs: ["c"]) { DownloadArtifact(pattern: "d-*", mergeMultiple: true) }
        },
        RuleCase(
            "not needed",
            finds: [
                "\(none).name: the artifact 'd' may not be uploaded yet: the job 'a' uploads it, for which this job"
                    + " does not"
                    + " wait; add 'a' to its 'needs' [artifact-source]"
            ]
        ) {
            job("a") { upload("d") }
            job("b") { DownloadArtifact(name: "d") }
        },
        RuleCase(
            "needed under a misspelt id",
            finds: ["a.yml: error: jobs.take.needs: the workflow has no job 'biuld' [needs]"]
        ) {
            job("build") { upload("d") }
            job("take", needs: ["biuld"]) { DownloadArtifact(name: "d") }
        },
        RuleCase(
            "misspelt",
            finds: [
                "\(none).name: no step of the run uploads the artifact 'x-${{ github.sha }}'; the run uploads 'd'"
                    + " [artifact-source]"
            ]
        ) {
            job("a") { upload("d") }
            job("b", needs: ["a"]) { DownloadArtifact(name: "x-\(github.sha)") }
        },
        RuleCase(
            "a pattern that fits nothing",
            finds: [
                "\(none).pattern: no step of the run uploads an artifact that matches 'e-*'; the run uploads 'd-amd64',"
                    + " 'd-arm64' [artifact-source]"
            ]
        ) {
            job("a", slugs) { upload("d-\(matrix("slug"))") }
            job("b", needs: ["a"]) { DownloadArtifact(pattern: "e-*", mergeMultiple: true) }
        },
        RuleCase("a pattern of a shape that is not read") {
            job("a") { upload("d") }
            job("b", needs: ["a"]) { DownloadArtifact(pattern: "{d,e}", mergeMultiple: true) }
        },
        RuleCase(
            "later in the job",
            finds: [
                "\(none).name: the artifact 'd' may not be uploaded yet: a later step of the job uploads it; move this"
                    + " step behind it [artifact-source]"
            ]
        ) {
            job("b") {
                DownloadArtifact(name: "d")
                upload("d")
            }
        },
        RuleCase(
            "a variable that names another",
            finds: [
                "\(none).name: no step of the run uploads the artifact 'e'; the run uploads 'd' [artifact-source]"
            ]
        ) {
            job("a") { upload("d") }
            Job("b", needs: ["a"], runsOn: .ubuntu2404, env: ["NAME": "e"]) {
                DownloadArtifact(name: Value(.path("env", "NAME")))
            }
        },
        RuleCase("of another run") {
            job("b") {
                DownloadArtifact(name: "d", githubToken: secrets.githubToken, runID: "\(github.runID)")
            }
        },
        RuleCase("of an action that nobody knows") {
            job("a") { ActionStep(.at("somebody/uploads", ref: "v1")) }
            job("b", needs: ["a"]) { DownloadArtifact(name: "d") }
        },
        RuleCase("one that need not be there") {
            job("b") { DownloadArtifact(name: "d").step(continueOnError: true) }
        },
        RuleCase("each variation takes its own") {
            job("a", slugs) { upload("d-\(matrix("slug"))") }
            job("b", needs: ["a"], slugs) { DownloadArtifact(name: "d-\(matrix("slug"))") }
        },
        RuleCase(
            "one variation has none",
            finds: [
                "\(none).name: no step of the run uploads the artifact 'd-s390x'; the run uploads 'd-amd64', 'd-arm64'"
                    + " [artifact-source]"
            ]
        ) {
            job("a", slugs) { upload("d-\(matrix("slug"))") }
            job("b", needs: ["a"], MatrixVectors(axes: ["slug": ["amd64", "s390x"]])) {
                DownloadArtifact(name: "d-\(matrix("slug"))")
            }
        },
    ]

    @Test(arguments: sources) func `what is downloaded was uploaded before`(_ rule: RuleCase) {
        rule.verify(in: Self.sources)
    }

    static let merges: [RuleCase] = [
        RuleCase(
            "folders that nobody goes through",
            finds: [
                "a.yml: warning: jobs.b.steps[0].with: each artifact is downloaded into a folder of its own, and no"
                    + " later step looks into folders; set 'merge-multiple' [artifact-merge]"
            ]
        ) {
            job("a", slugs) { upload("d-\(matrix("slug"))") }
            job("b", needs: ["a"]) {
                DownloadArtifact(path: "d", pattern: "d-*")
                RunStep(script: "cat d/*")
            }
        },
        RuleCase("folders that a step goes through") {
            job("a", slugs) { upload("d-\(matrix("slug"))") }
            job("b", needs: ["a"]) {
                DownloadArtifact(path: "d", pattern: "d-*")
                RunStep(script: "cat d/*/*")
            }
        },
        RuleCase("one artifact") {
            job("a") { upload("d") }
            job("b", needs: ["a"]) { DownloadArtifact(path: "d", pattern: "d*") }
        },
    ]

    @Test(arguments: merges) func `several artifacts are merged`(_ rule: RuleCase) { rule.verify(in: Self.merges) }
}
