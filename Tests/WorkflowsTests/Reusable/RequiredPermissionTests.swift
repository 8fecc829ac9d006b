import Testing
import Workflows

@Suite("What a call grants")
struct RequiredPermissionTests {
    private static func workflow(_ name: String, _ permissions: Permissions...) -> ReusableWorkflow<
        NoInputs, NoSecrets, NoOutputs
    > {
        ReusableWorkflow(name, inputs: NoInputs.self) { _ in
            for (index, permissions) in permissions.enumerated() {
                Job("job-\(index)", runsOn: .ubuntu2404, permissions: permissions) {}
            }
        }
    }

    private static func caller(
        _ callee: ReusableWorkflow<NoInputs, NoSecrets, NoOutputs>, granting: Permissions = Permissions.none
    ) -> ReusableWorkflow<NoInputs, NoSecrets, NoOutputs> {
        ReusableWorkflow("caller.yml", inputs: NoInputs.self) { _ in
            callee.call("call", with: NoInputs(), granting: granting)
            Job("own", runsOn: .ubuntu2404, permissions: Permissions(actions: .read)) {}
        }
    }

    @Test("is what the callee's jobs ask for together")
    func oneLevel() {
        let callee = Self.workflow(
            "a.yml", Permissions(contents: .read), Permissions(contents: .write, packages: .read))
        let call = callee.call("call", with: NoInputs())
        #expect(
            Workflow.sample { $0.jobs = [call.job] }.text.contains(
                "    permissions:\n      contents: write\n      packages: read\n"))
    }

    @Test("goes through two levels, with what is granted on the way")
    func twoLevels() {
        let inner = Self.workflow("inner.yml", Permissions(contents: .read, idToken: .write))
        let middle = Self.caller(inner, granting: Permissions(attestations: .write))
        #expect(
            middle.file.workflow.requiredPermissions
                == Permissions(actions: .read, attestations: .write, contents: .read, idToken: .write))
        let outer = middle.call("outer", with: NoInputs())
        #expect(
            Workflow.sample { $0.jobs = [outer.job] }.text.contains(
                "      actions: read\n      attestations: write\n      contents: read\n      id-token: write\n"))
    }

    @Test("stays read-all or write-all where a callee asks for all")
    func all() {
        #expect(Self.workflow("a.yml", .readAll).file.workflow.requiredPermissions == .readAll)
        #expect(
            Self.workflow("a.yml", .readAll, Permissions(contents: .read)).file.workflow.requiredPermissions == .readAll
        )
        #expect(Self.caller(Self.workflow("a.yml", .writeAll)).file.workflow.requiredPermissions == .writeAll)
    }

    @Test("is nothing where no job asks for anything")
    func nothing() {
        #expect(Self.workflow("a.yml").file.workflow.requiredPermissions == Permissions.none)
        #expect(Self.workflow("a.yml", Permissions.none).file.workflow.requiredPermissions == Permissions.none)
    }

    @Test("takes the workflow's permissions for a job without its own")
    func inherited() {
        let workflow = Workflow.sample { $0.permissions = Permissions(issues: .write) }
        #expect(workflow.requiredPermissions == Permissions(issues: .write))
    }

    @Test("is what the owner of a workflow elsewhere states; its commit is followed by its release")
    func remote() {
        let remote = RemoteWorkflow(
            repository: "owner/name", file: "build.yml", ref: "0123456789abcdef0123456789abcdef01234567",
            version: "v1.2.3", permissions: Permissions(contents: .read), inputs: TemplateInputs.self,
            secrets: RegistrySecrets.self, outputs: Discovery.self)
        let call = remote.call(
            "call", with: TemplateInputs(workflowName: "a", push: true, count: 1), secrets: .inherit)
        let text = Workflow.sample { workflow in
            workflow.jobs = [
                call.job, Job("after", runsOn: .ubuntu2404, env: ["D": call.outputs.digest]) {}.element,
            ]
        }.text
        let uses = "owner/name/.github/workflows/build.yml@0123456789abcdef0123456789abcdef01234567 # v1.2.3"
        #expect(text.contains("    uses: \(uses)\n"))
        #expect(text.contains("    permissions:\n      contents: read\n"))
        #expect(text.contains("    needs: call\n"))
    }
}
