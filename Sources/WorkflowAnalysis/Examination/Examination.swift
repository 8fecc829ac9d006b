package import Workflows

/// Collects the parts that are not examined while a project is analysed.
///
/// Few ask for them. If nobody does, an analysis that reaches a bound looks for a collector, finds none and goes on, and
/// an analysis that reaches no bound does nothing.
// Only the task that collects writes: analysis starts no other one.
package final class Examination: @unchecked Sendable {
    /// The collector; `nil` if nobody asks.
    @TaskLocal package static var current: Examination?

    /// The file that is looked at; `nil` while all files are.
    package var file: String?
    private var parts: [UnexaminedPart] = []
    private var seen: Set<UnexaminedPart> = []

    private init() {}

    /// The parts that are not examined while a function runs, each once.
    package static func unexaminedParts(in body: () -> Void) -> [UnexaminedPart] {
        let examination = Examination()
        $current.withValue(examination) {
            ExpressionBound.$listener.withValue(ExpressionBound.Listener { note($0) }, operation: body)
        }
        return examination.parts
    }

    /// Notes a part that is not examined, in a file that is named or else in the one that is looked at.
    package static func note(
        _ reason: @autoclosure () -> String, at place: @autoclosure () -> Place? = nil, in file: String? = nil
    ) {
        guard let current else { return }
        let part = UnexaminedPart(file: file ?? current.file, place: place(), reason: reason())
        if current.seen.insert(part).inserted { current.parts.append(part) }
    }
}
