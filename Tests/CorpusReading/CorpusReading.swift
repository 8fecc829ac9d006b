import Foundation
import WorkflowExpressions
import WorkflowYAML
import Workflows

/// Reads workflows, writes each model again, and prints a line of JSON for each: what was found wrong, and what GitHub
/// would read in what was written.
///
/// The arguments are a folder and a file of lines `{"file", "tree", "value"}`: the tree that GitHub makes of each file of
/// the folder, and the values that stand in it. Their expressions are spelled as Slipway spells them, so that all can be
/// compared; `.ci/corpus.py` does it.
@main
struct CorpusReading {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1])
        let trees = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
        for line in trees.split(separator: "\n") {
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let file = object["file"] as? String
            else { continue }
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
            var result = examine(bytes)
            result["file"] = file
            for name in ["tree", "value"] { result[name] = object[name].map { spelled($0, below: "") } }
            let data = try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys])
            print(String(decoding: data, as: UTF8.self))
        }
    }

    private static func examine(_ bytes: [UInt8]) -> [String: Any] {
        let read = Workflow.read(YAMLTree(reading: bytes))
        var result: [String: Any] = [
            "problems": read.problems.map { [$0.start.line, $0.start.column, $0.kind.rawValue, $0.message] as [Any] }
        ]
        guard let workflow = read.content else { return result }
        var options = RenderingOptions()
        options.completes = false
        let written = workflow.rendered(with: options).bytes
        let again = YAMLTree(reading: written)
        result["rewritten"] = Workflow.read(again).content?.rendered(with: options).bytes == written
        if let root = again.root { result["ours"] = value(root, below: "") }
        return result
    }

    /// What GitHub reads, with each expression as `{"$expression": …}`.
    private static func value(_ node: YAMLTree.Node, below key: String) -> Any {
        switch node.kind {
        case .sequence: return node.items.map { value($0, below: "") }
        case .mapping:
            var object: [String: Any] = [:]
            for entry in node.entries { object[entry.key.text] = value(entry.value, below: entry.key.text) }
            return object
        case .scalar:
            switch node.value {
            case .null: return NSNull()
            case .boolean(let value): return value
            case .number(let value): return value.isFinite ? value as Any : ["$number": "\(value)"]
            case .string(let text): return spelled(text, below: key)
            }
        }
    }

    /// A text with its expressions, or a condition.
    private static func spelled(_ text: String, below key: String) -> Any {
        let parser = ExpressionParser()
        guard key == "if" || text.contains("${{") else { return text }
        let parsed = key == "if" ? try? parser.parseCondition(text) : try? parser.parseText(text)
        guard let parsed else { return text }
        if case .string(let literal) = parsed.node, key != "if" { return literal }
        return ["$expression": segments(of: parsed.node)]
    }

    /// Texts and expressions in turn: GitHub joins them by a call of `format`.
    private static func segments(of node: ExpressionNode) -> [String] {
        switch node {
        case .text(let parts):
            return parts.map { part in
                if case .string(let text) = part { text } else { "${{ \(ExpressionPrinter().expression(part)) }}" }
            }
        case .call(let name, let arguments) where name.lowercased() == "format":
            guard case .string(let template)? = arguments.first else { break }
            return segments(of: template, arguments.dropFirst().map { ExpressionPrinter().expression($0) })
        default:
            break
        }
        return ["${{ \(ExpressionPrinter().expression(node)) }}"]
    }

    private static func segments(of template: String, _ arguments: [String]) -> [String] {
        var result: [String] = []
        var text = ""
        var rest = template[...]
        while let character = rest.popFirst() {
            if character == "{" || character == "}", rest.first == character {
                rest.removeFirst()
                text.append(character)
            } else if character == "{", let end = rest.firstIndex(of: "}"), let index = Int(rest[..<end]),
                arguments.indices.contains(index)
            {
                if !text.isEmpty { result.append(text) }
                text = ""
                result.append("${{ \(arguments[index]) }}")
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { result.append(text) }
        return result
    }

    /// GitHub's own tree, with its expressions spelled anew.
    private static func spelled(_ tree: Any, below key: String) -> Any {
        switch tree {
        case let text as String:
            return spelled(text, below: key)
        case let list as [Any]:
            return list.map { spelled($0, below: "") }
        case let object as [String: Any]:
            if let text = object["$expression"] as? String, object.count == 1 {
                guard let parsed = try? ExpressionParser().parse(text) else { return object }
                return ["$expression": segments(of: parsed.node)]
            }
            return Dictionary(uniqueKeysWithValues: object.map { ($0.key, spelled($0.value, below: $0.key)) })
        default:
            return tree
        }
    }
}
