import WorkflowAnalysis
import Workflows

struct EventPropertyRule: WorkflowRule {
    let name = "event-property"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A property of the event is written in camel case, such as `pullRequest`, which no payload has.

        `github.event` is the webhook payload, with names such as `pull_request`. GitHub returns null for any other
        name. Capital letters alone are harmless, because names are compared without regard to case: `Draft` is `draft`.
        Your own names in `inputs` and `client_payload` may have any form.

        Wrong:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("a", if: github.event.pullRequest.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("a", if: github.event.pull_request.draft == false, runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.reads.indices.compactMap { index in
            guard file.reads[index].context == .github, file.reads[index].names.count > 1 else { return nil }
            let read = file.reads[index]
            guard read.begins(with: "event") else { return nil }
            let names = read.names.prefix(3)
            let own = ["inputs", "client_payload"].contains(names[1].lowercased())
            let seen = own ? names[1...1] : names[1...]
            // A name without a capital letter is already in snake case.
            guard let wrong = seen.first(where: { Self.hasCapital($0) && Self.snakeCase($0) != $0.lowercased() })
            else { return nil }
            return Problem(
                file.place(of: read),
                "no GitHub payload has a property '\(wrong)'; write '\(Self.snakeCase(wrong))'",
                excerpt: read.text)
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }

    private static func hasCapital(_ name: String) -> Bool { name.utf8.contains(where: isCapital) }

    /// The name in snake case.
    ///
    /// A word begins with a capital after a small letter or a digit, or with the last of several capitals before a
    /// small letter.
    private static func snakeCase(_ name: String) -> String {
        let written = Array(name.utf8)
        var bytes: [UInt8] = []
        for (position, byte) in written.enumerated() {
            guard isCapital(byte) else {
                bytes.append(byte)
                continue
            }
            if position > 0, isPartOfWord(written[position - 1]) {
                let endsCapitals = position + 1 < written.count && isSmall(written[position + 1])
                if !isCapital(written[position - 1]) || endsCapitals { bytes.append(UInt8(ascii: "_")) }
            }
            bytes.append(byte | 0x20)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSmall(_ byte: UInt8) -> Bool { isCapital(byte & ~0x20) && byte & 0x20 != 0 }

    private static func isPartOfWord(_ byte: UInt8) -> Bool { byte.isPartOfName && byte != UInt8(ascii: "_") }
}
