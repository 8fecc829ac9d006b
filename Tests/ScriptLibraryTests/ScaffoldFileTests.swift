import ScriptLibrary
import TestSupport
import Testing

@Suite("Scaffold files")
struct ScaffoldFileTests {
    @Test("The carried texts are those of Templates/Scaffolds")
    func carriesTemplates() throws {
        expectGolden(try GeneratedScripts.scaffoldText(), path: GeneratedScripts.scaffoldPath)
        #expect(ScaffoldFile.all.count > 5)
    }

    @Test("A file ends with one line break and holds no tab", arguments: ScaffoldFile.all)
    func keepsForm(_ file: ScaffoldFile) {
        #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"))
        #expect(!file.text.contains("\r") && !file.text.contains("\t"))
    }

    static let fillings: [(text: String, values: [String: String], filled: String)] = [
        ("a __NAME__ b\n", ["NAME": "x"], "a x b\n"),
        ("__A____B__", ["A": "1", "B": "2"], "12"),
        ("  __LINES__\nend\n", ["LINES": "a,\n\nb"], "  a,\n\n  b\nend\n"),
        ("  __LINES__\nend\n", ["LINES": ""], "end\n"),
        ("a __NAME__\n", ["NAME": ""], "a \n"),
        // A value is not looked at again, and what is no placeholder stays.
        ("__NAME__ __OTHER_ONE__", ["NAME": "__OTHER_ONE__", "OTHER_ONE": "x"], "__OTHER_ONE__ x"),
        ("__name__ __A1__ ____ __A_ ___ __X__", ["X": "y"], "__name__ __A1__ ____ __A_ ___ y"),
        ("ä__NAME__ö", ["NAME": "ü"], "äüö"),
        ("__UNKNOWN__", [:], "__UNKNOWN__"),
    ]

    @Test("A placeholder gives way to its value", arguments: fillings)
    func fills(text: String, values: [String: String], filled: String) {
        #expect(ScaffoldFile(path: "a", text: text).filled(with: values) == filled)
    }

    @Test("A file names its placeholders once, in order")
    func namesPlaceholders() {
        let file = ScaffoldFile(path: "a", text: "__B__ __A_C__\n    __B__\n__no__ __D__\n")
        #expect(file.placeholders == ["B", "A_C", "D"])
    }
}
