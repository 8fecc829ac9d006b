/// Documents as a registry and buildx give them.
enum ImageIndex {
    static let name = "ghcr.io/owner/app"
    static let amd64 = String(repeating: "a", count: 64)
    static let arm64 = String(repeating: "b", count: 64)
    static let published = "sha256:" + String(repeating: "e", count: 64)
    static let attestation =
        #"{"digest": "sha256:1", "annotations": {"vnd.docker.reference.type": "attestation-manifest"}, "platform": {"os": "unknown", "architecture": "unknown"}}"#
    static let unknown = #"{"digest": "sha256:2", "platform": {"os": "unknown", "architecture": "unknown"}}"#

    /// An entry of an index for `os/architecture[/variant]`.
    static func entry(_ platform: String) -> String {
        let parts = platform.split(separator: "/")
        let variant = parts.count > 2 ? #", "variant": "\#(parts[2])""# : ""
        return
            #"{"digest": "sha256:\#(platform)", "platform": {"os": "\#(parts[0])", "architecture": "\#(parts[1])"\#(variant)}}"#
    }

    /// An index; with a digest, in the form in which buildx shows it.
    ///
    /// The annotations are the inner text of a JSON object.
    static func document(_ entries: [String], digest: String? = nil, annotations: String? = nil) -> String {
        let own = digest.map { #""digest": "\#($0)", "# } ?? ""
        let notes = annotations.map { #", "annotations": {\#($0)}"# } ?? ""
        return #"{"schemaVersion": 2, \#(own)"manifests": [\#(entries.joined(separator: ", "))]\#(notes)}"# + "\n"
    }

    static let both: [String] = [entry("linux/amd64"), attestation, entry("linux/arm64"), attestation]
}
