import Workflows

/// A property of the event is spelt with capitals, which no payload of GitHub's has.
///
/// `github.event` is the payload as it was sent, with names such as `pull_request`; for any other name GitHub gives
/// nothing. Names of your own, below `inputs` and `client_payload`, may be spelt as you like.
///
/// Wrong:
///
/// ```swift
/// Workflow(on: [.pullRequest()]) {
///     Job("a", if: github.event.pullRequest.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Workflow(on: [.pullRequest()]) {
///     Job("a", if: github.event.pull_request.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
/// }
/// ```
struct EventPropertyRule: WorkflowRule {
    let name = "event-property"

    func problems(in file: CheckedFile) -> [Problem] {
        file.reads.compactMap { read in
            guard read.context == .github, read.names.count > 1, read.begins(with: "event") else { return nil }
            let names = read.names.prefix(3)
            let own = ["inputs", "client_payload"].contains(names[1].lowercased())
            let seen = own ? names[1...1] : names[1...]
            guard let wrong = seen.first(where: Self.hasCapital) else { return nil }
            return Problem(
                file.place(of: read),
                "no payload of GitHub's has a property '\(wrong)'; write '\(Self.snakeCase(wrong))'")
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }

    private static func hasCapital(_ name: String) -> Bool { name.utf8.contains(where: isCapital) }

    private static func snakeCase(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            guard isCapital(byte) else {
                bytes.append(byte)
                continue
            }
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
            bytes.append(byte | 0x20)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
