import SlipwayCommands
import TestSupport
import Testing

/// What `init` writes, and where.
struct InitTests {
    static let golden = "Tests/SlipwayCommandsTests/Golden"

    /// A preset, with the command lines that add to its package.
    static let packages: [(preset: String, additions: [String])] = [
        (
            "native",
            [
                "new image team/worker --platforms linux/arm64,linux/riscv64 --strategy emulated --target run",
                "new image app --platforms linux/amd64 --platforms linux/arm64 --context api --dockerfile api/Dockerfile.app",
            ]
        ),
        (
            "mirror",
            [
                "new mirrored-app outline --releases-of outline/outline",
                """
                new mirrored-app my.matter --tags-of group/my/matter --host git.example --tag-prefix release- \
                --platforms linux/amd64 --context docker --dockerfile docker/Dockerfile.arm
                """,
            ]
        ),
        (
            "multiarch",
            [
                """
                new build-group Debian --architectures amd64,arm64 --schedule 0·2·*·*·1 \
                --stage Bookworm=18-3.5/bookworm,17-3.5/bookworm,16-3.5/bookworm,15-3.5/bookworm,14-3.5/bookworm \
                --stage Bullseye·2=17-3.5/bullseye
                """,
                "new build-group debug --architectures 386 --directories 17-3.5/alpine3.22 --directories 16-3.5/alpine3.22",
                "new build-group alpine --cache-id xyz --architectures s390x --directories 17-3.5/alpine3.21",
            ]
        ),
        (
            "charts",
            [
                """
                new component broker --image-name my-broker --chart charts/my-broker --environments production,staging \
                --dockerfile Dockerfile.broker --paths crates/broker/**,Cargo.lock --platforms linux/amd64
                """,
                "new component agent --context agent --target run",
            ]
        ),
    ]

    @Test(arguments: packages) func `writes a package, and new adds to it`(preset: String, additions: [String]) {
        let scene = ScaffoldScene.package(preset)
        for line in additions { #expect(scene.run(line: line).status == .success, "\(line)") }
        let root = "/repo/pipelines/"
        let written = scene.files.texts.filter { $0.key.hasPrefix(root) }
        #expect(written.count == 7 + additions.count)
        for (path, text) in written {
            // A hidden name would hide the golden file.
            let name = path.dropFirst(root.count).split(separator: "/").map { $0.drop { $0 == "." } }
            expectGolden(text, path: "\(Self.golden)/\(preset)/\(name.joined(separator: "/"))")
            #expect(text.firstMatch(of: #/__[A-Z]/#) == nil, "a placeholder of \(path) has no value")
        }
    }

    @Test func `every golden file is one that is written`() throws {
        #expect(try Repository.names(in: Self.golden) == Self.packages.map(\.preset).sorted())
        for package in Self.packages {
            let names = try Repository.names(in: "\(Self.golden)/\(package.preset)")
            #expect(names == ["Package.swift", "README.md", "Sources", "githooks", "gitignore"])
            #expect(try Repository.names(in: "\(Self.golden)/\(package.preset)/Sources") == ["pipelines"])
        }
    }

    @Test func `says what it wrote and what comes next`() {
        let result = ScaffoldScene().run(
            line: "init my-workflows --preset native --url https://x.example/o/slipway.git")
        #expect(
            result
                == CommandResult(
                    output: Array(
                        """
                        wrote my-workflows/.githooks/pre-commit
                        wrote my-workflows/.gitignore
                        wrote my-workflows/Package.swift
                        wrote my-workflows/README.md
                        wrote my-workflows/Sources/my-workflows/CheckWorkflow.swift
                        wrote my-workflows/Sources/my-workflows/Images/Images.swift
                        wrote my-workflows/Sources/my-workflows/MyWorkflowsProject.swift

                        note: the package depends on commit c0ffeec0ffee of Slipway, which made it; \
                        'https://x.example/o/slipway.git' must have that commit
                        next:
                          cd my-workflows
                          swift run my-workflows new image app --platforms linux/amd64,linux/arm64
                          swift run my-workflows generate

                        """.utf8)))
    }

    @Test func `only says it in a dry run`() {
        let scene = ScaffoldScene()
        let before = scene.files.nodes
        let result = scene.run(line: "init app --preset native --package-path /slipway --dry-run")
        #expect(result.status == .success && result.errors == "")
        #expect(result.outputText.split(separator: "\n").count == 7)
        #expect(result.outputText.hasPrefix("would write app/.githooks/pre-commit\nwould write app/.gitignore\n"))
        #expect(scene.files.nodes == before && scene.files.changes == [])
    }

    @Test func `the hook may be executed, and nothing else`() {
        let scene = ScaffoldScene.package("native")
        let executable = scene.files.nodes.filter { $0.value.kind == .file && $0.value.mode & 0o111 != 0 }
        #expect(executable.map(\.key) == ["/repo/pipelines/.githooks/pre-commit"])
    }

    typealias Place = (
        directory: String, arguments: String, root: String, hooks: String, command: String, next: String
    )

    static let places: [Place] = [
        ("/repo", "app", "/repo/app", "app/.githooks", "swift run --package-path app app", "  cd app\n  swift run"),
        (
            "/repo", "app --path ci/flows", "/repo/ci/flows", "ci/flows/.githooks",
            "swift run --package-path ci/flows app", "  cd ci/flows\n  swift run"
        ),
        ("/repo", "app --path .", "/repo", ".githooks", "swift run app", "next:\n  swift run"),
        (
            "/elsewhere", "app", "/elsewhere/app", ".githooks", "swift run app",
            "  cd app\n  git init --initial-branch main\n  swift run"
        ),
        (
            "/", "app", "/app", ".githooks", "swift run app",
            "  cd app\n  git init --initial-branch main\n  swift run"
        ),
        (
            "/repo", "app --path ./new/a/", "/repo/new/a", "new/a/.githooks", "swift run --package-path new/a app",
            "  cd new/a\n  swift run"
        ),
        (
            "/repo", "app --path /tmp/new/a", "/tmp/new/a", ".githooks", "swift run app",
            "  cd /tmp/new/a\n  git init --initial-branch main\n  swift run"
        ),
        (
            "/elsewhere", "app --path ../link/new/a", "/repo/ci/new/a", "ci/new/a/.githooks",
            "swift run --package-path ci/new/a app", "  cd ../link/new/a\n  swift run"
        ),
        (
            "/elsewhere", "app --path ../link/x", "/repo/ci/x", "ci/x/.githooks",
            "swift run --package-path ci/x app", "  cd ../link/x\n  swift run"
        ),
    ]

    @Test(arguments: places) func `knows where in a repository it writes`(place: Place) throws {
        var scene = ScaffoldScene()
        scene.files.addFolder("/repo/ci")
        scene.files.addLink("/link", to: "/repo/ci")
        scene.workingDirectory = place.directory
        let result = scene.run(line: "init \(place.arguments) --preset native --package-path /slipway")
        #expect(result.status == .success, "\(result.errors)")
        let texts = scene.files.texts
        #expect(texts["\(place.root)/Package.swift"]?.contains("path: \"/slipway\"") == true)
        #expect(texts["\(place.root)/.githooks/pre-commit"]?.contains("$(\(place.command) check --root ") == true)
        #expect(texts["\(place.root)/README.md"]?.contains("ln -s \"$PWD\"/\(place.hooks)/pre-commit ") == true)
        let workflow = try #require(texts["\(place.root)/Sources/app/CheckWorkflow.swift"])
        #expect(workflow.contains("script: \"\(place.command) check --format github\")"))
        let folder = place.hooks.dropLast(".githooks".count)
        #expect(workflow.contains("path: [\"\(folder).build\"]"))
        #expect(workflow.contains("let slipway = hashFiles(\"\(folder)Package.resolved\")"))
        #expect(workflow.contains("hashFiles(\"\(folder)Package.swift\", \"\(folder)Sources/**\")"))
        #expect(result.outputText.contains(place.next), "\(result.outputText)")
    }

    @Test func `quotes a folder for the shell and for Swift`() throws {
        let scene = ScaffoldScene()
        scene.files.addFolder("/repo/it's \"here\" \\(now)")
        let result = scene.run(
            "init", "app", "--path", "it's \"here\" \\(now)/x", "--preset", "native", "--package-path", "/slipway")
        #expect(result.status == .success, "\(result.errors)")
        let root = "/repo/it's \"here\" \\(now)/x"
        let hook = try #require(scene.files.texts["\(root)/.githooks/pre-commit"])
        #expect(hook.contains(#"--package-path 'it'\''s "here" \(now)/x' app check"#))
        #expect(hook.contains(#"package='it'\''s "here" \(now)/x'"#))
        let workflow = try #require(scene.files.texts["\(root)/Sources/app/CheckWorkflow.swift"])
        #expect(workflow.contains(#"--package-path 'it'\\''s \"here\" \\(now)/x' app check --format github")"#))
    }

    static let settings: [(arguments: String, owner: String, image: String, note: String)] = [
        ("", "your-account", "your-image", "note: change 'your-account' and 'your-image' in the declaration"),
        ("--owner octo", "octo", "your-image", "note: change 'your-image' in the declaration"),
        ("--image gis --owner octo/team", "octo/team", "gis", "must have that commit\nnext:"),
    ]

    @Test(arguments: settings) func `a preset asks for what only it needs`(
        arguments: String, owner: String, image: String, note: String
    ) throws {
        let scene = ScaffoldScene()
        let result = scene.run(
            line: "init app --preset multiarch --url https://x.example/o/slipway.git \(arguments)")
        let source = try #require(scene.files.texts["/repo/app/Sources/app/AppProject.swift"], "\(result.errors)")
        #expect(source.contains("owner: \"\(owner)\",\n            image: \"\(image)\",\n"))
        #expect(result.outputText.contains(note))
    }

    typealias Dependency = (arguments: String, code: String, product: String, isNoted: Bool)

    static let dependencies: [Dependency] = [
        (
            "--url https://x.example/o/Slipway.git",
            #"""
            .package(
                        url: "https://x.example/o/Slipway.git",
                        revision: "\#(ScaffoldScene.commit)"
                    )
            """#,
            "Slipway", false
        ),
        (
            "--url ssh://git@x.example/o/fork/ --exact 1.2.3-rc.1",
            #".package(url: "ssh://git@x.example/o/fork/", exact: "1.2.3-rc.1")"#, "fork", false
        ),
        (
            "--url git@x.example:o/slipway.git --branch release/1.0",
            #".package(url: "git@x.example:o/slipway.git", branch: "release/1.0")"#, "slipway", false
        ),
        (
            "--url file:///srv/slipway.git --revision \(String(repeating: "0a", count: 20))",
            #"""
            .package(
                        url: "file:///srv/slipway.git",
                        revision: "\#(String(repeating: "0a", count: 20))"
                    )
            """#,
            "slipway", false
        ),
        ("--package-path /slipway", #".package(name: "Slipway", path: "/slipway")"#, "Slipway", true),
        ("--package-path ../slipway", #".package(name: "Slipway", path: "../../slipway")"#, "Slipway", true),
        ("--package-path vendor/s", #".package(name: "Slipway", path: "../vendor/s")"#, "Slipway", false),
    ]

    @Test(arguments: dependencies) func `names Slipway`(dependency: Dependency) throws {
        let scene = ScaffoldScene()
        scene.files.add("/repo/vendor/s/Package.swift", "")
        let result = scene.run(line: "init app --preset native \(dependency.arguments)")
        let manifest = try #require(scene.files.texts["/repo/app/Package.swift"], "\(result.errors)")
        #expect(manifest.contains("\n        \(dependency.code)\n"))
        #expect(manifest.contains(".product(name: \"Slipway\", package: \"\(dependency.product)\")"))
        #expect(result.outputText.contains("note: GitHub's runners do not have") == dependency.isNoted)
    }

    static let heads: [(files: [String: String], branch: String)] = [
        (["HEAD": "ref: refs/heads/trunk\n"], "trunk"),
        (
            ["HEAD": "ref: refs/heads/topic\n", "refs/remotes/origin/HEAD": "ref: refs/remotes/origin/develop\n"],
            "develop"
        ),
        (["HEAD": "ref: refs/heads/it's \"x\"\n"], "it's \\\"x\\\""),
        ([:], "main"),
    ]

    @Test(arguments: heads) func `takes the default branch from the repository, and says it once`(
        files: [String: String], branch: String
    ) throws {
        for preset in ["native", "mirror", "multiarch", "charts"] {
            let scene = ScaffoldScene()
            for (path, text) in files { scene.files.add("/repo/.git/\(path)", text) }
            _ = scene.run(line: "init app --preset \(preset) --package-path /slipway")
            let sources = scene.files.texts.filter { $0.key.hasPrefix("/repo/app/") && $0.key.hasSuffix(".swift") }
            let text = sources.values.joined()
            #expect(text.contains("static let defaultBranch = \"\(branch)\"\n"), "\(preset)")
            #expect(text.ranges(of: "\"\(branch)\"").count == 1, "\(preset)")
            #expect(text.ranges(of: "defaultBranch").count > 1, "\(preset)")
        }
    }

    static let typeNames: [(name: String, type: String)] = [
        ("pipelines", "PipelinesProject"), ("my-workflows", "MyWorkflowsProject"), ("PostGIS", "PostGISProject"),
        ("ci_2-go", "Ci2GoProject"), ("my-project", "MyProject"), ("FooProject", "FooProjectProject"),
    ]

    @Test(arguments: typeNames) func `derives the type from the name`(name: String, type: String) throws {
        let scene = ScaffoldScene()
        _ = scene.run(line: "init \(name) --preset native --package-path /slipway")
        let source = try #require(scene.files.texts["/repo/\(name)/Sources/\(name)/\(type).swift"])
        #expect(source.contains("\nstruct \(type): WorkflowProject {\n"))
        #expect(source.contains("static let name = \"\(name)\"\n"))
    }
}
