import Slipway

extension Components {
    static let broker = SystemComponent(
        "broker",
        image: "my-broker",
        chart: HelmChart("charts/my-broker", environments: ["production", "staging"]),
        platforms: [.linuxAMD64],
        dockerfile: "Dockerfile.broker",
        paths: ["crates/broker/**", "Cargo.lock"]
    )
}
