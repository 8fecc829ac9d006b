import Slipway

extension Components {
    static let agent = SystemComponent(
        "agent",
        platforms: [.linuxAMD64, .linuxARM64],
        context: "agent",
        target: "run"
    )
}
