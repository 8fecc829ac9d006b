import WorkflowAnalysis
import Workflows

struct CancelPublishingRule: Rule {
    let name = "cancel-publishing"
    var documentation: String {
        """
        A newer run cancels one that publishes, wherever that stands.

        What is cancelled half-way leaves half of it behind: an image without the tags that others read, a release
        without its files. Let a publication end, and let the next one wait. Of pull requests nothing is said, nor of
        branches in a group of their own: the newer run publishes the same names again. Releases and tags have names
        that nothing publishes again, and a group that several branches share stops one for the sake of another. A
        called workflow is looked at with its caller.

        Source: GitHub, "Workflow syntax", `concurrency`.

        Wrong:

        ```swift
        Workflow(on: [.release([.published])], concurrency: Concurrency(group: "release", cancelsInProgress: true)) {
            Job("charts", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
                GitHubRelease(files: ["app.tgz"])
            }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.release([.published])], concurrency: Concurrency(group: "release", cancelsInProgress: false)) {
            Job("charts", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
                GitHubRelease(files: ["app.tgz"])
            }
        }
        ```
        """
    }

    func findings(in project: CheckedProject) -> [Finding] {
        var publication = RunPublication(project)
        return findings(in: project) { file in
            var problems: [Problem] = []
            if let concurrency = file.workflow.concurrency, concurrency.cancelsInProgress != nil {
                let event = file.eventsCancelled(by: concurrency).first {
                    publication.isMade(by: file, in: EventFacts(event: $0))
                }
                if let event { problems.append(problem(at: "concurrency", event, in: file)) }
            }
            for job in file.jobs {
                guard let concurrency = job.concurrency, concurrency.cancelsInProgress != nil else { continue }
                let event = file.eventsCancelled(by: concurrency).first {
                    publication.isMade(by: job, of: file, in: EventFacts(event: $0))
                }
                if let event { problems.append(problem(at: "\(job.place).concurrency", event, in: file)) }
            }
            return problems
        }
    }

    private func problem(at place: String, _ event: String, in file: CheckedFile) -> Problem {
        Problem(
            "\(place).cancel-in-progress",
            "a newer run cancels one of '\(event)' while it publishes, and half of it is left; let it end",
            severity: .warning,
            mend: file.events.contains(.pullRequest) ? "github.event_name == 'pull_request'" : "false")
    }
}

extension CheckedFile {
    /// The events whose runs a group surely cancels, to the harm of what they publish.
    fileprivate func eventsCancelled(by concurrency: Concurrency) -> [String] {
        guard let cancels = concurrency.cancelsInProgress?.node else { return [] }
        var events: [String] = []
        for index in triggers.indices {
            let event = triggers[index].event
            guard EventFacts(event: event).holds(cancels) == true else { continue }
            switch event {
            case "pull_request", "pull_request_target", "merge_group", "workflow_call": continue
            case "release", "create": break
            case "push":
                guard
                    triggers[index].isAboutTags
                        || (!triggers[index].isAboutOneBranch && concurrency.group.node.isSharedByRefs)
                else { continue }
            default: guard concurrency.group.node.isSharedByRefs else { continue }
            }
            events.append(event)
        }
        return events
    }
}

extension Trigger {
    private var filters: [(key: String, values: [String])] {
        guard case .lists(let lists) = configuration else { return [] }
        return lists
    }

    /// Whether pushed tags are asked for.
    fileprivate var isAboutTags: Bool { filters.contains { $0.key == "tags" && !$0.values.isEmpty } }

    /// Whether the pushes of one branch alone start the workflow.
    fileprivate var isAboutOneBranch: Bool {
        guard let branches = filters.first(where: { $0.key == "branches" })?.values else { return false }
        return branches.count == 1 && !branches[0].utf8.contains { "*?+[!".utf8.contains($0) }
    }
}

extension ExpressionNode {
    /// Whether the group's name is the same whatever branch or tag it is about.
    fileprivate var isSharedByRefs: Bool {
        let shared = ["workflow", "workflow_ref", "repository", "repository_owner", "repository_id", "head_ref"]
        return firstTextSource { source in
            source.context != .github || source.names.count != 1 || !shared.contains(source.names[0].lowercased())
        } == nil
    }
}
