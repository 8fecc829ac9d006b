/// The context `runner`: the machine that runs the job.
public let runner = RunnerContext()

/// The properties of the context `runner`.
///
/// The context is available in steps, and in what is evaluated on the runner for a job.
///
/// Source: GitHub, "Contexts reference".
public struct RunnerContext: Sendable {
    /// The name of the runner; several runners may share one.
    public var name: Value<String> { ContextName.runner.value("name") }

    /// The system of the runner: `Linux`, `Windows` or `macOS`.
    public var os: Value<String> { ContextName.runner.value("os") }

    /// The processor of the runner: `X86`, `X64`, `ARM` or `ARM64`.
    public var arch: Value<String> { ContextName.runner.value("arch") }

    /// A directory that is emptied before and after each job.
    public var temp: Value<String> { ContextName.runner.value("temp") }

    /// The directory of the tools that come with a hosted runner.
    public var toolCache: Value<String> { ContextName.runner.value("tool_cache") }

    /// `1` if debug logging is on.
    ///
    /// `null` otherwise.
    public var debug: Value<String> { ContextName.runner.value("debug") }

    /// Whose runner it is: `github-hosted` or `self-hosted`.
    public var environment: Value<String> { ContextName.runner.value("environment") }

    /// The directory above the one of the repository.
    ///
    /// GitHub keeps it for old workflows and does not document it; ``GitHubContext/workspace`` is meant in new ones.
    public var workspace: Value<String> { ContextName.runner.value("workspace") }
}
