/// Nodes that can stand inside flow collections: scalars, aliases, and flow collections themselves.
extension YAMLReader {
    /// Where a flow node stands.
    struct FlowPlace {
        /// How many spaces indent each further line at least.
        let indentation: Int
        /// Whether it stands inside brackets or braces, which end it.
        var isInside = false
        /// Whether it is the key of a block mapping and ends with its line.
        var isKey = false
    }

    /// Reads a node at its first character, behind its anchor and its tag.
    mutating func readFlowNode(_ place: FlowPlace, outset: Int) -> Int32 {
        switch current {
        case UInt8(ascii: "*"): readAlias()
        case .doubleQuote, .singleQuote: readQuoted(place, outset: outset)
        case .openBracket: readFlowSequence(indentation: place.indentation, outset: outset)
        case .openBrace: readFlowMapping(indentation: place.indentation, outset: outset)
        default: readPlain(place, outset: outset)
        }
    }

    /// Reads a node inside a flow collection, with its anchor and its tag; an empty scalar if there is none.
    mutating func readFlowItem(indentation: Int) -> Int32 {
        let outset = position
        var properties = Properties()
        var end = position
        while true {
            let found = readProperties()
            guard !found.isEmpty else { break }
            end = found.span?.upperBound ?? position
            properties = join(properties, found)
            guard skipFlowSpace(indentation: indentation) else { break }
        }
        let isMissing = isAtEnd || isFlowBroken || isAtFlowEnd || isAtFlowValue(afterJSON: false)
        let node =
            isMissing
            ? addEmpty(at: end, outset: outset)
            : readFlowNode(FlowPlace(indentation: indentation, isInside: true), outset: outset)
        attach(properties, to: node)
        return node
    }

    /// Whether `,`, `]` or `}` stands here.
    var isAtFlowEnd: Bool { current == .comma || current == .closeBracket || current == .closeBrace }

    /// Whether a colon stands here that divides a key from its value: behind quotes and brackets it needs no space.
    func isAtFlowValue(afterJSON: Bool) -> Bool {
        current == .colon && (afterJSON || following.isSeparator || following.isFlowIndicator)
    }

    /// Whether a node is written as in JSON: between quotes, brackets or braces.
    func isJSON(_ node: Int32) -> Bool {
        switch nodes[Int(node)].form {
        case .singleQuoted, .doubleQuoted, .flowSequence, .flowMapping: true
        case .plain, .literal, .folded, .blockSequence, .blockMapping, .alias: false
        }
    }

    /// Goes on outside flow collections, although one may be broken.
    mutating func continueAfterFlow() {
        isFlowBroken = false
        hasReportedFlow = false
    }

    /// Steps over white space, comments and line breaks inside a flow collection; false if the collection is broken.
    ///
    /// Each line is indented further than the key or the list that holds the collection. What closes it may stand
    /// further left: YAML forbids that, but everybody writes and reads it.
    mutating func skipFlowSpace(indentation: Int) -> Bool {
        stopIfHopeless()
        let isNewLine = skipToContent()
        let isLeft = isNewLine && self.indentation < indentation
        if isAtEnd || isNewLine && isAtMarker || isLeft && current != .closeBracket && current != .closeBrace {
            isFlowBroken = true
        }
        return !isFlowBroken
    }
}
