import WorkflowAnalysis
import Workflows

struct SecretCommandLineRule: WorkflowRule {
    let name = "secret-command-line"
    let kind = Finding.Kind.policy
    var documentation: String {
        #"""
        A script passes a secret to a program as a command-line argument.

        Every program on the machine can read the arguments of other programs, and build arguments remain in the history
        of the image. Pass a password through standard input or an environment variable, and a build secret with
        `--secret`.

        The rule checks variables of the step, the job and the workflow whose whole value is a secret, after options
        that take one: `--password`, `--token`, `-p` of a login, `--build-arg`, and `-u` with a name before the secret.

        Source: Docker, "docker login" and "Build secrets".

        Wrong:

        ```swift
        RunStep(script: "docker login -u robot -p \"$PASSWORD\" registry.example", env: ["PASSWORD": secrets.PASSWORD])
        ```

        Right:

        ```swift
        RunStep(
            script: "echo \"$PASSWORD\" | docker login -u robot --password-stdin registry.example",
            env: ["PASSWORD": secrets.PASSWORD])
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        let common = file.workflow.env.secretNames
        for job in file.jobs {
            // Read once for each job: few jobs set secrets for all their steps.
            let jobNames = job.normal?.env.secretNames ?? []
            for step in job.steps where step.script != nil {
                func check(_ name: String) {
                    guard let script = step.script, ScriptVariable(name, in: script).isSecretArgument
                    else { return }
                    problems.append(
                        Problem(
                            step.place["run"],
                            "the script gives the secret in '\(name)' to a program as an argument, which every other"
                                + " program can read; pass it through standard input, a variable or '--secret'",
                            severity: .warning, excerpt: script.excerpt(ofVariable: name)))
                }
                for name in step.env.secretNames { check(name) }
                for name in jobNames where step.env.value(named: name) == nil { check(name) }
                for name in common
                where step.env.value(named: name) == nil && job.normal?.env.value(named: name) == nil { check(name) }
            }
        }
        return problems
    }
}

extension EnvironmentVariables {
    /// The names of the variables whose whole value is a secret.
    fileprivate var secretNames: [String] {
        // Entries are read by position, because copying each entry is slow.
        entries.indices.compactMap { entries[$0].value.node.isSecret ? entries[$0].key : nil }
    }
}

extension ExpressionNode {
    /// Whether the node is a secret, or the token of the job.
    fileprivate var isSecret: Bool {
        switch root {
        case .secrets: secretName != nil
        case .github: isJobToken
        default: false
        }
    }
}
