extension Vector {
    private static let list = #"{"a":["x","y","z"],"b":{"c":{"d":5},"":"e","true":"t","NaN":"n","1E+15":"big"}}"#

    static let indexes: [Vector] = [
        Vector("a[0]", .string("x"), in: list), Vector("a[2]", .string("z"), in: list), Vector("a[3]", .null, in: list),
        Vector("a[-1]", .null, in: list), Vector("a[-0]", .string("x"), in: list),
        Vector("a[0.9]", .string("x"), in: list),
        Vector("a[1.9]", .string("y"), in: list), Vector("a[-0.5]", .null, in: list), Vector("a[NaN]", .null, in: list),
        Vector("a[Infinity]", .null, in: list), Vector("a[2147483648]", .null, in: list),
        Vector("a[1e300]", .null, in: list),
        Vector("a['1']", .string("y"), in: list), Vector("a[' 1 ']", .string("y"), in: list),
        Vector("a['']", .string("x"), in: list),
        Vector("a['0x2']", .string("z"), in: list), Vector("a['x']", .null, in: list),
        Vector("a[null]", .string("x"), in: list),
        Vector("a[true]", .string("y"), in: list), Vector("a[a]", .null, in: list), Vector("a[b]", .null, in: list),
        Vector("a.x", .null, in: list), Vector("a.length", .null, in: list), Vector("a['0'].x", .null, in: list),
        Vector("b.c.d", .number(5), in: list), Vector("B.C.D", .number(5), in: list),
        Vector("b['c']['d']", .number(5), in: list),
        Vector("b.c['D']", .number(5), in: list), Vector("b.x", .null, in: list), Vector("b.x.y.z", .null, in: list),
        Vector("b.c.d.e", .null, in: list), Vector("b['']", .string("e"), in: list),
        Vector("b[null]", .string("e"), in: list),
        Vector("b[true]", .string("t"), in: list), Vector("b.true", .string("t"), in: list),
        Vector("b[NaN]", .string("n"), in: list),
        Vector("b[1e15]", .string("big"), in: list), Vector("b[a]", .null, in: list), Vector("b[b]", .null, in: list),
        Vector("b[a[0]]", .null, in: list), Vector("(b).c", .object(#"{"d":5}"#), in: list),
        Vector("(b || a).c.d", .number(5), in: list), Vector("fromJSON('{\"k\":1}').k", .number(1)),
        Vector("fromJSON('{\"k\":1}')['K']", .number(1)), Vector("fromJSON('[7,8]')[1]", .number(8)),
        Vector("('x')[0]", .null), Vector("('x').y", .null), Vector("b.x[fromJSON('')]", .null, in: list),
        Vector("a[fromJSON('')]", .evaluation, in: list), Vector("b . c\n. d", .number(5), in: list),
        Vector("b [ 'c' ] .d", .number(5), in: list), Vector("c", .null, in: #"{"c":null}"#),
        Vector("c.d", .null, in: #"{"c":"text"}"#),
        Vector("m.a9", .number(9), in: #"{"m":{"a1":1,"a2":2,"a3":3,"a4":4,"a5":5,"a6":6,"a7":7,"a8":8,"A9":9}}"#),
        Vector("m.k", .number(2), in: #"{"m":{"k":1,"k":2}}"#),
        Vector("m", .object(#"{"k":2}"#), in: #"{"m":{"k":1,"K":2}}"#),
    ]

    private static let mixed =
        #"{"f":[null,1,"s",true,[10,11],{"p":20,"q":{"r":1}},{"p":[30]},{"P":null},[]],"o":{"x":{"p":1},"y":{"p":2}}}"#

    static let filters: [Vector] = [
        Vector("f.*.p", .array("[20,[30],null]"), in: mixed), Vector("f[*].P", .array("[20,[30],null]"), in: mixed),
        Vector("f.*[0]", .array("[10]"), in: mixed), Vector("f.*[1]", .array("[11]"), in: mixed),
        Vector("f.*[5]", .array("[]"), in: mixed),
        Vector("f.*[-1]", .array("[]"), in: mixed), Vector("f.*['1']", .array("[11]"), in: mixed),
        Vector("f.*.q.r", .array("[1]"), in: mixed), Vector("f.*.p[0]", .array("[30]"), in: mixed),
        Vector("f.*.p.*", .array("[30]"), in: mixed),
        Vector("f.*.*", .array(#"[10,11,20,{"r":1},[30],null]"#), in: mixed),
        Vector("f.*.*.*", .array("[1,30]"), in: mixed), Vector("f.p", .null, in: mixed),
        Vector("f.*.none", .array("[]"), in: mixed),
        Vector("o.*", .array(#"[{"p":1},{"p":2}]"#), in: mixed), Vector("o.*.p", .array("[1,2]"), in: mixed),
        Vector("o.*[0]", .array("[]"), in: mixed), Vector("o.x.*", .array("[1]"), in: mixed),
        Vector("o['*']", .null, in: mixed),
        Vector("(o.*).p", .array("[1,2]"), in: mixed), Vector("o.none.*", .array("[]"), in: mixed),
        Vector("o.none.*.p.q", .array("[]"), in: mixed), Vector("o.x.p.*", .array("[]"), in: mixed),
        Vector("f.*[o]", .array("[]"), in: mixed), Vector("f.*[null]", .array("[10]"), in: mixed),
        Vector("e.*[null]", .array("[1]"), in: #"{"e":[{"":1}]}"#), Vector("e.*", .array("[]"), in: #"{"e":{}}"#),
        Vector("case(true, o.*, null).p", .array("[1,2]"), in: mixed),
        Vector("fromJSON(toJSON(o.*)).p", .null, in: mixed),
        Vector("join(o.*.p, '+')", .string("1+2"), in: mixed),
        Vector("toJSON(o.*.p)", .string("[\n  1,\n  2\n]"), in: mixed),
        Vector("'a'.*", .lexing), Vector("('a').*", .array("[]")),
        Vector("fromJSON('[[1],[2]]').*[0]", .array("[1,2]")),
        Vector("f.*[fromJSON('')]", .evaluation, in: mixed),
    ]

    static let names: [Vector] = [
        Vector("a_b", .number(1), in: #"{"a_b":1}"#), Vector("_", .number(1), in: #"{"_":1}"#),
        Vector("a-b", .number(1), in: #"{"a-b":1}"#), Vector("a1", .number(1), in: #"{"A1":1}"#),
        Vector("a--1-", .number(1), in: #"{"a--1-":1}"#), Vector("a.format", .number(1), in: #"{"a":{"format":1}}"#),
        Vector("a.null.true", .number(1), in: #"{"a":{"null":{"true":1}}}"#),
        Vector("format.a", .number(1), in: #"{"format":{"a":1}}"#),
        Vector("NULL", .number(1), in: #"{"null":1}"#), Vector("null", .null, in: #"{"null":1}"#),
        Vector("FORMAT ('{0}', 1)", .string("1")), Vector("tojson\n(1)", .string("1")),
        Vector("TOJSON(null)", .string("null")),
    ]
}
