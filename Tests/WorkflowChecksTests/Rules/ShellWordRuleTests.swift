import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What a script says and what it does: comments, texts, spellings of commands.
struct ShellWordRuleTests {
    private static let writing = Permissions(contents: .write)

    private static func released(
        _ script: String, env: EnvironmentVariables = [:], shell: Shell? = nil, finds expected: [String]
    ) -> RuleCase {
        let steps = [Checkout().element, RunStep(script: Script(script), env: env, shell: shell).element]
        let workflow = Workflow(
            on: [.release([.published])], concurrency: Concurrency(group: "publish", cancelsInProgress: true)
        ) {
            Job("a", runsOn: .ubuntu2404, permissions: writing) { for step in steps { step } }
        }
        return RuleCase(script, [WorkflowFile("a.yml", workflow)], finds: expected)
    }

    private static let needless =
        "a.yml: warning: jobs.a.steps[0].with.persist-credentials: this checkout keeps its credentials, and no later step"
        + " uses them; set 'persist-credentials' to 'false' [persisted-credentials]"

    static let texts: [String] = [
        "make check  # git push is done by hand", "echo 'never git push from here'", "echo never git push from here",
        "printf '%s\\n' 'gh release create'", "# npm publish", "cat <<'EOF'\ngit push\nEOF", "MESSAGE='git push'",
        "grep -q 'git push' README.md", "false && git push", "exit 0\ngit push", "publish() { git push; }\nmake",
        "git push --dry-run # only asked", "gitpush origin main", "npm publish --dry-run",
        "docker run --rm alpine git push",
        "[[ $X == 'git push' ]]", ": git push", "cat docs/git push",
    ]

    @Test(arguments: texts) func `a text that is no command publishes nothing`(script: String) {
        let found = Checks().findings(in: Self.released(script, finds: []).project).map(\.rule)
        #expect(!found.contains("cancel-publishing"))
    }

    @Test(arguments: [
        "make check  # git push is done by hand", "echo 'never git push from here'", "cat <<'EOF'\ngit fetch\nEOF",
        "git log -1 && git status", "git config user.name 'git push'",
    ])
    func `a text that is no command needs no credentials`(script: String) {
        let found = Checks().findings(in: Self.released(script, finds: []).project).map(\.description)
        #expect(found.contains(".github/workflows/" + Self.needless))
    }

    static let pushes: [String] = [
        "git push", "git  push origin HEAD:main", "git -C site push origin HEAD:main", "git -c user.name=a push",
        "git --git-dir=a/.git --work-tree a push", "git \\\n  push", "\"git\" push", "/usr/bin/git push",
        "sudo git push",
        "cd site && git push", "make; git push", "(cd site; git push)", "if make; then git push; fi",
        "git push || true",
        "x=$(git push 2>&1)", "echo \"$(git push)\"", "env GIT_TRACE=1 git push", "GIT_TRACE=1 git push",
        "push() { git push; }\npush", "bash -c 'git push'", "eval \"git push\"", "bash <<'EOF'\ngit push\nEOF",
        "timeout 60 git push", "for r in a b; do git push $r; done", "time git push", "! git push", "`git push`",
    ]

    @Test(arguments: pushes) func `a push is one in any spelling`(script: String) {
        let found = Checks().findings(in: Self.released(script, finds: []).project).map(\.rule)
        #expect(found.contains("cancel-publishing"), "\(script)")
        #expect(!found.contains("persisted-credentials"), "\(script)")
    }

    @Test(arguments: [
        "gh release \\\n  upload \"$TAG\" dist/app.tgz", "gh  release create v1", "npm --prefix web publish",
        "npx semantic-release",
        "cargo +stable publish", "yarn npm publish", "twine upload dist/*", "docker push acme/app:1",
        "docker  push acme/app:1", "docker --config x push acme/app:1",
        "docker buildx \\\n  build --push -t acme/app:1 .", "docker build . -o type=registry,name=acme/app:1",
    ])
    func `a publication is one in any spelling`(script: String) {
        let found = Checks().findings(in: Self.released(script, finds: []).project).map(\.rule)
        #expect(found.contains("cancel-publishing"), "\(script)")
    }

    @Test(arguments: [
        "docker push localhost:5000/app:1", "docker push 127.0.0.1:5000/app:1", "docker push '[::1]:5000/app:1'",
        "skopeo copy docker://alpine:3 dir:out", "skopeo copy docker://alpine:3 docker://localhost:5000/alpine:3",
        "docker buildx imagetools create --dry-run -t ghcr.io/a/b:1 ghcr.io/a/b:2", "echo docker push ghcr.io/a/b:1",
        "true # docker push ghcr.io/a/b:1", "docker run a/b docker push ghcr.io/a/b:1",
    ])
    func `a registry on the machine needs no login, and a text is no push`(script: String) {
        RuleCase(script) {
            Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) {
                RunStep(script: Script(script))
            }
        }.verify(about: ["registry-login"])
    }

    @Test func `a script for another shell is not read`() {
        let found = Checks().findings(in: Self.released("git push", shell: .pwsh, finds: []).project).map(\.rule)
        #expect(!found.contains("cancel-publishing") && !found.contains("persisted-credentials"))
    }
}
