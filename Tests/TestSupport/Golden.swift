import Foundation
public import Testing

/// Compares a text with the file that holds the accepted one; the path is relative to the top folder.
///
/// With `UPDATE_GOLDEN=1` in the environment a differing file is rewritten and the test fails once, so that an
/// unread recording cannot pass for a check. Where `CI` is `true` nothing is ever recorded.
public func expectGolden(_ actual: String, path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let environment = ProcessInfo.processInfo.environment
    let records = environment["UPDATE_GOLDEN"] == "1"
    if records && environment["CI"] == "true" {
        Issue.record("golden files are not recorded in CI: unset UPDATE_GOLDEN", sourceLocation: sourceLocation)
        return
    }

    let file = URL(fileURLWithPath: Repository.root).appendingPathComponent(path)
    let accepted = try? String(contentsOf: file, encoding: .utf8)
    if accepted == actual {
        return
    }
    if records {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file, options: .atomic)
            Issue.record("recorded new golden \(path)", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot record \(path): \(error)", sourceLocation: sourceLocation)
        }
    } else if let accepted {
        Issue.record(
            """
            \(path) is stale; after reading the difference, accept it with UPDATE_GOLDEN=1 swift test
            \(lineDifference(from: accepted, to: actual))
            """, sourceLocation: sourceLocation)
    } else {
        Issue.record("\(path) is missing; record it with UPDATE_GOLDEN=1 swift test", sourceLocation: sourceLocation)
    }
}

/// Lists the lines that one text has and the other has not, each with its number, `-` for old and `+` for new.
public func lineDifference(from old: String, to new: String) -> String {
    let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
    let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = newLines.difference(from: oldLines)
    var removals: [Int: Substring] = [:]
    var insertions: [Int: Substring] = [:]
    for change in difference {
        switch change {
        case .remove(let offset, let line, _): removals[offset] = line
        case .insert(let offset, let line, _): insertions[offset] = line
        }
    }

    var report: [String] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < oldLines.count || newIndex < newLines.count {
        if let line = removals[oldIndex] {
            report.append("-\(oldIndex + 1): \(line)")
            oldIndex += 1
        } else if let line = insertions[newIndex] {
            report.append("+\(newIndex + 1): \(line)")
            newIndex += 1
        } else {
            oldIndex += 1
            newIndex += 1
        }
    }
    return report.joined(separator: "\n")
}
