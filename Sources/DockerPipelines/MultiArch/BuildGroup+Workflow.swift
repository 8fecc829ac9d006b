import Workflows

extension BuildGroup {
    /// The template's workflow, as a group calls it.
    typealias Callee = ReusableWorkflow<MultiArchInputs, MultiArchSecrets, NoOutputs>

    /// The group's workflow.
    func file(calling template: MultiArchTemplate, _ reusable: Callee) -> WorkflowFile {
        let paths = triggeringPaths(template)
        var triggers: [Trigger] = [.workflowDispatch()]
        if let schedule { triggers.append(.schedule([Schedule(schedule)])) }
        triggers += [
            .push(branches: [template.targetBranch], paths: .only(paths)), .pullRequest(paths: .only(paths)),
        ]
        var file = WorkflowFile(
            fileName,
            Workflow(
                name: name, on: triggers,
                concurrency: concurrencyGroup.map { group in
                    Concurrency(group: Value(group), cancelsInProgress: false, queue: queue)
                }, comment: comment
            ) {
                for index in stages.indices { call(reusable, template, at: index) }
            }, at: site)
        file.problems = problems(calling: template)
        file.requiredFiles = requiredFiles
        return file
    }

    /// The Dockerfiles of the directories, each once.
    private var requiredFiles: [RequiredFile] {
        var seen: Set<String> = []
        return stages.flatMap(\.directories).filter { ImageDirectory($0).isPlain && seen.insert($0).inserted }.map {
            RequiredFile(
                "\($0)/Dockerfile", rule: "dockerfile",
                "the directory '\($0)' of the group '\(name)' has no Dockerfile; add it, or correct the name in"
                    + " 'directories'")
        }
    }

    /// The name of a stage with its place among the others.
    func title(ofStageAt index: Int) -> String { "\(stages[index].name) [\(index + 1)/\(stages.count)]" }

    /// What a stage waits for.
    func needs(ofStageAt index: Int) -> [JobID] {
        stages[index].needs ?? (index == 0 ? [] : [stages[index - 1].id])
    }

    /// How many builds of a stage run at once.
    func parallel(ofStageAt index: Int, in template: MultiArchTemplate) -> Parallelism {
        stages[index].parallel ?? parallel ?? template.parallel
    }

    /// Everything that the built images depend on, each path once.
    func triggeringPaths(_ template: MultiArchTemplate) -> [String] {
        var seen: Set<String> = []
        let workflows =
            [fileName, template.fileName].map { "\(WorkflowFile.folder)/\($0)" }
            + [".github/actions/**"]
        let directories = stages.flatMap(\.directories).map { "\($0)/**" }
        return (workflows + paths + directories).filter { seen.insert($0).inserted }
    }

    private func call(
        _ reusable: Callee, _ template: MultiArchTemplate, at index: Int
    ) -> WorkflowJob {
        let stage = stages[index]
        let title = title(ofStageAt: index)
        let parallel = parallel(ofStageAt: index, in: template)
        return reusable.call(
            stage.id,
            with: MultiArchInputs(
                workflowName: Value(title), supportedArchitectures: Value(stage.architectures.asJSON),
                imageDirectories: Value(stage.directories.asJSONLines), workflowCacheID: Value(cacheID),
                // Left out, it would be the template's own.
                targetBranch: Value(publishes ? template.targetBranch : ""), registry: Value(template.registry),
                repoName: Value(template.owner), imageName: Value(template.image),
                scheduleParallel: Value(parallel.schedule), manualParallel: Value(parallel.manual),
                pushPRParallel: Value(parallel.push)),
            secrets: .assigned([
                SecretAssignment(\.username, secrets.DOCKERHUB_USERNAME),
                SecretAssignment(\.accessToken, secrets.DOCKERHUB_ACCESS_TOKEN),
            ]),
            name: Value(title), needs: needs(ofStageAt: index), granting: granting,
            comment: stage.comment
        ).job.about(stage.site)
    }
}
