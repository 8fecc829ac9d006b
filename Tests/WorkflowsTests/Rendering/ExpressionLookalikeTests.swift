import Testing
import WorkflowYAML
import Workflows

@Suite("Texts that look like expressions")
struct ExpressionLookalikeTests {
    static let texts: [(place: String, workflow: Workflow)] = [
        ("name", .sample { $0.name = "${{ a }}" }),
        ("run-name", .sample { $0.runName = "${{ a }}" }),
        ("env.A", .sample { $0.env = ["A": "${{ a }}"] }),
        ("jobs.build.steps[0].with.a", .uses { $0.with = ["a": "${{ a }}"] }),
        ("jobs.build.steps[0].name", .run { $0.attributes.name = "${{ a }}" }),
    ]

    @Test("are written so that GitHub reads them as texts", arguments: texts)
    func escaped(place: String, workflow: Workflow) {
        #expect(workflow.node(at: place) == .string("${{ '${{ a }}' }}"))
        #expect(workflow.rendered().notes.expressions.isEmpty)
    }

    @Test("are escaped beside expressions too")
    func mixed() {
        let workflow = Workflow.sample { $0.runName = "a ${{ b }} \(github.ref)" }
        guard case .string(let text)? = workflow.node(at: "run-name") else {
            Issue.record("no text is rendered")
            return
        }
        #expect(text.hasSuffix(" ${{ github.ref }}"))
        #expect(!text.contains("a ${{ b }}"))
    }

    static let scriptTexts: [(script: Script, isProblem: Bool)] = [
        ("echo ${{ github.ref }}", true), ("echo $${{ x", true), ("a\nb ${{\n", true), ("${{", true),
        ("echo $ {{ x }}", false), ("echo ${HOME} {{ x }}", false), ("echo \"${a}\" $({ true; })", false),
        ("echo $\n{{", false), ("", false),
    ]

    @Test("are left alone in scripts, and noted", arguments: scriptTexts)
    func scripts(script: Script, isProblem: Bool) {
        let workflow = Workflow.run { $0.script = script }
        #expect(workflow.node(at: "jobs.build.steps[0].run") == .string(script.text))
        let problems = workflow.rendered().notes.problems
        #expect(problems.map(\.kind) == (isProblem ? [.expressionInScript] : []))
        #expect(problems.map(\.place.description) == (isProblem ? ["jobs.build.steps[0].run"] : []))
    }

    @Test("a choice can be written for servers that lack case()")
    func choice() {
        let workflow = Workflow.sample {
            $0.runName = choose(when: github.refType == "tag", then: "release", otherwise: "test")
        }
        #expect(
            String(decoding: workflow.rendered().bytes, as: UTF8.self).contains(
                "run-name: ${{ case(github.ref_type == 'tag', 'release', 'test') }}\n"))
        #expect(
            String(decoding: workflow.rendered(with: RenderingOptions(choice: .andOr)).bytes, as: UTF8.self).contains(
                "run-name: ${{ github.ref_type == 'tag' && 'release' || 'test' }}\n"))
    }
}
