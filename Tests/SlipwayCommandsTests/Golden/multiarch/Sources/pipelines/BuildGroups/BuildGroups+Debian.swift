import Slipway

extension BuildGroups {
    static func debian(cacheID: String) -> BuildGroup {
        BuildGroup(
            "Debian",
            cacheID: cacheID,
            schedule: "0 2 * * 1"
        ) {
            Stage(
                "Bookworm",
                directories: [
                    "18-3.5/bookworm",
                    "17-3.5/bookworm",
                    "16-3.5/bookworm",
                    "15-3.5/bookworm",
                    "14-3.5/bookworm",
                ],
                architectures: [.amd64, .arm64]
            )
            Stage(
                "Bullseye 2",
                directories: ["17-3.5/bullseye"],
                architectures: [.amd64, .arm64]
            )
        }
    }
}
