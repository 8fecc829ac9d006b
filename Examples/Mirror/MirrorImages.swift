import Slipway

/// Three applications, built for two architectures and published under one namespace.
@main
struct MirrorImages: WorkflowProject {
    static let summary: String? = "Mirrors Mattermost, Mostlymatter and Outline for amd64 and arm64."
    static let defaultRoot = Project.DefaultRoot.folder(ofSource: #filePath)

    var workflows: [WorkflowFile] {
        ImageMirror(
            registry: .gitHub(owner: "this-is-tobi/mirror"), applications: [mattermost, mostlymatter, outline]
        ).files
    }

    private var mattermost: MirroredApplication {
        MirroredApplication(
            "mattermost", versions: .gitHubReleases(of: "mattermost/mattermost"), context: "./server/build",
            edits: [.unpinningBaseImages(comment: "Upstream pins its base image for one architecture.")],
            buildArguments: ["MM_PACKAGE": "\(Self.mattermostPackage)?src=docker"],
            labels: [
                "org.opencontainers.image.title": "Mattermost",
                "org.opencontainers.image.description": "Mattermost for amd64 and arm64",
                "org.opencontainers.image.vendor": "Mattermost, Inc.",
            ])
    }

    /// Mattermost with one program replaced: a version counts when Mattermost and Framasoft have both released it.
    private var mostlymatter: MirroredApplication {
        let binary = "https://packages.framasoft.org/projects/mostlymatter/mostlymatter-{arch}-v{version}"
        let tags = GitLabTags(
            of: "framasoft/framateam/mostlymatter", on: "framagit.org", pattern: TagPattern(suffix: "-limitless"))
        return MirroredApplication(
            "mostlymatter",
            versions: .gitHubReleases(of: "mattermost/mattermost").requiring(urls: ["\(binary)"], tags: tags),
            singleVersion: .gitLabTags(tags), checkout: .gitLab(tags), context: "./server/build",
            edits: [
                .unpinningBaseImages(),
                .inserting("ARG MOSTLYMATTER_BINARY", after: "ARG MM_PACKAGE="),
                .replacing(
                    "$MM_PACKAGE | tar -xvz",
                    with: """
                        $MM_PACKAGE | tar -xvz \\
                          && rm /mattermost/bin/mattermost \\
                          && curl -fL $MOSTLYMATTER_BINARY -o /mattermost/bin/mattermost \\
                          && chmod +x /mattermost/bin/mattermost
                        """,
                    comment: "Framasoft publishes the program alone; the rest comes from Mattermost's archive."),
            ],
            buildArguments: ["MM_PACKAGE": "\(Self.mattermostPackage)", "MOSTLYMATTER_BINARY": "\(binary)"],
            labels: [
                "org.opencontainers.image.title": "Mostlymatter",
                "org.opencontainers.image.description": "Mattermost without limits, for amd64 and arm64",
                "org.opencontainers.image.vendor": "Framasoft",
            ])
    }

    private var outline: MirroredApplication {
        MirroredApplication(
            "outline", versions: .gitHubReleases(of: "outline/outline"),
            labels: [
                "org.opencontainers.image.title": "Outline",
                "org.opencontainers.image.description": "Outline for amd64 and arm64",
                "org.opencontainers.image.vendor": "Outline",
            ],
            base: BaseImage(
                "base-outline", replacing: "outlinewiki/outline-base", dockerfile: "./Dockerfile.base",
                labels: [
                    "org.opencontainers.image.title": "Outline base",
                    "org.opencontainers.image.description": "What Outline is built on, for amd64 and arm64",
                ]))
    }

    /// What Mattermost publishes of each version.
    private static let mattermostPackage =
        "https://releases.mattermost.com/{version}/mattermost-{version}-linux-{arch}.tar.gz"
}
