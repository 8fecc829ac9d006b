/// How many builds of a call run at once, by what started the run.
public struct Parallelism: Hashable, Sendable {
    /// In scheduled runs, which are mostly alone.
    public var schedule: Int
    /// In runs that were started by hand.
    public var manual: Int
    /// In runs for pushes and pull requests, of which several may run.
    public var push: Int

    /// Limits builds; each number is at least 1.
    public init(schedule: Int, manual: Int, push: Int) {
        self.schedule = schedule
        self.manual = manual
        self.push = push
    }
}
