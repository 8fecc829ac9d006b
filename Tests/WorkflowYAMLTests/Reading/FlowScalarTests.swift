import Testing
import WorkflowYAML

/// Scalars without quotes and between quotes mean what YAML says, on one line and on several.
struct FlowScalarTests {
    /// Texts without quotes.
    static let plain: [(yaml: String, events: String)] = [
        ("word", "=VAL :word"),
        ("two  words", "=VAL :two  words"),
        ("a:b", "=VAL :a:b"),
        ("a#b", "=VAL :a#b"),
        ("a #b", "=VAL :a"),
        ("-1", "=VAL :-1"),
        ("-a", "=VAL :-a"),
        ("?a", "=VAL :?a"),
        (":a", "=VAL ::a"),
        ("a: b:c", "+MAP =VAL :a =VAL :b:c -MAP"),
        ("http://x.y/z?q=1#f", "=VAL :http://x.y/z?q=1#f"),
        ("- -\t1", "+SEQ +SEQ =VAL :1 -SEQ -SEQ"),
        ("a\n b\n\n\n c\n", "=VAL :a b\\n\\nc"),
        ("a\n  # no text\n", "=VAL :a"),
        ("x: a\n  - b\n  #c\n", "+MAP =VAL :x =VAL :a - b -MAP"),
        ("x: a\n\n  b \n  \tc\n", "+MAP =VAL :x =VAL :a\\nb c -MAP"),
        ("x: é 🚀\n", "+MAP =VAL :x =VAL :é 🚀 -MAP"),
        ("- a - b\n- a ? b\n- a, [b] {c}\n", "+SEQ =VAL :a - b =VAL :a ? b =VAL :a, [b] {c} -SEQ"),
        ("'1': 1.50\n\"2\": ~\n", "+MAP =VAL '1 =VAL :1.50 =VAL \"2 =VAL :~ -MAP"),
    ]

    @Test(arguments: plain) func `plain text ends where an indicator does, and lines are folded`(
        yaml: String, events: String
    ) {
        #expect(readEvents(yaml) == events)
    }

    /// Texts between single quotes.
    static let single: [(yaml: String, events: String)] = [
        ("''", "=VAL '"),
        ("'a'", "=VAL 'a"),
        ("'it''s'", "=VAL 'it's"),
        ("''''''", "=VAL '''"),
        ("'a \\n \"b\"'", "=VAL 'a \\\\n \"b\""),
        ("x: 'a\n  b\n\n  c '\n", "+MAP =VAL :x =VAL 'a b\\nc  -MAP"),
        ("x: ' \n  a \t\n  \n  '\n", "+MAP =VAL :x =VAL ' a\\n -MAP"),
        ("- 'a: b #c'\n", "+SEQ =VAL 'a: b #c -SEQ"),
    ]

    @Test(arguments: single) func `single quotes double a quote, and fold lines`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Texts between double quotes.
    static let double: [(yaml: String, events: String)] = [
        ("\"\"", "=VAL \""),
        ("\"a\"", "=VAL \"a"),
        ("\"it's #1: a\"", "=VAL \"it's #1: a"),
        ("\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\"", "=VAL \"\u{0}\u{7}\\b\\t\\n\u{B}\u{C}\\r\u{1B}"),
        ("\"\\ \\\"\\/\\\\\\N\\_\\L\\P\"", "=VAL \" \"/\\\\\u{85}\u{A0}\u{2028}\u{2029}"),
        ("\"\\x41\\u00e9\\U0001F680\"", "=VAL \"Aé🚀"),
        ("\"\\ud83d\\ude80\"", "=VAL \"🚀"),
        ("\"a\\\tb\"", "=VAL \"a\\tb"),
        ("x: \"a\n  b\n\n  c\"\n", "+MAP =VAL :x =VAL \"a b\\nc -MAP"),
        ("x: \"a\\\n  b \\\n  \\ c\\\n\n  d\"\n", "+MAP =VAL :x =VAL \"ab  c\\nd -MAP"),
        ("x: \"a \\t \n  b\"\n", "+MAP =VAL :x =VAL \"a \\t b -MAP"),
        ("x: \"a\\ \n  b\"\n", "+MAP =VAL :x =VAL \"a  b -MAP"),
    ]

    @Test(arguments: double) func `double quotes unescape, and fold lines`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }
}
