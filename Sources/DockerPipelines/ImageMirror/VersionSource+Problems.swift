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
        guard case .string(let text)? = url.filled(version: "{version}").node.lone,
            case .string(let filled)? = url.filled(version: "1", arch: "a").node.lone
        else { return [] }
        guard SourceName.isURL(filled) else {
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
        if let problem = ImageName.problem(withHost: host, of: "server") {
            problems.append(DeclarationProblem(rule: "source", problem))
        }
        return problems
    }
}

extension SourceCheckout {
    /// What is wrong with where a source comes from.
    var problems: [DeclarationProblem] {
        switch location {
        case .gitHub(let repository): SourceName.problems(gitHub: repository)
        case .git(let url) where SourceName.isRepositoryURL(url): []
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

    /// An address as the scripts take it: without a user, with a path, and with nothing that has to be escaped.
    static func isURL(_ text: String) -> Bool {
        guard let path = path(of: text) else { return false }
        return path.allSatisfy { isTagByte($0) || "~:?@!$&'()*+,;=%[]".utf8.contains($0) }
    }

    /// An address of a repository: the same without a query, and every part of the path has a name.
    static func isRepositoryURL(_ text: String) -> Bool {
        guard let path = path(of: text) else { return false }
        return path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            part in
            guard let first = part.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
            return part.allSatisfy { isTagByte($0) || $0 == UInt8(ascii: "~") }
        }
    }

    /// The path of an `https` address, with the slash that it begins with.
    private static func path(of text: String) -> Substring.UTF8View? {
        guard text.hasPrefix("https://") else { return nil }
        let rest = Substring(text).utf8.dropFirst("https://".utf8.count)
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard host.count < rest.count, let name = parts.first, !name.isEmpty, parts.count <= 2,
            name.allSatisfy({ isTagByte($0) && $0 != UInt8(ascii: "_") }),
            parts.dropFirst().allSatisfy({ port in
                (1...5).contains(port.count) && port.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            })
        else { return nil }
        return rest[host.endIndex...]
    }
}

extension ExpressionNode {
    /// The node itself where it is written out.
    fileprivate var lone: ExpressionNode? { isLiteral ? self : nil }
}
