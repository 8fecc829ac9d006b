/// Where the places of one file stand, for the findings about them.
///
/// ``DeclaredSource`` answers for a file that is declared in Swift. A reader of YAML answers for a file that was read.
package protocol SourceMap: Sendable {
    /// The text of the file; of one that is declared, without the header of generated files.
    var text: [UInt8] { get }

    /// The line of Swift that declares a place, or the whole file for `nil`; `nil` if the file was read.
    func site(of place: Place?) -> DeclarationSite?

    /// Where keys and items begin in the file; a place that is not written stands at its nearest parent.
    func positions(of places: Set<Place>) -> [Place: TextPosition]

    /// Where a part of a value begins in the file; `nil` if this is not certain.
    func position(of excerpt: String, at place: Place) -> TextPosition?
}

extension SourceMap {
    package func position(of excerpt: String, at place: Place) -> TextPosition? { nil }
}
