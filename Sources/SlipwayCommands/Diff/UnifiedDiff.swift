/// A diff of one file in the form that `git apply` takes, unless a line holds control characters, which are escaped.
enum UnifiedDiff {
    /// How many unchanged lines stand around a change.
    private static let context = 3

    /// The difference from a committed file to a declared one.
    static func changed(_ path: String, _ diff: LineDiff) -> [UInt8] {
        let old = name("a/\(path)")
        let new = name("b/\(path)")
        return Array("diff --git \(old) \(new)\n--- \(old)\(tab(path))\n+++ \(new)\(tab(path))\n".utf8) + hunks(diff)
    }

    /// A file that is missing.
    static func added(_ path: String, bytes: [UInt8]) -> [UInt8] {
        let new = name("b/\(path)")
        let header = """
            diff --git \(name("a/\(path)")) \(new)
            new file mode 100644
            --- /dev/null
            +++ \(new)\(tab(path))

            """
        return Array(header.utf8) + hunks(LineDiff(from: [], to: bytes))
    }

    /// A file that is to go.
    static func deleted(_ path: String, contents: FileContents) -> [UInt8] {
        let old = name("a/\(path)")
        let header = """
            diff --git \(old) \(name("b/\(path)"))
            deleted file mode \(contents.mode & 0o100 == 0 ? "100644" : "100755")
            --- \(old)\(tab(path))
            +++ /dev/null

            """
        return Array(header.utf8) + hunks(LineDiff(from: contents.bytes, to: []))
    }

    /// A path as git writes it: between quotes, with octal numbers, where it would mislead otherwise.
    private static func name(_ path: String) -> String {
        var name = ""
        for scalar in path.unicodeScalars {
            if scalar.value < 0x80, scalar.isControl {
                let digits = String(scalar.value, radix: 8)
                name += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            } else {
                if scalar == "\"" || scalar == "\\" { name += "\\" }
                name.unicodeScalars.append(scalar)
            }
        }
        return name == path ? path : "\"\(name)\""
    }

    /// Git ends a path that holds a space with a tab, for the sake of tools that look for a date after it.
    private static func tab(_ path: String) -> String { path.contains(" ") ? "\t" : "" }

    private static func hunks(_ diff: LineDiff) -> [UInt8] {
        var bytes: [UInt8] = []
        var pending: [LineDiff.Change] = []
        for change in diff.changes {
            if let last = pending.last, change.old.lowerBound - last.old.upperBound > 2 * context {
                append(pending, of: diff, to: &bytes)
                pending = []
            }
            pending.append(change)
        }
        append(pending, of: diff, to: &bytes)
        return bytes
    }

    private static func append(_ changes: [LineDiff.Change], of diff: LineDiff, to bytes: inout [UInt8]) {
        guard let first = changes.first, let last = changes.last else { return }
        let before = min(context, first.old.lowerBound)
        let after = min(context, diff.old.count - last.old.upperBound)
        let old = first.old.lowerBound - before..<last.old.upperBound + after
        let new = first.new.lowerBound - before..<last.new.upperBound + after
        bytes += "@@ -\(span(old)) +\(span(new)) @@\n".utf8
        var line = old.lowerBound
        for change in changes {
            for index in line..<change.old.lowerBound { append(" ", diff.old[index], to: &bytes) }
            for index in change.old { append("-", diff.old[index], to: &bytes) }
            for index in change.new { append("+", diff.new[index], to: &bytes) }
            line = change.old.upperBound
        }
        for index in line..<old.upperBound { append(" ", diff.old[index], to: &bytes) }
    }

    /// The first line, counted from one, and how many; no lines stand after the line before them.
    private static func span(_ lines: Range<Int>) -> String {
        "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
    }

    private static func append(_ sign: Character, _ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        bytes += sign.utf8
        bytes += line.printableLine
        if line.last != 0x0A { bytes += "\n\\ No newline at end of file\n".utf8 }
    }
}
