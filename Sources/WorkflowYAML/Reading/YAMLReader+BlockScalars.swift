/// Scalars of whole lines.
extension YAMLReader {
    /// Reads a scalar at its `|` or `>`; it ends before the first line that is indented as its parent or less.
    mutating func readBlockScalar(parent: Int, outset: Int) -> Int32 {
        let start = position
        let form: NodeRecord.Form = current == UInt8(ascii: "|") ? .literal : .folded
        position += 1
        let stated = readHeader()
        var end = position
        skipHeaderComment()
        var indentation = stated.map { max(parent, 0) + $0 }
        var widestEmptyLine = 0..<0
        while !isAtEnd {
            skipBreak()
            let spaces = countSpaces(upTo: indentation ?? .max)
            position = lineStart + spaces
            if isAtEnd || current.isBreak {
                if indentation == nil, spaces > widestEmptyLine.count { widestEmptyLine = lineStart..<position }
                continue
            }
            if spaces < indentation ?? (parent + 1) || isAtMarker {
                if isOnTabs {
                    reportTab()
                    skipBlanks()
                    continue
                }
                position = lineStart
                break
            }
            if indentation == nil {
                indentation = spaces
                if widestEmptyLine.count > spaces {
                    report("an empty line before the text has more spaces than the text", at: widestEmptyLine)
                }
            }
            skipLine()
            end = position
        }
        if bytes[..<end].last?.isBlank == true, isBlankLine(before: end) { blankEnds.insert(Int32(end)) }
        let node = add(form, start..<end, outset: outset)
        nodes[Int(node)].detail = Int32(indentation ?? max(parent + 1, widestEmptyLine.count))
        nodes[Int(node)].isExact = false
        return node
    }

    /// Reads the indentation that a header states, and steps over what it says about the end.
    private mutating func readHeader() -> Int? {
        var stated: Int?
        var hasChomping = false
        while !current.isSeparator {
            switch current {
            case UInt8(ascii: "1")...UInt8(ascii: "9") where stated == nil:
                stated = Int(current - UInt8(ascii: "0"))
            case .dash where !hasChomping, UInt8(ascii: "+") where !hasChomping:
                hasChomping = true
            default:
                report("expected nothing but '-' or '+' and an indentation from 1 to 9 behind '|' or '>'")
                return stated
            }
            position += 1
        }
        return stated
    }

    private mutating func skipHeaderComment() {
        skipBlanks()
        if isAtComment {
            readComment()
        } else if !isAtEnd, !current.isBreak {
            report("the text begins on the line below '|' or '>'")
            skipLine()
        }
    }

    /// Whether tabs and spaces alone remain of the line, beginning with a tab: it only looks empty.
    private var isOnTabs: Bool {
        guard current == .tab else { return false }
        var index = position
        while byte(at: index).isBlank { index += 1 }
        return byte(at: index) == 0 || byte(at: index).isBreak
    }

    /// Whether the line that ends here has nothing but white space.
    private func isBlankLine(before end: Int) -> Bool {
        bytes[..<end].reversed().prefix { !$0.isBreak }.allSatisfy(\.isBlank)
    }

    private func countSpaces(upTo limit: Int) -> Int {
        var index = lineStart
        while index - lineStart < limit, byte(at: index) == .space { index += 1 }
        return index - lineStart
    }
}
