import Foundation
import TestSupport
import Testing

/// What a reviewer of a generated repository never has to read: long scripts in YAML, and the same script twice.
@Suite("Scripts of the examples")
struct ScriptLengthTests {
    static let examples = ["NativeDigests", "Mirror", "PostGIS", "Charts"]

    /// The files of an example below `.github` whose names end in a certain way.
    private func files(of example: String, ending suffix: String) throws -> [(path: String, lines: [Substring])] {
        let folder = "Examples/\(example)/.github"
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/\(folder)")
        return try names.sorted().filter { $0.hasSuffix(suffix) }.map { name in
            let text = try Repository.text(of: "\(folder)/\(name)")
            return (name, text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }

    private func depth(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

    @Test("A script in YAML has at most five lines", arguments: examples)
    func inlineScripts(_ example: String) throws {
        for file in try files(of: example, ending: ".yml") {
            for (index, line) in file.lines.enumerated() where line.contains(#/^ *(- )?run: \|/#) {
                let start = depth(line)
                let script = file.lines[(index + 1)...].prefix { $0.isEmpty || depth($0) > start }
                let count = script.filter { !$0.isEmpty }.count
                #expect(count <= 5, "\(example) \(file.path):\(index + 1)")
            }
        }
    }

    @Test("No six lines of a script stand twice in one repository", arguments: examples)
    func repeatedLines(_ example: String) throws {
        var places: [[Substring]: String] = [:]
        let scripts = try files(of: example, ending: ".sh")
        #expect(!scripts.isEmpty)
        for script in scripts {
            let code = script.lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
            for start in code.indices.dropLast(5) {
                let place = "\(script.path), \(code[start])"
                let first = places.updateValue(place, forKey: Array(code[start..<(start + 6)]))
                #expect(first == nil, "\(place) stands in \(first ?? "")")
            }
        }
    }
}
