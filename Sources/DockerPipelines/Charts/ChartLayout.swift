/// How the workflows of a ``ChartPipeline`` are cut.
public enum ChartLayout: Hashable, Sendable, CaseIterable {
    /// `main.yml` for the code, `build-and-test.yml` for images and everything that is tested with them, for pull requests
    /// too, `cleanup-pr.yml` that deletes what a closed pull request or a deleted branch has published, and `release.yml`.
    case twoPipelines
    /// `main.yml` for the code and the charts, `build-images.yml` for images, which pull requests only try to build, and
    /// `release.yml`.
    case separate

    /// The file that builds images on branches and for pull requests.
    var imagesFile: String {
        switch self {
        case .twoPipelines: "build-and-test.yml"
        case .separate: "build-images.yml"
        }
    }

    /// What that workflow's name and concurrency group begin with.
    var imagesGroup: String { String(imagesFile.prefix { $0 != "." }) }

    /// Whether pull requests publish images, under tags of their own.
    var publishesPullRequests: Bool { self == .twoPipelines }
}
