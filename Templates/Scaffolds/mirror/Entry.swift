import Slipway

extension MirroredApps {
    static let __MEMBER__ = MirroredApplication(
        __ARGUMENTS__
    )
}
