/// Reads a text into a tree, from its first byte to its last, without going back.
///
/// Each construct has a function that is called at its first character and returns after its last one. A function never
/// fails: it notes a problem, takes the text for what it most likely is, and goes on.
struct YAMLReader {
    /// How deep collections may be nested, and how deep aliases may make them.
    static let depthLimit = 256
    /// How many nodes the aliases of a document may stand for.
    static let expansionLimit = 500_000
    /// How many problems are noted before the rest of a text is left alone.
    static let problemLimit = 100

    /// The text.
    let bytes: [UInt8]
    /// The place that is read next.
    var position: Int
    /// Where the line of this place begins.
    var lineStart: Int
    /// How many collections are open.
    var depth = 0
    /// Whether an open flow collection has turned out to end here, although nothing closes it.
    var isFlowBroken = false
    /// Whether the innermost one of these has been reported.
    var hasReportedFlow = false
    /// Whether a tab that indents a line has been reported.
    var hasReportedTab = false
    var anchors = AnchorTable()
    var tags = TagTable()

    /// What has been read so far.
    var nodes: [NodeRecord] = []
    var properties: [NodeProperties] = []
    var comments: [CommentRecord] = []
    var blankEnds: Set<Int32> = []
    var documents: [DocumentRecord] = []
    var problems: [(span: Range<Int>, message: String, isTolerated: Bool)] = []

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        position = start
        lineStart = start
        nodes.reserveCapacity(bytes.count / 16)
    }

    /// The byte that is read next; zero at the end.
    var current: UInt8 { byte(at: position) }

    /// The byte after the one that is read next; zero at the end.
    var following: UInt8 { byte(at: position + 1) }

    /// A byte of the text; zero after its end, where no text has one.
    func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// Whether everything has been read.
    var isAtEnd: Bool { position >= bytes.count }

    /// How many bytes stand before this place on its line.
    var column: Int { position - lineStart }

    /// Notes a problem, unless there are too many, or it follows from another one at the same place.
    mutating func report(_ message: String, at span: Range<Int>, isTolerated: Bool = false) {
        guard problems.count < Self.problemLimit, problems.last?.span.lowerBound != span.lowerBound else { return }
        problems.append((span, message, isTolerated))
    }

    /// Notes a problem of the character that is read next.
    mutating func report(_ message: String) {
        report(message, at: position..<min(position + 1, bytes.count))
    }

    /// Leaves the rest of the text alone if there are too many problems; called where a node may end.
    mutating func stopIfHopeless() {
        if problems.count == Self.problemLimit { position = bytes.count }
    }

    /// Begins a collection; false if it would be nested too deep, after which nothing more is read.
    mutating func enter() -> Bool {
        depth += 1
        anchors.note(depth: depth)
        guard depth > Self.depthLimit else { return true }
        report("more than \(Self.depthLimit) collections inside one another: reading ends here")
        depth -= 1
        position = bytes.count
        return false
    }

    /// Ends a collection.
    mutating func leave() { depth -= 1 }
}
