import WorkflowAnalysis
import Workflows

struct ArtifactNameRule: Rule {
    let name = "artifact-name"
    var documentation: String {
        #"""
        An artifact has a name that GitHub refuses, or that another upload of the same run has too.

        A name is not empty and holds none of `" : < > | * ? \ /` and no line break, also where it comes from a matrix:
        a platform such as `linux/amd64` has to become a slug. A run has one artifact of a name: the second upload fails
        unless it overwrites the first, and then only the last one is left. All variations of a matrix are compared, and
        all jobs of the workflow and of those that it calls. Variables of the workflow, the job and the step are put in.
        Names that only the run knows, uploads under conditions that may exclude each other, and uploads that may find
        no files (`if-no-files-found: ignore`, or a path with a value of the matrix) are left alone; a job that runs
        where another failed or was skipped stands in for it. Source: GitHub, actions/upload-artifact, "Limitations" and
        "Inputs".

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

    func findings(in project: CheckedProject) -> [Finding] {
        var found = Found(rule: name)
        for run in project.artifactRuns {
            for upload in run.uploads { found.checkName(of: upload, in: run) }
            found.checkClashes(in: run)
        }
        return found.findings
    }
}

/// Collects findings, each step's once for each kind.
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
        severity: Finding.Severity = .error, mend: String? = nil, related: [RelatedPlace] = []
    ) {
        guard seen.insert(Seen(step: ObjectIdentifier(upload.step), isClash: isClash)).inserted else { return }
        findings.append(
            Finding(
                rule: rule, severity: severity, file: run.file(of: upload.place).path,
                place: upload.step.place(of: "with.name"), message: message, mend: mend, related: related))
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
            "the artifact name '\(upload.name)' holds \(shown), which GitHub refuses; write a '-' instead, or name a"
                + " slug of the value")
    }

    mutating func checkClashes(in run: ArtifactRun) {
        var first: [RunText: Int] = [:]
        for (index, upload) in run.uploads.enumerated() where upload.name.isSameInRun && !upload.mayFindNothing {
            if upload.place.isRepeatedUnseen { checkUnseen(upload, in: run) }
            guard let other = first[upload.name] else {
                first[upload.name] = index
                continue
            }
            checkClash(of: upload, with: run.uploads[other], in: run)
        }
    }

    private mutating func checkUnseen(_ upload: ArtifactUpload, in run: ArtifactRun) {
        guard upload.conditions.surelyMeets(upload.conditions) else { return }
        add(
            upload, in: run, isClash: true,
            "the artifact name '\(upload.name)' is the same in all variations of a matrix that only the run knows; name a"
                + " value of the matrix in it",
            severity: .warning)
    }

    private mutating func checkClash(of upload: ArtifactUpload, with other: ArtifactUpload, in run: ArtifactRun) {
        guard upload.conditions.surelyMeets(other.conditions) else { return }
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
                "variations of the matrix upload the artifact '\(upload.name)' more than once, and \(upload.result);"
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
            mend: isWithinJob ? mend(of: upload, in: run, naming: names) : nil, related: otherPlace.map { [$0] } ?? [])
    }

    /// The names in the matrix that tell all variations apart which upload under one name: as few as will do, and those
    /// first that are legal in a name.
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

    /// The name with what tells the variations apart, where that is legal in a name.
    private func mend(of upload: ArtifactUpload, in run: ArtifactRun, naming names: [String]) -> String? {
        let uploads = run.uploads(of: upload)
        guard !names.isEmpty, names.allSatisfy({ name in uploads.allSatisfy { $0.isLegal(name) } }) else { return nil }
        let written = upload.step.inputRunText("name")?.trimmed.description ?? "artifact"
        return names.reduce(written) { "\($0)-${{ matrix.\($1) }}" }
    }
}

extension ArtifactRun {
    /// What a step uploads in all variations of its job.
    fileprivate func uploads(of upload: ArtifactUpload) -> [ArtifactUpload] {
        uploads.filter { $0.step === upload.step && $0.place.workflow == upload.place.workflow }
    }
}

extension ArtifactUpload {
    /// Whether GitHub refuses a byte in the name of an artifact.
    fileprivate static func isIllegal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
            UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0x0A, 0x0D:
            true
        default: false
        }
    }

    /// The value of a name of the matrix as a text; `nil` where there is none.
    fileprivate func text(of name: String) -> String? { place.contexts.matrix?[name]?.node?.literalText }

    /// Whether a value of the matrix may stand in the name of an artifact.
    fileprivate func isLegal(_ name: String) -> Bool {
        text(of: name).map { !$0.isEmpty && !$0.utf8.contains(where: Self.isIllegal) } ?? false
    }

    /// Whether it replaces an artifact of the same name; `nil` where an expression decides.
    fileprivate var overwrites: Bool? {
        guard let input = step.input("overwrite") else { return false }
        return input.node?.literalText.map { $0.lowercased() == "true" }
    }

    /// Whether it is meant that only some legs of the job have files, and so an artifact.
    ///
    /// That is said by `ignore`, and by a path that holds a value of the matrix which other legs do not have.
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

    /// What becomes of the second one.
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
