import WorkflowAnalysis
import Workflows

struct EnvironmentNameRule: WorkflowRule {
    let name = "environment-name"
    var documentation: String {
        """
        An environment has an invalid name, or a URL that is never shown.

        An empty name means that the job has no environment: GitHub applies neither secrets nor protection rules, and
        does not report this. A name has at most 255 characters and no line break. GitHub creates an environment for any
        other name that it does not know. The URL is shown with the deployment, and `deployment: false` creates no
        deployment.

        Source: GitHub, "Managing environments for deployment"; "Workflow syntax", `jobs.<job_id>.environment`.

        Wrong:

        ```swift
        Job("deploy", runsOn: .ubuntu2404, environment: "") {
            RunStep(script: "make deploy")
        }
        ```

        Right:

        ```swift
        Job("deploy", runsOn: .ubuntu2404, environment: "production") {
            RunStep(script: "make deploy")
        }
        ```
        """
    }

    static let limit = 255

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            guard let environment = job.normal?.environment else { continue }
            let place = job.place["environment"]
            if let text = environment.name.node.literalText, let problem = problem(with: text) {
                problems.append(Problem(place, problem.message, severity: problem.severity))
            }
            if environment.url != nil, case .boolean(false)? = environment.deployment?.node {
                problems.append(
                    Problem(
                        place["url"],
                        "the URL is shown with the deployment, and 'deployment: false' creates none; leave one of the"
                            + " two out", severity: .warning))
            }
        }
        return problems
    }

    private func problem(with name: String) -> (message: String, severity: Finding.Severity)? {
        if name.isEmpty {
            return (
                "the environment has no name, so that its rules and secrets do not apply; leave the key out, or name one",
                .warning
            )
        }
        if name.utf8.count > Self.limit, name.unicodeScalars.count > Self.limit {
            return ("the environment's name has more than \(Self.limit) characters, which is GitHub's limit", .error)
        }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            return ("the environment's name holds a line break or another control character", .error)
        }
        return nil
    }
}
