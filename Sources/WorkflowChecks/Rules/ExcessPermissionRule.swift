import WorkflowAnalysis
import Workflows

struct ExcessPermissionRule: FileRule {
    let name = "excess-permission"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A token has write permissions that no step of the job uses.

        Everything that runs in a job can use its token, including a compromised action and a dependency that runs code
        while it is installed. Grant each job only the permissions that its steps use, and each call only what the jobs
        of the called workflow request.

        A job is checked only if every step is known: a script that reads the token or an action that Slipway does not
        know may use all permissions. Permissions that a call adds with `granting:` are intended and are not reported.

        Source: GitHub, "Secure use reference", on the token of a job.

        Wrong:

        ```swift
        Job("lint", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            Checkout(persistCredentials: false)
            RunStep("Lint", script: "make lint")
        }
        ```

        Right:

        ```swift
        Job("lint", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            Checkout(persistCredentials: false)
            RunStep("Lint", script: "make lint")
        }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        let takers = file.jobs.count { !$0.statesPermissions }
        var problems = takers > 0 ? workflowProblems(file, isShared: takers > 1) : []
        for job in file.jobs {
            if let call = job.call {
                if let problem = callProblem(job, call, file, project) { problems.append(problem) }
            } else if takers == 1 || job.statesPermissions {
                problems += jobProblems(job, file)
            }
        }
        return problems
    }

    private func workflowProblems(_ file: FileAnalysis, isShared: Bool) -> [Problem] {
        switch file.declared.workflow.permissions {
        case .writeAll:
            return [
                Problem(
                    Place("permissions"), "'write-all' lets the token write everything; \(advice)", severity: .warning)
            ]
        case .scopes(let scopes) where isShared && scopes.hasWrite:
            let written = list(scopes.entries.filter { $0.level == .write }.map(\.scope))
            return [Problem(Place("permissions"), "every job is granted \(written); \(advice)", severity: .warning)]
        case .scopes, .readAll, .unspecified:
            return []
        }
    }

    private let advice = "name for each job what its steps use, and nothing for the workflow"

    private func jobProblems(_ job: JobAnalysis, _ file: FileAnalysis) -> [Problem] {
        let permissions = job.permissions(in: file)
        var place: Place { job.statesPermissions ? job.place["permissions"] : Place("permissions") }
        switch permissions {
        case .writeAll, .readAll:
            guard job.statesPermissions else { return [] }
            let (text, verb) = permissions == .writeAll ? ("write-all", "write") : ("read-all", "read")
            let message = "'\(text)' lets the token \(verb) everything; name what the steps use"
            return [Problem(place, message, severity: .warning)]
        case .scopes(let scopes):
            guard scopes.hasWrite, !job.steps.isEmpty, let used = file.writtenScopes(of: job) else { return [] }
            let entries = scopes.entries
            guard entries.contains(where: { $0.level == .write && !used.contains($0.scope) }) else { return [] }
            let excess = entries.filter { $0.level == .write && !used.contains($0.scope) }.map(\.scope)
            let kept = permissions.lowering(excess, to: job.readScopes)
            let message = "the job grants \(list(excess)), which no step of it uses"
            return [Problem(place, message, severity: .warning, fix: kept.yamlText)]
        case .unspecified:
            return []
        }
    }

    private func callProblem(
        _ job: JobAnalysis, _ call: CallJob, _ file: FileAnalysis, _ project: ProjectAnalysis
    ) -> Problem? {
        let granted = job.permissions(in: file)
        guard granted != .none, granted != .unspecified, let callee = project.callee(of: call),
            callee.jobs.allSatisfy({ $0.permissions(in: callee) != .unspecified })
        else { return nil }
        let asked = callee.workflow.requiredPermissions.union(call.grantedBeyond)
        guard case .scopes(let needed) = asked else { return nil }
        let excess: [String]
        switch granted {
        case .writeAll: excess = ["'write-all'"]
        case .readAll: excess = ["'read-all'"]
        case .scopes(let scopes):
            let isKnown = scopes.extra.allSatisfy { extra in needed.extra.contains { $0.name == extra.name } }
            guard isKnown else { return nil }
            excess = scopes.entries.filter { $0.level > asked.level(of: $0.scope) }
                .map { "'\($0.scope.rawValue): \($0.level.rawValue)'" }
        case .unspecified: return nil
        }
        // If a permission is also missing, `call-permissions` says which permissions to grant.
        guard !excess.isEmpty, asked.isWithin(granted) else { return nil }
        return Problem(
            job.place["permissions"],
            "the call grants \(excess.joined(separator: ", ")), which is more than the jobs of '\(call.uses.text)' ask for",
            severity: .warning, fix: asked.yamlText)
    }

    private func list(_ scopes: [PermissionScope]) -> String {
        scopes.map { "'\($0.rawValue): write'" }.joined(separator: ", ")
    }
}

extension JobAnalysis {
    /// Whether the job sets permissions itself.
    fileprivate var statesPermissions: Bool {
        if case .unspecified = statedPermissions { false } else { true }
    }

    /// The scopes that the steps only need to read.
    fileprivate var readScopes: [PermissionScope] {
        var scopes: [PermissionScope] = []
        if unfoldedSteps.contains(where: { $0.action == .checkout }) { scopes.append(.contents) }
        if unfoldedSteps.contains(where: { $0.action == .login }) { scopes.append(.packages) }
        return scopes
    }
}
