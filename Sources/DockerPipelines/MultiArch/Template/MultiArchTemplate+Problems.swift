import Workflows

extension MultiArchTemplate {
    /// Everything that is wrong with the template and that no type could refuse.
    var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        for host in [registry, cacheRegistry] {
            if let problem = ImageName.problem(withHost: host) {
                problems.append(DeclarationProblem(rule: "registry", problem))
            }
        }
        for path in [owner, image, cacheOwner, cacheImage].compactMap({ $0 }) {
            if let problem = ImageName.problem(withPath: path) {
                problems.append(DeclarationProblem(rule: "image-name", problem))
            }
        }
        if targetBranch.isEmpty {
            problems.append(DeclarationProblem(rule: "target-branch", "the template has no target branch"))
        }
        if attestation == .buildKit {
            problems.append(
                DeclarationProblem(
                    rule: "attestation",
                    "Docker cannot push what BuildKit attests, and images are tested in Docker before they are pushed;"
                        + " choose '.gitHub', '.cosign' or '.none'"))
        }
        problems += parallel.problems(of: "the template")
        if architectures.isEmpty {
            problems.append(DeclarationProblem(rule: "architecture", "the template has no architecture"))
        }
        problems += DeclaredText.repeated(architectures.map(\.name), rule: "architecture") {
            "two architectures have the name '\($0)'"
        }
        return problems + architectures.flatMap(\.problems)
    }
}

extension Architecture {
    /// What is wrong with the architecture by itself.
    fileprivate var problems: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        if name.isEmpty || !name.utf8.allSatisfy(Self.isNameByte) || ImageName.problem(withPath: name) != nil {
            problems.append(
                DeclarationProblem(
                    rule: "architecture",
                    "the architecture's name '\(name)' becomes part of an image's name; use lower-case letters, digits"
                        + " and '._-' between them"))
        }
        if let problem = platform.problem {
            problems.append(DeclarationProblem(rule: "architecture", "'\(name)': \(problem)"))
        }
        if runner.isEmpty {
            problems.append(DeclarationProblem(rule: "architecture", "the architecture '\(name)' has no runner"))
        }
        for text in [optimizationFlags, ltoFlags, emoji, runner] where text.utf8.contains(where: { $0 < 0x20 }) {
            problems.append(
                DeclarationProblem(
                    rule: "architecture",
                    "the architecture '\(name)' has a line break or another control character in '\(text)'"))
        }
        return problems
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        DeclaredText.isIdentifierByte(byte) || byte == UInt8(ascii: ".")
    }
}

extension Parallelism {
    /// What is wrong with the numbers; GitHub refuses a matrix of which no build may run.
    func problems(of owner: String) -> [DeclarationProblem] {
        [("schedule", schedule), ("manual", manual), ("push", push)].filter { $0.1 < 1 }.map { event, number in
            DeclarationProblem(
                rule: "parallel", "\(owner) allows \(number) parallel builds for '\(event)'; allow at least 1")
        }
    }
}
