import Workflows

/// The steps whose names begin with `Debug`: what a build was given, and what it reads and writes.
extension ImageBuild {
    var configurationReport: Step {
        MultiArchScriptSteps.debug(
            "Check matrix variables and cache configuration", title: "Cache Configuration Debug",
            [
                "Architecture: \(cell.architecture)", "Build type: \(cell.buildType)",
                "Target platform: \(cell.platform)", "Regression mode: \(cell.regressionMode)",
                "Runner: \(cell.runner)", "Should run QEMU setup: \(isEmulated)",
                "Workflow Cache ID: \(inputs.workflowCacheID)", "Image Directory: \(cell.directory)",
                "Cache Repository: \(inputs.cacheRegistry)/\(inputs.cacheOwner)/\(inputs.cacheImage)",
                "Week Tag: \(preparation.currentWeek)",
                "Cache Format: \(CacheNaming(byDirectory: template.cachesByDirectory).format)",
            ])
    }

    var cacheReport: Step {
        MultiArchScriptSteps.debug(
            "Cache tags and configuration", title: "Generated Cache Image Names",
            [
                "Read-Write Cache (current week): \(caches.outputs.current)",
                "Previous Week Cache (fallback): \(caches.outputs.previous)",
                "PostgreSQL major: pg\(caches.outputs.pgMajor)",
            ])
    }

    var resultReport: Step {
        MultiArchScriptSteps.debug(
            "Cache operation results", title: "Cache Operation Results",
            [
                "Build completed for: \(cell.directory) on \(cell.architecture)",
                "Cache written to: \(caches.outputs.current)", "Cache read from: \(caches.outputs.current)",
                "Cache read from: \(caches.outputs.previous)",
                "Hits: the log of the build marks reused steps with 'CACHED' and built ones with 'DONE'",
            ], looksFor: caches.outputs.current)
    }

    var summary: Step {
        MultiArchScriptSteps.debug(
            "Final cache summary", title: "Build Job Cache Summary",
            [
                "Job: \(cell.architecture) | \(cell.directory)",
                "Workflow: \(inputs.workflowCacheID) (\(inputs.workflowName))",
                "Cache written to: \(caches.outputs.current)",
                "Read next week from: \(caches.outputs.current)",
            ])
    }
}
