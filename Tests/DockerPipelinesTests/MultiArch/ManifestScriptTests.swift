import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// The action that joins the images of all architectures, before a registry that a test plays.
@Suite(
    "The action create-manifests", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ManifestScriptTests {
    static let image = "docker.io/imresamu/postgistest"
    static let architectures = [("amd64", "amd64 -"), ("armv6", "arm v6"), ("386", "386 -")]
    static let tagFiles = [
        "17-3.5/bookworm/tags": "17-3.5-bookworm 17-3.5\n", "16-3.5/bookworm/tags": "16-3.5-bookworm",
    ]

    /// `docker buildx imagetools create` over the images that the file `images` lists: reference, architecture, variant.
    ///
    /// It knows the options of buildx 0.36 that scripts use, and fails on others.
    static let docker = StandIn(
        "docker",
        script: #"""
            [[ "$1 $2 $3" == 'buildx imagetools create' ]] || { echo "unknown command: $*" >&2; exit 1; }
            shift 3
            metadata='' tags=() sources=() dry=false
            while (($# > 0)); do
              case $1 in
                --dry-run) dry=true ;;
                --metadata-file) metadata=$2; shift ;;
                --tag=*) tags+=("${1#*=}") ;;
                -*) echo "unknown flag: $1" >&2; exit 1 ;;
                *) sources+=("$1") ;;
              esac
              shift
            done
            list=''
            for source in "${sources[@]}"; do
              read -r _ architecture variant < <(grep -F "$source " images) || { echo "ERROR: $source: not found" >&2; exit 1; }
              [[ $variant != - ]] || variant=''
              list+="{\"platform\": {\"os\": \"linux\", \"architecture\": \"$architecture\", \"variant\": \"$variant\"}}"
            done
            jq -s '{mediaType: "application/vnd.oci.image.index.v1+json",
              manifests: map(.platform |= with_entries(select(.value != "")))}' <<<"$list"
            $dry && exit
            ((${#tags[@]} > 0)) || { echo "can't push with no tags specified" >&2; exit 1; }
            [[ ! -f refused || ${tags[*]} != *$(cat refused)* ]] || { echo 'ERROR: denied' >&2; exit 1; }
            printf '{"containerimage.descriptor": {"digest": "sha256:%s"}}' "${tags[0]##*:}" >"$metadata"
            """#)

    /// The images of all architectures under their first tags.
    static let images = ["17-3.5-bookworm", "16-3.5-bookworm"].flatMap { tag in
        architectures.map { "\(image)-\($0.0):\(tag) \($0.1)" }
    }

    static func run(
        platforms: String = "linux/amd64,linux/arm/v6,linux/386", images: [String] = images, refused: String? = nil,
        files: [String: String] = tagFiles
    ) throws -> ActionResult {
        var files = files
        files["images"] = images.map { "\($0)\n" }.joined()
        files["refused"] = refused
        return try MultiArchSamples.run(
            CreateManifests.action.folder,
            as: MultiArchSamples.step("Create manifests and compare their platforms", of: "create-manifests"),
            [
                "inputs.registry": "docker.io", "inputs.repo_name": "imresamu", "inputs.image_name": "postgistest",
                "needs.prepare-matrix.outputs.image_dirs": #"["17-3.5/bookworm", "16-3.5/bookworm"]"#,
                "needs.prepare-matrix.outputs.architectures": MatrixScriptTests.json(architectures.map(\.0)),
                "needs.prepare-matrix.outputs.platforms": platforms,
            ], standIns: [docker], files: files)
    }

    /// The calls that publish.
    static func published(_ run: ActionResult) -> [[String]] {
        run.calls(of: "docker").filter { !$0.contains("--dry-run") }.map { call in
            call.filter { $0.hasPrefix("--tag=") || $0.hasPrefix(image) }
        }
    }

    static func sources(_ tag: String) -> [String] { architectures.map { "\(image)-\($0.0):\(tag)" } }

    @Test("A25 each directory is joined once, of all architectures in their order, under all of its tags")
    func creates() throws {
        let run = try Self.run()
        #expect(run.isSuccess, "\(run.standardError)")
        #expect(
            Self.published(run) == [
                ["--tag=\(Self.image):17-3.5-bookworm", "--tag=\(Self.image):17-3.5"] + Self.sources("17-3.5-bookworm"),
                ["--tag=\(Self.image):16-3.5-bookworm"] + Self.sources("16-3.5-bookworm"),
            ])
        #expect(run.outputs["digests"] == #"["sha256:17-3.5-bookworm","sha256:16-3.5-bookworm"]"#)
    }

    @Test("Every image has to be there before the first one is joined")
    func looksFirst() throws {
        let run = try Self.run(images: Self.images.dropLast())
        #expect(!run.isSuccess && run.calls(of: "docker").count == 1)
        #expect(run.standardError.contains("ERROR: \(Self.image)-386:16-3.5-bookworm: not found"))
        #expect(run.errors == ["an image of an architecture cannot be read; nothing is joined"])
    }

    static let wrong: [String] = [
        "linux/amd64,linux/arm/v6", "linux/amd64,linux/arm/v7,linux/386",
        "linux/amd64,linux/arm/v6,linux/386,linux/arm64",
    ]

    @Test("A25 an index with other platforms than the declared ones is not published", arguments: wrong)
    func comparesPlatforms(_ platforms: String) throws {
        let run = try Self.run(platforms: platforms)
        #expect(!run.isSuccess && Self.published(run).isEmpty)
        #expect(run.errors.count == 3)
        #expect(run.errors.contains("not published: 17-3.5/bookworm 16-3.5/bookworm"))
        #expect(run.outputs["digests"] == "")
    }

    @Test("A directory that cannot be published stops no other, and fails the job")
    func failsAlone() throws {
        let run = try Self.run(refused: "17-3.5")
        #expect(!run.isSuccess)
        #expect(Self.published(run).count == 2)
        #expect(run.errors.contains("not published: 17-3.5/bookworm"))
    }

    @Test("A tag of two directories, and a directory without tags, join nothing")
    func readsFirst() throws {
        let twice = try Self.run(files: [
            "17-3.5/bookworm/tags": "17 latest", "16-3.5/bookworm/tags": "16 latest",
        ])
        #expect(!twice.isSuccess && twice.calls.isEmpty)
        #expect(twice.errors == ["listed twice: \(Self.image):latest; nothing is joined"])
        for files in [["17-3.5/bookworm/tags": "17"], ["17-3.5/bookworm/tags": "17", "16-3.5/bookworm/tags": " \n"]] {
            let missing = try Self.run(files: files)
            #expect(!missing.isSuccess && missing.calls.isEmpty)
            #expect(missing.errors == ["'16-3.5/bookworm/tags' is missing, or lists no tag"])
        }
    }
}
