import WorkflowAnalysis
import Workflows

struct RegistryPermissionRule: WorkflowRule {
    let name = "registry-permission"
    var documentation: String {
        """
        A job pushes to GitHub's registry with the job's token, which lacks `packages: write`.

        The registry answers `denied: permission_denied: write_package`. A job that sets permissions has only these; a
        job that sets none has those of the workflow. A job that logs in and only pulls needs `packages: read` for
        private packages.

        The rule does not check logins with another token, or jobs whose permissions come from the settings of the
        repository. It does not check pushes to names that are known only at run time if the job may be logged in to
        another registry. Commands such as `docker push` in scripts are a warning, because the shell may skip them. A
        script that logs in to `ghcr.io` counts as a login with the job's token if the job reads no other secret.
        Permissions that callers grant are checked by `call-permissions`.

        Source: GitHub, "Working with the Container registry".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.actions.contains(.login) || file.scriptUse.contains(.login) else { return [] }
        return file.jobs.compactMap { job in
            guard job.actions.contains(.login) else {
                return job.scriptUse.contains(.login) ? problem(afterScriptIn: job, of: file) : nil
            }
            let permissions = job.permissions(in: file)
            let level = permissions.level(of: .packages)
            guard permissions != .unspecified, level < .write else { return nil }
            let use = RegistryUse(job, in: file)
            let logins = use.logins
            guard let login = logins.first(where: { $0.usesJobToken && $0.host == .gitHub }) else {
                return nil
            }
            // A push to an unknown registry goes to the only registry that the job is logged in to.
            let isOnly = logins.allSatisfy { $0.host == .gitHub }
            func isMeant(_ write: RegistryWrite) -> Bool {
                if let host = write.host { return host == .gitHub }
                return isOnly && !job.mayBeLoggedIn(before: write.step)
            }
            let script = use.scriptWrite { $0.order > login.step.order }.flatMap { isMeant($0) ? $0 : nil }
            if let write = use.writes.first(where: isMeant) ?? script {
                return problem(with: write, of: job, in: file)
            }
            guard level == .noAccess, isOnly else { return nil }
            return Problem(
                login.step.place,
                "the job logs in to 'ghcr.io' with a token that may not even read packages; grant 'packages: read', or"
                    + " 'packages: write' if something is pushed", severity: .warning, fix: "packages: read")
        }
    }

    /// The problem of a job in which a script logs in with the job's token.
    private func problem(afterScriptIn job: JobAnalysis, of file: FileAnalysis) -> Problem? {
        let permissions = job.permissions(in: file)
        let mayPush =
            job.scriptUse.contains(.registryWrite) || !job.abilities.isDisjoint(with: RegistryUse.pushingAbilities)
        guard mayPush, permissions != .unspecified, permissions.level(of: .packages) < .write,
            file.holdsOnlyToken(job)
        else { return nil }
        let login = job.unfoldedSteps.first { step in
            step.scriptUse.contains(.login)
                && step.script.map { $0.contains(" login") && $0.contains("ghcr.io") } ?? false
        }
        guard let login, !file.hasCredentials(in: job) else { return nil }
        let use = RegistryUse(job, in: file)
        let write =
            use.writes.first { $0.host == .gitHub && $0.step.order > login.order }
            ?? use.scriptWrite { $0.order >= login.order }
        guard let write, write.host == .gitHub else { return nil }
        return problem(with: write, of: job, in: file)
    }

    private func problem(with write: RegistryWrite, of job: JobAnalysis, in file: FileAnalysis) -> Problem {
        Problem(
            write.place,
            "the step \(write.verbPhrase), and the job's token lacks 'packages: write' for 'ghcr.io'",
            // The shell may skip a command.
            severity: write.isInScript || write.mayFail ? .warning : .error,
            fix: "packages: write",
            related: [
                RelatedPlace(file: file.path, place: job.place["permissions"], message: "the permissions in effect")
            ], excerpt: write.excerpt)
    }
}
