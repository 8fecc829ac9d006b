/// A little repository below `Cases`, and what is to be found in it.
struct LintCase: Sendable {
    /// The folder.
    let name: String
    /// What must be said: the file, the line, the severity and the rule.
    let says: [String]
    /// What must not be said: the severity can be `any`, and the rule `*`.
    let isSilent: [String]

    static let all: [LintCase] = [
        LintCase(
            name: "01-two-registries-one-login",
            says: [
                "ghcr-first.yml:28 error registry-login",
                "hub-first.yml:28 error registry-login",
                "one-line.yml:26 error registry-login",
            ],
            isSilent: [
                "both-logins.yml:32 any registry-login"
            ]),
        LintCase(
            name: "02-two-tags-one-login",
            says: [
                "one-line.yml:21 error registry-login",
                "lines.yml:21 error registry-login",
            ],
            isSilent: [
                "one-registry.yml:21 any registry-login"
            ]),
        LintCase(
            name: "03-two-digest-names-one-login",
            says: [
                "tags.yml:25 error registry-login",
                "quoted-name.yml:22 error registry-login",
            ],
            isSilent: [
                "quoted-name-one-registry.yml:22 any registry-login"
            ]),
        LintCase(
            name: "04-cache-at-another-registry",
            says: [
                "other-host.yml:24 error registry-login"
            ],
            isSilent: [
                "same-host.yml:24 any registry-login",
                "may-fail.yml:24 error registry-login",
            ]),
        LintCase(
            name: "05-cache-export-fails-a-push",
            says: [
                "fails.yml:24 warning cache-export",
                "by-digest.yml:23 warning cache-export",
            ],
            isSilent: [
                "may-fail.yml:24 any cache-export",
                "no-push.yml:17 any cache-export",
            ]),
        LintCase(
            name: "06-matrix-value-never-equal",
            says: [],
            isSilent: [
                "codeql.yml:10 error expression-never-equal",
                "codeql.yml:27 error expression-never-equal",
            ]),
        LintCase(
            name: "07-falsy-value-in-a-condition",
            says: [
                "release.yml:23 warning expression-falsy-choice"
            ],
            isSilent: [
                "release.yml:17 any expression-falsy-choice",
                "release.yml:20 any expression-falsy-choice",
            ]),
        LintCase(
            name: "08-artifact-that-one-leg-has",
            says: [
                "build.yml:20 error artifact-name"
            ],
            isSilent: [
                "build.yml:15 any artifact-name"
            ]),
        LintCase(
            name: "09-tag-of-the-job-token",
            says: [
                "tag.yml:14 warning token-tag"
            ],
            isSilent: []),
        LintCase(
            name: "09b-tag-of-another-token",
            says: [],
            isSilent: [
                "tag.yml:13 any *",
                "patch.yml:14 any *",
            ]),
        LintCase(
            name: "10-inputs-of-the-event-are-text",
            says: [
                "deploy.yml:10 warning text-as-truth",
                "deploy.yml:15 warning expression-never-equal",
                "deploy.yml:20 warning text-as-truth",
                "deploy.yml:29 warning text-as-truth",
            ],
            isSilent: [
                "deploy.yml:31 any text-as-truth",
                "deploy.yml:36 any text-as-truth",
            ]),
        LintCase(
            name: "11-outputs-are-text",
            says: [
                "ci.yml:25 warning text-as-truth",
                "ci.yml:31 warning expression-never-equal",
            ],
            isSilent: [
                "ci.yml:37 any text-as-truth",
                "ci.yml:43 any text-as-truth",
            ]),
        LintCase(
            name: "12-cache-export-without-builder",
            says: [
                "gha.yml:23 warning missing-builder"
            ],
            isSilent: [
                "inline.yml:22 any missing-builder"
            ]),
        LintCase(
            name: "13-two-platforms-without-builder",
            says: [
                "image.yml:22 warning missing-builder"
            ],
            isSilent: [
                "created.yml:23 any missing-builder"
            ]),
        LintCase(
            name: "14-load-of-two-platforms",
            says: [
                "two.yml:17 error load-platforms"
            ],
            isSilent: [
                "one.yml:16 any load-platforms"
            ]),
        LintCase(
            name: "15-index-annotation-of-one-platform",
            says: [
                "written.yml:29 error index-annotation",
                "levels.yml:30 error index-annotation",
            ],
            isSilent: [
                "manifest.yml:23 any index-annotation",
                "two-platforms.yml:24 any index-annotation",
                "with-provenance.yml:23 any index-annotation",
            ]),
        LintCase(
            name: "16-build-records-among-downloads",
            says: [
                "release.yml:42 warning artifact-merge"
            ],
            isSilent: [
                "pattern.yml:35 any artifact-merge",
                "no-record.yml:37 any artifact-merge",
            ]),
        LintCase(
            name: "17-hijacked-commits",
            says: [
                "scan.yml:9 error hijacked-action",
                "scan.yml:10 error hijacked-action",
                "scan.yml:11 error hijacked-action",
                "scan.yml:12 error hijacked-action",
                "scan.yml:13 error hijacked-action",
                "scan.yml:14 error hijacked-action",
                "scan.yml:15 error hijacked-action",
                "scan.yml:20 error hijacked-action",
                "scan.yml:21 error hijacked-action",
                "scan.yml:22 error hijacked-action",
                "scan.yml:23 error hijacked-action",
                "scan.yml:24 error hijacked-action",
            ],
            isSilent: [
                "scan.yml:29 any hijacked-action",
                "scan.yml:30 any hijacked-action",
                "scan.yml:31 any hijacked-action",
                "scan.yml:32 any hijacked-action",
                "scan.yml:33 any hijacked-action",
            ]),
        LintCase(
            name: "18-version-tags-on-branches",
            says: [
                "none.yml:22 error image-tag-event"
            ],
            isSilent: [
                "one-more.yml:22 error image-tag-event",
                "given.yml:22 any image-tag-event",
            ]),
        LintCase(
            name: "19-attestation-without-a-host",
            says: [
                "short.yml:25 error attest-subject"
            ],
            isSilent: [
                "whole.yml:25 any attest-subject",
                "not-pushed.yml:25 error attest-subject",
            ]),
        LintCase(
            name: "20-upload-of-a-hidden-folder",
            says: [
                "digests.yml:13 warning hidden-artifact",
                "digests.yml:18 warning hidden-artifact",
            ],
            isSilent: [
                "digests.yml:23 any hidden-artifact",
                "digests.yml:29 any hidden-artifact",
            ]),
        LintCase(
            name: "21-matrix-of-an-empty-list",
            says: [
                "unguarded.yml:22 warning unguarded-matrix"
            ],
            isSilent: [
                "guarded.yml:23 any unguarded-matrix"
            ]),
        LintCase(
            name: "22-index-of-another-registry",
            says: [
                "image.yml:56 warning index-source"
            ],
            isSilent: []),
        LintCase(
            name: "23-expressions-as-whole-values",
            says: [],
            isSilent: [
                "ci.yml:22 error *",
                "ci.yml:23 error *",
                "ci.yml:26 error *",
                "ci.yml:28 error *",
                "ci.yml:37 error *",
                "ci.yml:39 error *",
            ]),
        LintCase(
            name: "24-secret-named-like-githubs",
            says: [],
            isSilent: [
                "callee.yml:5 error interface-name",
                "caller.yml:9 error interface-name",
            ]),
        LintCase(
            name: "25-secret-of-a-dispatchable-callee",
            says: [
                "main.yml:7 warning unpassed-secret"
            ],
            isSilent: [
                "main.yml:11 any unpassed-secret"
            ]),
        LintCase(
            name: "26-words-that-push-nothing",
            says: [
                "comment.yml:12 warning persisted-credentials",
                "text.yml:12 warning persisted-credentials",
            ],
            isSilent: [
                "comment.yml:6 any cancel-publishing",
                "text.yml:6 any cancel-publishing",
            ]),
        LintCase(
            name: "27-pushes-spelled-otherwise",
            says: [
                "two-spaces.yml:6 warning cancel-publishing",
                "option.yml:6 warning cancel-publishing",
                "continued.yml:6 warning cancel-publishing",
            ],
            isSilent: [
                "two-spaces.yml:12 any persisted-credentials",
                "option.yml:12 any persisted-credentials",
            ]),
        LintCase(
            name: "28-registry-on-the-machine",
            says: [],
            isSilent: [
                "test.yml:13 any registry-login"
            ]),
        LintCase(
            name: "29-sharp-s",
            says: [
                "row.yml:19 error artifact-name",
                "condition.yml:15 warning expression-never-equal",
            ],
            isSilent: [
                "row-ascii.yml:19 any artifact-name",
                "condition.yml:13 any expression-never-equal",
            ]),
    ]
}
