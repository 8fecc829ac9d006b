import Slipway

extension MirroredApps {
    static let myMatter = MirroredApplication(
        "my.matter",
        versions: .gitLabTags(
            GitLabTags(
                of: "group/my/matter",
                on: "git.example",
                pattern: TagPattern(prefix: "release-")
            )
        ),
        platforms: [.linuxAMD64],
        context: "docker",
        dockerfile: "docker/Dockerfile.arm"
    )
}
