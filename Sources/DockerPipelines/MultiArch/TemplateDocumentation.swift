import Workflows

/// The page about a template that is generated beside it: what callers pass, what they need, and who calls.
///
/// Everything in it is read from the values that the workflows are made of.
struct TemplateDocumentation {
    let pipeline: MultiArchPipeline

    private var template: MultiArchTemplate { pipeline.template }

    var text: String {
        ([introduction, interface, architectures, groups, caches] + helpers).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        let places = template.architectures.map { "`\($0.name)`" }.joined(separator: ", ")
        return """
            # \(template.name)

            `\(template.fileName)` builds image directories for many architectures: \(places).
            Each image is tested, pushed as `\(template.registry)/\(template.owner)/\(template.image)-<architecture>`, and
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
        return "It publishes \(manual); pull requests are built and tested only."
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
        let permissions = PermissionScope.allCases.compactMap { scope -> [String]? in
            let level = workflow.requiredPermissions.level(of: scope)
            return level == .none ? nil : ["`\(scope.rawValue)`", level.rawValue]
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

    private var architectures: String {
        let rows = template.architectures.map { architecture in
            [
                "`\(architecture.name)`", architecture.emoji, "`\(architecture.runner)`",
                "`\(architecture.platform)`",
                "\(architecture.regressionMode.rawValue) \(architecture.regressionMode.emoji)",
                "\(architecture.buildType.rawValue) \(architecture.buildType.emoji)",
                "`\(architecture.optimizationFlags)`",
                architecture.ltoFlags.isEmpty ? "–" : "`\(architecture.ltoFlags)`",
            ]
        }
        let modes = RegressionMode.allCases.map { mode in
            [
                "`\(mode.rawValue)`", mode.emoji, mode.runsTests ? "run" : "do not run",
                mode.blocks ? "fails the build" : "–", mode.jitStatus,
            ]
        }
        return """
            ## Architectures

            \(Self.table(["Name", "", "Runner", "Platform", "Regression tests", "Build", "Optimisation", "LTO"], rows))

            \(Self.table(["Mode", "", "Regression tests", "A failure", "JIT"], modes))
            """
    }

    private var groups: String {
        let enabled = pipeline.groups.map { group in
            [
                group.name, group.isEnabled ? "`\(group.fileName)`" : "–", "`\(group.cacheID)`",
                group.schedule.map { "`\($0.text)`" } ?? "–", group.concurrencyGroup.map { "`\($0)`" } ?? "–",
            ]
        }
        let list = Self.table(["Group", "Workflow", "Cache id", "Schedule (UTC)", "Concurrency group"], enabled)
        return (["## Groups", list] + pipeline.groups.map(stages)).joined(separator: "\n\n")
    }

    private func stages(of group: BuildGroup) -> String {
        let rows = group.stages.indices.map { index in
            let stage = group.stages[index]
            let parallel = stage.parallel ?? template.parallel
            let needs = group.needs(ofStageAt: index).map(\.rawValue).joined(separator: ", ")
            return [
                group.title(ofStageAt: index), needs.isEmpty ? "–" : needs, stage.architectures.joined(separator: ", "),
                stage.directories.map { "`\($0)`" }.joined(separator: " "),
                "\(parallel.schedule)/\(parallel.manual)/\(parallel.push)",
            ]
        }
        let note = group.isEnabled ? "" : " (not generated)"
        return """
            ### \(group.name)\(note)

            \(Self.table(["Stage", "Waits for", "Architectures", "Directories", "Parallel: schedule/manual/push"], rows))
            """
    }

    private var caches: String {
        """
        ## Caches

        A build writes one cache and reads two, that of the week before too:

        ```
        \(CacheNaming(byDirectory: template.cachesByDirectory).format)
        ```

        `CACHE_REPO` is `cache_registry/cache_repo_owner/cache_image_name`, here
        `\(template.cacheRegistry)/\(template.owner)/\(template.image)-cache`; `WORKFLOW_ID` is the group's cache id;
        `FAMILY` is `alpine` or `debian`; `WEEK` is an ISO week such as `2026-W01`.
        """
    }

    private var helpers: [String] {
        var lines: [String] = []
        if let helper = pipeline.rerunHelper {
            lines.append("- `\(helper.fileName)` starts failed jobs again, up to attempt \(helper.attempts).")
        }
        if let cleanup = pipeline.cleanup {
            lines.append(
                "- `\(cleanup.fileName)` deletes caches (`\(cleanup.schedule.text)`, UTC) and keeps \(cleanup.keptWeeks)"
                    + " weeks.")
        }
        if let test = pipeline.retryTest {
            lines.append(
                "- `\(test.fileName)` has \(test.jobs) jobs, each of which fails once in \(test.odds) runs, by chance.")
        }
        return lines.isEmpty ? [] : ["## Helpers\n\n\(lines.joined(separator: "\n"))"]
    }

    private static func text(_ node: ExpressionNode) -> String {
        switch node {
        case .string(let text): "`\(text)`"
        case .number(let number): "\(Int(number))"
        default: "computed"
        }
    }

    /// A table; a `|` inside would end a cell.
    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        let separator = head.map { _ in "---" }
        return ([head, separator] + rows).map { cells in
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
    }
}
