public import Workflows

/// What jobs behind the publication of an ``ImagePipeline`` can read.
///
/// ```swift
/// ImagePipeline(images: [ContainerImage("app")], after: { published in
///     Job("deploy", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
///         RunStep("Deploy", script: "./deploy.sh \"$DIGEST\"", env: ["DIGEST": published["app"].digest])
///     }
/// })
/// ```
public struct PublishedImages: Sendable {
    /// The job that publishes each image, by the image's id.
    let jobs: [(image: String, job: JobID)]

    /// What is known of the image with this id; reading it makes the job wait until the image is published.
    public subscript(id: String) -> OutputReferences<PublishedImage> {
        // The checks report a job that is not there.
        let job = jobs.first { $0.image == id }?.job ?? "publish-\(id)"
        return Job(job, runsOn: .ubuntu2404) {}.exposing(PublishedImage.self, []).outputs
    }
}

/// What is known of an image that was published.
public struct PublishedImage: Outputs {
    /// The digest, which is the same in all registries.
    public let digest = Output<String>("digest", "Digest of the image")
    /// The references under which the image was published, one a line.
    public let tags = Output<String>("tags", "References of the image, one a line")
    /// The first tag: the version of a release.
    public let version = Output<String>("version", "Version of the image")

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}
}
