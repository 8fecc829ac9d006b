import WorkflowAnalysis
import Workflows

struct SecretArgumentRule: WorkflowRule {
    let name = "secret-argument"
    var documentation: String {
        #"""
        A secret is handed over in a place that others read: an argument, a name, or an output of a job.

        A label or an annotation stays in the image, for everybody who can pull it. So does an argument of a build that
        the last stage takes, in the image's history; it is a warning, since a stage that is thrown away may take it.
        Give it as a secret of the build. GitHub drops a job's output that holds a secret, and whoever reads it gets
        nothing. Names of artifacts, keys of caches, tags and names of steps are public, and masked in the log where
        they hold a secret, so that nobody can tell them apart. Arguments of a program can be read by any other on the
        machine. An expression that only asks whether a secret is set hands nothing over. What `env` stands for is
        looked up in the step, the job and the workflow.

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

    func problems(in file: CheckedFile) -> [Problem] {
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
                // Most secrets stand in variables and in inputs that are made for them.
                guard let misuse = Misuse(use.place, job: job, step: step) else { continue }
                let source = use.node.firstTextSource { source in
                    source.isSecret || source.context == .env && file.mayBeSecret(source.names, in: step)
                }
                guard let source, misuse != .buildSetting || use.node.holdsText(anyOf: Self.buildSettings) else {
                    continue
                }
                let isContent = misuse == .buildSetting && !use.node.holdsText(anyOf: [".args."])
                let kind = isContent ? .imageContent : misuse
                problems.append(Problem(use.place, kind.message(about: source.text), severity: kind.severity))
            }
        }
        return problems
    }
}

extension TextSource {
    /// Whether the source is a secret, or the token of the job.
    fileprivate var isSecret: Bool { context == .secrets || names == ["token"] }
}

extension CheckedFile {
    fileprivate func mayBeSecret(_ read: ContextRead, in step: CheckedStep?) -> Bool {
        mayBeSecret(read.names, in: step)
    }

    /// Whether a secret becomes part of what a variable holds.
    fileprivate func mayBeSecret(_ names: [String], in step: CheckedStep?) -> Bool {
        guard let step, names.count == 1 else { return false }
        let value = environmentValue(of: .property(.context("env"), names[0]), in: step)
        guard let value, !value.isLiteral else { return false }
        return value.firstTextSource(where: \.isSecret) != nil
    }
}

/// A place in which a secret does harm, or is of no use.
private enum Misuse {
    case argument
    case buildArgument
    case buildSetting
    case imageContent
    case jobOutput
    case publicName

    private static let inputs: [KnownAction: [String: Misuse]] = [
        .bake: ["set": .buildSetting],
        .buildPush: [
            "annotations": .imageContent, "build-args": .buildArgument, "labels": .imageContent, "tags": .publicName,
        ],
        .cache: ["key": .publicName, "restore-keys": .publicName],
        .cacheRestore: ["key": .publicName, "restore-keys": .publicName],
        .cacheSave: ["key": .publicName],
        .metadata: [
            "annotations": .imageContent, "images": .publicName, "labels": .imageContent, "tags": .publicName,
        ],
        .uploadArtifact: ["name": .publicName],
    ]

    init?(_ place: String, job: CheckedJob, step: CheckedStep?) {
        guard let step else {
            guard place.hasPrefix("\(job.place).outputs.") else { return nil }
            self = .jobOutput
            return
        }
        let prefix = step.place
        if place == "\(prefix).name" {
            self = .publicName
            return
        }
        guard place.hasPrefix("\(prefix).with.") else { return nil }
        let input = place.dropFirst(prefix.count + ".with.".count).lowercased()
        if let misuse = step.action.flatMap({ Self.inputs[$0]?[input] }) {
            self = misuse
        } else {
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
            "'\(source)' may stay in the image, for all who can pull it; give it to the build as a secret"
        case .imageContent:
            "'\(source)' stays in the image, for all who can pull it; give it to the build as a secret"
        case .jobOutput:
            "GitHub drops an output that holds a secret, so that whoever reads it gets nothing; read '\(source)' in the"
                + " job that needs it"
        case .publicName:
            "a name is no place for '\(source)': it is public, and masked wherever it is shown; what is not secret"
                + " belongs into 'vars'"
        }
    }
}
