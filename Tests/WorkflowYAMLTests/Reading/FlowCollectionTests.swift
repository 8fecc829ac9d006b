import Testing
import WorkflowYAML

/// Brackets and braces show what belongs together, whatever the lines.
struct FlowCollectionTests {
    /// Sequences between brackets.
    static let sequences: [(yaml: String, events: String)] = [
        ("[]", "+SEQ [] -SEQ"),
        ("[a, b]", "+SEQ [] =VAL :a =VAL :b -SEQ"),
        ("[a, b, ]", "+SEQ [] =VAL :a =VAL :b -SEQ"),
        ("[ a , [b], {} ]", "+SEQ [] =VAL :a +SEQ [] =VAL :b -SEQ +MAP {} -MAP -SEQ"),
        ("a: [\n  b,\n\n  # c\n  d ]\n", "+MAP =VAL :a +SEQ [] =VAL :b =VAL :d -SEQ -MAP"),
        ("a: [\n  b\n]\n", "+MAP =VAL :a +SEQ [] =VAL :b -SEQ -MAP"),
        ("[a b,\n c d]\n", "+SEQ [] =VAL :a b =VAL :c d -SEQ"),
        ("['a', \"b\"]", "+SEQ [] =VAL 'a =VAL \"b -SEQ"),
        ("[-1, a:b, :c, -d, ?e]", "+SEQ [] =VAL :-1 =VAL :a:b =VAL ::c =VAL :-d =VAL :?e -SEQ"),
        ("[a$b]", "+SEQ [] =VAL :a$b -SEQ"),
        ("- [a]\n- [b]\n", "+SEQ +SEQ [] =VAL :a -SEQ +SEQ [] =VAL :b -SEQ -SEQ"),
        ("[&a x, *a]", "+SEQ [] =VAL &a :x =ALI *a -SEQ"),
    ]

    @Test(arguments: sequences) func `reads sequences`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Pairs inside brackets.
    static let pairs: [(yaml: String, events: String)] = [
        ("[a: b, c]", "+SEQ [] +MAP {} =VAL :a =VAL :b -MAP =VAL :c -SEQ"),
        ("[a: , b]", "+SEQ [] +MAP {} =VAL :a =VAL : -MAP =VAL :b -SEQ"),
        ("[\"a\":b]", "+SEQ [] +MAP {} =VAL \"a =VAL :b -MAP -SEQ"),
        ("[[a]: b]", "+SEQ [] +MAP {} +SEQ [] =VAL :a -SEQ =VAL :b -MAP -SEQ"),
        ("[{a: b}: c]", "+SEQ [] +MAP {} +MAP {} =VAL :a =VAL :b -MAP =VAL :c -MAP -SEQ"),
        ("[? a : b]", "+SEQ [] +MAP {} =VAL :a =VAL :b -MAP -SEQ"),
        ("[? a]", "+SEQ [] +MAP {} =VAL :a =VAL : -MAP -SEQ"),
        ("[: a]", "+SEQ [] +MAP {} =VAL : =VAL :a -MAP -SEQ"),
        ("[a: b:c]", "+SEQ [] +MAP {} =VAL :a =VAL :b:c -MAP -SEQ"),
        ("[? a\n  b\n : c]", "+SEQ [] +MAP {} =VAL :a b =VAL :c -MAP -SEQ"),
        ("[!t a: b]", "+SEQ [] +MAP {} =VAL <!t> :a =VAL :b -MAP -SEQ"),
    ]

    @Test(arguments: pairs) func `a pair inside brackets is a mapping of its own`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Mappings between braces.
    static let mappings: [(yaml: String, events: String)] = [
        ("{}", "+MAP {} -MAP"),
        ("{a: b, c: d}", "+MAP {} =VAL :a =VAL :b =VAL :c =VAL :d -MAP"),
        ("{a: b, }", "+MAP {} =VAL :a =VAL :b -MAP"),
        ("{a, b: , c: d}", "+MAP {} =VAL :a =VAL : =VAL :b =VAL : =VAL :c =VAL :d -MAP"),
        ("{\"a\":b, 'c':d}", "+MAP {} =VAL \"a =VAL :b =VAL 'c =VAL :d -MAP"),
        ("{[a]:b}", "+MAP {} +SEQ [] =VAL :a -SEQ =VAL :b -MAP"),
        ("{a\n :\n b}", "+MAP {} =VAL :a =VAL :b -MAP"),
        ("{? a : b, ? c, ? }", "+MAP {} =VAL :a =VAL :b =VAL :c =VAL : =VAL : =VAL : -MAP"),
        ("{: a}", "+MAP {} =VAL : =VAL :a -MAP"),
        ("{a: {b: [c]}}", "+MAP {} =VAL :a +MAP {} =VAL :b +SEQ [] =VAL :c -SEQ -MAP -MAP"),
        ("{a: b\n# c\n, d: e}", "+MAP {} =VAL :a =VAL :b =VAL :d =VAL :e -MAP"),
        ("{a b\n c: d}", "+MAP {} =VAL :a b c =VAL :d -MAP"),
        ("{\"a\"\n:b}", "+MAP {} =VAL \"a =VAL :b -MAP"),
        ("{&x a: &y b, c: *x }", "+MAP {} =VAL &x :a =VAL &y :b =VAL :c =ALI *x -MAP"),
    ]

    @Test(arguments: mappings) func `reads mappings`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }
}
