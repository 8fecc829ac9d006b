import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "move-latest.sh",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("jq"), "the script needs bash 5, GNU's tools and jq"))
struct MoveLatestTests {
    static let image = "localhost:5000/owner/app"

    func run(_ version: String = "10.10.0", image: String = Self.image, answers: [StandIn.Answer]) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.moveLatest).text, environment: ["IMAGE": image, "VERSION": version],
            standIns: [StandIn("docker", answers: answers)])
    }

    static func index(_ version: String) -> String {
        #"{"manifests": [], "annotations": {"org.opencontainers.image.version": "\#(version)"}}"#
    }

    /// What the registry holds as latest, and whether it moves to 10.10.0.
    static let held: [(manifest: String, moves: String, notices: Int)] = [
        (index("10.9.9"), "true", 0), (index("10.10.0"), "true", 0), (index("9.99.99"), "true", 0),
        (index("10.10.1"), "false", 1), (index("10.11.0"), "false", 1), (index("11.0.0"), "false", 1),
        // Images that something else published.
        (index("v11.0.0"), "true", 0), (index(""), "true", 0), (#"{"manifests": []}"#, "true", 0),
    ]

    @Test("latest moves forward only, whatever was known when the run began", arguments: held)
    func compares(_ manifest: String, moves: String, notices: Int) throws {
        let run = try run(answers: [.init(standardOutput: manifest)])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.output("moves") == moves)
        #expect(run.standardError.split(separator: "\n").count == notices)
        #expect(run.calls == [["docker", "buildx", "imagetools", "inspect", "--raw", "\(Self.image):latest"]])
    }

    @Test("latest moves to the first version that there is")
    func takesFirst() throws {
        let run = try run(answers: [.init(status: 1, standardError: "ERROR: \(Self.image):latest: not found\n")])
        #expect(run.status == 0 && run.output("moves") == "true")
    }

    @Test("A registry that does not tell fails the job, and nothing is published")
    func refusesSilence() throws {
        let silent = try run(answers: [.init(status: 1, standardError: "ERROR: unexpected status: 500\n")])
        #expect(silent.status == 1 && silent.calls.count == 4 && silent.outputs.isEmpty)
        #expect(silent.errors == ["the registry does not tell what \(Self.image):latest is"])
        #expect(silent.standardError.contains("unexpected status: 500"))
        let garbage = try run(answers: [.init(standardOutput: "<html>")])
        #expect(garbage.status == 1 && garbage.outputs.isEmpty && garbage.errors.count == 1)
    }

    static let wrong: [(image: String, version: String)] = [
        ("", "1.0.0"), ("ghcr.io/owner/app:latest", "1.0.0"), ("-v", "1.0.0"), (image, ""), (image, "v1.0.0"),
        (image, "1.0.0\n"), (image, "1.0 2.0"),
    ]

    @Test("What is no image or no version is refused", arguments: wrong)
    func refuses(_ image: String, version: String) throws {
        let run = try run(version, image: image, answers: [])
        #expect(run.status == 1 && run.calls.isEmpty && run.errors.count == 1)
    }
}
