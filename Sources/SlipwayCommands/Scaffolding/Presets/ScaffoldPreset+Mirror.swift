import DockerPipelines
import ScriptLibrary
import Workflows

extension ScaffoldPreset {
    /// Applications of other people, built and published as soon as they release a version.
    static let mirror = ScaffoldPreset(
        name: "mirror", project: .mirrorProject, about: .mirrorAbout,
        entries: EntryKind(
            name: "mirrored-app", words: "mirrored application", argument: "The image's name in the registry.",
            namespace: "MirroredApps", registry: .mirrorRegistry, entry: .mirrorEntry,
            options: [.releasesOf, .tagsOf, .host, .tagPrefix, .platforms, .dockerfile, .context],
            example: "new mirrored-app app --releases-of owner/app"
        ) { request throws(EntryKind.Refusal) in
            try application(request)
        })

    private static func application(_ request: EntryKind.Request) throws(EntryKind.Refusal) -> EntryKind.Declaration {
        let given = request.arguments
        let source = try versionSource(given)
        let names = given.all(.platforms)
        let platforms = names.isEmpty ? [.linuxAMD64, .linuxARM64] : names.map { Platform($0) }
        let application = MirroredApplication(
            request.name, versions: source.value, platforms: platforms, context: given.value(.context) ?? ".",
            dockerfile: given.value(.dockerfile))
        try ImageMirror(applications: [application]).files.flatMap(\.problems).refuseErrors()

        var arguments = [SwiftText.literal(application.name), "versions: \(source.code)"]
        arguments.append("platforms: \(SwiftText.array(platforms.map(\.swiftText)))")
        for (label, option) in [("context", OptionDefinition.context), ("dockerfile", .dockerfile)] {
            if let value = given.value(option) { arguments.append("\(label): \(SwiftText.literal(value))") }
        }
        return EntryKind.Declaration(id: application.name, values: ["ARGUMENTS": SwiftText.lines(arguments)])
    }

    private static func versionSource(
        _ given: ParsedArguments
    ) throws(EntryKind.Refusal) -> (value: VersionSource, code: String) {
        let prefix = given.value(.tagPrefix)
        let pattern = prefix.map { TagPattern(prefix: $0) } ?? TagPattern()
        let patternCode = prefix.map { ["pattern: TagPattern(prefix: \(SwiftText.literal($0)))"] } ?? []
        switch (given.value(.releasesOf), given.value(.tagsOf)) {
        case (let repository?, nil):
            if given.has(.host) {
                throw EntryKind.Refusal(message: "'--host' is the server of '--tags-of'", option: .host)
            }
            let arguments = ["of: \(SwiftText.literal(repository))"] + patternCode
            return (
                .gitHubReleases(of: repository, pattern: pattern), SwiftText.call(".gitHubReleases", arguments)
            )
        case (nil, let project?):
            var tags = GitLabTags(of: project, pattern: pattern)
            var arguments = ["of: \(SwiftText.literal(project))"]
            if let host = given.value(.host) {
                tags.host = host
                arguments.append("on: \(SwiftText.literal(host))")
            }
            let code = SwiftText.call("GitLabTags", arguments + patternCode)
            return (.gitLabTags(tags), SwiftText.call(".gitLabTags", [code]))
        case (nil, nil):
            throw EntryKind.Refusal(
                message: """
                    where are its versions? name a repository on GitHub by '--releases-of', or a project on a GitLab \
                    server by '--tags-of'
                    """)
        default:
            throw EntryKind.Refusal(message: "'--releases-of' and '--tags-of' name two places; give one of them")
        }
    }
}

extension OptionDefinition {
    static let releasesOf = OptionDefinition(
        name: "releases-of", value: ValueDefinition(name: "owner/name"),
        help: "Its versions are the releases of this repository on GitHub.")
    static let tagsOf = OptionDefinition(
        name: "tags-of", value: ValueDefinition(name: "project"),
        help: "Its versions are the tags of this project on a GitLab server.")
    static let host = OptionDefinition(
        name: "host", value: ValueDefinition(name: "host"), help: "The GitLab server; gitlab.com by default.")
    static let tagPrefix = OptionDefinition(
        name: "tag-prefix", value: ValueDefinition(name: "prefix"),
        help: "What stands before the version in a tag; 'v' by default.")
}
