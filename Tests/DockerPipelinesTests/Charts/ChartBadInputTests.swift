import Slipway
import TestSupport
import Testing

/// What a declaration of charts gets that no type could refuse.
@Suite("Bad input of charts")
struct ChartBadInputTests {
    typealias Case = (change: @Sendable (inout ChartPipeline) -> Void, finding: String)

    static let cases: [Case] = [
        (
            { $0.components[0].name = "" },
            "component-name: the name '' of a component holds more than letters, digits, '_' and '-'"
        ),
        (
            { $0.components[0].name = "a.b" },
            "component-name: the name 'a.b' of a component holds more than letters, digits, '_' and '-'"
        ),
        ({ $0.components[1].name = "Broker" }, "component-name: two components have the name 'Broker'"),
        ({ $0.components[1].image = "brokkr-broker" }, "image-name: two components have the image 'brokkr-broker'"),
        (
            { $0.components[0].image = "Broker" },
            "image-name: the image name 'Broker' holds more than lower-case letters, digits and '._-/'"
        ),
        ({ $0.components[0].platforms = [] }, "platforms: the component 'broker' has no platform"),
        (
            { $0.components[0].platforms = [.linuxS390X] },
            "runner: no runner is named for 'linux/s390x' of the component 'broker'; add one to 'runners'"
        ),
        (
            { $0.components[0].context = "../x" },
            "path: the context '../x' of the component 'broker' is absolute or holds '..'; write a path from the repository's root"
        ),
        (
            { $0.components[0].dockerfile = "" },
            "path: the Dockerfile of the component 'broker' is empty; write a path from the repository's root"
        ),
        (
            { $0.components[0].chart?.directory = "/charts/broker" },
            "path: the chart '/charts/broker' of the component 'broker' is absolute or holds '..'; write a path from the"
                + " repository's root"
        ),
        ({ $0.components[1].chart?.name = "brokkr-broker" }, "chart: two charts have the name 'brokkr-broker'"),
        (
            { $0.components[0].chart?.renderings.append(ChartRendering("Default")) },
            "chart-values: two values of the chart 'charts/brokkr-broker' have the name 'Default'"
        ),
        (
            { $0.components[0].chart?.renderings.append(ChartRendering("x", settings: ["a": "b\nc"])) },
            "chart-values: the values 'x' of the chart 'charts/brokkr-broker' hold an empty text, a line break or a tab"
        ),
        (
            { $0.components[0].chart?.renderings.append(ChartRendering("x", settings: ["a": "b c"])) },
            "chart-values: the values 'x' of the chart 'charts/brokkr-broker' hold an argument with a space; write it into a"
                + " file of values"
        ),
        (
            { $0.components[0].chart?.renderings.append(ChartRendering("x: y", settings: ["a": "b"])) },
            "chart-values: the values 'x: y' of the chart 'charts/brokkr-broker' hold ' => ', or have a ': ' in their name"
        ),
        (
            { $0.components[0].chart?.renderings.append(ChartRendering("x", expecting: ["a => b"])) },
            "chart-values: the values 'x' of the chart 'charts/brokkr-broker' hold ' => ', or have a ': ' in their name"
        ),
        (
            { $0.components[0].chart?.expected = ["a\tb"] },
            "chart-values: the lines that the chart 'charts/brokkr-broker' must have hold an empty one, a line break, a tab or"
                + " ' => '"
        ),
        (
            { $0.components[0].chart?.renderings.append(ChartRendering("x", values: ["../x.yaml"])) },
            "path: the values file '../x.yaml' of the chart 'charts/brokkr-broker' is absolute or holds '..'; write a path"
                + " from the repository's root"
        ),
        (
            { $0.components[0].chart?.repositories = ["x": "oci://example.com/charts"] },
            "chart-repository: the repository 'x' of the chart 'charts/brokkr-broker' has no plain name or no address"
                + " that begins with 'https://'; one of 'oci://' stands in Chart.yaml alone"
        ),
        (
            { $0.components[0].chart?.repositories = ["x": "https://example.com/$(id)"] },
            "chart-repository: the repository 'x' of the chart 'charts/brokkr-broker' has no plain name or no address"
                + " that begins with 'https://'; one of 'oci://' stands in Chart.yaml alone"
        ),
        (
            { $0.components[0].chart?.repositories = ["bitnami": "https://example.com/charts"] },
            "chart-repository: two charts call different repositories 'bitnami'"
        ),
        (
            { $0.components[1].platforms = [.linuxARM64] },
            "deployment: the component 'agent' has no image for 'linux/amd64', on which deployments are tested"
        ),
        (
            { $0.release.gate.environment = "" },
            "environment: the environment of the release has no name, and GitHub would wait for nobody; write 'release'"
        ),
        (
            { $0.release.tagPrefix = "v*" },
            "tag-prefix: the tag prefix 'v*' holds more than letters, digits and '._/-'"
        ),
        (
            { $0.release.versionFiles = [VersionFile("Cargo.toml", key: "")] },
            "version-file: the key '' of the file 'Cargo.toml' is no list of names with dots between them"
        ),
        (
            { $0.release.versionFiles = [VersionFile("VERSION")] },
            "version-file: the version cannot be read from 'VERSION': name a file of '.toml', '.json' or '.yaml', without"
                + " spaces"
        ),
        (
            { $0.release.versionFiles = [VersionFile("Cargo.toml", key: "a | env")] },
            "version-file: the key 'a | env' of the file 'Cargo.toml' is no list of names with dots between them"
        ),
        (
            {
                $0.pathFiltering = .byJob
                $0.sharedPaths = ["docs/*?"]
            },
            "path-pattern: the path pattern 'docs/*?' cannot be compared by a job; write it with '*', '**', '[…]', and with"
                + " '?' and '+' after a character"
        ),
        (
            {
                $0.branches = []
                $0.cache = .none
            }, "branches: the pipeline has no branch that publishes"
        ),
        (
            { $0.cache = .actions(warmedOn: "trunk") },
            "cache: the cache is filled on 'trunk', which is none of the branches that are built; name one of them"
        ),
        (
            { $0.buildArguments = ["TOKEN": secrets.githubToken] },
            "build-argument: the build argument 'TOKEN' reads a secret, and build arguments end up in the image's history"
                + " and in the cache; pass it in 'secrets' of the pipeline"
        ),
        (
            { $0.secrets = ["npm token": secrets.NPM_TOKEN] },
            "build-secret: the id 'npm token' in 'secrets' of the pipeline is none; write letters, digits and '._-'"
        ),
        (
            { $0.buildArguments = ["A\tB": "x"] },
            "build-argument: the build argument 'A\tB' has a name with '=', a space or a control character; use letters,"
                + " digits and '_'"
        ),
        (
            { $0.registry.host = "ghcr" },
            "registry: the registry 'ghcr' has neither a dot nor a port, so Docker would take it for an account on Docker Hub"
        ),
        (
            { $0.registry.owner = "Octo" },
            "image-name: owner: the image name 'Octo' holds more than lower-case letters, digits and '._-/'"
        ),
        ({ $0.chartFolder = "" }, "chart: the charts' folder: an image needs a name"),
        (
            {
                $0.registry = ImageRegistry(
                    host: "registry.example.com", owner: "app", username: "me", password: secrets.PASSWORD)
            },
            "cleanup: what pull requests publish can be deleted in 'ghcr.io' only, and images go to 'registry.example.com';"
                + " use 'layout: .separate'"
        ),
    ]

    @Test("What cannot work is a finding", arguments: cases.indices)
    func refuses(_ index: Int) {
        let found = ChartSamples.findings(ChartSamples.pipeline(change: Self.cases[index].change))
        #expect(found.contains(Self.cases[index].finding), "\(found)")
        let rules = Set(found.map { $0.prefix { $0 != ":" } })
        #expect(rules.count <= 2, "\(found)")
    }

    @Test("A pipeline without components is a finding")
    func refusesNothing() {
        let found = ChartSamples.findings(ChartSamples.pipeline { $0.components = [] })
        #expect(found.contains("no-component: the pipeline has no component"))
        #expect(
            found.contains("deployment: there is a test of deployments, and no component has a chart"))
    }

    @Test(
        "Another registry does for the separate layout, and nothing is wrong with either",
        arguments: ChartLayout.allCases)
    func accepts(_ layout: ChartLayout) {
        #expect(ChartSamples.findings(ChartSamples.pipeline(layout)) == [])
        let other = ChartSamples.pipeline(.separate) {
            $0.registry = ImageRegistry(
                host: "registry.example.com", owner: "app", username: "me", password: secrets.PASSWORD)
        }
        #expect(ChartSamples.findings(other) == [])
    }

    @Test("Charts, values, Dockerfiles and stated versions must be in the repository")
    func needsFiles() throws {
        let project = RenderedProject(name: "Charts", workflows: ChartSamples.pipeline().workflows)
        let errors = Expectation.all(of: project).filter { $0.finding.severity == .error }
        // The system's own tests are workflows that it calls and that are written by hand.
        let called = Set(errors.filter { $0.finding.rule == "call-reference" }.map(\.sought))
        #expect(
            called
                == Set(
                    ["setup.yml", "unit_tests.yml", "integration_tests.yml"].map { .file(".github/workflows/\($0)") }))
        let missing = errors.filter { $0.finding.rule != "call-reference" }
        let messages = Set(missing.map { "\($0.finding.rule): \($0.finding.message)" })
        #expect(missing.count == 11 && messages.count == 11)
        for message in [
            "dockerfile: the component 'agent' has no Dockerfile at 'Dockerfile.agent'; add it, or name another one with"
                + " 'dockerfile'",
            "chart: the chart 'charts/brokkr-agent' of the component 'agent' has no 'Chart.yaml'; name the folder that"
                + " holds it",
            "chart-values: the values 'staging' of the chart 'charts/brokkr-agent' have no file 'values/staging.yaml'",
            "version-file: there is no file 'Cargo.toml' that could state the version",
        ] { #expect(messages.contains(message), "\(message)") }
    }

    @Test("Every filter is looked for, but for the files that are written beside it")
    func expectsFilters() throws {
        let project = RenderedProject(name: "Charts", workflows: ChartSamples.pipeline().workflows)
        let filters = Expectation.all(of: project).filter { $0.finding.rule == "path-filter" }
        #expect(
            filters.map(\.sought)
                == [
                    "crates/brokkr-broker/**", "Dockerfile.broker", "charts/brokkr-broker/**", "crates/brokkr-agent/**",
                    "Dockerfile.agent", "charts/brokkr-agent/**", "Cargo.toml", "Cargo.lock",
                ].map { .match($0) })
        #expect(
            filters.allSatisfy { $0.finding.severity == .warning && $0.finding.place == Place("on", "push", "paths") })
    }
}
