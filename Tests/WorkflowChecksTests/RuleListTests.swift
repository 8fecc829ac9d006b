import Foundation
import TestSupport
import Testing
import WorkflowAnalysis
import WorkflowChecks

/// One rule, one file, one entry in the list, one documented name.
struct RuleListTests {
    static let folder = "Sources/WorkflowChecks/Rules"
    static let files: [String] = (try? Repository.names(in: folder)) ?? []

    @Test func `each file of the folder is in the list, and nothing else is`() {
        let types = Checks.allRules.map { "\(type(of: $0)).swift" }
        #expect(types.sorted() == Self.files)
        #expect(Set(types).count == types.count)
    }

    @Test func `each rule has a name of its own in lower-case words with hyphens`() {
        let names = Checks.allRules.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.filter { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) == nil } == [])
    }

    @Test(arguments: files) func `a rule is named after its type`(
        _ file: String
    ) throws {
        let text = try Repository.text(of: "\(Self.folder)/\(file)")
        let type = file.replacing(".swift", with: "")
        let parts = "\n\(text)".components(separatedBy: "\nstruct \(type): ")
        try #require(parts.count == 2, "the file declares no rule of its name")
        let words = type.replacing(/Rule$/, with: "").replacing(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/) {
            "\($0.1 ?? $0.3 ?? "")-\($0.2 ?? $0.4 ?? "")"
        }.lowercased()
        #expect(text.contains("    let name = \"\(words)\"\n"))
    }
}
