import Slipway
import Testing
import WorkflowExpressions

/// What starts a run of a pipeline, as its expressions see it.
struct ImageEvent: Sendable, CustomTestStringConvertible {
    let name: String
    let ref: String
    var cron = ""
    var version: String?

    static let pullRequest = ImageEvent(name: "pull_request", ref: "refs/pull/7/merge")
    static let release = tag("v1.2.3", event: "release")

    static func push(_ branch: String) -> ImageEvent { ImageEvent(name: "push", ref: "refs/heads/\(branch)") }

    static func tag(_ tag: String, event: String = "push") -> ImageEvent {
        ImageEvent(name: event, ref: "refs/tags/\(tag)")
    }

    static func schedule(_ cron: String) -> ImageEvent {
        ImageEvent(name: "schedule", ref: "refs/heads/main", cron: cron)
    }

    static func manual(_ ref: String, version: String? = nil) -> ImageEvent {
        ImageEvent(name: "workflow_dispatch", ref: ref, version: version)
    }

    var isTag: Bool { ref.hasPrefix("refs/tags/") }
    var refName: String { ref.split(separator: "/").dropFirst(2).joined(separator: "/") }
    var testDescription: String { "\(name) \(refName) \(version ?? "")\(cron)" }

    var contexts: [String: ExpressionResult] {
        [
            "github": .object([
                "event_name": .text(name), "ref": .text(ref), "ref_name": .text(refName),
                "ref_type": .text(isTag ? "tag" : "branch"), "event": .object(["schedule": .text(cron)]),
                "repository_owner": .text("Acme"), "actor": .text("octocat"),
            ]),
            "inputs": .object(version.map { ["version": .text($0)] } ?? [:]),
            "steps": .object([:]), "secrets": .object([:]), "vars": .object([:]),
            "matrix": .object(["slug": .text("linux-amd64")]),
        ]
    }
}

/// A run of a pipeline: its conditions and inputs are evaluated, and docker/metadata-action is played.
struct ImageRun {
    let workflow: Workflow
    var evaluation: PresetEvaluation
    let event: ImageEvent

    /// A run in which each version is the highest.
    init(_ pipeline: ImagePipeline, _ event: ImageEvent) throws {
        workflow = try #require(pipeline.files.first).workflow
        evaluation = PresetEvaluation(contexts: event.contexts)
        self.event = event
    }

    /// The tags that the run publishes, without the names of the image; `nil` if it publishes nothing.
    func tags(of image: String) throws -> [String]? {
        let job = try job(publishing: image)
        guard try holds(job.condition) else { return nil }
        var run = self
        var steps: [String: ExpressionResult] = [:]
        var tags: [String]?
        for case .uses(let step) in job.steps where try run.holds(step.attributes.condition) {
            var outputs: [String: ExpressionResult] = [:]
            switch step.attributes.id?.rawValue {
            case "release":
                let release = try run.input("release", of: step)
                outputs = [
                    "version": .text(release.hasPrefix("v") ? String(release.dropFirst()) : release),
                    "major": .text("true"), "minor": .text("true"), "latest": .text("true"),
                ]
            case "tags", "metadata": outputs = ["tags": .text(try run.metadata(of: step).joined(separator: " "))]
            case nil where step.with.entries.contains { $0.key == "tags" }, "index":
                tags = try run.input("tags", of: step).split(separator: " ").map(String.init)
            default: break
            }
            if let id = step.attributes.id { steps[id.rawValue] = .object(["outputs": .object(outputs)]) }
            run.evaluation.contexts["steps"] = .object(steps)
        }
        return tags
    }

    /// Whether a job of the run logs in anywhere.
    func logsIn() throws -> Bool {
        try workflow.jobs.contains { job in
            guard case .steps(let job) = job, try holds(job.condition) else { return false }
            return try job.steps.contains { step in
                guard case .uses(let step) = step else { return false }
                let hasPassword = step.with.entries.contains { $0.key == "password" }
                return try hasPassword && holds(step.attributes.condition)
            }
        }
    }

    /// The inputs of the build of an image.
    func build(_ name: String, of image: String) throws -> String {
        let job = try job("build-\(image)")
        for case .uses(let step) in job.steps where step.attributes.id?.rawValue == "build" {
            return try input(name, of: step)
        }
        throw ImageRunFailure(reason: "\(image) is not built")
    }

    private func job(publishing image: String) throws -> Job {
        try (try? job("publish-\(image)")) ?? job("build-\(image)")
    }

    func job(_ id: String) throws -> Job {
        for case .steps(let job) in workflow.jobs where job.id.rawValue == id { return job }
        throw ImageRunFailure(reason: "no job \(id)")
    }

    private func holds(_ condition: Value<Bool>?) throws -> Bool { try condition.map(evaluation.holds) ?? true }

    private func input(_ name: String, of step: ActionStep) throws -> String {
        let value = try #require(step.with.entries.first { $0.key == name }?.value, "no input \(name)")
        switch value {
        case .text(let text): return try evaluation.result(of: text.node).text
        case .expression(let text): return try evaluation.result(of: text.node).text
        default: throw ImageRunFailure(reason: "the input \(name) is no text")
        }
    }

    /// What docker/metadata-action makes of its rules.
    private func metadata(of step: ActionStep) throws -> [String] {
        let flavor = try input("flavor", of: step).split(separator: "\n")
        let suffix = flavor.first { $0.hasPrefix("suffix=") }.map { $0.dropFirst("suffix=".count) } ?? ""
        return try input("tags", of: step).split(separator: "\n").compactMap { line in
            var attributes: [String: String] = [:]
            for part in line.split(separator: ",") {
                let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                attributes[String(pair[0])] = String(pair[1])
            }
            let enable = attributes["enable"] ?? "true"
            guard ["true", "false"].contains(enable) else { throw ImageRunFailure(reason: "enable=\(enable)") }
            guard enable == "true", let tag = try tag(of: attributes), !tag.isEmpty else { return nil }
            return tag + suffix
        }
    }

    private func tag(of rule: [String: String]) throws -> String? {
        switch rule["type"] {
        case "semver":
            let value = rule["value"] ?? ""
            if value.isEmpty, !event.isTag { return nil }
            let version = (value.isEmpty ? event.refName : value).drop { $0 == "v" }
            let parts = version.split(separator: ".")
            guard parts.count >= 3, let pattern = rule["pattern"] else { return nil }
            return pattern.replacing("{{version}}", with: version).replacing("{{major}}", with: parts[0])
                .replacing("{{minor}}", with: parts[1])
        case "edge": return event.ref == "refs/heads/\(rule["branch"] ?? "")" ? "edge" : nil
        case "ref": return event.ref.hasPrefix("refs/heads/") ? event.refName.replacing("/", with: "-") : nil
        case "sha": return "sha-0a1b2c3"
        case "schedule": return event.name == "schedule" ? rule["pattern"] : nil
        case "raw": return rule["value"]?.replacing("{{date 'YYYYMMDD'}}", with: "20261201")
        default: throw ImageRunFailure(reason: "unknown rule \(rule)")
        }
    }
}

/// Why a run cannot be played.
struct ImageRunFailure: Error {
    let reason: String
}
