#!/usr/bin/env bash
# Makes the matrix of a build: each directory for each architecture, directories first, and refuses what cannot work.
# needs: report.sh
# reads: ARCH_TABLE  JSON object: for each known architecture the values of its cells
# reads: SUPPORTED_ARCHITECTURES  JSON array of architectures
# reads: IMAGE_DIRECTORIES  JSON array of directories such as 17-3.5/bookworm
# reads: WORKFLOW_CACHE_ID  three letters that keep this caller's caches apart from others
# reads: CACHE_BY_DIRECTORY  true if each directory has a cache of its own
# reads: PARALLEL_LIMITS  numbers of builds at once, separated by spaces
# writes: matrix  JSON object with the cells under include
# writes: platforms  platforms of the architectures, separated by commas
set -euo pipefail

require ARCH_TABLE SUPPORTED_ARCHITECTURES IMAGE_DIRECTORIES WORKFLOW_CACHE_ID CACHE_BY_DIRECTORY PARALLEL_LIMITS
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"

# One process for all cells. The first line holds what is wrong, if anything is; the others are the outputs.
answer=$(jq --null-input --raw-output '
  def read($name): try (env[$name] | fromjson) catch null;
  def texts: if type == "array" and all(.[]; type == "string") then . else null end;
  def quoted: map("\u0027" + gsub("[\r\n]"; " ") + "\u0027") | join(", ");
  def repeated: group_by(.) | map(select(length > 1)[0]);
  def legal: test("^[0-9]+-[A-Za-z0-9._-]+(/(?![.]+(/|\\z))[A-Za-z0-9._-]+)*\\z");
  def family: if contains("alpine") then "alpine" else "debian" end;
  def cache: if env.CACHE_BY_DIRECTORY == "true" then gsub("/"; "-") else family + "-pg" + split("-")[0] end;
  def complain(select_bad; message): select_bad as $bad | if $bad == [] then empty else ($bad | quoted) | message end;
  read("ARCH_TABLE") as $table
  | (read("SUPPORTED_ARCHITECTURES") | texts) as $architectures
  | (read("IMAGE_DIRECTORIES") | texts) as $directories
  | ($architectures // []) as $archs | ($directories // []) as $dirs
  | [$dirs[] | select(legal)] as $legal
  | [ if $architectures == null then "supported_architectures is no JSON array of texts, such as [\"amd64\", \"386\"]"
      elif $archs == [] then "supported_architectures is empty" else empty end,
      if $directories == null then "image_directories is no JSON array of texts"
      elif $dirs == [] then "image_directories is empty" else empty end,
      complain($archs - ($table | keys_unsorted);
        "unknown architecture \(.); known are \($table | keys_unsorted | quoted)"),
      complain($archs | repeated; "architecture \(.) is named twice"),
      complain($dirs | repeated; "directory \(.) is named twice"),
      complain($dirs - $legal;
        "directory \(.) does not begin with a major version and a hyphen, or is no plain path below the root"),
      ($legal | unique | group_by(cache)[] | select(length > 1)
        | "the directories \(quoted) would write the same cache; put them into calls of their own"),
      if ($archs | length) * ($dirs | length) <= 256 then empty else
        "\($archs | length) architectures of \($dirs | length) directories are more than 256 jobs; split the call" end,
      (env.WORKFLOW_CACHE_ID | select(test("^[a-z]{3}\\z") | not)
        | "workflow_cache_id \([.] | quoted) is not three lower-case letters"),
      (env.PARALLEL_LIMITS | splits(" +") | select(test("^[1-9][0-9]*\\z") | not)
        | "a number of parallel builds is \([.] | quoted), not a whole number from 1 on")
    ] as $problems
  | ($problems | join("; ")),
    if $problems != [] then empty else
      ([$dirs[] as $dir | $archs[] as $arch | {image_dir: $dir, arch_variant: $arch} + $table[$arch]]
        | {include: .} | tojson),
      ($archs | map($table[.].target) | join(","))
    end
') || fail "the matrix cannot be made from the inputs"
readarray -t lines <<<"$answer"
if [[ -n ${lines[0]} ]]; then
  fail "${lines[0]}"
fi
printf '%s\n' "${lines[1]}" "Platforms: ${lines[2]}"
output matrix "${lines[1]}"
output platforms "${lines[2]}"
