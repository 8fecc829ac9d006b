#!/usr/bin/env bash
# Lists the builds of versions for architectures, as the matrix of a job.
# needs: report.sh
# reads: VERSIONS=  versions to build, highest first, separated by spaces
# reads: LATEST=  the version that becomes latest; empty if none does
# reads: ARCHITECTURES  a JSON list of objects: arch, platforms, runner and maybe args, with {version} and {arch} in it
# reads: MULTI_ARCH=true  whether all of them are built, or linux/amd64 alone
# reads: USE_QEMU=false  whether all of them are built on EMULATION_RUNNER
# reads: EMULATION_RUNNER=ubuntu-24.04  label of the runner for builds under QEMU
# writes: versions-matrix  a JSON list of such objects, one for each build, with version and is_latest
# writes: has-builds  true if there is a build to do, else false
# writes: architectures  what is built for each version, such as amd64,arm64
# writes: platforms  the same as platforms, such as linux/amd64,linux/arm64
# writes: digest-count  how many these are
set -euo pipefail

require ARCHITECTURES
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
multi_arch=${MULTI_ARCH:-true} use_qemu=${USE_QEMU:-false} runner=${EMULATION_RUNNER:-ubuntu-24.04}
[[ $multi_arch =~ ^(true|false)$ ]] || fail "MULTI_ARCH is '$multi_arch', not true or false"
[[ $use_qemu =~ ^(true|false)$ ]] || fail "USE_QEMU is '$use_qemu', not true or false"
[[ $runner =~ ^[!-~]+$ ]] || fail "EMULATION_RUNNER is '$runner', not the label of a runner"
read -r -a versions <<<"${VERSIONS:-}"
for version in "${versions[@]}" ${LATEST:+"$LATEST"}; do
  [[ $version =~ ^[0-9]+(\.[0-9]+)*$ ]] || fail "'$version' is not a version"
done

# The first line names a problem, the others are outputs.
lines=$(jq --slurp --raw-output --arg latest "${LATEST:-}" --arg runner "$runner" \
  --argjson multi_arch "$multi_arch" --argjson use_qemu "$use_qemu" '
  def is($form): type == "string" and test("\\A(?:\($form))\\z");
  def is_architecture:
    type == "object" and (keys - ["arch", "args", "platforms", "runner"]) == []
    and (.arch | is("[a-z0-9]+([._-][a-z0-9]+)*"))
    and (.platforms | is("[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?"))
    and (.runner | is("[!-~]+"))
    and (if has("args") then .args else {} end | type == "object"
      and all(keys[]; is("[A-Za-z_][A-Za-z0-9_]*")) and all(.[]; is("[^\\x00-\\x1f\\x7f]*")));
  if length == 1 and (.[0] | type == "array" and length > 0 and all(is_architecture)) then
    .[0]
    | (map(select($multi_arch or .platforms == "linux/amd64")) + .[:1])[:if $multi_arch then length else 1 end]
    | if $use_qemu then map(.runner = $runner) else . end
    | . as $chosen
    | ($ARGS.positional | length * ($chosen | length)) as $count
    | if (map(.arch) | unique | length) != length then
        "ARCHITECTURES names an arch twice"
      elif $count > 256 then
        "\($ARGS.positional | length) versions for \(length) architectures are \($count) builds; a matrix takes 256:"
        + " lower the count of versions to \(256 / length | floor)"
      else
        "",
        ([$ARGS.positional[] as $version | $chosen[] | . as $entry
          | {version: $version, is_latest: ($version == $latest)} + $entry
          | if has("args") then
              .args[] |= (split("{version}") | join($version) | split("{arch}") | join($entry.arch))
            else . end] | tojson),
        (map(.arch) | join(",")), (map(.platforms) | join(",")), length
      end
  else "ARCHITECTURES is not a list of objects with arch, platforms, runner and maybe args" end
' --args "${versions[@]}" <<<"$ARCHITECTURES") || fail 'ARCHITECTURES is not JSON'
readarray -t lines <<<"$lines"
[[ -z ${lines[0]} ]] || fail "${lines[0]}"
((${#lines[1]} <= 1000000)) || fail "the matrix has ${#lines[1]} bytes, and an output takes 1 MB: shorten args"

has_builds=true
((${#versions[@]} > 0)) || has_builds=false
output versions-matrix "${lines[1]}"
output has-builds "$has_builds"
output architectures "${lines[2]}"
output platforms "${lines[3]}"
output digest-count "${lines[4]}"
