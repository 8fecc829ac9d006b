// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "__NAME__",
    platforms: [.macOS(.v14)],
    dependencies: [
        __DEPENDENCY__
    ],
    targets: [
        .executableTarget(
            name: "__NAME__",
            dependencies: [.product(name: "Slipway", package: __IDENTITY__)])
    ]
)
