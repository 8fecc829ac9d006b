// swift-tools-version: 6.2

import PackageDescription

// Rounding a number calls the C library's mathematics, which Linux keeps apart and only an import of Glibc links.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

// What a module re-exports, a target that imports the module depends on, too: the build compiles a target again if a module
// that it depends on has changed, and looks no further. Without this, a new parameter of an initialiser in Workflows is no
// reason to compile a target that imports Slipway, and linking it fails.
let reexportedByWorkflows = ["WorkflowExpressions"]
let reexportedBySlipway =
    reexportedByWorkflows + ["Workflows", "WorkflowAnalysis", "WorkflowChecks", "DockerPipelines", "SlipwayCommands"]

let package = Package(
    name: "Slipway",
    platforms: [.macOS(.v14)],
    products: [
        .library(name: "Slipway", targets: ["Slipway"] + reexportedBySlipway),
        .library(name: "Workflows", targets: ["Workflows"] + reexportedByWorkflows),
        .library(name: "DockerPipelines", targets: ["DockerPipelines", "Workflows"] + reexportedByWorkflows),
        .executable(name: "slipway", targets: ["SlipwayTool"]),
    ],
    targets: [
        // From bytes to presets: each target stands on the ones above it.
        .target(name: "WorkflowYAML", linkerSettings: mathematics),
        .target(name: "WorkflowExpressions", linkerSettings: mathematics),
        .target(name: "Workflows", dependencies: ["WorkflowYAML", "WorkflowExpressions"]),
        .target(name: "WorkflowAnalysis", dependencies: ["Workflows"]),
        .target(name: "WorkflowDifferences", dependencies: ["WorkflowYAML", "WorkflowExpressions", "Workflows"]),
        .target(name: "WorkflowChecks", dependencies: ["Workflows", "WorkflowAnalysis"]),
        .target(name: "WorkflowImport", dependencies: ["WorkflowYAML", "Workflows"]),
        .target(name: "ScriptLibrary"),
        .target(name: "DockerPipelines", dependencies: ["Workflows", "ScriptLibrary"]),
        .target(
            name: "SlipwayCommands",
            dependencies: [
                "WorkflowYAML", "Workflows", "WorkflowAnalysis", "WorkflowDifferences", "WorkflowChecks",
                "WorkflowImport", "DockerPipelines",
                "ScriptLibrary",
            ]),
        .target(
            name: "Slipway",
            dependencies: ["Workflows", "WorkflowAnalysis", "WorkflowChecks", "DockerPipelines", "SlipwayCommands"]),
        .executableTarget(name: "SlipwayTool", dependencies: ["SlipwayCommands"]),

        // Slipway's own workflows, and figures about itself.
        .executableTarget(name: "SlipwayWorkflows", dependencies: ["Slipway"]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "WorkflowYAML", "Workflows", "WorkflowAnalysis", "WorkflowChecks", "ScriptLibrary", "DockerPipelines",
                "SlipwayCommands",
                "LoopbackServer",
            ]),

        // Examples: a declaration, and beside it the files that it generates.
        .executableTarget(
            name: "NativeDigests", dependencies: ["Slipway"], path: "Examples/NativeDigests",
            exclude: ["README.md"]),
        .executableTarget(name: "Mirror", dependencies: ["Slipway"], path: "Examples/Mirror", exclude: ["README.md"]),
        .executableTarget(
            name: "PostGIS", dependencies: ["Slipway"], path: "Examples/PostGIS", exclude: ["README.md"]),
        .executableTarget(
            name: "Charts", dependencies: ["Slipway"], path: "Examples/Charts", exclude: ["README.md", "docs"]),

        .target(
            name: "TestSupport",
            dependencies: ["WorkflowAnalysis", "WorkflowChecks", "Workflows", "WorkflowExpressions", "WorkflowYAML"],
            path: "Tests/TestSupport"),
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
        .executableTarget(
            name: "StressProject", dependencies: ["SlipwayCommands", "Workflows"], path: "Tests/StressProject"),
        .executableTarget(
            name: "CorpusReading", dependencies: ["Workflows", "WorkflowExpressions", "WorkflowYAML"],
            path: "Tests/CorpusReading"),
        .testTarget(name: "WorkflowYAMLTests", dependencies: ["WorkflowYAML", "TestSupport"]),
        .testTarget(name: "WorkflowExpressionsTests", dependencies: ["WorkflowExpressions", "TestSupport"]),
        .testTarget(
            name: "WorkflowsTests", dependencies: ["Workflows", "WorkflowYAML", "TestSupport"],
            exclude: ["MustNotCompile"]),
        .testTarget(name: "WorkflowAnalysisTests", dependencies: ["WorkflowAnalysis", "Workflows", "TestSupport"]),
        .testTarget(
            name: "WorkflowDifferencesTests", dependencies: ["WorkflowDifferences", "Workflows", "TestSupport"]),
        .testTarget(
            name: "WorkflowImportTests",
            dependencies: ["Slipway", "WorkflowDifferences", "WorkflowImport", "WorkflowYAML", "TestSupport"],
            exclude: ["Cases"]),
        .testTarget(
            name: "WorkflowChecksTests",
            dependencies: ["WorkflowAnalysis", "WorkflowChecks", "Workflows", "TestSupport"]),
        .testTarget(name: "ScriptLibraryTests", dependencies: ["ScriptLibrary", "LoopbackServer", "TestSupport"]),
        .testTarget(
            name: "DockerPipelinesTests",
            dependencies: [
                "DockerPipelines", "Slipway", "ScriptLibrary", "WorkflowExpressions", "WorkflowYAML", "LoopbackServer",
                "TestSupport",
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "SlipwayCommandsTests",
            dependencies: [
                "SlipwayCommands", "DockerPipelines", "WorkflowAnalysis", "WorkflowChecks", "Workflows",
                "ScriptLibrary", "TestSupport",
                "StressProject",
            ],
            exclude: ["Golden", "Reports/Golden", "Lint/Cases"]),
        .testTarget(name: "SlipwayTests", dependencies: ["Slipway", "TestSupport"]),
        .testTarget(
            name: "MutationTests", dependencies: ["Slipway", "NativeDigests", "Mirror", "PostGIS", "Charts"]),
    ]
)

for target in package.targets {
    var names: [String] = []
    for case .byNameItem(let name, _) in target.dependencies { names.append(name) }
    var added = names.contains("Workflows") ? reexportedByWorkflows : []
    if names.contains("Slipway") { added = reexportedBySlipway }
    target.dependencies += added.filter { !names.contains($0) }.map { .byNameItem(name: $0, condition: nil) }
}

for target in package.targets where target.type != .plugin {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),  // SE-0335
            .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
            .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
            .treatAllWarnings(as: .error),  // SE-0443
            .treatWarning("ExplicitSendable", as: .error),
        ]
}
