import Workflows

/// The page about a template that is generated beside it: what callers pass, what they need, and who calls.
///
/// Everything in it is read from the values that the workflows are made of.
struct TemplateDocumentation {
    let pipeline: MultiArchPipeline

    var template: MultiArchTemplate { pipeline.template }

    var text: String {
        ([introduction, interface, architectures, groups, caches] + helpers).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        let places = template.architectures.map { "`\($0.name)`" }.joined(separator: ", ")
        return """
            # \(template.name)

            `\(template.fileName)` builds image directories for many architectures: \(places).
            Each image is tested with the suite of Docker's official images and `\(template.tests.configuration)`, which the
            repository has to have. Then it is pushed as `\(template.registry)/\(template.owner)/\(template.image)-<architecture>`, and
            joined with the others of its directory under the tags that the directory lists in its file `tags`.
            \(publication)

            \(Self.table(["Job", "What it does"], Self.jobs))
            """
    }

    private static let jobs = [
        [
            "`prepare-matrix`",
            "Checks the inputs, makes the matrix, decides whether to publish, and names the weeks of the caches, once for"
                + " the whole run",
        ],
        ["`build-images`", "Builds, tests and pushes a directory for an architecture; a failure stops no other build"],
        [
            "`create-manifests`",
            "Joins the architectures under every tag and compares the platforms; only where everything was built",
        ],
    ]

    private var publication: String {
        let manual =
            switch template.manualPush {
            case .targetBranch: "on the branch `\(template.targetBranch)`"
            case .anyBranch: "on the branch `\(template.targetBranch)`, and wherever a run is started by hand"
            }
        return """
            It publishes \(manual); pull requests are built and tested only.
            A caller that passes an empty `target_branch` publishes nothing.
            """
    }

    private var interface: String {
        let workflow = template.file.workflow
        var call = WorkflowCall()
        for trigger in workflow.triggers {
            if case .call(let found) = trigger.configuration { call = found }
        }
        let inputs = call.inputs.map { input in
            [
                "`\(input.name)`", input.type.name, input.isRequired ? "yes" : "no",
                input.default.map(Self.text) ?? "–", input.description ?? "",
            ]
        }
        let secrets = call.secrets.map { secret in
            ["`\(secret.name)`", secret.isRequired == true ? "yes" : "no", secret.description ?? ""]
        }
        let permissions = PermissionScope.known.compactMap { scope -> [String]? in
            let level = workflow.requiredPermissions.level(of: scope)
            return level == .noAccess ? nil : ["`\(scope.rawValue)`", level.rawValue]
        }
        return """
            ## Inputs

            \(Self.table(["Input", "Type", "Required", "Default", "Meaning"], inputs))

            ## Secrets

            \(Self.table(["Secret", "Required", "Meaning"], secrets))

            ## Permissions

            A call has to grant what the template's jobs ask for; GitHub refuses the run otherwise.

            \(Self.table(["Scope", "Level"], permissions))
            """
    }

    private static func text(_ node: ExpressionNode) -> String {
        switch node {
        case .string(let text): "`\(text)`"
        case .number(let number): "\(Int(number))"
        default: "computed"
        }
    }

    /// A table; a `|` inside would end a cell.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let separator = head.map { _ in "---" }
        return ([head, separator] + rows).map { cells in
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
    }
}
