// Written from Templates/*.sh by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
// swift-format-ignore-file
// Reason: the scripts keep their own layout.

extension ScriptFile {
    /// Every file of Templates in the order of the names.
    package static let all: [ScriptFile] = [
        .attestImage,
        .changedPaths,
        .cleanUpPackages,
        .createManifests,
        .directoryMatrix,
        .directoryTags,
        .downloadableVersions,
        .gitVersions,
        .githubVersions,
        .keepDigest,
        .missingBuilds,
        .publishIndex,
        .publishedVersion,
        .pushChart,
        .readRelease,
        .releaseTags,
        .runTags,
        .testChart,
        .verifyTag,
        .verifyVersion,
        .versionTags,
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
# PLATFORMS   platforms of the image, separated by commas
# SOURCE      source that is built from elsewhere, as a URI with its version; may be empty
# PARAMETERS  parameters of the build, one a line, key=value; may be empty
set -euo pipefail

subject=${IMAGE:?}@${DIGEST:?}
cd "$RUNNER_TEMP"

cosign sign --yes "$subject"

# The SBOM lists one platform: linux/amd64 if the image has it, or else the first.
platform=${PLATFORMS:?}
platform=${platform%%,*}
[[ ,$PLATFORMS, != *,linux/amd64,* ]] || platform=linux/amd64

# Five minutes, the default, are short for an image of a gigabyte.
trivy image --image-src remote --platform "$platform" --timeout 20m \
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

    /// The text of `Templates/changed-paths.sh`.
    package static let changedPaths = ScriptFile(
        name: "changed-paths.sh",
        text: #"""
#!/usr/bin/env bash
# Tells whether a pull request changes a path that matters, as the filter of a trigger would.
#
# PATTERNS  regular expressions of whole paths, one a line; '!' takes back what matches
set -euo pipefail

# HEAD is the merge; its first parent is the tip of the base.
if ! git rev-parse --quiet --verify 'HEAD^2' >/dev/null; then
  echo "::error::this is no merge of a pull request: check out with fetch-depth: 2" >&2
  exit 1
fi
# A renamed file counts at both places.
git diff --name-only --no-renames -z 'HEAD^1' HEAD -- >"$RUNNER_TEMP/changed-paths"
readarray -d '' -t paths <"$RUNNER_TEMP/changed-paths"
readarray -t expressions <<<"$PATTERNS"

for path in "${paths[@]}"; do
  matches=false
  for expression in "${expressions[@]}"; do # The last one that matches decides.
    if [[ $path =~ ^(${expression#!})$ ]]; then
      [[ $expression == !* ]] && matches=false || matches=true
    fi
  done
  if [[ $matches == true ]]; then
    printf 'Changed: %q\n' "$path"
    echo "changed=true" >>"$GITHUB_OUTPUT"
    exit
  fi
done
echo "${#paths[@]} paths are changed, and none of them matters here"
echo "changed=false" >>"$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/clean-up-packages.sh`.
    package static let cleanUpPackages = ScriptFile(
        name: "clean-up-packages.sh",
        text: #"""
#!/usr/bin/env bash
# Deletes the versions of packages that have no tag but those of a pull request or a branch.
# The platforms of its images go with them, unless another image has them, too.
#
# REGISTRY       host of the registry
# OWNER          account of the packages
# PACKAGES       names of packages, one a line
# TAG            tag of the images; others end with a commit
# CHART_VERSION  version of a chart; others differ in the time at its end
# GH_TOKEN       token that deletes packages
set -euo pipefail

# Prints the manifests that indexes name.
parts() {
  local digest
  for digest; do
    docker buildx imagetools inspect --raw "$REGISTRY/${OWNER,,}/$package@$digest" || return
  done | jq -r '.manifests[]?.digest'
}

charts=${CHART_VERSION:?}
charts=${charts%.*}
tag=${TAG:?}
tags="^(${tag//./[.]}(-[0-9a-f]{12})?|${charts//./[.]}[.][0-9]{14})\$"
kind=$(gh api "users/$OWNER" --jq 'if .type == "Organization" then "orgs" else "users" end')
log=$RUNNER_TEMP/gh.log
fields='{id, digest: .name, created: .created_at, tags: .metadata.container.tags}'

while IFS= read -r package; do
  versions=$kind/$OWNER/packages/container/${package//\//%2F}/versions
  # A package that nobody has pushed to is not there.
  if ! list=$(gh api --paginate "$versions?per_page=100" --jq ".[] | $fields" 2>"$log") &&
    ! grep -q '^gh: .*(HTTP 404)$' "$log"; then
    echo "::error::$package: $(<"$log")" >&2
    exit 1
  fi
  tagged=$(jq -s 'map(select(.tags | length > 0))' <<<"$list")
  own=$(jq --arg tags "$tags" 'map(select(all(.tags[]; test($tags))))' <<<"$tagged")
  if [[ $own != '[]' && $own == "$tagged" ]]; then
    echo "::notice::$package: the newest version stays; GitHub keeps the last one that has a tag"
    own=$(jq '.[1:]' <<<"$own")
  fi

  # An image that is older than the oldest of these has none of its platforms.
  readarray -t gone < <(jq -r '.[].digest' <<<"$own")
  readarray -t others < <(jq -r --argjson own "$own" '($own | map(.created) | min // "9") as $first
    | (. - $own)[] | select(.created >= $first).digest' <<<"$tagged")
  gone_parts=$(parts "${gone[@]}")
  other_parts=$(parts "${others[@]}")
  untagged=$(jq --arg gone "$gone_parts" --arg others "$other_parts" \
    'select(.tags == [] and IN(.digest; ($gone / "\n" - $others / "\n")[])).id' <<<"$list")

  # Platforms first: nothing leads to them any more when their image is gone.
  for id in $untagged $(jq '.[].id' <<<"$own"); do
    gh api --method DELETE "$versions/$id" --silent
    echo "$package: deleted version $id"
  done
done <<<"$PACKAGES"

"""#)

    /// The text of `Templates/create-manifests.sh`.
    package static let createManifests = ScriptFile(
        name: "create-manifests.sh",
        text: #"""
#!/usr/bin/env bash
# Joins the images of all architectures: one index for each directory, under all of its tags.
#
# IMAGE          name of the image, without an architecture
# DIRECTORIES    JSON array of the directories; each has a file "tags"
# ARCHITECTURES  JSON array of the architectures
# PLATFORMS      platforms of the architectures, separated by commas
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

readarray -t directories < <(jq -r '.[]' <<<"${DIRECTORIES:?}")
readarray -t architectures < <(jq -r '.[]' <<<"${ARCHITECTURES:?}")

# All tags of a directory name the same image, so the first one is enough to find it.
declare -A references sources
for directory in "${directories[@]}"; do
  readarray -t tags < <(grep -oE '[^[:space:]]+' "$directory/tags")
  ((${#tags[@]} > 0)) || fail "'$directory/tags' is missing, or lists no tag"
  references[$directory]=$(printf '%s\n' "${tags[@]/#/${IMAGE:?}:}")
  sources[$directory]=$(printf "%s:${tags[0]}\n" "${architectures[@]/#/$IMAGE-}")
done

repeated=$(printf '%s\n' "${references[@]}" | sort | uniq -d)
[[ -z $repeated ]] || fail "listed twice: ${repeated//$'\n'/ }; nothing is joined"

readarray -t images < <(printf '%s\n' "${sources[@]}")
docker buildx imagetools create --dry-run "${images[@]}" >/dev/null ||
  fail 'an image of an architecture cannot be read; nothing is joined'

failed=''
for directory in "${directories[@]}"; do
  echo "::group::$directory"
  TAGS=${references[$directory]} SOURCES=${sources[$directory]} \
    bash "$GITHUB_ACTION_PATH/publish-index.sh" || failed+=" $directory"
  echo '::endgroup::'
done
[[ -z $failed ]] || fail "not published:$failed"

# Each run of publish-index.sh has put out one digest.
digests=$(sed -n 's/^digest=//p' "$GITHUB_OUTPUT" | jq -cnR '[inputs]')
echo "digests=$digests" >>"$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/directory-matrix.sh`.
    package static let directoryMatrix = ScriptFile(
        name: "directory-matrix.sh",
        text: #"""
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

"""#)

    /// The text of `Templates/directory-tags.sh`.
    package static let directoryTags = ScriptFile(
        name: "directory-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Reads the tags of an image from its directory, and names the image under each of them.
#
# IMAGE_DIR   directory with the file "tags"
# LOCAL_NAME  name of the image on this machine
# IMAGE       name of the image in its registry
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

file=${IMAGE_DIR:?}/tags
tags=$(grep -oE '[^[:space:]]+' "$file") || fail "'$file' is missing, or lists no tag"
if wrong=$(grep -vE '^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$' <<<"$tags"); then
  fail "'$file' lists what is no tag: ${wrong//$'\n'/ }"
fi

# The official tests fail with long local names, so a local name ends at the tag's first hyphen.
short=''
final=''
for tag in $tags; do
  short+=${short:+,}${LOCAL_NAME:?}:${tag%%-*}
  final+=${final:+,}${IMAGE:?}:$tag
done
tee -a "$GITHUB_OUTPUT" <<END
short-tags=$short
final-tags=$final
tested=${short%%,*}
END

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
        echo "::error::cannot check $url: the server answered with status $status"
        exit 1
        ;;
    esac
  done
  complete+=("$version")
done
echo "versions=${complete[*]}" | tee -a "$GITHUB_OUTPUT"

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
((${#sources[@]} > 0)) || fail "no digest of $IMAGE: it was not built, or has expired: run all jobs"
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
# Finds the digest of a version of an image; puts out none if the version is not published.
# One that is from this commit stays; one from another commit fails.
#
# IMAGE    name of the image, in lower case
# VERSION  tag of the image
set -euo pipefail

reference=$IMAGE:$VERSION
format='{{.Manifest.Digest}} {{json .Image}}'
log=$RUNNER_TEMP/inspect.log
if found=$(docker buildx imagetools inspect "$reference" --format "$format" 2>"$log"); then
  label='.Labels."org.opencontainers.image.revision"'
  revisions=$(jq -r "[.. | .config? // empty | $label] | unique | join(\" \")" <<<"${found#* }")
  if [[ $revisions != "$GITHUB_SHA" ]]; then
    echo "::error::$reference is from '$revisions', not $GITHUB_SHA: release another version" >&2
    exit 1
  fi
  echo "::notice::$reference is published from this commit, and stays as it is"
  echo "digest=${found%% *}" >>"$GITHUB_OUTPUT"
elif [[ $(tail -n 1 "$log") != "ERROR: $reference: not found" ]]; then
  cat "$log"
  echo "::error::it is unknown whether $reference is published" >&2
  exit 1
fi

"""#)

    /// The text of `Templates/push-chart.sh`.
    package static let pushChart = ScriptFile(
        name: "push-chart.sh",
        text: #"""
#!/usr/bin/env bash
# Packages a chart and pushes it.
# A version that is published stays as it is: a second package would have other bytes.
#
# CHART        folder of the chart
# REPOSITORY   host and path of the charts, in lower case
# VERSION      version of the chart
# APP_VERSION  version of what it installs: the tag of the images
# FOLDER       folder for the package
# GH_TOKEN     token that reads packages
set -euo pipefail

mkdir -p "$FOLDER"
name=$(helm show chart "$CHART" | sed -n 's/^name: *//p')
reference=$REPOSITORY/$name

# Whether GitHub has the package at all: its registry refuses to show one that is not there yet.
is_new() {
  local owner path kind problem
  [[ $REPOSITORY == ghcr.io/*/* ]] || return
  IFS=/ read -r _ owner path <<<"$reference"
  kind=$(gh api "users/$owner" --jq 'if .type == "User" then "users" else "orgs" end') || return
  ! problem=$(gh api "$kind/$owner/packages/container/${path//\//%2F}" 2>&1 >/dev/null) || return
  [[ $problem == *"(HTTP 404)" ]]
}

if problem=$(helm pull "oci://$reference" --version "$VERSION" --destination "$FOLDER" 2>&1); then
  echo "::notice::$reference:$VERSION is published, and stays as it is"
  exit
elif [[ $problem != *"$reference:$VERSION: not found" ]]; then
  if [[ $problem != *' 403: '* ]] || ! is_new; then
    echo "::error::it is unknown whether $reference:$VERSION is published: $problem" >&2
    exit 1
  fi
fi

helm package "$CHART" --version "$VERSION" --app-version "$APP_VERSION" --destination "$FOLDER"
transient='code (429|5[0-9]{2})|connection re(fused|set)|timeout|EOF'
for delay in 5 15 45 ''; do
  if output=$(helm push "$FOLDER/$name-$VERSION.tgz" "oci://$REPOSITORY" 2>&1); then
    echo "$output"
    exit
  fi
  # Only what can pass by itself is tried again.
  if [[ -z $delay || ! $output =~ $transient ]]; then
    echo "::error::$name $VERSION cannot be pushed to $REPOSITORY: $output" >&2
    exit 1
  fi
  sleep "$delay"
done

"""#)

    /// The text of `Templates/read-release.sh`.
    package static let readRelease = ScriptFile(
        name: "read-release.sh",
        text: #"""
#!/usr/bin/env bash
# Reads the version of a release, and says which floating tags move to it.
#
# RELEASE   version, or the Git tag that names it
# PREFIX    text before the version in a Git tag; may be empty
# GH_TOKEN  token that reads the repository
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

version=${RELEASE#"$PREFIX"}
number='(0|[1-9][0-9]*)'
stable="$number\.$number\.$number"
part='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
[[ $version =~ ^$stable(-$part(\.$part)*)?$ && ${#version} -le 128 ]] ||
  fail "'$RELEASE' is no version: write ${PREFIX}1.2.3 or ${PREFIX}1.2.3-rc.1"

# Stable versions, highest first. GitHub may not list a tag that was just pushed: it is added.
tags=$(gh api --paginate "repos/$GITHUB_REPOSITORY/git/matching-refs/tags/$PREFIX" \
  --jq '.[].ref | ltrimstr("refs/tags/" + env.PREFIX)') || fail "the Git tags cannot be listed"
versions=$(printf '%s\n' "$tags" "$version" | sed -nE "/^$stable\$/p" | sort -Vru)

# Prints whether this is the highest stable version with such a beginning: then the tag moves to it.
moves() {
  local tag=$1 beginning=$2 highest
  highest=$(awk -v line="$beginning" 'index($0, line) == 1 { print; exit }' <<<"$versions")
  # 0.3 may break what 0.2 had: nobody should follow 0.
  if [[ $highest == "$version" && $tag != 0 ]]; then
    echo true
  else
    echo "::notice::$tag does not move to $PREFIX$version" >&2
    echo false
  fi
}

major=${version%%.*}
minor=$major.$(cut -d. -f2 <<<"$version")
{
  echo "version=$version"
  echo "major=$(moves "$major" "$major.")"
  echo "minor=$(moves "$minor" "$minor.")"
  echo "latest=$(moves latest '')"
} | tee -a "$GITHUB_OUTPUT"

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
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
if [[ $GITHUB_REF_TYPE != tag || $GITHUB_REF_NAME != "$PREFIX"* || ${#version} -gt 128 ]] ||
  [[ ! $version =~ ^$stable(-$identifier(\.$identifier)*)?$ ]]; then
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

    /// The text of `Templates/run-tags.sh`.
    package static let runTags = ScriptFile(
        name: "run-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Names what a run publishes: tags of its images, and a version of its charts below every release.
# A branch must not get the tags of a release or a pull request.
#
# NAMESPACE     host and account of the registry, in any case
# PULL_REQUEST  number of the pull request; empty for a branch
# BRANCH        name of the branch; that of the run if empty
set -euo pipefail

if [[ -n $PULL_REQUEST ]]; then
  if [[ ! $PULL_REQUEST =~ ^[1-9][0-9]*$ ]]; then
    echo "::error::'$PULL_REQUEST' is not the number of a pull request" >&2
    exit 1
  fi
  tag=pr-$PULL_REQUEST
  identifier=pr$PULL_REQUEST
else
  branch=${BRANCH:-$GITHUB_REF_NAME}
  tag=${branch//[^A-Za-z0-9_.-]/-}
  if [[ $tag =~ ^([.-].*|[Pp][Rr]-?[0-9].*|latest|v?[0-9]+([.-].*)?)$ ]]; then
    tag=branch-$tag
  fi
  tag=${tag:0:100}
  identifier=${tag//[^A-Za-z0-9-]/-}
fi

{
  echo "namespace=${NAMESPACE,,}"
  echo "tag=$tag"
  echo "revision-tag=$tag-${GITHUB_SHA:0:12}"
  echo "chart-version=0.0.0-$identifier.$(date --utc +%Y%m%d%H%M%S)"
} | tee -a "$GITHUB_OUTPUT"

"""#)

    /// The text of `Templates/test-chart.sh`.
    package static let testChart = ScriptFile(
        name: "test-chart.sh",
        text: #"""
#!/usr/bin/env bash
# Lints and renders a chart with its own values and with others, and looks at what comes out.
# Helm succeeds too if nothing is rendered, or the wrong image.
#
# CHART       folder of the chart
# IMAGE       name of the image below its account that a container must have; may be empty
# EXPECTED    lines that every rendering must have
# RENDERINGS  one a line, NAME: ARGUMENTS => LINE: arguments of helm, and lines that must come out
set -euo pipefail

cd "$CHART"
failed=false

problem() {
  echo "::error::$CHART, $name: $1" >&2
  failed=true
}

name=Chart.yaml
version=$(helm show chart . | sed -n 's/^version: *//p')
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$ ]] ||
  problem "'$version' is no semantic version"

while IFS= read -r rendering; do
  [[ -n $rendering ]] || continue
  name=${rendering%%: *}
  expected=${EXPECTED:-}
  rest=${rendering#*: }
  read -ra arguments <<<"${rest%% => *}"
  [[ $rest != *' => '* ]] || expected+=$'\n'${rest#* => }
  echo "::group::$name"
  helm lint . "${arguments[@]}" || problem "helm lint finds mistakes"
  text=$(helm template test . "${arguments[@]}") || problem "helm cannot render it"
  echo "$text"
  echo "::endgroup::"

  # Whole lines: 'kind: Secret' is not 'kind: SecretStore'.
  lines=$(sed -E 's/^[[:space:]]+|[[:space:]]+$//g' <<<"$text")
  grep -q '^kind: ' <<<"$text" || problem "nothing is rendered"
  ! grep -F '<no value>' <<<"$text" || problem "a value is missing"
  if [[ -n $IMAGE ]]; then
    grep -qE "^(- )?image: [\"']?(.*/)?${IMAGE//./\\.}([:@\"']|\$)" <<<"$lines" ||
      problem "no container has the image '$IMAGE'"
  fi
  while IFS= read -r line; do
    [[ -z $line ]] || grep -qxF -e "$line" <<<"$lines" || problem "the line '$line' is missing"
  done <<<"${expected// => /$'\n'}"
done <<<$'default: \n'"$RENDERINGS"
[[ $failed == false ]]

"""#)

    /// The text of `Templates/verify-tag.sh`.
    package static let verifyTag = ScriptFile(
        name: "verify-tag.sh",
        text: #"""
#!/usr/bin/env bash
# Fails if the Git tag of this run names another commit by now, or is gone.
#
# GH_TOKEN  token that reads the repository
set -euo pipefail

commit=$(gh api "repos/$GITHUB_REPOSITORY/commits/tags/$GITHUB_REF_NAME" --jq .sha)
if [[ $commit != "$GITHUB_SHA" ]]; then
  echo "::error::$GITHUB_REF_NAME names $commit now, but this run is for $GITHUB_SHA" >&2
  exit 1
fi

"""#)

    /// The text of `Templates/verify-version.sh`.
    package static let verifyVersion = ScriptFile(
        name: "verify-version.sh",
        text: #"""
#!/usr/bin/env bash
# Compares the version in a Git tag with the versions that files of the repository state.
#
# NAMESPACE  host and account of the registry, in any case
# PREFIX     text before the version in the Git tag; may be empty
# FILES      one a line: path, key, and 'core' if the file states no prerelease part
set -euo pipefail

version=${GITHUB_REF_NAME#"$PREFIX"}
number='(0|[1-9][0-9]*)'
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
if [[ $GITHUB_REF_TYPE != tag || $GITHUB_REF_NAME != "$PREFIX"* || ${#version} -gt 128 ]] ||
  [[ ! $version =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?$ ]]; then
  echo "::error::'$GITHUB_REF_NAME' is no version like ${PREFIX}1.2.3 or ${PREFIX}1.2.3-rc.1" >&2
  exit 1
fi

differs=false
while read -r file key part; do
  [[ -n $file ]] || continue
  wanted=$version
  [[ $part != core ]] || wanted=${version%%-*}
  stated=$(yq --output-format yaml ".$key // \"\"" "$file")
  if [[ $stated != "$wanted" ]]; then
    echo "::error file=$file::the tag is for $wanted, but '$key' is '$stated'" >&2
    differs=true
  fi
done <<<"$FILES"
[[ $differs == false ]]

prerelease=false
[[ $version != *-* ]] || prerelease=true
{
  echo "namespace=${NAMESPACE,,}"
  echo "version=$version"
  echo "prerelease=$prerelease"
} | tee -a "$GITHUB_OUTPUT"

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
# BASE               name of its base image, which must have every version, too; may be empty
# FIRST_PUBLICATION  true if a denial means that nobody has published an image yet
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

# A version is missing only if the registry says so: an outage must not rebuild everything.
# The answers are as skopeo words them.
list_tags() {
  problem=$(mktemp)
  skopeo --command-timeout 5m list-tags --retry-times 3 "docker://$1" 2>"$problem" && return
  cat "$problem" >&2
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
        fail "cannot list the tags of $1; if it is new, run by hand as first publication"
      ;;
    *) fail "cannot list the tags of $1; the answer of the registry is above" ;;
  esac
  echo '{"Tags": []}'
}

read -ra versions <<<"${VERSIONS?}"
image=${IMAGE:?}
tags=$(list_tags "${image,,}")
[[ -z $BASE ]] || tags+=$(list_tags "${BASE,,}")

# Tags of more or fewer numbers, such as the date 20261130, do not count for latest.
jq -rs --arg image "${image,,}" --args '
  def numbers: split(".") | map(tonumber);
  ($ARGS.positional | sort_by(numbers) | reverse) as $versions
  | ($versions[0] // "" | split(".") | length) as $length
  | [.[0].Tags[]
    | select(test("^[0-9]+([.][0-9]+)*$") and (split(".") | length) == $length)] as $known
  | ($versions + $known | max_by(numbers)) as $highest
  | "repository=\($image | sub("/[^/]*$"; ""))",
    "missing=\($versions - ($known - ($known - .[-1].Tags)) | join(" "))",
    if $versions != [] and $versions[0] == $highest then
      "latest=\($highest)", "latest-tag=\($image):latest"
    else
      "latest=", "latest-tag="
    end
' "${versions[@]}" <<<"$tags" | tee -a "$GITHUB_OUTPUT"

"""#)
}
