// Written from Templates/Scaffolds by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
// swift-format-ignore-file
// Reason: the scaffolds keep their own layout.

extension ScaffoldFile {
    /// Every file of Templates/Scaffolds in the order of the paths.
    package static let all: [ScaffoldFile] = [
        .chartsEntry,
        .chartsProject,
        .chartsRegistry,
        .chartsAbout,
        .mirrorEntry,
        .mirrorProject,
        .mirrorRegistry,
        .mirrorAbout,
        .multiarchEntry,
        .multiarchProject,
        .multiarchRegistry,
        .multiarchAbout,
        .nativeEntry,
        .nativeProject,
        .nativeRegistry,
        .nativeAbout,
        .sharedCheckWorkflow,
        .sharedPackage,
        .sharedREADME,
        .sharedGitignore,
        .sharedPreCommit,
    ]

    /// The text of `Templates/Scaffolds/charts/Entry.swift`.
    package static let chartsEntry = ScaffoldFile(
        path: "charts/Entry.swift",
        text: #"""
import Slipway

extension Components {
    static let __MEMBER__ = SystemComponent(
        __ARGUMENTS__
    )
}

"""#)

    /// The text of `Templates/Scaffolds/charts/Project.swift`.
    package static let chartsProject = ScaffoldFile(
        path: "charts/Project.swift",
        text: #"""
import Slipway

/// The workflows of this repository.
@main
struct __TYPE__: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "__NAME__"

    /// Stands there too: what writes the files again, in the repository's top folder.
    static let generateCommand = __GENERATE_COMMAND__

    var workflows: [WorkflowFile] {
        WorkflowFile("check-__NAME__.yml", checkWorkflow)
        if !Components.all.isEmpty {
            pipeline.workflows
        }
    }

    var otherFiles: [GeneratedFile] {
        if !Components.all.isEmpty {
            pipeline.documentation
        }
    }

    private var pipeline: ChartPipeline {
        ChartPipeline(
            components: Components.all, branches: [Self.defaultBranch],
            cache: .actions(warmedOn: Self.defaultBranch))
    }
}

"""#)

    /// The text of `Templates/Scaffolds/charts/Registry.swift`.
    package static let chartsRegistry = ScaffoldFile(
        path: "charts/Registry.swift",
        text: #"""
// Belongs to Slipway: 'new component' rewrites this file. To take a component out, delete its line, and its file.
import Slipway

/// The components of this package.
enum Components {
    static let all: [SystemComponent] = [
        // One line for each, in the order of the names.
        __ENTRIES__
    ]
}

"""#)

    /// The text of `Templates/Scaffolds/charts/about.md`.
    package static let chartsAbout = ScaffoldFile(
        path: "charts/about.md",
        text: #"""
Every component of `Components` has an image and, if you name one, a Helm chart. `build-and-test.yml` builds the images of
branches and pull requests, renders the charts, and publishes both; `cleanup-pr.yml` deletes what a closed pull request or a
deleted branch has published. A version tag such as `v1.2.3` starts `release.yml`, which waits for one approval before anything gets a tag.
The generated `docs/release-workflow.md` says how to set it up. The scripts lie in `.github/actions`, beside the actions
that run them.

"""#)

    /// The text of `Templates/Scaffolds/mirror/Entry.swift`.
    package static let mirrorEntry = ScaffoldFile(
        path: "mirror/Entry.swift",
        text: #"""
import Slipway

extension MirroredApps {
    static let __MEMBER__ = MirroredApplication(
        __ARGUMENTS__
    )
}

"""#)

    /// The text of `Templates/Scaffolds/mirror/Project.swift`.
    package static let mirrorProject = ScaffoldFile(
        path: "mirror/Project.swift",
        text: #"""
import Slipway

/// The workflows of this repository.
@main
struct __TYPE__: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "__NAME__"

    /// Stands there too: what writes the files again, in the repository's top folder.
    static let generateCommand = __GENERATE_COMMAND__

    var workflows: [WorkflowFile] {
        WorkflowFile("check-__NAME__.yml", checkWorkflow)
        if !MirroredApps.all.isEmpty {
            ImageMirror(applications: MirroredApps.all).files
        }
    }
}

"""#)

    /// The text of `Templates/Scaffolds/mirror/Registry.swift`.
    package static let mirrorRegistry = ScaffoldFile(
        path: "mirror/Registry.swift",
        text: #"""
// Belongs to Slipway: 'new mirrored-app' rewrites this file. To take one out, delete its line, and its file.
import Slipway

/// The applications that this package mirrors.
enum MirroredApps {
    static let all: [MirroredApplication] = [
        // One line for each, in the order of the names.
        __ENTRIES__
    ]
}

"""#)

    /// The text of `Templates/Scaffolds/mirror/about.md`.
    package static let mirrorAbout = ScaffoldFile(
        path: "mirror/about.md",
        text: #"""
Every six hours, `build.yml` looks for new versions of the applications in `MirroredApps`. What GitHub's registry lacks is
built for all platforms, published and attested. Each application has two workflows of its own, which can be run by hand:
one for its newest versions, and one for its highest version alone. Start the first run of a new application by hand, with
`FIRST_PUBLICATION`.

"""#)

    /// The text of `Templates/Scaffolds/multiarch/Entry.swift`.
    package static let multiarchEntry = ScaffoldFile(
        path: "multiarch/Entry.swift",
        text: #"""
import Slipway

extension BuildGroups {
    static func __MEMBER__(cacheID: String) -> BuildGroup {
        BuildGroup(
            __ARGUMENTS__
        ) {
            __STAGES__
        }
    }
}

"""#)

    /// The text of `Templates/Scaffolds/multiarch/Project.swift`.
    package static let multiarchProject = ScaffoldFile(
        path: "multiarch/Project.swift",
        text: #"""
import Slipway

/// The workflows of this repository.
@main
struct __TYPE__: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "__NAME__"

    /// Stands there too: what writes the files again, in the repository's top folder.
    static let generateCommand = __GENERATE_COMMAND__

    var workflows: [WorkflowFile] {
        WorkflowFile("check-__NAME__.yml", checkWorkflow)
        pipeline.workflows
    }

    var otherFiles: [GeneratedFile] { pipeline.documentation }

    private var pipeline: MultiArchPipeline {
        MultiArchPipeline(template: template) {
            BuildGroups.all
        }
    }

    /// What every group calls, with the image that all of them build.
    private var template: MultiArchTemplate {
        MultiArchTemplate(
            owner: __OWNER__,
            image: __IMAGE__,
            targetBranch: Self.defaultBranch,
            cachesByDirectory: true
        )
    }
}

"""#)

    /// The text of `Templates/Scaffolds/multiarch/Registry.swift`.
    package static let multiarchRegistry = ScaffoldFile(
        path: "multiarch/Registry.swift",
        text: #"""
// Belongs to Slipway: 'new build-group' rewrites this file. To take one out, delete its line, and its file.
import Slipway

/// The groups of this package, each with the three letters that keep its caches apart from those of the others.
enum BuildGroups {
    static let all: [BuildGroup] = [
        // One line for each, in the order of the names.
        __ENTRIES__
    ]
}

"""#)

    /// The text of `Templates/Scaffolds/multiarch/about.md`.
    package static let multiarchAbout = ScaffoldFile(
        path: "multiarch/about.md",
        text: #"""
Each group of `BuildGroups` is a workflow. It calls `template-workflow-multiarch.yml` for one stage after the other: every
directory is built for every architecture, tested, and published when all have been built. A directory is called after its
version, as in `17-3.5/bookworm`, and holds a `Dockerfile` and a file `tags`. `template-workflow-multiarch.md`, which is
generated too, lists inputs, architectures and groups.

The tests are the suite of Docker's official images, and what `test/postgis-config.sh` adds to its configuration. The
repository needs that file: write it, or name another one by `tests: OfficialTests(configuration:)` in the declaration.

The registry asks for two secrets of the repository, `DOCKERHUB_USERNAME` and `DOCKERHUB_ACCESS_TOKEN`. Caches go to GitHub's
registry, under the same account: where the repository's owner has another name, say `cacheOwner` in the declaration.

"""#)

    /// The text of `Templates/Scaffolds/native/Entry.swift`.
    package static let nativeEntry = ScaffoldFile(
        path: "native/Entry.swift",
        text: #"""
import Slipway

extension Images {
    static let __MEMBER__ = ContainerImage(
        __ARGUMENTS__
    )
}

"""#)

    /// The text of `Templates/Scaffolds/native/Project.swift`.
    package static let nativeProject = ScaffoldFile(
        path: "native/Project.swift",
        text: #"""
import Slipway

/// The workflows of this repository.
@main
struct __TYPE__: WorkflowProject {
    /// Stands in the header of each generated file, by which the project knows its own.
    static let name = "__NAME__"

    /// Stands there too: what writes the files again, in the repository's top folder.
    static let generateCommand = __GENERATE_COMMAND__

    var workflows: [WorkflowFile] {
        WorkflowFile("check-__NAME__.yml", checkWorkflow)
        if !Images.all.isEmpty {
            NativeImages(images: Images.all).files
        }
    }
}

"""#)

    /// The text of `Templates/Scaffolds/native/Registry.swift`.
    package static let nativeRegistry = ScaffoldFile(
        path: "native/Registry.swift",
        text: #"""
// Belongs to Slipway: 'new image' rewrites this file. To take an image out, delete its line, and its file.
import Slipway

/// The images of this package.
enum Images {
    static let all: [ContainerImage] = [
        // One line for each, in the order of the names.
        __ENTRIES__
    ]
}

"""#)

    /// The text of `Templates/Scaffolds/native/about.md`.
    package static let nativeAbout = ScaffoldFile(
        path: "native/about.md",
        text: #"""
When a version tag such as `v1.2.3` is pushed, `publish-images.yml` builds every image of `Images` for its platforms, each
on a runner of its own kind, and moves tags only when all platforms are there.

"""#)

    /// The text of `Templates/Scaffolds/shared/CheckWorkflow.swift`.
    package static let sharedCheckWorkflow = ScaffoldFile(
        path: "shared/CheckWorkflow.swift",
        text: #"""
import Slipway

extension __TYPE__ {
    /// The branch that pull requests are merged into.
    static let defaultBranch = __BRANCH__

    /// Fails if a generated file is not what the declaration gives.
    var checkWorkflow: Workflow {
        let compiler: Value<String> = "swift:6.3.1"
        // A build with the same Slipway saves most of the time, whatever the sources of this package are.
        let slipway = hashFiles(__RESOLVED__)
        let sources = hashFiles(__MANIFEST__, __SOURCES__)
        return Workflow(
            name: "Check __NAME__", on: [.push(branches: [Self.defaultBranch]), .pullRequest()],
            concurrency: Concurrency(group: "check-__NAME__-\(github.ref)", cancelsInProgress: true)
        ) {
            Job(
                "check", name: "Compare with the declaration", runsOn: .ubuntu2404,
                permissions: Permissions(contents: .read), timeoutMinutes: 20,
                container: Container(image: compiler)
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                ActionsCache(
                    path: [__BUILD_FOLDER__],
                    key: "\(compiler)-\(slipway)-\(sources)", restoreKeys: ["\(compiler)-\(slipway)-"]
                ).step(
                    name: "Restore the build", if: slipway != "",
                    comment: "Without Package.resolved, a kept build would keep its commit of Slipway, too.")
                RunStep(
                    "Check",
                    script: __CHECK_SCRIPT__)
            }
        }
    }
}

"""#)

    /// The text of `Templates/Scaffolds/shared/Package.swift`.
    package static let sharedPackage = ScaffoldFile(
        path: "shared/Package.swift",
        text: #"""
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "__NAME__",
    platforms: [.macOS(.v14)],
    dependencies: [
        __DEPENDENCY__
    ],
    targets: [
        .executableTarget(
            name: "__NAME__",
            dependencies: [.product(name: "Slipway", package: __IDENTITY__)])
    ]
)

"""#)

    /// The text of `Templates/Scaffolds/shared/README.md`.
    package static let sharedREADME = ScaffoldFile(
        path: "shared/README.md",
        text: #"""
# __NAME__

GitHub Actions workflows, declared in Swift with Slipway and committed as YAML.

__ABOUT__

## Commands

Run them in this folder:

```sh
swift run __NAME__ __EXAMPLE__
swift run __NAME__ generate
swift run __NAME__ check
```

| Command | What it does |
|---|---|
| `new` | writes a declaration to a file of its own, and enters it in `__REGISTRY__` |
| `generate` | writes the workflows that differ; commit them together with the declaration |
| `check` | writes nothing, and fails if a workflow is not what the declaration gives |

`swift run __NAME__ help` lists all commands. If Slipway comes from a URL, commit `Package.resolved` too: it says which
commit was used, and without it each pull request builds Slipway anew. `defaultBranch` in `CheckWorkflow.swift` says which
branch pull requests are merged into.

## Nobody forgets

`check-__NAME__.yml`, which is generated like the others, runs `check` for every pull request. To be told before a commit,
run this once in a clone, in the repository's top folder:

```sh
ln -s "$PWD"/__HOOK__ "$(git rev-parse --git-path hooks)/pre-commit"
```

The hook compares the files of the commit with the declaration, and does nothing for a commit that changes neither. It is
a link, so that the hooks of other tools, such as git-lfs, stay. If the command says `File exists`, the clone has a
`pre-commit` hook already, and that one has to call ours:

- Of husky: add the line `__HOOK__` to `.husky/pre-commit`.
- Of pre-commit: add this to `.pre-commit-config.yaml`:

  ```yaml
  - repo: local
    hooks:
      - id: check-__NAME__
        name: Compare generated files with the declaration
        entry: __HOOK_TEXT__
        language: script
        pass_filenames: false
        always_run: true
  ```

- Your own: add the line `__HOOK__` to it.

## What is whose

`__REGISTRY__` belongs to Slipway: `new` rewrites it, and you take lines out. Every other Swift file is yours.

"""#)

    /// The text of `Templates/Scaffolds/shared/gitignore`.
    package static let sharedGitignore = ScaffoldFile(
        path: "shared/gitignore",
        text: #"""
/.build/
/.swiftpm/
.DS_Store

"""#)

    /// The text of `Templates/Scaffolds/shared/pre-commit`.
    package static let sharedPreCommit = ScaffoldFile(
        path: "shared/pre-commit",
        text: #"""
#!/usr/bin/env bash
# Stops a commit whose generated files are not what the declaration in the working tree gives.
# Compares what the commit would hold, and does nothing if the commit changes neither sources nor generated files.
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"

package=__FOLDER__
sources=("$package/Package.swift" "$package/Package.resolved" "$package/Sources")

# Lists the sources that the commit changes, and the generated files that it changes or deletes.
concerned() {
  git --literal-pathspecs diff --cached --name-only -- "${sources[@]}"
  for version in --cached HEAD; do
    git diff --cached --name-only --no-renames -z |
      xargs -0 -r git --literal-pathspecs grep -l -e "Generated by Slipway" "$version" -- 2>/dev/null || true
  done
}

if [[ ! -f $package/Package.swift || -z $(concerned) ]]; then
  exit 0
fi
if ! command -v swift >/dev/null; then
  echo "pre-commit: the generated files are not checked, because Swift is missing here" >&2
  exit 0
fi
unstaged=$(git --literal-pathspecs ls-files --modified --others --exclude-standard -- "${sources[@]}")
if [[ -n $unstaged ]]; then
  printf 'pre-commit: these sources are changed but not staged; the check reads them as they are:\n%s\n' "$unstaged" >&2
fi

commit=$(mktemp -d)
trap 'rm -rf "$commit"' EXIT
export GIT_LFS_SKIP_SMUDGE=1
git -c core.autocrlf=false checkout-index --all --ignore-skip-worktree-bits --prefix="$commit/"

# git tells its hooks where this repository is; SwiftPM runs git for others.
while read -r name; do
  unset "$name"
done < <(git rev-parse --local-env-vars)

swift build__PACKAGE_OPTION__ --product __NAME__ >&2
if ! report=$(__RUN_AT_ROOT__ check --root "$commit" 2>&1); then
  # The copy is gone when this is read: what is to be done, is to be done in the repository.
  printf '%s\n' "${report//" --root $commit"/}" >&2
  echo "pre-commit: nothing was committed; after 'generate', stage the files above" >&2
  exit 1
fi

"""#)
}
