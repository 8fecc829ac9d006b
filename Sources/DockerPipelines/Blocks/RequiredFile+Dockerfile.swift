import Workflows

extension RequiredFile {
    /// The Dockerfile of an image; `nil` if the path is a finding of its own.
    init?(dockerfile path: String, of owner: String) {
        guard DeclaredText.problem(withPath: path, kind: "Dockerfile", of: owner) == nil else { return nil }
        let parts = path.split(separator: "/").filter { $0 != "." }
        self.init(
            parts.joined(separator: "/"), rule: "dockerfile",
            "\(owner) has no Dockerfile at '\(path)'; add it, or name another one with 'dockerfile'")
    }
}
