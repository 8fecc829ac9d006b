import Testing
import Workflows

@Suite("Permissions")
struct PermissionsTests {
    static let levels: [(scope: String, level: String, permissions: Permissions)] = [
        ("actions", "none", Permissions(actions: .noAccess)),
        ("actions", "read", Permissions(actions: .read)),
        ("actions", "write", Permissions(actions: .write)),
        ("artifact-metadata", "none", Permissions(artifactMetadata: .noAccess)),
        ("artifact-metadata", "read", Permissions(artifactMetadata: .read)),
        ("artifact-metadata", "write", Permissions(artifactMetadata: .write)),
        ("attestations", "none", Permissions(attestations: .noAccess)),
        ("attestations", "read", Permissions(attestations: .read)),
        ("attestations", "write", Permissions(attestations: .write)),
        ("checks", "none", Permissions(checks: .noAccess)),
        ("checks", "read", Permissions(checks: .read)),
        ("checks", "write", Permissions(checks: .write)),
        ("code-quality", "none", Permissions(codeQuality: .noAccess)),
        ("code-quality", "read", Permissions(codeQuality: .read)),
        ("code-quality", "write", Permissions(codeQuality: .write)),
        ("contents", "none", Permissions(contents: .noAccess)),
        ("contents", "read", Permissions(contents: .read)),
        ("contents", "write", Permissions(contents: .write)),
        ("copilot-requests", "none", Permissions(copilotRequests: .noAccess)),
        ("copilot-requests", "write", Permissions(copilotRequests: .write)),
        ("deployments", "none", Permissions(deployments: .noAccess)),
        ("deployments", "read", Permissions(deployments: .read)),
        ("deployments", "write", Permissions(deployments: .write)),
        ("discussions", "none", Permissions(discussions: .noAccess)),
        ("discussions", "read", Permissions(discussions: .read)),
        ("discussions", "write", Permissions(discussions: .write)),
        ("drives", "none", Permissions(drives: .noAccess)),
        ("drives", "read", Permissions(drives: .read)),
        ("drives", "write", Permissions(drives: .write)),
        ("id-token", "none", Permissions(idToken: .noAccess)),
        ("id-token", "write", Permissions(idToken: .write)),
        ("issues", "none", Permissions(issues: .noAccess)),
        ("issues", "read", Permissions(issues: .read)),
        ("issues", "write", Permissions(issues: .write)),
        ("models", "none", Permissions(models: .noAccess)),
        ("models", "read", Permissions(models: .read)),
        ("packages", "none", Permissions(packages: .noAccess)),
        ("packages", "read", Permissions(packages: .read)),
        ("packages", "write", Permissions(packages: .write)),
        ("pages", "none", Permissions(pages: .noAccess)),
        ("pages", "read", Permissions(pages: .read)),
        ("pages", "write", Permissions(pages: .write)),
        ("pull-requests", "none", Permissions(pullRequests: .noAccess)),
        ("pull-requests", "read", Permissions(pullRequests: .read)),
        ("pull-requests", "write", Permissions(pullRequests: .write)),
        ("repository-projects", "none", Permissions(repositoryProjects: .noAccess)),
        ("repository-projects", "read", Permissions(repositoryProjects: .read)),
        ("repository-projects", "write", Permissions(repositoryProjects: .write)),
        ("security-events", "none", Permissions(securityEvents: .noAccess)),
        ("security-events", "read", Permissions(securityEvents: .read)),
        ("security-events", "write", Permissions(securityEvents: .write)),
        ("statuses", "none", Permissions(statuses: .noAccess)),
        ("statuses", "read", Permissions(statuses: .read)),
        ("statuses", "write", Permissions(statuses: .write)),
        ("vulnerability-alerts", "none", Permissions(vulnerabilityAlerts: .noAccess)),
        ("vulnerability-alerts", "read", Permissions(vulnerabilityAlerts: .read)),
    ]

    @Test("each scope takes each of its levels, at the workflow and at a job", arguments: levels)
    func level(scope: String, level: String, permissions: Permissions) {
        let workflow = Workflow.sample { $0.permissions = permissions }
        #expect(workflow.text.contains("permissions:\n  \(scope): \(level)\n"))
        let job = Workflow.job { $0.permissions = permissions }
        #expect(job.text.contains("    permissions:\n      \(scope): \(level)\n"))
        let call = Workflow.call { $0.permissions = permissions }
        #expect(call.text.contains("    permissions:\n      \(scope): \(level)\n"))
    }

    @Test("every scope is in the table with every level that it knows")
    func complete() {
        for scope in PermissionScope.known {
            let levels = Self.levels.filter { $0.scope == scope.rawValue }.map(\.level)
            #expect(levels == scope.levels.map(\.rawValue), "\(scope)")
        }
        #expect(Set(Self.levels.map(\.scope)).count == PermissionScope.known.count)
    }

    @Test("scopes come in one order, whatever order they were named in")
    func order() {
        let permissions = Permissions(contents: .read, packages: .write, extra: [ExtraScope("new-scope", .read)])
            .union(Permissions(actions: .read))
        #expect(
            Workflow.sample { $0.permissions = permissions }.node(at: "permissions")?.keys
                == ["actions", "contents", "packages", "new-scope"])
    }

    @Test("a workflow without permissions writes none only where it is asked to")
    func leftOut() {
        #expect(Workflow.sample().text.contains("\npermissions: {}\n"))
        #expect(!Workflow.sample { $0.permissions = .unspecified }.text.contains("permissions"))
        #expect(!Workflow.job { $0.permissions = .unspecified }.text.contains("    permissions"))
    }

    static let unions: [(left: Permissions, right: Permissions, union: Permissions)] = [
        (Permissions.none, Permissions.none, Permissions.none),
        (Permissions.none, Permissions(contents: .read), Permissions(contents: .read)),
        (Permissions(contents: .write), Permissions(contents: .read), Permissions(contents: .write)),
        (Permissions(contents: .read), Permissions(packages: .write), Permissions(contents: .read, packages: .write)),
        (Permissions(contents: .noAccess), Permissions(contents: .read), Permissions(contents: .read)),
        (.writeAll, Permissions(contents: .read), .writeAll),
        (.writeAll, .readAll, .writeAll),
        (.readAll, Permissions.none, .readAll),
        (.readAll, Permissions(contents: .read, models: .read), .readAll),
        (.readAll, .readAll, .readAll),
        (
            Permissions(extra: [ExtraScope("new", .read)]), Permissions(extra: [ExtraScope("new", .write)]),
            Permissions(extra: [ExtraScope("new", .write)])
        ),
    ]

    @Test("a union is the least that allows both, in either order", arguments: unions)
    func union(left: Permissions, right: Permissions, union: Permissions) {
        #expect(left.union(right) == union)
        #expect(right.union(left) == union)
    }

    @Test("a reason is written at the end of its line, also in what a call grants")
    func reasons() {
        let push = Permissions(contents: .read, packages: .write).because(.packages, "push the image")
        let template = ReusableWorkflow("a.yml", inputs: NoInputs.self) { _ in
            Job("build", runsOn: .ubuntu2404, permissions: push) { RunStep(script: "true") }
        }
        let text = Workflow.sample { $0.jobs = [template.call("call").job] }.text
        #expect(text.contains("      contents: read\n      packages: write # push the image\n"))
        #expect(push != Permissions(contents: .read, packages: .write))
        #expect(push.level(of: .packages) == .write && push.level(of: .contents) == .read)
        #expect(push.reason(for: .packages) == "push the image" && push.reason(for: .contents) == nil)
        // The reason of the higher level says why that level is needed.
        let read = Permissions(packages: .read).because(.packages, "list tags")
        #expect(read.union(push).reason(for: .packages) == "push the image")
        #expect(push.union(read).reason(for: .packages) == "push the image")
        #expect(Permissions.readAll.because(.packages, "push") == .readAll)
    }

    @Test("a scope that is newer than Slipway is read, joined and given a reason like the others")
    func newScope() {
        let scope = PermissionScope("new-scope")
        let read = Permissions(extra: [ExtraScope("new-scope", .read)]).because(scope, "look it up")
        let union = read.union(Permissions(contents: .read, extra: [ExtraScope("new-scope", .write)]))
        #expect(union.level(of: scope) == .write && union.reason(for: scope) == "look it up")
        #expect(Permissions(contents: .read).level(of: scope) == .noAccess)
        #expect(Workflow.sample { $0.permissions = union }.text.contains("  new-scope: write # look it up\n"))
    }

    @Test("everything readable and one thing writable is written out")
    func readAllAndMore() {
        let union = Permissions.readAll.union(Permissions(idToken: .write, packages: .write))
        for scope in PermissionScope.known {
            let expected: AccessLevel =
                switch scope {
                case .packages, .idToken: .write
                case .copilotRequests: .noAccess
                default: .read
                }
            #expect(union.level(of: scope) == expected, "\(scope)")
        }
    }

    @Test("every scope at its highest is what write-all gives")
    func highest() {
        #expect(Permissions.writeAll.level(of: .models) == .read)
        #expect(Permissions.writeAll.level(of: .idToken) == .write)
        #expect(Permissions.readAll.level(of: .idToken) == .noAccess)
        #expect(Permissions.readAll.level(of: .contents) == .read)
    }
}
