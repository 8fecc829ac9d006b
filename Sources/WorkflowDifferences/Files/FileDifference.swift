import WorkflowYAML
import Workflows

/// What the difference between two versions of a file means.
package struct FileDifference: Hashable, Sendable {
    /// What a difference means as a whole; a graver one is greater.
    package enum Meaning: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// The same bytes.
        case none
        /// Comments, layout, and other ways to write the same.
        case formatting
        /// Runs are other than before.
        case behaviour
        /// One of the versions cannot be read, and may do anything.
        case unknown
        /// Rights are wider than before.
        case rights

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package static func < (left: Meaning, right: Meaning) -> Bool { left.rawValue < right.rawValue }
    }

    /// What the versions say differently; empty if only their formatting differs.
    package let differences: [Difference]
    /// The version that cannot be read, if there is one, and why.
    package let obstacle: Obstacle?
    /// What it means as a whole.
    package let meaning: Meaning

    /// Why two versions cannot be compared.
    package struct Obstacle: Error, Hashable, Sendable {
        /// Whether the old version cannot be read.
        package let isOld: Bool
        /// What is wrong with it, and where.
        package let problem: String
    }

    /// Compares two versions of the file at a path; `nil` is a file that is not there.
    package init(at path: String, from old: [UInt8]?, to new: [UInt8]?) {
        guard old != new else {
            (differences, obstacle, meaning) = ([], nil, .none)
            return
        }
        do throws(Obstacle) {
            differences = try Self.differences(Content(at: path, [old, new].compactMap { $0 }), old, new)
            obstacle = nil
            let isWider = differences.contains { $0.effect == .widerRights }
            let isOther = !differences.isEmpty || old == nil || new == nil
            meaning = isWider ? .rights : isOther ? .behaviour : .formatting
        } catch {
            (differences, obstacle, meaning) = ([], error, .unknown)
        }
    }

    private static func differences(
        _ kind: Content, _ old: [UInt8]?, _ new: [UInt8]?
    ) throws(Obstacle) -> [Difference] {
        switch kind {
        case .workflow:
            let blank = Workflow(on: [], permissions: .none) {}
            return Difference.between(
                try old.map { bytes throws(Obstacle) in try read(Workflow.read, bytes, isOld: true) } ?? blank,
                try new.map { bytes throws(Obstacle) in try read(Workflow.read, bytes, isOld: false) } ?? blank)
        case .action:
            // An action has no rights of its own.
            guard let old, let new else { return [] }
            return Difference.between(
                try read(Action.read, old, isOld: true), try read(Action.read, new, isOld: false))
        case .other:
            return old == nil || new == nil ? [] : [Difference(["the text"], .text)]
        }
    }

    private static func read<Part>(
        _ reader: (YAMLTree) -> ReadFile<Part>, _ bytes: [UInt8], isOld: Bool
    ) throws(Obstacle) -> Part {
        let file = reader(YAMLTree(reading: bytes))
        if let problem = file.problems.first {
            let place = "line \(problem.start.line), column \(problem.start.column)"
            throw Obstacle(isOld: isOld, problem: "\(place): \(problem.message)")
        }
        guard let content = file.content else { throw Obstacle(isOld: isOld, problem: "it is empty") }
        return content
    }
}

/// What a file holds.
private enum Content {
    case workflow
    case action
    case other

    /// Tells by the path, and by the keys if GitHub would not look for a file there.
    init(at path: String, _ versions: [[UInt8]]) {
        let isYAML = path.hasSuffix(".yml") || path.hasSuffix(".yaml")
        let name = path.split(separator: "/").last
        if isYAML, path.hasPrefix(".github/workflows/") {
            self = .workflow
        } else if name == "action.yml" || name == "action.yaml" {
            self = .action
        } else if isYAML, !path.hasPrefix(".github/") {
            let keys = Set(versions.flatMap { YAMLTree(reading: $0).root?.entries.map(\.key.text) ?? [] })
            self = keys.contains("jobs") ? .workflow : keys.contains("runs") ? .action : .other
        } else {
            self = .other
        }
    }
}
