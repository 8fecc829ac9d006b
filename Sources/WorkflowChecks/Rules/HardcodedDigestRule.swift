import WorkflowAnalysis
import Workflows

struct HardcodedDigestRule: WorkflowRule {
    let name = "hardcoded-digest"
    let kind = Finding.Kind.policy
    var documentation: String {
        #"""
        A digest is hard-coded where the digest of an image that the run has built is needed.

        A script that joins digests and the subject of an attestation need digests of the current run. With a hard-coded
        digest, every run publishes or attests the same old image. Digests that are meant as pins are not reported:
        images and actions in `uses`, base images in `build-args` and `build-contexts`, and digests in other scripts.

        Source: Docker, "Distribute build across multiple runners"; GitHub, actions/attest.

        Wrong:

        ```swift
        Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            RunStep(
                script: "docker buildx imagetools create -t ghcr.io/owner/app:1 \"ghcr.io/owner/app@$DIGEST\"",
                env: ["DIGEST": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"])
        }
        ```

        Right:

        ```swift
        Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            let build = DockerBuildPush(
                outputs: ["type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true"]
            ).step(id: "build")
            build
            RunStep(
                script: "docker buildx imagetools create -t ghcr.io/owner/app:1 \"ghcr.io/owner/app@$DIGEST\"",
                env: ["DIGEST": build.outputs.digest])
        }
        ```
        """#
    }

    /// The commands that join digests.
    private static let joins: ScriptUse = [.indexCreation, .manifestCreate]

    func problems(in file: FileAnalysis) -> [Problem] {
        guard
            file.actions.contains(.attest) || file.actions.contains(.attestBuildProvenance)
                || !file.scriptUse.isDisjoint(with: Self.joins)
        else { return [] }
        return file.steps.flatMap { step -> [Problem] in
            switch step.action {
            case .attest?, .attestBuildProvenance?:
                return step.inputText("subject-digest").flatMap(\.writtenDigest).map {
                    [problem(step.place["with", "subject-digest"], $0)]
                } ?? []
            case nil where !step.scriptUse.isDisjoint(with: Self.joins):
                let variables = step.env.entries.compactMap { entry in
                    entry.value.node.literalText?.writtenDigest.map { problem(step.place["env", entry.key], $0) }
                }
                let script = step.script?.code.writtenDigest.map { problem(step.place["run"], $0) }
                return variables + (script.map { [$0] } ?? [])
            default: return []
            }
        }
    }

    private func problem(_ place: Place, _ digest: String) -> Problem {
        Problem(
            place,
            "the digest '\(digest.prefix(19))…' is hard-coded, so every run uses the same old image; take it from the"
                + " step or job that builds the image",
            severity: .warning)
    }
}

extension String {
    /// The first `sha256:` that is followed by 64 hexadecimal digits.
    fileprivate var writtenDigest: String? {
        let prefix = digestPrefix
        guard utf8.count >= prefix.count + 64 else { return nil }
        func isDigit(_ byte: UInt8) -> Bool {
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
        }
        return ByteSearch.bytes(of: self) { bytes in
            var next = 0
            while let start = ByteSearch.position(of: prefix, in: bytes, from: next) {
                next = start + prefix.count
                let digits = bytes[next...].prefix(while: isDigit)
                if digits.count == 64 { return String(decoding: bytes[start..<(next + 64)], as: UTF8.self) }
            }
            return nil
        }
    }
}

private let digestPrefix = Array("sha256:".utf8)
