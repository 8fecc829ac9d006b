import WorkflowAnalysis
import Workflows

struct AttestSubjectRule: WorkflowRule {
    let name = "attest-subject"
    var documentation: String {
        """
        An attestation is pushed for a name that begins with no host.

        actions/attest takes what stands before the first slash of `subject-name` for the registry, unlike Docker: of
        `acme/app` it asks a machine named `acme`. Write `docker.io` or `index.docker.io` before a name of Docker Hub.
        The name has no tag and no digest: the digest is `subject-digest`. A name that an expression begins is not
        looked at, nor one that is not pushed.

        Source: GitHub, actions/attest, "Container image".

        Wrong:

        ```swift
        let attesting = Permissions(attestations: .write, contents: .read, idToken: .write, packages: .write)
        Job("build", runsOn: .ubuntu2404, permissions: attesting) {
            DockerSetupBuildx()
            DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
            let build = DockerBuildPush(push: true, tags: ["acme/app:1"]).step(id: "build")
            build
            Attest(subjectDigest: build.outputs.digest, subjectName: "acme/app", pushToRegistry: true)
        }
        ```

        Right:

        ```swift
        let attesting = Permissions(attestations: .write, contents: .read, idToken: .write, packages: .write)
        Job("build", runsOn: .ubuntu2404, permissions: attesting) {
            DockerSetupBuildx()
            DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
            let build = DockerBuildPush(push: true, tags: ["acme/app:1"]).step(id: "build")
            build
            Attest(subjectDigest: build.outputs.digest, subjectName: "index.docker.io/acme/app", pushToRegistry: true)
        }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.attest) || file.actions.contains(.attestBuildProvenance) else { return [] }
        return file.unfoldedSteps.compactMap { step in
            guard step.action == .attest || step.action == .attestBuildProvenance,
                let push = step.inputNode("push-to-registry"), push.literalText?.lowercased() ?? "true" == "true",
                let input = step.inputRunText("subject-name")
            else { return nil }
            let name = file.puttingVariables(into: input, of: step).trimmed
            guard !name.isEmpty else { return nil }
            let place = step.place(of: "with.subject-name")
            if let tag = ImageName(name).tag ?? ImageName(name).digest {
                return Problem(place, Self.message(suffix: tag))
            }
            guard let cut = name.cut(at: UInt8(ascii: "/")) else {
                return name.literal.map { Problem(place, Self.message($0), mend: "docker.io/library/\($0)") }
            }
            guard let first = cut.before.literal, !first.isHost else { return nil }
            return Problem(place, Self.message(first), mend: name.literal.map { "docker.io/\($0)" })
        }
    }

    private static func message(_ first: String) -> String {
        "'\(first)' is taken for the host of the registry that gets the attestation; write 'docker.io' before the name"
    }

    private static func message(suffix: RunText) -> String {
        "the name of an attestation's subject has no tag and no digest; leave '\(suffix)' out"
    }
}

extension String {
    /// Whether a registry's host may be written so.
    fileprivate var isHost: Bool { self == "localhost" || utf8.contains { ".:".utf8.contains($0) } }
}
