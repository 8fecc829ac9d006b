import TestSupport
import Testing

@testable import SlipwayCommands

struct DiffTests {
    /// Applies changes to the old lines.
    private func applied(_ diff: LineDiff) -> [UInt8] {
        var bytes: [UInt8] = []
        var line = 0
        for change in diff.changes {
            for index in line..<change.old.lowerBound { bytes += diff.old[index] }
            for index in change.new { bytes += diff.new[index] }
            line = change.old.upperBound
        }
        for index in line..<diff.old.count { bytes += diff.old[index] }
        return bytes
    }

    @Test(arguments: 0..<300) func `changes lead from old to new`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let lines = ["a\n", "b\n", "c\n", "\n", "a \n"]
        func text() -> [UInt8] {
            let count = Int.random(in: 0...12, using: &random)
            let lines = (0..<count).map { _ in lines[Int.random(in: 0..<lines.count, using: &random)] }
            return Array((lines.joined() + (Bool.random(using: &random) ? "end" : "")).utf8)
        }
        let old = text()
        let new = text()
        let diff = LineDiff(from: old, to: new)
        #expect(applied(diff) == new)
        #expect(diff.changes.isEmpty == (old == new))
        #expect(edits(diff) == shortest(diff))
    }

    private func edits(_ diff: LineDiff) -> Int {
        diff.changes.reduce(0) { $0 + $1.old.count + $1.new.count }
    }

    /// The number of edits that a table of all beginnings finds, slow and simple.
    private func shortest(_ diff: LineDiff) -> Int {
        var row = Array(0...diff.new.count)
        for old in 0..<diff.old.count {
            var diagonal = row[0]
            row[0] = old + 1
            for new in 0..<diff.new.count {
                let kept = diff.old[old] == diff.new[new] ? diagonal : Int.max
                diagonal = row[new + 1]
                row[new + 1] = min(kept, min(row[new], row[new + 1]) + 1)
            }
        }
        return row[diff.new.count]
    }

    @Test func `big files that share nothing are replaced whole, soon`() {
        let old = Array((0..<200_000).map { "old \($0)\n" }.joined().utf8)
        let new = Array((0..<200_000).map { "new \($0)\n" }.joined().utf8)
        let diff = LineDiff(from: old, to: new)
        #expect(diff.changes == [LineDiff.Change(old: 0..<200_000, new: 0..<200_000)])
    }

    @Test func `changes that stand near share a hunk, others do not`() {
        func text(_ changed: Set<Int>) -> [UInt8] {
            Array((1...30).map { changed.contains($0) ? "changed\n" : "line \($0)\n" }.joined().utf8)
        }
        let diff = UnifiedDiff.changed("f", LineDiff(from: text([]), to: text([5, 12, 20])))
        let headers = String(decoding: diff, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("@@") }
        #expect(headers == ["@@ -2,14 +2,14 @@", "@@ -17,7 +17,7 @@"])
    }
}
