public import Testing

/// Starts one registry for all tests of a suite, filled with images, and ends it when the last test has ended.
public struct RegistryScope: SuiteTrait, TestScoping {
    /// The registry of the running test.
    @TaskLocal public static var current: LocalRegistry?

    /// An image whose indexes are OCI's.
    public static let app = "mirror/app"
    /// An image whose index is a Docker manifest list.
    public static let listed = "mirror/listed"

    /// Starts the registry around the suite.
    public func provideScope(
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
    public static var registry: Self { Self() }
}
