import Slipway

extension BuildGroups {
    static func __MEMBER__(cacheID: String) -> BuildGroup {
        BuildGroup(
            __ARGUMENTS__
        ) {
            __STAGES__
        }
    }
}
