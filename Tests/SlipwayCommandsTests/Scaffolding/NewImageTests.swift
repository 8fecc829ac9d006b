import DockerPipelines
import SlipwayCommands
import TestSupport
import Testing

@testable import SlipwayCommands

/// What `new image` declares, and what it refuses.
struct NewImageTests {
    static let members: [(arguments: String, file: String, line: String)] = [
        ("app", "App", "app"), ("team/app", "App", "app"), ("my-app_2.x", "MyApp2X", "myApp2X"),
        ("import", "ImportImage", "importImage"), ("default", "DefaultImage", "defaultImage"),
        ("self", "SelfImage", "selfImage"), ("all", "AllImage", "allImage"), ("7zip", "Image7zip", "image7zip"),
        ("app --id API", "Api", "api"), ("app --id -", "Image", "image"),
    ]

    @Test(arguments: members) func `names the member after the id`(arguments: String, file: String, line: String) throws
    {
        let scene = ScaffoldScene.package("native")
        #expect(scene.run(line: "new image \(arguments)").status == .success)
        let source = try #require(scene.text("Sources/pipelines/Images/Images+\(file).swift"))
        #expect(source.contains("    static let \(line) = ContainerImage(\n"))
        #expect(scene.text(NewTests.registry)?.contains("\n        \(line)\n") == true)
    }

    static let refused: [(arguments: String, message: String)] = [
        ("", "missing expected argument '<name>'"),
        ("App", "the image name 'App' holds more than lower-case letters, digits and '._-/'"),
        (
            "app..api",
            """
            the image name 'app..api' has a part that does not begin and end with a letter or digit, or two separators \
            in a row
            """
        ),
        ("app --id a.b", "the id 'a.b' of an image holds more than letters, digits, '_' and '-'"),
        ("app --platforms linux/amd64,linux/amd64", "the image 'app' names the platform 'linux/amd64' twice"),
        (
            "app --dockerfile ../Dockerfile",
            """
            the Dockerfile '../Dockerfile' of the image 'app' is absolute or holds '..'; write a path from the \
            repository's root
            """
        ),
        (
            "app --platforms linux/s390x",
            "GitHub has no runner for 'linux/s390x'; build the image with '--strategy emulated'"
        ),
        (
            "App --id .",
            """
            the image name 'App' holds more than lower-case letters, digits and '._-/'; the id '.' of an image holds \
            more than letters, digits, '_' and '-'
            """
        ),
        (
            "app --platforms linux/amd46",
            """
            the value 'linux/amd46' is invalid for '--platforms <platforms>'. please provide one of 'linux/amd64', \
            'linux/arm64', 'linux/arm/v7', 'linux/arm/v6', 'linux/386', 'linux/ppc64le', 'linux/mips64le', 'linux/s390x' or \
            'linux/riscv64'
            """
        ),
        (
            "app --strategy fast",
            "the value 'fast' is invalid for '--strategy <strategy>'. please provide one of 'native' or 'emulated'"
        ),
        ("app --dockerfile", "missing value for '--dockerfile <file>'"),
        ("known", "the package has an image 'known' already"),
        ("team/known", "the package has an image 'known' already"),
        ("kn-own", "the package has an image 'known' already"),
        ("other --id KNOWN", "the package has an image 'known' already"),
    ]

    @Test(arguments: refused) func `refuses what would not generate`(arguments: String, message: String) {
        let scene = ScaffoldScene.package("native")
        _ = scene.run(line: "new image known")
        let before = scene.files.nodes
        let result = scene.run(line: "new image \(arguments)")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: \(message)\n"), "\(result.errors)")
        #expect(result.errors.contains("Usage: slipway new image <name> [--platforms <platforms>] ..."))
        #expect(scene.files.nodes == before)
    }

    @Test func `overwrites no file that bears the name`() {
        let scene = ScaffoldScene.package("native")
        scene.files.add("/repo/pipelines/Sources/pipelines/Images/Images+App.swift", "// mine\n")
        let before = scene.files.nodes
        let result = scene.run(line: "new image app")
        #expect(
            result.errors == """
                Sources/pipelines/Images/Images+App.swift: error: something stands here, and 'new image' overwrites \
                nothing; move it away [file-in-the-way]
                error: nothing was written, because of 1 error

                """)
        #expect(result.status == .findings)
        #expect(scene.files.nodes == before)
    }

    @Test func `makes a literal of any text`() throws {
        let scene = ScaffoldScene.package("native")
        let text = "a\"b\\(c)\n\t\u{202E}ä"
        #expect(scene.run("new", "image", "app", "--target", text).status == .success)
        let source = try #require(scene.text("Sources/pipelines/Images/Images+App.swift"))
        #expect(source.contains(#"target: "a\"b\\(c)\n\u{9}\u{202e}ä""# + "\n"))
    }

    @Test func `knows every platform that has a name`() throws {
        let source = try Repository.text(of: "Sources/DockerPipelines/Values/Platform.swift")
        let declared = source.matches(of: #/static let (\w+): Platform = "([^"]+)"/#)
        #expect(declared.map { "\($0.1) \($0.2)" } == Platform.named.map { "\($0.name) \($0.platform)" })
    }
}
