public import WorkflowAnalysis
public import Workflows

/// Something wrong with a declaration: which rule says so, where, and what to do.
public struct Finding: Hashable, Sendable {
    /// Whether a finding stops `generate`.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// GitHub would refuse the workflow, or it would do the wrong thing: nothing is written.
        case error
        /// Worth a look; files are written all the same.
        case warning
        /// Worth knowing, such as whose a file is.
        case note
    }

    /// The name of the rule, such as `duplicate-file`.
    public var rule: String
    /// Whether the finding stops `generate`.
    public var severity: Severity
    /// The path of the generated file below the root; `nil` if the finding is about the whole project.
    public var file: String?
    /// The key's path in the file, such as `jobs.build.steps[2].with.tags`.
    public var place: Place?
    /// What is wrong and what to do: lower case, no full stop, the user's text in single quotes.
    public var message: String
    /// What would fix it, ready to be written: Swift, or the value of a key; `nil` if the message says it all.
    public var fix: String?
    /// Other places that the finding is about, such as the job that is called.
    public var related: [RelatedPlace]
    /// Where the key begins in the generated text, its header included; its nearest parent's where it is not written.
    ///
    /// In a workflow that was read, it is the part of the value that the finding is about, if the rule names one.
    package var position: TextPosition?
    /// The place in Swift that declares the file, or what the finding is about, such as one image of a preset.
    package var site: DeclarationSite?
    /// What comes of it; `nil` if the rule says so for all of its findings.
    ///
    /// It does not count when findings are compared.
    @Uncompared package var kind: Kind?
    /// The part of the value that the finding is about, as it is written there.
    ///
    /// It does not count when findings are compared.
    @Uncompared package var excerpt: String?
    /// The line of the key, if the position is inside its value.
    ///
    /// It does not count when findings are compared.
    @Uncompared package var keyLine: Int?

    /// Makes a finding; where the key stands in the text, ``Checks`` finds out.
    public init(
        rule: String, severity: Severity = .error, file: String?, place: Place? = nil, message: String,
        fix: String? = nil, related: [RelatedPlace] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.file = file
        self.place = place
        self.message = message
        self.fix = fix
        self.related = related
    }
}

extension Finding {
    /// Something that was found at a position of a file that was read.
    package init(
        rule: String, severity: Severity = .error, file: String, at position: TextPosition?, message: String,
        fix: String? = nil
    ) {
        self.init(rule: rule, severity: severity, file: file, message: message, fix: fix)
        self.position = position
    }
}

extension Finding: CustomStringConvertible {
    /// The finding in the compilers' form: `file: error: place: message [rule]`.
    public var description: String {
        let file = file.map { "\($0): " } ?? ""
        let place = place.map { "\($0): " } ?? ""
        return "\(file)\(severity.rawValue): \(place)\(message) [\(rule)]"
    }
}

extension Finding: Comparable {
    /// Sorts by file and by where the key stands in it, and then by place, rule and message, so that output does not depend
    /// on the order of the rules.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.file != right.file { return (left.file ?? "") < (right.file ?? "") }
        let (first, second) = (left.position?.key ?? (0, 0), right.position?.key ?? (0, 0))
        if first != second { return first < second }
        return left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [String] { [place?.description ?? "", rule, message, severity.rawValue] }
}

extension TextPosition {
    fileprivate var key: (Int, Int) { (line, column) }
}
