import Slipway

extension Images {
    static let worker = ContainerImage(
        "team/worker",
        strategy: .emulated,
        platforms: [.linuxARM64, .linuxRISCV64],
        target: "run"
    )
}
