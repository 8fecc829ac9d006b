import Foundation
import SlipwayCommands

/// Lets two runs, each on a thread of its own, make their calls in a stated order, one at a time.
final class Turns: @unchecked Sendable {
    private let condition = NSCondition()
    /// Whose turn it is, and for how many calls; then those that follow.
    private var order: [(run: Int, calls: Int)]
    private var finished: Set<Int> = []
    private var blocked: Set<Int> = []

    init(_ order: [(run: Int, calls: Int)]) { self.order = order }

    /// Waits for a run's turn, and uses one call of it.
    func step(_ run: Int) {
        condition.withLock {
            blocked.remove(run)
            while true {
                guard let turn = order.first else { return }
                if turn.run == run, turn.calls > 0 {
                    order[0].calls -= 1
                    return
                }
                if turn.run == run || finished.contains(turn.run) {
                    order.removeFirst()
                    condition.broadcast()
                } else {
                    condition.wait()
                }
            }
        }
    }

    /// Gives the turn to the other run, as this one cannot go on; fails if neither can.
    func wait(_ run: Int) throws(FileFailure) {
        let isStuck = condition.withLock {
            blocked.insert(run)
            order.removeAll { $0.run == run }
            order.append((run, .max))
            if order.first?.run == run { order.insert((1 - run, .max), at: 0) }
            condition.broadcast()
            return blocked.count == 2 || finished.contains(1 - run)
        }
        if isStuck { throw FileFailure(operation: "lock", path: "", reason: .other, words: "each waits for the other") }
    }

    func finish(_ run: Int) {
        condition.withLock {
            finished.insert(run)
            condition.broadcast()
        }
    }

    /// Runs both to their ends.
    static func results(
        _ order: [(run: Int, calls: Int)], on files: InMemoryFileSystem,
        _ runs: [@Sendable (any FileSystem) -> CommandResult]
    ) -> [CommandResult] {
        let turns = Turns(order)
        let results = Results()
        let group = DispatchGroup()
        for (number, run) in runs.enumerated() {
            group.enter()
            Thread {
                let stepped = SteppedFileSystem(
                    base: files, step: { (_) throws(FileFailure) in turns.step(number) },
                    wait: { () throws(FileFailure) in try turns.wait(number) })
                // A first call of nothing: whatever a run does before its own first call is in its turn too.
                turns.step(number)
                results.set(number, run(stepped))
                turns.finish(number)
                group.leave()
            }.start()
        }
        group.wait()
        return results.all
    }

    private final class Results: @unchecked Sendable {
        private let lock = NSLock()
        private var results: [Int: CommandResult] = [:]
        func set(_ number: Int, _ result: CommandResult) { lock.withLock { results[number] = result } }
        var all: [CommandResult] { lock.withLock { results.sorted { $0.key < $1.key }.map(\.value) } }
    }
}
