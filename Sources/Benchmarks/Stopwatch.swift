#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A length of time.
typealias Nanoseconds = Double

/// Measures time by the clock that nobody sets.
enum Stopwatch {
    /// How long a body takes.
    static func time(_ body: () -> Void) -> Nanoseconds {
        let start = now()
        body()
        return now() - start
    }

    /// The median time of a body, which is run once more before, and more often where it takes little time.
    ///
    /// The body gives back something that depends on its work, so that no optimiser leaves the work out.
    static func median(runs: Int, _ body: () -> Int) -> Nanoseconds {
        var sink = body()
        var times: [Nanoseconds] = []
        var total: Nanoseconds = 0
        while times.count < runs || total < 2e8 {
            let time = time { sink &+= body() }
            times.append(time)
            total += time
        }
        precondition(sink != .min, "a sum that cannot be, so that the optimiser keeps what it is made of")
        return times.median
    }

    private static func now() -> Nanoseconds {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}

extension [Nanoseconds] {
    /// The middle one; of an even number the upper one of both in the middle.
    var median: Nanoseconds { sorted()[count / 2] }
}

extension Nanoseconds {
    /// The time in milliseconds, or in microseconds where it is short.
    var text: String { self < 1e6 ? "\((self / 1e3).text(digits: 0)) µs" : "\((self / 1e6).text(digits: 2)) ms" }
}

/// Ends the process.
func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
        Glibc.exit(status)
    #elseif canImport(Musl)
        Musl.exit(status)
    #elseif canImport(Darwin)
        Darwin.exit(status)
    #endif
}
