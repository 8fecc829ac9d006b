import Testing
import Workflows

/// Names of images in scripts that keep the case of the repository's name.
struct ScriptImageRuleTests {
    private static func found(_ source: String = "github.repository") -> [String] {
        [
            "a.yml: warning: jobs.a.steps[1].run: the name of an image contains '\(source)', which may have capitals;"
                + " convert it to lower case in the script [image-name-case]"
        ]
    }

    /// Scripts in which `I` is the whole name, `R` that of the repository, `H` the host, `O` the owner, and `T` a tag.
    static let scripts: [(script: String, source: String?)] = [
        ("docker buildx imagetools create -t \"$I:1\" \"$I:2\"", "github.repository"),
        ("docker push $I", "github.repository"),
        ("docker buildx imagetools create \\\n  --tag=${I}:1 \\\n  \"$I@$D\"", "github.repository"),
        ("docker pull ghcr.io/$R:1", "github.repository"),
        ("docker pull ghcr.io/${R}/base:1", "github.repository"),
        ("docker pull \"$H/$R:1\"", "github.repository"),
        ("docker pull \"ghcr.io/$O/app\"", "github.repository_owner"),
        ("set -e; skopeo copy docker://alpine:3 docker://$I:3", "github.repository"),
        ("if true; then docker pull \"$I:1\"; fi", "github.repository"),
        ("I=${I,,}\ndocker push \"$I\"", nil),
        ("I=\"$(echo \"$I\" | tr A-Z a-z)\"\ndocker push \"$I\"", nil),
        ("docker push \"${I,,}\"", nil),
        ("docker push \"$(echo $I | tr A-Z a-z)\"", nil),
        ("echo docker push \"$I\"", nil), ("echo \"docker push $I\"", nil), ("# docker push $I", nil),
        ("docker login -u \"$O\" ghcr.io", nil), ("docker build --label source=https://github.com/$R .", nil),
        ("docker build --build-arg REPO=$I -t app .", nil), ("docker run -e \"R=$R\" app", nil),
        ("docker push \"ghcr.io/acme/app:$O\"", nil), ("docker push \"ghcr.io/acme/app:$T\"", nil),
        ("gh api \"repos/$R/releases\"", nil), ("curl https://example.org/$R", nil),
        ("docker run --rm -v \"$PWD:/src\" ghcr.io/$R:1", "github.repository"),
        ("docker run \\\n  --rm \\\n  -e A=b \\\n  \"$I:1\" check", "github.repository"),
        ("docker run --rm tool.example/check:1 --repo github.com/$R", nil),
        ("docker run golang:1.25 go install \"example.com/$R/cmd@latest\"", nil),
        ("docker run -w example.com/$R app", nil), ("docker exec app tool example.com/$R", nil),
        ("docker cp app:/a \"a.d/$R\"", nil), ("docker build -t app github.com/$R", nil),
        ("cat >a <<EOF\ndocker pull $I\nEOF", nil),
    ]

    private static let variables: EnvironmentVariables = [
        "I": "ghcr.io/\(github.repository)", "R": github.repository, "O": github.repositoryOwner, "H": "ghcr.io",
        "T": github.refName, "D": "sha256:0",
    ]

    private static func job(env: EnvironmentVariables = [:], @StepsBuilder steps: () -> [Step]) -> Job {
        Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write), env: env) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            steps()
        }
    }

    @Test(arguments: scripts) func `a script lowers a name`(script: String, source: String?) {
        let expected = source.map(Self.found) ?? []
        RuleCase(script, finds: expected) {
            Self.job { RunStep(script: Script(script), env: Self.variables) }
        }.verify(about: ["image-name-case"])
        RuleCase(script, finds: expected) {
            Self.job(env: Self.variables) { RunStep(script: Script(script)) }
        }.verify(about: ["image-name-case"])
    }

    @Test func `a name of the workflow's variables`() {
        let common: EnvironmentVariables = ["REGISTRY": "ghcr.io", "IMAGE": github.repository]
        let file = WorkflowFile(
            "a.yml",
            Workflow(on: [.push()], env: common) {
                Self.job {
                    RunStep(script: "docker pull \"$REGISTRY/$IMAGE:1\"")
                    RunStep(script: "docker pull \"$REGISTRY/$IMAGE:1\"", env: ["IMAGE": "acme/app"])
                    RunStep(script: "docker pull \"$N:1\"", env: ["N": "\(env.REGISTRY)/acme"])
                }
                Job("b", runsOn: .ubuntu2404) {
                    RunStep(script: "echo \"IMAGE=$(echo \"$IMAGE\" | tr A-Z a-z)\" >>\"$GITHUB_ENV\"")
                    RunStep(script: "docker pull \"$REGISTRY/$IMAGE:1\"")
                }
            })
        RuleCase("common", [file], finds: Self.found()).verify(about: ["image-name-case"])
    }
}
