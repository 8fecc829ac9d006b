import Slipway
import Testing

/// Two presets on one root, which use some of the same actions.
struct SharedActionTests {
    struct NativeProject: WorkflowProject {
        var workflows: [WorkflowFile] {
            NativeImages(
                name: "Publish", images: [ContainerImage("api", strategy: .native, dockerfile: "Dockerfile")]
            ).files
        }
    }

    /// Native images, of which none is built any more.
    struct LeftProject: WorkflowProject {
        static let name = "NativeProject"
        var workflows: [WorkflowFile] { [WorkflowFile].test }
    }

    struct MirrorProject: WorkflowProject {
        var workflows: [WorkflowFile] { SharedActionTests.mirror }
    }

    struct PrefixedProject: WorkflowProject {
        static let actionPrefix = "mirror-"
        var workflows: [WorkflowFile] { SharedActionTests.mirror }
    }

    static let mirror: [WorkflowFile] = ImageMirror(
        registry: .gitHub(owner: "acme/mirror"),
        applications: [MirroredApplication("outline", versions: .gitHubReleases(of: "outline/outline"))]
    ).files
    static let shared = ".github/actions/publish-index/action.yml"

    let repository: TemporaryRepository

    init() throws { repository = try TemporaryRepository() }

    @Test func `native images and a mirror share their actions, and the one that leaves leaves them`() throws {
        try repository.write("", to: "Dockerfile")
        #expect(repository.run(NativeProject.self, "generate").status == .success)
        let second = repository.run(MirrorProject.self, "generate")
        #expect(second.status == .success, "\(second.errors)")
        #expect(second.outputText.contains("unchanged \(Self.shared)\n"))
        #expect(repository.run(NativeProject.self, "check").status == .success)
        #expect(repository.run(MirrorProject.self, "check").status == .success)
        #expect(repository.run(MirrorProject.self, "list").outputText.contains(Self.shared))

        let left = repository.run(LeftProject.self, "generate")
        #expect(left.status == .success)
        #expect(left.errors.contains("\(Self.shared): note: "))
        #expect(repository.files.contains(Self.shared))
        #expect(repository.run(MirrorProject.self, "check").status == .success)
    }

    @Test func `a prefix goes before the folders of all own actions and into all references`() throws {
        let result = repository.run(PrefixedProject.self, "generate")
        #expect(result.status == .success, "\(result.errors)")
        let actions = repository.files.filter { $0.hasPrefix(".github/actions/") }
        #expect(!actions.isEmpty)
        #expect(actions.allSatisfy { $0.hasPrefix(".github/actions/mirror-") })
        let names = Set(actions.map { $0.split(separator: "/")[2] })
        let uses = try repository.files.filter { $0.hasPrefix(".github/workflows/") }.flatMap { path in
            try repository.text(of: path).split(separator: "\n").filter { $0.contains("uses: $/.github/actions/") }
        }
        #expect(!uses.isEmpty)
        #expect(uses.allSatisfy { use in names.contains(use.split(separator: "/").last ?? "") })
        #expect(repository.run(PrefixedProject.self, "check").status == .success)
    }
}
