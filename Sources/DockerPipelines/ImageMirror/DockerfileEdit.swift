import Workflows

/// A change of a Dockerfile before it is built; a text that is not found fails the build.
///
/// ```swift
/// [.unpinningBaseImages(), .inserting("ARG BINARY", after: "ARG PACKAGE="), .replacing("tar -xz", with: "tar -xJ")]
/// ```
public struct DockerfileEdit: Sendable {
    enum Change: Sendable {
        case unpin
        case replace(String, with: String)
        case insert(String, after: String)
    }

    let change: Change
    /// The file to change, from the root of the source; `nil` is the Dockerfile of the image.
    public var file: String?

    /// Takes the digests off all `FROM` lines, for sources that pin images of one architecture.
    ///
    /// A file without pinned `FROM` lines is left as it is, with a notice; so is a digest in an `ARG`, which takes an edit of
    /// its own.
    public static func unpinningBaseImages(in file: String? = nil) -> DockerfileEdit {
        DockerfileEdit(change: .unpin, file: file)
    }

    /// Replaces a text wherever it stands.
    public static func replacing(
        _ text: String, with replacement: String, in file: String? = nil
    ) -> DockerfileEdit {
        DockerfileEdit(change: .replace(text, with: replacement), file: file)
    }

    /// Adds a line below the first line that begins with a text.
    public static func inserting(_ line: String, after text: String, in file: String? = nil) -> DockerfileEdit {
        DockerfileEdit(change: .insert(line, after: text), file: file)
    }

    /// What is wrong with the edit, behind its subject; `nil` where nothing is.
    var problem: String? {
        let (needed, all): ([String], [String]) =
            switch change {
            case .unpin: ([], [])
            case .replace(let text, let replacement): ([text], [text, replacement])
            case .insert(let line, let text): ([line, text], [line, text])
            }
        if needed.contains("") { return "has an empty text" }
        return all.contains(where: DeclaredText.hasLineBreak) ? "holds a line break; edit one line at a time" : nil
    }

    /// The edit as the script reads it.
    func json(dockerfile: String) -> UntypedValue {
        let file = UntypedValue.text(Value(file ?? dockerfile))
        switch change {
        case .unpin: return ["file": file, "unpin": true]
        case .replace(let text, let replacement):
            return ["file": file, "replace": .text(Value(text)), "with": .text(Value(replacement))]
        case .insert(let line, let text):
            return ["file": file, "after": .text(Value(text)), "insert": .text(Value(line))]
        }
    }
}
