import Slipway
import Testing

/// Texts that no declaration should hold, in every place that takes a text: nothing traps, and what is illegal is told.
@Suite("Any text")
struct AnyTextTests {
    static let texts: [String] = [
        "", " ", "\u{0}", "\n", "\r\n", "\u{2028}", "\u{FEFF}", "${{", "}}", "'", "\"", "\\", "../..", "#", "- x", "é",
        "👩‍💻", "*", "%0A", String(repeating: "x/", count: 2_000), "=", ",",
    ]

    @Test("An illegal name, id, platform, host, owner or file is a finding", arguments: texts)
    func refuses(_ text: String) {
        let pipelines: [(place: String, pipeline: NativeImages)] = [
            ("name", NativeImages(images: [ContainerImage(text)])),
            ("id", NativeImages(images: [ContainerImage("app", id: text)])),
            ("platform", Pipelines.emulated([Platform(text)])),
            ("host", Pipelines.native { $0.registry = BadInputTests.registry(text) }),
            ("owner", Pipelines.native { $0.registry = .gitHub(owner: text) }),
            ("file", Pipelines.native { $0.fileName = text }),
        ]
        for (place, pipeline) in pipelines {
            #expect(Pipelines.findings(pipeline) != [], "\(place)")
        }
    }

    @Test("Any text is written where any text is legal, and read back", arguments: texts)
    func writes(_ text: String) throws {
        let image = ContainerImage(
            "app", platforms: [.linuxAMD64], context: text, dockerfile: text, target: text,
            buildArguments: ["TEXT": Value(text)])
        let pipeline = NativeImages(name: text, images: [image], cache: .actions(warmedOn: text))
        #expect(pipeline.files.allSatisfy { !$0.workflow.rendered().bytes.isEmpty })
        let workflow = try GeneratedWorkflow(publishing: pipeline)
        let build = try workflow.job("build-app").step("docker/build-push-action")
        // The opening of an expression is written as an expression that yields it.
        func written(_ text: String) -> String { text.contains("${{") ? "${{ '\(text)' }}" : text }
        #expect(build.with["context"] == written(text))
        #expect(build.with["target"] == written(text))
        #expect(build.with["build-args"] == written("TEXT=\(text)"))
    }
}
