import WorkflowAnalysis
import Workflows

struct ArtifactSourceRule: Rule {
    let name = "artifact-source"
    var documentation: String {
        """
        A step downloads an artifact that no earlier step uploads.

        A download by name then fails. A download by pattern finds nothing and succeeds. Uploads count if they are made
        by earlier steps of the job, by jobs that it needs directly or indirectly, or by workflows that these jobs call.
        In a called workflow, uploads of jobs that the calling job needs count as well.

        The rule does not check downloads from other runs (`run-id`, `github-token`), downloads of all artifacts, names
        that are known only at run time and could match, or downloads that follow an action that may upload artifacts
        itself.

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            RunStep(script: "make")
            UploadArtifact(name: "program", path: ["program"])
        }
        Job("test", runsOn: .ubuntu2404) {
            DownloadArtifact(name: "program")
            RunStep(script: "./program --test")
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            RunStep(script: "make")
            UploadArtifact(name: "program", path: ["program"])
        }
        Job("test", needs: ["build"], runsOn: .ubuntu2404) {
            DownloadArtifact(name: "program")
            RunStep(script: "./program --test")
        }
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<ObjectIdentifier> = []
        for run in project.artifactRuns where run.isWhole {
            var awaited: (place: RunPlace, value: ArtifactRun.Awaited)?
            for download in run.downloads where !seen.contains(ObjectIdentifier(download.step)) {
                // All steps of one matrix job wait for the same jobs.
                let place = download.place
                let known = awaited.flatMap {
                    $0.place.workflow == place.workflow && $0.place.job === place.job
                        && $0.place.variation == place.variation ? $0.value : nil
                }
                let waited = known ?? run.awaited(by: place)
                awaited = (place, waited)
                guard let problem = problem(with: download, in: run, waited) else { continue }
                seen.insert(ObjectIdentifier(download.step))
                findings.append(problem)
            }
        }
        return findings
    }

    private func problem(
        with download: ArtifactDownload, in run: ArtifactRun, _ awaited: ArtifactRun.Awaited
    ) -> Finding? {
        let key: String
        let text: RunText
        switch download.selection {
        case .all: return nil
        case .name(let name): (key, text) = ("name", name)
        case .pattern(let pattern): (key, text) = ("pattern", pattern.text)
        }
        // docker/build-push-action uploads build records under names that end with 'dockerbuild'.
        guard !ByteSearch.finds("dockerbuild", in: text.description), !download.toleratesFailure else { return nil }
        var missed: (upload: ArtifactUpload, order: ArtifactRun.Order)?
        for upload in run.uploads where download.selection.canTake(upload.name) {
            let order = run.order(of: upload.place, step: upload.step, to: download.step, awaited: awaited)
            if case .before = order { return nil }
            if order.nearness > missed?.order.nearness ?? -1 { missed = (upload, order) }
        }
        // A build record is also an artifact.
        if !run.records.isEmpty, download.selection.canTake(BuildRecord.exampleName) { return nil }
        for place in run.unknownUploads {
            let order = run.order(of: place, step: nil, to: download.step, awaited: awaited)
            if case .before = order { return nil }
            if missed == nil { return nil }
        }
        let file = run.file(of: download.place)
        let place = download.step.place(of: "with", key)
        let what = key == "name" ? "the artifact '\(text)'" : "an artifact that matches '\(text)'"
        guard let missed else {
            var names: [String] = []
            for upload in run.uploads where names.count < 3 {
                if !names.contains("\(upload.name)") { names.append("\(upload.name)") }
            }
            let others = names.isEmpty ? "" : "; the run uploads '\(names.joined(separator: "', '"))'"
            return Finding(
                rule: name, file: file.path, place: place,
                message: "no step of the run uploads \(what)\(others)")
        }
        let related = RelatedPlace(
            file: run.file(of: missed.upload.place).path, place: missed.upload.step.place,
            message: "it is uploaded here")
        let reason: String
        var fix: String?
        switch missed.order {
        case .before, .later: reason = "a later step of the job uploads it; move this step behind it"
        case .beside: reason = "another job of the matrix uploads it at the same time; download it in a later job"
        case .unordered(let uploader, let taker, _):
            // The misspelt id of the uploader is reported by 'needs', and the job waits once it is right.
            let file = run.file(of: download.place)
            let unknown = taker.job.neededIDs.filter { file.job($0) == nil }
            if unknown.contains(where: { nearestWord(to: $0, among: [uploader.job.id]) != nil }) { return nil }
            let isOwn = taker.job === download.place.job
            reason =
                "the job '\(uploader.job.id)' uploads it, for which \(isOwn ? "this job" : "the job '\(taker.job.id)'")"
                + " does not wait; add '\(uploader.job.id)' to its 'needs'"
            fix = "needs: [\((taker.job.neededIDs + [uploader.job.id]).map { "\"\($0)\"" }.joined(separator: ", "))]"
        }
        var finding = Finding(
            rule: name, file: file.path, place: place,
            message: "\(what) may not be uploaded yet: \(reason)", fix: fix, related: [related])
        // Jobs that do not wait for one another may be lucky.
        if case .unordered = missed.order { finding.kind = .mistake }
        return finding
    }
}

extension ArtifactDownload {
    /// Whether the job continues if the download fails.
    fileprivate var toleratesFailure: Bool {
        guard let value = step.uses?.attributes.continueOnError?.node else { return false }
        return value != .boolean(false)
    }
}
