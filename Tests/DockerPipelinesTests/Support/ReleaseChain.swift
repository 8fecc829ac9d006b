import Slipway
import TestSupport
import Testing

/// The jobs of a release behind its gate, run as they stand in the YAML against a registry that keeps what it is given.
struct ReleaseChain {
    let workflow: GeneratedWorkflow
    /// What fails: a part of a call to docker or helm, such as `create -t ghcr.io/owner/brokkr-agent`.
    var broken = "nothing"
    /// What becomes of the platforms of a component: their digests begin with it, so that another one is another build.
    var builds: [String: String] = ["broker": "a", "agent": "b"]
    /// Components of which one platform was not handed over.
    var incomplete: Set<String> = []

    static let jobs = ["publish-images", "publish-charts", "move-tags"]

    init(_ pipeline: ChartPipeline) throws {
        workflow = try ChartSamples.workflow("release.yml", of: pipeline)
    }

    /// Runs the attempts one after the other against one registry, and lists what has a tag in the end, as `image:tag digest`.
    static func tags(after attempts: [ReleaseChain]) throws -> (tags: [String], run: ShellRun) {
        var files = ["fake/docker": docker, "fake/helm": helm]
        for name in ["broker", "agent"] { files["charts/brokkr-\(name)/Chart.yaml"] = "version: 0.1.0" }
        var script =
            "chmod +x fake/docker fake/helm\nexport PATH=\"$PWD/fake:$PATH\" STATE=$PWD/state\nmkdir -p state\n"
        for (number, attempt) in attempts.enumerated() {
            script += "attempt_\(number)() {\n  export BROKEN='\(attempt.broken)'\n"
            for id in jobs { script += try attempt.lines(of: id, number: number, files: &files) }
            script += "}\nattempt_\(number) || echo 'attempt \(number) failed'\n"
        }
        script +=
            "cd state\nfor tag in *; do printf '%s %s\\n' \"${tag//=//}\" \"$(<\"$tag\")\"; done >../result\ncat ../result\n"
        let run = try Shell.run(script: script, standIns: [StandIn("git", answers: [.init()])], files: files)
        let tags = run.standardOutput.split(separator: "\n").map(String.init).filter { $0.hasPrefix("ghcr.io/") }
        return (tags, run)
    }

    /// The legs of a job do not wait for each other; the next job waits for all of them.
    private func lines(of id: String, number: Int, files: inout [String: String]) throws -> String {
        let job = try workflow.job(id)
        var lines = "  local failed=''\n"
        for row in job.rows {
            let component = row["component"] ?? ""
            let place = "steps/\(number)-\(id)-\(component)"
            let image = "ghcr.io/owner/\(row["image"] ?? "brokkr-\(component)")"
            let digests = ["1", "2"].map { (builds[component] ?? "") + String(repeating: $0, count: 63) }
            for digest in incomplete.contains(component) ? [digests[0]] : digests {
                files["\(place)/digests/\(digest)"] = ""
            }
            let tags = (id == "move-tags" ? ["1.2.3", "1.2", "latest"] : ["1.2.3"]).map { "\(image):\($0)" }
            lines += "  (\n"
            for (index, step) in job.steps.enumerated() {
                guard let text = step.run else { continue }
                files["\(place)/\(index).sh"] = text
                if step.node["if"] != nil { lines += "    grep --quiet missing=true \(place)/out || exit 0\n" }
                let values = [
                    "steps.image.outputs.image": step.env["REPOSITORY"] == nil ? image : "ghcr.io/owner/charts",
                    "steps.tags.outputs.tags": tags.joined(separator: "\n"),
                    "needs.verify-version.outputs.version": "1.2.3", "runner.temp": place,
                    "github.sha": String(repeating: "c", count: 40), "github.ref_name": "v1.2.3",
                    "github.repository_owner": "owner", "github.server_url": "https://github.com",
                    "github.repository": "owner/app", "secrets.GITHUB_TOKEN": "token", "github.actor": "me",
                ]
                for (name, value) in try step.environment(
                    values.merging(row.map { ("matrix.\($0.key)", $0.value) }) { first, _ in first }
                ).sorted(by: { $0.key < $1.key }) {
                    lines += "    export \(name)='\(value)'\n"
                }
                lines += "    GITHUB_OUTPUT=\(place)/out bash -eo pipefail \(place)/\(index).sh || exit 1\n"
            }
            lines += "  ) || failed=1\n"
        }
        return lines + "  [[ -z $failed ]] || return 1\n"
    }

    /// Keeps a file for each tag with its digest in it; an index has the digest of what it was made of.
    private static let docker = #"""
        #!/usr/bin/env bash
        set -euo pipefail
        [[ "$*" != *"$BROKEN"* ]] || exit 1
        file() { printf '%s/%s' "$STATE" "${1//\//=}"; }
        index() { # the digests of an index: one of 64 ends with 1 or 2 and tells the platform
          local base=${1%?} entry list=''
          for entry in 1/amd64 2/arm64; do
            [[ ${1: -1} != [12] || ${1: -1} == "${entry%/*}" ]] || continue
            list+=",{\"digest\":\"sha256:${base}${entry%/*}\",\"platform\":{\"os\":\"linux\",\"architecture\":\"${entry#*/}\"}}"
          done
          printf '{"digest":"sha256:%s","manifests":[%s]}\n' "$1" "${list:1}"
        }
        joined() { # the digest of what is made of the sources: several end with 3, one stays what it is
          if (($# > 1)); then printf '%s3' "${1:7:63}"; else printf '%s' "${1:7}"; fi
        }
        shift 2
        command=$1
        shift
        tags=() sources=() raw='' format=''
        while (($# > 0)); do
          case $1 in
            -t) tags+=("$2"); shift ;;
            --raw) raw=1 ;;
            --format) format=$2; shift ;;
            --dry-run) raw=1 ;;
            *) sources+=("$1") ;;
          esac
          shift
        done
        if [[ $command == create ]]; then
          digest=$(joined "${sources[@]#*@}")
          if [[ -n $raw ]]; then index "$digest"; fi
          for tag in "${tags[@]}"; do printf '%s' "sha256:$digest" >"$(file "$tag")"; done
        elif [[ ! -f $(file "${sources[0]}") ]]; then
          printf 'ERROR: %s: not found\n' "${sources[0]}" >&2
          exit 1
        elif [[ $format == *.Image* ]]; then
          printf '{"config": {"Labels": {"org.opencontainers.image.revision": "%s"}}}\n' "${REVISION:-}"
        else
          digest=$(<"$(file "${sources[0]}")")
          index "${digest#sha256:}"
        fi
        """#

    private static let helm = #"""
        #!/usr/bin/env bash
        set -euo pipefail
        [[ "$*" != *"$BROKEN"* ]] || exit 1
        case $1 in
          package) printf 'package' >"$8/${2##*/}-$4.tgz" ;;
          pull)
            name=${2#oci://}:$4
            [[ -f $STATE/${name//\//=} ]] || { printf '%s: not found\n' "$name" >&2; exit 1; }
            printf 'package' >"$6/${2##*/}-$4.tgz"
            ;;
          push)
            package=${2##*/} name=${3#oci://}/${2##*/}
            name=${name%-1.2.3.tgz}:1.2.3
            printf 'chart' >"$STATE/${name//\//=}"
            ;;
        esac
        """#
}
