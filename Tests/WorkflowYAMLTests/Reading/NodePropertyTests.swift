import Testing
import WorkflowYAML

/// Anchors, aliases and tags belong to the node behind them.
struct NodePropertyTests {
    /// Anchors and aliases.
    static let anchors: [(yaml: String, events: String)] = [
        ("- &a x\n- *a\n", "+SEQ =VAL &a :x =ALI *a -SEQ"),
        ("&a x", "=VAL &a :x"),
        ("&a\nx: y\n", "+MAP &a =VAL :x =VAL :y -MAP"),
        ("&a x: y\n", "+MAP =VAL &a :x =VAL :y -MAP"),
        ("&a\n&b x: y\n", "+MAP &a =VAL &b :x =VAL :y -MAP"),
        ("- &a\n- &b []\n- &c\n  - x\n", "+SEQ =VAL &a : +SEQ [] &b -SEQ +SEQ &c =VAL :x -SEQ -SEQ"),
        ("a: &x\nb: *x\n", "+MAP =VAL :a =VAL &x : =VAL :b =ALI *x -MAP"),
        ("&a : b\n", "+MAP =VAL &a : =VAL :b -MAP"),
        ("- &a k\n- *a : v\n", "+SEQ =VAL &a :k +MAP =ALI *a =VAL :v -MAP -SEQ"),
        ("- &a x\n- &a y\n- *a\n", "+SEQ =VAL &a :x =VAL &a :y =ALI *a -SEQ"),
        ("- &é x\n- *é\n", "+SEQ =VAL &é :x =ALI *é -SEQ"),
        ("a: &x:y z\nb: *x:y\n", "+MAP =VAL :a =VAL &x:y :z =VAL :b =ALI *x:y -MAP"),
        ("- &a [&b c]\n- [*a, *b]\n", "+SEQ +SEQ [] &a =VAL &b :c -SEQ +SEQ [] =ALI *a =ALI *b -SEQ -SEQ"),
        ("--- &a\n- b\n", "+DOC --- +SEQ &a =VAL :b -SEQ -DOC"),
        ("&a\n- &b\n  c\n", "+SEQ &a =VAL &b :c -SEQ"),
    ]

    @Test(arguments: anchors) func `an anchor names what an alias stands for`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }

    /// Tags.
    static let tags: [(yaml: String, events: String)] = [
        ("!!str 1", "=VAL <tag:yaml.org,2002:str> :1"),
        ("! 1", "=VAL <!> :1"),
        ("!a x", "=VAL <!a> :x"),
        ("!<tag:example.com,2026:b> x", "=VAL <tag:example.com,2026:b> :x"),
        ("!!map\na: b\n", "+MAP <tag:yaml.org,2002:map> =VAL :a =VAL :b -MAP"),
        ("!!str a: !!int 1\n", "+MAP =VAL <tag:yaml.org,2002:str> :a =VAL <tag:yaml.org,2002:int> :1 -MAP"),
        ("- !!seq []\n- !!null\n", "+SEQ +SEQ [] <tag:yaml.org,2002:seq> -SEQ =VAL <tag:yaml.org,2002:null> : -SEQ"),
        ("%TAG !e! tag:example.com,2026:\n---\n!e!a%21b x\n", "+DOC --- =VAL <tag:example.com,2026:a!b> :x -DOC"),
        ("%TAG ! !x-\n---\n!a x\n", "+DOC --- =VAL <!x-a> :x -DOC"),
        ("%TAG !! tag:example.com:\n---\n!!a x\n", "+DOC --- =VAL <tag:example.com:a> :x -DOC"),
        ("&a !t x", "=VAL &a <!t> :x"),
        ("!t &a x", "=VAL &a <!t> :x"),
        ("!t\n&a x\n", "=VAL &a <!t> :x"),
        ("!t\n&a x: y\n", "+MAP <!t> =VAL &a :x =VAL :y -MAP"),
        ("[!t a, !t]", "+SEQ [] =VAL <!t> :a =VAL <!t> : -SEQ"),
    ]

    @Test(arguments: tags) func `a tag is resolved with the directives of its document`(yaml: String, events: String) {
        #expect(readEvents(yaml) == events)
    }
}
