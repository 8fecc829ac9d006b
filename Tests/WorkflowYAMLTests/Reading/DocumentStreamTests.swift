import Testing
import WorkflowYAML

/// A text holds any number of documents.
struct DocumentStreamTests {
    /// Texts of several documents, or none.
    static let streams: [(yaml: String, events: String)] = [
        ("", ""),
        ("\n# c\n", ""),
        ("---\n", "+DOC --- =VAL : -DOC"),
        ("---\n---\n", "+DOC --- =VAL : -DOC +DOC --- =VAL : -DOC"),
        ("--- a\n--- b\n", "+DOC --- =VAL :a -DOC +DOC --- =VAL :b -DOC"),
        ("a\n---\nb\n", "+DOC =VAL :a -DOC +DOC --- =VAL :b -DOC"),
        ("a\n...\nb\n", "+DOC =VAL :a -DOC ... +DOC =VAL :b -DOC"),
        ("a\n...\n...\n", "+DOC =VAL :a -DOC ..."),
        ("...\n", ""),
        ("---\n...\n", "+DOC --- =VAL : -DOC ..."),
        ("--- # c\na: b\n", "+DOC --- +MAP =VAL :a =VAL :b -MAP -DOC"),
        ("---\ta\n", "+DOC --- =VAL :a -DOC"),
        ("---a\n", "=VAL :---a"),
        ("--- |\n a\n--- >\n b\n", "+DOC --- =VAL |a\\n -DOC +DOC --- =VAL >b\\n -DOC"),
        ("a: b\n... # c\n", "+DOC +MAP =VAL :a =VAL :b -MAP -DOC ..."),
        ("\u{FEFF}a\n", "=VAL :a"),
        ("a\n...\n\u{FEFF}b\n", "+DOC =VAL :a -DOC ... +DOC =VAL :b -DOC"),
        ("--- []\n--- {}\n", "+DOC --- +SEQ [] -SEQ -DOC +DOC --- +MAP {} -MAP -DOC"),
        ("a: 1\n---\n- b\n", "+DOC +MAP =VAL :a =VAL :1 -MAP -DOC +DOC --- +SEQ =VAL :b -SEQ -DOC"),
    ]

    @Test(arguments: streams) func `reads documents`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Directives.
    static let directives: [(yaml: String, events: String)] = [
        ("%YAML 1.2\n---\na\n", "+DOC --- =VAL :a -DOC"),
        ("%YAML 1.1 # c\n---\n", "+DOC --- =VAL : -DOC"),
        ("%OTHER b c\n---\na\n", "+DOC --- =VAL :a -DOC"),
        ("%YAML 1.2\n---\na\n...\n%YAML 1.2\n---\nb\n", "+DOC --- =VAL :a -DOC ... +DOC --- =VAL :b -DOC"),
        ("--- a\n %b\n", "+DOC --- =VAL :a %b -DOC"),
    ]

    @Test(arguments: directives) func `reads directives`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Line breaks.
    static let lineBreaks: [(yaml: String, events: String)] = [
        ("a: 1\r\nb: 2\r\n", "+MAP =VAL :a =VAL :1 =VAL :b =VAL :2 -MAP"),
        ("a: 1\rb: 2\r", "+MAP =VAL :a =VAL :1 =VAL :b =VAL :2 -MAP"),
        ("a: |\r\n  x\r\n\r\n  y\r\n", "+MAP =VAL :a =VAL |x\\n\\ny\\n -MAP"),
        ("a: \"x\r\n  y\"\r\n", "+MAP =VAL :a =VAL \"x y -MAP"),
        ("a\r\n\r\n b\r\n", "=VAL :a\\nb"),
    ]

    @Test(arguments: lineBreaks) func `all kinds of line breaks are line feeds`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }
}
