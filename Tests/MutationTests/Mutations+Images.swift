import Slipway

extension Mutation {
    /// Mistakes in how images are built, handed on and published.
    static let ofImages: [Mutation] = [
        .job("nobody logs in before the push", finds: "registry-login") { job in
            guard job.buildsByDigest else { return false }
            job.steps.removeAll { $0.isUse(of: "docker/login-action") }
            return true
        },
        .job("the login comes after the push", finds: "registry-login") { job in
            guard job.buildsByDigest, let index = job.steps.firstIndex(where: { $0.isUse(of: "docker/login-action") })
            else { return false }
            job.steps.append(job.steps.remove(at: index))
            return true
        },
        .job("a foreign platform is built without QEMU", finds: "missing-qemu") { job in
            let platforms = job.steps.compactMap { $0.input("platforms") }.joined(separator: ",")
            guard platforms.contains("amd64"), platforms.contains("arm64"),
                job.steps.contains(where: { $0.isUse(of: "docker/setup-qemu-action") })
            else { return false }
            job.steps.removeAll { $0.isUse(of: "docker/setup-qemu-action") }
            return true
        },
        .job("the legs of a matrix run on one runner", finds: "missing-qemu") { job in
            guard case .vectors(let vectors)? = job.strategy?.matrix, vectors.hasRows(with: "runner"),
                job.steps.contains(where: { $0.input("platforms") == "${{ matrix.platform }}" })
            else { return false }
            job.runsOn = .ubuntu2404
            return true
        },
        .job("native legs set up QEMU", finds: "needless-qemu") { job in
            guard case .vectors(let vectors)? = job.strategy?.matrix, vectors.hasRows(with: "runner"),
                job.steps.contains(where: { $0.input("platforms") == "${{ matrix.platform }}" })
            else { return false }
            job.steps.insert(DockerSetupQEMU().element, at: 0)
            return true
        },
        .action("docker/build-push-action", "a build by digest tags, too", finds: "digest-tags") { step in
            guard step.pushesByDigest else { return false }
            step.with.append("tags", "ghcr.io/owner/app:latest")
            return true
        },
        .action("docker/build-push-action", "a build by digest pushes nothing", finds: "digest-tags") { step in
            guard step.pushesByDigest, case .text(let outputs)? = step.with["outputs"] else { return false }
            step.with["outputs"] = .text(outputs.replacing("push=true", with: "push=false"))
            return true
        },
        .action("docker/build-push-action", "an image has a capital letter", finds: "image-name-case") { step in
            guard step.pushesByDigest else { return false }
            step.with["outputs"] = "type=image,name=ghcr.io/Owner/app,push-by-digest=true,name-canonical=true,push=true"
            return true
        },
        .job("an index is made without a look at the digests", finds: "digest-count") { job in
            job.publishIndexByHand()
        },
        .job("an index is made without Buildx", finds: "index-needs") { job in
            guard job.publishIndexByHand() else { return false }
            // An action of the repository's own could bring a builder.
            job.steps.removeAll { $0.isUse(of: "docker/setup-buildx-action") || $0.isOwnUse }
            return true
        },
        .action("actions/upload-artifact", "an artifact's name has a slash", finds: "artifact-name") { step in
            step.with["name"] = "digests/amd64"
            return true
        },
        .action("actions/upload-artifact", "an artifact has another name", finds: "artifact-source") { step in
            step.with["name"] = "something-else"
            return true
        },
        .job("all legs of a matrix upload one artifact", finds: "artifact-name") { job in
            guard job.strategy?.matrix != nil else { return false }
            job.steps.append(UploadArtifact(name: "report", path: ["report"]).element)
            return true
        },
        .action("actions/download-artifact", "digests come in folders", finds: "artifact-merge") { step in
            guard step.with["merge-multiple"] != nil else { return false }
            step.with["merge-multiple"] = nil
            return true
        },
        .action("actions/download-artifact", "an artifact is awaited that nobody uploads", finds: "artifact-source") {
            step in
            step.with["pattern"] = nil
            step.with["name"] = "nobody-uploads-this"
            return true
        },
        .job("a job does not wait for what it downloads", finds: "artifact-source") { job in
            guard job.steps.contains(where: { $0.isUse(of: "actions/download-artifact") }), job.needs.count == 1,
                job.condition == nil
            else { return false }
            job.needs = []
            return true
        },
        .job("legs share a cache", finds: "cache-scope") { job in
            guard job.strategy?.matrix != nil,
                let index = job.steps.lastIndex(where: { $0.isUse(of: "docker/build-push-action") }),
                case .uses(var build) = job.steps[index]
            else { return false }
            build.with["cache-to"] = "type=gha,mode=max"
            build.with["cache-from"] = "type=gha"
            job.steps[index] = .uses(build)
            return true
        },
        .action("docker/build-push-action", "a cache is read that nobody writes", finds: "cache-scope") { step in
            step.with["cache-from"] = "type=gha,scope=nobody-writes-this"
            return true
        },
        Mutation("one leg's output stands for all", finds: "matrix-output") { files in
            files.indices.flatMap { file in
                files[file].workflow.jobs.indices.compactMap { index -> [WorkflowFile]? in
                    guard case .steps(var job) = files[file].workflow.jobs[index],
                        case .vectors(let vectors)? = job.strategy?.matrix, vectors.hasRows(with: "platform")
                    else { return nil }
                    job.outputs.append("leg", Value(.property(.context("matrix"), "platform")))
                    let read = ExpressionNode.property(.property(.context("needs"), job.id.rawValue), "outputs")
                    let reader = Job("reader", needs: [job.id], runsOn: .ubuntu2404) {
                        RunStep(script: "echo \"$LEG\"", env: ["LEG": Value(.property(read, "leg"))])
                    }
                    var copy = files
                    copy[file].workflow.jobs[index] = .steps(job)
                    copy[file].workflow.jobs.append(.steps(reader))
                    return copy
                }
            }
        },
    ]
}

extension Job {
    /// Whether the job logs in and a step of it builds an image and pushes it by digest.
    fileprivate var buildsByDigest: Bool {
        steps.contains { $0.isUse(of: "docker/login-action") }
            && steps.contains { $0.input("outputs")?.contains("push-by-digest=true") ?? false }
    }
}

extension ActionStep {
    /// Whether the build pushes by digest.
    fileprivate var pushesByDigest: Bool {
        Step.uses(self).input("outputs")?.contains("push-by-digest=true") ?? false
    }
}

extension MatrixVectors {
    /// Whether the matrix is written out in rows with a key.
    fileprivate func hasRows(with key: String) -> Bool {
        guard case .rows(let rows)? = include else { return false }
        return rows.count > 1 && rows.allSatisfy { $0[key] != nil }
    }
}

extension Value<String> {
    /// This text with another one in place of a part that is written out.
    fileprivate func replacing(_ part: String, with other: String) -> Value<String> {
        guard case .text(let segments) = node else { return self }
        return Value(
            .text(
                segments.map { segment in
                    guard case .string(let text) = segment else { return segment }
                    return .string(text.replacing(part, with: other))
                }))
    }
}

extension Step {
    /// Whether the step runs an action of the repository's own.
    fileprivate var isOwnUse: Bool {
        guard case .uses(let use) = self, case .own = use.action else { return false }
        return true
    }
}

extension Job {
    /// Joins the digests in a script of the job's own, in place of the action; `false` if the job publishes no index.
    fileprivate mutating func publishIndexByHand() -> Bool {
        let publication = steps.firstIndex { step in
            guard case .uses(let use) = step else { return false }
            return use.action == .own("publish-index")
        }
        guard let publication else { return false }
        let script: Script = """
            cd "$DIGEST_DIR"
            docker buildx imagetools create --tag "$IMAGE:latest" $(printf "$IMAGE@sha256:%s " *)
            """
        steps[publication] =
            RunStep(script: script, env: ["DIGEST_DIR": "digests", "IMAGE": "ghcr.io/owner/app"]).element
        steps.insert(DownloadArtifact(path: "digests", mergeMultiple: true).element, at: publication)
        return true
    }
}
