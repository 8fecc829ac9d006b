import Slipway

/// Two images of one repository, published when a version tag is pushed.
@main
struct PublishImages: WorkflowProject {
    static let summary: String? = "Publishes an API under QEMU and a worker from native runners."
    static let defaultRoot = Project.DefaultRoot.folder(ofSource: #filePath)

    var workflows: [WorkflowFile] {
        NativeImages(
            name: "Publish Docker Images",
            images: [
                ContainerImage(
                    "qm-nmr-calc-api", id: "api", strategy: .emulated, dockerfile: "Dockerfile.api",
                    comment: "Nothing is compiled in this image, so emulation costs little."),
                ContainerImage(
                    "qm-nmr-calc-worker", id: "worker", strategy: .native, dockerfile: "Dockerfile.worker",
                    dockerfiles: [.linuxARM64: "Dockerfile.worker.arm64"],
                    comment: "Two gigabytes of compiled chemistry: each platform is built where it is native."),
            ]
        ).files
    }
}
