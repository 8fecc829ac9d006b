import Workflows

extension MultiArchTemplate {
    /// Decides once for all jobs of the run: what is built, whether it is published, and which weeks the caches name.
    func preparation(_ inputs: InputReferences<MultiArchInputs>) -> TypedJob<PreparationOutputs> {
        let conditions = pushConditions(inputs)
        let matrix = DirectoryMatrix.action.step(
            id: "generate-matrix", name: "Generate build matrix",
            with: DirectoryMatrix.Inputs(
                architectures: Value(architectures.table), supportedArchitectures: inputs.supportedArchitectures,
                imageDirectories: inputs.imageDirectories, cacheByDirectory: cachesByDirectory ? true : nil),
            comment: "One entry for each architecture: to add one, nothing else is needed.")
        let weeks = ISOWeeks.currentAndPrevious
        return Job(
            "prepare-matrix", name: "🌍 Prepare Matrix | \(inputs.workflowName)", runsOn: .ubuntu2404,
            permissions: Permissions(contents: .read), timeoutMinutes: 10
        ) {
            imageNames(inputs)
            conditions
            matrix
            weeks
        }.exposing(
            PreparationOutputs.self,
            [
                OutputAssignment(\.matrix, matrix.outputs.matrix),
                OutputAssignment(\.architectures, inputs.supportedArchitectures),
                OutputAssignment(\.imageDirectories, inputs.imageDirectories),
                OutputAssignment(\.shouldPush, conditions.outputs.shouldPush),
                OutputAssignment(\.platforms, matrix.outputs.platforms),
                OutputAssignment(\.currentWeek, weeks.outputs.current),
                OutputAssignment(\.previousWeek, weeks.outputs.previous),
            ])
    }

    /// A step without outputs: GitHub drops an output that holds an account's name if that is the text of a secret.
    private func imageNames(_ inputs: InputReferences<MultiArchInputs>) -> RunStep {
        RunStep(
            "Check image names",
            script: """
                if [[ "$IMAGE $CACHE" != "${IMAGE,,} ${CACHE,,}" ]]; then
                  echo "::error::Docker takes names in lower case only: '$IMAGE', '$CACHE'"
                  exit 1
                fi
                """,
            env: ["IMAGE": inputs.image, "CACHE": inputs.cacheRepository])
    }

    /// Whether the run publishes.
    private struct PushOutputs: Outputs {
        let shouldPush = Output<Bool>("should_push")
    }

    private func pushConditions(_ inputs: InputReferences<MultiArchInputs>) -> TypedStep<PushOutputs> {
        let onTarget =
            #"[[ $EVENT_NAME =~ ^(push|schedule|workflow_dispatch)$ && $REF == "refs/heads/$TARGET_BRANCH" ]]"#
        let condition =
            switch manualPush {
            case .targetBranch: onTarget
            case .anyBranch: #"[[ $EVENT_NAME == workflow_dispatch && -n $TARGET_BRANCH ]] ||\#n  \#(onTarget)"#
            }
        let script = """
            should_push=false
            if \(condition); then
              should_push=true
            fi
            echo "should_push=$should_push" | tee -a "$GITHUB_OUTPUT"
            """
        return RunStep(
            "Check push conditions",
            script: Script(script),
            env: ["EVENT_NAME": github.eventName, "REF": github.ref, "TARGET_BRANCH": inputs.targetBranch],
            comment: "Events of pull requests can run on the target branch too, with code from elsewhere."
        ).identified("check-conditions", outputs: PushOutputs.self)
    }
}
