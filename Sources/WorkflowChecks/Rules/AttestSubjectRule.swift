import WorkflowAnalysis
import Workflows

struct AttestSubjectRule: WorkflowRule {
    let name = "attest-subject"
    var documentation: String {
        """
        The subject of a pushed attestation has a name without a registry host.

        Unlike Docker, actions/attest uses the part of `subject-name` before the first slash as the registry: for
        `acme/app` it sends requests to a host named `acme`. Write `docker.io` or `index.docker.io` before the name of
        an image on Docker Hub. Write the name without a tag or digest, and pass the digest in `subject-digest`. The
        rule does not check names that begin with an expression, or attestations that are not pushed.

        Source: GitHub, actions/attest, "Container image".

        Wrong:

        ```swift
        let attesting = Permissions(attestations: .write, contents: .read, idToken: .write)
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
        let attesting = Permissions(attestations: .write, contents: .read, idToken: .write)
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

    private static let attesting: KnownActions = [.attest, .attestBuildProvenance, .attestSBOM]

    func problems(in file: FileAnalysis) -> [Problem] {
        guard !file.actions.isDisjoint(with: Self.attesting) else { return [] }
        return file.unfoldedSteps.compactMap { step in
            guard let action = step.action, Self.attesting.contains(action),
                let push = step.inputNode("push-to-registry"), push.literalText?.lowercased() ?? "true" == "true",
                let input = step.inputRunText("subject-name")
            else { return nil }
            let name = file.puttingVariables(into: input, of: step).trimmed
            guard !name.isEmpty else { return nil }
            let place = step.place(of: "with", "subject-name")
            if let tag = ImageName(name).tag ?? ImageName(name).digest {
                return Problem(place, Self.message(suffix: tag))
            }
            guard let cut = name.cut(at: UInt8(ascii: "/")) else {
                return name.literal.map { Problem(place, Self.message($0), fix: "docker.io/library/\($0)") }
            }
            guard let first = cut.before.literal, RegistryHost(firstPart: first.lowercased()) == nil else { return nil }
            return Problem(place, Self.message(first), fix: name.literal.map { "docker.io/\($0)" })
        }
    }

    private static func message(_ first: String) -> String {
        "'\(first)' is taken for the host of the registry that gets the attestation; write 'docker.io' before the name"
    }

    private static func message(suffix: RunText) -> String {
        "the name of an attestation's subject has no tag and no digest; leave '\(suffix)' out"
    }
}
