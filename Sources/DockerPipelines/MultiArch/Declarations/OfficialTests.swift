/// How a built image is tested: with the suite of Docker's official images.
public struct OfficialTests: Hashable, Sendable {
    /// The branch, tag or commit of the suite; a commit makes sure that nobody changes it unseen.
    public var ref: String
    /// The file of the repository that adds to the suite's configuration.
    public var configuration: String
    /// How often the suite asks a server that starts.
    public var tries: Int
    /// Seconds between two tries.
    public var secondsBetweenTries: Int

    /// Describes the tests, by default with the suite of July 2025.
    ///
    /// Emulated servers need up to two minutes to start.
    public init(
        ref: String = "045bff0fbd98b50bfb049ff9e992d211edb69944", configuration: String = "test/postgis-config.sh",
        tries: Int = 60, secondsBetweenTries: Int = 2
    ) {
        self.ref = ref
        self.configuration = configuration
        self.tries = tries
        self.secondsBetweenTries = secondsBetweenTries
    }

    /// The repository of the suite.
    static let repository = "docker-library/official-images"
    /// Where the suite lies beside the checked-out repository.
    static let folder = "official-images"
}
