import Foundation
public import Testing

/// Compares a text with the file that holds the accepted one; the path is relative to the top folder.
///
/// With `UPDATE_GOLDEN=1` in the environment a differing file is rewritten and the test fails once, so that an
/// unread recording cannot pass for a check. Where `CI` is `true` nothing is ever recorded.
public func expectGolden(_ actual: String, path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = URL(fileURLWithPath: Repository.root).appendingPathComponent(path)
    let verdict = GoldenVerdict(
        of: actual, against: try? String(contentsOf: file, encoding: .utf8), path: path,
        environment: ProcessInfo.processInfo.environment)
    do {
        if verdict.records {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file, options: .atomic)
        }
        if let problem = verdict.problem {
            Issue.record("\(problem)", sourceLocation: sourceLocation)
        }
    } catch {
        Issue.record("cannot record \(path): \(error)", sourceLocation: sourceLocation)
    }
}

/// What a comparison with a golden file comes to.
public struct GoldenVerdict: Hashable, Sendable {
    /// Why the test fails, or nil if the texts agree.
    public var problem: String?
    /// Whether the file is to be rewritten.
    public var records: Bool = false

    /// Compares a text with the accepted one, which is nil if there is no file.
    public init(of actual: String, against accepted: String?, path: String, environment: [String: String]) {
        let wantsRecord = environment["UPDATE_GOLDEN"] == "1"
        if wantsRecord && environment["CI"] == "true" {
            problem = "golden files are not recorded in CI: unset UPDATE_GOLDEN"
        } else if accepted == actual {
            problem = nil
        } else if wantsRecord {
            problem = "recorded new golden \(path)"
            records = true
        } else if let accepted {
            problem = """
                \(path) is stale; after reading the difference, accept it with UPDATE_GOLDEN=1 swift test
                \(lineDifference(from: accepted, to: actual))
                """
        } else {
            problem = "\(path) is missing; record it with UPDATE_GOLDEN=1 swift test"
        }
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
