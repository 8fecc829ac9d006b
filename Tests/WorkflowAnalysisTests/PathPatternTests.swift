import Testing
import WorkflowAnalysis

/// Patterns of path filters, with the examples of GitHub's cheat sheet.
struct PathPatternTests {
    static let cases: [(pattern: String, matching: [String], others: [String])] = [
        ("*", ["README.md", "server.rb"], ["docs/a.md"]),
        ("*.jsx?", ["page.js", "page.jsx"], ["page.jsxx", "a/page.js"]),
        ("**", ["all/the/files.md"], []),
        ("*.js", ["app.js", "index.js"], ["js/index.js"]),
        ("**.js", ["index.js", "js/index.js", "src/js/app.js"], ["index.jsx"]),
        ("docs/*", ["docs/README.md", "docs/file.txt"], ["docs/a/b.md", "docs"]),
        ("docs/**", ["docs/README.md", "docs/mona/octocat.txt"], ["adocs/x"]),
        (
            "docs/**/*.md", ["docs/README.md", "docs/mona/hello-world.md", "docs/a/markdown/file.md"],
            ["docs/x.txt", "docs.md"]
        ),
        (
            "**/docs/**", ["docs/hello.md", "dir/docs/my-file.txt", "space/docs/plan/space.doc"],
            ["mydoc/x", "mydocs/x", "docs"]
        ),
        ("**/README.md", ["README.md", "js/README.md"], ["js/README.md.txt", "MYREADME.md"]),
        (
            "**/migrate-*.sql", ["migrate-10909.sql", "db/migrate-v1.0.sql", "db/sept/migrate-v1.sql"],
            ["a/x-migrate-1.sql"]
        ),
        ("**/*-post.md", ["my-post.md", "path/their-post.md"], ["path/post.md"]),
        ("a/**/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/xb"]), ("a**/b", ["a/b", "ax/y/b"], ["b", "ab"]),
        ("*?a", ["a", "xa"], ["x"]),
        ("**/*src/**", ["a/src/app.js", "my-src/code/js/app.js"], ["a/srcs/app.js"]),
        ("v[12].[0-9]+.[0-9]+", ["v1.10.1", "v2.0.0"], ["v3.0.0", "v1.x.0"]),
        ("[!a-c]x", ["dx"], ["ax", "bx"]), ("[]x", [], ["x"]), ("a\\*b", ["a*b"], ["axb"]),
        ("ab+c?", ["ab", "abbb", "abc", "abbc"], ["a", "abcc"]), ("", [""], ["a"]),
    ]

    @Test(arguments: cases) func `matches as GitHub does`(pattern: String, matching: [String], others: [String]) {
        let read = PathPattern(pattern)
        for path in matching { #expect(read.matches(path), "\(path)") }
        for path in others { #expect(!read.matches(path), "\(path)") }
    }

    static let folders: [(pattern: String, folder: String)] = [
        ("src/a/**", "src/a"), ("src/ab*/x", "src"), ("a.md", ""), ("docs/x/y.md", "docs/x"), ("src/ab?/x", "src"),
        ("[ab]/c", ""), ("a/b+/c", "a"), ("**/x", ""),
    ]

    @Test(arguments: folders) func `knows the folder of what matches`(pattern: String, folder: String) {
        #expect(PathPattern(pattern).folder == folder)
    }

    @Test func `a pattern of many stars is quick`() {
        let pattern = PathPattern(String(repeating: "**a", count: 40))
        #expect(!pattern.matches(String(repeating: "a", count: 2_000) + "b"))
    }
}
