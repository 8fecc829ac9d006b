import Workflows

extension VersionSource {
    /// What is wrong with where versions are looked for.
    var problems: [DeclarationProblem] {
        let listed =
            switch listing {
            case .gitHubReleases(let repository, let pattern):
                SourceName.problems(gitHub: repository) + pattern.problems
            case .gitLabTags(let tags): tags.problems
            }
        return listed + (tags?.problems ?? []) + urls.flatMap(Self.problems(withURL:))
    }

    private static func problems(withURL url: VersionText) -> [DeclarationProblem] {
        guard case .string(let text)? = url.filled(version: "{version}", arch: "a").node.lone else { return [] }
        guard SourceName.isURL(text) else {
            return [
                DeclarationProblem(rule: "source", "'\(text)' is no address to look at; write 'https://host/path'")
            ]
        }
        guard !url.readsVersion else { return [] }
        return [DeclarationProblem(rule: "source", "the address '\(text)' is the same for every version")]
    }
}

extension TagPattern {
    /// What is wrong with how a version is written in a tag.
    fileprivate var problems: [DeclarationProblem] {
        var problems = [prefix, suffix].filter { !$0.utf8.allSatisfy(SourceName.isTagByte) }.map {
            DeclarationProblem(rule: "tag-pattern", "'\($0)' holds more than letters, digits and '._/-'")
        }
        if !(1...9).contains(numbers) {
            problems.append(
                DeclarationProblem(rule: "tag-pattern", "a version of \(numbers) numbers cannot be; write 1 to 9"))
        }
        return problems
    }
}

extension GitLabTags {
    /// What is wrong with the project or its server.
    fileprivate var problems: [DeclarationProblem] {
        var problems = pattern.problems
        let parts = project.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.count < 2 || !parts.allSatisfy(SourceName.isPart) {
            problems.append(DeclarationProblem(rule: "source", "'\(project)' is no project; write 'group/name'"))
        }
        if let problem = ImageName.problem(withHost: host) {
            problems.append(DeclarationProblem(rule: "source", "server: \(problem)"))
        }
        return problems
    }
}

extension SourceCheckout {
    /// What is wrong with where a source comes from.
    var problems: [DeclarationProblem] {
        switch location {
        case .gitHub(let repository): SourceName.problems(gitHub: repository)
        case .git(let url) where SourceName.isURL(url): []
        case .git(let url):
            [DeclarationProblem(rule: "source", "'\(url)' is no address of a repository; write 'https://host/path'")]
        }
    }
}

/// The spelling of repositories, projects and tags.
private enum SourceName {
    static func problems(gitHub repository: String) -> [DeclarationProblem] {
        let parts = repository.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count != 2 || !parts.allSatisfy(isPart) else { return [] }
        return [DeclarationProblem(rule: "source", "'\(repository)' is no repository; write 'owner/name'")]
    }

    static func isPart(_ part: Substring.UTF8View) -> Bool {
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
            && part.allSatisfy { DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".") }
    }

    static func isTagByte(_ byte: UInt8) -> Bool {
        DeclaredText.isIdentifierByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }

    /// An address without user, without spaces, and with a path.
    static func isURL(_ text: String) -> Bool {
        guard text.hasPrefix("https://") else { return false }
        let rest = text.utf8.dropFirst("https://".utf8.count)
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        return !host.isEmpty && host.count < rest.count && !host.contains(UInt8(ascii: "@"))
            && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

extension ExpressionNode {
    /// The node itself where it is written out.
    fileprivate var lone: ExpressionNode? { isLiteral ? self : nil }
}
