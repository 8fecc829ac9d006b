public import Workflows

/// Everything that builds a repository's images for many architectures: the template, its groups, and what helps them.
///
/// ```swift
/// let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo-org", image: "postgis")) {
///     BuildGroup("Debian", cacheID: "deb") {
///         Stage("Bookworm", directories: ["17-3.5/bookworm"], architectures: [.amd64, .arm64])
///     }
/// }
/// ```
public struct MultiArchPipeline: Sendable {
    /// The reusable workflow.
    public var template: MultiArchTemplate
    /// What starts failed jobs again.
    public var rerunHelper: RerunHelper?
    /// What deletes old caches.
    public var cleanup: CacheCleanup?
    /// What fails at random, to try out the rerun helper.
    public var retryTest: RetryTest?
    /// The groups that call the template.
    public var groups: [BuildGroup]

    /// Declares a pipeline.
    ///
    /// - Parameters:
    ///   - template: The reusable workflow.
    ///   - rerunHelper: What starts failed jobs again; nothing by default.
    ///   - cleanup: What deletes old caches; nothing by default.
    ///   - retryTest: What fails at random, to try out the rerun helper; nothing by default.
    ///   - groups: The groups that call the template.
    public init(
        template: MultiArchTemplate, rerunHelper: RerunHelper? = nil, cleanup: CacheCleanup? = nil,
        retryTest: RetryTest? = nil, @ListBuilder<BuildGroup> groups: () -> [BuildGroup]
    ) {
        self.template = template
        self.rerunHelper = rerunHelper
        self.cleanup = cleanup
        self.retryTest = retryTest
        self.groups = groups()
    }

    /// The workflows: the template, the enabled groups, and the helpers.
    public var workflows: [WorkflowFile] {
        // Made once: its scripts are long.
        let reusable = template.reusable
        var file = reusable.file
        file.problems += problems
        var files = [file] + enabledGroups.map { $0.file(calling: template, reusable) }
        if let retryTest { files.append(retryTest.file) }
        if let rerunHelper { files.append(rerunHelper.file(watching: watchedNames)) }
        if let cleanup { files.append(cleanup.file(of: self)) }
        return files
    }

    /// The template's documentation, beside the workflows.
    public var documentation: GeneratedFile {
        GeneratedFile(
            path: "\(WorkflowFile.folder)/\(template.fileName.prefix { $0 != "." }).md",
            body: Array(TemplateDocumentation(pipeline: self).text.utf8), comments: .html, source: template.site.file)
    }

    var enabledGroups: [BuildGroup] { groups.filter(\.isEnabled) }

    /// The workflows whose failed jobs are started again.
    private var watchedNames: [String] {
        enabledGroups.map(\.name) + (retryTest.map { [$0.name] } ?? [])
    }

    /// What is wrong with the groups beside each other.
    private var problems: [DeclarationProblem] {
        let ids = DeclaredText.repeated(groups.map(\.cacheID), rule: "cache-id") {
            "two groups have the cache id '\($0)' and would write each other's caches"
        }
        let names = DeclaredText.repeated(groups.map(\.name), rule: "group-name") {
            "two groups have the name '\($0)'"
        }
        let concurrency = DeclaredText.repeated(enabledGroups.compactMap(\.concurrencyGroup), rule: "group-concurrency")
        {
            "two groups have the concurrency group '\($0)', so that one replaces the waiting runs of the other; name"
                + " another one"
        }
        return ids + names + concurrency + sharedDirectories
    }

    /// A finding for each directory that several groups publish: each run would replace the tags of the others.
    private var sharedDirectories: [DeclarationProblem] {
        var owners: [String: String] = [:]
        return enabledGroups.filter(\.publishes).flatMap { group in
            Set(group.stages.flatMap(\.directories)).sorted().compactMap { directory in
                guard let owner = owners.updateValue(group.name, forKey: directory) else { return nil }
                return DeclarationProblem(
                    rule: "directory",
                    "the groups '\(owner)' and '\(group.name)' both publish the directory '\(directory)' and replace each"
                        + " other's tags; let one of them have 'publishes: false'")
            }
        }
    }
}
