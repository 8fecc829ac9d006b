import LoopbackServer
import Slipway
import TestSupport
import Testing

/// The actions of a chart pipeline, and the scripts of its steps, as its files hold them.
enum ChartActions {
    /// Runs one of the pipeline's own actions by the name of its folder.
    static func runner(_ name: String, of pipeline: ChartPipeline = ChartSamples.pipeline()) throws -> ActionRunner {
        let project = RenderedProject(name: "Charts", workflows: pipeline.workflows)
        let action = try #require(project.actions.first { $0.declared.name == name }, "no action \(name)")
        return ActionRunner(action.declared)
    }

    /// The variables with which the real `gh` asks a server on loopback.
    static func gh(_ server: LoopbackServer) -> [String: String] {
        [
            "GH_HOST": "github.localhost", "HTTP_PROXY": "http://\(server.host)", "GH_TOKEN": "token",
            "GITHUB_REPOSITORY": "owner/app",
        ]
    }

    /// An answer of GitHub's API.
    static func json(_ body: String, status: Int = 200, headers: [String] = []) -> LoopbackResponse {
        LoopbackResponse(status, headers: ["Content-Type: application/json"] + headers, body: body)
    }

    /// The path of a request below the host.
    static func path(_ request: LoopbackRequest) -> String {
        String(request.target.dropFirst("http://api.github.localhost".count))
    }

    /// Runs the script of a step that is written in the workflow itself, as GitHub's runner does, with the real `gh`.
    static func run(
        _ step: String, of job: String, in file: String = "release.yml", environment: [String: String],
        pipeline: ChartPipeline = ChartSamples.pipeline(), standIns: [StandIn] = [], files: [String: String] = [:]
    ) throws -> ShellRun {
        let step = try ChartSamples.workflow(file, of: pipeline).job(job).step(step)
        let literals = step.env.filter { !$0.value.contains("${{") }
        return try Shell.run(
            script: try #require(step.run), environment: literals.merging(environment) { _, given in given },
            standIns: standIns, files: files, allowing: ["gh"])
    }
}
