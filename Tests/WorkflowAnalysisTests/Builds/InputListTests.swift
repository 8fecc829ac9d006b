import Testing
import WorkflowAnalysis
import Workflows

/// Lists in inputs, as Docker's actions read them.
struct InputListTests {
    private static func text(_ text: String) -> RunText { RunText(.string(text)) }

    @Test(
        "fields stand between commas and line breaks",
        arguments: [
            ("a,b", ["a", "b"]), ("a\nb\n", ["a", "b"]), (" a , b ", ["a", "b"]), ("", []), ("\n\n", []),
            ("\"a,b\",c", ["a,b", "c"]), ("\"a\nb\"", ["a\nb"]), ("\"say \"\"hi\"\"\"", ["say \"hi\""]),
            ("a\"b,c", ["a\"b", "c"]), ("a,,b", ["a", "b"]), ("# a", ["# a"]), ("a\r\nb", ["a", "b"]),
        ] as [(String, [String])])
    func fields(text: String, expected: [String]) {
        #expect(InputList(Self.text(text)).fields.map(\.literal) == expected)
    }

    @Test func `a line is an item, its quotes removed`() {
        let list = InputList(Self.text("type=gha,mode=max\n\"a=b,c\",d\n"))
        #expect(list.lines.map(\.literal) == ["type=gha,mode=max", "a=b,c,d"])
    }

    @Test func `a comment ends with its line`() {
        let list = InputList(Self.text("# one\ntwo # three\n\"#four\"\n"), .commented)
        #expect(list.lines.map(\.literal) == ["two", "#four"])
    }

    @Test func `lines keep their quotes if nothing takes them off`() {
        let list = InputList(Self.text("type=image,\"name=a,b\"\n\n-\n"), .lines)
        #expect(list.fields.map(\.literal) == ["type=image,\"name=a,b\"", "-"])
    }

    @Test func `an expression is part of its field`() {
        let node = ExpressionNode.property(.context("github"), "sha")
        var text = Self.text("a:")
        text.append(node)
        text.append(",b")
        let fields = InputList(text).fields
        #expect(fields.count == 2)
        #expect(fields[0].description == "a:${{ github.sha }}")
        #expect(fields[1].literal == "b")
    }

    @Test func `options have keys, and a name in quotes`() {
        let options = BuildOptions(Self.text("type=image,\"name=a,b\",Push=TRUE,x"))
        #expect(options["name"]?.literal == "a,b")
        #expect(options.isSet("push"))
        #expect(options.bare.map(\.literal) == ["x"])
        #expect(!options.isComplete)
    }

    @Test(
        "images of docker/metadata-action",
        arguments: [
            ("a/b", ["a/b"]), ("a/b,c/d", ["a/b", "c/d"]), ("a/b\nc/d", ["a/b", "c/d"]),
            ("name=a/b,enable=true\nname=c/d,enable=false", ["a/b"]), ("name=a/b", ["a/b"]),
            ("# a/b\nc/d # e", ["c/d"]),
        ] as [(String, [String])])
    func images(text: String, expected: [String]) {
        #expect(MetadataImages.names(in: Self.text(text)).map(\.literal) == expected)
    }

    @Test func `a bake is told settings of all targets`() {
        let settings = BakeSettings(Self.text("*.tags=a:1\n*.tags+=b:1\napp.tags=c:1\n*.output=type=image,push=true"))
        #expect(settings["tags"]?.literal == "a:1\nb:1")
        #expect(settings["output"]?.literal == "type=image,push=true")
        #expect(settings["cache-to"] == nil)
    }
}
