import Testing
import WorkflowYAML

/// What is no YAML is reported at its place, with what to do, and reading goes on.
struct ProblemTests {
    /// Each text, its problems, and what was understood all the same.
    static let problems: [(yaml: String, problems: [String], json: String)] = [
        (
            "name: foo: bar\non: push\n",
            ["1:10: a text with ': ' needs quotes; a mapping would begin on a line of its own"],
            "{ \"name\": \"foo: bar\", \"on\": \"push\" }"
        ),
        (
            "name:foo\non: push\n",
            ["1:1: expected ':' and a space behind this key"],
            "{ \"on\": \"push\" }"
        ),
        (
            "on: push\n\tjobs: 1\nx: 2\n",
            ["2:1: a tab cannot indent a line: use spaces"],
            "{ \"on\": \"push\", \"x\": 2 }"
        ),
        (
            "on:\n  push:\n   branches: [a, b\n  pull_request:\njobs: 1\n",
            ["3:14: this '[' is never closed"],
            "{ \"on\": { \"push\": { \"branches\": [ \"a\", \"b\" ] }, \"pull_request\": null }, \"jobs\": 1 }"
        ),
        (
            "run: \"echo\nfoo: bar\nbaz: 1\n",
            ["1:6: this double quote is never closed"],
            "{ \"run\": \"echo\", \"foo\": \"bar\", \"baz\": 1 }"
        ),
        (
            "run: 'it's fine'\nx: 1\n",
            ["1:10: expected the end of the line here; inside single quotes, write a quote twice"],
            "{ \"run\": \"it\", \"x\": 1 }"
        ),
        (
            "steps:\n  - a: 1\n   b: 2\n  - c: 3\n",
            ["3:4: indented by 3, while the lines that this belongs with are indented by 2"],
            "{ \"steps\": [ { \"a\": 1 }, { \"c\": 3 } ] }"
        ),
        (
            "steps:\n  - a: 1\n - c: 3\nx: 1\n",
            ["3:2: indented by 1, while the lines that this belongs with are indented by 0"],
            "{ \"steps\": [ { \"a\": 1 } ], \"x\": 1 }"
        ),
        (
            "a:\n    b: 1\n  c: 2\nd: 3\n",
            ["3:3: indented by 2, while the lines that this belongs with are indented by 0"],
            "{ \"a\": { \"b\": 1 }, \"c\": 2, \"d\": 3 }"
        ),
        (
            "a: @foo\nb: `x`\nc: %d\nd: *.md\ne: !cancelled()\nf: !x && y\n",
            [
                "1:4: a text that begins with '@' needs quotes",
                "2:4: a text that begins with '`' needs quotes",
                "3:4: a text that begins with '%' needs quotes",
                "4:4: no anchor '&.md' stands before this alias; put a text that begins with '*' in quotes",
            ],
            "{ \"a\": \"@foo\", \"b\": \"`x`\", \"c\": \"%d\", \"d\": null, \"e\": \"\", \"f\": \"y\" }"
        ),
        (
            "a: [a, b]] \nb: {a: 1} x\nc: \"x\" y\n",
            [
                "1:10: expected the end of the line here",
                "2:11: expected the end of the line here",
                "3:8: expected the end of the line here",
            ],
            "{ \"a\": [ \"a\", \"b\" ], \"b\": { \"a\": 1 }, \"c\": \"x\" }"
        ),
        (
            "a: {a: 1, b\nc: 2\n",
            ["1:4: this '{' is never closed"],
            "{ \"a\": { \"a\": 1, \"b\": null }, \"c\": 2 }"
        ),
        (
            "name\non: push\njobs:\n  a: 1\n",
            ["1:1: expected ':' and a space behind this key"],
            "{ \"on\": \"push\", \"jobs\": { \"a\": 1 } }"
        ),
        (
            "on: push\nname\njobs: 1\n",
            ["2:1: expected ':' and a space behind this key"],
            "{ \"on\": \"push\", \"jobs\": 1 }"
        ),
        (
            "a: 1\n- b\nc: 2\n",
            ["2:1: expected a key, as above, and not a list"],
            "{ \"a\": 1, \"c\": 2 }"
        ),
        (
            "- a\nb: c\n",
            ["2:1: expected the end of the document: this belongs to nothing above"],
            "[ \"a\" ]"
        ),
        (
            "a: - b\nc: 1\n",
            ["1:4: a list begins on a line of its own"],
            "{ \"a\": [ \"b\" ], \"c\": 1 }"
        ),
        (
            "a: |x\n  foo\nb: 1\n",
            ["1:5: expected nothing but '-' or '+' and an indentation from 1 to 9 behind '|' or '>'"],
            "{ \"a\": \"foo\\n\", \"b\": 1 }"
        ),
        (
            "a: |\n foo\n  bar\nfoo\nb: 1\n",
            ["4:1: expected ':' and a space behind this key"],
            "{ \"a\": \"foo\\n bar\\n\", \"b\": 1 }"
        ),
        (
            "a: > text\n  more\nb: 1\n",
            ["1:6: the text begins on the line below '|' or '>'"],
            "{ \"a\": \"more\\n\", \"b\": 1 }"
        ),
        (
            "a: \"\\d\"\nb: \"\\x1\"\n",
            [
                "1:5: this escape means nothing; write '\\\\' for a backslash, or use single quotes",
                "2:5: this escape means nothing; write '\\\\' for a backslash, or use single quotes",
            ],
            "{ \"a\": \"d\", \"b\": \"x1\" }"
        ),
        (
            "run: echo 'a': b\nx: 1\n",
            ["1:14: a text with ': ' needs quotes; a mapping would begin on a line of its own"],
            "{ \"run\": \"echo 'a': b\", \"x\": 1 }"
        ),
        (
            "- - a\n - b\n",
            ["2:2: indented by 1, while the lines that this belongs with are indented by 0"],
            "[ [ \"a\" ], \"b\" ]"
        ),
        (
            "a: b\n  c: d\ne: f\n",
            ["2:4: a text with ': ' needs quotes; a mapping would begin on a line of its own"],
            "{ \"a\": \"b c: d\", \"e\": \"f\" }"
        ),
        (
            "[a, b\n",
            ["1:1: this '[' is never closed"],
            "[ \"a\", \"b\" ]"
        ),
        (
            "[a: b: c]\n",
            ["1:6: expected ',' or ']' here"],
            "[ { \"a\": \"b\" }, { \"\": \"c\" } ]"
        ),
        (
            "a: [1 2, 3,, 4]\nb: [,]\nc: [-, ?, :]\n",
            [
                "1:12: expected a value before this ','",
                "2:5: expected a value before this ','",
                "3:5: expected a text: '-' begins a list only outside brackets",
                "3:8: expected a text: '?' begins a mapping only outside brackets",
            ],
            "{ \"a\": [ \"1 2\", 3, 4 ], \"b\": [], \"c\": [ \"-\", \"?\", { \"\": null } ] }"
        ),
        (
            "a: &x &y 1\nb: !a !b 2\nc: &z *x\n",
            [
                "1:7: a node has one anchor at most",
                "2:7: a node has one tag at most",
                "3:4: an alias has neither anchor nor tag: its node has",
            ],
            "{ \"a\": 1, \"b\": \"2\", \"c\": 1 }"
        ),
        (
            "%YAML 1.2\na: 1\n",
            ["2:1: expected '---' behind the directives"],
            "{ \"a\": 1 }"
        ),
        (
            "a: 1\n--- b: 2\n",
            ["2:6: a text with ': ' needs quotes; a mapping would begin on a line of its own"],
            "{ \"a\": 1 } \"b: 2\""
        ),
        (
            "key: >\n\n      \n  text\nb: 1\n",
            ["3:1: an empty line before the text has more spaces than the text"],
            "{ \"key\": \"\\n    \\ntext\\n\", \"b\": 1 }"
        ),
        (
            "if: ${{ a }} # x\nname: ${{ b }}: c\nx: {{ y }}\n",
            ["2:15: a text with ': ' needs quotes; a mapping would begin on a line of its own"],
            "{ \"if\": \"${{ a }}\", \"name\": \"${{ b }}: c\", \"x\": { \"{\\\"y\\\": null}\": null } }"
        ),
        (
            "env: {A: ${{ x }}, B: 1}\n",
            ["1:11: expected ',' or '}' here; put a text with brackets or braces in quotes"],
            "{ \"env\": { \"A\": \"$\", \"{{\\\"x\\\": null}: null}\": null, \"B\": 1 } }"
        ),
        (
            "a: 'x\n\nb: 1\n",
            ["1:4: this single quote is never closed"],
            "{ \"a\": \"x\", \"b\": 1 }"
        ),
        (
            "jobs:\n  a:\n    steps:\n    - run: x\n      with:\n       a: 1\n     b: 2\n    - run: y\n  b: 1\n",
            ["7:6: indented by 5, while the lines that this belongs with are indented by 4"],
            "{ \"jobs\": { \"a\": { \"steps\": [ { \"run\": \"x\", \"with\": { \"a\": 1 } }, { \"run\": \"y\" } ] }, \"b\": 1 } }"
        ),
        (
            "a: \"b\"c\nd: 'e'f: g\n",
            [
                "1:7: expected the end of the line here",
                "2:7: expected the end of the line here; inside single quotes, write a quote twice",
            ],
            "{ \"a\": \"b\", \"d\": \"e\" }"
        ),
        (
            "key: [a,\nb]\nx: 1\n",
            [
                "1:6: this '[' is never closed",
                "2:1: expected ':' and a space behind this key",
            ],
            "{ \"key\": [ \"a\" ], \"x\": 1 }"
        ),
        (
            "a:\n\t- b\n",
            ["2:1: a tab cannot indent a line: use spaces"],
            "{ \"a\": null }"
        ),
        (
            "- a\n-b\n- c\n",
            ["2:1: expected the end of the document: this belongs to nothing above"],
            "[ \"a\" ]"
        ),
        (
            "a: b\n c\n# x\n d\ne: 1\n",
            ["4:2: indented by 1, while the lines that this belongs with are indented by 0"],
            "{ \"a\": \"b c\", \"e\": 1 }"
        ),
        (
            "a: 1\n %x\n%y: 2\n",
            ["3:1: a text that begins with '%' needs quotes"],
            "{ \"a\": \"1 %x\", \"%y\": 2 }"
        ),
        (
            "%YAML 1.2\n%YAML 1.2\n---\na\n",
            ["2:1: a document has one '%YAML' directive at most"],
            "\"a\""
        ),
        (
            "%YAML\n---\n",
            ["1:1: expected '%YAML 1.2'"],
            "null"
        ),
        (
            "%TAG !e\n---\n",
            ["1:1: expected a handle such as '!e!' and a prefix behind '%TAG'"],
            "null"
        ),
        (
            "%TAG !e! a\n%TAG !e! b\n---\n",
            ["2:1: a document sets each handle of tags once at most"],
            "null"
        ),
        (
            "a: !e!x 1\nb: !<x 1\nc: !!! 2\nd: !a\"b 3\ne: !! 4\n",
            [
                "1:4: no directive '%TAG !e! …' stands before the document",
                "2:4: a tag that begins with '!<' ends with '>'",
                "3:6: a tag has no third '!'",
                "4:6: this character cannot stand in a tag; put a text that begins with '!' in quotes",
                "5:4: a tag needs a name behind its last '!'",
            ],
            "{ \"a\": \"1\", \"b\": \"1\", \"c\": \"2\", \"d\": \"3\", \"e\": \"4\" }"
        ),
        (
            "a: *\nb: & 1\n",
            [
                "1:4: an alias needs a name behind '*'; put a text that begins with '*' in quotes",
                "2:4: an anchor needs a name behind '&'",
            ],
            "{ \"a\": null, \"b\": 1 }"
        ),
        (
            "a: &x [*x]\nb: 1\n",
            ["1:8: the alias '*x' stands inside the node that it stands for"],
            "{ \"a\": [ null ], \"b\": 1 }"
        ),
        (
            "a: 1\n... b\n",
            ["2:5: only a comment may stand behind '...'"],
            "{ \"a\": 1 }"
        ),
        (
            "a: !t\n  !t x\n",
            ["2:3: a node has one tag at most"],
            "{ \"a\": \"x\" }"
        ),
        (
            "[a\n: b]\n",
            ["2:1: a key inside brackets stands on one line, with its ':'"],
            "[ { \"a\": \"b\" } ]"
        ),
        (
            "[\"a\n b\": c]\n",
            ["2:4: a key inside brackets stands on one line, with its ':'"],
            "[ { \"a b\": \"c\" } ]"
        ),
        (
            "'a\n  b': c\nd: 1\n",
            ["2:5: a key stands on one line, with its ':'"],
            "{ \"a b\": \"c\", \"d\": 1 }"
        ),
        (
            "k: 'a\n  b': c\n",
            ["2:5: a key stands on one line, with its ':'"],
            "{ \"k\": { \"a b\": \"c\" } }"
        ),
        (
            "? a\n  : b\nc: d\n",
            ["2:3: indented by 2, while the lines that this belongs with are indented by 0"],
            "{ \"a\": null, \"\": \"b\", \"c\": \"d\" }"
        ),
        (
            "&a - b\n",
            ["1:4: a list begins on a line of its own"],
            "[ \"b\" ]"
        ),
        (
            "a: ]\nb: }\nc: ,\n",
            [
                "1:4: a text that begins with ']' needs quotes",
                "2:4: a text that begins with '}' needs quotes",
                "3:4: a text that begins with ',' needs quotes",
            ],
            "{ \"a\": \"]\", \"b\": \"}\", \"c\": \",\" }"
        ),
        (
            "- >x\n a\n",
            ["1:4: expected nothing but '-' or '+' and an indentation from 1 to 9 behind '|' or '>'"],
            "[ \"a\\n\" ]"
        ),
        (
            "\"a\" b: c\n",
            ["1:5: expected the end of the document: this belongs to nothing above"],
            "\"a\""
        ),
        (
            "a: 'b\n--- c\n",
            ["1:4: this single quote is never closed"],
            "{ \"a\": \"b\" } \"c\""
        ),
        (
            "a:\n  - b\n c\n",
            ["3:2: indented by 1, while the lines that this belongs with are indented by 0"],
            "{ \"a\": [ \"b\" ] }"
        ),
    ]

    @Test(arguments: problems) func `names place and cause, and reads the rest`(
        yaml: String, problems: [String], json: String
    ) {
        #expect(readProblems(yaml) == problems)
        let lines = JSONPrinter.print(YAMLTree(reading: Array(yaml.utf8))).split(separator: UInt8(ascii: "\n"))
        let words = lines.map { String(decoding: $0.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self) }
        #expect(words.joined(separator: " ") == json)
    }

    /// Bytes that are no text.
    static let encodings: [(bytes: [UInt8], problem: String)] = [
        (Array("a: \u{0}".utf8), "1:4: the file has zero bytes: it is a binary file, or UTF-16 instead of UTF-8"),
        (
            Array("a\n\u{1B}".utf8),
            "2:1: the control character U+001B cannot stand in YAML; write an escape between double quotes"
        ),
        ([0xFF, 0xFE, 0x61, 0], "1:1: UTF-16: save the file as UTF-8"),
        ([0xFE, 0xFF, 0, 0x61], "1:1: UTF-16: save the file as UTF-8"),
        ([0x61, 0x0A, 0x62, 0xC3], "2:2: this byte is not UTF-8: save the file as UTF-8"),
        ([0xC0, 0x80], "1:1: this byte is not UTF-8: save the file as UTF-8"),
        ([0xED, 0xA0, 0x80], "1:1: this byte is not UTF-8: save the file as UTF-8"),
        ([0xF4, 0x90, 0x80, 0x80], "1:1: this byte is not UTF-8: save the file as UTF-8"),
    ]

    @Test(arguments: encodings) func `refuses what is no text`(bytes: [UInt8], problem: String) {
        let tree = YAMLTree(reading: bytes)
        let problems = tree.problems.map { "\($0.position.line):\($0.position.column): \($0.message)" }
        #expect(problems == [problem] && tree.documents.isEmpty)
    }
}
