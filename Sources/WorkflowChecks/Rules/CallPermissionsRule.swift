import WorkflowAnalysis
import Workflows

struct CallPermissionsRule: Rule {
    let name = "call-permissions"
    var documentation: String {
        """
        A caller grants fewer permissions than the jobs of the called workflow request.

        A called workflow can keep or reduce the permissions of its caller, but not raise them. GitHub rejects the whole
        run if a job of the called workflow, or of a workflow that it calls, requests more.

        If neither the calling job nor its workflow sets permissions, the settings of the repository apply. In new
        repositories these grant no more than `contents: read` and `packages: read`, so a request for more is a warning.
        Only workflows that the same project declares are checked.

        Source: GitHub, "Reuse workflows", permissions; `PermissionsHelper` in actions/runner.

        Wrong:

        ```swift
        WorkflowFile("comment.yml", Workflow(on: [.workflowCall()]) {
            Job("comment", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                RunStep(script: "gh pr comment --body done", env: ["GH_TOKEN": github.token])
            }
        })
        CallJob("comment", uses: .local("comment.yml"), permissions: Permissions(pullRequests: .read))
        ```

        Right:

        ```swift
        WorkflowFile("comment.yml", Workflow(on: [.workflowCall()]) {
            Job("comment", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                RunStep(script: "gh pr comment --body done", env: ["GH_TOKEN": github.token])
            }
        })
        CallJob("comment", uses: .local("comment.yml"), permissions: Permissions(pullRequests: .write))
        ```
        """
    }

    /// What GitHub grants at least if neither the job nor its workflow sets permissions.
    private static let least = Permissions(contents: .read, packages: .read)
    /// The number of requests that a message lists.
    private static let limit = 5

    func findings(in project: ProjectAnalysis) -> [Finding] {
        // Many jobs can call the same workflow, so results are kept.
        var known: [Int: PermissionRequests] = [:]
        var excesses: [Grant: [Excess]] = [:]
        return project.files.indices.flatMap { file in
            project.calls.calls[file].compactMap { call in
                guard let callee = call.callee else { return nil }
                let stated = call.job.permissions(in: project.files[file])
                // Inherited permissions are checked at the caller that grants them.
                if stated == .unspecified, !project.files[file].startsByItself { return nil }
                let requests = known[callee] ?? PermissionRequests(below: callee, in: project)
                known[callee] = requests
                let grant = Grant(callee: callee, permissions: stated == .unspecified ? Self.least : stated)
                let excess = excesses[grant] ?? Excess.all(of: requests, over: grant.permissions)
                excesses[grant] = excess
                return excess.isEmpty
                    ? nil : finding(call, file, grant, stated != .unspecified, excess, requests, project)
            }
        }
    }

    private func finding(
        _ call: CallGraph.Call, _ file: Int, _ grant: Grant, _ isKnown: Bool, _ excess: [Excess],
        _ requests: PermissionRequests, _ project: ProjectAnalysis
    ) -> Finding {
        let asked = excess.prefix(Self.limit).map { excess in
            let subject = excess.request.job.map { "the nested job '\($0.id)'" } ?? "the workflow"
            let isAll = [.readAll, .writeAll].contains(excess.request.permissions)
            let wanted =
                isAll ? excess.request.permissions.yamlValue : Self.list(excess.levels.map { ($0.scope, $0.asked) })
            let allowed = isAll ? grant.permissions.yamlValue : Self.list(excess.levels.map { ($0.scope, $0.allowed) })
            return isKnown
                ? "\(subject) is requesting '\(wanted)', but is only allowed '\(allowed)'"
                : "\(subject) is requesting '\(wanted)'"
        }
        let rest = excess.count > Self.limit ? "; and \(excess.count - Self.limit) more ask for too much" : ""
        let list = asked.joined(separator: "; ") + rest
        let message =
            isKnown
            ? "calling '\(call.reference.text)': \(list)"
            : "calling '\(call.reference.text)': \(list), which is allowed only where the repository's settings say so;"
                + " state it at the call"
        let needed = requests.hasHeirs ? grant.permissions.union(requests.union) : requests.union
        return Finding(
            rule: name, severity: isKnown ? .error : .warning, file: project.files[file].path,
            place: call.job.place["permissions"], message: message, fix: needed.yamlText,
            related: excess.prefix(Self.limit).flatMap { related(to: $0.request, project) })
    }

    private static func list(_ levels: [(scope: String, level: AccessLevel)]) -> String {
        levels.map { "\($0.scope): \($0.level.rawValue)" }.joined(separator: ", ")
    }

    /// The calls that pass the permissions on, and the place that requests more.
    private func related(to request: PermissionRequests.Request, _ project: ProjectAnalysis) -> [RelatedPlace] {
        let way = request.way.map { step in
            RelatedPlace(
                file: project.files[step.file].path, place: step.job.place["uses"],
                message: "calls '\(step.job.call?.uses.text ?? "")' and hands on what it was granted")
        }
        let place = request.job.map { $0.place["permissions"] } ?? Place("permissions")
        return way + [RelatedPlace(file: project.files[request.file].path, place: place, message: "asks for it")]
    }
}

/// The permissions that a caller grants to a workflow.
///
/// Many callers grant the same.
private struct Grant: Hashable {
    let callee: Int
    let permissions: Permissions
}

/// A request that exceeds what is granted.
private struct Excess {
    let request: PermissionRequests.Request
    let levels: [(scope: String, asked: AccessLevel, allowed: AccessLevel)]

    static func all(of requests: PermissionRequests, over granted: Permissions) -> [Excess] {
        requests.requests.compactMap { request in
            let levels = request.permissions.exceeding(granted)
            return levels.isEmpty ? nil : Excess(request: request, levels: levels)
        }
    }
}
