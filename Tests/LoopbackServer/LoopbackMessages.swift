/// A request as the server got it, without its body.
public struct LoopbackRequest: Hashable, Sendable {
    /// The method, such as `HEAD`.
    public let method: String
    /// The path with the query, as it was sent.
    public let target: String
    /// The headers, by their names in lower case; of repeated ones the last.
    public let headers: [String: String]
    /// How often the same method and target were asked for, this time included.
    public let attempt: Int

    /// The path without the query.
    public var path: String { String(target.prefix { $0 != "?" }) }
}

/// What the server answers.
public struct LoopbackResponse: Hashable, Sendable {
    /// The status, such as 200; with 0 the connection is closed without an answer.
    public var status: Int
    /// Headers beside those for the length and the connection, each a whole line such as `Link: …`.
    public var headers: [String]
    /// The body; for `HEAD` only its length is sent.
    public var body: String
    /// How many bytes of the body are held back before the connection is closed.
    public var withheld: Int

    /// Describes an answer.
    public init(_ status: Int = 200, headers: [String] = [], body: String = "", withheld: Int = 0) {
        self.status = status
        self.headers = headers
        self.body = body
        self.withheld = withheld
    }

    /// What is sent: status line, headers, and the body unless only the head was asked for.
    func bytes(headOnly: Bool) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status) Answer"] + headers + ["Content-Length: \(body.utf8.count)"]
        let head = lines.map { "\($0)\r\n" }.joined() + "\r\n"
        return Array(head.utf8) + (headOnly ? [] : Array(body.utf8.dropLast(withheld)))
    }
}

extension LoopbackRequest {
    /// Reads the head of a request, the lines before the empty one.
    init?(head: String, attempt: (_ key: String) -> Int) {
        let lines = head.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        let fields = lines.dropFirst().map { line in
            let name = line.prefix { $0 != ":" }
            let value = line.dropFirst(name.count + 1).drop { $0 == " " }
            return (name.lowercased(), String(value))
        }
        method = String(words[0])
        target = String(words[1])
        headers = Dictionary(fields) { $1 }
        self.attempt = attempt("\(words[0]) \(words[1])")
    }
}
