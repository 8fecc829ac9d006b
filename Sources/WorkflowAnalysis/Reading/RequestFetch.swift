package import Workflows

/// Scripts and refs that fetch the code of a pull request by its number.
package enum RequestFetch {
    private static let pull = Array("pull/".utf8)
    private static let checkout = Array("gh pr checkout".utf8)

    /// Whether a script fetches such code: by `gh pr checkout`, or by `git fetch` of `pull/…/head` or `pull/…/merge`.
    ///
    /// What stands in a comment, or in quotes, is text that is printed.
    package static func isDone(by script: Script) -> Bool {
        ScriptSearch.bytes(of: script.text) { bytes in
            isDone(bytes, checkout) { line, _ in isCommand(line) } || isDone(bytes, pull, isFetch)
        }
    }

    private static func isDone(
        _ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8],
        _ isMeant: (_ before: Substring, _ after: Substring) -> Bool
    ) -> Bool {
        var next = 0
        while let found = ScriptSearch.position(of: word, in: bytes, from: next) {
            next = found + word.count
            guard let start = ScriptSearch.lineStart(before: found, in: bytes) else { continue }
            let end = ScriptSearch.lineEnd(behind: next, in: bytes)
            let before = String(decoding: bytes[start..<found], as: UTF8.self)
            if isMeant(before[...], String(decoding: bytes[next..<end], as: UTF8.self)[...]) { return true }
        }
        return false
    }

    /// Whether `pull/` is what git fetches, where the line goes on with one of GitHub's names for its code.
    private static func isFetch(_ before: Substring, _ after: Substring) -> Bool {
        guard let git = before.utf8Position(of: "git "), isCommand(before[..<git]) else { return false }
        let words = before[git...].split(separator: " ")
        guard words.contains("fetch") || words.contains("pull") else { return false }
        return after.utf8Position(of: "/head") != nil || after.utf8Position(of: "/merge") != nil
    }

    private static func isCommand(_ before: Substring) -> Bool {
        !before.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    }

    /// Whether a ref is one of a pull request, `refs/pull/…`, whose number an expression gives.
    package static func isRef(_ node: ExpressionNode) -> Bool {
        switch node {
        case .text(let segments):
            if case .string(let text)? = segments.first { return text.hasPrefix("refs/pull/") }
        case .call(let name, let arguments) where name.lowercased() == "format":
            if case .string(let text)? = arguments.first { return text.hasPrefix("refs/pull/") }
        default: break
        }
        return false
    }
}

extension Substring {
    /// Where a word begins.
    fileprivate func utf8Position(of word: StaticString) -> Index? {
        var rest = self
        while !rest.isEmpty {
            if rest.hasPrefix(word.description) { return rest.startIndex }
            rest = rest.dropFirst()
        }
        return nil
    }
}

extension CheckedFile {
    /// Whether a step before one, in its job or in those that it waits for, may ask who started the run and end it.
    ///
    /// That is what a script may do that speaks of users, and an action that nobody knows here.
    package func mayAskForPeople(before step: CheckedStep) -> Bool {
        let job = jobs[step.job]
        return job.steps[...step.number].contains(where: \.mayAskForPeople)
            || jobsBefore(job).contains { jobs[$0].call != nil || jobs[$0].steps.contains(where: \.mayAskForPeople) }
    }
}

extension CheckedStep {
    fileprivate var mayAskForPeople: Bool {
        if let run { return ScriptSearch.finds(anyOf: Self.wordsForPeople, in: run.script.text) }
        guard action == nil || action == .gitHubScript || action == .retry, let uses else { return false }
        return !(uses.action.repository?.hasPrefix("actions/setup-") ?? false)
    }

    private static let wordsForPeople = [
        "permission", "association", "ASSOCIATION", "collaborator", "member", "MEMBER", "team", "TEAM", "actor",
        "ACTOR",
        "author", "AUTHOR", "user", "USER", "login", "maintain", "allow", "ALLOW", "trust", "TRUST", "OWNER",
    ]

    /// Whether the step runs code that lies in the job's folder: a script, an action of it, a build.
    package var runsCode: Bool {
        if run != nil { return true }
        switch uses?.action {
        case .own?, .local?, .selfRepository?: return true
        default: return build != nil
        }
    }
}
