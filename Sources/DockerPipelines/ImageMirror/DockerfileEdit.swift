import Workflows

/// A change of a Dockerfile before it is built; a text that is not found fails the build.
///
/// ```swift
/// [
///     .unpinningBaseImages(comment: "Upstream pins its base image for one architecture."),
///     .inserting("ARG BINARY", after: "ARG PACKAGE="), .replacing("tar -xz", with: "tar -xJ"),
/// ]
/// ```
public struct DockerfileEdit: Sendable {
    enum Change: Sendable {
        case unpin
        case replace(String, with: Value<String>)
        case insert(String, after: String)
    }

    let change: Change
    /// The file to change, from the root of the source; `nil` is the Dockerfile of the image.
    public var file: String?
    /// Why it is changed; a comment above the step.
    public var comment: String?

    /// Takes the digests off all `FROM` lines, for sources that pin images of one architecture.
    ///
    /// A file without pinned `FROM` lines stays as it is; so does a digest in an `ARG`, which takes an edit of its own.
    public static func unpinningBaseImages(in file: String? = nil, comment: String? = nil) -> DockerfileEdit {
        DockerfileEdit(change: .unpin, file: file, comment: comment)
    }

    /// Replaces a text wherever it stands; the replacement may have several lines.
    public static func replacing(
        _ text: String, with replacement: String, in file: String? = nil, comment: String? = nil
    ) -> DockerfileEdit {
        DockerfileEdit(change: .replace(text, with: Value(replacement)), file: file, comment: comment)
    }

    /// Adds a line below every line that begins with a text.
    public static func inserting(
        _ line: String, after text: String, in file: String? = nil, comment: String? = nil
    ) -> DockerfileEdit {
        DockerfileEdit(change: .insert(line, after: text), file: file, comment: comment)
    }

    /// What is wrong with the edit, behind its subject; `nil` if nothing is.
    var problem: String? {
        let texts: [String] =
            switch change {
            case .unpin: []
            case .replace(let text, _): [text]
            case .insert(let line, let text): [line, text]
            }
        if texts.contains("") { return "has an empty text" }
        return texts.contains(where: DeclaredText.hasLineBreak)
            ? "holds a line break; only a replacement may have several lines" : nil
    }
}
