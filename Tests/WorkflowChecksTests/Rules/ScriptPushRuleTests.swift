import Testing
import Workflows

/// Scripts that push to GitHub's registry, and what the job has for it.
struct ScriptPushRuleTests {
    private static let reading = Permissions(contents: .read)

    private static func login(_ command: String) -> [String] {
        [
            "a.yml: warning: jobs.a.steps[0].run: the step runs '\(command)', and the job does not log in to 'ghcr.io' before it"
                + " [registry-login]"
        ]
    }

    static let pushes: [(script: String, finds: String?)] = [
        ("docker build -t ghcr.io/acme/app:1 . && docker push ghcr.io/acme/app:1", "docker push"),
        ("docker buildx build --push --tag ghcr.io/acme/app:1 .", "docker buildx build --push"),
        ("docker buildx build -t \"ghcr.io/acme/app:$V\" --push .", "docker buildx build --push"),
        ("docker buildx build \\\n  -t ghcr.io/acme/app:1 \\\n  --push .", "docker buildx build --push"),
        ("docker buildx imagetools create -t ghcr.io/acme/app:1 docker.io/acme/app:1", "imagetools create"),
        ("skopeo copy docker://alpine:3 docker://ghcr.io/acme/alpine:3", "skopeo copy"),
        ("oras push ghcr.io/acme/app:1 a.txt", "oras push"),
        ("helm push app-1.tgz oci://ghcr.io/acme/charts", "helm push"),
        ("docker push \"$IMAGE:1\"", "docker push"),
        ("IMAGE=$(make image)\ndocker push \"$IMAGE:1\"", nil),
        ("docker push \"$OTHER\"", nil), ("docker push \"$HUB\"", nil),
        ("docker push registry.example/app:1", nil),
        ("skopeo copy docker://ghcr.io/acme/alpine:3 docker://registry.example/alpine:3", nil),
        ("docker buildx imagetools create -t registry.example/app:1 ghcr.io/acme/app:1", nil),
        ("docker buildx build --push --cache-from ghcr.io/acme/app:1 -t \"$OTHER\" .", nil),
        ("echo \"docker buildx build --push -t ghcr.io/acme/app:1\"", nil),
        ("echo docker push ghcr.io/acme/app:1", nil),
        ("RUN=echo\n$RUN docker push ghcr.io/acme/app:1", nil), ("make; ${DRY} docker push ghcr.io/acme/app:1", nil),
        ("sudo docker push ghcr.io/acme/app:1", "docker push"),
        ("echo pushing && docker push ghcr.io/acme/app:1", "docker push"),
        ("cat >notes.md <<'EOF'\ndocker push ghcr.io/acme/app:1\nEOF", nil),
        ("docker pull ghcr.io/acme/app:1", nil), ("docker buildx imagetools inspect ghcr.io/acme/app:1", nil),
        ("./ci/auth.sh\ndocker push ghcr.io/acme/app:1", nil),
        ("export DOCKER_CONFIG=/etc/docker\ndocker push ghcr.io/acme/app:1", nil),
    ]

    @Test(arguments: pushes) func `a script that pushes is logged in`(script: String, finds command: String?) {
        RuleCase(script, finds: command.map(Self.login) ?? []) {
            Job("a", runsOn: .ubuntu2404, permissions: Self.reading) {
                RunStep(
                    script: Script(script),
                    env: ["IMAGE": "ghcr.io/acme/app", "HUB": "acme/app", "OTHER": vars.IMAGE, "V": "1"])
            }
        }.verify(about: ["registry-login", "registry-permission"])
    }

    private static let push = "docker push ghcr.io/acme/app:1"
    private static let logIn = "echo \"$T\" | docker login ghcr.io -u x --password-stdin\n"

    private static func job(
        _ name: String, _ permissions: Permissions = reading, runsOn: Runner = .ubuntu2404,
        env: EnvironmentVariables = [:],
        finds: [String] = [], @StepsBuilder steps: () -> [Step]
    ) -> RuleCase {
        RuleCase(name, finds: finds) {
            Job("a", runsOn: runsOn, permissions: permissions, env: env, steps: steps)
        }
    }

    private static let lacks =
        "a.yml: warning: jobs.a.steps[0].run: the step runs 'docker push', and the job's token lacks 'packages: write' for"
        + " 'ghcr.io' [registry-permission]"

    static let jobs: [RuleCase] = [
        job("a token that may not write packages", finds: [lacks]) {
            RunStep(script: Script(logIn + push), env: ["T": github.token])
        },
        job("a token that may", Permissions(packages: .write)) {
            RunStep(script: Script(logIn + push), env: ["T": github.token])
        },
        job("a token of one's own") { RunStep(script: Script(logIn + push), env: ["T": secrets.PAT]) },
        job("a token of one's own, elsewhere", env: ["P": secrets.PAT]) {
            RunStep(script: Script(logIn + push), env: ["T": github.token])
        },
        job("a token that a script may log in with", env: ["T": secrets.PAT]) {
            RunStep(script: Script("make\n" + push))
        },
        job("a token of the cloud", Permissions(idToken: .write)) { RunStep(script: Script("make\n" + push)) },
        job("an action that may log in") {
            ActionStep(.local("registry"))
            RunStep(script: Script(push))
        },
        job("a configuration", env: ["DOCKER_CONFIG": "/home/runner/docker"]) { RunStep(script: Script(push)) },
        job("a machine of one's own", runsOn: .selfHosted) { RunStep(script: Script(push)) },
        job(
            "a login to another registry",
            finds: [
                "a.yml: warning: jobs.a.steps[1].run: the step runs 'docker push', and the job logs in to 'docker.io' only; log"
                    + " in to 'ghcr.io' before it [registry-login]"
            ]
        ) {
            DockerLogin(username: "acme", password: secrets.HUB_TOKEN)
            RunStep(script: Script(push))
        },
    ]

    @Test(arguments: jobs) func `a script has what it needs`(_ rule: RuleCase) {
        rule.verify(about: ["registry-login", "registry-permission"])
    }
}
