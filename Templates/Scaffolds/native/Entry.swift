import Slipway

extension Images {
    static let __MEMBER__ = ContainerImage(
        __ARGUMENTS__
    )
}
