import WorkflowAnalysis
import Workflows

struct ArtifactSourceRule: Rule {
    let name = "artifact-source"
    var documentation: String {
        """
        A step downloads an artifact that no step before it has uploaded.

        A download by name fails then, and one by pattern gets nothing and succeeds. What counts are earlier steps of
        the job, the jobs that it needs, directly or not, and the workflows that they call; in a called workflow also
        what the calling job needs. Left alone are downloads of other runs (`run-id`, `github-token`), of everything, by
        names that only the run knows and that may fit, and behind actions that may upload by themselves. Source:
        GitHub, "Store and share data with workflow artifacts", and actions/download-artifact.

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

    func findings(in project: CheckedProject) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<ObjectIdentifier> = []
        for run in project.artifactRuns where run.isWhole {
            var awaited: (place: RunPlace, value: ArtifactRun.Awaited)?
            for download in run.downloads where !seen.contains(ObjectIdentifier(download.step)) {
                // The steps of a job and its variations wait for the same.
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
        // Builds upload records of themselves under names that end so.
        guard !ByteSearch.finds("dockerbuild", in: text.description), !download.toleratesFailure else { return nil }
        var missed: (upload: ArtifactUpload, order: ArtifactRun.Order)?
        for upload in run.uploads where download.selection.canTake(upload.name) {
            let order = run.order(of: upload.place, step: upload.step, to: download.step, awaited: awaited)
            if case .before = order { return nil }
            if order.nearness > missed?.order.nearness ?? -1 { missed = (upload, order) }
        }
        for place in run.unknownUploads {
            let order = run.order(of: place, step: nil, to: download.step, awaited: awaited)
            if case .before = order { return nil }
            if missed == nil { return nil }
        }
        let file = run.file(of: download.place)
        let place = download.step.place(of: "with.\(key)")
        let what = key == "name" ? "the artifact '\(text)'" : "an artifact of the pattern '\(text)'"
        guard let missed else {
            var names: [String] = []
            for upload in run.uploads where names.count < 3 {
                if !names.contains("\(upload.name)") { names.append("\(upload.name)") }
            }
            let others = names.isEmpty ? "" : "; uploaded are '\(names.joined(separator: "', '"))'"
            return Finding(
                rule: name, file: file.path, place: place,
                message: "no step of the run uploads \(what)\(others)")
        }
        let related = RelatedPlace(
            file: run.file(of: missed.upload.place).path, place: missed.upload.step.place,
            message: "it is uploaded here")
        let reason: String
        var mend: String?
        switch missed.order {
        case .before, .later: reason = "a later step of the job uploads it; move this one behind"
        case .beside: reason = "another variation of the job uploads it at the same time; take it in a job behind"
        case .unordered(let uploader, let taker, _):
            let isOwn = taker.job === download.place.job
            reason =
                "the job '\(uploader.job.id)' uploads it, for which \(isOwn ? "this job" : "the job '\(taker.job.id)'")"
                + " does not wait; add '\(uploader.job.id)' to its 'needs'"
            mend = "needs: [\((taker.job.neededIDs + [uploader.job.id]).map { "\"\($0)\"" }.joined(separator: ", "))]"
        }
        return Finding(
            rule: name, file: file.path, place: place,
            message: "\(what) need not be there yet: \(reason)", mend: mend, related: [related])
    }
}

extension ArtifactDownload {
    /// Whether the job goes on where nothing can be downloaded.
    fileprivate var toleratesFailure: Bool {
        guard let value = step.uses?.attributes.continueOnError?.node else { return false }
        return value != .boolean(false)
    }
}
