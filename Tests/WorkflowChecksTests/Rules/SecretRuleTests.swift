import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Where secrets stand, and how they get there.
struct SecretRuleTests {
    private static func argument(_ place: String, _ message: String, severity: String = "error") -> String {
        "a.yml: \(severity): jobs.a.\(place): \(message) [secret-argument]"
    }

    private static func inImage(_ input: String, _ source: String = "secrets.TOKEN") -> String {
        argument(
            "steps[0].with.\(input)",
            "'\(source)' stays in the image, where everyone who pulls it can read it; pass it as a build secret, with the input 'secrets'"
        )
    }

    private static func inBuild(_ input: String, _ source: String = "secrets.TOKEN") -> String {
        argument(
            "steps[0].with.\(input)",
            "'\(source)' may stay in the image, where everyone who pulls it can read it; pass it as a build secret, with the input 'secrets'",
            severity: "warning")
    }

    private static func publicName(_ place: String, _ source: String = "secrets.TOKEN") -> String {
        argument(
            place,
            "'\(source)' is part of a public name, which GitHub masks wherever it is shown; use 'vars' for values that"
                + " are not secret", severity: "warning")
    }

    private static let token: Value<String> = secrets.TOKEN

    static let arguments: [RuleCase] = [
        RuleCase("an argument of a build", finds: [inBuild("build-args")]) {
            Job.of { DockerBuildPush(buildArgs: ["A=1", "TOKEN=\(token)"], context: ".") }
        },
        RuleCase("the job's token", finds: [inBuild("build-args", "github.token")]) {
            Job.of { DockerBuildPush(buildArgs: ["TOKEN=\(github.token)"], context: ".") }
        },
        RuleCase("an argument by the job's variable", finds: [inBuild("build-args", "env.T")]) {
            Job("a", runsOn: .ubuntu2404, env: ["T": token, "U": "1"]) {
                DockerBuildPush(buildArgs: ["TOKEN=\(env.T)", "U=\(env.U)"], context: ".")
                DockerBuildPush(buildArgs: ["U=\(env.U)"], context: ".", secrets: ["token=\(env.T)"])
                DockerBuildPush(buildArgs: ["T=\(env.T)"], context: ".").step(env: ["T": "public"])
            }
        },
        RuleCase("a label", finds: [inImage("labels")]) {
            Job.of { DockerMetadata(images: ["a/b"], labels: ["token=\(token)"]) }
        },
        RuleCase("an argument by a setting of Bake", finds: [inBuild("set")]) {
            Job.of { DockerBake(set: ["*.args.TOKEN=\(token)"]) }
        },
        RuleCase("a label by a setting of Bake", finds: [inImage("set")]) {
            Job.of { DockerBake(set: ["*.labels.token=\(token)"]) }
        },
        RuleCase("what is made for secrets") {
            Job.of {
                DockerBuildPush(context: ".", secrets: ["token=\(token)"])
                DockerBake(set: ["*.secrets=id=token,env=\(token)"])
                RunStep(script: "true", env: ["TOKEN": token])
            }
        },
        RuleCase("a tag", finds: [publicName("steps[0].with.tags")]) {
            Job.of { DockerBuildPush(context: ".", tags: ["\(token)/app:1"]) }
        },
        RuleCase("names", finds: [publicName("steps[0].name"), publicName("steps[1].with.name")]) {
            Job.of {
                RunStep("Use \(token)", script: "true")
                UploadArtifact(name: "a-\(token)", path: ["a"])
            }
        },
        RuleCase(
            "an argument of a program",
            finds: [
                argument(
                    "steps[0].with.args",
                    "any program on the machine can read 'secrets.TOKEN' among the arguments of another; pass it in a"
                        + " variable", severity: "warning")
            ]
        ) {
            Job.of { ActionStep(.local("a"), with: ["args": "--token \(token)"]) }
        },
        RuleCase(
            "an output of a job",
            finds: [
                argument(
                    "outputs.token",
                    "GitHub removes an output that contains a secret, so that jobs which read it get nothing; read"
                        + " 'secrets.TOKEN' in the job that needs it")
            ]
        ) { Job.of(outputs: ["token": token, "has-token": "\(token != "")"]) { RunStep.right } },
    ]

    @Test(arguments: arguments) func `a secret stands where nobody reads it`(_ rule: RuleCase) {
        rule.verify(in: Self.arguments)
    }

    private static func written(_ place: String, _ kind: String = "a token of GitHub") -> String {
        "a.yml: error: jobs.a.\(place): \(kind) is hard-coded here; revoke it, and read a new one from 'secrets'"
            + " [secret-literal]"
    }

    static let letters = "aB3dE6gH1jK4mN7pQ0sT2vW5yZ8bC1dF4hJ6"

    static let texts: [(text: String, kind: String?)] = [
        ("ghp_\(letters)", "a token of GitHub"),
        ("Bearer ghs_\(letters)", "a token of GitHub"),
        ("a=1\ntoken=github_pat_\(letters)\(letters)", "a token of GitHub"),
        ("AKIA\("J7Q2WX5T9ZB3M6KD")", "a key of AWS"),
        ("glpat-\("x7-Kq2Lm9Rt4Vw6Yz8Ab")", "a token of GitLab"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nabc", "a private key"),
        ("-----BEGIN CERTIFICATE-----\nabcdefghijklmnop", nil),
        ("AKIAIOSFODNN7EXAMPLE", nil),
        ("ghp_", nil),
        ("ghp_short", nil),
        ("ghp_\(String(repeating: "x", count: 36))", nil), ("AKIATESTTESTTESTTEST", nil),
        ("ghp_\(String(repeating: "0123456789", count: 4))", nil),
        ("my_ghp_\(letters)", nil),
        ("ghp_0123456789abcdefghijABCDEFGHIJ012345", "a token of GitHub"),
        ("npm_config_cache_min_of_a_long_name_for_builds_of_node_20", nil),
        ("ASIA_NORTHEAST_REGISTRY_HOST", nil),
        ("ubuntu-24.04 and many words that are no secret", nil),
    ]

    @Test(arguments: texts) func `a token is known by its form`(text: String, kind: String?) {
        RuleCase(text, finds: kind.map { [Self.written("steps[0].env.X", $0)] } ?? []) {
            Job.of { RunStep(script: "true", env: ["X": Value(text)]) }
        }.verify()
    }

    private static let keyLine = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAAB"

    static let scripts: [(script: String, kind: String?)] = [
        ("curl -u x:ghp_\(letters) https://example.org", "a token of GitHub"),
        ("ghp_\(letters)", "a token of GitHub"),
        ("docker login -u x -p dckr_pat_aB3dE6gH1jK4mN7pQ0sT2vW5yZ8", "a token of Docker Hub"),
        ("\(String(repeating: "some words-of-a-script-that-is-long ", count: 20))\nX=npm_\(letters)", "a token of npm"),
        ("some-words-before-a-token-ghp_\(letters)", "a token of GitHub"),
        ("AWS_ACCESS_KEY_ID=AKIAJ7Q2WX5T9ZB3M6KD aws s3 ls", "a key of AWS"),
        ("cat >key <<'EOF'\n-----BEGIN OPENSSH PRIVATE KEY-----\n\(keyLine)\nEOF", "a private key"),
        ("printf -- '-----BEGIN RSA PRIVATE KEY-----\\n\(keyLine)'", "a private key"),
        (
            "! grep -r -- '-----BEGIN RSA PRIVATE KEY-----' . || echo 'a key was found in the sources of the project'",
            nil
        ),
        ("printf '%s\\n' '-----BEGIN PRIVATE KEY-----' \"$KEY\"", nil),
        ("grep -E 'ghp_[A-Za-z0-9]{36}' -r . && exit 1", nil),
        ("echo ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", nil),
        ("echo ghp_0123456789abcdefghijklmnopqrstuvwxyz", nil), ("AKIAIOSFODNN7EXAMPLE", nil),
        ("export ASIA_NORTHEAST1_REGISTRY_HOST=asia-northeast1-docker.pkg.dev", nil),
        ("docker pull a/b@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", nil),
        ("", nil), ("make", nil),
    ]

    @Test(arguments: scripts) func `no secret is written into a script`(script: String, kind: String?) {
        RuleCase(script, finds: kind.map { [Self.written("steps[0].run", $0)] } ?? []) {
            Job.of { RunStep(script: Script(script)) }
        }.verify(about: ["secret-literal"])
    }

    private static func credentials(_ password: Value<String>) -> RegistryCredentials {
        RegistryCredentials(username: "a", password: password)
    }

    private static let everywhere = WorkflowFile(
        "a.yml",
        Workflow(on: [.push()], env: ["W": "ghp_\(letters)"]) {
            Job(
                "a", runsOn: .ubuntu2404, env: ["J": "\(github.ref) ghp_\(letters)"],
                container: Container(image: "a:1", credentials: credentials("secret")),
                services: [
                    "db": Service(
                        Container(image: "b:1", credentials: credentials("secret"), env: ["S": "ghp_\(letters)"]))
                ]
            ) { ActionStep(.local("a"), with: ["token": "ghp_\(letters)", "list": ["ghp_\(letters)"]]) }
        })

    static let places: [RuleCase] = [
        RuleCase(
            "everywhere", [everywhere],
            finds: [
                "a.yml: error: env.W: a token of GitHub is hard-coded here; revoke it, and read a new one from"
                    + " 'secrets'"
                    + " [secret-literal]",
                written("container.credentials.password", "a password"), written("env.J"),
                written("services.db.credentials.password", "a password"), written("services.db.env.S"),
                written("steps[0].with.token"),
            ]),
        RuleCase("a login", finds: [written("steps[0].with.password", "a password")]) {
            Job.of { DockerLogin(registry: "example.org", username: "a", password: "b") }
        },
        RuleCase("a login on the runner") {
            Job.of { DockerLogin(registry: "localhost:5000", username: "a", password: "b") }
        },
        RuleCase("passwords that are read") {
            Job(
                "a", runsOn: .ubuntu2404,
                container: Container(image: "a:1", credentials: credentials(secrets.PASSWORD))
            ) { DockerLogin(registry: "example.org", username: "a", password: secrets.PASSWORD) }
        },
    ]

    @Test(arguments: places) func `no secret is written out`(_ rule: RuleCase) { rule.verify(in: Self.places) }

    static let commands: [(script: String, isFound: Bool)] = [
        ("docker login -u x -p \"$P\"", true), ("docker login -u x -p $P", true),
        ("helm registry login -p ${P} r", true),
        ("tool run --password=\"$P\"", true), ("tool run --token $P", true),
        ("docker build --build-arg TOKEN=$P .", true), ("docker build --build-arg \"TOKEN=$P\" .", true),
        ("curl -u robot:$P https://example.org", true), ("echo \"$P\" | docker login --password-stdin", false),
        ("mkdir -p \"$P\"", false), ("docker build --secret id=p,env=P .", false), ("TOKEN=$P tool run", false),
        ("tool --password-file \"$PATHS\"", false), ("# never docker login -u x -p $P", false),
        ("make # not --token $P", false), ("tool '#' --token $P", true), ("tool a#b --token $P", true),
    ]

    @Test func `a secret of the job or the workflow is no argument either`() {
        let script = Script("docker login -u x -p \"$P\"\ntool --token $Q")
        let file = WorkflowFile(
            "a.yml",
            Workflow(on: [.push()], env: ["Q": secrets.Q]) {
                Job("a", runsOn: .ubuntu2404, env: ["P": secrets.P]) {
                    RunStep(script: script)
                    RunStep(script: script, env: ["P": "x", "Q": "y"])
                }
                Job("b", runsOn: .ubuntu2404, env: ["P": "x", "Q": "y"]) { RunStep(script: script) }
            })
        let found = Checks().findings(in: RenderedProject(name: "app", workflows: [file]))
        let places = found.filter { $0.rule == "secret-command-line" }.map(\.place?.description)
        #expect(places == ["jobs.a.steps[0].run", "jobs.a.steps[0].run"])
    }

    @Test(arguments: commands) func `a secret is no argument`(script: String, isFound: Bool) {
        let file = WorkflowFile.pushed {
            Job.of { RunStep(script: Script(script), env: ["P": secrets.PASSWORD, "PATHS": "a"]) }
        }
        let found = Checks().findings(in: RenderedProject(name: "app", workflows: [file]))
        #expect(found.contains { $0.rule == "secret-command-line" } == isFound)
    }
}
