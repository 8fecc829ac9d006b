import Testing
import WorkflowYAML

/// Indentation shows what belongs together.
struct BlockCollectionTests {
    /// Sequences of dashes.
    static let sequences: [(yaml: String, events: String)] = [
        ("- a\n- b\n", "+SEQ =VAL :a =VAL :b -SEQ"),
        ("- - a\n  - b\n- c\n", "+SEQ +SEQ =VAL :a =VAL :b -SEQ =VAL :c -SEQ"),
        ("-\n  - a\n-\n- b\n", "+SEQ +SEQ =VAL :a -SEQ =VAL : =VAL :b -SEQ"),
        ("- a: 1\n  b: 2\n- c: 3\n", "+SEQ +MAP =VAL :a =VAL :1 =VAL :b =VAL :2 -MAP +MAP =VAL :c =VAL :3 -MAP -SEQ"),
        ("-   a: 1\n    b: 2\n", "+SEQ +MAP =VAL :a =VAL :1 =VAL :b =VAL :2 -MAP -SEQ"),
        ("a:\n- b\n- c\nd: e\n", "+MAP =VAL :a +SEQ =VAL :b =VAL :c -SEQ =VAL :d =VAL :e -MAP"),
        ("a:\n  - b\n", "+MAP =VAL :a +SEQ =VAL :b -SEQ -MAP"),
        ("- # c\n  a\n", "+SEQ =VAL :a -SEQ"),
        ("-\ta\n", "+SEQ =VAL :a -SEQ"),
        ("-\n\n a\n", "+SEQ =VAL :a -SEQ"),
    ]

    @Test(arguments: sequences) func `reads sequences`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Mappings of keys and values.
    static let mappings: [(yaml: String, events: String)] = [
        ("a: b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("a:\nb:\n", "+MAP =VAL :a =VAL : =VAL :b =VAL : -MAP"),
        (
            "a:\n  b:\n    c: d\n  e: f\n",
            "+MAP =VAL :a +MAP =VAL :b +MAP =VAL :c =VAL :d -MAP =VAL :e =VAL :f -MAP -MAP"
        ),
        ("a :  b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("a:\n  b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("a:\n\n  b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("'a': 1\n\"b\": 2\n", "+MAP =VAL 'a =VAL :1 =VAL \"b =VAL :2 -MAP"),
        (
            "[a, b]: c\n{a: b}: c\n",
            "+MAP +SEQ [] =VAL :a =VAL :b -SEQ =VAL :c +MAP {} =VAL :a =VAL :b -MAP =VAL :c -MAP"
        ),
        ("a: &x\n  b: c\n", "+MAP =VAL :a +MAP &x =VAL :b =VAL :c -MAP -MAP"),
        (": a\n", "+MAP =VAL : =VAL :a -MAP"),
        ("a: \"b: c\"\n", "+MAP =VAL :a =VAL \"b: c -MAP"),
        ("a:\tb\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("a: # c\n  b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("  a: 1\n  b: 2\n", "+MAP =VAL :a =VAL :1 =VAL :b =VAL :2 -MAP"),
        ("a%: b\n", "+MAP =VAL :a% =VAL :b -MAP"),
    ]

    @Test(arguments: mappings) func `reads mappings`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Keys behind question marks.
    static let explicit: [(yaml: String, events: String)] = [
        ("? a\n: b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("? a\n", "+MAP =VAL :a =VAL : -MAP"),
        ("? a\n? b\n: c\n", "+MAP =VAL :a =VAL : =VAL :b =VAL :c -MAP"),
        ("?\n: b\n", "+MAP =VAL : =VAL :b -MAP"),
        ("? - a\n  - b\n: - c\n", "+MAP +SEQ =VAL :a =VAL :b -SEQ +SEQ =VAL :c -SEQ -MAP"),
        ("? a: b\n: c: d\n", "+MAP +MAP =VAL :a =VAL :b -MAP +MAP =VAL :c =VAL :d -MAP -MAP"),
        ("? a\n  b\n: c\nd: e\n", "+MAP =VAL :a b =VAL :c =VAL :d =VAL :e -MAP"),
        ("?\n- a\n:\n- b\n", "+MAP +SEQ =VAL :a -SEQ +SEQ =VAL :b -SEQ -MAP"),
        ("? a\n# c\n: b\n", "+MAP =VAL :a =VAL :b -MAP"),
        ("- ? a\n  : b\n", "+SEQ +MAP =VAL :a =VAL :b -MAP -SEQ"),
    ]

    @Test(arguments: explicit) func `keys that begin with a question mark can be anything`(yaml: String, events: String)
    {
        #expect(readEvents(yaml) == events)
    }
}
