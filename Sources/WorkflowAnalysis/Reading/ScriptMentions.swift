import Workflows

/// Commands that rules look for in scripts; each script is gone through once for all of them.
///
/// A comment line mentions nothing.
package struct ScriptMentions: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    /// `docker buildx imagetools create`.
    package static let indexCreation = ScriptMentions(rawValue: 1 << 0)
    /// A variable of docker/metadata-action.
    package static let metadataVariable = ScriptMentions(rawValue: 1 << 1)
    /// `docker manifest create`.
    package static let manifestCreate = ScriptMentions(rawValue: 1 << 2)
    /// `docker manifest push`.
    package static let manifestPush = ScriptMentions(rawValue: 1 << 3)
    /// `docker manifest annotate`.
    package static let manifestAnnotate = ScriptMentions(rawValue: 1 << 4)
    /// The workflow command `set-output`.
    package static let setOutput = ScriptMentions(rawValue: 1 << 5)
    /// The workflow command `save-state`.
    package static let saveState = ScriptMentions(rawValue: 1 << 6)
    /// The workflow command `set-env`.
    package static let setEnvironment = ScriptMentions(rawValue: 1 << 7)
    /// The workflow command `add-path`.
    package static let addPath = ScriptMentions(rawValue: 1 << 8)
    /// A build that is told where its cache is.
    package static let buildCache = ScriptMentions(rawValue: 1 << 9)
    /// `docker login`, or that of another program.
    package static let login = ScriptMentions(rawValue: 1 << 10)
    /// `docker buildx create`.
    package static let builderCreation = ScriptMentions(rawValue: 1 << 11)

    /// What may write to a registry; a look at the line tells whether it does.
    package static let registryWrite = ScriptMentions(rawValue: 1 << 12)
    /// What publishes something else than an image or a chart.
    package static let publication = ScriptMentions(rawValue: 1 << 13)
    /// A build that may push by digest.
    package static let pushByDigest = ScriptMentions(rawValue: 1 << 14)

    /// The end of the line that begins a private key.
    package static let privateKey = ScriptMentions(rawValue: 1 << 15)

    private static let words: [(text: String, mention: ScriptMentions)] = [
        ("imagetools create", [.indexCreation, .registryWrite]), ("DOCKER_METADATA_OUTPUT_", .metadataVariable),
        ("docker manifest create", .manifestCreate), ("docker manifest push", .manifestPush),
        ("docker manifest annotate", .manifestAnnotate), ("::set-output", .setOutput),
        ("::save-state", .saveState), ("::set-env", .setEnvironment), ("::add-path", .addPath),
        ("--cache-from", .buildCache), ("--cache-to", .buildCache), ("docker login", .login),
        ("podman login", .login), ("skopeo login", .login), ("crane auth login", .login),
        ("registry login", .login), ("docker-credential", .login), ("configure-docker", .login),
        ("docker/config.json", .login), ("DOCKER_CONFIG", .login), ("buildx create", .builderCreation),
        ("buildx use", .builderCreation), ("docker push", .registryWrite), ("helm push", .registryWrite),
        ("crane push", .registryWrite), ("oras push", .registryWrite), ("podman push", .registryWrite),
        ("buildah push", .registryWrite), ("manifest push", .registryWrite), ("compose push", .registryWrite),
        ("image push", .registryWrite), (" --push", .registryWrite), ("cosign sign", .registryWrite),
        ("cosign attest", .registryWrite), ("crane copy", .registryWrite), ("skopeo copy", .registryWrite),
        ("gh release create", .publication), ("gh release upload", .publication), ("npm publish", .publication),
        ("cargo publish", .publication), ("git push", .publication), ("push-by-digest", .pushByDigest),
        ("PRIVATE KEY-----", .privateKey),
    ]
    private static let needles = words.map { (text: Array($0.text.utf8), mention: $0.mention) }

    /// The needles by their first byte.
    private static let byFirst = (0...UInt8.max).map { byte in needles.filter { $0.text[0] == byte } }

    /// The bytes of each needle that the window holds.
    private static let width = needles.map(\.text.count).min() ?? 1

    /// How far the window moves for its last byte; 0 where a needle may begin with the window.
    private static let shifts: [UInt8] = {
        var shifts = [UInt8](repeating: UInt8(width), count: 256)
        for (text, _) in needles {
            for position in 0..<width {
                let byte = Int(text[position])
                shifts[byte] = min(shifts[byte], UInt8(width - 1 - position))
            }
        }
        return shifts
    }()

    /// Looks through a script.
    package init(in script: String) {
        var script = script
        self = script.withUTF8 { Self.found(in: $0) }
    }

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    private static func found(in script: UnsafeBufferPointer<UInt8>) -> ScriptMentions {
        var found: ScriptMentions = []
        let last = width - 1
        // Tables of its own: static ones are looked up anew for each byte.
        let byFirst = byFirst
        shifts.withUnsafeBufferPointer { shifts in
            var end = last
            while end < script.count {
                let shift = Int(shifts[Int(script[end])])
                guard shift == 0 else {
                    end += shift
                    continue
                }
                let start = end - last
                for (text, mention) in byFirst[Int(script[start])] where text[last] == script[end] {
                    if !found.contains(mention), stands(text, at: start, in: script), !isComment(start, in: script) {
                        found.insert(mention)
                    }
                }
                end += 1
            }
        }
        return found
    }

    private static func stands(_ text: [UInt8], at start: Int, in script: UnsafeBufferPointer<UInt8>) -> Bool {
        guard start + text.count <= script.count else { return false }
        for offset in text.indices where script[start + offset] != text[offset] { return false }
        return true
    }

    /// Whether the line of a position is a comment as a whole.
    private static func isComment(_ position: Int, in script: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = position
        while start > 0, script[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        while start < position, script[start] == UInt8(ascii: " ") || script[start] == UInt8(ascii: "\t") { start += 1 }
        return script[start] == UInt8(ascii: "#")
    }
}
