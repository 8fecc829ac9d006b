import Slipway
import Testing

/// A rule that reports every job, so that the declaration of each can be asked for.
private struct EveryJobRule: WorkflowRule {
    let name = "every-job"

    func problems(in file: FileAnalysis) -> [Problem] {
        [Problem(Place("on"), "starts")] + file.jobs.map { Problem($0.place["steps"], "runs") }
    }
}

/// Findings name the declaration of what they are about: one image, application, stage, component or chart.
@Suite("Declarations that findings name")
struct SubjectTests {
    /// The lines that findings about the jobs of each file name, as `file job: line`.
    private static func lines(_ files: [WorkflowFile]) -> [String: Int] {
        let project = RenderedProject(name: "app", workflows: files)
        let found = Checks(rules: [EveryJobRule()]).findings(in: project).filter { $0.rule == "every-job" }
        return Dictionary(
            found.map { finding in
                let keys = finding.place.map { "\($0)" }?.split(separator: ".").prefix(2).last ?? ""
                return ("\(finding.file?.split(separator: "/").last ?? "") \(keys)", finding.site?.line ?? 0)
            }, uniquingKeysWith: { $1 })
    }

    /// The lines that the mistakes of a preset name, by their rules.
    private static func mistakes(_ files: [WorkflowFile]) -> [String: [Int]] {
        let wanted: Set = ["image-name", "image-id", "application-name", "directory", "component-name", "chart"]
        let found = Checks().findings(in: RenderedProject(name: "app", workflows: files))
        return Dictionary(grouping: found.filter { wanted.contains($0.rule) }, by: \.rule)
            .mapValues { $0.map { $0.site?.line ?? 0 }.sorted() }
    }

    @Test("a job of an image names the image")
    func images() {
        let line = #line
        let images = [
            ContainerImage("app"),
            ContainerImage("worker", strategy: .emulated),
        ]
        let pipeline = NativeImages(images: images, cache: .actions(warmedOn: "main"))
        #expect(
            Self.lines(pipeline.files) == [
                "publish-images.yml on": line + 5, "publish-images.yml build-app": line + 2,
                "publish-images.yml merge-app": line + 2, "publish-images.yml build-worker": line + 3,
                "warm-publish-images.yml on": line + 5, "warm-publish-images.yml build-app": line + 2,
                "warm-publish-images.yml build-worker": line + 3,
            ])
    }

    @Test("a mistake in an image names the image, and of two with one name the second")
    func mistakenImages() {
        let line = #line
        let images = [
            ContainerImage("app"),
            ContainerImage("App", id: "other"),
            ContainerImage("third", id: "a b"),
            ContainerImage("worker", id: "other"),
        ]
        #expect(
            Self.mistakes(NativeImages(images: images).files) == [
                "image-name": [line + 3, line + 3], "image-id": [line + 4, line + 5],
            ])
    }

    @Test("the workflows and the calls of an application name the application")
    func applications() {
        let line = #line
        let applications = [
            MirroredApplication("app", versions: .gitHubReleases(of: "octo/app")),
            MirroredApplication("tool", versions: .gitHubReleases(of: "octo/tool"), modes: .singleVersion),
        ]
        let mirror = ImageMirror(applications: applications)
        let lines = Self.lines(mirror.files)
        for (place, found) in lines {
            let isTool = place.hasPrefix("tool.yml") || place.hasSuffix(" tool")
            let expected = place == "\(mirror.fileName) on" ? 5 : isTool ? 3 : 2
            #expect(found == line + expected, "\(place)")
        }
        #expect(Set(lines.values) == [line + 2, line + 3, line + 5])
        #expect(lines["\(mirror.fileName) app-multi-version"] == line + 2)
    }

    @Test("a mistake in an application names the application, and one in its base image the base image")
    func mistakenApplications() {
        let line = #line
        let applications = [
            MirroredApplication("app", versions: .gitHubReleases(of: "octo/app")),
            MirroredApplication(
                "1tool", versions: .gitHubReleases(of: "octo/tool"),
                base: BaseImage("Base", replacing: "octo/base")),
            MirroredApplication("app", versions: .gitHubReleases(of: "octo/app")),
        ]
        #expect(
            Self.mistakes(ImageMirror(applications: applications).files) == [
                "image-name": [line + 5, line + 6], "application-name": [line + 3, line + 6, line + 6],
            ])
    }

    @Test("a stage of a group names the stage, and the rest of its workflow the group")
    func stages() {
        let line = #line
        let group = BuildGroup("Images", cacheID: "abc") {
            Stage("A", directories: ["1-a"], architectures: [.amd64])
            Stage("B", directories: ["1-b", "odd"], architectures: [.amd64])
        }
        let pipeline = MultiArchPipeline(template: MultiArchTemplate(owner: "octo", image: "app")) { group }
        let lines = Self.lines(pipeline.workflows).filter { $0.key.hasPrefix(group.fileName) }
        #expect(
            lines == [
                "\(group.fileName) on": line + 1, "\(group.fileName) a": line + 2, "\(group.fileName) b": line + 3,
            ])
        #expect(Self.mistakes(pipeline.workflows) == ["directory": [line + 3]])
    }

    @Test("a mistake in a component names the component, and one in its chart the chart")
    func components() {
        let line = #line
        let components = [
            SystemComponent("broker", chart: HelmChart("charts/broker")),
            SystemComponent(
                "a.b", image: "agent",
                chart: HelmChart("charts/Agent")),
            SystemComponent(
                "third", image: "broker", chart: HelmChart("charts/broker")),
        ]
        #expect(
            Self.mistakes(ChartPipeline(components: components).workflows) == [
                "component-name": [line + 3], "chart": [line + 5, line + 7], "image-name": [line + 6],
            ])
    }

    @Test("the line does not count when jobs, files and mistakes are compared")
    func comparison() {
        let site = DeclarationSite(file: "App.swift", line: 1)
        let job = Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") }
        #expect(job.about(site) == job)
        #expect(WorkflowJob.steps(job).about(site) == .steps(job))
        let call = CallJob("a", uses: .own("b.yml"))
        #expect(call.about(site) == call)
        let mistake = DeclarationProblem(rule: "image-name", "the image has no name")
        #expect(mistake.about(site) == mistake)
        let file = WorkflowFile("a.yml", Workflow(on: [.push()]) { job })
        #expect(file.about(site) == file)
    }
}
