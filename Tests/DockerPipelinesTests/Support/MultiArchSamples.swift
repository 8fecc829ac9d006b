import Slipway
import TestSupport
import Testing

/// The pipelines for many architectures that several tests look at.
enum MultiArchSamples {
    static let templateFile = "template-workflow-multiarch.yml"
    static let source = "Examples/PostGIS/PostGIS.swift"

    /// The template of Examples/PostGIS.
    static let template = MultiArchTemplate(
        owner: "imresamu", image: "postgistest", targetBranch: "manifest", comment: BuildTables.differences,
        source: source
    ) {
        RunStep(
            "Install build dependencies",
            script: "pip3 install lastversion==3.6.19 check-jsonschema==0.39.0\ntools/environment_init.sh")
    }

    /// The pipeline of Examples/PostGIS, made of the tables; a test holds both to the same bytes.
    static let postGIS = MultiArchPipeline(
        template: template, rerunHelper: RerunHelper(source: source), cleanup: CacheCleanup(source: source),
        retryTest: RetryTest(source: source)
    ) {
        for row in BuildTables.groups { group(row) }
    }

    static func group(_ row: BuildTables.GroupRow) -> BuildGroup {
        var group = BuildGroup(
            row.name, cacheID: row.cacheID, concurrency: row.concurrency.map { .named($0) } ?? .none,
            publishes: row.publishes, comment: row.comment, source: source
        ) {
            for stage in row.stages {
                Stage(
                    String(stage.name.prefix { $0 != "[" }.dropLast()), id: JobID(stage.id),
                    directories: stage.directories, architectureNames: stage.architectures,
                    parallel: Parallelism(
                        schedule: stage.parallel[0], manual: stage.parallel[1], push: stage.parallel[2]),
                    needs: stage.needs.map { JobID($0) }, comment: stage.comment)
            }
        }
        group.schedule = row.cron.map { Cron(stringLiteral: $0) }
        return group
    }

    /// One group with these stages, and what a test changes of the template.
    static func pipeline(
        _ stages: [Stage], cacheID: String = "abc", schedule: Cron? = nil,
        change: (inout MultiArchTemplate) -> Void = { _ in }
    ) -> MultiArchPipeline {
        var template = MultiArchTemplate(owner: "octo-org", image: "app")
        change(&template)
        return MultiArchPipeline(template: template) {
            BuildGroup("Images", cacheID: cacheID, schedule: schedule) { stages }
        }
    }

    /// What checks say about a pipeline, as `rule: message`; warnings are marked.
    static func findings(_ pipeline: MultiArchPipeline) -> [String] {
        let project = RenderedProject(
            name: "Images", workflows: pipeline.workflows, otherFiles: [pipeline.documentation])
        return Checks().findings(in: project).map {
            "\($0.severity == .warning ? "warning: " : "")\($0.rule): \($0.message)"
        }
    }

    /// A workflow of the example by the name of its file.
    static func workflow(_ name: String, of pipeline: MultiArchPipeline = postGIS) throws -> GeneratedWorkflow {
        GeneratedWorkflow(try #require(pipeline.workflows.first { $0.name == name }, "no \(name)").workflow)
    }

    /// A step of the example's template.
    static func step(
        _ name: String, of job: String, in pipeline: MultiArchPipeline = postGIS
    ) throws -> GeneratedStep {
        try workflow(pipeline.template.fileName, of: pipeline).job(job).step(name)
    }

    /// Runs the script of a step as it stands in the YAML, with these values of the expressions in its environment.
    static func run(
        _ step: GeneratedStep, _ expressions: [String: String] = [:], standIns: [StandIn] = [],
        files: [String: String] = [:]
    ) throws -> ShellRun {
        try Shell.run(
            script: try #require(step.run), environment: try step.environment(expressions), standIns: standIns,
            files: files)
    }

    /// Runs an action as a step of the template uses it, with these values of the expressions in its inputs.
    static func run(
        _ action: ActionFolder, as step: GeneratedStep, _ expressions: [String: String], standIns: [StandIn] = [],
        files: [String: String] = [:]
    ) throws -> ActionResult {
        try #require(step.action == "$/\(action.path)")
        let inputs = try step.with.mapValues { text in
            let value = expressions.reduce(text) { $0.replacing("${{ \($1.key) }}", with: $1.value) }
            try #require(!value.contains("${{"), "\(step.name) reads \(value)")
            return value
        }
        return try ActionRunner(action).run(with: inputs, files: files, standIns: standIns)
    }
}

extension GeneratedWorkflow {
    /// The paths of a trigger, `nil` where it has none.
    func paths(of event: String) -> [String]? { root["on"]?[event]?["paths"]?.texts }
}
