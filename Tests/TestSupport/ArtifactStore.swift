import Foundation

/// The artifacts of one run.
public final class ArtifactStore: Sendable {
    private let artifacts = Locked<[String: [String: Data]]>([:])

    /// Makes an empty store.
    public init() {}

    /// The names of the artifacts, sorted.
    public var names: [String] { artifacts.access { $0.keys.sorted() } }

    func add(_ name: String, _ files: [String: Data], overwrites: Bool) throws {
        try artifacts.access { artifacts in
            if artifacts[name] != nil, !overwrites { throw ActionFailure("the artifact '\(name)' exists") }
            artifacts[name] = files
        }
    }

    /// The files of all artifacts whose names a pattern with `*` matches.
    func files(matching pattern: String) -> [String: Data] {
        let found = artifacts.access { all in all.filter { NamePattern.matches(pattern, $0.key) } }
        return found.values.reduce(into: [:]) { $0.merge($1) { _, new in new } }
    }
}

/// A pattern in which `*` stands for any text without a slash.
enum NamePattern {
    static func matches(_ pattern: String, _ name: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return pattern == name }
        guard name.hasPrefix(parts[0]), let last = parts.last, name.count >= parts[0].count + last.count,
            name.hasSuffix(last)
        else { return false }
        var rest = name.dropFirst(parts[0].count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.range(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}

/// A value that one thread at a time can touch; the only access is the method below.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func access<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}

extension ArtifactStore {
    /// The names of an artifact's files, sorted.
    public func fileNames(of artifact: String) -> [String] { files(matching: artifact).keys.sorted() }

    /// Puts an artifact with empty files into the store, as another job would have.
    public func put(_ artifact: String, files: [String]) throws {
        try add(artifact, Dictionary(uniqueKeysWithValues: files.map { ($0, Data()) }), overwrites: false)
    }
}
