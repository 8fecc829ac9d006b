import WorkflowAnalysis
import Workflows

struct MetadataVariableRule: WorkflowRule {
    let name = "metadata-variable"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        A step reads a variable of docker/metadata-action that no earlier step of the job has set.

        `DOCKER_METADATA_OUTPUT_JSON` and similar variables are set only for later steps of the same job. In another job
        they are empty, and a script that makes tags from them makes none. A job that joins digests has to run the
        action itself.

        Variables that an `env` sets, and jobs that run an action of this repository before, are not reported. The rule
        does not require `tags`, because the action has default tags.

        Source: docker/metadata-action, "Outputs".

        Wrong:

        ```swift
        RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)
        ```

        Right:

        ```swift
        DockerMetadata(images: ["ghcr.io/owner/app"], tags: ["type=ref,event=branch"])
        RunStep(script: "jq -r '.tags[]' <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", shell: .bash)
        ```
        """#
    }

    private static let prefix = "DOCKER_METADATA_OUTPUT_"

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        let readers = file.scriptUse.contains(.metadataVariable) ? file.unfoldedSteps : []
        for step in readers where step.scriptUse.contains(.metadataVariable) {
            guard !isSet(for: step, in: file) else { continue }
            problems.append(
                problem(
                    step.place(of: "run"), "the script reads '\(Self.prefix)…'",
                    step.script?.excerpt(ofFirst: [Self.prefix])))
        }
        for job in file.jobs {
            for read in file.reads(in: job) where read.context == .env {
                guard let name = read.names.first, name.uppercased().hasPrefix(Self.prefix) else { continue }
                guard let number = file.expressions[read.use].step, job.steps.indices.contains(number),
                    !isSet(for: job.steps[number], in: file)
                else { continue }
                problems.append(problem(file.place(of: read), "the expression reads 'env.\(name)'", read.text))
            }
        }
        return problems
    }

    private func problem(_ place: Place, _ what: String, _ excerpt: String?) -> Problem {
        Problem(
            place,
            "\(what), and no step before it in the job runs docker/metadata-action; variables end with their job",
            fix: "- uses: docker/metadata-action", excerpt: excerpt)
    }

    private func isSet(for step: StepAnalysis, in file: FileAnalysis) -> Bool {
        let job = file.jobs[step.job]
        let isPrepared = job.unfoldedSteps.contains { other in
            guard other.order < step.order else { return false }
            if other.action == .metadata { return true }
            // An action of the repository may run docker/metadata-action, and a script may set the variable.
            return other.mayUploadOtherwise || other.scriptUse.contains(.metadataVariable)
        }
        return isPrepared
            || [step.env, job.normal?.env ?? [:], file.workflow.env].contains { variables in
                variables.entries.contains { $0.key.hasPrefix(Self.prefix) }
            }
    }
}
