/// Whether PostGIS's regression tests run while an image is built, and whether the image has PostgreSQL's JIT.
public enum RegressionMode: String, Hashable, Sendable, CaseIterable {
    /// No tests.
    case skip
    /// No tests, and JIT off in the image.
    case skipWithoutJIT = "skip_nojit"
    /// Tests that never fail the build.
    case test
    /// Tests without JIT that never fail the build, and JIT off in the image.
    case testWithoutJIT = "test_nojit"
    /// Tests that fail the build.
    case require

    /// The sign in the names of jobs.
    public var emoji: String {
        switch self {
        case .skip: "💨"
        case .skipWithoutJIT: "💨🐢"
        case .test: "🔍"
        case .testWithoutJIT: "🔍🐢"
        case .require: "🔒"
        }
    }

    /// Whether tests run.
    public var runsTests: Bool {
        switch self {
        case .skip, .skipWithoutJIT: false
        case .test, .testWithoutJIT, .require: true
        }
    }

    /// Whether a failing test fails the build.
    public var blocks: Bool { self == .require }

    /// Whether the image has JIT, as its label says it: `enabled` or `disabled`.
    public var jitStatus: String {
        switch self {
        case .skipWithoutJIT, .testWithoutJIT: "disabled"
        case .skip, .test, .require: "enabled"
        }
    }
}

/// How an architecture is built.
public enum BuildType: String, Hashable, Sendable, CaseIterable {
    /// On a runner of its own kind.
    case native
    /// Under QEMU.
    case qemu

    /// The sign in the names of jobs.
    public var emoji: String {
        switch self {
        case .native: "⚡"
        case .qemu: "🔄"
        }
    }
}
