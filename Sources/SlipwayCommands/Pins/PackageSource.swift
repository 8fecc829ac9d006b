/// A Swift source of the package that declares a project.
struct PackageSource {
    /// The absolute path.
    let path: String
    /// The path as messages name it.
    let name: String
    let bytes: [UInt8]
    let tokens: SwiftTokens

    init(path: String, name: String, bytes: [UInt8]) {
        self.path = path
        self.name = name
        self.bytes = bytes
        tokens = SwiftTokens(bytes)
    }

    /// The line of a token, counted from 1.
    func line(of token: Int) -> Int {
        bytes[..<tokens.tokens[token].range.lowerBound].count { $0 == 0x0A } + 1
    }

    /// The spaces and tabs before the first other byte of the line of a token.
    func indentation(at token: Int) -> String {
        let start = bytes[..<tokens.tokens[token].range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    }

    /// Whether two tokens stand in one line.
    func isOneLine(_ first: Int, _ last: Int) -> Bool {
        !bytes[tokens.tokens[first].range.lowerBound..<tokens.tokens[last].range.lowerBound].contains(0x0A)
    }
}

/// Reads the Swift sources of a package.
struct PackageReader {
    let fileSystem: any FileSystem

    /// How many entries are looked at.
    private static let entryLimit = 100_000
    /// The size of the largest source that is read.
    private static let sizeLimit = 1 << 20

    /// The folder of the package that a source belongs to, or the source's own folder if there is none.
    func package(of source: String) throws(FileFailure) -> String {
        var folder = FilePath.folder(of: source)
        while !folder.isEmpty {
            if try fileSystem.kind(of: "\(folder)/Package.swift") == .file { return folder }
            folder = FilePath.folder(of: folder)
        }
        return FilePath.folder(of: source)
    }

    /// The paths of all sources, those of hidden folders and of tests excepted.
    func sources(of package: String) throws(FileFailure) -> [String] {
        var found: [String] = []
        var open = [package]
        var count = 0
        while let folder = open.popLast(), count < Self.entryLimit {
            for entry in try fileSystem.entries(in: folder) where !entry.name.hasPrefix(".") {
                count += 1
                let path = "\(folder)/\(entry.name)"
                switch entry.kind {
                case .folder:
                    // Tests expect what the sources declare, and pins in them may be wrong on purpose.
                    let isSkipped = entry.name == "node_modules" || folder == package && entry.name == "Tests"
                    if !isSkipped { open.append(path) }
                case .file: if entry.name.hasSuffix(".swift") { found.append(path) }
                case .symbolicLink, .other: break
                }
            }
        }
        return found.sorted()
    }

    /// The bytes of a source; `nil` if it is too large, or no file by now.
    func bytes(of path: String) throws(FileFailure) -> [UInt8]? {
        guard case .file(let contents) = try fileSystem.contents(of: path, limit: Self.sizeLimit), contents.isWhole
        else { return nil }
        return contents.bytes
    }
}
