import Workflows

extension ImageMirror {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if applications.isEmpty {
            problems.append(DeclarationProblem(rule: "no-application", "the mirror has no application"))
        }
        problems += registry.problems(ownerTitle: "namespace")
        if !(1...100).contains(versionCount) {
            problems.append(
                DeclarationProblem(rule: "version-count", "the version count \(versionCount) is not from 1 to 100"))
        }
        problems += DeclaredText.problems(withLabel: labelPrefix, rule: "label", kind: "label prefix")
        problems += DeclaredText.repeated(applications.flatMap(\.images), rule: "image-name") {
            "two images of the mirror have the name '\($0)'"
        }
        return problems + fileProblems
            + applications.flatMap { application in
                self.problems(of: application).map { $0.about(application.site) }
            }
    }

    /// Names that two files or two jobs of the orchestrator would share.
    private var fileProblems: [DeclarationProblem] {
        let names = applications.flatMap { application in
            pipelineModes(of: application).map { (application, "\(application.name)\($0.suffix).yml") }
        }
        let ids = applications.flatMap { application in
            pipelineModes(of: application).map { ("\(application.id)\($0.suffix)", application.site) }
        }
        return names.filter { $0.1.lowercased() == fileName.lowercased() }.map { application, file in
            DeclarationProblem(
                rule: "application-name",
                "the application '\(application.name)' would have the orchestrator's file '\(file)'; give the mirror another file"
                    + " name"
            ).about(application.site)
        }
            + DeclaredText.repeated(ids, rule: "application-name") {
                "two workflows of the mirror would be called by the job '\($0)'; rename an application"
            }
    }

    private func problems(of application: MirroredApplication) -> [DeclarationProblem] {
        var problems = application.problems
        if modes.intersection(application.modes) == nil {
            problems.append(
                DeclarationProblem(
                    rule: "modes",
                    "the application '\(application.name)' has no workflow that the mirror calls; let 'modes' of both"
                        + " have one in common"))
        }
        let builds = versionCount * application.platforms.count
        if (1...100).contains(versionCount), builds > 256 {
            problems.append(
                DeclarationProblem(
                    rule: "matrix-size",
                    "\(versionCount) versions of the application '\(application.name)' for"
                        + " \(application.platforms.count) platforms are \(builds) builds, and GitHub starts at most 256 of"
                        + " one matrix"))
        }
        for platform in application.platforms where platform.problem == nil {
            guard let label = runners[platform] else { continue }
            if let problem = DeclaredText.problem(withRunner: label) { problems.append(problem) }
        }
        return problems
    }
}
