import Testing
import Workflows

/// A place is a path of keys and indices, which reads as findings print it.
struct PlaceTests {
    static let texts: [(place: Place, text: String)] = [
        (Place(), ""),
        (Place("on"), "on"),
        (Place("jobs", "build", "steps")[2]["with", "tags"], "jobs.build.steps[2].with.tags"),
        (Place("jobs")["build"]["steps"][2]["parallel"][0], "jobs.build.steps[2].parallel[0]"),
        (Place("on", "schedule")[0]["cron"], "on.schedule[0].cron"),
    ]

    @Test(arguments: texts) func `reads as findings print it`(place: Place, text: String) {
        #expect(place.description == text)
        #expect(Place(parsing: text) == place)
    }

    @Test func `knows its last key and its parts`() {
        let step = Place("jobs", "build", "steps")[2]
        let place = step["with", "tags"]
        #expect(place.lastKey == "tags" && step.lastKey == nil && Place().lastKey == nil)
        #expect(place.ends(with: "with", "tags") && place.ends(with: "tags"))
        #expect(!place.ends(with: "env", "tags") && !Place("tags").ends(with: "with", "tags"))
        #expect(
            place.path.map(\.description) == ["jobs", "jobs.build", "jobs.build.steps", step.description]
                + ["jobs.build.steps[2].with", place.description])
    }

    @Test func `is inside the places around it and itself`() {
        let job = Place("jobs", "build")
        #expect(job["env", "A"].isInside(job) && job.isInside(job) && job.isInside(Place()))
        #expect(!Place("jobs", "builder").isInside(job) && !Place("jobs").isInside(job))
        #expect(job["env", "A"].key(below: job["env"]) == "A")
        #expect(job["env", "A"].key(below: job) == nil && job["env"][0].key(below: job["env"]) == nil)
        #expect(job["env", "A"].key(below: job["with"]) == nil)
    }

    @Test func `tells keys that hold dots and brackets from several keys`() {
        let dotted = Place("jobs", "a", "strategy", "matrix")["a.b"]
        #expect(dotted != Place("jobs", "a", "strategy", "matrix", "a", "b"))
        #expect(dotted.lastKey == "a.b" && dotted.description == "jobs.a.strategy.matrix.a.b")
        #expect(Place("steps[0]") != Place("steps")[0])
    }

    // MARK: Positions

    private static let file = WorkflowFile(
        "a.yml",
        Workflow(on: [.push(branches: ["main", "next"])]) {
            Job("a", runsOn: .ubuntu2404, env: ["x.y": "1", "大": "2"]) { RunStep("Say", script: "true") }
            Job("b", runsOn: .ubuntu2404) { RunStep(script: "true") }
                .about(DeclarationSite(file: "Image.swift", line: 9))
        }, at: DeclarationSite(file: "App.swift", line: 7))
    private static let source = DeclaredSource(file.workflow.rendered(), of: file)

    /// The header and the empty line below it take three lines.
    static let positions: [(place: Place, line: Int, column: Int)] = [
        (Place("on"), 4, 1),
        (Place("on", "push", "branches")[1], 8, 9),
        (Place("jobs", "a", "env", "x.y"), 16, 7),
        (Place("jobs", "a", "steps")[0]["run"], 20, 9),
        (Place("jobs", "b"), 22, 3),
        // What is not written stands at its nearest parent.
        (Place("jobs", "b", "permissions", "contents"), 22, 3),
        (Place("jobs", "a", "steps")[5]["run"], 18, 5),
        (Place("jobs", "a", "env", "x", "y"), 15, 5),
    ]

    @Test(arguments: positions) func `stands in the text`(place: Place, line: Int, column: Int) {
        let places = Set(Self.positions.map(\.place))
        #expect(Self.source.positions(of: places)[place] == TextPosition(line: line, column: column))
    }

    @Test func `what has no parent in the text has no position`() {
        #expect(Self.source.positions(of: [Place("env", "A"), Place()]).isEmpty)
    }

    static let sites: [(place: Place?, site: String)] = [
        (nil, "App.swift:7"), (Place("env"), "App.swift:7"), (Place("jobs", "a", "env"), "App.swift:7"),
        (Place("jobs", "b"), "Image.swift:9"), (Place("jobs", "b", "steps")[0]["run"], "Image.swift:9"),
    ]

    @Test(arguments: sites) func `is declared with its file, or with what its job is about`(place: Place?, site: String)
        throws
    {
        let found = try #require(Self.source.site(of: place))
        #expect("\(found.file):\(found.line)" == site)
    }
}
