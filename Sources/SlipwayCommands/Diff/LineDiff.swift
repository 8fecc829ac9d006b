/// The lines that differ between two texts.
struct LineDiff {
    /// Old lines that new ones replace; either may be none.
    struct Change: Hashable {
        var old: Range<Int>
        var new: Range<Int>
    }

    let old: LineTable
    let new: LineTable
    let changes: [Change]

    /// How many edited lines are searched for the shortest way; beyond, the whole middle is replaced.
    ///
    /// Time and memory grow with the square of this number, and not with the square of the files.
    private static let bound = 1_000

    init(from oldBytes: [UInt8], to newBytes: [UInt8]) {
        old = LineTable(oldBytes)
        new = LineTable(newBytes)
        changes = Self.changes(old, new)
    }

    private static func changes(_ old: LineTable, _ new: LineTable) -> [Change] {
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, old[start] == new[start] { start += 1 }
        var tail = 0
        while tail < shorter - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        let oldRange = start..<old.count - tail
        let newRange = start..<new.count - tail
        if oldRange.isEmpty, newRange.isEmpty { return [] }
        if oldRange.isEmpty || newRange.isEmpty { return [Change(old: oldRange, new: newRange)] }
        // A number for each different line makes comparing cheap.
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            if let known = numbers[line] { return known }
            let next = numbers.count
            numbers[line] = next
            return next
        }
        let oldNumbers = oldRange.map { number(old[$0]) }
        let newNumbers = newRange.map { number(new[$0]) }
        guard let matches = matches(oldNumbers, newNumbers) else { return [Change(old: oldRange, new: newRange)] }
        return between(matches, oldNumbers.count, newNumbers.count).map { change in
            Change(
                old: change.old.lowerBound + start..<change.old.upperBound + start,
                new: change.new.lowerBound + start..<change.new.upperBound + start)
        }
    }

    /// Myers' greedy search: the pairs of equal lines on a shortest way from old to new, or `nil` beyond the bound.
    private static func matches(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)]? {
        let limit = min(old.count + new.count, bound)
        // For each diagonal, how far in the old lines the best way of so many edits has come.
        var reach = [Int](repeating: 0, count: 2 * limit + 3)
        let center = limit + 1
        var history: [[Int]] = []
        for edits in 0...limit {
            // Copied: a slice would keep the whole of every round alive.
            history.append(Array(reach[center - edits...center + edits]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = step(to: diagonal, edits: edits) { reach[center + $0] }.start
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
                reach[center + diagonal] = x
                if x >= old.count, x - diagonal >= new.count {
                    return path(history, end: (old.count, new.count))
                }
            }
        }
        return nil
    }

    /// Where the best way onto a diagonal comes from, and at which old line it begins there.
    private static func step(
        to diagonal: Int, edits: Int, reach: (Int) -> Int
    ) -> (from: Int, start: Int) {
        guard edits > 0 else { return (0, 0) }
        let isInsertion =
            diagonal == -edits || (diagonal != edits && reach(diagonal - 1) < reach(diagonal + 1))
        return isInsertion
            ? (diagonal + 1, reach(diagonal + 1)) : (diagonal - 1, reach(diagonal - 1) + 1)
    }

    private static func path(
        _ history: [[Int]], end: (old: Int, new: Int)
    ) -> [(old: Int, new: Int)] {
        var matches: [(old: Int, new: Int)] = []
        var x = end.old
        var diagonal = end.old - end.new
        for (edits, reach) in history.enumerated().reversed() {
            let step = step(to: diagonal, edits: edits) { reach[edits + $0] }
            while x > step.start {
                x -= 1
                matches.append((x, x - diagonal))
            }
            x = step.from > diagonal ? step.start : step.start - 1
            diagonal = step.from
        }
        return matches.reversed()
    }

    private static func between(_ matches: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int) -> [Change] {
        var changes: [Change] = []
        var old = 0
        var new = 0
        for match in matches + [(oldCount, newCount)] {
            if match.old > old || match.new > new { changes.append(Change(old: old..<match.old, new: new..<match.new)) }
            old = match.old + 1
            new = match.new + 1
        }
        return changes
    }
}
