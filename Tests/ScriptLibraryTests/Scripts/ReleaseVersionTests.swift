import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "release-version.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ReleaseVersionTests {
    static let legal: [(prefix: String, tag: String, version: String)] = [
        ("v", "v1.2.3", "1.2.3"), ("v", "v0.0.0", "0.0.0"), ("v", "v1.2.3-rc.1", "1.2.3-rc.1"),
        ("v", "v10.20.30--", "10.20.30--"), ("v", "v1.2.3-0.0a.x-y", "1.2.3-0.0a.x-y"), ("", "1.2.3", "1.2.3"),
        ("app/v", "app/v1.2.3", "1.2.3"), ("a.b-", "a.b-1.2.3", "1.2.3"),
    ]

    static let illegal: [String] = [
        "1.2.3", "v1.2", "v2.8", "v1.2.3.4", "v01.2.3", "v1.02.3", "v1.2.03", "v1.2.3-", "v1.2.3-01", "v1.2.3-a..b",
        "v1.2.3+build", "v1.2.3-rc.1+7", "v1.2.3-rc_1", "vv1.2.3", "V1.2.3", "main", "v1.2.3$(touch x)", "v1.2.3;rm",
        "v1.2.3 ", "v1.2.3\nlatest=true", "v`touch x`", "v1.2.3-\(String(repeating: "a", count: 130))",
    ]

    func run(_ tag: String, prefix: String = "v") throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.releaseVersion).text, environment: ["REF_NAME": tag, "TAG_PREFIX": prefix])
    }

    @Test("The version is what stands behind the prefix", arguments: legal)
    func reads(_ prefix: String, tag: String, version: String) throws {
        let run = try run(tag, prefix: prefix)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs == [.init("version", version)])
    }

    @Test("A tag that names no version fails", arguments: illegal)
    func refuses(_ tag: String) throws {
        let run = try run(tag)
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(run.outputs.isEmpty && run.files.isEmpty)
    }

    @Test("The error tells the form, and what a '+' has to do with it")
    func tellsForm() throws {
        let form = "write vMAJOR.MINOR.PATCH or vMAJOR.MINOR.PATCH-PRERELEASE"
        #expect(try run("v2.8").errors == ["the tag 'v2.8' names no version: \(form)"])
        #expect(
            try run("v1.2.3+b").errors == ["the tag 'v1.2.3+b' has a '+', which an image tag cannot hold: \(form)"])
    }

    @Test("Without a prefix in the environment it is 'v'; one that no filter can hold is refused")
    func takesPrefix() throws {
        let script = ComposedScript(.releaseVersion).text
        #expect(try Shell.run(script: script, environment: ["REF_NAME": "v1.2.3"]).output("version") == "1.2.3")
        let run = try run("v1.2.3", prefix: "v*")
        #expect(run.status == 1 && run.errors.first?.contains("is not a tag prefix") == true)
    }
}
