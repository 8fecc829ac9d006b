/// Finds circles among things of which each names others by their positions: jobs that wait, workflows that call.
package struct CircleSearch {
    private let waits: [[Int]]

    /// Takes for each thing what it waits for or calls.
    package init(_ waits: [[Int]]) { self.waits = waits }

    /// The things, each behind all that it waits for; what is in a circle, or waits for one, is left out.
    package var order: [Int] {
        var open = waits.map(\.count)
        var waiters = [[Int]](repeating: [], count: waits.count)
        for (job, needed) in waits.enumerated() {
            for other in needed { waiters[other].append(job) }
        }
        var order = open.indices.filter { open[$0] == 0 }
        var next = 0
        while next < order.count {
            for waiter in waiters[order[next]] {
                open[waiter] -= 1
                if open[waiter] == 0 { order.append(waiter) }
            }
            next += 1
        }
        return order
    }

    /// One circle for each knot: what is on it, from the first in the order of the file or the project on.
    ///
    /// What waits for nothing is taken away, then what waits only for that, and so on. From what is left, any way along
    /// what is waited for ends in a circle.
    package func circles() -> [[Int]] {
        // Most wait only for what stands before them.
        if waits.indices.allSatisfy({ index in waits[index].allSatisfy { $0 < index } }) { return [] }
        var isOpen = [Bool](repeating: true, count: waits.count)
        for job in order { isOpen[job] = false }
        var found: [[Int]] = []
        var walk = [Int?](repeating: nil, count: waits.count)
        for start in waits.indices where isOpen[start] && walk[start] == nil {
            var path: [Int] = []
            var job: Int? = start
            while let current = job, walk[current] == nil {
                walk[current] = start
                path.append(current)
                job = waits[current].first { isOpen[$0] }
            }
            // A way that ends in an earlier one leads to a circle that is known already.
            guard let end = job, walk[end] == start, let entry = path.firstIndex(of: end) else { continue }
            let circle = path[entry...]
            let first = circle.indices.min { circle[$0] < circle[$1] } ?? entry
            found.append(Array(circle[first...] + circle[..<first]))
        }
        return found
    }
}
