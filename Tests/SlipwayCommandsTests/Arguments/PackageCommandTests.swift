import Testing

@testable import SlipwayCommands

/// Commands that messages name work in the folder in which they are read.
struct PackageCommandTests {
    typealias Case = (typed: String, executable: String?, workingDirectory: String, command: String)

    static let cases: [Case] = [
        ("/repo/p/.build/debug/app", "/repo/p/.build/x/debug/app", "/repo/p", "swift run app"),
        ("/repo/p/.build/debug/app", "/repo/p/.build/x/debug/app", "/repo/p/Sources/app", "swift run app"),
        ("/repo/p/.build/debug/app", "/repo/p/.build/debug/app", "/repo", "swift run --package-path p app"),
        ("/repo/p/.build/debug/app", "/repo/p/.build/debug/app", "/repo/src", "swift run --package-path ../p app"),
        ("/repo/p/.build/debug/app", "/repo/p/.build/debug/app", "/", "swift run --package-path repo/p app"),
        // SwiftPM would take the nearer package.
        ("x", "/repo/p/.build/debug/app", "/repo/p/inner", "swift run --package-path .. app"),
        ("x", "/it's/.build/debug/app", "/repo", "swift run --package-path '../it'\\''s' app"),
        // A package may be a checkout of another one.
        ("x", "/repo/p/.build/checkouts/q/.build/debug/app", "/repo/p/.build/checkouts/q", "swift run app"),
        ("x", "/repo/p/.build/out/Products/Debug-linux/app", "/repo/p", "swift run app"),
        // The build folder of another package, within that of this one.
        (
            "/repo/p/.build/mine/x/debug/app", "/repo/p/.build/mine/x/debug/app", "/repo/p",
            "/repo/p/.build/mine/x/debug/app"
        ),
        ("app", nil, "/repo/p", "app"),
        ("/tmp/scratch/debug/app", "/tmp/scratch/debug/app", "/repo/p", "/tmp/scratch/debug/app"),
        ("./a b/app", "/repo/a b/app", "/repo", "'./a b/app'"),
        ("/gone/.build/debug/app", "/gone/.build/debug/app", "/repo", "/gone/.build/debug/app"),
    ]

    @Test(arguments: cases) func `starts the executable again`(example: Case) {
        let files = InMemoryFileSystem([
            "/repo/p/Package.swift": "", "/repo/p/inner/Package.swift": "", "/it's/Package.swift": "",
            "/repo/p/.build/checkouts/q/Package.swift": "",
        ])
        let command = PackageCommand.invocation(
            of: "app", typed: example.typed, executable: example.executable,
            workingDirectory: example.workingDirectory, files: files)
        #expect(command == example.command)
    }
}
