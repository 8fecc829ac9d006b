import Foundation

/// A small HTTP server on 127.0.0.1 that answers as told and remembers what it was asked.
///
/// ```swift
/// let server = try LoopbackServer { request in
///     request.attempt == 1 ? LoopbackResponse(500) : LoopbackResponse(body: "[]")
/// }
/// defer { server.stop() }
/// ```
public final class LoopbackServer: Sendable {
    /// The port that the system chose.
    public let port: Int

    private let handler: @Sendable (LoopbackRequest) -> LoopbackResponse
    private let state = Guarded(State())

    private struct State {
        var isStopped = false
        var requests: [LoopbackRequest] = []
        var connections: Set<LoopbackSocket> = []
        var attempts: [String: Int] = [:]
    }

    /// Starts a server; the handler is called from several threads at once.
    public init(handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse) throws {
        let (socket, port) = try LoopbackSocket.listening()
        self.port = port
        self.handler = handler
        Thread.detachNewThread { self.accept(from: socket) }
    }

    /// The host with the port.
    public var host: String { "127.0.0.1:\(port)" }

    /// What was asked so far, in the order of arrival.
    public var requests: [LoopbackRequest] { state.access { $0.requests } }

    /// Ends all connections, and takes no more.
    public func stop() {
        state.access { state in
            state.isStopped = true
            for connection in state.connections { connection.interrupt() }
        }
    }

    private func accept(from socket: LoopbackSocket) {
        while !state.access({ $0.isStopped }) {
            guard let connection = socket.accepted(within: 50) else { continue }
            state.access { _ = $0.connections.insert(connection) }
            Thread.detachNewThread {
                self.serve(connection)
                self.state.access { state in
                    state.connections.remove(connection)
                    connection.end()
                }
            }
        }
        socket.end()
    }

    /// Answers one request after another until either side has enough.
    private func serve(_ connection: LoopbackSocket) {
        var bytes: [UInt8] = []
        while !state.access({ $0.isStopped }) {
            while let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
                bytes.removeSubrange(..<end.upperBound)
                guard let request = noted(head) else { return }
                let response = handler(request)
                guard response.status > 0, connection.send(response.bytes(headOnly: request.method == "HEAD")),
                    response.withheld == 0
                else { return }
            }
            let more = connection.received()
            // A client that tries TLS first would wait long for an answer; its first byte is that of a handshake.
            guard !more.isEmpty, !(bytes.isEmpty && more[0] == 0x16) else { return }
            bytes += more
        }
    }

    private func noted(_ head: String) -> LoopbackRequest? {
        state.access { state in
            let request = LoopbackRequest(head: head) { key in
                state.attempts[key, default: 0] += 1
                return state.attempts[key] ?? 1
            }
            if let request { state.requests.append(request) }
            return request
        }
    }
}

/// A value that one thread at a time can touch.
///
/// The compiler cannot see that the lock is held wherever the value is; the only access is the method below.
private final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func access<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&value)
    }
}
