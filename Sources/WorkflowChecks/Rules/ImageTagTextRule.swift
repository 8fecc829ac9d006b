import WorkflowAnalysis
import Workflows

/// An image's tag holds what no tag can hold.
///
/// A tag has letters, digits, `_`, `.` and `-`, does not begin with `.` or `-`, and is at most 128 characters long.
/// `github.ref` always holds slashes, and `github.ref_name` does for a pull request: `12/merge`. `github.head_ref` may
/// be any branch's name, such as `feature/x`, which is a warning. Take the tags that `docker/metadata-action` computes.
///
/// Source: Docker, "docker image tag".
///
/// Wrong:
///
/// ```swift
/// DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.ref)"])
/// ```
///
/// Right:
///
/// ```swift
/// DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.sha)"])
/// ```
struct ImageTagTextRule: WorkflowRule {
    let name = "image-tag-text"

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.steps.compactMap { step in
            guard let node = step.build?.tags else { return nil }
            var tag = TagText()
            ImageText(.list, resolving: { file.environmentValue(of: $0, in: step) }).read(node) { tag.take($0) }
            let place = "\(step.place).with.tags"
            if let wrong = tag.wrong {
                return Problem(place, "'\(wrong)' is no tag of an image: write letters, digits, '_', '.' and '-'")
            }
            for name in tag.names {
                switch name {
                case "ref":
                    return Problem(place, "'github.ref' holds slashes, which no tag can; take 'github.sha'")
                case "ref_name":
                    guard file.events.contains(.pullRequest) else { continue }
                    let conditions = [step.condition, file.jobs[step.job].condition].compactMap { $0 }
                    guard conditions.allSatisfy({ EventFacts.pullRequest.holds($0) == true }) else { continue }
                    return Problem(
                        place, "'github.ref_name' is such as '12/merge' for a pull request, and no tag can hold a slash"
                    )
                case "head_ref":
                    return Problem(
                        place,
                        "'github.head_ref' may hold slashes, which no tag can; take the tags that"
                            + " 'docker/metadata-action' computes", severity: .warning)
                default: continue
                }
            }
            return nil
        }
    }
}

/// The tags in a list of names.
private struct TagText {
    /// The first literal tag that is none.
    private(set) var wrong: String?
    /// The properties of `github` that stand in tags.
    private(set) var names: [String] = []
    private var bytes: [UInt8]?
    private var isLiteral = true

    mutating func take(_ part: ImageText.Part) {
        switch part {
        case .tagStart:
            bytes = []
            isLiteral = true
        case .tag(let byte): bytes?.append(byte)
        case .tagExpression(let node):
            isLiteral = false
            if let (context, names) = node.contextPath, context == .github, names.count == 1 {
                self.names.append(names[0].lowercased())
            }
        case .repository, .repositoryExpression: break
        case .end:
            if let bytes, wrong == nil, isWrong(bytes) { wrong = String(decoding: bytes, as: UTF8.self) }
            bytes = nil
        }
    }

    private func isWrong(_ bytes: [UInt8]) -> Bool {
        // A digest is no tag and has a colon.
        if bytes.starts(with: "sha256".utf8) { return false }
        let isKnown = { (byte: UInt8) in
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
        guard bytes.allSatisfy(isKnown) else { return true }
        guard isLiteral else { return false }
        return bytes.isEmpty || bytes.count > 128 || bytes[0] == UInt8(ascii: ".") || bytes[0] == UInt8(ascii: "-")
    }
}
