import Testing

@testable import Workflows

struct ActionIncidentTests {
    @Test func `lists of commits are whole`() throws {
        let trivy = try #require(ActionIncident.incident(of: "AquaSecurity/trivy-action"))
        #expect(trivy.commits.count == 75)
        #expect(try #require(ActionIncident.incident(of: "aquasecurity/setup-trivy")).commits.count == 7)
        #expect(ActionIncident.all.allSatisfy { $0.commits.allSatisfy { $0.utf8.count == 40 } })
        #expect(ActionIncident.incident(of: "aquasecurity/trivy") == nil)
    }

    static let tags: [(action: String, tag: String, isMoved: Bool)] = [
        ("aquasecurity/trivy-action", "0.34.2", true), ("aquasecurity/trivy-action", "v0.34.0", false),
        ("aquasecurity/trivy-action", "0.35.0", false), ("aquasecurity/trivy-action", "master", false),
        ("aquasecurity/setup-trivy", "v0.2.5", true), ("aquasecurity/setup-trivy", "v0.2.6", false),
        ("checkmarx/kics-github-action", "v2.1.3", true), ("checkmarx/ast-github-action", "2.3.28", true),
        ("checkmarx/ast-github-action", "2.3.33", false), ("xygeni/xygeni-action", "v5", true),
        ("xygeni/xygeni-action", "v6.4.0", false), ("tj-actions/changed-files", "v45", true),
        ("tj-actions/changed-files", "v46", false), ("reviewdog/action-setup", "v1", true),
        ("reviewdog/action-setup", "v1.0.2", false),
    ]

    @Test(arguments: tags) func `moved tags are known`(action: String, tag: String, isMoved: Bool) throws {
        #expect(try #require(ActionIncident.incident(of: action)).isMoved(tag) == isMoved)
    }
}
