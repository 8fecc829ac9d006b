/// Reads files that somebody has written, through links, and keeps what cannot be read.
struct SourceReader {
    private let fileSystem: any FileSystem
    /// What could not be read.
    private(set) var failures: [FileFailure] = []

    /// The largest file that is read.
    static let limit = 16 << 20

    init(_ fileSystem: any FileSystem) { self.fileSystem = fileSystem }

    /// The bytes of a file; `nil` if it cannot be read, which is a failure if the file is required.
    mutating func bytes(of path: String, named name: String, isRequired: Bool) -> [UInt8]? {
        do throws(FileFailure) {
            return try bytes(of: path, named: name)
        } catch {
            if isRequired { failures.append(error) }
            return nil
        }
    }

    private func bytes(of path: String, named name: String) throws(FileFailure) -> [UInt8] {
        func failure(_ words: String, _ reason: FileFailure.Reason = .other) -> FileFailure {
            FileFailure(operation: "read", path: name, reason: reason, words: words)
        }
        var entry = try fileSystem.contents(of: path, limit: Self.limit)
        if case .unreadable(.symbolicLink) = entry {
            let target: String
            do throws(FileFailure) {
                target = try fileSystem.resolve(path)
            } catch {
                throw failure("it is a link, and what it leads to cannot be found", error.reason)
            }
            entry = try fileSystem.contents(of: target, limit: Self.limit)
        }
        switch entry {
        case .file(let contents):
            guard contents.isWhole else { throw failure("it is larger than \(Self.limit >> 20) MiB") }
            return contents.bytes
        case .nothing: throw failure("there is no such file", .notFound)
        case .unreadable(.folder): throw failure("it is a folder")
        case .unreadable: throw failure("it is no regular file")
        }
    }
}
