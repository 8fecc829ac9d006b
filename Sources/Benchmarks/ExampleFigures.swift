#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The examples, each as a whole process, where they were built beside this executable.
enum ExampleFigures {
    private static let names = ["NativeDigests", "Mirror", "PostGIS", "Charts"]

    static func measure(runs: Int) -> [Figure] {
        let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
            String.init)
        let programs = names.map { (name: $0, path: (folder + [$0]).joined(separator: "/")) }
            .filter { access($0.path, X_OK) == 0 }
        guard !programs.isEmpty else { return [] }
        let scratch = ScratchFolder()
        defer { ScratchFolder.remove(scratch.path) }
        var times: [(name: String, times: [Nanoseconds])] = programs.map { ($0.name, []) }
        // In turns, so that a slow moment of the machine meets all of them.
        for _ in 0..<max(runs, 1) {
            for (index, program) in programs.enumerated() {
                let empty = scratch.makeFolder("empty")
                let command = [program.path, "generate", "--no-sync", "--root", empty]
                times[index].times.append(ChildProcess.run(command).time)
                ScratchFolder.remove(empty)
            }
        }
        let total = times.map(\.times.median).reduce(Nanoseconds(0), +)
        return times.map { Figure("process, \($0.name) generate", $0.times.median, goal: "< 30 ms") }
            + [Figure("process, generate of all examples", total)]
    }
}
