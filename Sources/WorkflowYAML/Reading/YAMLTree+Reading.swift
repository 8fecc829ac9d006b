extension YAMLTree {
    /// Reads a text.
    ///
    /// It takes UTF-8, with or without a byte order mark. Text in another encoding, with control characters, or of more
    /// than 64 MB has one problem and no document. Collections may be nested 256 deep, aliases replaced by what they
    /// stand for; after 100 problems the rest of a text is left alone.
    package init(reading bytes: [UInt8]) {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var reader = YAMLReader(bytes, from: hasMark ? 3 : 0)
        if let problem = TextProblem.first(in: bytes) {
            reader.report(problem.message, at: problem.span)
        } else {
            reader.readStream()
        }
        // Offsets of a larger text would not fit.
        let lines = LineTable(of: bytes.count > TextProblem.sizeLimit ? [] : bytes)
        let problems = reader.problems.map { problem in
            YAMLProblem(
                span: problem.span, position: lines.position(at: problem.span.lowerBound, in: bytes),
                message: problem.message, isTolerated: problem.isTolerated)
        }
        self.init(
            storage: Storage(
                bytes: bytes, lines: lines, nodes: reader.nodes, properties: reader.properties,
                comments: reader.comments, blankEnds: reader.blankEnds, documents: reader.documents,
                problems: problems.sorted { $0.span.lowerBound < $1.span.lowerBound }))
    }
}
