// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "pipelines",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "Slipway", path: "/slipway")
    ],
    targets: [
        .executableTarget(
            name: "pipelines",
            dependencies: [.product(name: "Slipway", package: "Slipway")])
    ]
)
