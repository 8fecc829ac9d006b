import Testing
import WorkflowYAML
import Workflows

private struct PublishingInputs: ActionParameters {
    var image: Value<String>
    var count: Value<Int>?
    var movesLatest: Value<Bool>?
    var forgotten: Value<String>?

    static let declarations: [ActionParameter<Self>] = [
        .required(\.image, "image", "Name of the image"),
        .optional(\.count, "count", default: 3, "How many"),
        .optional(\.movesLatest, "move-latest", default: false, "Whether latest moves", deprecationMessage: "Gone."),
    ]
}

private struct Published: Outputs {
    let digest = Output<String>("digest", "Digest of the index")
    let count = Output<Int>("count", "How many")
}

@Suite("An action of the repository's own")
struct OwnActionTests {
    private static let script = ActionFile("publish.sh", text: "#!/usr/bin/env bash\necho \"$IMAGE\"\n")

    private static let publish = OwnAction(
        "publish-index", name: "Publish", description: "Publishes it.", inputs: PublishingInputs.self,
        outputs: Published.self
    ) { inputs in
        let step = RunStep(
            "Publish", if: inputs.movesLatest == "true", script: .file(script),
            env: ["IMAGE": inputs.image, "COUNT": inputs.count]
        ).identified("publish", outputs: Published.self)
        return ActionBody(outputs: [.init(\.digest, step.outputs.digest), .init(\.count, step.outputs.count)]) { step }
    }

    @Test("declares its inputs and outputs, each input as text")
    func metadata() {
        let text = Self.publish.folder.action.text
        #expect(
            text == """
                name: Publish
                description: Publishes it.

                inputs:
                  image:
                    description: Name of the image
                    required: true
                  count:
                    description: How many
                    default: "3"
                  move-latest:
                    description: Whether latest moves
                    default: "false"
                    deprecationMessage: Gone.

                outputs:
                  digest:
                    description: Digest of the index
                    value: ${{ steps.publish.outputs.digest }}
                  count:
                    description: How many
                    value: ${{ steps.publish.outputs.count }}

                runs:
                  using: composite
                  steps:
                    - name: Publish
                      id: publish
                      if: ${{ inputs.move-latest == 'true' }}
                      shell: bash
                      env:
                        IMAGE: ${{ inputs.image }}
                        COUNT: ${{ inputs.count }}
                      run: bash "$GITHUB_ACTION_PATH/publish.sh"

                """)
    }

    @Test("brings the files that its steps run, each once, beside those that it names")
    func files() {
        #expect(Self.publish.folder.path == ".github/actions/publish-index")
        #expect(Self.publish.folder.metadataPath == ".github/actions/publish-index/action.yml")
        let data = ActionFile("data.txt", text: "a")
        let both = OwnAction("a", name: "A", description: "A.", files: [data]) {
            RunStep(script: .file(Self.script))
            RunStep(script: .file(Self.script))
        }
        #expect(both.folder.allFiles == [data, Self.script])
    }

    @Test("is a step with inputs of their types, and outputs that later steps read")
    func step() {
        let step = Self.publish.step(
            id: "index", name: "Publish it", if: github.refProtected,
            with: PublishingInputs(image: "a/\(github.repository)", movesLatest: github.refProtected),
            env: ["A": "1"], continueOnError: true, timeoutMinutes: 5, comment: "Why.")
        let workflow = Workflow.steps {
            step
            RunStep(script: "true", env: ["DIGEST": step.outputs.digest], comment: "Then.")
        }
        #expect(
            workflow.text.hasSuffix(
                """
                    steps:
                      # Why.
                      - name: Publish it
                        id: index
                        if: ${{ github.ref_protected }}
                        continue-on-error: true
                        timeout-minutes: 5
                        uses: $/.github/actions/publish-index
                        with:
                          image: a/${{ github.repository }}
                          move-latest: ${{ github.ref_protected }}
                        env:
                          A: "1"

                      # Then.
                      - env:
                          DIGEST: ${{ steps.index.outputs.digest }}
                        run: "true"

                """))
    }

    static let references: [(style: OwnReferences, step: String, call: String)] = [
        (.selfRepository, "$/.github/actions/publish-index", "$/.github/workflows/a.yml"),
        (.checkout, "./.github/actions/publish-index", "./.github/workflows/a.yml"),
    ]

    @Test("is referred to as the project decides, like its own workflows", arguments: references)
    func reference(style: OwnReferences, step: String, call: String) {
        let workflow = Workflow.sample { workflow in
            let job = Job("a", runsOn: .ubuntu2404) { Self.publish.step(with: PublishingInputs(image: "a")) }
            workflow.jobs = [.steps(job), .call(CallJob("b", uses: .own("a.yml")))]
        }
        let root = workflow.rendered(with: RenderingOptions(ownReferences: style)).document.root
        #expect(YAMLNode.mapping(root).node(at: "jobs.a.steps[0].uses") == .string(step))
        #expect(YAMLNode.mapping(root).node(at: "jobs.b.uses") == .string(call))
    }

    @Test("notices a member without a declaration, which no step can pass")
    func undeclared() {
        let inputs = PublishingInputs(image: "a", forgotten: "b")
        #expect(inputs.undeclaredMembers == ["forgotten"])
        let notes = Workflow.steps { Self.publish.step(with: inputs) }.rendered().notes
        #expect(notes.problems.map(\.kind) == [.undeclaredInput])
        let reader = OwnAction("a", name: "A", description: "A.", inputs: PublishingInputs.self) { inputs in
            RunStep(script: "true", env: ["A": inputs.forgotten])
        }
        #expect(reader.folder.action.text.contains("${{ inputs['forgotten (undeclared member)'] }}"))
    }

    @Test("remembers outputs without a value, and the place that declares it")
    func problems() {
        let action = OwnAction("a", name: "A", description: "A.", outputs: Published.self) {
            ActionBody(outputs: [.init(\.digest, "b")]) { RunStep(script: "true") }
        }
        #expect(action.folder.problems.map(\.message) == ["the output 'count' is declared and given no value"])
        #expect(action.folder.site.file == #filePath)
        let site = DeclarationSite(file: "App/App.swift", line: 1)
        #expect(action.declared(at: site).folder.site == site)
    }

    @Test("needs no inputs where it takes none")
    func noInputs() {
        let action = OwnAction("a", name: "A", description: "A.") { RunStep(script: "true") }
        #expect(
            Workflow.steps { action.step(timeoutMinutes: 5) }.node(at: "jobs.build.steps[0]")?.keys == [
                "timeout-minutes", "uses",
            ])
        #expect(action.step(id: "b").id == "b")
    }

    @Test("copies a file that stands beside the Swift source")
    func copies() {
        let file = ActionFile("a.sh", copying: "scripts/b.sh", beside: "/home/App/App.swift")
        #expect(file.contents == .file("/home/App/scripts/b.sh"))
        #expect(ActionFile("a.sh", beside: "/home/App/App.swift").contents == .file("/home/App/a.sh"))
    }
}
