import SlipwayCommands
import TestSupport
import Testing

/// What `new component` declares, and what it refuses.
struct NewComponentTests {
    static let declared: [(arguments: String, line: String)] = [
        ("", #"platforms: [.linuxAMD64, .linuxARM64]"#), ("--image-name my-app", #"image: "my-app","#),
        ("--chart charts/app", #"chart: HelmChart("charts/app"),"#),
        (
            "--chart charts/app --environments production,staging --environments test",
            #"chart: HelmChart("charts/app", environments: ["production", "staging", "test"]),"#
        ),
        ("--paths app/**,Cargo.lock", #"paths: ["app/**", "Cargo.lock"]"#), ("--target run", #"target: "run""#),
        ("--context app --dockerfile app/Dockerfile.prod", #"dockerfile: "app/Dockerfile.prod""#),
    ]

    @Test(arguments: declared) func `writes what the options say`(arguments: String, line: String) throws {
        let scene = ScaffoldScene.package("charts")
        let result = scene.run(line: "new component app \(arguments)")
        #expect(result.status == .success, "\(result.errors)")
        let source = try #require(scene.text("Sources/pipelines/Components/Components+App.swift"))
        #expect(source.contains("static let app = SystemComponent(\n        \"app\",\n"))
        #expect(source.contains("        \(line)\n"), "\(source)")
        #expect(scene.text("Sources/pipelines/Components/Components.swift")?.contains("\n        app\n") == true)
    }

    static let refused: [(arguments: String, message: String)] = [
        ("a.b", "the name 'a.b' of a component holds more than letters, digits, '_' and '-'"),
        ("App", "the image name 'App' holds more than lower-case letters, digits and '._-/'"),
        ("app --environments production", "'--environments' are those of a chart; name it by '--chart'"),
        (
            "app --platforms linux/s390x",
            "no runner is named for 'linux/s390x' of the component 'app'; add one to 'runners'"
        ),
        (
            "app --chart ../x",
            "the chart '../x' of the component 'app' is absolute or holds '..'; write a path from the repository's root"
        ),
        ("known", "the package has a component 'known' already"),
    ]

    @Test(arguments: refused) func `refuses what would not generate`(arguments: String, message: String) {
        let scene = ScaffoldScene.package("charts")
        _ = scene.run(line: "new component known")
        let before = scene.files.nodes
        let result = scene.run(line: "new component \(arguments)")
        #expect(result.status == .usage)
        #expect(result.errors.hasPrefix("error: \(message)\n"), "\(result.errors)")
        #expect(scene.files.nodes == before)
    }
}
