import Testing

/// Modules stand for boundaries: each imports what stands below it, and no source goes around them.
struct LayeringTests {
    static let cLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]

    /// What each module may import.
    static let allowed: [String: Set<String>] = [
        "WorkflowYAML": [],
        "WorkflowExpressions": [],
        "Workflows": ["WorkflowYAML", "WorkflowExpressions"],
        "WorkflowAnalysis": ["Workflows"],
        "WorkflowDifferences": ["WorkflowYAML", "WorkflowExpressions", "Workflows"],
        "WorkflowImport": ["WorkflowYAML", "Workflows"],
        "WorkflowChecks": ["Workflows", "WorkflowAnalysis"],
        "ScriptLibrary": [],
        "DockerPipelines": ["Workflows", "ScriptLibrary"],
        "SlipwayCommands": [
            "WorkflowYAML", "Workflows", "WorkflowAnalysis", "WorkflowDifferences", "WorkflowChecks", "WorkflowImport",
            "DockerPipelines", "ScriptLibrary",
        ],
        "Slipway": ["Workflows", "WorkflowAnalysis", "WorkflowChecks", "DockerPipelines", "SlipwayCommands"],
        "SlipwayTool": ["SlipwayCommands"],
        "SlipwayWorkflows": ["Slipway"],
        "Benchmarks": [
            "WorkflowYAML", "Workflows", "WorkflowAnalysis", "WorkflowChecks", "ScriptLibrary", "SlipwayCommands",
            "LoopbackServer",
            "Foundation",
        ],
    ]

    /// The only files that reach the system.
    static let filesWithSystem = [
        "Sources/SlipwayCommands/FileSystem/DiskFileSystem+Writing.swift",
        "Sources/SlipwayCommands/FileSystem/DiskFileSystem.swift",
        "Sources/SlipwayCommands/Process/CommandLineProcess.swift",
        "Sources/SlipwayCommands/Programs/SystemPrograms.swift",
    ]

    @Test func `every module has its place`() {
        #expect(Set(SourceFile.all.map(\.module)) == Set(Self.allowed.keys))
    }

    @Test(arguments: allowed.keys.sorted()) func `a module imports only what stands below it`(_ module: String) {
        let files = SourceFile.all.filter { $0.module == module }
        #expect(!files.isEmpty)
        for file in files where module != "Benchmarks" {
            let system = Self.filesWithSystem.contains(file.path) ? Self.cLibrary : []
            let forbidden = Set(file.imports).subtracting(Self.allowed[module] ?? []).subtracting(system)
            #expect(forbidden.isEmpty, "\(file.path) imports \(forbidden.sorted())")
        }
    }

    @Test func `the system is reached where it is said to be`() {
        let reaching = SourceFile.all.filter {
            $0.module != "Benchmarks" && !Self.cLibrary.isDisjoint(with: $0.imports)
        }
        #expect(reaching.map(\.path) == Self.filesWithSystem)
    }

    /// The modules whose folders are layers.
    static let layered = [
        "WorkflowYAML", "WorkflowExpressions", "Workflows", "WorkflowAnalysis", "WorkflowDifferences",
        "WorkflowChecks", "WorkflowImport", "ScriptLibrary", "DockerPipelines", "SlipwayCommands",
    ]

    @Test func `a folder names nothing of the folders that stand on it`() {
        let files = SourceFile.all.filter { Self.layered.contains($0.module) }
        let mutual = FolderUse.mutual(among: files, of: SourceFile.all)
        #expect(mutual.isEmpty, "\(mutual.map(\.description).joined(separator: "\n"))")
    }

    @Test(arguments: layered) func `at most five files name one another in a circle`(_ module: String) {
        let circles = FolderUse.circles(of: SourceFile.all.filter { $0.module == module })
        #expect(circles.filter { $0.count > 5 }.isEmpty)
    }

    @Test func `no folder has more files than one can take in`() {
        let paths = SourceFile.all.filter { Self.layered.contains($0.module) }.map(\.path)
        var counts = Dictionary(grouping: paths, by: FolderUse.folder(of:)).mapValues(\.count)
        // One file for each action, and one for each rule.
        #expect(counts.removeValue(forKey: "Sources/Workflows/Actions/Bindings") != nil)
        #expect(counts.removeValue(forKey: "Sources/WorkflowChecks/Rules") != nil)
        #expect(counts.count > 40)
        #expect(counts.filter { $0.value > 25 }.isEmpty)
    }

    @Test func `folders that name one another are seen, whatever stands in texts and comments`() {
        let low: [Substring] = ["public struct Low {", "    let text = \"High\"  // High, too", "}"]
        let high: [Substring] = ["@frozen public final class High {", "    enum Nested {}", "    let low: [Low]", "}"]
        let files = [
            SourceFile(path: "Sources/M/A/a.swift", lines: low), SourceFile(path: "Sources/M/B/b.swift", lines: high),
        ]
        #expect(FolderUse.mutual(among: files, of: files).isEmpty)
        #expect(FolderUse.circles(of: files).isEmpty)
        let upward: [Substring] = ["extension Low { typealias Other = High.Nested }"]
        let more = files + [SourceFile(path: "Sources/M/A/c.swift", lines: upward)]
        let third = SourceFile(path: "Sources/M/C/d.swift", lines: ["struct Third { var low: Low }"])
        let around = SourceFile(path: "Sources/M/A/a.swift", lines: low + ["extension Low { var third: Third }"])
        #expect(FolderUse.circles(of: [around, third] + files.dropFirst()).map(\.count) == [2])
        let mutual = FolderUse.mutual(among: more, of: more)
        #expect(
            mutual.map(\.description) == [
                "Sources/M/A names 'High' of Sources/M/B", "Sources/M/A names 'Nested' of Sources/M/B",
                "Sources/M/B names 'Low' of Sources/M/A",
            ])
    }

    @Test func `imports are seen whatever stands before them`() {
        let lines: [Substring] = [
            "import A", "public import B", "@_exported public import C", "@testable import D", "    import E",
            "import struct F.G", "// import H", "package import I", "let text = #\"\"\"", "import J", "\"\"\"#",
            "import K",
        ]
        #expect(
            SourceFile(path: "Sources/M/a.swift", lines: lines).imports == ["A", "B", "C", "D", "E", "F", "I", "K"])
    }
}
