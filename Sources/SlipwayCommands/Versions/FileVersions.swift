/// One side of a comparison: its files by their paths.
///
/// Of a repository these are the workflows, and the actions with their scripts: what is in `.github/workflows` and
/// `.github/actions`, and an action in the top folder.
struct FileVersions {
    /// Where the bytes of a file are.
    enum Content: Hashable {
        case bytes([UInt8])
        /// A file of a Git revision, by the name of its content.
        case blob(String)
    }

    /// How messages name the side.
    let name: String
    let files: [String: Content]

    /// The largest file that is compared.
    static let limit = 64 << 20

    /// Whether a path of a repository is one of a workflow, or of an action or its files.
    static func isCompared(_ path: String) -> Bool {
        for folder in [".github/workflows/", ".github/actions/"] where path.hasPrefix(folder) {
            return folder == ".github/actions/" || isYAML(path)
        }
        return path == "action.yml" || path == "action.yaml"
    }

    static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yml") || path.hasSuffix(".yaml") }
}
