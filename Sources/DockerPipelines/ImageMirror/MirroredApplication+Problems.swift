import Workflows

extension MirroredApplication {
    /// Everything that is wrong with the application by itself.
    var problems: [DeclarationProblem] {
        nameProblems + platformProblems + pathProblems + argumentProblems + labelProblems + editProblems
            + sourceProblems
            + (versions.urls + singleVersion.urls + [checkout.tag]).flatMap(placeholderProblems).uniqued
            + (checkout.tag.readsArchitecture ? [problem("placeholder", "the tag of its source reads '{arch}'")] : [])
    }

    private var title: String { "the application '\(name)'" }

    private func problem(_ rule: String, _ text: String) -> DeclarationProblem {
        DeclarationProblem(rule: rule, "\(title): \(text)")
    }

    private var nameProblems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = images.compactMap { name, site in
            ImageName.problem(withPath: name).map { DeclarationProblem(rule: "image-name", $0).about(site) }
        }
        problems += images.filter { $0.name.utf8.contains(UInt8(ascii: "/")) }.map { name, site in
            problem("application-name", "'\(name)' holds a '/', which belongs into the namespace").about(site)
        }
        if let first = name.utf8.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
            problems.append(problem("application-name", "its jobs are named after it, and cannot begin with a digit"))
        }
        if let base, base.replacedName.isEmpty || DeclaredText.hasLineBreak(base.replacedName) {
            problems.append(problem("base-image", "the base image '\(base.name)' replaces no name").about(base.site))
        }
        return problems
    }

    /// The checkout is most often made of the versions' own source: what is wrong with that is said once.
    private var sourceProblems: [DeclarationProblem] {
        let problems = [versions, singleVersion].flatMap(\.problems).uniqued
        return problems.isEmpty ? checkout.problems : problems
    }

    private var platformProblems: [DeclarationProblem] {
        var problems = DeclaredText.problems(with: platforms, of: title)
        let names = platforms.map(architecture)
        problems += zip(platforms, names).filter { $0.problem == nil && !DeclaredText.isArchitecture($1) }.map {
            problem(
                "platforms",
                "the architecture's name '\($1)' is not of lower-case letters and digits, with '._-' between")
        }
        guard Set(platforms).count == platforms.count else { return problems }
        return problems
            + DeclaredText.repeated(names, rule: "platforms") {
                "\(title): two platforms have the architecture '\($0)'"
            }
    }

    private var pathProblems: [DeclarationProblem] {
        var paths = [("context", context), ("Dockerfile", dockerfile)]
        if let base { paths += [("context", base.context), ("Dockerfile", base.dockerfile)] }
        paths += (edits + (base?.edits ?? [])).compactMap { edit in edit.file.map { ("edited file", $0) } }
        return paths.compactMap { DeclaredText.problem(withPath: $0.1, kind: $0.0, of: title) }.uniqued
    }

    private var argumentProblems: [DeclarationProblem] {
        let arguments = buildArguments.entries + (base?.buildArguments.entries ?? [])
        return arguments.flatMap { argument -> [DeclarationProblem] in
            let missing = argument.value.missingPlatforms(of: platforms).map { "has no value for '\($0)'" }
            let texts = argument.value.texts.flatMap { text -> [String] in
                if text.isEmpty { return ["has no value"] }
                return [text.lineProblem, text.template.problemAsBuildArgument("take it out")].compactMap(\.self)
            }
            let name = [DeclaredText.problem(withBuildArgument: argument.key)].compactMap(\.self)
            return (name + missing + texts.uniqued).map {
                problem("build-argument", "the build argument '\(argument.key)' \($0)")
            } + argument.value.texts.flatMap(placeholderProblems).uniqued
        }
    }

    private var labelProblems: [DeclarationProblem] {
        let labels = self.labels.entries + (base?.labels.entries ?? [])
        return labels.flatMap { label -> [DeclarationProblem] in
            var problems = DeclaredText.problems(withLabel: label.key, rule: "label", kind: "label")
            if let text = label.value.lineProblem {
                problems.append(problem("label", "the label '\(label.key)' \(text)"))
            }
            if label.value.template.readsSecret {
                problems.append(
                    problem("label", "the label '\(label.key)' reads a secret, and whoever has the image can read it"))
            }
            if label.value.contains(UInt8(ascii: "#")) {
                problems.append(problem("label", "the label '\(label.key)' holds a '#', which begins a comment there"))
            }
            if label.value.readsArchitecture {
                problems.append(
                    problem(
                        "placeholder", "the label '\(label.key)' reads '{arch}', and an index has all architectures"))
            }
            return problems + placeholderProblems(label.value)
        }
    }

    private var editProblems: [DeclarationProblem] {
        (edits + (base?.edits ?? [])).compactMap(\.problem).map {
            problem("dockerfile-edit", "an edit of a Dockerfile \($0)")
        }
    }

    private func placeholderProblems(_ text: VersionText) -> [DeclarationProblem] {
        text.unknownPlaceholders.map {
            problem("placeholder", "'\($0)' is no placeholder; write '{version}' or '{arch}'")
        }
    }
}

extension VersionText {
    /// What is wrong with the text where a line break would begin the next item.
    fileprivate var lineProblem: String? {
        contains(0x0A) || contains(0x0D) ? "holds a line break, where the next one would begin" : nil
    }
}

extension Array where Element: Hashable {
    /// The elements without those that stood there before.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
