import Workflows

/// A call grants less than the called workflow's jobs ask for.
///
/// GitHub refuses the whole run then. Only calls of workflows that the same project declares can be compared.
///
/// Wrong:
///
/// ```swift
/// let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
///     Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "make image") }
/// }
/// build
/// Workflow(on: [.push()]) {
///     CallJob("build", uses: .local("build.yml"))
/// }
/// ```
///
/// Right:
///
/// ```swift
/// let build = ReusableWorkflow("build.yml", inputs: NoInputs.self) { _ in
///     Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "make image") }
/// }
/// build
/// Workflow(on: [.push()]) {
///     build.call("build")
/// }
/// ```
struct CallPermissionsRule: Rule {
    let name = "call-permissions"

    func findings(in project: CheckedProject) -> [Finding] {
        findings(in: project) { file in
            file.jobs.compactMap { checked in
                guard let job = checked.call, let callee = project.callee(of: job) else { return nil }
                let asked = callee.workflow.requiredPermissions
                let place = checked.place
                let stated = checked.permissions(in: file.workflow)
                // What the repository's settings grant, nobody knows here.
                guard stated != .unspecified else { return nil }
                let missing = missing(from: stated, to: asked)
                guard !missing.isEmpty else { return nil }
                let list = missing.map { "'\($0)'" }.joined(separator: ", ")
                return Problem(
                    "\(place).permissions", "'\(job.uses.text)' asks for \(list), which the call does not grant")
            }
        }
    }

    private func missing(from granted: Permissions, to asked: Permissions) -> [String] {
        let known = PermissionScope.allCases.filter { asked.level(of: $0) > granted.level(of: $0) }
            .map { "\($0.rawValue): \(asked.level(of: $0).rawValue)" }
        guard case .scopes(let askedScopes) = asked, case .scopes(let grantedScopes) = granted else { return known }
        let extra = askedScopes.extra.filter { wanted in
            !grantedScopes.extra.contains { $0.name == wanted.name && $0.level >= wanted.level }
        }
        return known + extra.map { "\($0.name): \($0.level.rawValue)" }
    }
}
