/// A file that is about to be written.
struct FileDraft: Hashable, Sendable {
    /// The path below the root.
    let path: String
    let bytes: [UInt8]
    /// The permission bits; `nil` means 0644.
    var mode: UInt32?
    /// The file that it replaces, `nil` for a new one; any other file at its path is left alone.
    var replaced: FileVersion?
}
