import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// GitHub refuses expressions of more than fifty levels; rules neither follow them down nor trap.
@Suite(.timeLimit(.minutes(1))) struct DeepExpressionTests {
    /// How an expression is nested once more.
    enum Shape: String, CaseIterable {
        case not, call, conjunction, disjunction, property, index, text, equality

        func around(_ node: ExpressionNode, _ level: Int) -> ExpressionNode {
            switch self {
            case .not: .not(node)
            case .call: .call("format", [.string("{0}"), node])
            case .conjunction: .binary(.and, .binary(.equal, .context("github"), .string("\(level)")), node)
            case .disjunction: .binary(.or, node, .binary(.equal, .context("github"), .string("\(level)")))
            case .property: .property(node, "p\(level)")
            case .index: .index(.context("github"), node)
            case .text: .text([.string("a"), node])
            case .equality: .binary(.equal, node, .boolean(true))
            }
        }
    }

    @Test(arguments: Shape.allCases) func `six hundred levels are no danger`(shape: Shape) {
        let node = (0..<600).reduce(ExpressionNode.property(.context("github"), "repository")) {
            shape.around($0, $1)
        }
        let findings = Checks().findings(in: RenderedProject(name: "app", workflows: [file(with: node)]))
        #expect(
            Set(findings.map(\.rule)).contains("expression-scope") || shape == .conjunction || shape == .disjunction)
        #expect(!findings.contains { $0.rule == Finding.defectRule })
    }

    /// A workflow with the expression wherever rules look closely.
    private func file(with node: ExpressionNode) -> WorkflowFile {
        let (text, flag) = (Value<String>(node), Value<Bool>(node))
        let call = WorkflowCall(inputs: [WorkflowInput("i", default: node)], outputs: [.init("o", value: text)])
        let axes = MatrixVectors(axes: ["x": .expression(Value(node)), "y": .values([.expression(Value(node))])])
        let triggers: [Trigger] = [
            .push(), .pullRequest(), .pullRequestTarget(), .schedule([Schedule("0 3 * * *")]), .workflowCall(call),
        ]
        let concurrency = Concurrency(group: text, cancelsInProgress: flag)
        return WorkflowFile(
            "a.yml",
            Workflow(on: triggers, env: ["A": text], concurrency: concurrency) {
                Job(
                    "a", if: flag, runsOn: .label(text), concurrency: concurrency, outputs: ["o": text],
                    strategy: Strategy(matrix: .vectors(axes))
                ) {
                    Checkout(ref: text)
                    RunStep(if: flag, script: "eval $A", env: ["A": text])
                    DockerBuildPush(
                        cacheFrom: [text], cacheTo: [text], outputs: [text], platforms: [text], push: flag, tags: [text]
                    )
                    DockerMetadata(images: [text], tags: [text])
                    UploadArtifact(name: text, path: [text])
                    UploadArtifact(name: text, path: [text])
                }
                Job(
                    "b", needs: ["a"], if: flag, runsOn: .ubuntu2404,
                    strategy: Strategy(matrix: .expression(Value(node)))
                ) {
                    DownloadArtifact(name: text)
                    DockerLogin(registry: text, username: text, password: text)
                    UploadArtifact(name: text, path: [text]).step(if: flag)
                }
                Job("d", needs: ["b"], if: flag, runsOn: .ubuntu2404) {
                    UploadArtifact(name: text, path: [text]).step(if: flag)
                }
                CallJob("c", uses: .local("a.yml"), with: ["i": .expression(Value(node))], needs: ["b"], if: flag)
            })
    }
}
