import WorkflowAnalysis
import Workflows

struct DigestCountRule: WorkflowRule {
    let name = "digest-count"
    let kind = Finding.Kind.policy
    var documentation: String {
        #"""
        A script joins all digests that it finds without counting them.

        If the artifact of one platform is missing, the index is published without that platform. Nobody notices until
        someone pulls the image on that platform. A job that downloads digests and runs `docker buildx imagetools
        create` on `IMAGE@sha256:…` should first compare the number of digests with the number of platforms, and use
        only files whose names are 64 hexadecimal digits.

        Many things count as a comparison: the length of an array, `wc -l`, a comparison of numbers, or `length` of jq,
        in any script of the job that handles digests.

        Source: Docker, "Distribute build across multiple runners".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerSetupBuildx()
            UploadArtifact(name: "digests", path: ["digests"])
            DownloadArtifact(name: "digests", path: "digests")
            RunStep(
                script: """
                    cd digests
                    docker buildx imagetools create -t ghcr.io/owner/app:1 $(printf 'ghcr.io/owner/app@sha256:%s ' *)
                    """, shell: .bash)
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerSetupBuildx()
            UploadArtifact(name: "digests", path: ["digests"])
            DownloadArtifact(name: "digests", path: "digests")
            RunStep(
                script: """
                    cd digests
                    [ "$(ls | grep -cE '^[0-9a-f]{64}$')" -eq 2 ]
                    docker buildx imagetools create -t ghcr.io/owner/app:1 $(printf 'ghcr.io/owner/app@sha256:%s ' *)
                    """, shell: .bash)
        }
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.scriptUse.contains(.indexCreation) else { return [] }
        return file.jobs.compactMap { job in
            guard job.scriptUse.contains(.indexCreation), job.actions.contains(.downloadArtifact),
                !job.runsGivenCode,
                let step = job.unfoldedSteps.first(where: { $0.scriptUse.contains(.indexCreation) }),
                let script = step.script,
                job.unfoldedSteps.contains(where: { $0.action == .downloadArtifact && $0.order < step.order }),
                script.contains("@sha256:"),
                !job.unfoldedSteps.contains(where: { ($0 === step || $0.isAboutDigests) && $0.countsSomething })
            else { return nil }
            return Problem(
                step.place(of: "run"),
                "the script joins all digests that it finds; first compare their number with the declared platforms,"
                    + " so that no index is published without one of them",
                severity: .warning, excerpt: script.excerpt(ofFirst: ["imagetools create"]))
        }
    }
}

extension StepAnalysis {
    /// Whether the script mentions digests.
    fileprivate var isAboutDigests: Bool {
        script?.contains(anyOf: ["igest", "DIGEST"]) ?? false
    }

    /// Whether the script seems to compare numbers.
    fileprivate var countsSomething: Bool {
        script?.contains(anyOf: Self.comparisons) ?? false
    }

    private static let comparisons = [
        "${#", "wc -", "-eq", "-ne", "-lt", "-gt", "-le ", "-ge ", "length", "len(", "grep -c",
    ]
}
