import Testing

/// A public type that is named as its module, or as a type that everybody has in scope, makes names unreachable.
struct PublicNameTests {
    /// Types of the standard library, of Foundation and of what most users import beside it.
    static let taken: Set<String> = Set(
        """
        Actor AnyObject AnyHashable Array ArraySlice Bool Character ClosedRange Clock CodingKey Codable Collection
        CollectionDifference Comparable CommandLine ContiguousArray Decoder Decodable Dictionary Double Duration Encoder
        Encodable Equatable Error Executor Float Hashable Hasher Identifiable Instant Int Iterator Job Keys KeyPath
        KeyValuePairs LazySequence Mirror MutableCollection Never ObjectIdentifier Optional OptionSet Range RawRepresentable
        Regex Result Sendable Sequence Set SIMD Slice StaticString StaticBigInt Strideable String StringInterpolation
        StringProtocol Substring SystemRandomNumberGenerator Task TaskGroup TaskLocal TaskPriority UInt Unicode Unmanaged
        Void Zip ExecutorJob UnownedJob GlobalActor MainActor AsyncStream AsyncSequence Observable
        AttributedString Bundle ByteCountFormatter CachedURLResponse Calendar CharacterSet Component Context Data Date
        DateComponents DateFormatter DateInterval Decimal Dimension DispatchQueue Expression FileHandle FileManager
        FileWrapper Formatter FormatStyle Host HTTPCookie IndexPath IndexSet InputStream ISO8601DateFormatter
        JSONDecoder JSONEncoder JSONSerialization Locale Lock Measurement Message Mutex NSObject Notification
        NotificationCenter NumberFormatter Operation OperationQueue OutputStream ParseStrategy PersonNameComponents Pipe
        Port Predicate Process ProcessInfo Progress PropertyListDecoder RunLoop Scanner SortDescriptor Stream Thread
        TimeInterval TimeZone Timer Unit UnitDuration URL URLComponents URLRequest URLResponse URLSession UserDefaults UUID
        Undo UndoManager XMLParser Cache Stage View State Binding Environment Scene Trait Tag Test Suite Issue Bug
        Comment Confirmation Attachment ExitTest SourceLocation Logger Subprocess Package Product Target
        """.split(whereSeparator: \.isWhitespace).map { String($0) })

    /// Names that are taken, and that no better word was found for: each with the reason why it does no harm.
    static let accepted: [String: String] = [
        "Job": "the standard library's is deprecated and gives way to any import's",
        "Stage": "neither the standard library nor Foundation has one, and a declaration needs nothing else",
    ]

    static let declared: [(type: String, path: String)] = SourceFile.all.flatMap { file in
        file.publicTypes.map { ($0, file.path) }
    }

    @Test func `no public type has a name that is taken`() {
        #expect(Self.declared.count > 100)
        let clashes = Self.declared.filter { Self.taken.contains($0.type) && Self.accepted[$0.type] == nil }
        #expect(clashes.isEmpty, "\(clashes)")
    }

    @Test func `no public type has the name of a module`() {
        let modules = Set(SourceFile.all.map(\.module))
        #expect(Self.declared.filter { modules.contains($0.type) }.isEmpty)
    }

    /// What `init` refuses because the type that it derives is one of these.
    static let endingInProject: Set<String> = ["Project", "RenderedProject", "WorkflowProject"]

    @Test func `no public type has a name that a new package may have`() {
        let types = Self.declared.map(\.type)
        #expect(Set(types.filter { $0.hasSuffix("Project") }) == Self.endingInProject)
        #expect(Set(types).isDisjoint(with: ["Images", "MirroredApps", "BuildGroups"]))
    }

    @Test func `no name is public in two modules`() {
        let places = Dictionary(grouping: Self.declared, by: \.type)
        #expect(places.filter { $0.value.count > 1 }.isEmpty)
    }

    @Test func `what is accepted is still declared`() {
        #expect(Set(Self.accepted.keys).isSubset(of: Self.declared.map(\.type)))
    }
}
