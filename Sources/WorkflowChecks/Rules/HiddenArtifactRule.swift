import WorkflowAnalysis
import Workflows

struct HiddenArtifactRule: FileRule {
    let name = "hidden-artifact"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        An artifact is uploaded from a hidden folder, so none of its files are found.

        Since v4.4, actions/upload-artifact ignores files and folders whose names begin with a dot, unless
        `include-hidden-files` is `true`. This includes the folder in which the search begins, such as `.digests` in
        `.digests/*`, but not the folders before it, such as `.build` in `.build/release/app`. Depending on
        `if-no-files-found`, the step fails or warns. The job that downloads the artifact then fails.

        Source: GitHub, actions/upload-artifact, "Hidden files".

        Wrong:

        ```swift
        RunStep(script: "mkdir .digests && touch .digests/a")
        UploadArtifact(name: "digests", path: [".digests/*"], ifNoFilesFound: .error)
        ```

        Right:

        ```swift
        RunStep(script: "mkdir digests && touch digests/a")
        UploadArtifact(name: "digests", path: ["digests/*"], ifNoFilesFound: .error)
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.actions.contains(.uploadArtifact) else { return [] }
        return file.unfoldedSteps.compactMap { step in
            guard step.action == .uploadArtifact,
                step.inputText("include-hidden-files") ?? (step.input("include-hidden-files") == nil ? "false" : "true")
                    == "false",
                let input = step.inputRunText("path")
            else { return nil }
            let paths = file.puttingVariables(into: input, of: step).split(at: UInt8(ascii: "\n")).map(\.trimmed)
                .filter { !$0.isEmpty && !$0.isExclusion }
            let hidden = paths.compactMap(\.hiddenName)
            guard let first = hidden.first else { return nil }
            // Earlier releases upload hidden files.
            if let release = step.used?.release?.numbers,
                release.lexicographicallyPrecedes(release.count == 1 ? [4] : [4, 4])
            {
                return nil
            }
            let isAll = hidden.count == paths.count && step.inputText("if-no-files-found") != "ignore"
            return Problem(
                step.place(of: "with", "path"), Self.message(first, isAll: isAll), severity: isAll ? .error : .warning,
                fix: "include-hidden-files: true")
        }
    }

    private static func message(_ name: String, isAll: Bool) -> String {
        "hidden files are left out, and '\(name)' is hidden, so that \(isAll ? "nothing" : "nothing below it") is"
            + " uploaded; rename it, or set 'include-hidden-files'"
    }
}

extension RunText {
    /// Whether the line excludes what it matches.
    fileprivate var isExclusion: Bool {
        if case .written(let text)? = parts.first { text.hasPrefix("!") } else { false }
    }

    /// The first name that hides everything that the path matches; `nil` if none certainly does.
    ///
    /// The search begins in the last folder before the first wildcard, or at the path itself.
    fileprivate var hiddenName: String? {
        var segments = split(at: UInt8(ascii: "/"))
        while let last = segments.last, last.isEmpty { segments.removeLast() }
        let start = (segments.firstIndex { $0.hasWildcard } ?? segments.count) - 1
        return segments.enumerated().lazy.compactMap { index, segment -> String? in
            guard index >= start, let name = segment.literal, name.hasPrefix("."), name != ".", name != ".." else {
                return nil
            }
            return name
        }.first
    }

    private var hasWildcard: Bool {
        parts.contains { part in
            if case .written(let text) = part { text.utf8.contains { "*?[".utf8.contains($0) } } else { false }
        }
    }
}
