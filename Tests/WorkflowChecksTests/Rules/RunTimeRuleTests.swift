import Testing
import Workflows

/// What GitHub accepts and what goes wrong when the job runs.
struct RunTimeRuleTests {
    struct Leg: MatrixAxes {
        let os = Axis<String>("os")
        let spare = Axis<Bool>("spare")
    }

    private static let legs = TypedMatrix<Leg>(rows: [
        [.init(\.os, "ubuntu-24.04"), .init(\.spare, true)], [.init(\.os, "ubuntu-22.04")],
    ])
    private static let axes = TypedMatrix<Leg>().varying(\.os, over: ["ubuntu-24.04"]).including([
        [.init(\.os, "x"), .init(\.spare, true)]
    ])

    private static func job(
        _ strategy: Strategy?, runsOn: Runner = .ubuntu2404, continueOnError: Value<Bool>? = nil,
        env: EnvironmentVariables = [:]
    ) -> Job {
        Job("a", runsOn: runsOn, env: env, strategy: strategy, continueOnError: continueOnError) { RunStep.right }
    }

    private static func lacks(_ place: String) -> String {
        "a.yml: error: jobs.a.\(place): some variations of the matrix have no value 'spare', and this key takes no"
            + " empty text [matrix-reference]"
    }

    static let matrices: [RuleCase] = [
        RuleCase("a value of each row") { job(Strategy(matrix: legs.matrix), runsOn: Runner(legs.os)) },
        RuleCase("a value of some rows, as text") {
            job(Strategy(matrix: legs.matrix), env: ["SPARE": "\(legs.spare)"])
        },
        RuleCase("a value of some rows, compared") {
            job(Strategy(matrix: legs.matrix), continueOnError: legs.spare == true)
        },
        RuleCase("a value of some rows, as a boolean", finds: [lacks("continue-on-error")]) {
            job(Strategy(matrix: legs.matrix), continueOnError: legs.spare)
        },
        RuleCase("a value that some combinations are given", finds: [lacks("continue-on-error")]) {
            job(Strategy(matrix: axes.matrix), continueOnError: axes.spare)
        },
        RuleCase("a value that rows give to each combination of the axes") {
            let rows: MatrixRows = [["os": "ubuntu-24.04", "spare": true], ["os": "ubuntu-22.04", "spare": false]]
            let axes: OrderedMap<MatrixVector> = ["os": ["ubuntu-24.04", "ubuntu-22.04"]]
            job(
                Strategy(matrix: .vectors(MatrixVectors(axes: axes, include: rows))), runsOn: Runner(legs.os),
                continueOnError: legs.spare)
        },
        RuleCase("a value that a row without an axis gives to all") {
            let rows: MatrixRows = [["spare": false], ["os": "ubuntu-22.04", "spare": true]]
            job(
                Strategy(matrix: .vectors(MatrixVectors(axes: ["os": ["ubuntu-24.04"]], include: rows))),
                runsOn: Runner(legs.os), continueOnError: legs.spare)
        },
        RuleCase("a value that a row of its own lacks", finds: [lacks("continue-on-error")]) {
            let rows: MatrixRows = [["spare": false], ["os": "ubuntu-22.04"]]
            job(
                Strategy(matrix: .vectors(MatrixVectors(axes: ["os": ["ubuntu-24.04"]], include: rows))),
                runsOn: Runner(legs.os), continueOnError: legs.spare)
        },
        RuleCase("whatever an expression yields") {
            job(Strategy(matrix: .expression(fromJSON("{}"))), runsOn: Runner(legs.os))
        },
        RuleCase(
            "no matrix",
            finds: [
                "a.yml: error: jobs.a.runs-on: 'matrix.os' is read, and the job has no matrix in its strategy"
                    + " [matrix-reference]"
            ]
        ) { job(Strategy(failFast: false), runsOn: Runner(legs.os)) },
        RuleCase(
            "a value of another matrix",
            finds: ["a.yml: error: jobs.a.env.V: the job's matrix has no value 'arch' [matrix-reference]"]
        ) { job(Strategy(matrix: legs.matrix), env: ["V": Value(.path("matrix", "arch"))]) },
    ]

    @Test(arguments: matrices) func `what a job reads of a matrix is there`(_ example: RuleCase) {
        example.verify(in: Self.matrices)
    }

    private static func unknown(_ name: String, _ right: String) -> [String] {
        [
            "a.yml: error: jobs.a.steps[0].env.V: no GitHub payload has a property '\(name)'; write '\(right)'"
                + " [event-property]"
        ]
    }

    private static func reading(_ name: String, _ value: Value<Any>, finds: [String] = []) -> RuleCase {
        RuleCase(name, finds: finds) { Job.of { RunStep.reading(value.node) } }
    }

    static let events: [RuleCase] = [
        reading("a payload's name", github.event.pull_request.head.ref),
        reading("an input's name", github.event.inputs.dryRun),
        reading("a name of one's own", github.event.client_payload.imageTag),
        reading("capitals alone", Value(.path("github", "event", "pull_request", "Draft"))),
        reading("nothing but capitals", Value(.path("github", "event", "Pull_Request", "HEAD"))),
        reading("initials", Value(.path("github", "event", "HTMLUrl")), finds: unknown("HTMLUrl", "html_url")),
        reading("a camel", github.event.pullRequest.title, finds: unknown("pullRequest", "pull_request")),
        reading("a camel below", github.event.pull_request.headRef, finds: unknown("headRef", "head_ref")),
    ]

    @Test(arguments: events) func `payloads are spelt as GitHub spells them`(_ example: RuleCase) {
        example.verify(in: Self.events)
    }

    private static func waits(_ place: String = "runs-on") -> [String] {
        [
            "a.yml: warning: jobs.a.\(place): GitHub has no runner 'ubuntu-24.04-arm64', and the job would wait for it"
                + " for a day; write 'ubuntu-24.04-arm' [runner-label]"
        ]
    }

    static let runners: [RuleCase] = [
        RuleCase("GitHub's own") { job(nil, runsOn: .ubuntu2404Arm) },
        RuleCase("one's own") { job(nil, runsOn: .labels(["self-hosted", "arm64"])) },
        RuleCase("a label that is none", finds: waits()) { job(nil, runsOn: "ubuntu-24.04-arm64") },
        RuleCase("a group's label that is none", finds: waits()) {
            job(nil, runsOn: .group("g", labels: ["ubuntu-24.04-arm64"]))
        },
    ]

    @Test(arguments: runners) func `a runner exists`(_ example: RuleCase) { example.verify(in: Self.runners) }

    private static func low(_ number: Int, _ place: String) -> String {
        "a.yml: error: jobs.a.\(place): the number \(number) is below 1; leave the key out for the default [number-range]"
    }

    static let numbers: [RuleCase] = [
        RuleCase("numbers from 1 on") {
            Job("a", runsOn: .ubuntu2404, timeoutMinutes: 1, strategy: nil) {
                RunStep(script: "true", timeoutMinutes: 360)
            }
        },
        RuleCase(
            "zero and less",
            finds: [low(-5, "steps[0].timeout-minutes"), low(0, "timeout-minutes")]
        ) {
            Job("a", runsOn: .ubuntu2404, timeoutMinutes: 0) { RunStep(script: "true", timeoutMinutes: -5) }
        },
        RuleCase(
            "an artifact that is kept too long, or for no days",
            finds: [
                "a.yml: warning: jobs.a.steps[0].with.retention-days: GitHub shortens 91 days to 90, unless the settings of a"
                    + " private repository allow more [number-range]",
                "a.yml: warning: jobs.a.steps[1].with.retention-days: GitHub keeps no artifact for 401 days, and shortens the"
                    + " time; write at most 90 [number-range]",
                "a.yml: error: jobs.a.steps[2].with.retention-days: '-1' is no number of days; an artifact is kept for 1 to 90"
                    + " days [number-range]",
                "a.yml: error: jobs.a.steps[3].with.upload-artifact-retention: 'week' is no number of days; an artifact is"
                    + " kept for 1 to 90 days [number-range]",
            ]
        ) {
            Job.of {
                UploadArtifact(name: "a", path: ["a"], retentionDays: 91)
                UploadArtifact(name: "b", path: ["a"], retentionDays: 401)
                UploadArtifact(name: "c", path: ["a"], retentionDays: -1)
                ActionStep(.pinned("anchore/sbom-action"), with: ["upload-artifact-retention": "week"])
            }
        },
        RuleCase("artifacts that are kept for some days") {
            Job.of {
                for days in [0, 1, 90] { UploadArtifact(name: "a\(days)", path: ["a"], retentionDays: Value(days)) }
                UploadArtifact(name: "b", path: ["a"], retentionDays: vars.DAYS.as(Int.self))
            }
        },
        RuleCase(
            "a compression that no archive has",
            finds: [
                "a.yml: error: jobs.a.steps[0].with.compression-level: '10' is no number from 0 to 9, which"
                    + " 'actions/upload-artifact' needs [number-range]"
            ]
        ) {
            Job.of { UploadArtifact(name: "a", path: ["a"], compressionLevel: 10) }
        },
        RuleCase("no job at once", finds: [low(0, "strategy.max-parallel")]) {
            job(Strategy(matrix: legs.matrix, maxParallel: 0))
        },
    ]

    @Test(arguments: numbers) func `numbers mean something`(_ example: RuleCase) { example.verify(in: Self.numbers) }
}
