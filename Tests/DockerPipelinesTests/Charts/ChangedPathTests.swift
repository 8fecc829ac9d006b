import ScriptLibrary
import Slipway
import TestSupport
import Testing

/// Path patterns as the script compares them, with a real repository.
@Suite(
    "changed-paths",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("git"), "the scripts need bash 5, GNU's tools and git"))
struct ChangedPathTests {
    /// A pull request that changes the given files, while its base goes on with another one; HEAD is their merge.
    static func repository(changing paths: [String]) -> String {
        let quoted = paths.map { "'\($0.replacing("'", with: #"'\''"#))'" }.joined(separator: " ")
        return """
            export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
            git init --quiet --initial-branch=main .
            git commit --quiet --allow-empty --message base
            git checkout --quiet -b request
            for path in \(quoted); do
              mkdir -p -- "$(dirname -- "./$path")"
              : >"./$path"
            done
            git add --all
            git commit --quiet --allow-empty --message change
            git checkout --quiet main
            mkdir -p of-the-base
            : >of-the-base/file
            git add --all
            git commit --quiet --message other
            git merge --quiet --no-ff --message merge request

            """
    }

    /// Runs the script in a repository of its own, with what the workflow passes for shared paths alone.
    func run(_ patterns: [String], setUp: String = "", standIns: [StandIn] = []) throws -> ShellRun {
        let pipeline = ChartSamples.pipeline {
            $0.pathFiltering = .byJob
            $0.sharedPaths = patterns
        }
        let step = try ChartSamples.workflow("build-and-test.yml", of: pipeline).job("changes")
            .step("Compare the changed paths")
        // Only what is tried, and not what the components have.
        let all = try #require(step.with["patterns"]).split(separator: "\n")
        let tried = all.dropFirst(6).dropLast(3).joined(separator: "\n")
        return try Shell.run(
            script: setUp + ScriptFile.changedPaths.text,
            environment: ["PATTERNS": tried.isEmpty ? all.joined(separator: "\n") : tried], standIns: standIns,
            allowing: standIns.isEmpty ? ["git"] : [])
    }

    typealias Case = (patterns: [String], changed: [String], matches: Bool)

    /// GitHub's cheat sheet, and what else filters are made of.
    static let cases: [Case] = [
        (["*"], ["README.md"], true), (["*"], ["docs/a.md"], false), (["**"], ["all/the/files.md"], true),
        (["*.jsx?"], ["page.js"], true), (["*.jsx?"], ["page.jsx"], true), (["*.jsx?"], ["page.jsxx"], false),
        (["*.js"], ["js/index.js"], false), (["**.js"], ["src/js/app.js"], true), (["**.js"], ["app.js"], true),
        (["docs/*"], ["docs/README.md"], true), (["docs/*"], ["docs/a/b.md"], false),
        (["docs/**"], ["docs/mona/octocat.txt"], true), (["docs/**"], ["adocs/x"], false),
        (["docs/**"], ["docs.md"], false),
        (["docs/**/*.md"], ["docs/README.md"], true), (["docs/**/*.md"], ["docs/a/markdown/file.md"], true),
        (["docs/**/*.md"], ["docs/x.txt"], false), (["**/docs/**"], ["docs/hello.md"], true),
        (["**/docs/**"], ["dir/docs/my-file.txt"], true), (["**/docs/**"], ["mydocs/x"], false),
        (["**/README.md"], ["README.md"], true), (["**/README.md"], ["js/README.md"], true),
        (["**/*src/**"], ["my-src/code/js/app.js"], true), (["**/*src/**"], ["a/srcs/app.js"], false),
        (["**/*-post.md"], ["path/their-post.md"], true), (["**/migrate-*.sql"], ["db/migrate-v1.sql"], true),
        (["v[12].[0-9]+/x"], ["v2.10/x"], true), (["v[12].[0-9]+/x"], ["v3.1/x"], false),
        (["a.b"], ["axb"], false), (["a+b"], ["aaab"], true), (["a\\+b"], ["a+b"], true), (["a\\+b"], ["aab"], false),
        (["a(b)|{c}^$/x"], ["a(b)|{c}^$/x"], true), (["a\\*b"], ["axb"], false), (["größe/*"], ["größe/x"], true),
        // The last pattern that matches decides.
        (["**", "!docs/**"], ["docs/x"], false), (["**", "!docs/**"], ["docs/x", "src/y"], true),
        (["**", "!docs/**", "docs/keep"], ["docs/keep"], true), (["!docs/**", "**"], ["docs/x"], true),
        (["docs/**", "!**.md"], ["docs/x.md"], false), (["\\!x"], ["!x"], true), (["\\!x"], ["x"], false),
        (["x/**"], [], false),
        (["a b/*"], ["a b/c d"], true), (["x/*"], ["x/line\nbreak"], true), (["x/*"], ["y/\"x"], false),
    ]

    @Test("A change matters as a filter of the trigger would say", arguments: cases)
    func compares(_ given: Case) throws {
        // A merge, and what git lists of it; git itself is asked below.
        let paths = given.changed.map { "'\($0)'" }.joined(separator: " ")
        let list = "[[ $1 == rev-parse || ${#paths[@]} == 0 ]] || printf '%s\\0' \"${paths[@]}\""
        let git = StandIn("git", script: "paths=(\(paths))\n\(list)")
        let run = try run(given.patterns, standIns: [git])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs == [.init("changed", "\(given.matches)")], "\(run.standardOutput)")
    }

    @Test("What the base has got is not what the request changes")
    func comparesWithBase() throws {
        let setUp = Self.repository(changing: ["x/a b"])
        #expect(try run(["of-the-base/**"], setUp: setUp).output("changed") == "false")
        #expect(try run(["x/a b"], setUp: setUp).output("changed") == "true")
    }

    @Test("A file that was renamed or deleted is a change where it was")
    func followsRenames() throws {
        let commands: [(command: String, matches: Bool)] = [
            ("git mv old/a new-a", true), ("git rm --quiet old/a", true), ("git mv other new-b", false),
        ]
        for (command, matches) in commands {
            let setUp = """
                export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
                git init --quiet --initial-branch=main .
                mkdir old
                echo text >old/a
                echo text >other
                git add --all
                git commit --quiet --message base
                git checkout --quiet -b request
                \(command)
                git commit --quiet --all --message change
                git checkout --quiet main
                git merge --quiet --no-ff --message merge request

                """
            #expect(try run(["old/**"], setUp: setUp).output("changed") == "\(matches)", "\(command)")
        }
    }

    @Test("Two commits of history are enough, as the job checks them out")
    func takesShallowHistory() throws {
        let setUp =
            "mkdir whole\ncd whole\n" + Self.repository(changing: ["x/a"])
            + "cd ..\ngit clone --quiet --depth 2 \"file://$PWD/whole\" shallow\ncd shallow\n"
        let run = try run(["x/**"], setUp: setUp)
        #expect(run.output("changed") == "true", "\(run.standardError)")
    }

    @Test("What is no merge, or lacks its parents, fails and is not taken for unchanged")
    func needsMerge() throws {
        let single = """
            export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
            git init --quiet .
            git commit --quiet --allow-empty --message one

            """
        for setUp in ["", single] {
            let run = try run(["x/**"], setUp: setUp)
            #expect(run.status == 1 && run.errors.count == 1 && run.outputs.isEmpty, "\(run.standardError)")
        }
    }

    static let unclear: [String] = [
        "", "!", "?a", "+", "a/*+", "***", "a[", "a[]", "[!a]", "[z-a]x", "[a-Z]", "a\\", "a?+", "é+", "a\tb",
    ]

    @Test("A pattern that no script can compare is a finding, where one would have to", arguments: unclear)
    func refuses(_ pattern: String) {
        let pipeline = ChartSamples.pipeline {
            $0.pathFiltering = .byJob
            $0.sharedPaths = [pattern]
        }
        #expect(
            ChartSamples.findings(pipeline).contains { $0.hasPrefix("path-pattern: the path pattern '\(pattern)'") })
        let filtered = ChartSamples.pipeline { $0.sharedPaths = [pattern] }
        #expect(!ChartSamples.findings(filtered).contains { $0.hasPrefix("path-pattern") })
    }
}
