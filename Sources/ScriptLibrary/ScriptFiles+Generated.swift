// Written from Templates/*.sh by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
// swift-format-ignore-file
// Reason: the scripts keep their own layout.

extension ScriptFile {
    /// Every file of Templates in the order of the names.
    package static let all: [ScriptFile] = [
        .attestImage,
        .bootstrapBuilder,
        .cacheNames,
        .changedPaths,
        .chartDependencies,
        .chartRenderings,
        .chartVersion,
        .checkCredentials,
        .checkNames,
        .cleanupPackages,
        .createManifests,
        .directoryMatrix,
        .downloadableVersions,
        .exportDigest,
        .failAtRandom,
        .generateTags,
        .gitServer,
        .gitVersions,
        .githubVersions,
        .http,
        .imageName,
        .imageTags,
        .isoWeeks,
        .keepDigest,
        .lintChart,
        .listImages,
        .missingBuilds,
        .moveLatest,
        .moveTags,
        .officialTests,
        .passedJobs,
        .platforms,
        .publishIndex,
        .publishedVersion,
        .pushChart,
        .pushConditions,
        .pushImages,
        .rawManifest,
        .readTags,
        .references,
        .releaseTags,
        .releaseVersion,
        .renderChart,
        .report,
        .repository,
        .requiredReviewers,
        .rerunFailedJobs,
        .retry,
        .runTags,
        .semanticVersion,
        .showValues,
        .statedValue,
        .tagPlatforms,
        .tagsFile,
        .verifyPlatforms,
        .verifyTag,
        .verifyVersion,
        .versionTags,
        .versions,
    ]

    /// The text of `Templates/attest-image.sh`.
    package static let attestImage = ScriptFile(
        name: "attest-image.sh",
        text: #"""
#!/usr/bin/env bash
# Signs an image with cosign, and attaches its SBOM and its provenance, signed too. All by digest.
#
# IMAGE       name of the image, in lower case
# DIGEST      digest of the image or its index
# PLATFORM    platform whose contents the SBOM lists
# SOURCE      source that is built from elsewhere, as a URI with its version; may be empty
# PARAMETERS  parameters of the build, one a line, key=value; may be empty
set -euo pipefail

subject=${IMAGE:?}@${DIGEST:?}
cd "$RUNNER_TEMP"

cosign sign --yes "$subject"

# Five minutes, the default, are short for an image of a gigabyte.
trivy image --image-src remote --platform "${PLATFORM:?}" --timeout 20m \
  --format spdx-json --output sbom.spdx.json "$subject"
cosign attest --yes --type spdxjson --predicate sbom.spdx.json "$subject"

repository=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY
run=$repository/actions/runs/$GITHUB_RUN_ID/attempts/$GITHUB_RUN_ATTEMPT
workflow=${GITHUB_WORKFLOW_REF%%@*}
path=${workflow#"$GITHUB_REPOSITORY/"}
jq -n --arg repository "$repository" --arg run "$run" --arg path "$path" '
  def inputs: $ENV.PARAMETERS // "" | split("\n") | map(select(. != "") / "=")
    | map({(.[0]): (.[1:] | join("="))}) | add // {};
  {
    buildDefinition: {
      buildType: "https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1",
      externalParameters: {
        workflow: {ref: $ENV.GITHUB_REF, repository: $repository, path: $path},
        inputs: inputs
      },
      resolvedDependencies: ([{
        uri: "git+\($repository)@\($ENV.GITHUB_REF)",
        digest: {gitCommit: $ENV.GITHUB_SHA}
      }] + ($ENV.SOURCE // "" | if . == "" then [] else [{uri: .}] end))
    },
    runDetails: {
      builder: {id: "https://github.com/actions/runner/\($ENV.RUNNER_ENVIRONMENT)"},
      metadata: {invocationId: $run}
    }
  }' >provenance.json
cosign attest --yes --type slsaprovenance1 --predicate provenance.json "$subject"

"""#)

    /// The text of `Templates/bootstrap-builder.sh`.
    package static let bootstrapBuilder = ScriptFile(
        name: "bootstrap-builder.sh",
        text: #"""
#!/usr/bin/env bash
# Starts the builder, so that it looks for emulators before anything is built.
# needs: report.sh
# needs: retry.sh
set -euo pipefail

retry 4 5 docker buildx inspect --bootstrap || fail "the builder does not start"

"""#)

    /// The text of `Templates/cache-names.sh`.
    package static let cacheNames = ScriptFile(
        name: "cache-names.sh",
        text: #"""
#!/usr/bin/env bash
# Names the caches of a build, once for all steps: this week's, which is read and written, and last week's.
# needs: report.sh
# reads: CACHE_REPOSITORY  name of the caches' image without the architecture, in lower case
# reads: ARCH  architecture, such as amd64
# reads: IMAGE_DIR  directory that is built, such as 17-3.5/bookworm
# reads: WORKFLOW_CACHE_ID  three letters that keep this caller's caches apart from others
# reads: CACHE_BY_DIRECTORY  true if each directory has a cache of its own
# reads: CURRENT_WEEK  current ISO week, such as 2026-W01
# reads: PREVIOUS_WEEK  ISO week before it
# writes: pg-major  major version of PostgreSQL, the digits that the directory begins with
# writes: current  reference of this week's cache
# writes: previous  reference of last week's cache
set -euo pipefail

require CACHE_REPOSITORY ARCH IMAGE_DIR WORKFLOW_CACHE_ID CACHE_BY_DIRECTORY CURRENT_WEEK PREVIOUS_WEEK
if [[ ! $IMAGE_DIR =~ ^([0-9]+)- ]]; then
  fail "the directory '$IMAGE_DIR' does not begin with a major version and a hyphen"
fi
major=${BASH_REMATCH[1]}

family=debian
if [[ $IMAGE_DIR == *alpine* ]]; then
  family=alpine
fi
key=$WORKFLOW_CACHE_ID-$family-pg$major
if [[ $CACHE_BY_DIRECTORY == true ]]; then
  key+=-${IMAGE_DIR//'/'/-}
fi

# reference WEEK: prints the name of that week's cache.
reference() {
  if [[ ! $1 =~ ^[0-9]{4}-W[0-9]{2}$ ]]; then
    fail "'$1' is not an ISO week such as 2026-W01"
  fi
  if [[ ! $key-$1 =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$key-$1' is not a tag that a registry takes"
  fi
  printf '%s-%s:%s-%s\n' "$CACHE_REPOSITORY" "$ARCH" "$key" "$1"
}

current=$(reference "$CURRENT_WEEK")
previous=$(reference "$PREVIOUS_WEEK")
output pg-major "$major"
output current "$current"
output previous "$previous"

"""#)

    /// The text of `Templates/changed-paths.sh`.
    package static let changedPaths = ScriptFile(
        name: "changed-paths.sh",
        text: #"""
#!/usr/bin/env bash
# Tells whether a pull request changes a path that a workflow is about, as a filter of its trigger would.
# Without that filter every run starts, so that a job of it can be required.
# needs: report.sh
# reads: PULL_REQUEST=  number of the pull request; empty for other events, whose trigger has the filter
# reads: PATTERNS  extended regular expressions of whole paths, one a line; '!' in front takes back what matches
# writes: changed  true if a path is matched, or if nothing has to be looked at
set -euo pipefail

require PATTERNS
if [[ -z ${PULL_REQUEST:-} ]]; then
  output changed true
  exit
fi
# What merging would change: the merge against its first parent, the tip of the base. What the base has got since the
# branch was made is in both.
git rev-parse --quiet --verify 'HEAD^2' >/dev/null ||
  fail 'what is checked out is no merge of a pull request with both its parents: check out with a depth of 2 commits'
list=$(mktemp)
# A renamed file counts at both places.
git diff --name-only --no-renames -z 'HEAD^1' HEAD -- >"$list" || fail 'what the pull request changes cannot be listed'
readarray -d '' -t paths <"$list"
readarray -t expressions <<<"$PATTERNS"

changed=false
for path in "${paths[@]}"; do
  matches=false
  for expression in "${expressions[@]}"; do # The last one that matches decides.
    if [[ $path =~ ^(${expression#!})$ ]]; then
      matches=true
      [[ $expression != !* ]] || matches=false
    fi
  done
  if [[ $matches == true ]]; then
    printf 'Changed: %q\n' "$path"
    changed=true
    break
  fi
done
[[ $changed == true ]] || printf '%d files are changed, and none that matters here\n' "${#paths[@]}"
output changed "$changed"

"""#)

    /// The text of `Templates/chart-dependencies.sh`.
    package static let chartDependencies = ScriptFile(
        name: "chart-dependencies.sh",
        text: #"""
#!/usr/bin/env bash
# Fetches the charts that a chart depends on: the repositories are added first, and Chart.lock decides.
# needs: report.sh
# needs: retry.sh
# reads: CHART  directory of the chart
# reads: REPOSITORIES=  repositories of those charts, one a line: name=address
set -euo pipefail

require CHART
command -v helm >/dev/null || fail "the program helm is missing; install it in an earlier step"
[[ -f $CHART/Chart.yaml ]] || fail "there is no file '$CHART/Chart.yaml': the directory holds no chart"
while IFS= read -r line; do
  [[ -n $line ]] || continue
  [[ $line =~ ^([A-Za-z0-9][A-Za-z0-9._-]*)=(https://[!-~]+)$ ]] ||
    fail "'$line' is not a repository of charts: write name=https://host/path"
  name=${BASH_REMATCH[1]} address=${BASH_REMATCH[2]}
  retry 4 2 helm repo add --force-update "$name" "$address" || fail "the repository '$address' cannot be added"
done <<<"${REPOSITORIES:-}"
retry 4 2 helm dependency build "$CHART" || fail "what '$CHART' depends on cannot be fetched"

"""#)

    /// The text of `Templates/chart-renderings.sh`.
    package static let chartRenderings = ScriptFile(
        name: "chart-renderings.sh",
        text: #"""
#!/usr/bin/env bash
# A function that goes through the ways in which a chart is tried: with its own values, and with those of environments.
# needs: report.sh
# reads: CHART  directory of the chart
# reads: RENDERINGS  a JSON list of objects: name, values (files), settings (object) and expected (lines)
set -euo pipefail

require CHART RENDERINGS
command -v helm >/dev/null || fail "the program helm is missing; install it in an earlier step"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
lines=$(jq --raw-output --arg chart "$CHART" '
  .[] | "name\t\(.name)",
    (.values[] | "argument\t--values=\($chart)/\(.)"),
    (.settings | to_entries[] | "argument\t--set=\(.key)=\(.value)"),
    (.expected[] | "line\t\(gsub("^\\s+|\\s+$"; ""))"),
    "end\t"
' <<<"$RENDERINGS") || fail "RENDERINGS is not a list of objects with name, values, settings and expected"
readarray -t lines <<<"$lines"

# next_rendering: fills rendering with the name of the next one, arguments and expected; fails after the last.
next_rendering() {
  local line
  rendering='' arguments=() expected=()
  while ((${#lines[@]} > 0)); do
    line=${lines[0]}
    lines=("${lines[@]:1}")
    case $line in
      name$'\t'*) rendering=${line#*$'\t'} ;;
      argument$'\t'*) arguments+=("${line#*$'\t'}") ;;
      line$'\t'*) expected+=("${line#*$'\t'}") ;;
      *)
        printf '== %s with the values %s\n' "$CHART" "$rendering"
        return
        ;;
    esac
  done
  return 1
}

"""#)

    /// The text of `Templates/chart-version.sh`.
    package static let chartVersion = ScriptFile(
        name: "chart-version.sh",
        text: #"""
#!/usr/bin/env bash
# Checks that a chart states a version that Helm can order.
# needs: report.sh
# needs: semantic-version.sh
# needs: stated-value.sh
# reads: CHART  directory of the chart
set -euo pipefail

require CHART
version=$(stated_value "$CHART/Chart.yaml" version) || exit 1
is_semantic_version "$version" ||
  fail "the version '$version' in '$CHART/Chart.yaml' is not semantic: write MAJOR.MINOR.PATCH"
printf '%s has the version %s\n' "$CHART" "$version"

"""#)

    /// The text of `Templates/check-credentials.sh`.
    package static let checkCredentials = ScriptFile(
        name: "check-credentials.sh",
        text: #"""
#!/usr/bin/env bash
# Fails before a long build where it could not be published: the credentials of the registry are missing.
# needs: report.sh
# reads: REGISTRY  host of the registry
# reads: REGISTRY_USER=  user that logs in
# reads: REGISTRY_TOKEN=  token or password
set -euo pipefail

require REGISTRY
if [[ -z ${REGISTRY_USER:-} || -z ${REGISTRY_TOKEN:-} ]]; then
  fail "the credentials for $REGISTRY are missing or empty; pass both secrets to the template"
fi

"""#)

    /// The text of `Templates/check-names.sh`.
    package static let checkNames = ScriptFile(
        name: "check-names.sh",
        text: #"""
#!/usr/bin/env bash
# Fails before anything is built where the name of an image holds upper-case letters, which Docker does not take.
# needs: report.sh
# reads: REPO_NAME=  account above the image
# reads: IMAGE_NAME  name of the image
set -euo pipefail

require IMAGE_NAME
for input in "repo_name ${REPO_NAME:-}" "image_name $IMAGE_NAME"; do
  value=${input#* }
  if [[ $value == *[A-Z]* ]]; then
    fail "${input%% *} '$value' holds upper-case letters; write '${value,,}'"
  fi
done

"""#)

    /// The text of `Templates/cleanup-packages.sh`.
    package static let cleanupPackages = ScriptFile(
        name: "cleanup-packages.sh",
        text: #"""
#!/usr/bin/env bash
# Deletes what a pull request has published: its own tags, and the untagged manifests that nothing else names.
# A version that bears any other tag stays. So does what another index names: two builds may share a manifest.
# needs: report.sh
# needs: retry.sh
# reads: API_URL  address of the REST interface
# reads: REGISTRY  host of the registry
# reads: OWNER  account that the packages belong to
# reads: IMAGES=  packages of images, separated by spaces
# reads: CHARTS=  packages of charts, separated by spaces
# reads: PULL_REQUEST  number of the pull request
# reads: TOKEN  token that may delete packages
set -euo pipefail

require API_URL REGISTRY OWNER PULL_REQUEST TOKEN
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
# The token goes to this host: https, or this machine.
[[ $API_URL =~ ^(https://[A-Za-z0-9.-]+|http://127\.0\.0\.1)(:[0-9]+)?(/[A-Za-z0-9._/-]*)?$ ]] ||
  fail "'$API_URL' is not the address of a REST interface: write https://host or https://host/path"
[[ $OWNER =~ ^[A-Za-z0-9_-]+$ ]] || fail "'$OWNER' is not an account"
[[ $PULL_REQUEST =~ ^[1-9][0-9]*$ ]] || fail "'$PULL_REQUEST' is not the number of a pull request"

# request METHOD PATH: prints the status and the answer below it. The token is on no list of processes.
request() {
  local answer
  answer=$(curl --disable --silent --show-error --max-time 60 --request "$1" --config - --write-out '\n%{http_code}' \
    --header 'Accept: application/vnd.github+json' "$API_URL$2" <<<"header = \"Authorization: Bearer $TOKEN\"") ||
    return
  printf '%s\n%s\n' "${answer##*$'\n'}" "${answer%$'\n'*}"
  [[ ${answer##*$'\n'} =~ ^(200|204|404)$ ]]
}

# ask METHOD PATH: leaves status and body.
ask() {
  local answer
  answer=$(retry 4 2 request "$@") || fail "'$1 $2' answers with status ${answer%%$'\n'*}: ${answer#*$'\n'}"
  status=${answer%%$'\n'*} body=${answer#*$'\n'}
}

# children DIGEST: adds to found what an index names.
children() {
  local index names
  index=$(retry 4 2 docker buildx imagetools inspect --raw "$REGISTRY/${OWNER,,}/$package@$1") ||
    fail "the registry does not show $package@$1"
  names=$(jq --raw-output '.manifests[]?.digest' <<<"$index") || fail "$package@$1 is no manifest"
  readarray -t -O "${#found[@]}" found <<<"$names"
}

# clean PACKAGE FORM: deletes the versions of which every tag has the form.
clean() {
  local package=$1 form=$2 page lines id digest time tags tag own oldest='' names
  local kept=() doomed=() parts=() found=() candidates=()
  local -A untagged=() digests=() created=()
  for ((page = 1; ; page++)); do
    ask GET "$base/${package//'/'/%2F}/versions?per_page=100&page=$page"
    [[ $status == 200 ]] || break
    lines=$(jq --raw-output '.[] | [.id, .name, (try (.created_at | fromdate) catch 0),
      (.metadata.container.tags | join(" "))] | @tsv' <<<"$body") ||
      fail "the versions of $package cannot be read"
    [[ -n $lines ]] || break
    while IFS=$'\t' read -r id digest time tags; do
      [[ -z ${digests[$id]:-} ]] || continue
      digests[$id]=$digest created[$id]=$time own=0
      read -r -a names <<<"$tags"
      for tag in "${names[@]}"; do
        [[ ! $tag =~ ^($form)$ ]] || own=$((own + 1))
      done
      if ((${#names[@]} == 0)); then
        untagged[$digest]=$id
      elif ((own == ${#names[@]})); then
        doomed+=("$id")
      else
        kept+=("$id")
        ((own == 0)) || report notice "$package:$tags stays: one version bears these tags"
      fi
    done <<<"$lines"
  done
  if ((${#doomed[@]} > 0 && ${#kept[@]} == 0)); then
    report notice "a version of $package stays: GitHub deletes the last one with a tag only with the whole package"
    kept=("${doomed[-1]}")
    unset 'doomed[-1]'
  fi
  if [[ $form == pr-* && ${#doomed[@]} -gt 0 ]]; then
    for id in "${doomed[@]}"; do children "${digests[$id]}"; done
    for digest in "${found[@]}"; do
      id=${untagged[${digest:-none}]:-}
      [[ -n $id ]] || continue
      candidates+=("$digest") time=${created[$id]}
      ((time >= ${oldest:-time + 1})) || oldest=$time
    done
    found=()
    # An index is pushed after what it names: one that is older than every candidate names none, and is not asked for.
    # A time that is not known is 0: such a version may name any, and any may name such a candidate.
    for id in "${kept[@]}"; do
      time=${created[$id]}
      ((${#candidates[@]} == 0 || (0 < time && time < oldest))) || children "${digests[$id]}"
    done
    for digest in "${found[@]}"; do untagged[${digest:-none}]=''; done
    for digest in "${candidates[@]}"; do
      id=${untagged[$digest]:-}
      [[ -z $id ]] || parts+=("$id") untagged[$digest]=''
    done
  fi
  # Parts go first: once its index is gone, a part that is left belongs to nobody that the next run knows.
  doomed=("${parts[@]}" "${doomed[@]}")
  for id in "${doomed[@]}"; do ask DELETE "$base/${package//'/'/%2F}/versions/$id"; done
  printf '%s: %d versions deleted\n' "$package" "${#doomed[@]}"
}

ask GET "/users/$OWNER"
[[ $status == 200 ]] || fail "there is no account '$OWNER'"
case $(jq --raw-output .type <<<"$body") in
  Organization) base=/orgs/$OWNER/packages/container ;;
  User) base=/users/$OWNER/packages/container ;;
  *) fail "'$OWNER' is neither an organization nor a user" ;;
esac
for package in ${IMAGES:-}; do clean "$package" "pr-$PULL_REQUEST(-[0-9a-f]+)?"; done
for package in ${CHARTS:-}; do clean "$package" "0\.0\.0-pr$PULL_REQUEST\..+"; done

"""#)

    /// The text of `Templates/create-manifests.sh`.
    package static let createManifests = ScriptFile(
        name: "create-manifests.sh",
        text: #"""
#!/usr/bin/env bash
# Joins the images of all architectures into one under each tag of each directory, and compares their platforms.
# needs: report.sh
# needs: retry.sh
# needs: tags-file.sh
# needs: tag-platforms.sh
# reads: IMAGE  name of the image in its registry, without an architecture
# reads: IMAGE_DIRECTORIES  JSON array of directories
# reads: SUPPORTED_ARCHITECTURES  JSON array of architectures
set -euo pipefail

require IMAGE IMAGE_DIRECTORIES SUPPORTED_ARCHITECTURES
list=$(jq --raw-output '.[]' <<<"$IMAGE_DIRECTORIES") || fail "IMAGE_DIRECTORIES is not a JSON array"
readarray -t directories <<<"$list"
list=$(jq --raw-output '.[]' <<<"$SUPPORTED_ARCHITECTURES") || fail "SUPPORTED_ARCHITECTURES is not a JSON array"
readarray -t architectures <<<"$list"

# All files are read before anything is joined.
declare -A origin=()
tags=() published=()
for directory in "${directories[@]}"; do
  read_tags "$directory"
  for tag in "${tags[@]}"; do
    if [[ -n ${origin[$tag]:-} ]]; then
      fail "the tag '$tag' stands in the directories '${origin[$tag]}' and '$directory'; nothing is joined"
    fi
    origin[$tag]=$directory
    published+=("$tag")
  done
done

for tag in "${published[@]}"; do
  sources=()
  for architecture in "${architectures[@]}"; do
    sources+=("$IMAGE-$architecture:$tag")
  done
  printf 'Joining %d images into %s:%s\n' "${#sources[@]}" "$IMAGE" "$tag"
  retry 4 2 docker buildx imagetools create -t "$IMAGE:$tag" "${sources[@]}" ||
    fail "$IMAGE:$tag cannot be made of the images of its architectures"
done
verify_tags "${published[@]/#/$IMAGE:}"

"""#)

    /// The text of `Templates/directory-matrix.sh`.
    package static let directoryMatrix = ScriptFile(
        name: "directory-matrix.sh",
        text: #"""
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

"""#)

    /// The text of `Templates/downloadable-versions.sh`.
    package static let downloadableVersions = ScriptFile(
        name: "downloadable-versions.sh",
        text: #"""
#!/usr/bin/env bash
# Leaves out versions that lack a download. An answer that says neither yes nor no stops the job.
#
# VERSIONS  versions, separated by spaces
# URLS      addresses that exist for a complete version, one a line, with {version} in it
set -euo pipefail

read -ra versions <<<"${VERSIONS?}"
readarray -t urls <<<"${URLS:?}"
complete=()
for version in "${versions[@]}"; do
  for url in "${urls[@]//\{version\}/"$version"}"; do
    status=$(curl --silent --show-error --location --head --retry 3 --max-time 60 \
      --output /dev/null --write-out '%{http_code}' "$url") || true
    case $status in
      200) ;;
      404 | 410)
        echo "::notice::$version is left out: there is no $url"
        continue 2
        ;;
      *)
        echo "::error::nobody knows whether there is $url: the server answers with status $status"
        exit 1
        ;;
    esac
  done
  complete+=("$version")
done
echo "versions=${complete[*]}" | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/export-digest.sh`.
    package static let exportDigest = ScriptFile(
        name: "export-digest.sh",
        text: #"""
#!/usr/bin/env bash
# Records the digest of each pushed platform as an empty file that is named after it.
# needs: report.sh
# reads: DIGEST  digest that the build printed, sha256:<64 hexadecimal digits>; several stand one a line
# reads: DIGEST_DIR  directory that takes the file, made if it is missing; one a line in the order of the digests
set -euo pipefail

require DIGEST DIGEST_DIR
readarray -t digests <<<"$DIGEST"
readarray -t folders <<<"$DIGEST_DIR"
if ((${#digests[@]} != ${#folders[@]})); then
  fail "DIGEST has ${#digests[@]} lines, DIGEST_DIR ${#folders[@]}: each digest needs a directory of its own"
fi
for index in "${!digests[@]}"; do
  if [[ ! ${digests[index]} =~ ^sha256:[0-9a-f]{64}$ ]]; then
    fail "'${digests[index]}' is not a digest of the form sha256:<64 hexadecimal digits>"
  elif [[ -z ${folders[index]} ]]; then
    fail "the digest '${digests[index]}' has no directory"
  fi
done
for index in "${!digests[@]}"; do
  mkdir -p -- "${folders[index]}"
  : >"${folders[index]}/${digests[index]#sha256:}"
done

"""#)

    /// The text of `Templates/fail-at-random.sh`.
    package static let failAtRandom = ScriptFile(
        name: "fail-at-random.sh",
        text: #"""
#!/usr/bin/env bash
# Fails by chance, so that what starts failed jobs again can be tried out.
# needs: report.sh
# reads: ODDS  one in so many runs fails
set -euo pipefail

require ODDS
if [[ ! $ODDS =~ ^[1-9][0-9]{0,5}$ ]]; then
  fail "ODDS is '$ODDS', not a number from 1 on"
fi
if (($(shuf --input-range="1-$ODDS" --head-count=1) == 1)); then
  fail "this job fails by chance, once in $ODDS runs"
fi
printf 'This time it does not fail\n'

"""#)

    /// The text of `Templates/generate-tags.sh`.
    package static let generateTags = ScriptFile(
        name: "generate-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Names the image of one architecture: short names to test under, and the names to publish, side by side.
# needs: report.sh
# reads: TAGS  JSON array of the tags
# reads: LOCAL_NAME  name of the image on this machine, with the architecture, such as app-amd64
# reads: IMAGE  name of the image in its registry, with the architecture
# writes: short-tags  local name and the part of each tag before its first hyphen, separated by commas
# writes: final-tags  name in the registry and each tag, separated by commas, in the same order
# writes: tested  the first of the short ones, under which the image is tested
set -euo pipefail

require TAGS LOCAL_NAME IMAGE
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
list=$(jq --raw-output '.[]' <<<"$TAGS") || fail "TAGS is not a JSON array"
[[ -n $list ]] || fail "TAGS holds no tag"
short='' final='' tested=''
while IFS= read -r tag; do
  # Long local names break the official tests.
  name=$LOCAL_NAME:${tag%%-*}
  tested=${tested:-$name}
  short+=${short:+,}$name
  final+=${final:+,}$IMAGE:$tag
done <<<"$list"
printf 'Built as %s\nPublished as %s\n' "$short" "$final"
output short-tags "$short"
output final-tags "$final"
output tested "$tested"

"""#)

    /// The text of `Templates/git-server.sh`.
    package static let gitServer = ScriptFile(
        name: "git-server.sh",
        text: #"""
#!/usr/bin/env bash
# A function that asks the Git server of the repository, with a token that no list of processes shows.
# needs: report.sh
# needs: repository.sh
# reads: SERVER_URL  address of the Git server, https://host
# reads: REPOSITORY  owner/name
# reads: TOKEN  token that may read the repository
set -euo pipefail

require SERVER_URL REPOSITORY TOKEN
# The token goes to this host: nothing but https, and no user, path or query in the address.
if [[ ! $SERVER_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
  fail "'$SERVER_URL' is not the address of a server: write https://host or https://host:port"
fi
require_repository "$REPOSITORY"

# server_refs OPTION… PATTERN…
# Prints the references that git ls-remote lists. The token reaches git through its environment. The empty value in
# front drops the header that a checkout may have left in the configuration: a server refuses a request with two.
server_refs() {
  local credentials options=()
  while [[ ${1:-} == --* ]]; do
    options+=("$1")
    shift
  done
  credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap=0) || return
  GIT_TERMINAL_PROMPT=0 \
    GIT_CONFIG_COUNT=2 \
    GIT_CONFIG_KEY_0="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_0='' \
    GIT_CONFIG_KEY_1="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_1="AUTHORIZATION: basic $credentials" \
    git ls-remote "${options[@]}" "$SERVER_URL/$REPOSITORY" "$@"
}

"""#)

    /// The text of `Templates/git-versions.sh`.
    package static let gitVersions = ScriptFile(
        name: "git-versions.sh",
        text: #"""
#!/usr/bin/env bash
# Lists stable versions among the tags of a public Git repository, highest first.
#
# URL      address of the repository
# COUNT    how many versions to list
# PREFIX   text before the version in a tag
# SUFFIX   text after it
# NUMBERS  how many numbers a version has
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

[[ ${COUNT:?} =~ ^[1-9][0-9]*$ ]] || fail "the number of versions is '$COUNT': choose 1 or more"
form=".*refs/tags/${PREFIX//./\\.}([0-9]+(\.[0-9]+){$((${NUMBERS:?} - 1))})${SUFFIX//./\\.}$"

refs=$(git ls-remote --tags --refs "${URL:?}") || fail "the tags of $URL cannot be read"
readarray -t versions < <(sed -nE "s|$form|\1|p" <<<"$refs" | sort -rV)
((${#versions[@]} > 0)) ||
  fail "no tag of $URL is that of a stable version, such as ${PREFIX}1.2.3$SUFFIX"
echo "versions=${versions[*]:0:COUNT}" | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/github-versions.sh`.
    package static let githubVersions = ScriptFile(
        name: "github-versions.sh",
        text: #"""
#!/usr/bin/env bash
# Lists stable versions among the releases of a repository: the highest, and those published last.
#
# REPOSITORY  repository, owner/name
# COUNT       how many versions to list
# AMONG       the only versions that count, separated by spaces; all if empty
# PREFIX      text before the version in a tag
# SUFFIX      text after it
# NUMBERS     how many numbers a version has
# GH_TOKEN    token that reads the releases
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

[[ ${COUNT:?} =~ ^([1-9][0-9]?|100)$ ]] ||
  fail "the number of versions is '$COUNT': choose 1 to 100"
form="^${PREFIX//./\\.}([0-9]+(\.[0-9]+){$((${NUMBERS:?} - 1))})${SUFFIX//./\\.}$"

# GitHub lists the release first that was published last; that may be a patch of an old version.
releases=$(gh api --paginate "repos/${REPOSITORY:?}/releases" \
  --jq '.[] | select(.draft or .prerelease | not) | .tag_name') ||
  fail "the releases of $REPOSITORY cannot be read"
stable=$(sed -nE "s|$form|\1|p" <<<"$releases")
[[ -n $stable ]] ||
  fail "no release of $REPOSITORY has the tag of a stable version, such as ${PREFIX}1.2.3$SUFFIX"

if [[ -n $AMONG ]]; then
  stable=$(grep -xFf <(tr ' ' '\n' <<<"$AMONG") <<<"$stable") ||
    fail "no release of $REPOSITORY is among the versions $AMONG"
fi
highest=$(sort -V <<<"$stable" | tail -n 1)
readarray -t newest < <(awk '!seen[$0]++' <<<"$highest"$'\n'"$stable")
versions=$(printf '%s\n' "${newest[@]:0:COUNT}" | sort -rV | paste -sd ' ')
echo "versions=$versions" | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/http.sh`.
    package static let http = ScriptFile(
        name: "http.sh",
        text: #"""
#!/usr/bin/env bash
# Functions that ask HTTP servers: for one answer, or for the status of many addresses side by side.
#
# http_get STATUSES ADDRESS HEADER…  asks for one answer. Leaves body and headers in http_folder, and in http_status
#   the status, which must be one of STATUSES, such as '200|404'.
# http_ask FILE HEADER…  asks for all "addresses" and keeps their "statuses", 000 where no whole answer came. FILE
#   takes the one answer; with /dev/null heads are asked for, side by side.
# http_header NAME  prints the first header of that name in the last answer that http_get got.
# http_limit  prints when the server takes more requests; fails where that answer does not say that it counts them.
# http_fail ADDRESS STATUS  ends the script with that answer as the error.
#
# An address is https, or http to this machine, without a user and what could end a text in curl's configuration.
# Addresses and headers reach curl on standard input, so that no list of processes shows a token. A redirect leads to
# https alone, and curl takes no Authorization to another host. What is transient (no answer, 408, 429, 5xx) is asked
# again here and not by retry.sh: of many addresses only those, and not where a server says when it takes more requests.
# needs: report.sh
set -euo pipefail

http_folder=$(mktemp --directory)
trap 'rm -rf -- "$http_folder"' EXIT
loopback='(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]{1,5})?'
http_form="^(https://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://$loopback)(/[][A-Za-z0-9._~:/?@!\$&'()*+,;=%-]*)?$"
addresses=()
declare -A statuses=()

http_ask() {
  local file=$1 delay address number status code header headers='' config pending
  local mode=(--head --parallel --parallel-max 16)
  [[ $file == /dev/null ]] || mode=(--dump-header "$http_folder/headers")
  shift
  for header; do
    [[ $header != *[\"\\[:cntrl:]]* ]] || fail 'a token holds quotes, backslashes or control characters'
    headers+=${header:+"header = \"$header\""$'\n'}
  done
  for delay in 0 2 4 8; do
    pending=() config=$headers
    for address in "${addresses[@]}"; do
      [[ $address =~ $http_form ]] || fail "'$address' is not asked: write https://host/path, without a user"
      if [[ ${statuses[$address]:-000} =~ ^(000|408|429|5..)$ ]]; then
        pending+=("$address")
        config+="url = \"$address\""$'\n'"output = \"$file\""$'\n'
      fi
    done
    ((${#pending[@]} > 0)) || break
    ((delay == 0)) || sleep "$delay"
    : >"$http_folder/headers"
    : >"$file"
    while read -r number status code; do
      ((code == 0)) || status=000
      statuses[${pending[number]}]=$status
    done < <(
      ulimit -f 65536
      curl --disable --no-progress-meter --config - --globoff --location --proto-redir '=https' --connect-timeout 10 \
        --max-time 60 "${mode[@]}" --write-out '%{urlnum} %{http_code} %{exitcode}\n' <<<"$config"
    )
    [[ ${statuses[$address]:-} != 429 ]] || ! http_limit >/dev/null || break
  done
}

http_header() {
  sed --quiet "s/^$1: *\([^\r]*\).*/\1/Ip;T;q" "$http_folder/headers"
}

http_limit() {
  local when
  when=$(http_header retry-after)
  if [[ -n $when ]]; then
    when="now + $when seconds"
  else
    [[ $(http_header x-ratelimit-remaining) == 0 ]] || return
    when=@$(http_header x-ratelimit-reset)
  fi
  date --utc --date="$when" '+%F %T UTC' 2>/dev/null || echo later
}

http_get() {
  local when
  addresses=("$2") statuses=()
  http_ask "$http_folder/body" "${@:3}"
  http_status=${statuses[$2]:-000}
  [[ ! $http_status =~ ^($1)$ ]] || return 0
  if [[ $http_status == 4?[39] ]] && when=$(http_limit); then
    fail "'$2' answers with status $http_status, and takes no requests until $when"
  fi
  http_fail "$2" "$http_status"
}

http_fail() {
  [[ $2 != 000 ]] || fail "'$1' gives no whole answer"
  fail "'$1' answers with status $2"
}

"""#)

    /// The text of `Templates/image-name.sh`.
    package static let imageName = ScriptFile(
        name: "image-name.sh",
        text: #"""
#!/usr/bin/env bash
# Builds the name of an image in lower case, as registries ask for it, and checks it.
# needs: report.sh
# reads: REGISTRY  host of the registry, with a port if it has one, without a scheme
# reads: OWNER=  account or organization, in any case; empty if NAME holds the whole path
# reads: NAME  path of the image below the owner, in any case
# writes: image  the whole name, such as ghcr.io/owner/app
set -euo pipefail

require REGISTRY NAME
host=${REGISTRY,,}
path=${NAME,,}
owner=${OWNER:-}
if [[ -n $owner ]]; then
  path=${owner,,}/$path
fi

label='[a-z0-9]([a-z0-9-]*[a-z0-9])?'
if [[ ! $host =~ ^$label(\.$label)*(:[0-9]{1,5})?$ ]]; then
  fail "'$REGISTRY' is not the host of a registry: write host or host:port, without a scheme or a path"
fi
# Docker takes a first part without a dot or a port for an account on Docker Hub, not for a host.
if [[ $host != *[.:]* && $host != localhost ]]; then
  fail "'$REGISTRY' is not the host of a registry: Docker would read it as an account name"
fi

component='[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*'
if [[ ! $path =~ ^$component(/$component)*$ ]]; then
  fail "'$path' is not a repository path: separate letters and digits by '/', '.', '_', '__' or hyphens, one at a time"
fi
image=$host/$path
if ((${#image} > 255)); then
  fail "the image name has ${#image} characters; registries take 255"
fi
output image "$image"

"""#)

    /// The text of `Templates/image-tags.sh`.
    package static let imageTags = ScriptFile(
        name: "image-tags.sh",
        text: #"""
#!/usr/bin/env bash
# A function that checks the tags of the image $1, and fills references, and tag_options with -t for each.
# needs: report.sh
# reads: TAGS  references, one a line: IMAGE, a colon and a tag
set -euo pipefail

require TAGS

image_tags() {
  local tag
  while IFS= read -r tag; do
    [[ -n $tag ]] || continue
    [[ $tag == "$1:"* && ${tag#"$1:"} =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "'$tag' is not a tag of $1"
    references+=("$tag") tag_options+=(-t "$tag")
  done <<<"$TAGS"
  ((${#references[@]} > 0)) || fail "no tag is given for $1"
}

"""#)

    /// The text of `Templates/iso-weeks.sh`.
    package static let isoWeeks = ScriptFile(
        name: "iso-weeks.sh",
        text: #"""
#!/usr/bin/env bash
# Names the current ISO week and the ones before it, such as 2026-W01: the year of a week is that of its Thursday.
# needs: report.sh
# reads: WEEKS=2  number of weeks that the pattern names
# writes: current  the current week
# writes: previous  the week before it
# writes: pattern  the weeks from the current one backward, separated by |
set -euo pipefail

weeks=${WEEKS:-2}
if [[ ! $weeks =~ ^[1-9][0-9]?$ ]]; then
  fail "WEEKS is '$weeks', not a number from 1 to 99"
fi

# The clock is read once, so that a run at midnight does not mix two weeks.
now=$(date -u +%s)
week() {
  date -u -d "@$((now - $1 * 7 * 24 * 3600))" +%G-W%V
}

pattern=
for ((index = 0; index < weeks; index++)); do
  pattern+=${pattern:+|}$(week "$index")
done
current=$(week 0)
previous=$(week 1)
printf 'Weeks: %s, before it %s\n' "$current" "$previous"
output current "$current"
output previous "$previous"
output pattern "$pattern"

"""#)

    /// The text of `Templates/keep-digest.sh`.
    package static let keepDigest = ScriptFile(
        name: "keep-digest.sh",
        text: #"""
#!/usr/bin/env bash
# Records a digest as an empty file that is named after it.
#
# DIGEST  digest of a pushed image, sha256:<64 hexadecimal digits>
# FOLDER  folder for the file
set -euo pipefail

if [[ ! ${DIGEST:?} =~ ^sha256:[0-9a-f]{64}$ ]]; then
  echo "::error::'$DIGEST' is no digest of an image" >&2
  exit 1
fi
mkdir -p "${FOLDER:?}"
touch "$FOLDER/${DIGEST#sha256:}"

"""#)

    /// The text of `Templates/lint-chart.sh`.
    package static let lintChart = ScriptFile(
        name: "lint-chart.sh",
        text: #"""
#!/usr/bin/env bash
# Lints a chart with its own values, and with those of every environment.
# needs: report.sh
# needs: chart-renderings.sh
# reads: CHART  directory of the chart
set -euo pipefail

require CHART
rendering='' arguments=() problems=0
while true; do
  next_rendering || break
  if ! helm lint "$CHART" "${arguments[@]}"; then
    report error "the chart '$CHART' has mistakes with the values '$rendering'; the log tells which"
    problems=1
  fi
done
((problems == 0)) || exit 1

"""#)

    /// The text of `Templates/list-images.sh`.
    package static let listImages = ScriptFile(
        name: "list-images.sh",
        text: #"""
#!/usr/bin/env bash
# Lists the built images with platform, size and labels, and warns of labels that differ from the build's settings.
# needs: report.sh
# reads: SHORT_TAGS  local names, separated by commas
# reads: LABELS  expected labels, one a line, NAME=VALUE
set -euo pipefail

require SHORT_TAGS LABELS
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
IFS=, read -r -a images <<<"$SHORT_TAGS"
documents=$(docker image inspect "${images[@]}") || fail "the built images are not there: ${images[*]}"
jq --raw-output '
  def platform: [.Os, .Architecture, .Variant // ""] | map(select(. != "")) | join("/");
  range(length) as $index | .[$index]
  | "\($ARGS.positional[$index]): \(platform), \(.Size) bytes",
    (.Config.Labels // {} | to_entries[] | "  \(.key)=\(.value | gsub("[\r\n]"; " "))")
  ' --args "${images[@]}" <<<"$documents" || fail "the images cannot be described"

# All names mean one image, so the first tells about its labels.
differences=$(jq --raw-output --arg labels "$LABELS" '.[0].Config.Labels // {} | . as $real
  | $labels | split("\n")[] | select(. != "")
  | [.[:index("=")], .[index("=") + 1:]] as [$name, $wanted]
  | select($real[$name] != $wanted)
  | "label \($name): " + if $real[$name] == null then "missing" else "\u0027\($real[$name])\u0027" end
    + ", not \u0027\($wanted)\u0027"' <<<"$documents") || fail "the labels cannot be compared"
if [[ -n $differences ]]; then
  report warning "$differences"
fi

"""#)

    /// The text of `Templates/missing-builds.sh`.
    package static let missingBuilds = ScriptFile(
        name: "missing-builds.sh",
        text: #"""
#!/usr/bin/env bash
# Lists a build of each version for each architecture, as the matrix of a job.
#
# VERSIONS       versions to build, separated by spaces
# LATEST         the version that becomes latest; may be empty
# ARCHITECTURES  a JSON list of objects: arch, platforms, runner
# MULTI_ARCH     true for all of them, false for linux/amd64 alone
# USE_QEMU       true if all of them are built on QEMU_RUNNER
# QEMU_RUNNER    label of the runner for builds under QEMU
set -euo pipefail

read -ra versions <<<"${VERSIONS?}"
jq -r --argjson all "${MULTI_ARCH:?}" --argjson emulate "${USE_QEMU:?}" --args '
  (if $all then . else (map(select(.platforms == "linux/amd64")) + .)[:1] end) as $architectures
  | [$ARGS.positional[] as $version | $architectures[]
    | if $emulate then .runner = $ENV.QEMU_RUNNER else . end
    | {version: $version, is_latest: ($version == $ENV.LATEST)} + .] as $builds
  | if ($builds | length) > 256 then
      "::error::\($builds | length) builds are too many for a matrix: choose fewer versions\n"
      | halt_error
    else
      "versions-matrix=\($builds | tojson)",
      "has-builds=\($builds != [])",
      "architectures=\($architectures | map(.arch) | join(","))",
      "platforms=\($architectures | map(.platforms) | join(","))"
    end
' "${versions[@]}" <<<"${ARCHITECTURES:?}" | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/move-latest.sh`.
    package static let moveLatest = ScriptFile(
        name: "move-latest.sh",
        text: #"""
#!/usr/bin/env bash
# Decides just before a version is published whether latest may move to it: a later run may have moved it further.
# needs: report.sh
# needs: references.sh
# needs: retry.sh
# needs: raw-manifest.sh
# needs: versions.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSION  version that is to become latest
# writes: moves  true if latest stands for no higher version, else false
set -euo pipefail

require IMAGE VERSION
require_image "$IMAGE"
if [[ ! $VERSION =~ ^[0-9]+(\.[0-9]+)*$ ]]; then
  fail "'$VERSION' is not a version"
fi

# Prints the version behind latest; nothing without one, and for an image that something else published.
current_version() {
  local manifest label='.annotations["org.opencontainers.image.version"] // ""'
  manifest=$(raw_manifest "$IMAGE:latest") || return
  jq --raw-output "$label | select(test(\"^[0-9]+([.][0-9]+)*\\\\z\"))" <<<"$manifest"
}

current=$(retry 4 2 current_version) || fail "the registry does not tell what $IMAGE:latest is"
highest=$(sorted "$VERSION" ${current:+"$current"})
moves=true
if [[ ${highest%% *} != "$VERSION" ]]; then
  report notice "latest stays where it is: $current is higher than $VERSION"
  moves=false
fi
output moves "$moves"

"""#)

    /// The text of `Templates/move-tags.sh`.
    package static let moveTags = ScriptFile(
        name: "move-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Moves tags of an image to what its version is in the registry, whatever was built since.
# needs: report.sh
# needs: references.sh
# needs: image-tags.sh
# needs: retry.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSION  tag of the version
set -euo pipefail

require IMAGE VERSION
require_image "$IMAGE"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
references=() tag_options=()
image_tags "$IMAGE"

# digest_behind REFERENCE [DIGEST]: prints its digest, and fails while it is another one than DIGEST.
digest_behind() {
  local answer
  answer=$(docker buildx imagetools inspect "$1" --format '{{json .Manifest}}') || return
  jq --exit-status --raw-output --arg wanted "${2:-}" '.digest | select($wanted == "" or . == $wanted)' <<<"$answer"
}

digest=$(retry 4 2 digest_behind "$IMAGE:$VERSION") || fail "the registry does not show $IMAGE:$VERSION"
is_digest "$digest" || fail "the registry gives '$digest' as the digest of $IMAGE:$VERSION"
retry 4 2 docker buildx imagetools create "${tag_options[@]}" "$IMAGE@$digest" ||
  fail "the tags of $IMAGE cannot be moved to $VERSION"
for tag in "${references[@]}"; do
  retry 4 2 digest_behind "$tag" "$digest" >/dev/null || fail "$tag does not show $VERSION"
done

"""#)

    /// The text of `Templates/official-tests.sh`.
    package static let officialTests = ScriptFile(
        name: "official-tests.sh",
        text: #"""
#!/usr/bin/env bash
# Tests a built image with the suite of Docker's official images, under a local name.
# needs: report.sh
# reads: SUITE  directory with the suite
# reads: CONFIGURATION  file of this repository that adds to the suite's configuration
# reads: IMAGE  local name of the image
# reads: IMAGE_NAME  the same without its tag, for the configuration
# reads: PLATFORM  platform of the image
# reads: DOCKER_DEFAULT_PLATFORM  the same, for the suite's containers
# reads: BUILDX_PLATFORMS  the same, for the suite's builds
# reads: DOCKER_BUILDKIT  0: the suite's builds have to find the local image
# reads: POSTGRES_TEST_TRIES  how often the suite asks a starting server
# reads: POSTGRES_TEST_SLEEP  seconds between two tries
set -euo pipefail

require SUITE CONFIGURATION IMAGE IMAGE_NAME PLATFORM
require DOCKER_DEFAULT_PLATFORM BUILDX_PLATFORMS DOCKER_BUILDKIT POSTGRES_TEST_TRIES POSTGRES_TEST_SLEEP
for file in "$SUITE/test/run.sh" "$SUITE/test/config.sh" "$CONFIGURATION"; do
  [[ -f $file ]] || fail "the test suite needs the file '$file', which is not there"
done
# The configuration puts a registry and an account before the name where it is given any.
export REGISTRY='' REPO_NAME=''
docker run --rm --platform "$PLATFORM" "$IMAGE" echo 'The image runs' ||
  report warning "$IMAGE does not run 'echo' for $PLATFORM; the test suite decides"
"$SUITE/test/run.sh" -c "$SUITE/test/config.sh" -c "$CONFIGURATION" "$IMAGE" ||
  fail "$IMAGE fails the official test suite for $PLATFORM"

"""#)

    /// The text of `Templates/passed-jobs.sh`.
    package static let passedJobs = ScriptFile(
        name: "passed-jobs.sh",
        text: #"""
#!/usr/bin/env bash
# Fails where one of several jobs has failed or was cancelled.
# A required job that was skipped counts as passed, also behind one that has failed: so this one is to be required, and
# looks at all of them.
# needs: report.sh
# reads: RESULTS  lines of a job and how it ended, with '=' between
set -euo pipefail

require RESULTS
bad=''
while IFS='=' read -r job result; do
  printf '%s: %s\n' "$job" "$result"
  case $result in
    success | skipped) ;;
    failure | cancelled) bad+=", $job" ;;
    *) fail "'$result' is not how a job ends" ;;
  esac
done <<<"$RESULTS"
[[ -z $bad ]] || fail "jobs that failed or were cancelled: ${bad#, }"

"""#)

    /// The text of `Templates/platforms.sh`.
    package static let platforms = ScriptFile(
        name: "platforms.sh",
        text: #"""
#!/usr/bin/env bash
# A function that compares the platforms of images with the declared ones.
# needs: report.sh
# reads: PLATFORMS  declared platforms, such as linux/amd64, separated by commas or line breaks
set -euo pipefail

require PLATFORMS
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"

# platform_problems NAME… <DOCUMENTS
# Takes one JSON document for each name: an index, or the configuration of an image without one. Prints a line for
# each image whose platforms differ from PLATFORMS, and nothing if all agree. Attestations are no platforms.
# The variants v8 of arm64, v1 of amd64 and v7 of arm are what those names mean without a variant.
platform_problems() {
  jq --raw-output --null-input --arg declared "$PLATFORMS" '
    def canonical: sub("/arm64/v8$"; "/arm64") | sub("/amd64/v1$"; "/amd64") | sub("/arm$"; "/arm/v7");
    def platform: [.os // "?", .architecture // "?", .variant // ""] | map(select(. != "")) | join("/") | canonical;
    def is_attestation: .annotations["vnd.docker.reference.type"]? == "attestation-manifest";
    [$declared | splits("[,\\s]+") | select(. != "")] as $written
    | ($written - [$written[] | select(test("^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"))]) as $malformed
    | if $written == [] then error("PLATFORMS names no platform") else . end
    | if $malformed != [] then error("PLATFORMS holds what is no platform: \($malformed | join(" "))") else . end
    | ($written | map(canonical) | unique) as $wanted
    | [inputs] as $documents
    | if ($documents | length) != ($ARGS.positional | length) then error("an answer is missing") else . end
    | range($documents | length) as $index
    | $documents[$index]
    | [if has("manifests") then .manifests[] | select(is_attestation | not) | .platform // {} else . end | platform]
    | map(select(. != "unknown/unknown"))
    | {missing: ($wanted - .), unexpected: (unique - $wanted)}
    | map_values(select(. != []))
    | select(. != {})
    | "\($ARGS.positional[$index]): " + (to_entries | map("\(.key) \(.value | join(" "))") | join(", "))
  ' --args "$@"
}

"""#)

    /// The text of `Templates/publish-index.sh`.
    package static let publishIndex = ScriptFile(
        name: "publish-index.sh",
        text: #"""
#!/usr/bin/env bash
# Joins images into one index, compares its platforms with the declared ones, and publishes it.
#
# IMAGE        name of the image, in lower case
# TAGS         references to publish, one a line
# PLATFORMS    declared platforms, separated by commas
# ANNOTATIONS  annotations of the index, one a line, key=value; may be empty
# SOURCES      digests of the image, or references, one a line
# DIGESTS      if SOURCES is empty: folder of files that are named after the digests
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

# Tries again while the registry is busy or restarts. Every other failure is final.
create() {
  local delay log=$RUNNER_TEMP/imagetools.log
  for delay in 5 15 45 0; do
    if docker buildx imagetools create "$@" 2>"$log"; then
      return
    fi
    cat "$log" >&2
    grep -Eq ': (429|5[0-9]{2}) |connection re(fused|set)|timeout|EOF$' "$log" || break
    sleep "$delay"
  done
  fail "the index of $IMAGE cannot be created from ${sources[*]}"
}

# Several names of a platform mean the same one. Sorted as a list: no platform may come twice.
platforms() {
  sed -E 's|/arm64/v8$|/arm64|; s|/arm$|/arm/v7|; s|/amd64/v1$|/amd64|' | sort | paste -sd ' '
}

if [[ -n ${SOURCES:-} ]]; then
  readarray -t sources < <(sed "/^$/d; s|^sha256:|${IMAGE:?}@&|" <<<"$SOURCES")
else
  readarray -t sources < <(find "${DIGESTS:?}" -type f -printf "${IMAGE:?}@sha256:%f\n" | sort)
fi
((${#sources[@]} > 0)) || fail "no digest of $IMAGE: they are kept for a day, so run all jobs again"
readarray -t tags < <(sed '/^$/d; s/^/--tag=/' <<<"${TAGS:?}")
((${#tags[@]} > 0)) || fail "there is no tag for $IMAGE"
readarray -t annotations < <(sed '/^$/d; s/^/--annotation=index:/' <<<"${ANNOTATIONS:-}")

# The dry run prints the index before a tag moves.
index=$(create --dry-run "${sources[@]}")
names='.manifests[].platform | select(.os != "unknown") | [.os, .architecture, .variant // empty]'
found=$(jq -r "$names | join(\"/\")" <<<"$index" | platforms)
declared=$(tr , '\n' <<<"${PLATFORMS:?}" | platforms)
[[ $found == "$declared" ]] || fail "$IMAGE is built for '$found', but '$declared' is declared"
if ((${#annotations[@]} > 0)); then
  jq -e '.mediaType | startswith("application/vnd.oci.")' <<<"$index" >/dev/null ||
    fail "$IMAGE is in Docker's format, which has no annotations: build with oci-mediatypes=true"
fi

create --metadata-file "$RUNNER_TEMP/index.json" "${tags[@]}" "${annotations[@]}" "${sources[@]}"
digest=$(jq -er '."containerimage.descriptor".digest' "$RUNNER_TEMP/index.json")
echo "digest=$digest" >>"$GITHUB_OUTPUT"
printf 'Published %s as\n%s\n' "$digest" "$TAGS"

"""#)

    /// The text of `Templates/published-version.sh`.
    package static let publishedVersion = ScriptFile(
        name: "published-version.sh",
        text: #"""
#!/usr/bin/env bash
# Looks whether a version is published already, which must not change.
# When all jobs are run again, a second build has other digests: what is there from the same commit stays. What is there
# from another commit fails.
# needs: report.sh
# needs: references.sh
# needs: retry.sh
# needs: raw-manifest.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSION  its tag
# reads: REVISION  commit that was built
# writes: missing  true if it is not there, false if it is from this commit
set -euo pipefail

require IMAGE VERSION REVISION
require_image "$IMAGE"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
reference=$IMAGE:$VERSION

# Prints the commits that the labels of its platforms name, on one line; nothing where it is not there.
revisions() {
  local manifest configurations
  manifest=$(raw_manifest "$reference") || return
  [[ -n $manifest ]] || return 0
  configurations=$(docker buildx imagetools inspect "$reference" --format '{{json .Image}}') || return
  jq --raw-output --arg key org.opencontainers.image.revision '[.. | objects | .Labels // empty | .[$key]]
    | if . == [] then [null] else unique end | map(. // "an unknown commit") | join(" and ")' <<<"$configurations"
}

found=$(retry 4 2 revisions) || fail "the registry does not tell whether there is $reference, or from which commit"
case $found in
  '') output missing true ;;
  "$REVISION")
    report notice "$reference was published from this commit already, and stays as it is"
    output missing false
    ;;
  *) fail "$reference is published already, from $found, not $REVISION: release another version" ;;
esac

"""#)

    /// The text of `Templates/push-chart.sh`.
    package static let pushChart = ScriptFile(
        name: "push-chart.sh",
        text: #"""
#!/usr/bin/env bash
# Packages a chart under a version, and pushes it to a registry; a version that is there already stays as it is.
# needs: report.sh
# needs: retry.sh
# needs: semantic-version.sh
# reads: CHART  directory of the chart
# reads: VERSION  its version, without a prefix
# reads: APP_VERSION  version of what it installs, which is the tag of the images
# reads: REPOSITORY  where it is pushed, such as ghcr.io/owner/charts, in lower case
# reads: REGISTRY_USERNAME  user that logs in
# reads: REGISTRY_PASSWORD  password or token
# reads: PACKAGE_DIR  directory that takes the package, made if it is missing
set -euo pipefail

require CHART VERSION APP_VERSION REPOSITORY REGISTRY_USERNAME REGISTRY_PASSWORD PACKAGE_DIR
command -v helm >/dev/null || fail "the program helm is missing; install it in an earlier step"
is_semantic_version "$VERSION" || fail "'$VERSION' is not a version of a chart: write MAJOR.MINOR.PATCH"
# A tag has no '+', for which Helm would write '_'.
[[ $VERSION != *+* ]] || fail "the version '$VERSION' has a '+', which no tag can hold"
[[ $REPOSITORY =~ ^[a-z0-9.:-]+(/[a-z0-9._-]+)+$ ]] ||
  fail "'$REPOSITORY' is no place for charts: write host/owner/charts"

# The password reaches helm through its standard input, so that no list of processes shows it.
login() {
  helm registry login "${REPOSITORY%%/*}" --username "$REGISTRY_USERNAME" --password-stdin <<<"$REGISTRY_PASSWORD"
}

mkdir -p -- "$PACKAGE_DIR"
helm package "$CHART" --version "$VERSION" --app-version "$APP_VERSION" --destination "$PACKAGE_DIR" ||
  fail "the chart '$CHART' cannot be packaged"
shopt -s nullglob
packages=("$PACKAGE_DIR"/*-"$VERSION".tgz)
((${#packages[@]} == 1)) || fail "'$PACKAGE_DIR' holds ${#packages[@]} packages of the version $VERSION, not 1"
name=${packages[0]##*/} name=${name%"-$VERSION.tgz"}
retry 4 2 login || fail "the login to ${REPOSITORY%%/*} fails"

# published_chart FOLDER: prints yes where the version is there, which FOLDER takes, and no where it is not; fails where
# the registry does not tell. Before the first push it may refuse to show the package: the push tells whether it may.
published_chart() {
  local problem
  if problem=$(helm pull "oci://$REPOSITORY/$name" --version "$VERSION" --destination "$1" 2>&1 >/dev/null); then
    printf 'yes\n'
  elif grep --quiet --ignore-case --extended-regexp 'not found|denied|unauthorized|forbidden' <<<"$problem"; then
    printf 'no\n'
  else
    printf '%s\n' "$problem" >&2
    return 1
  fi
}

# Each packaging has other bytes, and a version must not change when its job is run again.
folder=$(mktemp --directory)
published=$(retry 4 2 published_chart "$folder") || fail "the registry does not tell whether there is $name $VERSION"
if [[ $published == yes ]]; then
  report notice "$name $VERSION was published already, and stays as it is"
  mv -- "$folder/$name-$VERSION.tgz" "${packages[0]}"
  exit
fi
retry 4 2 helm push "${packages[0]}" "oci://$REPOSITORY" || fail "the chart cannot be pushed to $REPOSITORY"

"""#)

    /// The text of `Templates/push-conditions.sh`.
    package static let pushConditions = ScriptFile(
        name: "push-conditions.sh",
        text: #"""
#!/usr/bin/env bash
# Decides whether a run publishes: only from the target branch, and never for a pull request.
# With an empty target branch no run publishes, not even one that was started by hand.
# needs: report.sh
# reads: EVENT_NAME  name of the event that started the run
# reads: REF  full name of the branch or tag, such as refs/heads/main
# reads: TARGET_BRANCH=  branch whose runs publish; empty where none does
# reads: MANUAL_PUSH=target-branch  any-branch where runs that were started by hand publish from every branch
# writes: should-push  true or false
set -euo pipefail

require EVENT_NAME REF
branch=${TARGET_BRANCH:-} manual=${MANUAL_PUSH:-target-branch}
if [[ $manual != target-branch && $manual != any-branch ]]; then
  fail "MANUAL_PUSH is '$manual', neither target-branch nor any-branch"
fi

should_push=false
case $EVENT_NAME in
  # Events of pull requests may run on the target branch too, with code from elsewhere.
  push | schedule | workflow_dispatch)
    if [[ $REF == "refs/heads/$branch" || $EVENT_NAME == workflow_dispatch && $manual == any-branch ]]; then
      [[ -z $branch ]] || should_push=true
    fi
    ;;
esac
printf "Event %s on %s, target branch '%s': publish %s\n" "$EVENT_NAME" "$REF" "$branch" "$should_push"
output should-push "$should_push"

"""#)

    /// The text of `Templates/push-images.sh`.
    package static let pushImages = ScriptFile(
        name: "push-images.sh",
        text: #"""
#!/usr/bin/env bash
# Pushes a tested image under its final names; both lists have the same order and length.
# needs: report.sh
# needs: retry.sh
# reads: SHORT_TAGS  local names, separated by commas
# reads: FINAL_TAGS  names in the registry, separated by commas
set -euo pipefail

require SHORT_TAGS FINAL_TAGS
IFS=, read -r -a short <<<"$SHORT_TAGS"
IFS=, read -r -a final <<<"$FINAL_TAGS"
if ((${#short[@]} != ${#final[@]})); then
  fail "there are ${#short[@]} local names and ${#final[@]} names to publish"
fi
for index in "${!short[@]}"; do
  docker tag "${short[index]}" "${final[index]}" || fail "${short[index]} cannot be tagged as ${final[index]}"
  retry 4 5 docker push "${final[index]}" || fail "${final[index]} cannot be pushed"
done

"""#)

    /// The text of `Templates/raw-manifest.sh`.
    package static let rawManifest = ScriptFile(
        name: "raw-manifest.sh",
        text: #"""
#!/usr/bin/env bash
# A function that prints the manifest behind a reference as the registry holds it.
set -euo pipefail

# raw_manifest REFERENCE
# Prints nothing for a reference that does not exist; fails where the registry does not tell.
raw_manifest() {
  local problem
  problem=$(mktemp)
  if ! docker buildx imagetools inspect --raw "$1" 2>"$problem"; then
    grep --quiet --ignore-case 'not found' "$problem" || {
      cat "$problem" >&2
      return 1
    }
  fi
}

"""#)

    /// The text of `Templates/read-tags.sh`.
    package static let readTags = ScriptFile(
        name: "read-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Reads the tags of the image that is built as a JSON array.
# needs: report.sh
# needs: tags-file.sh
# reads: IMAGE_DIR  directory that is built
# writes: tags  compact JSON array of the tags, in the order of the file
set -euo pipefail

require IMAGE_DIR
tags=()
read_tags "$IMAGE_DIR"
# A tag holds nothing that JSON would have to escape.
printf -v list ',"%s"' "${tags[@]}"
printf 'Tags of %s: %s\n' "$IMAGE_DIR" "${tags[*]}"
output tags "[${list:1}]"

"""#)

    /// The text of `Templates/references.sh`.
    package static let references = ScriptFile(
        name: "references.sh",
        text: #"""
#!/usr/bin/env bash
# Functions that check the name and the digest of an image.
# needs: report.sh
set -euo pipefail

require_image() {
  [[ $1 =~ ^[a-z0-9][a-z0-9.:/_-]*$ && ${1##*/} != *:* ]] || fail "'$1' is not the name of an image without a tag"
}

is_digest() {
  [[ $1 =~ ^sha256:[0-9a-f]{64}$ ]]
}

"""#)

    /// The text of `Templates/release-tags.sh`.
    package static let releaseTags = ScriptFile(
        name: "release-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Reads the version of a release from its Git tag, and decides which floating tags move to it.
#
# IMAGE     name of the image, in any case
# PREFIX    text before the version in a Git tag; may be empty
# FLOATING  tags that follow the highest stable version: major, minor, latest
# GH_TOKEN  token that reads the repository
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

version=${GITHUB_REF_NAME#"$PREFIX"}
number='(0|[1-9][0-9]*)'
stable="$number\.$number\.$number"
if [[ $GITHUB_REF_TYPE != tag || $GITHUB_REF_NAME != "$PREFIX"* ]] ||
  [[ ! $version =~ ^$stable(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$ ]]; then
  fail "'$GITHUB_REF_NAME' names no version: push a tag like ${PREFIX}1.2.3 or ${PREFIX}1.2.3-rc.1"
fi

# Stable versions, highest first. GitHub may not list a tag that was just pushed: it is added.
listed=$(gh api --paginate "repos/$GITHUB_REPOSITORY/git/matching-refs/tags/$PREFIX" \
  --jq '.[].ref | ltrimstr("refs/tags/" + env.PREFIX)') || fail "the Git tags cannot be listed"
versions=$(printf '%s\n' "$listed" "$version" | sed -nE "/^$stable\$/p" | sort -Vru)

name=${IMAGE,,}
tags=$name:$version
for kind in ${FLOATING//,/ }; do
  case $kind in
    major) tag=${version%%.*} line=$tag. ;;
    minor) tag=${version%.*} line=$tag. ;;
    latest) tag=latest line= ;;
    *) fail "'$kind' is no floating tag: write major, minor or latest" ;;
  esac
  highest=$(awk -v line="$line" 'index($0, line) == 1 { print; exit }' <<<"$versions")
  # 0.3 may break what 0.2 had: nobody should follow 0.
  if [[ $version == *-* || $tag == 0 ]]; then
    continue
  elif [[ $highest == "$version" ]]; then
    tags+=$'\n'$name:$tag
  else
    echo "::notice::$tag stays where it is: $PREFIX$highest is higher than $PREFIX$version"
  fi
done

{
  echo "image=$name"
  echo "version=$version"
  printf 'tags<<END\n%s\nEND\n' "$tags"
} | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/release-version.sh`.
    package static let releaseVersion = ScriptFile(
        name: "release-version.sh",
        text: #"""
#!/usr/bin/env bash
# Reads the version from the Git tag of a release, so that a tag without one fails before anything is built.
# needs: report.sh
# needs: semantic-version.sh
# reads: REF_NAME  tag of the release, such as v1.2.3 or v1.2.3-rc.1
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# writes: version  the version without the prefix
set -euo pipefail

require REF_NAME
prefix=${TAG_PREFIX-v}
if [[ ! $prefix =~ ^[A-Za-z0-9._/-]*$ ]]; then
  fail "'$prefix' is not a tag prefix: use letters, digits, '.', '_', '/' and '-'"
fi

# is_stable TEXT: whether the text is a version of three numbers alone.
is_stable() {
  [[ $1 != *[-+]* ]] && is_semantic_version "$1"
}

version=${REF_NAME#"$prefix"}
form="write ${prefix}MAJOR.MINOR.PATCH or ${prefix}MAJOR.MINOR.PATCH-PRERELEASE"
if [[ $REF_NAME == "$prefix"* && $version == *+* ]]; then
  fail "the tag '$REF_NAME' has a '+', which an image tag cannot hold: $form"
fi
if [[ $REF_NAME != "$prefix"* ]] || ! is_semantic_version "$version"; then
  fail "the tag '$REF_NAME' names no version: $form"
fi
if ((${#version} > 128)); then
  fail "the version has ${#version} characters; an image tag takes 128"
fi
output version "$version"

"""#)

    /// The text of `Templates/render-chart.sh`.
    package static let renderChart = ScriptFile(
        name: "render-chart.sh",
        text: #"""
#!/usr/bin/env bash
# Renders a chart with its own values and with those of every environment, and looks at what comes out.
# That helm succeeds proves little: it does so for a chart that renders nothing, or the wrong image.
# needs: report.sh
# needs: chart-renderings.sh
# reads: CHART  directory of the chart
# reads: IMAGE_NAME=  name of the image below its owner that a container must have; empty for none
set -euo pipefail

require CHART
image=${IMAGE_NAME:-}
image_line="^[ -]*image: *[\"']?([^\"' ]*/)?${image//./\\.}([:@\"' ]|\$)"
rendering='' arguments=() expected=() problems=0

problem() {
  report error "'$CHART' with the values '$rendering' $1"
  problems=1
}

while true; do
  next_rendering || break
  if ! text=$(helm template check "$CHART" "${arguments[@]}"); then
    problem 'does not render; the log tells why'
    continue
  fi
  objects=$(grep --count '^kind: ' <<<"$text") || problem 'renders no object'
  printf '%s objects\n' "$objects"
  if [[ $text == *'<no value>'* ]]; then
    problem "renders '<no value>', where a value is missing"
  fi
  if [[ -n $image ]] && ! grep --extended-regexp --quiet "$image_line" <<<"$text"; then
    problem "renders no container with the image '$image'"
  fi
  # Whole lines: 'kind: Secret' is not 'kind: SecretStore'.
  lined=$'\n'$(sed 's/^[[:space:]]*//; s/[[:space:]]*$//' <<<"$text")$'\n'
  for wanted in "${expected[@]}"; do
    if [[ $lined != *$'\n'"$wanted"$'\n'* ]]; then
      problem "does not render the line '$wanted'"
    fi
  done
done
((problems == 0)) || exit 1

"""#)

    /// The text of `Templates/report.sh`.
    package static let report = ScriptFile(
        name: "report.sh",
        text: #"""
#!/usr/bin/env bash
# Functions that report a problem to the run, check what a step was given, and write its outputs.
# Problems go to standard error: there no captured output swallows them, and the runner reads commands from both
# streams. A message may quote text from outside, so whatever would end the command is escaped; a line break in an
# output would let it write further outputs.
# reads: GITHUB_OUTPUT  file that takes the outputs of the step
set -euo pipefail

# Ranges such as [a-z] mean ASCII, whatever the language of the machine.
export LC_ALL=C

# report KIND MESSAGE: shows an error, a warning or a notice in the summary of the run.
report() {
  local kind=$1 message=${2//'%'/%25}
  message=${message//$'\r'/%0D}
  printf '::%s::%s\n' "$kind" "${message//$'\n'/%0A}" >&2
}

fail() {
  report error "$1"
  exit 1
}

# require NAME…: none of these environment variables may be missing or empty.
require() {
  local variable
  for variable in "$@"; do
    [[ -n ${!variable:-} ]] || fail "the environment variable $variable is missing or empty"
  done
}

output() {
  local key=$1 value=$2
  [[ $value != *[$'\r\n']* ]] || fail "the output $key would hold more than one line"
  printf '%s=%s\n' "$key" "$value" >>"$GITHUB_OUTPUT"
}

"""#)

    /// The text of `Templates/repository.sh`.
    package static let repository = ScriptFile(
        name: "repository.sh",
        text: #"""
#!/usr/bin/env bash
# A function that checks the name of a repository, which stands in an address.
# needs: report.sh
set -euo pipefail

require_repository() {
  [[ $1 =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || fail "'$1' is not a repository: write owner/name"
}

"""#)

    /// The text of `Templates/required-reviewers.sh`.
    package static let requiredReviewers = ScriptFile(
        name: "required-reviewers.sh",
        text: #"""
#!/usr/bin/env bash
# Fails where nobody has to approve a deployment: GitHub makes an environment that is missing, and lets every job in.
# needs: report.sh
# needs: repository.sh
# needs: http.sh
# reads: API_URL  address of the REST interface
# reads: REPOSITORY  owner/name
# reads: ENVIRONMENT  name of the environment
# reads: TOKEN  token that may read the environments: actions: read
set -euo pipefail

require API_URL REPOSITORY ENVIRONMENT TOKEN
require_repository "$REPOSITORY"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
advice="add required reviewers in the repository's settings, under Environments"
name=$(jq --null-input --raw-output --arg name "$ENVIRONMENT" '$name | @uri')
http_get '200|404' "$API_URL/repos/$REPOSITORY/environments/$name" 'Accept: application/vnd.github+json' \
  "Authorization: Bearer $TOKEN"
[[ ${http_status:?} == 200 ]] || fail "there is no environment '$ENVIRONMENT', so nobody would be asked; $advice"
reviewers=$(jq '[.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[]?] | length' \
  "${http_folder:?}/body") || fail "the answer about the environment '$ENVIRONMENT' cannot be read"
((reviewers > 0)) || fail "the environment '$ENVIRONMENT' has no required reviewers, so nobody would be asked; $advice"
printf 'Reviewers of the environment %s: %d\n' "$ENVIRONMENT" "$reviewers"

"""#)

    /// The text of `Templates/rerun-failed-jobs.sh`.
    package static let rerunFailedJobs = ScriptFile(
        name: "rerun-failed-jobs.sh",
        text: #"""
#!/usr/bin/env bash
# Starts the failed jobs of a run again.
# needs: report.sh
# needs: repository.sh
# needs: retry.sh
# reads: API_URL  address of the REST interface
# reads: REPOSITORY  owner/name
# reads: RUN_ID  number of the run
# reads: TOKEN  token that may write actions
set -euo pipefail

require API_URL REPOSITORY RUN_ID TOKEN
# The token goes to this host: nothing but https, and no user or query in the address.
if [[ ! $API_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._/-]*)?$ ]]; then
  fail "'$API_URL' is not the address of a REST interface: write https://host or https://host/path"
fi
require_repository "$REPOSITORY"
if [[ ! $RUN_ID =~ ^[0-9]+$ ]]; then
  fail "'$RUN_ID' is not the number of a run"
fi

# The token reaches curl through its standard input, so that no list of processes shows it.
rerun() {
  curl --silent --show-error --fail-with-body --max-time 60 --request POST --config - \
    --header 'Accept: application/vnd.github+json' \
    "$API_URL/repos/$REPOSITORY/actions/runs/$RUN_ID/rerun-failed-jobs" <<<"header = \"Authorization: Bearer $TOKEN\""
}

retry 4 5 rerun || fail "the failed jobs of run $RUN_ID cannot be started again"
printf 'Started the failed jobs of run %s again\n' "$RUN_ID"

"""#)

    /// The text of `Templates/retry.sh`.
    package static let retry = ScriptFile(
        name: "retry.sh",
        text: #"""
#!/usr/bin/env bash
# A function that runs a command again while it fails, waiting twice as long each time.
set -euo pipefail

# retry ATTEMPTS SECONDS COMMAND…
# Returns the status of the last attempt and prints the standard output of that attempt alone, so that a caller who
# captures it never reads half an answer twice; what earlier attempts printed goes to standard error.
# Inside a function run this way "set -e" does not act: it has to return its own failures.
retry() {
  local attempts=$1 delay=$2 attempt=1 status text
  shift 2
  while true; do
    status=0
    text=$("$@") || status=$?
    if ((status == 0 || attempt >= attempts)); then
      break
    fi
    if [[ -n $text ]]; then
      printf '%s\n' "$text" >&2
    fi
    printf '%s: attempt %d of %d failed with status %d, next in %d s\n' \
      "$1" "$attempt" "$attempts" "$status" "$delay" >&2
    sleep "$delay"
    delay=$((delay * 2))
    attempt=$((attempt + 1))
  done
  if ((status != 0)); then
    printf '%s: attempt %d of %d failed with status %d, giving up\n' "$1" "$attempt" "$attempts" "$status" >&2
  fi
  if [[ -n $text ]]; then
    printf '%s\n' "$text"
  fi
  return "$status"
}

"""#)

    /// The text of `Templates/run-tags.sh`.
    package static let runTags = ScriptFile(
        name: "run-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Names what a run publishes: a tag of the pull request or branch, one of the commit, and a version for charts.
# A branch must not be taken for a pull request, whose tags are deleted with it, or for a release.
# needs: report.sh
# reads: REF_NAME  name of the branch
# reads: PULL_REQUEST=  number of the pull request; empty where there is none
# reads: SHA  commit that is built
# writes: tag  pr-12 for a pull request, else the branch, with '-' for what no tag can hold
# writes: revision-tag  the same with the commit behind it, so that no other run moves it
# writes: chart-version  a version below every release, such as 0.0.0-pr12.20260102030405
set -euo pipefail

require REF_NAME SHA
number=${PULL_REQUEST:-}
[[ $SHA =~ ^[0-9a-f]{40}([0-9a-f]{24})?$ ]] || fail "'$SHA' is not a commit"
if [[ -n $number ]]; then
  [[ $number =~ ^[1-9][0-9]*$ ]] || fail "'$number' is not the number of a pull request"
  tag=pr-$number identifier=pr$number
else
  tag=${REF_NAME//[^A-Za-z0-9_.-]/-}
  if [[ $tag =~ ^([.-].*|[Pp][Rr]-?[0-9].*|latest|v?[0-9]+([.-].*)?)$ ]]; then
    tag=branch-$tag
  fi
  tag=${tag:0:100}
  identifier=${tag//[^A-Za-z0-9-]/-}
fi
now=$(date --utc +%Y%m%d%H%M%S)
printf 'Published as %s and %s\n' "$tag" "$tag-${SHA:0:12}"
output tag "$tag"
output revision-tag "$tag-${SHA:0:12}"
output chart-version "0.0.0-$identifier.$now"

"""#)

    /// The text of `Templates/semantic-version.sh`.
    package static let semanticVersion = ScriptFile(
        name: "semantic-version.sh",
        text: #"""
#!/usr/bin/env bash
# A function that tells whether a text is a version of Semantic Versioning 2.0.
set -euo pipefail

is_semantic_version() {
  local number='(0|[1-9][0-9]*)' identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
  [[ $1 =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?(\+[0-9A-Za-z.-]+)?$ ]]
}

"""#)

    /// The text of `Templates/show-values.sh`.
    package static let showValues = ScriptFile(
        name: "show-values.sh",
        text: #"""
#!/usr/bin/env bash
# Shows values in the log, under a title, and optionally whether a reference is in its registry.
# needs: report.sh
# reads: TITLE  title
# reads: VALUES  lines to show
# reads: REFERENCE=  image whose presence is shown
set -euo pipefail

require TITLE VALUES
printf '=== %s ===\n%s\n' "$TITLE" "$VALUES"
reference=${REFERENCE:-}
if [[ -n $reference ]]; then
  found='is there'
  # Only for the log: a registry that does not answer spoils no build.
  docker buildx imagetools inspect "$reference" >/dev/null || found='is not there, or cannot be read'
  printf '%s %s\n' "$reference" "$found"
fi

"""#)

    /// The text of `Templates/stated-value.sh`.
    package static let statedValue = ScriptFile(
        name: "stated-value.sh",
        text: #"""
#!/usr/bin/env bash
# A function that prints what a file of TOML, JSON or YAML states behind a key.
# needs: report.sh
set -euo pipefail

# stated_value FILE KEY
# Dots in a key stand between the tables that it is in, such as workspace.package.version. A key without them stands at
# the top, or in a table of TOML in which manifests state what they are about. Prints nothing where it is not there, and
# a line for each place that states it.
stated_value() {
  local line table='' name value end='' form='"([^"]*)"|'\''([^'\'']*)'\''|([^"'\'',#[:space:]]+)'
  local heading='^\[\[?[[:space:]]*([A-Za-z0-9_."-]+)[[:space:]]*\]\]?[[:space:]]*(#.*)?$'
  local pair='^["'\'']?([A-Za-z0-9_.-]+)["'\'']?[[:space:]]*'
  case $1 in
    *.json)
      command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
      jq --raw-output --arg key "$2" 'getpath($key | split(".")) | strings, numbers' "$1" 2>/dev/null ||
        fail "'$1' is not the JSON of an object with '$2'"
      return
      ;;
    *.toml) pair="^[[:space:]]*${pair#^}=[[:space:]]*(.*)" ;;
    *.yaml | *.yml) pair+=':([[:space:]].*|$)' ;;
    *) fail "'$1' is neither TOML nor JSON nor YAML, as far as its name tells" ;;
  esac
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    if [[ -n $end ]]; then # inside of a text or a list of several lines
      [[ $line != *"$end"* ]] || end=''
    elif [[ $1 == *.toml && $line =~ $heading ]]; then
      table=${BASH_REMATCH[1]//\"/}.
    elif [[ $line =~ $pair ]]; then
      name=$table${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
      case $value in
        \"\"\"*) [[ ${value:3} == *\"\"\"* ]] || end='"""' ;;
        "'''"*) [[ ${value:3} == *"'''"* ]] || end="'''" ;;
        '['*) [[ $1 != *.toml || $value == *']'* ]] || end=']' ;;
      esac
      case $name in
        "$2") ;;
        "package.$2" | "workspace.package.$2" | "project.$2") [[ $1 == *.toml && $2 != *.* ]] || continue ;;
        *) continue ;;
      esac
      [[ ! $value =~ ^[[:space:]]*($form) ]] ||
        printf '%s\n' "${BASH_REMATCH[2]}${BASH_REMATCH[3]}${BASH_REMATCH[4]}"
    fi
  done <"$1"
}

"""#)

    /// The text of `Templates/tag-platforms.sh`.
    package static let tagPlatforms = ScriptFile(
        name: "tag-platforms.sh",
        text: #"""
#!/usr/bin/env bash
# A function that compares the platforms of published tags with the declared ones.
# needs: report.sh
# needs: retry.sh
# needs: platforms.sh
set -euo pipefail

# problems_of_tags REFERENCE…
# Prints what differs, and fails then: a registry may show a new tag late.
problems_of_tags() {
  local references=("$@") position answer documents=() is_index problems
  for position in "${!references[@]}"; do
    documents[position]=$(docker buildx imagetools inspect --raw "${references[position]}") || return
  done
  # An image of one platform may stand without an index; then its configuration names the platform.
  answer=$(printf '%s\n' "${documents[@]}" | jq 'has("manifests")') || return
  readarray -t is_index <<<"$answer"
  for position in "${!references[@]}"; do
    if [[ ${is_index[position]:-} == false ]]; then
      documents[position]=$(docker buildx imagetools inspect "${references[position]}" --format '{{json .Image}}') ||
        return
    fi
  done
  problems=$(printf '%s\n' "${documents[@]}" | platform_problems "${references[@]}") || return
  if [[ -n $problems ]]; then
    printf '%s\n' "$problems"
    return 1
  fi
}

# verify_tags REFERENCE…: every tag has the declared platforms, no fewer and no more.
verify_tags() {
  local problems
  problems=$(retry 4 2 problems_of_tags "$@") ||
    fail "${problems:-the published tags cannot be read from the registry}"
  printf 'Tags with the declared platforms: %d\n' "$#"
}

"""#)

    /// The text of `Templates/tags-file.sh`.
    package static let tagsFile = ScriptFile(
        name: "tags-file.sh",
        text: #"""
#!/usr/bin/env bash
# A function that reads the tags of an image from the file "tags" in its directory.
# needs: report.sh
set -euo pipefail

# read_tags DIRECTORY: fills the array tags; whatever white space stands between them.
read_tags() {
  local file=$1/tags text tag
  local -A seen=()
  tags=()
  [[ -f $file ]] || fail "there is no file '$file' that lists the tags of the image"
  text=$(<"$file")
  read -r -d '' -a tags <<<"${text//$'\r'/}" || true
  ((${#tags[@]} > 0)) || fail "the file '$file' lists no tag"
  for tag in "${tags[@]}"; do
    [[ $tag =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "'$tag' in '$file' is not a tag"
    [[ -z ${seen[$tag]:-} ]] || fail "the file '$file' lists the tag '$tag' twice"
    seen[$tag]=1
  done
}

"""#)

    /// The text of `Templates/verify-platforms.sh`.
    package static let verifyPlatforms = ScriptFile(
        name: "verify-platforms.sh",
        text: #"""
#!/usr/bin/env bash
# Checks in the registry that every published tag has the declared platforms, no fewer and no more.
# needs: report.sh
# needs: tag-platforms.sh
# reads: TAGS  whole references to check, separated by commas or line breaks
set -euo pipefail

require TAGS
references=()
while IFS= read -r reference; do
  if [[ -z $reference ]]; then
    continue
  elif [[ ! $reference =~ ^[a-z0-9][a-z0-9.:/_-]*:[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$reference' is not a reference of the form image:tag"
  fi
  references+=("$reference")
done <<<"${TAGS//,/$'\n'}"
if ((${#references[@]} == 0)); then
  fail "no tag is given to check"
fi
verify_tags "${references[@]}"

"""#)

    /// The text of `Templates/verify-tag.sh`.
    package static let verifyTag = ScriptFile(
        name: "verify-tag.sh",
        text: #"""
#!/usr/bin/env bash
# Verifies that the Git tag of a release still names the commit that was built: it may have moved during the approval.
# needs: report.sh
# needs: retry.sh
# needs: git-server.sh
# reads: REF_NAME  Git tag of the release
# reads: SHA  commit that was built
set -euo pipefail

require REF_NAME SHA

# The commit of an annotated tag has the name with ^{}.
list_tag() {
  server_refs "refs/tags/$REF_NAME" "refs/tags/$REF_NAME^{}"
}

refs=$(retry 4 2 list_tag) ||
  fail "the tag '$REF_NAME' cannot be read from the server, so nothing is published"

# An annotated tag is an object of its own. Git matches the end of a name, so others may be listed too.
direct='' peeled=''
while IFS=$'\t' read -r object ref; do
  case $ref in
    "refs/tags/$REF_NAME") direct=$object ;;
    "refs/tags/$REF_NAME^{}") peeled=$object ;;
  esac
done <<<"$refs"
commit=${peeled:-$direct}

if [[ -z $commit ]]; then
  fail "the tag '$REF_NAME' is gone, so nothing is published: push it again for a new run, which builds its commit"
fi
if [[ $commit != "$SHA" ]]; then
  fail "the tag '$REF_NAME' names $commit now, but $SHA was built: approve the new run, or push another tag"
fi

"""#)

    /// The text of `Templates/verify-version.sh`.
    package static let verifyVersion = ScriptFile(
        name: "verify-version.sh",
        text: #"""
#!/usr/bin/env bash
# Compares the version of a release with those that files of the repository state, before anything is built.
# needs: report.sh
# needs: release-version.sh
# needs: stated-value.sh
# reads: VERSION_FILES=  lines of path, key, and whole, or core for the version without prerelease, with tabs between
# writes: prerelease  true for a version with a prerelease part, else false
set -euo pipefail

version=${version:?} # from release-version.sh
core=${version%%-*}

problems=0
while IFS=$'\t' read -r file key part; do
  [[ -n $file ]] || continue
  case $part in
    whole) wanted=$version ;;
    core) wanted=$core ;;
    *) fail "'$part' in VERSION_FILES is neither whole nor core" ;;
  esac
  [[ -f $file ]] || fail "there is no file '$file' that states the version"
  stated=$(stated_value "$file" "$key") || exit 1
  # A key that stands in several places of a file has to have the same value in all of them.
  while IFS= read -r value; do
    if [[ $value != "$wanted" ]]; then
      report error "the tag is for $wanted, and '$key' in '$file' is '${value:-not there}'; change one of them"
      problems=1
    fi
  done <<<"$stated"
done <<<"${VERSION_FILES:-}"
((problems == 0)) || exit 1

prerelease=true
if is_stable "$version"; then
  prerelease=false
fi
output prerelease "$prerelease"

"""#)

    /// The text of `Templates/version-tags.sh`.
    package static let versionTags = ScriptFile(
        name: "version-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Compares versions with the tags of an image: which are missing, and whether latest may move.
#
# IMAGE              name of the image, in any case
# VERSIONS           versions, separated by spaces
# FIRST_PUBLICATION  true if a denial means that nobody has published the image yet
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

image=${IMAGE:?}
image=${image,,}
read -ra versions <<<"${VERSIONS?}"

# A version is missing only if the registry says so: an outage must not rebuild everything.
# The answers are as skopeo words them.
problem=$(mktemp)
if ! tags=$(skopeo --command-timeout 5m list-tags --retry-times 3 \
  "docker://$image" 2>"$problem"); then
  cat "$problem"
  case $(sed -nE '$s/.*msg="(Error listing repository tags: )?//p' "$problem") in
    'fetching tags list: name unknown'* | \
      'fetching tags list: repository name not known to registry'* | \
      'fetching tags list: StatusCode: 404, '* | \
      'fetching tags list: invalid status code from registry 404 '*) ;;
    'fetching tags list: denied'* | \
      'fetching tags list: requested access to the resource is denied'* | \
      'fetching tags list: StatusCode: 403, '* | \
      'fetching tags list: invalid status code from registry 403 '* | \
      'Requesting bearer token: invalid status code from registry 403 '*)
      # Some registries say this of images that nobody has published, and of those of other owners.
      [[ $FIRST_PUBLICATION == true ]] ||
        fail "$image is denied; if nobody has published it yet, run by hand as first publication"
      ;;
    *) fail "the registry does not tell the tags of $image" ;;
  esac
  tags='{"Tags": []}'
fi

# Tags of more or fewer numbers, such as the date 20261130, do not count for latest.
jq -r --arg image "$image" --args '
  def numbers: split(".") | map(tonumber);
  ($ARGS.positional | sort_by(numbers) | reverse) as $versions
  | ($versions[0] // "" | split(".") | length) as $length
  | [.Tags[] | select(test("^[0-9]+([.][0-9]+)*$") and (split(".") | length) == $length)] as $known
  | ($versions + $known | max_by(numbers)) as $highest
  | "repository=\($image | sub("/[^/]*$"; ""))",
    "missing=\($versions - $known | join(" "))",
    if $versions != [] and $versions[0] == $highest then
      "latest=\($highest)", "latest-tag=\($image):latest"
    else
      "latest=", "latest-tag="
    end
' "${versions[@]}" <<<"$tags" | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/versions.sh`.
    package static let versions = ScriptFile(
        name: "versions.sh",
        text: #"""
#!/usr/bin/env bash
# A function that sorts versions by their numbers.
#
# sorted VERSION…  prints the versions on one line, from the highest on; no number is too large to compare.
set -euo pipefail

sorted() {
  printf '%s\n' "$@" | sort --version-sort --reverse | paste -sd ' '
}

"""#)
}
