import Slipway

/// A project that states nothing but its workflow.
struct PlainProject: WorkflowProject {
    var workflows: [WorkflowFile] { .test }
}

extension [WorkflowFile] {
    /// One workflow that checks out and tests.
    static let test: [WorkflowFile] = [
        WorkflowFile(
            "test.yml",
            Workflow(name: "Test", on: [.push(branches: ["main"])]) {
                Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                    Checkout(persistCredentials: false)
                    RunStep(
                        "Test", script: "swift test",
                        env: ["TAG": choose(when: github.refType == "tag", then: "stable", otherwise: "edge")])
                }
            })
    ]
}

/// A project that states everything.
struct FullProject: WorkflowProject {
    static let name = "full"
    static let summary: String? = "All of it."
    static let defaultRoot = Project.DefaultRoot.folder(ofSource: "/elsewhere/Sources/Full.swift")
    static let commit = "0123456789abcdef0123456789abcdef01234567"

    var workflows: [WorkflowFile] { [WorkflowFile].test }
    var otherFiles: [GeneratedFile] {
        GeneratedFile(
            path: "docs/workflows.md", body: Array("# Workflows\n".utf8), comments: .html, source: "Full/Full.swift")
    }
    var pins: [Pin] { [Pin("actions/checkout", version: "v9.9.9", commit: Self.commit)] }
    var choice: ExpressionPrinter.ChoiceStyle { .andOr }
}

/// The same workflow with actions by major tag.
struct TaggedProject: WorkflowProject {
    var workflows: [WorkflowFile] { [WorkflowFile].test }
    var actionReferences: ActionReferenceStyle { .majorTag }
}

/// A project with an action of its own, whose script stands in a file.
struct ActionProject: WorkflowProject {
    static let greet = OwnAction("greet", name: "Greet", description: "Says hello.") {
        RunStep("Say hello", script: .file(ActionFile("greet.sh", copying: "../../../.ci/run")))
    }

    var workflows: [WorkflowFile] {
        WorkflowFile(
            "greet.yml",
            Workflow(on: [.push()]) {
                Job("greet", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { Self.greet.step() }
            })
    }
    var ownReferences: OwnReferences { .checkout }
}

/// The same project without its action.
struct ActionlessProject: WorkflowProject {
    static let name = "ActionProject"

    var workflows: [WorkflowFile] {
        WorkflowFile(
            "greet.yml",
            Workflow(on: [.push()]) { Job("greet", runsOn: .ubuntu2404) { RunStep(script: "echo Hello") } })
    }
}

/// Another project in the same repository.
struct OtherProject: WorkflowProject {
    var workflows: [WorkflowFile] {
        for name in ["one", "two"] {
            WorkflowFile(
                "\(name).yml",
                Workflow(on: [.pullRequest()]) {
                    Job(JobID(name), runsOn: .ubuntu2404) { RunStep(script: "true") }
                })
        }
    }
}

/// A project with a job that waits for nobody.
struct WrongProject: WorkflowProject {
    var workflows: [WorkflowFile] {
        [WorkflowFile].test
        WorkflowFile(
            "wrong.yml",
            Workflow(on: [.push()]) {
                Job("a", needs: ["b"], runsOn: .ubuntu2404) { RunStep(script: "true") }
            })
    }
}

/// A project with a runner that may be one's own, which is no more than a warning.
struct WarningProject: WorkflowProject {
    var workflows: [WorkflowFile] {
        WorkflowFile(
            "test.yml",
            Workflow(on: [.push()]) { Job("test", runsOn: "ubuntu-24.04-arm64") { RunStep(script: "make test") } })
    }
}
