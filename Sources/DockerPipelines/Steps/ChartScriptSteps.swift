import ScriptLibrary
import Workflows

/// The script steps of charts and their releases.
enum ChartScriptSteps {
    /// What a run publishes under.
    struct RunNameOutputs: Outputs {
        let tag = Output<String>("tag")
        let revisionTag = Output<String>("revision-tag")
        let chartVersion = Output<String>("chart-version")
    }

    /// The tags of the images of a run.
    struct RunTagOutputs: Outputs {
        let tag = Output<String>("tag")
        let revisionTag = Output<String>("revision-tag")
    }

    /// The version of the charts that a run publishes beside its images.
    struct PreviewOutputs: Outputs {
        let chartVersion = Output<String>("chart-version")
    }

    /// The version of a release that agrees with the repository.
    struct VerifiedVersionOutputs: Outputs {
        let version = Output<String>("version")
        let isPrerelease = Output<Bool>("prerelease")
    }

    /// Whether a pull request changes what a workflow is about.
    struct ChangeOutputs: Outputs {
        let changed = Output<Bool>("changed")
    }

    static func changedPaths(matching expressions: [String], request: Value<String>) -> TypedStep<ChangeOutputs> {
        ScriptSteps.step(
            "Compare what is changed with what matters", .changedPaths,
            env: ["PULL_REQUEST": request, "PATTERNS": Value(expressions.joined(separator: "\n"))]
        ).identified("changes", outputs: ChangeOutputs.self)
    }

    static func passed(_ jobs: [(id: JobID, result: Value<String>)]) -> Step {
        let results = jobs.map { "\($0.id.rawValue)=\($0.result)" as Value<String> }
        return ScriptSteps.step(
            "Look at what became of every job", .passedJobs, env: ["RESULTS": results.joined(separator: "\n")]
        ).element
    }

    static func runTags(request: Value<String>) -> TypedStep<RunNameOutputs> {
        ScriptSteps.step(
            "Name what this run publishes", .runTags,
            env: ["REF_NAME": github.refName, "PULL_REQUEST": request, "SHA": github.sha]
        ).identified("tags", outputs: RunNameOutputs.self)
    }

    static func verifyVersion(tagPrefix: String, files: [VersionFile]) -> TypedStep<VerifiedVersionOutputs> {
        let lines = files.map { "\($0.path)\t\($0.key)\t\($0.part.rawValue)" }.joined(separator: "\n")
        return ScriptSteps.step(
            "Compare the tag with the repository", .verifyVersion,
            env: ["REF_NAME": github.refName, "TAG_PREFIX": Value(tagPrefix), "VERSION_FILES": Value(lines)]
        ).identified("version", outputs: VerifiedVersionOutputs.self)
    }

    static func fetchDependencies(of chart: Value<String>, from repositories: Value<String>) -> Step {
        ScriptSteps.step(
            "Fetch what the chart depends on", .chartDependencies,
            env: ["CHART": chart, "REPOSITORIES": repositories]
        ).element
    }

    static func lint(_ chart: Value<String>, _ renderings: Value<String>) -> Step {
        ScriptSteps.step("Lint the chart", .lintChart, env: ["CHART": chart, "RENDERINGS": renderings]).element
    }

    static func render(_ chart: Value<String>, _ renderings: Value<String>, image: Value<String>) -> Step {
        ScriptSteps.step(
            "Render the chart and look at what comes out", .renderChart,
            env: ["CHART": chart, "RENDERINGS": renderings, "IMAGE_NAME": image]
        ).element
    }

    static func checkVersion(of chart: Value<String>) -> Step {
        ScriptSteps.step("Check the chart's version", .chartVersion, env: ["CHART": chart]).element
    }

    static func push(
        _ chart: Value<String>, version: Value<String>, appVersion: Value<String>, to place: Value<String>,
        as login: RegistryLogin, folder: Value<String>
    ) -> Step {
        ScriptSteps.step(
            "Package the chart and push it", .pushChart,
            env: [
                "CHART": chart, "VERSION": version, "APP_VERSION": appVersion, "REPOSITORY": place,
                "REGISTRY_USERNAME": login.username, "REGISTRY_PASSWORD": login.password, "PACKAGE_DIR": folder,
            ]
        ).element
    }

    static func checkReviewers(of environment: String) -> Step {
        ScriptSteps.step(
            "Ask GitHub who has to approve", .requiredReviewers,
            env: [
                "API_URL": github.apiURL, "REPOSITORY": github.repository, "ENVIRONMENT": Value(environment),
                "TOKEN": secrets.githubToken,
            ]
        ).element
    }

    /// A tag may move while a release waits, and its name would stand for what nobody has built.
    static func verifyTag() -> Step {
        ScriptSteps.step(
            "Check that the tag names the same commit", .verifyTag,
            env: [
                "SERVER_URL": github.serverURL, "REPOSITORY": github.repository, "REF_NAME": github.refName,
                "SHA": github.sha, "TOKEN": secrets.githubToken,
            ]
        ).element
    }

    static func announce(_ images: [Value<String>], version: Value<String>) -> Step {
        ScriptSteps.step(
            "Tell what is published now", .showValues,
            env: ["TITLE": "Version \(version) was approved", "VALUES": images.joined(separator: "\n")]
        ).element
    }

    static func cleanUp(
        images: [String], charts: [String], owner: Value<String>, registry: ImageRegistry, request: Value<String>
    ) -> Step {
        ScriptSteps.step(
            "Delete what the pull request has published", .cleanupPackages,
            env: [
                "API_URL": github.apiURL, "REGISTRY": Value(registry.host), "OWNER": owner,
                "IMAGES": Value(images.joined(separator: " ")), "CHARTS": Value(charts.joined(separator: " ")),
                "PULL_REQUEST": request, "TOKEN": registry.password,
            ]
        ).element
    }
}
