import Foundation

/// The checkout that the tests were built from.
public enum Repository: Sendable {
    /// The absolute path of the top folder.
    public static let root: String = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Reads a text file; the path is relative to the top folder.
    public static func text(of path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// Lists the names in a folder in sorted order; the path is relative to the top folder.
    public static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)").sorted()
    }
}
