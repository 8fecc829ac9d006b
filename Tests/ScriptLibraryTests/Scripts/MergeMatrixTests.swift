import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "merge-matrix.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct MergeMatrixTests {
    func run(_ images: String, _ versions: String, latest: String? = nil) throws -> ShellRun {
        var environment = ["IMAGES": images, "VERSIONS": versions]
        environment["LATEST"] = latest
        return try Shell.run(script: ComposedScript(.mergeMatrix).text, environment: environment)
    }

    func entry(_ image: String, _ version: String, _ isLatest: Bool = false) -> String {
        #"{"image":"\#(image)","version":"\#(version)","is_latest":\#(isLatest)}"#
    }

    @Test("B27: three versions for two architectures each make three objects, in the order given")
    func listsEachOnce() throws {
        let run = try run("app", "10.10.0 10.10.0 10.9.0 10.9.0 9.2.0 9.2.0", latest: "10.10.0")
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init(
                    "merge-matrix",
                    "[\(entry("app", "10.10.0", true)),\(entry("app", "10.9.0")),\(entry("app", "9.2.0"))]")
            ])
    }

    @Test("Each image of a version comes, in the order given, and without LATEST none is latest")
    func crosses() throws {
        let run = try run(" base-app\tapp app ", "2\n 1.0\n")
        #expect(
            run.output("merge-matrix")
                == "[\(entry("base-app", "2")),\(entry("app", "2")),\(entry("base-app", "1.0")),\(entry("app", "1.0"))]"
        )
    }

    @Test("256 indexes fit, 257 do not")
    func limits() throws {
        let versions = (1...128).map { "\($0).0" }.joined(separator: " ")
        #expect(try run("app base-app", versions).output("merge-matrix")?.contains(#""version":"128.0""#) == true)
        let run = try run("app base-app", versions + " 129.0")
        #expect(run.errors == ["there are 258 indexes to publish; a matrix takes 256"])
    }

    typealias Bad = (images: String, versions: String, latest: String, problem: String)

    static let bad: [Bad] = [
        ("app", "", "", "the environment variable VERSIONS is missing or empty"),
        ("app", " \n", "", "there is no image or no version to publish"),
        (" ", "1.0", "", "there is no image or no version to publish"),
        ("App", "1.0", "", "'App' is not the name of an image: write its last part alone, in lower case"),
        ("a/b", "1.0", "", "'a/b' is not the name of an image: write its last part alone, in lower case"),
        ("a\"b", "1.0", "", "'a\"b' is not the name of an image: write its last part alone, in lower case"),
        ("app", "1.0 *", "", "'*' is not a version: write numbers, separated by dots"),
        ("app", "1.0-rc1", "", "'1.0-rc1' is not a version: write numbers, separated by dots"),
        ("app", "v1.0", "", "'v1.0' is not a version: write numbers, separated by dots"),
        ("app", "1.0 0.9", "0", "'0' cannot become latest: it is not among the versions"),
        ("app", "1.0 0.9", "1.0 0.9", "'1.0 0.9' cannot become latest: it is not among the versions"),
    ]

    @Test("What is no image or no version fails without an output", arguments: bad)
    func refuses(_ given: Bad) throws {
        let run = try run(given.images, given.versions, latest: given.latest)
        #expect(run.status == 1)
        #expect(run.errors == [given.problem])
        #expect(run.outputs.isEmpty)
    }
}
