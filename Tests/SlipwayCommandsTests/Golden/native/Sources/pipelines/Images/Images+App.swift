import Slipway

extension Images {
    static let app = ContainerImage(
        "app",
        platforms: [.linuxAMD64, .linuxARM64],
        context: "api",
        dockerfile: "api/Dockerfile.app"
    )
}
