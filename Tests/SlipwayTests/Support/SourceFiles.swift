import Foundation
import TestSupport

/// A Swift source of the package.
struct SourceFile: Sendable {
    /// The path below the top folder.
    let path: String
    let lines: [Substring]

    /// The folder below `Sources`, which bears the module's name.
    var module: String { String(path.split(separator: "/")[1]) }

    /// The lines that are no text of a literal: one may hold Swift of its own.
    var code: [Substring] {
        var isText = false
        return lines.filter { line in
            if isText {
                isText = !line.drop { $0 == " " }.hasPrefix("\"\"\"")
                return false
            }
            isText = line.hasSuffix("\"\"\"")
            return true
        }
    }

    /// The modules that the file imports.
    var imports: [String] {
        code.compactMap { line in
            // Matching is slow, and there are many lines.
            guard line.firstRange(of: "import ") != nil else { return nil }
            return line.firstMatch(
                of: /^(?: {4})?(?:@\w+ )*(?:(?:public|package|internal|private|fileprivate) )?import (?:\w+ )?(\w+)/
            )
            .map { String($0.1) }
        }
    }

    /// The public types that the file declares at its top level.
    var publicTypes: [String] {
        lines.compactMap { line in
            // Matching is slow, and there are many lines.
            guard line.utf8.starts(with: "public ".utf8) || line.utf8.first == UInt8(ascii: "@") else { return nil }
            return line.firstMatch(
                of: /^(?:@\w+ )?public (?:indirect |final )?(?:struct|enum|protocol|typealias|class|actor) (\w+)/
            ).map { String($0.1) }
        }
    }

    /// All sources below `Sources`.
    static let all: [SourceFile] = {
        let root = "\(Repository.root)/Sources"
        let paths = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) else { return nil }
            return SourceFile(path: "Sources/\(path)", lines: text.split(separator: "\n"))
        }
    }()
}
