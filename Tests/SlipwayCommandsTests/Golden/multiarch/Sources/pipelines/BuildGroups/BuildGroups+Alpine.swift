import Slipway

extension BuildGroups {
    static func alpine(cacheID: String) -> BuildGroup {
        BuildGroup(
            "alpine",
            cacheID: cacheID
        ) {
            Stage(
                "alpine",
                directories: ["17-3.5/alpine3.21"],
                architectures: [.s390x]
            )
        }
    }
}
