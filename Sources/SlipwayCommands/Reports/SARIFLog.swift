import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A report as code scanning reads it: one run of a SARIF 2.1.0 log.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; GitHub, "SARIF support for code
/// scanning".
struct SARIFLog {
    let report: Report
    /// The version of the tool.
    let version: String
    /// What the rules say of themselves.
    let documentation: [RuleDocumentation]
    /// The folder that stands before each path, so that paths begin at the repository's top folder.
    let folder: String

    private static let base = "%SRCROOT%"

    var json: JSONValue {
        .members([
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        ])
    }

    private var run: JSONValue {
        let rules = self.rules
        let paths = self.paths
        let indices = Indices(rules: rules, paths: paths)
        var seen: [String: Int] = [:]
        let results = report.findings.map { located in
            let key = [located.finding.rule, located.finding.file ?? "", located.finding.place?.description ?? ""]
            let print = fingerprint(of: key.joined(separator: "\0"))
            seen[print, default: 0] += 1
            return result(located, indices, fingerprint: "\(print):\(seen[print] ?? 1)")
        }
        return .members([
            "tool": ["driver": driver(rules)],
            "invocations": [invocation],
            "originalUriBaseIds": [Self.base: ["description": text("The top folder of the repository.")]],
            "artifacts": .array(paths.map { ["location": artifact($0)] }),
            "results": .array(results),
            "columnKind": "unicodeCodePoints",
        ])
    }

    private var invocation: JSONValue {
        let notifications = report.failures.map { failure in
            JSONValue.members(["level": "error", "message": text(failure.description)])
        }
        return .present([
            "executionSuccessful": .bool(report.exitStatus == .success || report.exitStatus == .findings),
            "exitCode": .number(Int(report.exitStatus.rawValue)),
            "toolExecutionNotifications": notifications.isEmpty ? nil : .array(notifications),
        ])
    }

    // MARK: - Rules

    /// The rules that found something, sorted by name, each with its gravest finding.
    private var rules: [(name: String, severity: Finding.Severity)] {
        var severities: [String: Finding.Severity] = [:]
        for severity in [Finding.Severity.note, .warning, .error] {
            for finding in report.findings.map(\.finding) where finding.severity == severity {
                severities[finding.rule] = severity
            }
        }
        return severities.sorted { $0.key < $1.key }.map { (name: $0.key, severity: $0.value) }
    }

    private func driver(_ rules: [(name: String, severity: Finding.Severity)]) -> JSONValue {
        ["name": "Slipway", "version": .string(version), "rules": .array(rules.map(descriptor))]
    }

    private func descriptor(_ rule: (name: String, severity: Finding.Severity)) -> JSONValue {
        // Rules of presets and of drift have no documentation, and GitHub wants all of these texts.
        let documentation = documentation.first { $0.name == rule.name }
        let summary = documentation?.summary ?? rule.name
        let discussion = documentation?.discussion ?? ""
        return [
            "id": .string(rule.name),
            "shortDescription": text(summary),
            "fullDescription": text(discussion.isEmpty ? summary : discussion),
            "help": [
                "text": .string(documentation?.plainText ?? summary),
                "markdown": .string(documentation?.markdown ?? summary),
            ],
            "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
        ]
    }

    // MARK: - Results

    /// Where rules and files stand in the run's lists.
    private struct Indices {
        let rules: [String: Int]
        let paths: [String: Int]

        init(rules: [(name: String, severity: Finding.Severity)], paths: [String]) {
            self.rules = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.name, $0) })
            self.paths = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
        }
    }

    /// The files that findings are about, sorted.
    private var paths: [String] {
        var paths: Set<String> = []
        for finding in report.findings.map(\.finding) {
            if let file = finding.file ?? report.files.first?.path { paths.insert(file) }
            paths.formUnion(finding.related.map(\.file))
        }
        return paths.sorted()
    }

    private func result(_ located: LocatedFinding, _ indices: Indices, fingerprint: String) -> JSONValue {
        let finding = located.finding
        let details = located.details.map { "\n\($0)" }.joined()
        let fix = finding.fix.map { "\nfix: \($0)" } ?? ""
        let site = finding.site.map { "\ndeclared in \($0.file):\($0.line)" } ?? ""
        // GitHub refuses a result without a place, so one about the project as a whole stands at its first file.
        let file = finding.file ?? report.files.first?.path
        let places = file.map { file in
            JSONValue.array([
                location(file, located.shownLine, located.shownColumn, place: finding.place, indices)
            ])
        }
        let related = finding.related.enumerated().map { index, related in
            location(
                related.file, related.position?.line, related.position?.column, place: related.place, indices,
                id: index + 1, message: related.message)
        }
        return .present([
            "ruleId": .string(finding.rule), "ruleIndex": .optional(indices.rules[finding.rule]),
            "level": .string(finding.severity.rawValue), "message": text(finding.message + details + fix + site),
            "locations": places, "relatedLocations": related.isEmpty ? nil : .array(related),
            "partialFingerprints": ["primaryLocationLineHash": .string(fingerprint)],
        ])
    }

    private func location(
        _ file: String, _ line: Int?, _ column: Int?, place: Place?, _ indices: Indices, id: Int? = nil,
        message: String? = nil
    ) -> JSONValue {
        // Code scanning shows only what has a line.
        let region = JSONValue.present(["startLine": .number(line ?? 1), "startColumn": column.map { .number($0) }])
        return .present([
            "id": id.map { .number($0) },
            "physicalLocation": ["artifactLocation": artifact(file, index: indices.paths[file]), "region": region],
            "logicalLocations": place.map { [["fullyQualifiedName": .string($0.description)]] },
            "message": message.map { text($0) },
        ])
    }

    private func artifact(_ path: String, index: Int? = nil) -> JSONValue {
        .present([
            "uri": .string((folder + path).uriPath), "uriBaseId": .string(Self.base),
            "index": index.map { .number($0) },
        ])
    }

    private func text(_ text: String) -> JSONValue { ["text": .string(text)] }

    /// A number that stays the same while lines move: FNV-1a over what names the finding.
    private func fingerprint(of key: String) -> String {
        let hash = key.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension String {
    /// The path as a relative URI: everything but unreserved characters and `/` as percent signs and digits.
    fileprivate var uriPath: String {
        utf8.reduce(into: "") { text, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + String(repeating: "0", count: 2 - digits.count) + digits
            }
        }
    }
}
