import Workflows

extension InputReferences<MultiArchInputs> {
    /// The path of the image below its registry, without an architecture.
    var image: Value<String> { "\(self.repoName)/\(self.imageName)" }

    /// The whole name of the caches' image, without an architecture; a caller leaves out what follows from the image.
    var cacheRepository: Value<String> {
        "\(self.cacheRegistry)/\(self.cacheRepoOwner || self.repoName)/\(self.cacheImageName || format("{0}-cache", self.imageName))"
    }
}
