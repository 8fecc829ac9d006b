import WorkflowAnalysis
import Workflows

struct CancelPublishingRule: Rule {
    let name = "cancel-publishing"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A newer workflow run cancels a run that is publishing.

        A cancelled run can leave a publication incomplete: an image without some of its tags, or a release without its
        files. Let a run that publishes finish, and let the next run wait.

        The rule reports runs for releases and tags, because no later run publishes the same names again. It also
        reports runs for branches if several branches share the concurrency group, because a run for one branch then
        cancels a run for another. It does not report runs for pull requests, or for branches that have a group of their
        own, because the newer run publishes the same names again. A called workflow is checked together with its
        caller.

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

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var publication = RunPublication(project)
        return findings(in: project) { file in
            var problems: [Problem] = []
            if let concurrency = file.workflow.concurrency, concurrency.cancelsInProgress != nil {
                let event = file.eventsCancelled(by: concurrency).first {
                    publication.isMade(by: file, in: EventFacts(event: $0))
                }
                if let event { problems.append(problem(at: Place("concurrency"), event, in: file)) }
            }
            for job in file.jobs {
                guard let concurrency = job.concurrency, concurrency.cancelsInProgress != nil else { continue }
                let event = file.eventsCancelled(by: concurrency).first {
                    publication.isMade(by: job, of: file, in: EventFacts(event: $0))
                }
                if let event { problems.append(problem(at: job.place["concurrency"], event, in: file)) }
            }
            return problems
        }
    }

    private func problem(at place: Place, _ event: String, in file: FileAnalysis) -> Problem {
        Problem(
            place["cancel-in-progress"],
            "a newer run cancels a run of '\(event)' while it publishes, so that the publication stays incomplete; let"
                + " the run finish",
            severity: .warning,
            fix: file.events.contains(.pullRequest) ? "github.event_name == 'pull_request'" : "false")
    }
}

extension FileAnalysis {
    /// The events whose runs a group certainly cancels, and whose publications are not repeated by a newer run.
    fileprivate func eventsCancelled(by concurrency: Concurrency) -> [String] {
        guard let cancels = concurrency.cancelsInProgress?.node else { return [] }
        var events: [String] = []
        for index in triggers.indices {
            let event = triggers[index].event
            guard EventFacts(event: event).holds(cancels) == true else { continue }
            switch triggers[index].start {
            case .pullRequest, .pullRequestTarget, .mergeGroup, .workflowCall: continue
            case .release, .create: break
            case .push:
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
    private var filters: [Trigger.List] {
        guard case .lists(let lists) = configuration else { return [] }
        return lists
    }

    /// Whether pushes of tags start the workflow.
    fileprivate var isAboutTags: Bool { filters.contains { $0.key == "tags" && !$0.values.isEmpty } }

    /// Whether only pushes of one branch start the workflow.
    fileprivate var isAboutOneBranch: Bool {
        guard let branches = filters.first(where: { $0.key == "branches" })?.values else { return false }
        return branches.count == 1 && !branches[0].utf8.contains { "*?+[!".utf8.contains($0) }
    }
}

extension ExpressionNode {
    /// Whether the group has the same name for all branches and tags.
    fileprivate var isSharedByRefs: Bool {
        let shared = ["workflow", "workflow_ref", "repository", "repository_owner", "repository_id", "head_ref"]
        return firstTextSource { source in
            source.context != .github || source.names.count != 1 || !shared.contains(source.names[0].lowercased())
        } == nil
    }
}
