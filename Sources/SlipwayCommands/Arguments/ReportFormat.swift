/// How results are printed.
enum ReportFormat: String, Hashable, Sendable {
    /// For people.
    case text
    /// One document for programs.
    case json
    /// For code scanning: SARIF 2.1.0.
    case sarif
    /// For the log of GitHub Actions: findings become annotations.
    case github
}
