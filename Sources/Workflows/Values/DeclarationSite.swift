/// The place in Swift at which a file is declared.
///
/// The source stands in the header of what is generated; the line does not, since it changes by itself.
public struct DeclarationSite: Hashable, Sendable {
    /// The Swift source, as `#filePath` gives it; commands name it by its path in the repository that holds it.
    public var file: String
    /// The line in it, counted from 1.
    public var line: Int

    /// Names a place.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// The place of the first file that uses an action which a library declares: the library's own source says nothing to
    /// the readers of a repository.
    package static let firstUse = DeclarationSite(file: "", line: 0)
}
