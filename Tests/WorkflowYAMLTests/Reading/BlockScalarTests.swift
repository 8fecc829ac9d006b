import Testing
import WorkflowYAML

/// Scalars below `|` and `>` keep or fold their lines, and end as their header says.
struct BlockScalarTests {
    /// Literal texts.
    static let literal: [(yaml: String, events: String)] = [
        ("a: |\n  b\n   c\n\n  d\n", "+MAP =VAL :a =VAL |b\\n c\\n\\nd\\n -MAP"),
        ("a: |\n  b", "+MAP =VAL :a =VAL |b\\n -MAP"),
        ("a: |\n  b\n\n\n", "+MAP =VAL :a =VAL |b\\n -MAP"),
        ("a: |-\n  b\n\n", "+MAP =VAL :a =VAL |b -MAP"),
        ("a: |+\n  b\n\n\nc: d\n", "+MAP =VAL :a =VAL |b\\n\\n\\n =VAL :c =VAL :d -MAP"),
        ("a: |+\n\n\nc: d\n", "+MAP =VAL :a =VAL |\\n\\n =VAL :c =VAL :d -MAP"),
        ("a: |\n\nb: c\n", "+MAP =VAL :a =VAL | =VAL :b =VAL :c -MAP"),
        ("a: |-\n", "+MAP =VAL :a =VAL | -MAP"),
        ("a: |2\n   b\n  c\n", "+MAP =VAL :a =VAL | b\\nc\\n -MAP"),
        ("a: |1-\n  b\n", "+MAP =VAL :a =VAL | b -MAP"),
        ("a: |-2\n   b\n", "+MAP =VAL :a =VAL | b -MAP"),
        ("a: |\n  \tb\n  \n  c  \n", "+MAP =VAL :a =VAL |\\tb\\n\\nc  \\n -MAP"),
        ("a: | # c\n  # d\n # e\nb: c\n", "+MAP =VAL :a =VAL |# d\\n =VAL :b =VAL :c -MAP"),
        ("- |\n a\n- |\n  b\n", "+SEQ =VAL |a\\n =VAL |b\\n -SEQ"),
        ("--- |\na\n b\n", "+DOC --- =VAL |a\\n b\\n -DOC"),
        ("--- |\n a\n...\n", "+DOC --- =VAL |a\\n -DOC ..."),
        ("- - |\n   a\n   b\n", "+SEQ +SEQ =VAL |a\\nb\\n -SEQ -SEQ"),
        ("a:\n  |\n  b\n", "+MAP =VAL :a =VAL |b\\n -MAP"),
        ("a:\n- |\n b\n", "+MAP =VAL :a +SEQ =VAL |b\\n -SEQ -MAP"),
        ("? |\n  a\n: |\n  b\n", "+MAP =VAL |a\\n =VAL |b\\n -MAP"),
        ("a: !t &x |\n  b\n", "+MAP =VAL :a =VAL &x <!t> |b\\n -MAP"),
    ]

    @Test(arguments: literal) func `literal text keeps its lines`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Folded texts.
    static let folded: [(yaml: String, events: String)] = [
        ("a: >\n  b\n  c\n", "+MAP =VAL :a =VAL >b c\\n -MAP"),
        ("a: >\n  b\n\n  c\n", "+MAP =VAL :a =VAL >b\\nc\\n -MAP"),
        ("a: >\n  b\n\n\n  c\n", "+MAP =VAL :a =VAL >b\\n\\nc\\n -MAP"),
        ("a: >\n  b\n    c\n  d\n", "+MAP =VAL :a =VAL >b\\n  c\\nd\\n -MAP"),
        ("a: >\n  b\n\n    c\n    d\n\n  e\n", "+MAP =VAL :a =VAL >b\\n\\n  c\\n  d\\n\\ne\\n -MAP"),
        ("a: >\n  b\n  \tc\n  d\n", "+MAP =VAL :a =VAL >b\\n\\tc\\nd\\n -MAP"),
        ("a: >-\n  b\n  c\n\n", "+MAP =VAL :a =VAL >b c -MAP"),
        ("a: >+\n  b\n  c\n\n", "+MAP =VAL :a =VAL >b c\\n\\n -MAP"),
        ("a: >\n\n\n  b\n", "+MAP =VAL :a =VAL >\\n\\nb\\n -MAP"),
        ("a: >2\n    b\n  c\n", "+MAP =VAL :a =VAL >  b\\nc\\n -MAP"),
        ("a: >\r\n  b\r\n  c\r\n", "+MAP =VAL :a =VAL >b c\\n -MAP"),
    ]

    @Test(arguments: folded) func `folded text joins lines, except around those that begin with white space`(
        yaml: String, events: String
    ) {
        #expect(readEvents(yaml) == events)
    }
}
