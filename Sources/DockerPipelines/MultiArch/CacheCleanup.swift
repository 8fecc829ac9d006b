public import Workflows

/// A workflow that deletes the caches of past weeks; tags of a registry never expire by themselves.
///
/// It knows the caches by the template's own naming, and touches nothing else.
public struct CacheCleanup: Sendable {
    /// The name of the workflow's file.
    public var fileName: String
    /// The workflow's name.
    public var name: String
    /// When it starts by itself.
    public var schedule: Cron
    /// How many weeks are kept, the current one included.
    public var keptWeeks: Int
    let site: DeclarationSite

    /// Declares the cleanup.
    ///
    /// - Parameters:
    ///   - fileName: The name of the workflow's file.
    ///   - name: The workflow's name.
    ///   - schedule: When it starts by itself; on the default branch only.
    ///   - keptWeeks: How many weeks are kept, the current one included; at least the two that builds read.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        fileName: String = "cleanup-caches.yml", name: String = "Clean up caches",
        schedule: Cron = .weekly(on: .sunday, hour: 18, minute: 0), keptWeeks: Int = 4, source: String = #filePath,
        line: Int = #line
    ) {
        self.fileName = fileName
        self.name = name
        self.schedule = schedule
        self.keptWeeks = keptWeeks
        site = DeclarationSite(file: source, line: line)
    }

    /// One package of caches.
    private struct Leg: MatrixAxes {
        let architecture = Axis<String>("arch")
    }

    /// Disabled groups are cleaned up too: they may have left caches.
    func file(of pipeline: MultiArchPipeline) -> WorkflowFile {
        let template = pipeline.template
        let naming = CacheNaming(byDirectory: template.cachesByDirectory)
        let all = template.architectures.map(\.name)
        let used = all.filter(Set(pipeline.groups.flatMap(\.stages).flatMap(\.architectures)).contains)
        // Where no group builds anything, that is the finding, and not the empty matrix that would come of it.
        let legs = TypedMatrix<Leg>().varying(\.architecture, over: used.isEmpty ? all : used)
        let weeks = ISOWeeks.pattern(count: keptWeeks)
        var file = WorkflowFile(
            fileName,
            Workflow(
                name: name, on: [.workflowDispatch(), .schedule([Schedule(schedule)])],
                concurrency: Concurrency(group: "cache-cleanup", cancelsInProgress: false)
            ) {
                Job(
                    "clean-up", name: "Clean up \(legs.architecture)", runsOn: .ubuntu2404,
                    permissions: Permissions(packages: .write).because(.packages, "Delete old caches"),
                    timeoutMinutes: 30,
                    strategy: Strategy(matrix: legs.matrix, failFast: false),
                    comment: "Tags of a registry never expire by themselves."
                ) {
                    weeks
                    GHCRCleanup(
                        owner: Value(template.cachePackage.owner),
                        package: "\(template.cachePackage.image)-\(legs.architecture)",
                        deleteTags: [Value(naming.tagPattern(ids: pipeline.groups.map(\.cacheID)))],
                        excludeTags: ["-(\(weeks.outputs.pattern))$"], deleteUntagged: true, useRegex: true
                    ).step(name: "Delete the caches of other weeks")
                }
            }, at: site)
        file.problems = problems(of: pipeline)
        return file
    }

    private func problems(of pipeline: MultiArchPipeline) -> [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if pipeline.groups.isEmpty {
            problems.append(
                DeclarationProblem(
                    rule: "cleanup",
                    "there are no caches to clean up, since no group is declared; declare a group, or leave out 'cleanup'"
                ))
        }
        if pipeline.template.cacheRegistry != ImageRegistry.gitHub.host {
            problems.append(
                DeclarationProblem(
                    rule: "cleanup",
                    "caches can be cleaned up in '\(ImageRegistry.gitHub.host)' only, and they are in"
                        + " '\(pipeline.template.cacheRegistry)'"))
        }
        if !(2...99).contains(keptWeeks) {
            problems.append(
                DeclarationProblem(
                    rule: "cleanup", "\(keptWeeks) weeks cannot be kept; builds read two, and 99 are the most"))
        }
        return problems
    }
}
