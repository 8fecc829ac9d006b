import Testing

@testable import SlipwayCommands

@Suite("Paths as text")
struct FilePathTests {
    static let cases: [(folder: String, found: String?)] = [
        ("/a/.github/workflows", "/a"), ("/a/.github/workflows/b/c", "/a"), ("/.github/workflows", ""),
        ("/a/.github/workflows/.github/workflows", "/a/.github/workflows"), ("/a/x.github/workflows", nil),
        ("/a/.github/workflows2", nil), ("/a/.github", nil), ("", nil), ("/", nil),
    ]

    @Test("the folder that holds the innermost of some folders", arguments: cases)
    func above(folder: String, found: String?) {
        #expect(FilePath.folder(above: ".github/workflows", at: folder) == found)
    }
}
