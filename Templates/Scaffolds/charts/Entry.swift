import Slipway

extension Components {
    static let __MEMBER__ = Component(
        __ARGUMENTS__
    )
}
