package import Workflows

/// Reads the names of images in the inputs of actions, byte by byte and expression by expression.
package struct ImageText {
    /// What stands where an image's repository or its tag is meant.
    package enum Part {
        /// A byte of a repository's path, its registry's host excluded.
        case repository(UInt8)
        /// The beginning of a tag.
        case tagStart
        /// A byte of a tag.
        case tag(UInt8)
        /// An expression in a repository's path.
        case repositoryExpression(ExpressionNode)
        /// An expression in a tag.
        case tagExpression(ExpressionNode)
        /// The end of a name.
        case end
    }

    /// How names stand in an input.
    package enum Form {
        /// Names with commas or line breaks between them.
        case list
        /// Names as the values of these keys, in lines of `key=value` with commas between them.
        case attributes([String])
    }

    private let form: Form
    private let resolve: (ExpressionNode) -> ExpressionNode?

    /// Prepares reading; expressions of which more is known are read as what they stand for.
    package init(_ form: Form, resolving resolve: @escaping (ExpressionNode) -> ExpressionNode? = { _ in nil }) {
        self.form = form
        self.resolve = resolve
    }

    /// Calls a function with the parts of all names in an input.
    package func read(_ node: ExpressionNode, _ body: (Part) -> Void) {
        var reader = Reader(form: form)
        feed(node, to: &reader, body, mayResolve: true)
        reader.finish(body)
    }

    private func feed(_ node: ExpressionNode, to reader: inout Reader, _ body: (Part) -> Void, mayResolve: Bool) {
        switch node {
        case .text(let segments):
            // Texts in texts do not come about by interpolation; one level is enough.
            for segment in segments { feedSegment(segment, to: &reader, body, mayResolve: mayResolve) }
        default:
            feedSegment(node, to: &reader, body, mayResolve: mayResolve)
        }
    }

    private func feedSegment(
        _ node: ExpressionNode, to reader: inout Reader, _ body: (Part) -> Void, mayResolve: Bool
    ) {
        switch node {
        case .string(let text):
            for byte in text.utf8 { reader.take(byte, body) }
        case .text(let segments) where mayResolve:
            for segment in segments { feedSegment(segment, to: &reader, body, mayResolve: false) }
        default:
            if mayResolve, let known = resolve(node) {
                feed(known, to: &reader, body, mayResolve: false)
            } else {
                reader.take(node, body)
            }
        }
    }
}

/// Where in a list of names the reading stands.
private struct Reader {
    let form: ImageText.Form
    private var key: [UInt8] = []
    private var isName: Bool
    private var isTag = false
    private var isAfterSlash = false
    /// The first part of a name: a host where it holds a dot or a colon, else a part of the path.
    private var first: [ImageText.Part] = []
    private var isHost = false

    init(form: ImageText.Form) {
        self.form = form
        if case .list = form { isName = true } else { isName = false }
    }

    mutating func take(_ byte: UInt8, _ body: (ImageText.Part) -> Void) {
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
            finish(body)
        } else if !isName {
            takeKey(byte)
        } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r") {
            return
        } else if byte == UInt8(ascii: "/") {
            if !isAfterSlash, !isHost, !isTag { first.forEach(body) }
            first = []
            (isAfterSlash, isTag, isHost) = (true, false, false)
        } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") {
            if !isAfterSlash { first.append(.tagStart) } else { body(.tagStart) }
            isTag = true
        } else {
            if byte == UInt8(ascii: "."), !isAfterSlash, !isTag { isHost = true }
            emit(isTag ? .tag(byte) : .repository(byte), body)
        }
    }

    mutating func take(_ node: ExpressionNode, _ body: (ImageText.Part) -> Void) {
        guard isName else { return }
        emit(isTag ? .tagExpression(node) : .repositoryExpression(node), body)
    }

    mutating func finish(_ body: (ImageText.Part) -> Void) {
        // A name without a slash has no host, and `app:1` a tag.
        if isName {
            first.forEach(body)
            body(.end)
        }
        key = []
        first = []
        (isTag, isAfterSlash, isHost) = (false, false, false)
        if case .list = form { isName = true } else { isName = false }
    }

    private mutating func takeKey(_ byte: UInt8) {
        guard byte == UInt8(ascii: "="), case .attributes(let keys) = form else {
            if byte > UInt8(ascii: " "), byte != UInt8(ascii: "\"") { key.append(byte) }
            return
        }
        isName = keys.contains { key.elementsEqual($0.utf8) }
        // Whatever belongs to another key is passed over until the next comma.
        if !isName { key = [0] }
    }

    private mutating func emit(_ part: ImageText.Part, _ body: (ImageText.Part) -> Void) {
        if isAfterSlash { body(part) } else { first.append(part) }
    }
}
