import DockerPipelines
import ScriptLibrary
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A build for many architectures: the preset, and the script that makes its matrix.
enum MultiArchFigures {
    static func measure(runs: Int) -> [Figure] {
        let workflows = pipeline.workflows
        let size = workflows.reduce(0) { $0 + $1.workflow.rendered().bytes.count }
        let declaring = Stopwatch.median(runs: runs) { pipeline.workflows.count }
        let checking = Stopwatch.median(runs: runs) {
            let project = RenderedProject(
                name: "Images", workflows: pipeline.workflows, otherFiles: [pipeline.documentation])
            return Checks().findings(in: project).count + project.files.count
        }
        return [
            Figure("multi-arch, template and 4 groups declared", declaring, bytes: size),
            Figure("multi-arch, declared, to bytes and all rules", checking, bytes: size),
        ] + matrixFigures(runs: runs)
    }

    private static let pipeline = MultiArchPipeline(
        template: MultiArchTemplate(owner: "octo-org", image: "app"), rerunHelper: RerunHelper(),
        cleanup: CacheCleanup(), retryTest: RetryTest()
    ) {
        for id in ["abc", "bcd", "cde", "def"] {
            BuildGroup("Group \(id)", cacheID: id) {
                for stage in 1...4 {
                    Stage(
                        "Stage \(stage)", directories: (13...18).map { "\($0)-3.\(stage)/bookworm" },
                        architectures: [.amd64, .arm64])
                }
            }
        }
    }

    private static func matrixFigures(runs: Int) -> [Figure] {
        let small = matrixCommand(directories: 12)
        let large = matrixCommand(directories: 125)
        var times: (small: [Nanoseconds], large: [Nanoseconds]) = ([], [])
        // In turns, so that a slow moment of the machine meets both.
        for _ in 0..<max(runs, 1) {
            times.small.append(ChildProcess.run(small).time)
            times.large.append(ChildProcess.run(large).time)
        }
        let ratio = times.large.median / times.small.median
        return [
            Figure("script, matrix of 24 cells", times.small.median),
            Figure(
                "script, matrix of 250 cells", times.large.median.text, rate: "\(ratio.text(digits: 2)) × 24 cells",
                goal: "≤ 1.5 × 24 cells"),
        ]
    }

    /// The script of the action, for two architectures.
    private static func matrixCommand(directories count: Int) -> [String] {
        let directories = (1...count).map { "\"\($0)-3.5/bookworm\"" }.joined(separator: ",")
        let environment = [
            ("PATH", "/usr/local/bin:/usr/bin:/bin"), ("GITHUB_OUTPUT", "/dev/null"),
            ("SUPPORTED_ARCHITECTURES", #"["amd64","arm64"]"#), ("IMAGE_DIRECTORIES", "[\(directories)]"),
            ("CACHE_BY_DIRECTORY", "false"), ("ARCHITECTURES", architectures),
        ]
        let exports = environment.map { "export \($0)='\($1)'\n" }.joined()
        return ["bash", "-c", exports + ScriptFile.directoryMatrix.text]
    }

    /// The table that the template passes.
    private static let architectures: String = {
        for case .steps(let job) in pipeline.template.file.workflow.jobs {
            for case .uses(let step) in job.steps {
                if let table = step.input("architectures")?.node?.literalText { return table }
            }
        }
        print("error: no step of the template passes a table of architectures")
        exit(70)
    }()
}
