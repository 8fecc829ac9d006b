import Foundation
import Testing
import WorkflowYAML

/// Any text whatever survives: as a key, a value or an item, at any depth, whatever stands around it.
@Suite struct PropertyTests {
    typealias Document = (bytes: [UInt8], expected: ReadValue)

    /// Trees of random texts.
    static let randomDocuments: [Document] = (0..<160).map { seed in
        var tree = RandomTree(seed: seed)
        let root = tree.mapping(entries: 40, depth: 4)
        return (YAMLWriter.write(YAMLDocument(root: root, header: [tree.text()])), ReadValue(.mapping(root)))
    }

    /// Every pair of the characters that mean something to YAML, and every character near ASCII in every place.
    static let systematicDocuments: [Document] = {
        let signs = "-?:,[]{}#&*!|>'\"%@`~=<.+_01aeE \t\n\\$".unicodeScalars.map(String.init)
        let pairs = signs.flatMap { first in signs.map { first + $0 } }
        let characters =
            ((0..<0x250).map { $0 } + [
                0x034F, 0x0600, 0x115F, 0x180E, 0x2000, 0x200B, 0x2028, 0x2060, 0x2800, 0x3000, 0x3164, 0xFDD0, 0xFDEF,
                0xFEFF, 0xFFA0, 0xFFFF, 0x1D173, 0xE0041,
            ])
            .compactMap { Unicode.Scalar($0 as UInt32).map(String.init) }
        let places = ["@", "@a", "a@", "a@b", "a @ b", "a\n@", "@\na", "a\n@\nb", "\n@a", "a\n\n@"]
        let placed = characters.flatMap { character in
            places.map { $0.replacing("@", with: character) }
        }
        return [signs, pairs, placed].flatMap { $0 }.chunked(by: 600).map(document)
    }()

    /// Texts of a hundred kilobytes, and trees as deep as GitHub never allows.
    static let longDocuments: [Document] = {
        let line = String(repeating: "a long line with: signs # and 'quotes' ", count: 2600)
        let word = String(repeating: "x", count: 100_000)
        let lines = String(repeating: "echo one line of many\n", count: 4500)
        var deep = YAMLNode.string("text\n  deeper\n\n")
        for level in 0..<40 {
            var mapping = YAMLMapping()
            mapping.append("level \(level)", level % 3 == 0 ? .sequence(YAMLSequence([deep])) : deep)
            mapping.append("after", .string("a\nb\n"), above: ["comment"], blankLineBefore: true)
            deep = .mapping(mapping)
        }
        // Around the length up to which a key needs no question mark.
        let keys = (1020...1026).flatMap { length in
            ["k", "é", "'"].map { String(repeating: $0, count: length) }
        }
        let texts = [line, word, lines, "é" + word, word + "\n" + line] + keys
        return [document(texts), (YAMLWriter.write(deep), ReadValue(deep))]
    }()

    /// A document that holds each text as a value, as a key, as an item and in a mapping of an item.
    private static func document(_ texts: [String]) -> Document {
        var root = YAMLMapping()
        var keys = YAMLMapping()
        var items = YAMLSequence()
        var seen: Set<[UInt8]> = []
        for (index, text) in texts.enumerated() where seen.insert(Array(text.utf8)).inserted {
            root.append("k\(index)", .string(text), blankLineBefore: index % 3 == 0)
            keys.append(text, .integer(index))
            items.append(.string(text), above: index % 3 == 1 ? ["above"] : [])
            var mapping = YAMLMapping()
            mapping.append("first", .string(text))
            items.append(.mapping(mapping))
        }
        root.append("keys", .mapping(keys))
        root.append("items", .sequence(items))
        return (YAMLWriter.write(.mapping(root)), ReadValue(.mapping(root)))
    }

    @Test func readsBackWhatWasWritten() throws {
        for document in Self.randomDocuments + Self.systematicDocuments + Self.longDocuments {
            let value = try SubsetReader.read(document.bytes)
            if let difference = value.difference(from: document.expected) { Issue.record("\(difference)") }
        }
    }

    @Test func readsBackValuesAndComments() throws {
        for written in Self.randomDocuments + Self.systematicDocuments + Self.longDocuments {
            let document = try #require(YAMLDocument(reading: written.bytes))
            if let difference = ReadValue(.mapping(document.root)).difference(from: written.expected) {
                Issue.record("\(difference)")
            }
            // Comments are written as lines without white space at their ends: the bytes tell whether all are there.
            let again = YAMLWriter.write(document).split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let lines = written.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let difference = zip(again, lines).first { $0 != $1 }
            let words = difference.map { [$0, $1].map { String(decoding: $0.prefix(200), as: UTF8.self) } }
            #expect(again.count == lines.count, "\(words ?? [])")
            if let words { Issue.record("\(words[0]) instead of \(words[1])") }
        }
    }

    @Test(.enabled(if: ForeignReaders.areInstalled, "PyYAML and ruamel.yaml are not installed"))
    func foreignReadersAgree() throws {
        // Half of the random documents: the other readers are slow.
        let documents = Self.randomDocuments.prefix(80) + Self.systematicDocuments + Self.longDocuments
        let result = try ForeignReaders.compare(Array(documents))
        #expect(result.status == 0, "\(result.output.prefix(4000))")
    }

    @Test func textsAsRootsSurvive() throws {
        var tree = RandomTree(seed: 7)
        for _ in 0..<500 {
            let node = YAMLNode.string(tree.text())
            let value = try SubsetReader.read(YAMLWriter.write(node))
            if let difference = value.difference(from: ReadValue(node)) { Issue.record("\(difference)") }
            let tree = YAMLTree(reading: YAMLWriter.write(node))
            #expect(tree.problems.isEmpty && tree.root.map { YAMLNode($0) } == node)
        }
    }
}

extension Array {
    fileprivate func chunked(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
