import WorkflowAnalysis
import WorkflowChecks
import WorkflowYAML
import Workflows

/// What a repository decides about `lint`, in `.slipway.yml` in its root.
///
/// ```yaml
/// runners:
///   - labels: [gpu, arm-large]
///     because: machines in our own rack
/// severities:
///   - rule: deprecated-action
///     severity: error
///     because: an old runtime has stopped our releases before
/// repositories:
///   acme/workflows: ../workflows
/// ignore:
///   - rule: mutable-ref
///     files: [.github/workflows/release.yml]
///     because: we maintain these actions ourselves
///   - files: [.github/workflows/vendor-*.yml]
///     because: another repository generates these files
/// ```
struct LintConfiguration {
    /// Findings that are intended.
    struct Exception {
        /// The rule; `nil` for files that are not checked at all.
        let rule: String?
        /// The files; `nil` for all files.
        let files: [PathPattern]?
        /// Where the entry begins.
        let position: TextPosition

        /// Whether a file, by its path below the root, is one of the files.
        func covers(_ path: String) -> Bool { files?.contains { $0.matches(path) } ?? true }
    }

    /// A folder that holds files of another repository, such as a checkout.
    struct Repository {
        /// The repository, as in `acme/workflows`.
        let name: String
        /// The folder, seen from the root.
        let folder: String
        /// Where the folder is named.
        let position: TextPosition
    }

    /// The other repositories whose files are at hand.
    var repositories: [Repository] = []
    /// The labels of the repository's self-hosted runners.
    var runnerLabels: Set<String> = []
    /// The severities of rules.
    var severities: OrderedMap<Finding.Severity> = [:]
    /// The findings that are intended.
    var exceptions: [Exception] = []
    /// What is wrong in the file.
    var findings: [Finding] = []
    /// The name of the file in messages.
    private(set) var path = LintConfiguration.fileName

    /// Whether no finding of a rule is wanted anywhere.
    func switchesOff(_ rule: String) -> Bool { exceptions.contains { $0.rule == rule && $0.files == nil } }

    /// The name of the file in the root of a repository.
    static let fileName = ".slipway.yml"

    /// Decides nothing.
    init() {}

    /// Reads a file; `path` is its name in messages.
    init(_ bytes: [UInt8], path: String) {
        let tree = YAMLTree(reading: bytes)
        var reader = ConfigurationReader(path: path)
        for problem in tree.problems {
            reader.report(at: problem.position, problem.message)
        }
        if let root = tree.root, tree.problems.isEmpty { self = reader.configuration(root) }
        findings = reader.findings
        self.path = path
    }
}

/// Reads the tree of a configuration, and notes what is wrong in it.
private struct ConfigurationReader {
    let path: String
    let rules = Checks.allRules.map(\.name)
    var findings: [Finding] = []

    mutating func configuration(_ root: YAMLTree.Node) -> LintConfiguration {
        var configuration = LintConfiguration()
        if root.kind == .scalar, root.value == .null { return configuration }
        guard root.kind == .mapping else {
            report(at: root.position, "the file needs the keys \(Self.keyList)")
            return configuration
        }
        for (key, list) in entries(of: root, known: Self.keys) {
            if key == "repositories" {
                configuration.repositories = repositories(list)
                continue
            }
            guard list.kind == .sequence else {
                report(at: list.position, "'\(key)' needs a list, in which each entry begins with '- '")
                continue
            }
            for item in list.items {
                switch key {
                case "runners": configuration.runnerLabels.formUnion(labels(item))
                case "severities":
                    if let (rule, severity) = severity(item) { configuration.severities[rule] = severity }
                default:
                    if let exception = exception(item) { configuration.exceptions.append(exception) }
                }
            }
        }
        return configuration
    }

    private static let keys = ["runners", "severities", "repositories", "ignore"]
    private static let keyList = keys.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(keys.last ?? "")'"

    private mutating func repositories(_ list: YAMLTree.Node) -> [LintConfiguration.Repository] {
        guard list.kind == .mapping else {
            report(at: list.position, "'repositories' needs keys such as 'acme/workflows', each with a folder")
            return []
        }
        var seen: Set<String> = []
        var repositories: [LintConfiguration.Repository] = []
        for entry in list.entries {
            let name = entry.key.text
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            let folder = entry.value.text
            if parts.count != 2 || parts.contains("") {
                report(at: entry.key.position, "the repository '\(name)' is not 'owner/name'")
            } else if !seen.insert(name.lowercased()).inserted {
                report(at: entry.key.position, "the key '\(name)' is there twice")
            } else if entry.value.kind != .scalar || folder.isEmpty {
                report(at: entry.value.position, "'\(name)' needs the folder in which its files are")
            } else {
                let position = entry.value.position
                repositories.append(
                    LintConfiguration.Repository(
                        name: name, folder: folder,
                        position: TextPosition(line: position.line, column: position.column)))
            }
        }
        return repositories
    }

    private mutating func labels(_ item: YAMLTree.Node) -> [String] {
        let parts = parts(of: item, known: ["labels"])
        guard let labels = parts["labels"] else {
            missing("labels", in: item)
            return []
        }
        return texts(labels, "labels").map { $0.lowercased() }
    }

    private mutating func severity(_ item: YAMLTree.Node) -> (String, Finding.Severity)? {
        let parts = parts(of: item, known: ["rule", "severity"])
        guard let rule = parts["rule"] else {
            missing("rule", in: item)
            return nil
        }
        guard let node = parts["severity"] else {
            missing("severity", in: item)
            return nil
        }
        guard let severity = Finding.Severity(rawValue: node.text) else {
            let legal = Finding.Severity.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            report(at: node.position, "'\(node.text)' is no severity; write one of \(legal)")
            return nil
        }
        return name(of: rule).map { ($0, severity) }
    }

    private mutating func exception(_ item: YAMLTree.Node) -> LintConfiguration.Exception? {
        let parts = parts(of: item, known: ["rule", "files"])
        guard !parts.isEmpty else {
            if item.kind == .mapping { report(at: item.position, "the entry needs a 'rule', 'files', or both") }
            return nil
        }
        let rule = parts["rule"].flatMap { name(of: $0) }
        if parts["rule"] != nil, rule == nil { return nil }
        let files = parts["files"].map { texts($0, "files").map { PathPattern($0) } }
        let position = item.position
        return LintConfiguration.Exception(
            rule: rule, files: files, position: TextPosition(line: position.line, column: position.column))
    }

    /// The parts of an entry, apart from its reason, which each entry needs.
    private mutating func parts(of item: YAMLTree.Node, known: [String]) -> [String: YAMLTree.Node] {
        guard item.kind == .mapping else {
            let example = known.map { "\($0): …" }.joined(separator: ", ")
            report(at: item.position, "the entry needs keys: \(example), because: …")
            return [:]
        }
        var parts: [String: YAMLTree.Node] = [:]
        for (key, value) in entries(of: item, known: known + ["because"]) { parts[key] = value }
        let reason = parts.removeValue(forKey: "because")
        if reason?.text.allSatisfy(\.isWhitespace) ?? true {
            report(at: reason?.position ?? item.position, "the entry gives no reason; write one under 'because'")
        }
        return parts
    }

    /// The entries of a mapping whose keys are known, each key once.
    private mutating func entries(of node: YAMLTree.Node, known: [String]) -> [(String, YAMLTree.Node)] {
        var seen: Set<String> = []
        var entries: [(String, YAMLTree.Node)] = []
        for entry in node.entries {
            let key = entry.key.text
            if !known.contains(key) {
                let advice = nearestWord(to: key, among: known).map { "; did you mean '\($0)'?" }
                let list = known.map { "'\($0)'" }.joined(separator: ", ")
                report(at: entry.key.position, "unknown key '\(key)'\(advice ?? "; write one of \(list)")")
            } else if seen.insert(key).inserted {
                entries.append((key, entry.value))
            } else {
                report(at: entry.key.position, "the key '\(key)' is there twice")
            }
        }
        return entries
    }

    private mutating func name(of node: YAMLTree.Node) -> String? {
        if rules.contains(node.text) { return node.text }
        let advice = nearestWord(to: node.text, among: rules).map { "did you mean '\($0)'?" }
        report(at: node.position, "unknown rule '\(node.text)'; \(advice ?? "the command 'rules' lists all names")")
        return nil
    }

    /// The texts of a list, or a single text.
    private mutating func texts(_ node: YAMLTree.Node, _ key: String) -> [String] {
        let items = node.kind == .sequence ? node.items : [node]
        let texts = items.filter { $0.kind == .scalar && !$0.text.isEmpty }.map(\.text)
        if texts.isEmpty || texts.count < items.count {
            report(at: node.position, "'\(key)' needs a text, or a list of texts")
        }
        return texts
    }

    private mutating func missing(_ key: String, in item: YAMLTree.Node) {
        if item.kind == .mapping { report(at: item.position, "the entry needs the key '\(key)'") }
    }

    mutating func report(at position: YAMLPosition, _ message: String) {
        let position = TextPosition(line: position.line, column: position.column)
        findings.append(Finding(rule: "configuration", file: path, at: position, message: message))
    }
}
