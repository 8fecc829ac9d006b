/// The name of a new package, of its executable, and of what Swift derives from it.
struct PackageName: Hashable, Sendable {
    let text: String
    /// The type that declares the workflows.
    let type: String

    /// Checks a name.
    init(_ text: String, command: String) throws(UsageError) {
        if let problem = Self.problem(with: text) { throw UsageError(message: problem, command: command) }
        self.text = text
        type = Self.type(for: text)
    }

    private static func type(for name: String) -> String {
        let type = SwiftText.typeName(name)
        // A type that is named as its module could not be named from outside.
        return type.hasSuffix("Project") && type != name ? type : "\(type)Project"
    }

    private static func problem(with name: String) -> String? {
        guard let first = name.utf8.first, let last = name.utf8.last else { return "a package needs a name" }
        guard name.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else {
            return "the name '\(name)' holds a character other than letters, digits, '-' and '_'"
        }
        guard !isDigit(first), isLetterOrDigit(first), isLetterOrDigit(last) else {
            return "the name '\(name)' does not begin with a letter and end with a letter or digit"
        }
        guard name.utf8.count <= 64 else { return "the name '\(name)' is longer than 64 characters" }
        let module = name.replacing("-", with: "_")
        if SwiftText.keywords.contains(module) || module == "main" {
            return "the name '\(name)' is a word of Swift, which no module can be named after"
        }
        if let taken = takenNames.first(where: { $0.lowercased() == module.lowercased() }) {
            return "the name '\(name)' is that of the module '\(taken)', which the package would hide; choose another"
        }
        if takenTypes.contains(type(for: name)) {
            return "the name '\(name)' makes the type '\(type(for: name))', which Slipway has; choose another"
        }
        return nil
    }

    /// Modules that the package's own sources import, or that stand in the same build.
    static let takenNames: [String] = [
        "Slipway", "SlipwayCommands", "SlipwayTool", "SlipwayWorkflows", "Workflows", "WorkflowYAML",
        "WorkflowExpressions", "WorkflowAnalysis", "WorkflowDifferences", "WorkflowChecks", "WorkflowImport",
        "ScriptLibrary",
        "DockerPipelines", "Benchmarks",
        "Swift", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "Observation",
        "Synchronization", "Testing", "XCTest", "PackageDescription", "PackagePlugin",
    ]

    /// The public types of Slipway that end as the type of every package does.
    static let takenTypes: Set<String> = ["Project", "RenderedProject", "WorkflowProject"]

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z"))
    }
}
