/// What the name of an action without facts suggests.
///
/// Rules ask it before they report that something is missing: an action that nobody knows may have done it.
package enum UnknownAction {
    /// Whether the action may log Docker in to a registry.
    package static func mayLogIn(_ name: String) -> Bool {
        let words = ["login", "auth", "credential", "registry", "docker", "aws", "azure", "gcp", "google", "jfrog"]
        return mentions(name, words)
    }

    /// Whether the action may set up a builder, or the emulation of other processors.
    package static func mayEmulate(_ name: String) -> Bool {
        mentions(name, ["buildx", "builder", "qemu", "binfmt", "docker", "namespace", "depot"])
    }

    /// Whether the action may upload artifacts: those of some owners say so in their names.
    package static func mayUpload(_ name: String) -> Bool {
        let name = name.lowercased()
        if name.hasPrefix("actions/upload") { return true }
        let owners = [
            "actions/", "docker/", "azure/", "google-github-actions/", "aws-actions/", "sigstore/", "helm/",
            "hashicorp/", "swift-actions/", "aquasecurity/",
        ]
        return !owners.contains { name.hasPrefix($0) }
    }

    /// Whether the action may do something to the machine or its credentials that later steps of a build need.
    package static func mayPrepare(_ name: String) -> Bool { !name.lowercased().hasPrefix("actions/") }

    private static func mentions(_ name: String, _ words: [String]) -> Bool {
        let name = name.lowercased()
        return words.contains { name.contains($0) }
    }
}
