import Slipway

extension Components {
    static let __MEMBER__ = SystemComponent(
        __ARGUMENTS__
    )
}
