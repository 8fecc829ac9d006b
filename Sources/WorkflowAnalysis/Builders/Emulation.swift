import Workflows

/// The emulation of other processors in a job: where QEMU is set up, and what else may emulate.
package struct Emulation {
    /// The step that sets up QEMU; `nil` if none does.
    package let setUp: StepAnalysis?
    private let job: JobAnalysis

    /// Looks at a job.
    package init(in job: JobAnalysis) {
        self.job = job
        setUp = job.actions.contains(.setupQEMU) ? job.unfoldedSteps.first { $0.action == .setupQEMU } : nil
    }

    /// Whether QEMU is set up between the builder, which asks for the platforms when it starts, and a build.
    package var isBehindBuilder: Bool {
        guard let setUp, let builder = job.unfoldedSteps.first(where: { $0.action == .setupBuildx }),
            builder.order < setUp.order
        else { return false }
        return job.unfoldedSteps.contains { $0.action == .buildPush && $0.order > setUp.order }
    }

    /// Whether QEMU is set up before a step.
    package func isSetUp(before step: StepAnalysis) -> Bool { setUp.map { $0.order < step.order } ?? false }

    /// Whether something else before a step may set up an emulation, or a builder that has one or is elsewhere.
    package func mayBeSetUp(before build: StepAnalysis) -> Bool {
        job.unfoldedSteps.contains { step in
            guard step.order < build.order else { return false }
            if let script = step.script {
                return step.scriptUse.contains(.builderCreation) || script.contains(anyOf: Self.setUps)
            }
            guard let uses = step.uses, step.action == nil else { return false }
            guard let facts = step.facts else { return uses.action.repository.map(UnknownAction.mayEmulate) ?? true }
            return !facts.abilities.isDisjoint(with: [.emulates, .makesBuilder])
        }
    }

    /// Whether a script, or an unknown action, may run programs of another platform.
    package var mayBeUsedElsewhere: Bool {
        job.unfoldedSteps.contains { step in
            if let script = step.script { return script.contains(anyOf: Self.uses) || script.runsContainer }
            return step.used != nil && step.action == nil
        }
    }

    private static let setUps = ["binfmt", "tonistiigi", "qemu"]
    private static let uses = ["--platform", "DEFAULT_PLATFORM", "qemu", "binfmt"]
}

extension ShellScript {
    /// Whether the script starts a container.
    fileprivate var runsContainer: Bool {
        calls.contains { $0.arguments(after: "run") != nil || $0.arguments(after: "container", "run") != nil }
    }
}
