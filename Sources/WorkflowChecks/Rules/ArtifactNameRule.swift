import WorkflowAnalysis
import Workflows

struct ArtifactNameRule: Rule {
    let name = "artifact-name"
    var documentation: String {
        #"""
        An artifact name is rejected by GitHub, or two uploads of one workflow run use the same artifact name.

        An artifact name cannot be empty and cannot contain `" : < > | * ? \ /` or a line break. This also applies to
        values of a matrix: turn a platform such as `linux/amd64` into a slug. A run can have only one artifact of each
        name. A second upload fails, or replaces the first one if it sets `overwrite`.

        The rule compares all jobs of a matrix, all jobs of the workflow, and all jobs of the workflows that it calls.
        It resolves variables of the workflow, the job and the step. It does not check names that are known only at run
        time, uploads whose conditions may exclude each other, or uploads that may find no files (`if-no-files-found:
        ignore`, or a path with a value of the matrix). A job that runs because another job failed or was skipped
        replaces that job.

        Source: GitHub, actions/upload-artifact, "Limitations" and "Inputs".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(.init(axes: ["slug": ["amd64", "arm64"]])))) {
            RunStep(script: "make", shell: .bash)
            UploadArtifact(name: "program", path: ["program"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(.init(axes: ["slug": ["amd64", "arm64"]])))) {
            RunStep(script: "make", shell: .bash)
            UploadArtifact(name: "program-\(Value<String>(.property(.context("matrix"), "slug")))", path: ["program"])
        }
        ```
        """#
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var found = Found(rule: name)
        for run in project.artifactRuns {
            for upload in run.uploads { found.checkName(of: upload, in: run) }
            found.checkClashes(in: run)
        }
        return found.findings
    }
}

/// Collects findings: at most one of each kind for each step.
private struct Found {
    let rule: String
    var findings: [Finding] = []
    private var seen: Set<Seen> = []

    private struct Seen: Hashable {
        let step: ObjectIdentifier
        let isClash: Bool
    }

    init(rule: String) { self.rule = rule }

    private mutating func add(
        _ upload: ArtifactUpload, in run: ArtifactRun, isClash: Bool = false, _ message: String,
        severity: Finding.Severity = .error, fix: String? = nil, related: [RelatedPlace] = []
    ) {
        guard seen.insert(Seen(step: ObjectIdentifier(upload.step), isClash: isClash)).inserted else { return }
        findings.append(
            Finding(
                rule: rule, severity: severity, file: run.file(of: upload.place).path,
                place: upload.step.place(of: "with", "name"), message: message, fix: fix, related: related))
    }

    mutating func checkName(of upload: ArtifactUpload, in run: ArtifactRun) {
        if upload.name.isEmpty {
            return add(upload, in: run, "the artifact's name is empty; name what is uploaded")
        }
        let illegal = upload.name.parts.lazy.compactMap { part -> UInt8? in
            guard case .written(let text) = part else { return nil }
            return text.utf8.first(where: ArtifactUpload.isIllegal)
        }
        guard let first = illegal.first else { return }
        let shown = first < 0x20 ? "a line break" : "'\(String(decoding: [first], as: UTF8.self))'"
        add(
            upload, in: run,
            "the artifact name '\(upload.name)' holds \(shown), which GitHub refuses; write '-' instead, or use a slug"
                + " of the value")
    }

    mutating func checkClashes(in run: ArtifactRun) {
        var first: [RunText: Int] = [:]
        for (index, upload) in run.uploads.enumerated() where upload.name.isSameInRun && !upload.mayFindNothing {
            if upload.place.mayRepeat { checkUnseen(upload, in: run) }
            guard let other = first[upload.name] else {
                first[upload.name] = index
                continue
            }
            checkClash(of: upload, with: run.uploads[other], in: run)
        }
    }

    private mutating func checkUnseen(_ upload: ArtifactUpload, in run: ArtifactRun) {
        guard upload.conditions.isKnownToMeet(upload.conditions) else { return }
        add(
            upload, in: run, isClash: true,
            "the artifact name '\(upload.name)' is the same in all jobs of a matrix that is known only at run time;"
                + " add a value of the matrix to it",
            severity: .warning)
    }

    private mutating func checkClash(of upload: ArtifactUpload, with other: ArtifactUpload, in run: ArtifactRun) {
        guard upload.conditions.isKnownToMeet(other.conditions) else { return }
        let isSame = upload.step === other.step
        switch (upload.overwrites, other.overwrites) {
        case (false?, false?): break
        case (true?, true?) where isSame: break
        default: return
        }
        let isWithinJob = isSame && upload.place.workflow == other.place.workflow
        let names = isWithinJob ? missingNames(of: upload, in: run) : []
        let axes = names.map { "'matrix.\($0)'" }.joined(separator: " and ")
        let message: String
        if isWithinJob {
            message =
                "jobs of the matrix upload the artifact '\(upload.name)' more than once, and \(upload.result);"
                + " name \(axes.isEmpty ? "what tells them apart" : axes) in it"
        } else if isSame {
            message =
                "the workflow is called more than once in a run and uploads the artifact '\(upload.name)' each time, and"
                + " \(upload.result); name an input in it that tells the calls apart"
        } else {
            message =
                "the artifact '\(upload.name)' is uploaded by another step of the run too, and \(upload.result); give"
                + " each a name of its own"
        }
        let otherPlace = isWithinJob ? nil : run.relatedPlace(of: other, isSame: isSame)
        add(
            upload, in: run, isClash: true, message, severity: upload.overwrites == true ? .warning : .error,
            fix: isWithinJob ? fix(of: upload, in: run, naming: names) : nil, related: otherPlace.map { [$0] } ?? [])
    }

    /// The fewest matrix values that distinguish all matrix jobs that upload under the same name.
    ///
    /// Values that are valid in an artifact name come first.
    private func missingNames(of upload: ArtifactUpload, in run: ArtifactRun) -> [String] {
        let uploads = run.uploads(of: upload)
        var varying: [String] = []
        for entry in uploads.compactMap(\.place.contexts.matrix).flatMap(\.values) where !varying.contains(entry.name) {
            let values = Set(uploads.map { $0.text(of: entry.name) })
            if values.count > 1, !values.contains(nil) { varying.append(entry.name) }
        }
        func count(_ names: [String]) -> Int {
            Set(uploads.map { upload in [upload.name.description] + names.map { upload.text(of: $0) ?? "" } }).count
        }
        let whole = count(varying)
        let legal = varying.filter { name in uploads.allSatisfy { $0.isLegal(name) } }
        let candidates = legal + varying.filter { !legal.contains($0) }
        if let one = candidates.first(where: { count([$0]) == whole }) { return [one] }
        var names: [String] = []
        for name in candidates where count(names + [name]) > count(names) { names.append(name) }
        return varying.filter(names.contains)
    }

    /// The artifact name with the values that distinguish the matrix jobs, if they are valid in an artifact name.
    private func fix(of upload: ArtifactUpload, in run: ArtifactRun, naming names: [String]) -> String? {
        let uploads = run.uploads(of: upload)
        guard !names.isEmpty, names.allSatisfy({ name in uploads.allSatisfy { $0.isLegal(name) } }) else { return nil }
        let written = upload.step.inputRunText("name")?.trimmed.description ?? "artifact"
        return names.reduce(written) { "\($0)-${{ matrix.\($1) }}" }
    }
}

extension ArtifactRun {
    /// The uploads of one step in all jobs of its matrix.
    fileprivate func uploads(of upload: ArtifactUpload) -> [ArtifactUpload] {
        uploads.filter { $0.step === upload.step && $0.place.workflow == upload.place.workflow }
    }
}

extension ArtifactUpload {
    /// Whether GitHub rejects a byte in the name of an artifact.
    fileprivate static func isIllegal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
            UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0x0A, 0x0D:
            true
        default: false
        }
    }

    /// The matrix value of a name as a string; `nil` if there is none.
    fileprivate func text(of name: String) -> String? { place.contexts.matrix?[name]?.node?.literalText }

    /// Whether a matrix value is valid in the name of an artifact.
    fileprivate func isLegal(_ name: String) -> Bool {
        text(of: name).map { !$0.isEmpty && !$0.utf8.contains(where: Self.isIllegal) } ?? false
    }

    /// Whether the upload replaces an artifact of the same name; `nil` if an expression decides.
    fileprivate var overwrites: Bool? {
        guard let input = step.input("overwrite") else { return false }
        return input.node?.literalText.map { $0.lowercased() == "true" }
    }

    /// Whether the author expects that only some legs of the job have files to upload.
    ///
    /// The signs are `ignore`, and a path with a value of the matrix that other legs do not have.
    fileprivate var mayFindNothing: Bool {
        switch step.input("if-no-files-found").map({ $0.node?.literalText }) {
        case .some("ignore"?), .some(nil): return true
        case .some("error"?): return false
        default: break
        }
        guard let matrix = place.job.matrix, let path = step.inputText("path") else { return false }
        return place.contexts.matrix?.values.contains { name, _ in
            let values = matrix.texts(of: name)
            return values.count > 1 && values.contains { $0.utf8.count > 2 && path.contains($0) }
        } ?? false
    }

    /// What happens to the second upload, for messages.
    fileprivate var result: String {
        overwrites == true ? "only the last one is left" : "the second upload fails"
    }
}

extension ArtifactRun {
    fileprivate func relatedPlace(of upload: ArtifactUpload, isSame: Bool) -> RelatedPlace? {
        if !isSame {
            return RelatedPlace(
                file: file(of: upload.place).path, place: upload.step.place, message: "the other upload is here")
        }
        guard let caller = workflows[upload.place.workflow].caller else { return nil }
        return RelatedPlace(file: file(of: caller).path, place: caller.job.place, message: "one of the calls is here")
    }
}
