import Slipway

extension BuildGroups {
    static func debug(cacheID: String) -> BuildGroup {
        BuildGroup(
            "debug",
            cacheID: cacheID
        ) {
            Stage(
                "debug",
                directories: ["17-3.5/alpine3.22", "16-3.5/alpine3.22"],
                architectures: [.i386]
            )
        }
    }
}
