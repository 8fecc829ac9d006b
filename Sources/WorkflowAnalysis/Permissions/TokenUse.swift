package import Workflows

/// What a step can do with the token of its job.
package enum TokenUse {
    /// It writes nothing but these scopes.
    case writes([PermissionScope])
    /// It may do anything: an action that nobody knows here, or one that is given a script.
    case anything

    /// What an action does; packages are written through a login, of which the job knows.
    package init(of step: StepAnalysis) {
        guard step.used != nil else {
            self = .writes([])
            return
        }
        self = step.facts?.writtenScopes.map { .writes($0) } ?? .anything
    }
}

extension FileAnalysis {
    /// The scopes that steps of a job can write; `nil` if one of them may write anything.
    package func writtenScopes(of job: JobAnalysis) -> [PermissionScope]? {
        if declared.workflow.env.nodes.contains(where: \.readsToken) { return nil }
        for index in job.reads where reads[index].isToken {
            let use = expressions[reads[index].use]
            guard let number = use.step, job.steps.indices.contains(number) else {
                // The images of containers are read with it; a variable is there for every step.
                if use.place.lastKey == "password" { continue }
                return nil
            }
            if job.steps[number].script != nil { return nil }
        }
        var scopes: [PermissionScope] = []
        var (hasScript, hasLogin, canPush, hasGitCredentials) = (false, false, false, false)
        for step in job.unfoldedSteps {
            if step.script != nil {
                // What is read inside of an action is not among the reads of the job.
                if step.isInside, step.run?.readsToken ?? false { return nil }
                hasScript = true
                continue
            }
            guard case .writes(let written) = TokenUse(of: step) else { return nil }
            scopes += written
            let abilities = step.facts?.abilities ?? []
            if abilities.contains(.logsIn) { hasLogin = hasLogin || step.logsInWithToken }
            // The file of a bake may say where the images go.
            if abilities.contains(.pushesImages) { canPush = canPush || step.action == .bake || step.canPush }
            if abilities.contains(.pushesAttestations) { canPush = canPush || step.isGiven("push-to-registry") }
            if step.action == .checkout {
                hasGitCredentials = hasGitCredentials || step.inputText("persist-credentials") != "false"
            }
        }
        if hasScript { scopes.append(.idToken) }
        if hasScript, hasGitCredentials { scopes.append(.contents) }
        if hasLogin, hasScript || canPush { scopes.append(.packages) }
        return scopes
    }
}

extension RunStep {
    /// Whether the script, or a variable of it, may hold the token of the job.
    fileprivate var readsToken: Bool {
        attributes.env.nodes.contains(where: \.readsToken) || ByteSearch.finds("${{", in: script.text)
    }
}

extension StepAnalysis {
    /// Whether the step logs in to a registry with the token of the job.
    fileprivate var logsInWithToken: Bool {
        (inputNode("password")?.readsToken ?? false) || (inputNode("registry-auth")?.readsToken ?? false)
    }

    /// Whether a build may push what it made, or the layers of it.
    fileprivate var canPush: Bool { isGiven("push") || input("outputs") != nil || input("cache-to") != nil }

    /// Whether an input is given and not plainly false.
    fileprivate func isGiven(_ name: String) -> Bool { input(name) != nil && inputText(name) != "false" }
}

extension ContextRead {
    /// Whether the token of the job is read, or all that it is among.
    package var isToken: Bool {
        switch context {
        case .secrets: names.first.map { $0.inLowerCase == "github_token" } ?? true
        case .github: names.first.map { $0.utf8.count == 5 && $0.inLowerCase == "token" } ?? true
        default: false
        }
    }
}

extension ExpressionNode {
    /// Whether the token of the job is read.
    package var readsToken: Bool {
        !isLiteral
            && reads { context, names, _ in ContextRead(context: context, names: names, use: 0).isToken }
    }
}
