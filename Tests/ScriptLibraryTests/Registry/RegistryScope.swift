import TestSupport
import Testing

/// Starts one registry for all tests of a suite, filled with images, and ends it when the last test has ended.
struct RegistryScope: SuiteTrait, TestScoping {
    /// The registry of the running test.
    @TaskLocal static var current: LocalRegistry?

    /// An image whose indexes are OCI's.
    static let app = "mirror/app"
    /// An image whose index is a Docker manifest list.
    static let listed = "mirror/listed"

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let registry = try LocalRegistry()
        defer { registry.stop() }
        try registry.push(Self.app, tags: ["10.9.0", "10.10.0", "latest"])
        try registry.push(Self.listed, tags: ["1.0.0", "latest"], kind: .docker)
        try await Self.$current.withValue(registry) { try await function() }
    }
}

extension Trait where Self == RegistryScope {
    /// One registry for all tests of the suite.
    static var registry: Self { Self() }
}
