import Foundation

/// A real registry on loopback, with a user who has a password, in a folder of its own.
///
/// It is Debian's `docker-registry`, and ends with this value's `stop()`, or with the tests themselves if they crash.
public struct LocalRegistry: Sendable {
    /// The programs that it needs; for `.enabled(if:)`.
    public static let isInstalled: Bool = Shell.has("docker-registry", "htpasswd", "curl", "jq", "bash", "tar", "gzip")

    /// The user who may read and push.
    public static let user = "mirror"
    /// The user's password: so long that Base64 is folded over lines where nobody forbids it.
    public static let password = "ghs:" + String(repeating: "long+password/", count: 4) + "=?&%"

    /// The host with its port, as the name of an image begins.
    public let host: String

    /// A file with the user's login, in the form of Docker's `config.json`.
    public let loginFile: String

    private let keeper: Process
    /// The keeper reads from this; when it is closed, the keeper ends the registry.
    private let lifeline: Pipe

    /// Starts a registry, and waits until it takes connections.
    ///
    /// - Throws: A `LocalRegistryFailure` if it does not start.
    public init() throws {
        let folder = try Self.folder()
        guard let bash = Shell.path(of: "bash") else { throw ShellFailure.missing(program: "bash") }
        keeper = Process()
        keeper.executableURL = URL(fileURLWithPath: bash)
        keeper.arguments = ["-c", Self.keep, "keep", folder]
        lifeline = Pipe()
        keeper.standardInput = lifeline
        keeper.standardOutput = FileHandle.nullDevice
        keeper.standardError = FileHandle.nullDevice
        try keeper.run()
        loginFile = "\(folder)/config.json"
        do {
            host = try Self.address(in: "\(folder)/log")
        } catch {
            Self.end(keeper, closing: lifeline)
            throw error
        }
        let login = Data("\(Self.user):\(Self.password)".utf8).base64EncodedString()
        try Data(#"{"auths": {"\#(host)": {"auth": "\#(login)"}}}"#.utf8).write(to: URL(fileURLWithPath: loginFile))
    }

    /// Ends the registry and removes its folder.
    public func stop() {
        Self.end(keeper, closing: lifeline)
    }

    private static func end(_ keeper: Process, closing lifeline: Pipe) {
        try? lifeline.fileHandleForWriting.close()
        keeper.waitUntilExit()
    }

    /// Runs the registry until its own standard input ends, as it does however the tests end.
    private static let keep = """
        docker-registry serve "$1/config.yml" >"$1/log" 2>&1 </dev/null &
        registry=$!
        trap 'kill "$registry"; wait; rm -rf "$1"' EXIT
        read -r
        """

    /// Makes the folder of a registry: its configuration and its users.
    private static func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("slipway-registry-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard let htpasswd = Shell.path(of: "htpasswd") else { throw ShellFailure.missing(program: "htpasswd") }
        let users = try Program.run(htpasswd, ["-B", "-b", "-c", "\(folder.path)/users", user, password])
        guard users.status == 0 else { throw LocalRegistryFailure(reason: users.output) }
        // Port 0: the system chooses a free one, and the log tells which.
        let configuration = """
            version: 0.1
            storage:
              filesystem:
                rootdirectory: \(folder.path)/images
            http:
              addr: 127.0.0.1:0
            auth:
              htpasswd:
                realm: loopback
                path: \(folder.path)/users

            """
        try Data(configuration.utf8).write(to: folder.appendingPathComponent("config.yml"))
        return folder.path
    }

    /// Waits for the line of the log that tells the address.
    private static func address(in log: String) throws -> String {
        var text = ""
        for _ in 0..<500 {
            text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if let match = text.firstMatch(of: #/listening on (127\.0\.0\.1:[0-9]+)/#) {
                return String(match.output.1)
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw LocalRegistryFailure(reason: "it is not listening after 10 seconds: \(text)")
    }
}

/// Says why a registry does not start, or does not take what is pushed.
public struct LocalRegistryFailure: Error, Hashable, Sendable {
    /// What the program printed.
    public var reason: String
}
