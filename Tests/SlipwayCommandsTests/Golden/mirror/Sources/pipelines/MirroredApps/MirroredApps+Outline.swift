import Slipway

extension MirroredApps {
    static let outline = MirroredApplication(
        "outline",
        versions: .gitHubReleases(of: "outline/outline"),
        platforms: [.linuxAMD64, .linuxARM64]
    )
}
