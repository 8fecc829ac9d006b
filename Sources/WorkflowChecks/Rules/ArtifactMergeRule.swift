import WorkflowAnalysis
import Workflows

struct ArtifactMergeRule: Rule {
    let name = "artifact-merge"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A step downloads several artifacts into separate folders, or digests of different images into one folder.

        Without `merge-multiple`, each artifact is downloaded into a folder with the artifact's name, so a script that
        expects the files side by side finds folders instead. This is not reported if a later step of the job looks into
        folders.

        With `merge-multiple`, a job that joins digests gets every artifact that the pattern matches: `app-*` also
        matches the artifacts of `app-worker`. It is an error if two of the artifacts certainly belong to different
        images, because the images are pushed under different names or both are built for the same platform.

        A download of all artifacts includes the build records that docker/build-push-action and docker/bake-action
        upload. A job that publishes the downloaded files then also publishes these records.

        Source: GitHub, actions/download-artifact, "Inputs".

        Wrong:

        ```swift
        Job("test", runsOn: .ubuntu2404) {
            UploadArtifact(name: "log-a", path: ["a.log"])
            UploadArtifact(name: "log-b", path: ["b.log"])
            DownloadArtifact(path: "logs", pattern: "log-*")
            RunStep(script: "cat logs/*.log")
        }
        ```

        Right:

        ```swift
        Job("test", runsOn: .ubuntu2404) {
            UploadArtifact(name: "log-a", path: ["a.log"])
            UploadArtifact(name: "log-b", path: ["b.log"])
            DownloadArtifact(path: "logs", pattern: "log-*", mergeMultiple: true)
            RunStep(script: "cat logs/*.log")
        }
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<ObjectIdentifier> = []
        for run in project.artifactRuns {
            for download in run.downloads where !seen.contains(ObjectIdentifier(download.step)) {
                let record = record(among: download, in: run, project)
                guard let found = finding(about: download, in: run) ?? record else { continue }
                seen.insert(ObjectIdentifier(download.step))
                findings.append(found)
            }
        }
        return findings
    }

    /// A build record that is downloaded together with other artifacts.
    private func record(
        among download: ArtifactDownload, in run: ArtifactRun, _ project: ProjectAnalysis
    ) -> Finding? {
        guard !run.records.isEmpty, download.selection.alwaysIncludes(BuildRecord.exampleName) else { return nil }
        let merges = download.step.inputText("merge-multiple")?.lowercased() == "true"
        let steps = download.place.job.unfoldedSteps
        guard merges || steps.contains(where: { $0.order > download.step.order && $0.readsFolders(of: []) }) else {
            return nil
        }
        let awaited = run.awaited(by: download.place)
        let record = run.records.first { record in
            guard record.place.job !== download.place.job, record.step.leavesRecord,
                case .before = run.order(of: record.place, step: record.step, to: download.step, awaited: awaited)
            else { return false }
            return true
        }
        return record.map { record in
            Finding(
                rule: name, severity: .warning, file: run.file(of: download.place).path,
                place: download.step.place(of: "with"), message: Self.recordMessage,
                related: [
                    RelatedPlace(
                        file: run.file(of: record.place).path, place: record.step.place,
                        message: "this build uploads a record of itself")
                ])
        }
    }

    private static let recordMessage =
        "the download takes the record of a build along, an artifact that the build uploads by itself; name a 'pattern', or"
        + " set 'DOCKER_BUILD_RECORD_UPLOAD' to 'false' for the build"

    private func finding(about download: ArtifactDownload, in run: ArtifactRun) -> Finding? {
        let selection = download.selection
        if case .name = selection { return nil }
        let merges: Bool
        switch download.step.input("merge-multiple") {
        case nil: merges = false
        case let input?:
            guard let text = input.node?.literalText else { return nil }
            merges = text.lowercased() == "true"
        }
        let file = run.file(of: download.place)
        let steps = download.place.job.unfoldedSteps
        guard merges else {
            let taken = run.uploads.filter { selection.canTake($0.name) && $0.step !== download.step }
            let isSeveral = Set(taken.map(\.name)).count > 1 || taken.contains { $0.place.mayRepeat }
            guard isSeveral, !steps.contains(where: { $0.order > download.step.order && $0.readsFolders(of: taken) })
            else { return nil }
            return Finding(
                rule: name, severity: .warning, file: file.path, place: download.step.place(of: "with"),
                message:
                    "each artifact is downloaded into a folder of its own, and no later step looks into folders; set"
                    + " 'merge-multiple'",
                fix: "merge-multiple: true")
        }
        guard download.place.job.scriptUse.contains(.indexCreation) else { return nil }
        return mixture(download, in: run).map { pair in
            Finding(
                rule: name, file: file.path, place: download.step.place(of: "with"),
                message:
                    "the artifacts '\(pair.0.name)' and '\(pair.1.name)' are both downloaded and contain digests of"
                    + " different images; use a pattern that matches only one image",
                related: [pair.0, pair.1].map {
                    RelatedPlace(
                        file: run.file(of: $0.place).path, place: $0.step.place,
                        message: "'\($0.name)' is uploaded here")
                })
        }
    }

    /// Two artifacts that are certainly downloaded together and contain digests of different images.
    private func mixture(_ download: ArtifactDownload, in run: ArtifactRun) -> (ArtifactUpload, ArtifactUpload)? {
        var byPlatform: [String: ArtifactUpload] = [:]
        var named: (image: String, upload: ArtifactUpload)?
        for upload in run.uploads where download.selection.alwaysIncludes(upload.name) {
            guard let image = upload.image else { continue }
            if let platform = image.platform {
                if let other = byPlatform[platform], other.name != upload.name,
                    upload.conditions.isKnownToMeet(other.conditions)
                {
                    return (other, upload)
                }
                if byPlatform[platform] == nil { byPlatform[platform] = upload }
            }
            if let name = image.name {
                if let named, named.image != name, upload.conditions.isKnownToMeet(named.upload.conditions) {
                    return (named.upload, upload)
                }
                if named == nil { named = (name, upload) }
            }
        }
        return nil
    }
}

extension StepAnalysis {
    /// Whether the release of the action uploads build records, as far as known.
    fileprivate var leavesRecord: Bool {
        guard let major = used?.release?.numbers?.first else { return true }
        return major >= (action == .bake ? 5 : 6)
    }
}

extension JobAnalysis {
    /// The build that pushes an image by digest; `nil` if another step may also push by digest.
    fileprivate var onlyDigestBuild: ImageBuild? {
        guard actions.contains(.buildPush) else { return nil }
        var found: ImageBuild?
        for step in unfoldedSteps {
            if let build = step.build, build.digestExport != nil {
                guard found == nil else { return nil }
                found = build
            } else if step.mayPushByDigest {
                return nil
            }
        }
        return found
    }
}

extension ArtifactUpload {
    /// The image that the job pushes by digest: its name, and its platform if there is only one, as far as known.
    fileprivate var image: (name: String?, platform: String?)? {
        guard let build = place.job.onlyDigestBuild else { return nil }
        let platforms = build.platforms.map { RunText($0) }?.resolved(by: place.contexts).trimmed.literal
        let isOne = platforms.map { !$0.isEmpty && !$0.utf8.contains { $0 == UInt8(ascii: ",") || $0 == 0x0A } }
        return (
            build.digestExport?["name"]?.resolved(by: place.contexts).literal?.lowercased(),
            isOne == true ? platforms : nil
        )
    }
}

extension StepAnalysis {
    /// Whether the step seems to look into folders, or names one of the artifacts.
    fileprivate func readsFolders(of uploads: [ArtifactUpload]) -> Bool {
        var texts: [String] = []
        if let script { texts.append(script.code) }
        for entry in uses?.with.entries ?? [] {
            if let text = entry.value.node { texts.append("\(RunText(text))") }
        }
        for entry in env.entries { texts.append("\(RunText(entry.value.node))") }
        let hints = [
            "*/*", "/*/", "**/", "find ", "--recursive", "cp -r", "ls -R", "grep -r", "Recurse", "os.walk", "rglob",
        ]
        return texts.contains { text in
            ByteSearch.finds(anyOf: hints, in: text)
                || uploads.contains { upload in
                    upload.name.literal.map { !$0.isEmpty && ByteSearch.finds($0, in: text) } ?? false
                }
        }
    }
}
