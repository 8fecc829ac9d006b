import Testing
import WorkflowExpressions

/// Names are compared without case.
struct LowerCaseTests {
    static let names: [String] = [
        "", "outputs", "Outputs", "a-b_1", "STRASSE", "straße", "É", "é", "İ", "K", "a longer name",
    ]

    @Test(arguments: names) func `the lower case is that of the standard library`(name: String) {
        #expect(name.inLowerCase == name.lowercased())
        for other in Self.names {
            #expect(name.isSameName(as: other) == (name.lowercased() == other.lowercased()), "\(name), \(other)")
        }
    }
}
