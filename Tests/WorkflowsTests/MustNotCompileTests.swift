import Foundation
import TestSupport
import Testing

/// What the types promise: sources that the compiler must refuse, each in words that help.
@Suite("Sources that must not compile")
struct MustNotCompileTests {
    static let folder = "Tests/WorkflowsTests/MustNotCompile"
    static let sources: [String] = ((try? Repository.names(in: folder)) ?? []).filter { $0.hasSuffix(".swift") }

    @Test("there is a source for every kind of mistake that the types are to prevent")
    func kinds() {
        #expect(Self.sources.count >= 54)
    }

    @Test("is refused with the message that its first line names, and compiles when corrected", arguments: sources)
    func refused(source: String) throws {
        let text = try Repository.text(of: "\(Self.folder)/\(source)")
        let first = try #require(text.split(separator: "\n").first)
        try #require(first.hasPrefix("// error: "), "the first line does not name the message")
        let expected = first.dropFirst("// error: ".count)

        let compiler = try #require(TypeChecker.ofThisBuild, "no compiler, or no built modules beside the tests")
        let wrong = try compiler.check(source: "\(Repository.root)/\(Self.folder)/\(source)")
        #expect(!wrong.isAccepted, "it compiles")
        #expect(wrong.output.contains(": error: "), "the compiler failed without an error: \(wrong.output)")
        #expect(wrong.output.contains(expected), "the message differs: \(wrong.output)")
        for sign in ["failed to produce diagnostic", "Stack dump", "please submit a bug report"] {
            #expect(!wrong.output.contains(sign), "the compiler was at a loss: \(wrong.output)")
        }

        let corrected = try compiler.check(
            source: "\(Repository.root)/\(Self.folder)/\(source)", defining: "CORRECT")
        #expect(corrected.isAccepted, "the corrected source is refused: \(corrected.output)")
        #expect(corrected.output.isEmpty, "the corrected source is warned about: \(corrected.output)")
    }
}
