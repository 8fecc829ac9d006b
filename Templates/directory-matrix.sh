#!/usr/bin/env bash
# Makes the matrix of a call: every directory for every architecture, directories first.
#
# ARCHITECTURES            JSON object with the values of each known architecture
# SUPPORTED_ARCHITECTURES  JSON array of the architectures to build
# IMAGE_DIRECTORIES        JSON array of the directories to build, such as 17-3.5/bookworm
# CACHE_BY_DIRECTORY       true if each directory has a cache of its own
set -euo pipefail

jq --null-input --raw-output '
  def fail: "::error::\(.)\n" | halt_error(1);
  def list: join(", ");
  def strings($name):
    try (env[$name] | fromjson) catch null
    | if type == "array" and length > 0 and all(type == "string") then .
      else "\($name | ascii_downcase) is not a JSON array of strings, or is empty" | fail end;
  def is_path: test("^[0-9]+-[A-Za-z0-9._-]+(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\\z");
  def cache_key:
    [if contains("alpine") then "alpine" else "debian" end, "pg" + split("-")[0]]
    + if env.CACHE_BY_DIRECTORY == "true" then [gsub("/"; "-")] else [] end
    | join("-");

  strings("SUPPORTED_ARCHITECTURES") as $architectures
  | strings("IMAGE_DIRECTORIES") as $directories
  | (env.ARCHITECTURES | fromjson) as $known
  | ($architectures - ($known | keys)) as $unknown
  | ($directories | map(select(is_path | not))) as $illegal
  | ($directories | group_by(cache_key) | map(select(length > 1)) | add // []) as $sharing
  | (($architectures | length) * ($directories | length)) as $jobs
  | if $unknown != [] then
      "unknown architecture: \($unknown | list); known are \($known | keys_unsorted | list)" | fail
    elif ($architectures | unique | length) < ($architectures | length) then
      "an architecture is named twice: \($architectures | list)" | fail
    elif $illegal != [] then
      "not a path that begins with a version and a hyphen: \($illegal | list)" | fail
    elif $sharing != [] then
      "directories of one call that write the same cache: \($sharing | list)" | fail
    elif $jobs > 256 then
      "\($jobs) jobs are too many; GitHub allows 256 in a matrix" | fail
    else
      [$directories[] as $directory | $architectures[] as $architecture
        | {image_dir: $directory, arch_variant: $architecture, cache_key: ($directory | cache_key)}
        + $known[$architecture]]
      | "matrix=\({include: .} | tojson)",
        "platforms=\($architectures | map($known[.].target) | join(","))"
    end
' | tee -a "$GITHUB_OUTPUT"
