import Workflows

/// A script hands a secret to a program as an argument.
///
/// Every program on the machine can read the arguments of the others, and what is an argument of a build stays in the
/// history of the image. A password goes through standard input or a variable, a secret of a build through `--secret`.
/// Looked for are variables of the step that are a secret and nothing else, behind options that take one: `--password`,
/// `--token`, `-p` of a login, `--build-arg`, and `-u` with a name before it.
///
/// Source: Docker, "docker login" and "Build secrets".
///
/// Wrong:
///
/// ```swift
/// RunStep(script: "docker login -u robot -p \"$PASSWORD\" registry.example", env: ["PASSWORD": secrets.PASSWORD])
/// ```
///
/// Right:
///
/// ```swift
/// RunStep(
///     script: "echo \"$PASSWORD\" | docker login -u robot --password-stdin registry.example",
///     env: ["PASSWORD": secrets.PASSWORD])
/// ```
struct SecretCommandLineRule: WorkflowRule {
    let name = "secret-command-line"

    func problems(in file: CheckedFile) -> [Problem] {
        file.steps.flatMap { step -> [Problem] in
            guard let script = step.run?.script else { return [] }
            return step.env.entries.compactMap { variable in
                guard variable.value.node.isJobToken || variable.value.node.secretName != nil,
                    VariableInScript(script: script.text, name: variable.key).isArgument
                else { return nil }
                return Problem(
                    "\(step.place).run",
                    "the script gives the secret in '\(variable.key)' to a program as an argument, which every other program"
                        + " can read; hand it over through standard input, a variable or '--secret'", severity: .warning
                )
            }
        }
    }
}
