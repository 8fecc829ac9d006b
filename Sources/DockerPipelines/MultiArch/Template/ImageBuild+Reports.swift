import Workflows

/// The steps whose names begin with `Debug`: what a build was given, and what it reads and writes.
extension ImageBuild {
    var configurationReport: RunStep {
        report(
            "Debug - Check matrix variables and cache configuration", title: "Cache Configuration Debug",
            [
                "Architecture: \(cell.architecture)", "Build type: \(cell.buildType)",
                "Target platform: \(cell.platform)", "Regression mode: \(cell.regressionMode)",
                "Runner: \(cell.runner)", "Should run QEMU setup: \(isEmulated)",
                "Workflow Cache ID: \(inputs.workflowCacheID)", "Image Directory: \(cell.directory)",
                "Cache Repository: \(inputs.cacheRepository)", "Week Tag: \(preparation.currentWeek)",
                "Cache Format: \(CacheNaming(byDirectory: template.cachesByDirectory).format)",
            ])
    }

    var cacheReport: RunStep {
        report(
            "Debug - Cache tags and configuration", title: "Generated Cache Image Names",
            [
                "Read-Write Cache (current week): \(caches.outputs.current)",
                "Previous Week Cache (fallback): \(caches.outputs.previous)",
            ])
    }

    var resultReport: RunStep {
        var step = report(
            "Debug - Cache operation results", title: "Cache Operation Results",
            [
                "Build completed for: \(cell.directory) on \(cell.architecture)",
                "Cache written to: \(caches.outputs.current)", "Cache read from: \(caches.outputs.current)",
                "Cache read from: \(caches.outputs.previous)",
            ])
        step.script.text += "\ndocker buildx imagetools inspect \"$CACHE\" || echo 'This cache cannot be read'"
        step.attributes.env["CACHE"] = caches.outputs.current
        return step
    }

    var summary: RunStep {
        report(
            "Debug - Final cache summary", title: "Build Job Cache Summary",
            [
                "Job: \(cell.architecture) | \(cell.directory)",
                "Workflow: \(inputs.workflowCacheID) (\(inputs.workflowName))",
                "Cache written to: \(caches.outputs.current)",
                "Read next week from: \(caches.outputs.current)",
            ])
    }

    private func report(_ name: Value<String>, title: String, _ lines: [Value<String>]) -> RunStep {
        let script = "printf '%s\\n' '=== \(title) ===' \"$VALUES\""
        return RunStep(name, script: Script(script), env: ["VALUES": lines.joined(separator: "\n")])
    }
}
