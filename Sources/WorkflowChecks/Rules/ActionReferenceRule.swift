import Workflows

/// A step names its action in a way that GitHub refuses.
///
/// An action of a repository is `owner/name` or `owner/name/path` at one ref, an image has a name, and a pin is a full
/// commit id. A reusable workflow is called by a job, never by a step. Releases that an attacker is known to have replaced
/// are refused too.
///
/// Wrong:
///
/// ```swift
/// ActionStep(.at("setup-buildx-action", ref: "v3"))
/// ```
///
/// Right:
///
/// ```swift
/// ActionStep(.pinned("docker/setup-buildx-action"))
/// ```
struct ActionReferenceRule: Rule {
    let name = "action-reference"

    func findings(in project: CheckedProject) -> [Finding] {
        findings(in: project) { file in
            file.steps.compactMap { step in
                guard let action = step.uses?.action else { return nil }
                return problem(with: action, options: project.options).map { Problem("\(step.place).uses", $0) }
            }
        }
    }

    private func problem(with action: ActionReference, options: RenderingOptions) -> String? {
        switch action {
        case .pinned(let action):
            guard let problem = problem(withRepositoryAction: action) else {
                let repository = ActionReference.pinned(action).repository ?? action
                guard let pin = options.pins.pin(for: repository) else { return nil }
                return options.actionReferences == .commit
                    ? problem(with: pin, of: repository) : problem(withRelease: pin.version, of: repository)
            }
            return problem
        case .at(let action, let ref):
            return problem(withRepositoryAction: action) ?? problem(withRef: ref, of: action)
        case .commit(let action, let pin):
            return problem(withRepositoryAction: action) ?? problem(with: pin, of: action)
        case .local(let path), .selfRepository(let path):
            return path.contains("@") ? "the action '\(path)' of this repository has no '@' and no ref" : nil
        case .docker(let image):
            return image.isEmpty || image == "docker://" ? "the container image has no name" : nil
        }
    }

    private func problem(withRepositoryAction action: String) -> String? {
        let parts = action.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map(Substring.init)
        if parts.count < 2 || parts.contains("") {
            return "the action '\(action)' is not 'owner/name' or 'owner/name/path'"
        }
        if action.utf8.contains(UInt8(ascii: "@")) {
            return "the action '\(action)' holds '@'; state the ref beside it"
        }
        if action.hasWhiteSpace || action.opensExpression {
            return "the action '\(action)' holds white space or an expression, which GitHub does not evaluate here"
        }
        if parts.count > 4, parts[2] == ".github", parts[3] == "workflows" {
            return "'\(action)' is a reusable workflow; call it with a 'CallJob' instead of a step"
        }
        return nil
    }

    private func problem(withRef ref: String, of action: String) -> String? {
        if ref.isEmpty { return "the action '\(action)' has no ref; name a tag or a commit" }
        if let problem = problem(withRelease: ref, of: action) { return problem }
        guard ref.contains("@") || ref.hasWhiteSpace || ref.opensExpression
        else { return nil }
        return "the ref '\(ref)' of the action '\(action)' holds '@', white space or an expression"
    }

    private func problem(with pin: Pin, of action: String) -> String? {
        if let problem = problem(withRelease: pin.version, of: action) { return problem }
        let isCommit = pin.commit.utf8.count == 40 && pin.commit.utf8.allSatisfy(isHexadecimal)
        if isCommit { return nil }
        return "the pin of '\(action)' names '\(pin.commit)', which is no full commit id of 40 hexadecimal digits"
    }

    /// The first release of an action behind those whose tags an attacker has moved (GHSA-69fq-xp46-6x23).
    private static let hijacked: [(action: String, firstGood: [Int])] = [
        ("aquasecurity/setup-trivy", [0, 2, 6]), ("aquasecurity/trivy-action", [0, 35, 0]),
    ]

    private func problem(withRelease release: String, of action: String) -> String? {
        guard let known = Self.hijacked.first(where: { $0.action == action.lowercased() }) else { return nil }
        let parts = (release.hasPrefix("v") ? release.dropFirst() : release[...]).split(separator: ".")
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.count == 3, numbers.lexicographicallyPrecedes(known.firstGood)
        else { return nil }
        let good = known.firstGood.map(String.init).joined(separator: ".")
        return "the release '\(release)' of the action '\(action)' was hijacked in March 2026; take v\(good) or later"
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
    }
}

extension String {
    /// Whether a character is white space; few characters have to be looked up.
    fileprivate var hasWhiteSpace: Bool {
        unicodeScalars.contains { scalar in
            scalar.isASCII ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
        }
    }
}
