import Foundation

/// Calls a function on a thread with room for deep recursion, which test threads do not have on every system.
func onLargeStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
    // Written before the semaphore is signalled and read after it was waited for.
    nonisolated(unsafe) var result: Result?
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        result = body()
        done.signal()
    }
    thread.stackSize = 1 << 26
    thread.start()
    done.wait()
    return result
}
