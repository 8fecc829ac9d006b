import Testing
import WorkflowAnalysis
import Workflows

/// Names of images of which the run decides parts.
struct ImageNameTests {
    private static let owner = ExpressionNode.property(.context("github"), "repository_owner")

    private static func name(_ parts: ExpressionNode...) -> ImageName { ImageName(RunText(.text(parts))) }

    @Test func `a host that is written is known`() {
        let name = Self.name(.string("ghcr.io/"), Self.owner, .string("/app:1"))
        #expect(name.registry == .gitHub)
        #expect(name.repository.description == "${{ github.repository_owner }}/app")
        #expect(name.tag?.literal == "1")
    }

    @Test func `an expression at the beginning decides about the host`() {
        let name = Self.name(Self.owner, .string("/app"))
        #expect(name.registry == nil)
        #expect(name.repository.description == "${{ github.repository_owner }}/app")
        #expect(name.tag == nil)
    }

    @Test func `a host may be decided in part`() {
        let name = Self.name(Self.owner, .string(".example.com:5000/app:"), Self.owner)
        #expect(name.registry == nil)
        #expect(name.repository.literal == "app")
        #expect(name.tag?.decision == Self.owner)
    }

    @Test func `a port is no tag, and a digest is none`() {
        let name = Self.name(.string("localhost:5000/app@sha256:"), Self.owner)
        #expect(name.registry?.isOnThisMachine == true)
        #expect(name.tag == nil)
        #expect(name.digest?.description == "sha256:${{ github.repository_owner }}")
    }

    @Test func `a name alone is one of Docker Hub`() {
        #expect(Self.name(.string("app:1")).registry == .docker)
        #expect(Self.name(.string("acme/"), Self.owner).registry == .docker)
        #expect(Self.name(Self.owner).registry == nil)
    }

    @Test(
        "tags that no image has",
        arguments: [("a:-1", "-1"), ("a:1/2", nil), ("a:a+b", "a+b"), ("a:", ""), ("a:1", nil), ("a", nil)]
            as [(String, String?)])
    func tags(text: String, illegal: String?) {
        #expect(ImageName(RunText(.string(text))).illegalTag == illegal)
    }
}
