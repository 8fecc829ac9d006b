import Workflows

/// A workflow that starts the failed jobs of other workflows again when their runs have ended.
///
/// A run cannot start itself again while it is in progress, so this is a workflow of its own. GitHub starts it on the
/// default branch only.
public struct RerunHelper: Sendable {
    /// The name of the workflow's file.
    public var fileName: String
    /// The workflow's name.
    public var name: String
    /// How often a run is attempted in all.
    public var attempts: Int
    let site: DeclarationSite

    /// Declares the helper.
    ///
    /// - Parameters:
    ///   - fileName: The name of the workflow's file.
    ///   - name: The workflow's name.
    ///   - attempts: How often a run is attempted in all, the first time included.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        fileName: String = "auto-rerun-helper.yml", name: String = "Auto Rerun Helper", attempts: Int = 3,
        source: String = #filePath, line: Int = #line
    ) {
        self.fileName = fileName
        self.name = name
        self.attempts = attempts
        site = DeclarationSite(file: source, line: line)
    }

    func file(watching names: [String]) -> WorkflowFile {
        let run = github.event["workflow_run"]
        var file = WorkflowFile(
            fileName,
            Workflow(
                name: name, on: [.workflowRun([.completed], workflows: names)],
                concurrency: Concurrency(group: "\(run["id"])-helper", cancelsInProgress: false)
            ) {
                Job(
                    "rerun", name: "Rerun failed jobs",
                    if: run["conclusion"] == "failure" && run["run_attempt"].as(Int.self) < Value(attempts),
                    runsOn: .ubuntu2404,
                    permissions: Permissions(actions: .write).because(.actions, "Start failed jobs again"),
                    timeoutMinutes: 5,
                    comment: "A run cannot start itself again while it is in progress."
                ) {
                    RunStep(
                        "Rerun failed jobs", script: "gh run rerun \"$RUN_ID\" --failed",
                        env: [
                            "GH_TOKEN": secrets.githubToken, "GH_REPO": github.repository, "RUN_ID": "\(run["id"])",
                        ])
                }
            }, at: site)
        if attempts < 2 {
            file.problems.append(
                DeclarationProblem(
                    rule: "rerun", "with \(attempts) attempts no run is ever started again; allow at least 2"))
        }
        if names.isEmpty {
            file.problems.append(DeclarationProblem(rule: "rerun", "there is no workflow to start again"))
        }
        return file
    }
}
