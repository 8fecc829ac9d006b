import Foundation
import TestSupport
import Testing

/// What the documentation shows of files is in them, and what it points to is there.
@Suite("Excerpts and links of the documentation")
struct DocumentationExcerptTests {
    /// The first line of an excerpt that the file does not hold behind the ones before; `nil` where it holds all.
    ///
    /// Empty lines and comments that begin with `# …` stand for what is left out.
    static func missingLine(of excerpt: [String], in file: String) -> String? {
        var rest = file.components(separatedBy: "\n")[...]
        for line in excerpt where !line.isEmpty && !line.drop(while: { $0 == " " }).hasPrefix("# …") {
            guard let index = rest.firstIndex(of: line) else { return line }
            rest = rest[(index + 1)...]
        }
        return nil
    }

    static let cases: [(excerpt: [String], file: String, missing: String?)] = [
        (["a", "", "# … more", "c"], "a\nb\nc\n", nil),
        (["c", "a"], "a\nb\nc\n", "a"),
        (["a", "a"], "a\nb\n", "a"),
        (["a "], "a\n", "a "),
        (["# b"], "a\n", "# b"),
    ]

    @Test("an excerpt holds lines of the file, in their order", arguments: cases)
    func compares(excerpt: [String], file: String, missing: String?) {
        #expect(Self.missingLine(of: excerpt, in: file) == missing)
    }

    @Test("excerpts are current", arguments: DocumentationPage.paths)
    func excerpts(path: String) throws {
        for block in try DocumentationPage(path).blocks {
            guard let file = block.value(of: "excerpt") else { continue }
            let missing = Self.missingLine(of: block.lines, in: try Repository.text(of: file))
            #expect(missing == nil, "\(path):\(block.line): \(file) does not hold this line here")
        }
    }

    @Test("the README shows a declaration beside its YAML")
    func picture() throws {
        let excerpts = try DocumentationPage("README.md").blocks.filter { $0.value(of: "excerpt") != nil }
        #expect(excerpts.map(\.language) == ["swift", "yaml"])
    }

    @Test("links lead to files", arguments: DocumentationPage.paths)
    func links(path: String) throws {
        let folder = path.contains("/") ? path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/" : ""
        for link in try DocumentationPage(path).links where !link.hasPrefix("https://") {
            let target =
                link.hasPrefix("doc:")
                ? "\(DocumentationPage.catalogue)/\(link.dropFirst(4)).md" : folder + link.prefix { $0 != "#" }
            let exists = FileManager.default.fileExists(atPath: "\(Repository.root)/\(target)")
            #expect(exists, "\(path) links to '\(link)'")
        }
    }

    @Test("files and folders that are named in code are there", arguments: DocumentationPage.paths)
    func paths(path: String) throws {
        let text = try DocumentationPage(path).text
        let tops = ["Sources/", "Tests/", "Templates/", "Examples/", ".github/CONTRIBUTING", ".ci/"]
        for match in text.matches(of: #/`([A-Za-z.][A-Za-z0-9+_.\/-]*)`/#) {
            let name = String(match.output.1)
            // Paths of a user's own package are no files of this one.
            guard tops.contains(where: name.hasPrefix), !name.contains("/my-workflows/") else { continue }
            let exists = FileManager.default.fileExists(atPath: "\(Repository.root)/\(name)")
            #expect(exists, "\(path) names '\(name)'")
        }
    }

    @Test("every article is listed on the landing page and in the README", arguments: DocumentationPage.articles)
    func isListed(article: String) throws {
        let name = try #require(article.split(separator: "/").last).dropLast(3)
        if name == "Slipway" { return }
        #expect(name.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil)
        #expect(try DocumentationPage("\(DocumentationPage.catalogue)/Slipway.md").links.contains("doc:\(name)"))
        #expect(try DocumentationPage("README.md").links.contains(article))
    }

    /// Presets: the folders, the article, and the types whose parameters the article names.
    static let presets: [(folders: [String], article: String, types: [String])] = [
        // What these have in common is in a folder of its own; images are declared in that of the first preset.
        (["ImagePipeline", "NativeImages", "Blocks", "Problems"], "publish-images", ["ImagePipeline"]),
        (
            ["NativeImages", "Blocks", "Problems"], "publish-images-from-native-runners",
            ["NativeImages", "ContainerImage"]
        ),
        (
            ["ImageMirror", "Problems"], "mirror-an-application", ["ImageMirror", "MirroredApplication", "BaseImage"]
        ),
        (["Charts", "Blocks", "Problems"], "release-charts-and-images", ["ChartPipeline", "SystemComponent"]),
        (["MultiArch"], "build-for-many-architectures", ["MultiArchTemplate", "BuildGroup", "Stage"]),
    ]

    @Test("the article of a preset names its rules, and no others", arguments: presets)
    func rulesOfPreset(folders: [String], article: String, types: [String]) throws {
        var rules: Set<String> = []
        for folder in folders {
            for file in SourceFile.all where file.path.hasPrefix("Sources/DockerPipelines/\(folder)/") {
                let source = try Repository.text(of: file.path)
                rules.formUnion(source.matches(of: #/(?:rule: |problem\()"([a-z-]+)"/#).map { String($0.output.1) })
            }
        }
        let text = try Repository.text(of: "\(DocumentationPage.catalogue)/\(article).md")
        let table = try #require(text.components(separatedBy: "| Mistake | Rule |").last?.prefix { $0 != "#" })
            .components(separatedBy: "\n\n")[0]
        let named = Set(table.matches(of: #/`([a-z-]+)`/#).map { String($0.output.1) })
        #expect(!rules.isEmpty)
        #expect(named.subtracting(rules).sorted() == [], "the article names rules that are none")
        #expect(rules.subtracting(named).sorted() == [], "the article lacks rules")
    }

    @Test("the article of a preset names every parameter", arguments: presets)
    func parametersOfPreset(folders: [String], article: String, types: [String]) throws {
        let text = try Repository.text(of: "\(DocumentationPage.catalogue)/\(article).md")
        for type in types {
            let file = try #require(
                SourceFile.all.first {
                    $0.path.hasPrefix("Sources/DockerPipelines/\(folders[0])/") && $0.path.hasSuffix("/\(type).swift")
                })
            let source = try Repository.text(of: file.path)
            let names = source.matches(of: #/(?m)^    public var ([a-zA-Z]+): [^{\n]+$/#).map { String($0.output.1) }
            #expect(names.count > 5)
            for name in names { #expect(text.contains("`\(name)`"), "'\(name)' of \(type) is missing") }
        }
    }

    @Test("every example is in the index")
    func examples() throws {
        let index = try DocumentationPage("Examples/README.md")
        let folders = try Repository.names(in: "Examples").filter { $0 != "README.md" }
        #expect(!folders.isEmpty)
        for folder in folders { #expect(index.links.contains(folder), "Examples/README.md does not link to \(folder)") }
    }
}
