import Foundation
import LoopbackServer
import Slipway
import TestSupport
import Testing

/// The jobs of a release after its gate: their actions, run one after the other against a registry that keeps its tags.
struct ReleaseChain {
    let pipeline = ChartSamples.pipeline()
    /// What fails: a part of a call of docker or helm, such as `--tag=ghcr.io/owner/brokkr-agent`.
    var broken = "nothing"
    /// What becomes of the platforms of a component: their digests begin with it, so that another one is another build.
    var builds: [String: String] = ["broker": "a", "agent": "b"]
    /// Components of which one platform was not handed over.
    var incomplete: Set<String> = []

    /// What has a tag, as `image:tag digest`, and what the actions said.
    struct Outcome {
        var tags: [String] = []
        var notices: [String] = []
        var failed = false
    }

    /// Runs attempts one after the other against one registry.
    static func outcome(of attempts: [ReleaseChain]) throws -> Outcome {
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: state) }
        let server = try LoopbackServer { _ in ChartActions.json(#"[{"ref": "refs/tags/v1.2.3"}]"#) }
        defer { server.stop() }
        var outcome = Outcome()
        for attempt in attempts {
            outcome.failed = false
            let environment = ChartActions.gh(server).merging(
                [
                    "REGISTRY_STATE": state.path, "BROKEN": attempt.broken, "GITHUB_REF_NAME": "v1.2.3",
                    "GITHUB_REF_TYPE": "tag", "GITHUB_SHA": String(repeating: "c", count: 40),
                ]) { $1 }
            for id in ["publish-images", "publish-charts", "move-tags"] where !outcome.failed {
                let job = try ChartSamples.workflow("release.yml", of: attempt.pipeline).job(id)
                // The legs of a job do not wait for each other; the next job waits for all of them.
                for row in job.rows where try !attempt.leg(of: job, row, environment, &outcome.notices) {
                    outcome.failed = true
                }
            }
        }
        outcome.tags = try FileManager.default.contentsOfDirectory(atPath: state.path).sorted().map { name in
            let digest = try String(contentsOf: state.appendingPathComponent(name), encoding: .utf8)
            return "\(name.replacing("=", with: "/")) \(digest)"
        }
        return outcome
    }

    /// Runs the actions of one leg until one fails.
    private func leg(
        of job: GeneratedJob, _ row: [String: String], _ environment: [String: String], _ notices: inout [String]
    ) throws -> Bool {
        var values =
            row.map { ("matrix.\($0.key)", $0.value) } + [
                ("needs.verify-version.outputs.namespace", "ghcr.io/owner"),
                ("needs.verify-version.outputs.version", "1.2.3"),
            ]
        for step in job.steps {
            guard let name = step.node["uses"]?.scalar?.split(separator: "/").last, step.action?.hasPrefix("$/") == true
            else { continue }
            if let condition = step.node["if"]?.scalar {
                try #require(condition == "${{ steps.published.outputs.missing == 'true' }}")
                guard values.contains(where: { $0 == ("steps.published.outputs.missing", "true") }) else { continue }
            }
            let with = step.with.mapValues { text in
                values.reduce(text) { $0.replacing("${{ \($1.0) }}", with: $1.1) }
            }
            try #require(with.values.allSatisfy { !$0.contains("${{") }, "\(with)")
            let result = try ChartActions.runner(String(name), of: pipeline).run(
                with: with, environment: environment,
                files: ["charts/brokkr-broker/Chart.yaml": "", "charts/brokkr-agent/Chart.yaml": ""],
                standIns: [
                    StandIn("docker", script: Self.docker), StandIn("helm", script: Self.helm), StandIn("sleep"),
                ],
                uses: [.metadata, digests(of: row["component"] ?? "")], allowing: ["gh"])
            notices += result.notices
            guard result.isSuccess else { return false }
            if let id = step.id { values += result.outputs.map { ("steps.\(id).outputs.\($0.key)", $0.value) } }
        }
        return true
    }

    /// The artifacts with the digests that the builds of a component have kept.
    private func digests(of component: String) -> ActionStandIn {
        let digests = ["1", "2"].map { (builds[component] ?? "") + String(repeating: $0, count: 63) }
        let kept = incomplete.contains(component) ? [digests[0]] : digests
        return ActionStandIn("actions/download-artifact", inputs: ["path", "pattern", "merge-multiple"]) { inputs in
            guard inputs["pattern"] == "digests-\(component)@*", let path = inputs["path"] else {
                throw ActionFailure("another pattern")
            }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for name in kept { try Data().write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
            return [:]
        }
    }

    /// Keeps a file for each tag with its digest in it; an index has the digest of what it was made of.
    private static let docker = #"""
        set -euo pipefail
        [[ "$*" != *"$BROKEN"* && "$1 $2" == "buildx imagetools" ]] || { echo "ERROR: it fails" >&2; exit 1; }
        file() { printf '%s/%s' "$REGISTRY_STATE" "${1//\//=}"; }
        index() { # a digest that ends with 1 or 2 tells one platform, any other both
          local entry list=
          for entry in 1/amd64 2/arm64; do
            [[ ${1: -1} != [12] || ${1: -1} == "${entry%/*}" ]] || continue
            list+=",{\"digest\":\"$1\",\"platform\":{\"os\":\"linux\",\"architecture\":\"${entry#*/}\"}}"
          done
          printf '{"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[%s]}\n' "${list:1}"
        }
        command=$3
        shift 3
        tags=() sources=() dry= metadata=
        while (($# > 0)); do
          case $1 in
            --tag=*) tags+=("${1#--tag=}") ;;
            --metadata-file) metadata=$2; shift ;;
            --format) shift ;;
            --dry-run) dry=1 ;;
            -*) echo "ERROR: unknown flag: $1" >&2; exit 1 ;;
            *) sources+=("$1") ;;
          esac
          shift
        done
        digests=()
        for source in "${sources[@]}"; do
          if [[ $source == *@* ]]; then digests+=("${source#*@}"); continue; fi
          [[ -f $(file "$source") ]] || { echo "ERROR: $source: not found" >&2; exit 1; }
          digests+=("$(<"$(file "$source")")")
        done
        digest=${digests[0]}
        ((${#digests[@]} == 1)) || digest=${digest%?}3
        if [[ $command == inspect ]]; then
          printf '%s {"config": {"Labels": {"org.opencontainers.image.revision": "%s"}}}\n' "$digest" "$GITHUB_SHA"
        elif [[ -n $dry ]]; then
          index "$digest"
        else
          for tag in "${tags[@]}"; do printf '%s' "$digest" >"$(file "$tag")"; done
          printf '{"containerimage.descriptor": {"digest": "%s"}}\n' "$digest" >"$metadata"
        fi
        """#

    private static let helm = #"""
        set -euo pipefail
        [[ "$*" != *"$BROKEN"* ]] || { echo "Error: it fails" >&2; exit 1; }
        case $1 in
          show) printf 'name: %s\n' "${3##*/}" ;;
          package) printf 'package' >"$8/${2##*/}-$4.tgz" ;;
          pull)
            name=${2#oci://}:$4
            [[ -f $REGISTRY_STATE/${name//\//=} ]] || { printf 'Error: %s: not found\n' "$name" >&2; exit 1; }
            printf 'package' >"$6/${2##*/}-$4.tgz"
            ;;
          push)
            name=${3#oci://}/${2##*/}
            name=${name%-1.2.3.tgz}:1.2.3
            printf 'chart' >"$REGISTRY_STATE/${name//\//=}"
            ;;
          *) exit 1 ;;
        esac
        """#
}
