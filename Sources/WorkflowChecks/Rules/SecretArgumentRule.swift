import WorkflowAnalysis
import Workflows

struct SecretArgumentRule: WorkflowRule {
    let name = "secret-argument"
    var documentation: String {
        #"""
        A secret is passed where others can read it: in an argument, a name, or the output of a job.

        - Labels and annotations remain in the image and are visible to everyone who can pull it. Build arguments of the
          last stage remain in the history of the image. They are a warning, because an earlier stage may use them. Pass
          the secret as a build secret.
        - GitHub removes a job output that contains a secret, and jobs that read the output get an empty string.
        - Names of artifacts, cache keys, tags and names of steps are public. In the log a name that contains a secret
          is masked, so it cannot be told from others.
        - Arguments of a program can be read by every other program on the machine.

        An expression that only checks whether a secret is set is not reported. The rule resolves `env` in the step, the
        job and the workflow.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.outputs`; Docker, "Build secrets".

        Wrong:

        ```swift
        DockerBuildPush(buildArgs: ["NPM_TOKEN=\(secrets.NPM_TOKEN)"], context: ".")
        ```

        Right:

        ```swift
        DockerBuildPush(context: ".", secrets: ["npm-token=\(secrets.NPM_TOKEN)"])
        ```
        """#
    }

    /// The settings of a Bake target that are arguments, labels and annotations.
    private static let buildSettings = [".args.", ".labels.", ".annotations"]

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            var last = -1
            for read in file.reads(in: job) where read.use != last {
                let isVariable = read.context == .env
                guard isVariable || read.context == .secrets || read.isToken else { continue }
                let use = file.expressions[read.use]
                let step = use.step.flatMap { job.steps.indices.contains($0) ? job.steps[$0] : nil }
                if isVariable, step?.uses == nil || !file.mayBeSecret(read, in: step) { continue }
                last = read.use
                // Most secrets are in variables, or in inputs that are made for secrets.
                guard let misuse = Misuse(use.place, job: job, step: step) else { continue }
                let source = use.node.firstTextSource { source in
                    source.isSecret || source.context == .env && file.mayBeSecret(source.names, in: step)
                }
                guard let source, misuse != .buildSetting || use.node.holdsText(anyOf: Self.buildSettings) else {
                    continue
                }
                let isContent = misuse == .buildSetting && !use.node.holdsText(anyOf: [".args."])
                let kind = isContent ? .imageContent : misuse
                problems.append(
                    Problem(use.place, kind.message(about: source.text), severity: kind.severity, excerpt: source.text))
            }
        }
        return problems
    }
}

extension TextSource {
    /// Whether the source is a secret, or the token of the job.
    fileprivate var isSecret: Bool { context == .secrets || names == ["token"] }
}

extension FileAnalysis {
    fileprivate func mayBeSecret(_ read: ContextRead, in step: StepAnalysis?) -> Bool {
        mayBeSecret(read.names, in: step)
    }

    /// Whether the value of a variable contains a secret.
    fileprivate func mayBeSecret(_ names: [String], in step: StepAnalysis?) -> Bool {
        guard let step, names.count == 1 else { return false }
        let value = environmentValue(of: .property(.context("env"), names[0]), in: step)
        guard let value, !value.isLiteral else { return false }
        return value.firstTextSource(where: \.isSecret) != nil
    }
}

/// A place where a secret is exposed, or has no effect.
private enum Misuse {
    case argument
    case buildArgument
    case buildSetting
    case imageContent
    case jobOutput
    case publicName

    init?(_ place: Place, job: JobAnalysis, step: StepAnalysis?) {
        guard let step else {
            guard place.key(below: job.place["outputs"]) != nil else { return nil }
            self = .jobOutput
            return
        }
        let around = step.place
        if place == around["name"] {
            self = .publicName
            return
        }
        guard let input = place.key(below: around["with"])?.lowercased() else { return nil }
        switch step.facts?.inputRoles[input] {
        case .publicName: self = .publicName
        case .imageContent: self = .imageContent
        case .buildArgument: self = .buildArgument
        case .buildSetting: self = .buildSetting
        case .javaScript, .script, nil:
            guard input == "args" else { return nil }
            self = .argument
        }
    }

    var severity: Finding.Severity {
        switch self {
        case .imageContent, .jobOutput: .error
        case .argument, .buildArgument, .buildSetting, .publicName: .warning
        }
    }

    func message(about source: String) -> String {
        switch self {
        case .argument:
            "any program on the machine can read '\(source)' among the arguments of another; pass it in a variable"
        case .buildArgument, .buildSetting:
            "'\(source)' may stay in the image, where everyone who pulls it can read it; pass it as a build secret, with the input 'secrets'"
        case .imageContent:
            "'\(source)' stays in the image, where everyone who pulls it can read it; pass it as a build secret, with the input 'secrets'"
        case .jobOutput:
            "GitHub removes an output that contains a secret, so that jobs which read it get nothing; read '\(source)'"
                + " in the"
                + " job that needs it"
        case .publicName:
            "'\(source)' is part of a public name, which GitHub masks wherever it is shown; use 'vars' for values that"
                + " are not secret"
        }
    }
}
