import Testing
import WorkflowYAML

/// A text stays a text for readers of YAML 1.1 and 1.2, and is plain wherever that holds.
@Suite struct ScalarTests {
    static let plain: [String] = [
        "a", "build", "ubuntu-24.04-arm", "ghcr.io/owner/image:tag", "linux/amd64,linux/arm64", "type=gha,mode=max",
        "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8", "8080:80", "1.2.3", "v3.10", "1a2b3c4", "12e",
        "e12",
        "a:b", "C:\\x", "a#b", "a -b", "a ? b", "a - b", "-x", "--flag", ".", "..", "./a", "~/a", "a=b", "==",
        "<a",
        "<<<", "${{ github.ref == 'refs/heads/main' }}", "${{ !cancelled() && needs.a.result == 'success' }}", "$HOME",
        "a \"b\" c", "it's", "a  b", "a, b", "a [b] {c}", "(a)", "/", "\\", ";", "^", "$", "+", "_", "_1", "yesterday",
        "nulls", "truest", "offs", "ON2", "1 2", "2026-11", "2026-11-21-nightly", "12:60", "1:234", "+a", "0x", "0xg",
        "0b", "1e", "1e+", ".e5", ".infinity", "é", "日本", "🚀", "👩\u{200D}🚒", "e\u{301}", "\u{FFFD}", "\u{10000}",
    ]

    @Test(arguments: plain) func leavesPlain(text: String) {
        #expect(written(.string(text)) == "\(text)\n")
    }

    static let quoted: [String] = [
        "", " ", "-", "- a", "---", "--- a", "---a", "...", "...a", "?", "? a", "?a", ":", ": a", ":a", "!a", "&a", "*",
        "**",
        "*.md", "*/5 * * * *", "|", "|-", ">", "@scope/package", "`a`", "%a", "#", "# a", "{", "}", "{}", "[", "]",
        "[]",
        "[ab]*", ",", ", a", "a: b", "a:", "a: ", "a #b", " a", "a ", "~", "=", "<<", "null", "Null", "NULL", "true",
        "True",
        "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
        "y",
        "Y", "n", "N", "0", "-1", "+5", "007", "0777", "08", "0x1F", "0o17", "0b101", "0B1", "1_000", "0_", "-_", "+_1",
        "1.10", "3.10", "3.", ".5", "._", "-.5", "1e3", "1E10", "1.5e-3", "+1.e5", "12e4567", "1234567", ".inf",
        "+.inf",
        "-.Inf", ".nan", ".NaN", "22:22", "02:00", "1:30:45", "12:30:45.5", "-1:30", "2026-11-21", "2026-1-2",
        "2026-11-21T10:00:00Z", "2026-11-21 10:00:00", "2026-11-21t10:00:00+01:00", "${{ a }}: b", "${{ a }} # b",
    ]

    @Test(arguments: quoted) func quotes(text: String) {
        #expect(written(.string(text)) == "\"\(text)\"\n")
    }

    static let styles: [(text: String, yaml: String)] = [
        (#""a""#, #"'"a"'"#),
        (#"a\b: c"#, #"'a\b: c'"#),
        (#"'a'"#, #""'a'""#),
        (#"it's: "a\b""#, #""it's: \"a\\b\"""#),
        ("a\tb", #""a\tb""#),
        ("\t", #""\t""#),
        ("a\rb", #""a\rb""#),
        ("a\r\nb", #""a\r\nb""#),
        ("\0\u{1}\u{1B}\u{7F}", #""\x00\x01\x1B\x7F""#),
        ("\u{80}\u{85}\u{9F}\u{A0}\u{AD}", #""\x80\x85\x9F\xA0\xAD""#),
        ("a\u{2028}b\u{2029}c", #""a\u2028b\u2029c""#),
        ("\u{FEFF}a\u{FFFE}\u{FFFF}", #""\uFEFFa\uFFFE\uFFFF""#),
        ("\u{1FFFE}\u{10FFFF}", #""\U0001FFFE\U0010FFFF""#),
        ("admin\u{202E}\u{2066}x", #""admin\u202E\u2066x""#),
        ("\u{034F}\u{115F}\u{1160}\u{3164}\u{FFA0}", #""\u034F\u115F\u1160\u3164\uFFA0""#),
        ("a\u{1680}\u{2800}\u{3000}b", #""a\u1680\u2800\u3000b""#),
        ("\u{17B4}\u{180B}\u{180F}\u{FFF0}", #""\u17B4\u180B\u180F\uFFF0""#),
        ("x\u{E0041}\u{E0100}\u{1D173}", #""x\U000E0041\U000E0100\U0001D173""#),
        ("\n", #""\n""#),
        ("a\nb", #""a\nb""#),
        ("é\u{85}日", #""é\x85日""#),
    ]

    @Test(arguments: styles) func choosesTheReadableQuotes(text: String, yaml: String) {
        #expect(written(.string(text)) == yaml + "\n")
    }

    static let values: [(node: YAMLNode, yaml: String)] = [
        (.null, "null"), (.boolean(true), "true"), (.boolean(false), "false"), (.integer(0), "0"),
        (.integer(.min), "-9223372036854775808"), (.number(3.10), "3.1"), (.number(30), "30"), (.number(-2), "-2"),
        (.number(0.1 + 0.2), "0.30000000000000004"), (.number(1e15), "1000000000000000"), (.number(1e16), "1.0e+16"),
        (.number(1.5e300), "1.5e+300"), (.number(0.00001), "1.0e-05"), (.number(-0.0), "-0.0"),
        (.number(.infinity), ".inf"), (.number(-.infinity), "-.inf"), (.number(.nan), ".nan"),
        (.sequence(YAMLSequence()), "[]"), (.mapping(YAMLMapping()), "{}"),
    ]

    @Test(arguments: values) func writesValuesPlain(node: YAMLNode, yaml: String) {
        #expect(written(node) == yaml + "\n")
    }

    static let keys: [(key: String, yaml: String)] = [
        ("on", "on: 1\nnested:\n  \"on\": 1\n"),
        ("On", "\"On\": 1\nnested:\n  \"On\": 1\n"),
        ("a b", "a b: 1\nnested:\n  a b: 1\n"),
        ("", "\"\": 1\nnested:\n  \"\": 1\n"),
        ("3.10", "\"3.10\": 1\nnested:\n  \"3.10\": 1\n"),
        ("a: b", "\"a: b\": 1\nnested:\n  \"a: b\": 1\n"),
        ("a\nb\n", "\"a\\nb\\n\": 1\nnested:\n  \"a\\nb\\n\": 1\n"),
        ("**", "\"**\": 1\nnested:\n  \"**\": 1\n"),
        ("<<", "\"<<\": 1\nnested:\n  \"<<\": 1\n"),
    ]

    @Test(arguments: keys) func writesKeysLikeTexts(key: String, yaml: String) {
        var nested = YAMLMapping()
        nested.append(key, .integer(1))
        var root = nested
        root.append("nested", .mapping(nested))
        #expect(written(root) == yaml)
    }

    @Test func marksKeysThatAreTooLong() {
        let (short, long) = (String(repeating: "k", count: 1024), String(repeating: "k", count: 1025))
        var nested = YAMLMapping()
        nested.append(long, .null)
        var root = YAMLMapping()
        root.append(short, .integer(1))
        root.append(long, .integer(2), comment: "two")
        root.append(long + ":", .mapping(nested))
        #expect(
            written(root) == """
                \(short): 1
                ? \(long)
                : 2 # two
                ? "\(long):"
                :
                  ? \(long)
                  :

                """)
    }
}
