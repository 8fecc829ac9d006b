package import Workflows

/// A project as rules see it: rendered, and with everything worked out that several of them ask for.
public struct ProjectAnalysis: Sendable {
    /// What was rendered.
    package let rendered: RenderedProject
    /// The workflows, in the order of the declaration.
    public let files: [FileAnalysis]
    /// The actions of the repository's own, in the order of their first use.
    public let actions: [ActionAnalysis]
    /// What the builds of each workflow do with caches.
    package let caches: [BuildCaches]
    /// Which workflow calls which.
    package let calls: CallGraph
    /// The runs in which artifacts are handed from job to job.
    package let artifactRuns: [ArtifactRun]
    /// The workflows that people without write access can start through calls.
    package let untrustedRuns: UntrustedRuns
    /// Where untrusted input ends up.
    package let taint: Taint
    private let positions: [String: Int]
    private let actionPositions: [String: Int]
    /// Whether actions of other repositories were read.
    private let hasRemoteActions: Bool
    /// Whether some pin of the project names no commit: if none does, no step has to be asked.
    package let hasBrokenPins: Bool
    /// The names of the outputs that types declare.
    package let outputNames: OutputNames

    package init(_ rendered: RenderedProject) {
        self.rendered = rendered
        var files: [FileAnalysis] = []
        var caches: [BuildCaches] = []
        files.reserveCapacity(rendered.workflows.count)
        caches.reserveCapacity(rendered.workflows.count)
        let ownActions = OwnActionSteps(rendered.actions)
        let parts = SharedParts(options: rendered.options)
        let examination = Examination.current
        for index in rendered.workflows.indices {
            examination?.file = rendered.workflows[index].declared.path
            let file = FileAnalysis(rendered.workflows[index], ownActions: ownActions, parts: parts)
            files.append(file)
            // At once, while the file is at hand.
            caches.append(BuildCaches(of: file))
        }
        examination?.file = nil
        self.caches = caches
        actions = rendered.actions.map { ActionAnalysis($0, parts: parts) }
        actionPositions = Dictionary(
            actions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        hasRemoteActions = actions.contains { RemoteName.isRemote($0.name) }
        let positions = Dictionary(
            files.enumerated().map { ($1.declared.name, $0) }, uniquingKeysWith: { first, _ in first })
        calls = CallGraph(files, positions: positions)
        untrustedRuns = UntrustedRuns(files, calls)
        taint = Taint(files, calls)
        artifactRuns = ArtifactRun.all(in: files) { job in
            (job.call?.uses.projectName).flatMap { positions[$0] }.map { files[$0] }
        }
        hasBrokenPins = rendered.options.pins.all.contains { !$0.commit.isCommitID }
        outputNames = OutputNames(of: files, actions)
        self.files = files
        self.positions = positions
    }

    /// The project's name, which stands in the headers of its files.
    package var name: String { rendered.name }
    /// What the project decides for all its workflows.
    package var options: RenderingOptions { rendered.options }

    /// The workflow in a file of this name; `nil` if the project declares none.
    public func file(named name: String) -> FileAnalysis? { positions[name].map { files[$0] } }

    /// The position of the workflow in a file of this name; `nil` if the project declares none.
    package func position(ofFile name: String) -> Int? { positions[name] }

    /// The action that a step uses, if the project declares it.
    package func action(of step: StepAnalysis) -> ActionAnalysis? {
        actionPosition(of: step).map { actions[$0] }
    }

    /// The position of the action that a step uses, if the project declares it.
    package func actionPosition(of step: StepAnalysis) -> Int? {
        guard let action = step.uses?.action else { return nil }
        let name = action.ownName ?? (hasRemoteActions ? action.remoteName : nil)
        return name.flatMap { actionPositions[$0] }
    }

    /// The workflow that a job calls, if the project declares it.
    package func callee(of job: CallJob) -> FileAnalysis? { file(named: job.uses.projectName) }

    /// The workflow that a job calls, if it calls one and the project declares it.
    package func callee(of job: JobAnalysis) -> FileAnalysis? { job.call.flatMap { callee(of: $0) } }

    /// What presets found in what they were given, by the paths of files that cannot be right for it.
    package var declarationProblems: [String: [DeclarationProblem]] {
        let all =
            files.map { ($0.path, $0.declared.site, $0.declared.problems) }
            + actions.map { ($0.path, $0.rendered.declared.site, $0.rendered.declared.problems) }
        var wrong: [DeclarationSite: [DeclarationProblem]] = [:]
        for (_, site, problems) in all where problems.contains(where: { $0.severity == .error }) {
            wrong[site, default: []] += problems
        }
        guard !wrong.isEmpty else { return [:] }
        return Dictionary(
            all.compactMap { path, site, _ in wrong[site].map { (path, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The names of the workflows' files.
    package var fileNames: [String] { files.map(\.declared.name) }
}
