import Workflows

/// What is built: the architectures, the groups with their stages, the caches, and what helps.
extension TemplateDocumentation {
    var architectures: String {
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

    var groups: String {
        let enabled = pipeline.groups.map { group in
            [
                group.name, group.isEnabled ? "`\(group.fileName)`" : "–", "`\(group.cacheID)`",
                group.schedule.map { "`\($0.text)`" } ?? "–", group.concurrencyGroup.map { "`\($0)`" } ?? "–",
                group.publishes ? "yes" : "no",
            ]
        }
        let list = Self.table(
            ["Group", "Workflow", "Cache id", "Schedule (UTC)", "Concurrency group", "Publishes"], enabled)
        return (["## Groups", list] + pipeline.groups.map(stages)).joined(separator: "\n\n")
    }

    func stages(of group: BuildGroup) -> String {
        let rows = group.stages.indices.map { index in
            let stage = group.stages[index]
            let parallel = group.parallel(ofStageAt: index, in: template)
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

    var caches: String {
        """
        ## Caches

        A build writes one cache and reads two, that of the week before too:

        ```
        \(CacheNaming(byDirectory: template.cachesByDirectory).format)
        ```

        `CACHE_REPO` is `cache_registry/cache_repo_owner/cache_image_name`, here
        `\(template.cacheRegistry)/\(template.cachePackage.owner)/\(template.cachePackage.image)`; `WORKFLOW_ID` is the group's cache id;
        `FAMILY` is `alpine` or `debian`; `WEEK` is an ISO week such as `2026-W01`.
        """
    }

    var helpers: [String] {
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
}
