// Written from Templates/*.sh by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
// swift-format-ignore-file
// Reason: the scripts keep their own layout.

extension ScriptFile {
    /// Every file of Templates in the order of the names.
    package static let all: [ScriptFile] = [
        .attachments,
        .attestImage,
        .attestSbom,
        .bootstrapBuilder,
        .buildMatrix,
        .cacheNames,
        .changedPaths,
        .checkCredentials,
        .checkNames,
        .cleanUpPackages,
        .collectDigests,
        .createManifests,
        .directoryMatrix,
        .discoverVersions,
        .editDockerfile,
        .exportDigest,
        .failAtRandom,
        .fetchSource,
        .generateTags,
        .gitServer,
        .http,
        .imageName,
        .imageTags,
        .isoWeeks,
        .keepDigest,
        .listImages,
        .mergeMatrix,
        .missingImages,
        .moveLatest,
        .officialTests,
        .platforms,
        .probeVersions,
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
        .report,
        .repository,
        .rerunFailedJobs,
        .retry,
        .runTags,
        .semanticVersion,
        .showValues,
        .signImage,
        .tagPlatforms,
        .tagsFile,
        .testChart,
        .verifyAttachments,
        .verifyPlatforms,
        .verifyVersion,
        .versions,
    ]

    /// The text of `Templates/attachments.sh`.
    package static let attachments = ScriptFile(
        name: "attachments.sh",
        text: #"""
#!/usr/bin/env bash
# A function that waits until the registry lists what was attached to an image, so that no attachment is lost.
# A registry that keeps no list of its own has it in an index, under a tag that is named after the digest. Each writer
# reads that index, adds to it and writes it back: one that reads an old copy drops what was attached just before.
# needs: report.sh
# needs: references.sh
# needs: retry.sh
# needs: raw-manifest.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
# reads: ATTACHMENTS  how many attachments the image has at the end of this step
set -euo pipefail

require IMAGE DIGEST ATTACHMENTS
require_image "$IMAGE"
if ! is_digest "$DIGEST"; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
elif [[ ! $ATTACHMENTS =~ ^[1-9][0-9]?$ ]]; then
  fail "ATTACHMENTS is '$ATTACHMENTS', not a number from 1 on"
fi
subject=$IMAGE@$DIGEST
list=$IMAGE:${DIGEST/:/-}

# Prints how many attachments the registry lists, or "none" without a list, and fails while these are too few.
listed_attachments() {
  local index
  index=$(raw_manifest "$list") || return
  if [[ -z $index ]]; then
    printf 'none\n'
    return 1
  fi
  jq --exit-status --argjson wanted "$ATTACHMENTS" '.manifests | length, length >= $wanted' <<<"$index" | head -n 1
}

await_attachments() {
  local listed
  if listed=$(retry 5 2 listed_attachments); then
    return
  elif [[ $listed == none ]]; then
    report notice "$list does not exist: the registry lists what is attached to images by itself"
  else
    fail "the registry lists ${listed:-no readable number} of the $ATTACHMENTS attachments of $subject; \
run this job again"
  fi
}

"""#)

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

    /// The text of `Templates/attest-sbom.sh`.
    package static let attestSbom = ScriptFile(
        name: "attest-sbom.sh",
        text: #"""
#!/usr/bin/env bash
# Attaches a signed bill of materials to an image by its digest.
# needs: report.sh
# needs: retry.sh
# needs: attachments.sh
# reads: SBOM  path of the bill of materials, in SPDX's JSON form
set -euo pipefail

require SBOM
subject=${subject:?} # from attachments.sh
command -v cosign >/dev/null || fail "the program cosign is missing; install it in an earlier step"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
if [[ ! -s $SBOM ]]; then
  fail "there is no bill of materials in '$SBOM'"
fi
is_spdx='length == 1 and (.[0].spdxVersion | type == "string" and startswith("SPDX-"))'
if ! jq --slurp --exit-status "$is_spdx" <"$SBOM" >/dev/null; then
  fail "'$SBOM' is not a bill of materials in SPDX's JSON form"
fi

# The public log of signatures takes the whole document, and refuses large ones without saying so.
retry 4 5 cosign attest --yes --type spdxjson --predicate "$SBOM" "$subject" ||
  fail "the bill of materials, $(stat --format=%s -- "$SBOM") bytes, cannot be attached to $subject; \
the job needs the permission id-token: write and a login to the registry"
await_attachments

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

    /// The text of `Templates/build-matrix.sh`.
    package static let buildMatrix = ScriptFile(
        name: "build-matrix.sh",
        text: #"""
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

    /// The text of `Templates/clean-up-packages.sh`.
    package static let cleanUpPackages = ScriptFile(
        name: "clean-up-packages.sh",
        text: #"""
#!/usr/bin/env bash
# Deletes the versions of packages that have no tag but those of a pull request.
# The platforms of its images go with them, unless another image has them, too.
#
# REGISTRY      host of the registry
# OWNER         account of the packages
# PACKAGES      names of packages, one a line
# PULL_REQUEST  number of the pull request
# GH_TOKEN      token that deletes packages
set -euo pipefail

# Prints the manifests that indexes name.
parts() {
  local digest
  for digest; do
    docker buildx imagetools inspect --raw "$REGISTRY/${OWNER,,}/$package@$digest" || return
  done | jq -r '.manifests[]?.digest'
}

if [[ ! $PULL_REQUEST =~ ^[1-9][0-9]*$ ]]; then
  echo "::error::'$PULL_REQUEST' is not the number of a pull request" >&2
  exit 1
fi
tags="^(pr-$PULL_REQUEST(-[0-9a-f]+)?|0[.]0[.]0-pr${PULL_REQUEST}[.].+)\$"
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

  # An image that is older than the pull request's has none of its platforms.
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

    /// The text of `Templates/collect-digests.sh`.
    package static let collectDigests = ScriptFile(
        name: "collect-digests.sh",
        text: #"""
#!/usr/bin/env bash
# Gathers the digests of the published indexes, of which the jobs of a matrix cannot each put out their own.
# needs: report.sh
# reads: DIGEST_DIR  directory with a file for each index, named image@version, that holds its digest
# writes: digests  a JSON list with an object for each index: image, version and digest
# writes: has-digests  true if there is one, else false
set -euo pipefail

require DIGEST_DIR
shopt -s nullglob dotglob
entries=()
for path in "$DIGEST_DIR"/*; do
  name=${path##*/}
  if [[ ! -f $path || -L $path || ! $name =~ ^([a-z0-9][a-z0-9._-]*)@([0-9]+(\.[0-9]+)*)$ ]]; then
    fail "'$name' among the digests is not a file named image@version"
  fi
  image=${BASH_REMATCH[1]} version=${BASH_REMATCH[2]}
  digest=$(<"$path")
  if [[ ! $digest =~ ^sha256:[0-9a-f]{64}$ ]]; then
    fail "'$name' does not hold a digest of the form sha256:<64 hexadecimal digits>"
  fi
  entries+=("{\"image\":\"$image\",\"version\":\"$version\",\"digest\":\"$digest\"}")
done

has_digests=true
if ((${#entries[@]} == 0)); then
  report warning "no index was published, so none is attested"
  has_digests=false
fi
list=$(IFS=, && printf '%s' "${entries[*]}")
output digests "[$list]"
output has-digests "$has_digests"

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

    /// The text of `Templates/discover-versions.sh`.
    package static let discoverVersions = ScriptFile(
        name: "discover-versions.sh",
        text: #"""
#!/usr/bin/env bash
# Finds the newest stable versions of a project in its releases or tags.
# needs: report.sh
# needs: http.sh
# needs: versions.sh
# reads: SOURCE  what lists the versions: github-releases or gitlab-tags
# reads: API_URL  address of its interface, such as https://gitlab.example.org/api/v4
# reads: PROJECT  path of the project, such as owner/name
# reads: TOKEN=  token for the interface; may be empty
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# reads: TAG_SUFFIX=  text after it
# reads: NUMBERS=3  how many numbers a version has
# reads: COUNT  how many versions to find at most, 1 to 100
# reads: TAGGED_API_URL=  interface of a GitLab server that must have a tag too; empty for none
# reads: TAGGED_PROJECT=  path of the project there
# reads: TAGGED_PREFIX=v  text before the version in a tag there
# reads: TAGGED_SUFFIX=  text after it
# writes: versions  the newest versions, highest first, separated by spaces
# writes: others  further versions that were seen, in the same form
# writes: highest  the highest of both
set -euo pipefail

require SOURCE API_URL PROJECT COUNT
for program in curl jq; do
  command -v "$program" >/dev/null || fail "the program $program is missing; install it on the runner"
done
token=${TOKEN:-}
numbers=${NUMBERS:-3} number='(0|[1-9][0-9]*)'
[[ $COUNT =~ ^([1-9][0-9]?|100)$ ]] || fail "COUNT is '$COUNT', not a number from 1 to 100"
[[ $numbers =~ ^[1-9]$ ]] || fail "NUMBERS is '$numbers', not a number from 1 to 9"
form="$number(\\.$number){$((numbers - 1))}"
declare -A tagged=()

# find_versions LIMIT KIND API PATH PREFIX SUFFIX HEADER…
# Fills found in the order of the list, with whole pages until there are LIMIT.
find_versions() {
  local kind=$2 address=${3%/} path=$4 prefix=$5 suffix=$6 key=name page lines link version
  [[ $path =~ ^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$ ]] || fail "'$path' is not the path of a project"
  [[ $prefix$suffix =~ ^[A-Za-z0-9._/-]*$ ]] || fail "no tag has '$prefix' and '$suffix' around a version"
  case $kind in
    github-releases) key=tag_name address+="/repos/$path/releases?" ;;
    gitlab-tags)
      address+="/projects/${path//'/'/%2F}/repository/tags?order_by=version&sort=desc&"
      [[ -z $prefix$suffix ]] || address+="search=${suffix:-%5E$prefix}${suffix:+%24}&"
      ;;
    *) fail "SOURCE is '$kind', not github-releases or gitlab-tags" ;;
  esac
  found=()
  local -A seen=()
  for page in {1..100}; do
    http_get 200 "${address}per_page=100&page=$page" "${@:7}"
    lines=$(jq --slurp --raw-output --arg key "$key" --arg tag "\\A${prefix//./\\.}($form)${suffix//./\\.}\\z" '
      if map(type) == ["array"] then .[0] else error("no list") end
      | length, (.[] | select(.draft or .prerelease | not) | .[$key]
        | match($tag).captures[0].string | select(length <= 128))
    ' "${http_folder:?}/body") || fail "'$address' does not answer with a list of ${kind#*-}"
    readarray -t lines <<<"$lines"
    for version in "${lines[@]:1}"; do
      if [[ -z ${seen[$version]:-} && -n ${tagged[$version]-${every-1}} ]]; then
        found+=("$version")
      fi
      seen[$version]=1
    done
    # A full page may have a next one also where the server names none.
    link=$(http_header link)
    if ((${#found[@]} >= $1)) || [[ $link != *'rel="next"'* && $link${lines[0]} != 100 ]]; then
      break
    fi
  done
  ((${#seen[@]} > 0)) || fail "none of the ${kind#*-} of $path is a stable version between '$prefix' and '$suffix'"
}

if [[ -n ${TAGGED_API_URL:-} ]]; then
  find_versions 10000 gitlab-tags "$TAGGED_API_URL" "${TAGGED_PROJECT:-}" "${TAGGED_PREFIX-v}" "${TAGGED_SUFFIX:-}"
  every=
  for version in "${found[@]}"; do
    tagged[$version]=1
  done
fi
find_versions "$COUNT" "$SOURCE" "$API_URL" "$PROJECT" "${TAG_PREFIX-v}" "${TAG_SUFFIX:-}" \
  ${token:+"Authorization: Bearer $token"}
((${#found[@]} > 0)) || report warning "no stable version of $PROJECT is tagged in ${TAGGED_PROJECT:-}, too"
highest=$(sorted "${found[@]}")
output versions "$(sorted "${found[@]:0:COUNT}")"
output others "$(sorted "${found[@]:COUNT}")"
output highest "${highest%% *}"

"""#)

    /// The text of `Templates/edit-dockerfile.sh`.
    package static let editDockerfile = ScriptFile(
        name: "edit-dockerfile.sh",
        text: #"""
#!/usr/bin/env bash
# Changes Dockerfiles before they are built, and fails where a change finds nothing to change.
# needs: report.sh
# reads: EDITS  a JSON list of objects: file, and unpin, or replace and with, or after and insert
set -euo pipefail

require EDITS
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"

# Four lines for each edit: the file, the text to look for, the text to put there, and what to do. The last is never
# empty: the shell drops empty lines at the end.
decoded=$(jq --raw-output '
  def is_line: type == "string" and (test("[\n\r\u0000]") | not);
  def edit($names): keys == $names and all(.[$names[]]; is_line);
  if type != "array" or length == 0 then error("no list of edits") else .[] end
  | if type == "object" and keys == ["file", "unpin"] and .unpin == true and (.file | is_line) then
      .file, "", "", "unpin"
    elif type == "object" and edit(["file", "replace", "with"]) and .replace != "" then
      .file, .replace, .with, "replace"
    elif type == "object" and edit(["after", "file", "insert"]) and .after != "" then
      .file, .after, .insert, "insert"
    else
      error("no edit: \(tojson)")
    end
' <<<"$EDITS") ||
  fail "EDITS is not a JSON list of objects with file, and unpin: true, or replace and with, or after and insert"
readarray -t fields <<<"$decoded"

# read_file FILE: puts the text of a file in the working directory into "text", byte for byte.
read_file() {
  local file=$1
  if [[ /$file/ == *//* || /$file/ == */./* || /$file/ == */../* ]]; then
    fail "'$file' is not a path below the working directory"
  elif [[ ! -f $file ]]; then
    fail "there is no file '$file'; the source has changed, nothing is built"
  elif [[ $(realpath -- "$file") != "$(pwd -P)/$file" ]]; then
    fail "'$file' is reached over a symbolic link"
  elif IFS= read -r -d '' text <"$file"; then
    fail "'$file' is not a text file"
  fi
}

# unpin_bases FILE: takes the digests out of the FROM instructions in "text".
unpin_bases() {
  local file=$1 lines=() index line is_from=false continues=false bases=0 pinned=0 base
  readarray lines < <(printf '%s' "$text")
  for index in "${!lines[@]}"; do
    line=${lines[index]}
    if [[ $line =~ ^[[:space:]]*# ]]; then
      continue
    fi
    if [[ $continues == false ]]; then
      is_from=false
      if [[ $line =~ ^[[:space:]]*[Ff][Rr][Oo][Mm][[:space:]] ]]; then
        is_from=true
        bases=$((bases + 1))
      fi
    fi
    continues=false
    if [[ $line =~ \\[[:space:]]*$ ]]; then
      continues=true
    fi
    if [[ $is_from == false ]]; then
      continue
    fi
    if [[ $line =~ ^(.*[[:space:]])?([^[:space:]@]+)@sha256:[0-9a-f]{64}([[:space:]].*)?$ ]]; then
      base=${BASH_REMATCH[2]}
      line=${BASH_REMATCH[1]}$base${BASH_REMATCH[3]}
      lines[index]=$line
      pinned=$((pinned + 1))
      if [[ ${base##*/} != *:* ]]; then
        report warning "'$base' in $file has no tag: without its digest it means latest"
      fi
    fi
    if [[ $line == *@* ]]; then
      fail "a FROM in $file keeps its digest: ${line%%[$'\r\n']*}"
    fi
  done
  if ((bases == 0)); then
    fail "there is no FROM in $file"
  elif ((pinned == 0)); then
    report notice "no FROM in $file is pinned to a digest"
  fi
  printf -v text '%s' "${lines[@]}"
}

# insert_line FILE PREFIX LINE: puts a line behind the first line in "text" that begins with the prefix.
insert_line() {
  local file=$1 prefix=$2 lines=() index end=$'\n'
  readarray lines < <(printf '%s' "$text")
  if [[ $text == *$'\r\n'* ]]; then
    end=$'\r\n'
  fi
  for index in "${!lines[@]}"; do
    if [[ ${lines[index]} != "$prefix"* ]]; then
      continue
    elif [[ ${lines[index]} == *$'\n' ]]; then
      lines[index]+=$3$end
    else
      lines[index]+=$end$3
    fi
    printf -v text '%s' "${lines[@]}"
    return
  done
  fail "no line in $file begins with '$prefix'; the source has changed, nothing is built"
}

# No file is written before all edits have found their places.
declare -A texts=()
for ((position = 0; position < ${#fields[@]}; position += 4)); do
  file=${fields[position]#./} find=${fields[position + 1]} put=${fields[position + 2]}
  if [[ -n ${texts["./$file"]+set} ]]; then
    text=${texts["./$file"]}
  else
    read_file "$file"
  fi
  case ${fields[position + 3]} in
    unpin) unpin_bases "$file" ;;
    insert) insert_line "$file" "$find" "$put" ;;
    replace)
      if [[ $text != *"$find"* ]]; then
        fail "there is no '$find' in $file; the source has changed, nothing is built"
      fi
      text=${text//"$find"/"$put"}
      ;;
  esac
  texts["./$file"]=$text
done
for file in "${!texts[@]}"; do
  printf '%s' "${texts["$file"]}" >"$file"
done
printf 'Edits made: %d\n' $((${#fields[@]} / 4))

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

    /// The text of `Templates/fetch-source.sh`.
    package static let fetchSource = ScriptFile(
        name: "fetch-source.sh",
        text: #"""
#!/usr/bin/env bash
# Checks out one tag of a public Git repository into the working directory.
# needs: report.sh
# needs: retry.sh
# reads: SOURCE_URL  address of the repository, https://host/path
# reads: SOURCE_TAG  tag to check out
set -euo pipefail

require SOURCE_URL SOURCE_TAG
if [[ ! $SOURCE_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9_~][A-Za-z0-9._~-]*)+$ ]]; then
  fail "'$SOURCE_URL' is not the address of a repository: write https://host/path, without a user or a query"
fi
component='[A-Za-z0-9_+][A-Za-z0-9._+-]*'
if [[ ! $SOURCE_TAG =~ ^$component(/$component)*$ || $SOURCE_TAG == *..* || ${#SOURCE_TAG} -gt 200 ]]; then
  fail "'$SOURCE_TAG' is not a tag: use letters, digits, '.', '_', '/', '+' and '-', and no '..'"
fi

shopt -s nullglob dotglob
entries=(*)
if ((${#entries[@]} > 0)); then
  fail "the working directory is not empty: '${entries[0]}' is in the way of the source"
fi

# No question to a user who is not there, no credentials of another step, no detour over another protocol, no hook and
# no large files of a foreign server.
export GIT_TERMINAL_PROMPT=0 GIT_LFS_SKIP_SMUDGE=1
git=(git -c credential.helper= -c core.hooksPath=/dev/null -c protocol.allow=never -c protocol.https.allow=always)

"${git[@]}" init --quiet --template= .
retry 4 2 "${git[@]}" fetch --quiet --depth 1 --no-tags --no-recurse-submodules "$SOURCE_URL" \
  "refs/tags/$SOURCE_TAG:refs/tags/$SOURCE_TAG" ||
  fail "the tag $SOURCE_TAG cannot be fetched from $SOURCE_URL"
"${git[@]}" checkout --quiet --detach "refs/tags/$SOURCE_TAG"
printf 'Checked out %s at commit %s\n' "$SOURCE_TAG" "$("${git[@]}" rev-parse HEAD)"

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

    /// The text of `Templates/merge-matrix.sh`.
    package static let mergeMatrix = ScriptFile(
        name: "merge-matrix.sh",
        text: #"""
#!/usr/bin/env bash
# Lists what is left to publish after all builds: each image of each version once.
# needs: report.sh
# reads: IMAGES  names of the images that each version has, separated by spaces
# reads: VERSIONS  versions that were to be built, highest first, separated by spaces; a repeated one counts once
# reads: LATEST=  the version that becomes latest, one of them; empty if none does
# writes: merge-matrix  a JSON list with an object for each index: image, version and is_latest
set -euo pipefail

require IMAGES VERSIONS
# The end of the text is the end of the last word, which "read" calls a failure.
read -r -d '' -a names <<<"$IMAGES" || true
read -r -d '' -a numbers <<<"$VERSIONS" || true
latest=${LATEST:-} has_latest=false

for image in "${names[@]}"; do
  if [[ ! $image =~ ^[a-z0-9][a-z0-9._-]*$ ]]; then
    fail "'$image' is not the name of an image: write its last part alone, in lower case"
  fi
done
declare -A seen=()
entries=()
for version in "${numbers[@]}"; do
  if [[ ! $version =~ ^[0-9]+(\.[0-9]+)*$ ]]; then
    fail "'$version' is not a version: write numbers, separated by dots"
  fi
  is_latest=false
  if [[ $version == "$latest" ]]; then
    is_latest=true has_latest=true
  fi
  for image in "${names[@]}"; do
    if [[ -z ${seen["$image@$version"]+set} ]]; then
      seen["$image@$version"]=1
      entries+=("{\"image\":\"$image\",\"version\":\"$version\",\"is_latest\":$is_latest}")
    fi
  done
done

if ((${#entries[@]} == 0)); then
  fail "there is no image or no version to publish"
elif ((${#entries[@]} > 256)); then
  fail "there are ${#entries[@]} indexes to publish; a matrix takes 256"
elif [[ -n $latest && $has_latest == false ]]; then
  fail "'$latest' cannot become latest: it is not among the versions"
fi
list=$(IFS=, && printf '%s' "${entries[*]}")
output merge-matrix "[$list]"

"""#)

    /// The text of `Templates/missing-images.sh`.
    package static let missingImages = ScriptFile(
        name: "missing-images.sh",
        text: #"""
#!/usr/bin/env bash
# Asks the registry which versions of an image it lacks, and whether latest moves.
#
# Where the registry wants a token, one is got for the image. A registry on this machine is asked by http, as Docker
# does. For latest, tags with as many numbers count: others may be floating tags or dates.
# needs: report.sh
# needs: http.sh
# needs: versions.sh
# reads: IMAGE  its name, in lower case
# reads: VERSIONS=  versions, separated by spaces
# reads: HIGHEST=  highest version upstream
# reads: REGISTRY_USERNAME  user of the registry
# reads: REGISTRY_PASSWORD  its password or token
# reads: FIRST_PUBLICATION=false  whether 401 and 403 mean that nothing is there yet
# writes: missing  versions to build, highest first
# writes: latest  version that becomes latest, if any
# writes: tag  highest of VERSIONS, if any
# writes: image-status  200 if the registry has it, else 404
set -euo pipefail

require IMAGE REGISTRY_USERNAME REGISTRY_PASSWORD
[[ $IMAGE =~ ^([][a-z0-9.:-]+)/([a-z0-9._/-]+)$ ]] || fail "'$IMAGE' is no image: write host/path in lower case"
host=${BASH_REMATCH[1]} name=${BASH_REMATCH[2]} highest=${HIGHEST:-} denials=''
registry=https://${host/#docker.io/registry-1.docker.io}
[[ ! $host =~ ^${loopback:?}$ ]] || registry=http://$host
case ${FIRST_PUBLICATION:-false} in
  true) denials='|401|403' ;;
  false) ;;
  *) fail "FIRST_PUBLICATION is '$FIRST_PUBLICATION', not true or false" ;;
esac
read -r -a versions <<<"${VERSIONS:-}"
for version in "${versions[@]}" ${highest:+"$highest"}; do
  [[ $version =~ ^[0-9]+(\.[0-9]+)*$ ]] || fail "'$version' is not a version"
done
read -r -a versions <<<"$(sorted "${versions[@]}")"
number='(0|[1-9][0-9]*)' tag=${versions[0]:-} missing=() latest='' status='' authorization=''

authorize() {
  local challenge realm
  local -A parameters=([realm]='' [service]='')
  http_get '200|401' "$registry/v2/"
  [[ ${http_status:?} == 401 ]] || return 0
  authorization="Authorization: Basic $(printf '%s:%s' "$REGISTRY_USERNAME" "$REGISTRY_PASSWORD" | base64 --wrap=0)"
  challenge=$(http_header www-authenticate)
  [[ ${challenge,,} != basic\ * ]] || return 0
  [[ ${challenge,,} == bearer\ * ]] || fail "'$registry' asks for neither Basic nor Bearer"
  while [[ $challenge =~ ^[^\"=]*[\ ,]([A-Za-z]+)=(\"[^\"]*\"|[^\",\ ]+)(.*)$ ]]; do
    parameters[${BASH_REMATCH[1],,}]=${BASH_REMATCH[2]//\"/}
    challenge=${BASH_REMATCH[3]}
  done
  realm=${parameters[realm]}
  [[ $realm == *\?* ]] && realm+='&' || realm+='?'
  realm+="service=${parameters[service]// /%20}&scope=repository:$name:pull"
  http_get '200|401|403' "$realm" "$authorization"
  [[ $http_status == 200 ]] || return
  authorization=$(jq --exit-status --raw-output '.token // .access_token | strings | "Authorization: Bearer " + .' \
    "${http_folder:?}/body") || fail "'$realm' gives no token"
}

if [[ -n $tag ]]; then
  authorize || status=$http_status
  addresses=("${versions[@]/#/$registry/v2/$name/manifests/}") statuses=()
  oci=application/vnd.oci.image docker=application/vnd.docker.distribution.manifest
  [[ -n $status ]] || http_ask /dev/null "$authorization" \
    "Accept: $oci.index.v1+json, $oci.manifest.v1+json, $docker.list.v2+json, $docker.v2+json"
  for address in "${addresses[@]}"; do
    answer=${status:-${statuses[$address]:-000}}
    if [[ $answer =~ ^(404$denials)$ ]]; then
      missing+=("${address##*/}")
    elif [[ $answer == 40[13] ]]; then
      fail "'$address' is refused with status $answer: check the user or declare a first publication"
    elif [[ $answer != 200 ]]; then
      http_fail "$address" "$answer"
    fi
  done
  status=200
fi

if [[ ${missing[0]:-none} == "$tag" ]]; then
  status=404 known=("$tag" ${highest:+"$highest"}) next="/v2/$name/tags/list?n=1000" dots=${tag//[0-9]/}
  for page in {1..100}; do
    http_get "200|404$denials" "$registry$next" "$authorization"
    [[ $http_status == 200 ]] || break
    tags=$(jq --raw-output --arg form "^$number(\\.$number){${#dots}}\\z" \
      'if has("tags") then .tags // [] | .[] else error end | select(test($form))' "$http_folder/body") ||
      fail "'$registry$next' is no list of tags"
    readarray -t -O "${#known[@]}" known <<<"$tags"
    link=$(http_header link)
    [[ $link == *rel=*next* ]] || break
    [[ $page != 100 && $link =~ \<("$registry")?(/[^\>]+)\>\;\ *rel=\"?next ]] ||
      fail "'$link' is no next page"
    next=${BASH_REMATCH[2]}
  done
  latest=$(sorted "${known[@]}")
  latest=${latest%% *}
  if [[ $latest != "$tag" ]]; then
    report notice "latest stays where it is: $latest is higher than $tag"
    latest=''
  fi
fi
output missing "${missing[*]}"
output latest "$latest"
output tag "$tag"
output image-status "$status"

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

    /// The text of `Templates/probe-versions.sh`.
    package static let probeVersions = ScriptFile(
        name: "probe-versions.sh",
        text: #"""
#!/usr/bin/env bash
# Leaves out the versions for which an address does not exist, such as that of a program to download.
# needs: report.sh
# needs: http.sh
# needs: versions.sh
# reads: VERSIONS=  versions to look at, separated by spaces
# reads: OTHERS=  further versions that are known and not looked at, in the same form
# reads: PROBES  addresses that must exist for a version, one a line, with {version} in its place
# writes: versions  the versions that have all their addresses, highest first, separated by spaces
# writes: highest  the highest of these and of OTHERS
set -euo pipefail

require PROBES
read -r -a versions <<<"${VERSIONS:-}"
read -r -a others <<<"${OTHERS:-}"
probes=()
while IFS= read -r probe; do
  [[ -z $probe || $probe == *'{version}'* ]] || fail "the address '$probe' has no {version} in it"
  probes+=(${probe:+"$probe"})
done <<<"${PROBES?}"

for version in "${versions[@]}" "${others[@]}"; do
  [[ $version =~ ^[0-9]+(\.[0-9]+)*$ ]] || fail "'$version' is not a version"
done
for version in "${versions[@]}"; do
  addresses+=("${probes[@]//'{version}'/"$version"}")
done
http_ask /dev/null

found=()
for version in "${versions[@]}"; do
  for address in "${probes[@]//'{version}'/"$version"}"; do
    case ${statuses[$address]:-000} in
      200) ;;
      404 | 410)
        report notice "$version is left out: '$address' is not there"
        continue 2
        ;;
      *) http_fail "$address" "${statuses[$address]:-000}" ;;
    esac
  done
  found+=("$version")
done
((${#found[@]} > 0 || ${#versions[@]} == 0)) || report warning 'no version has all the addresses that it needs'

highest=$(sorted "${found[@]}" "${others[@]}")
output versions "$(sorted "${found[@]}")"
output highest "${highest%% *}"

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
# Looks whether a version of an image is published.
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
  echo "missing=false" >>"$GITHUB_OUTPUT"
  echo "digest=${found%% *}" >>"$GITHUB_OUTPUT"
elif [[ $(tail -n 1 "$log") == "ERROR: $reference: not found" ]]; then
  echo "missing=true" >>"$GITHUB_OUTPUT"
else
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
# Names what a run publishes: tags of its images, and a version of its charts below every release.
# A branch must not pass for a release, or for a pull request, whose tags are deleted.
#
# NAMESPACE     host and account of the registry, in any case
# PULL_REQUEST  number of the pull request; empty for a branch
set -euo pipefail

if [[ -n $PULL_REQUEST ]]; then
  tag=pr-$PULL_REQUEST
  identifier=pr$PULL_REQUEST
else
  tag=${GITHUB_REF_NAME//[^A-Za-z0-9_.-]/-}
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

    /// The text of `Templates/sign-image.sh`.
    package static let signImage = ScriptFile(
        name: "sign-image.sh",
        text: #"""
#!/usr/bin/env bash
# Signs an image by its digest with the identity of the running workflow.
# needs: report.sh
# needs: retry.sh
# needs: attachments.sh
set -euo pipefail

subject=${subject:?} # from attachments.sh
command -v cosign >/dev/null || fail "the program cosign is missing; install it in an earlier step"
retry 4 5 cosign sign --yes "$subject" ||
  fail "$subject cannot be signed; the job needs the permission id-token: write and a login to the registry"
await_attachments

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

    /// The text of `Templates/verify-attachments.sh`.
    package static let verifyAttachments = ScriptFile(
        name: "verify-attachments.sh",
        text: #"""
#!/usr/bin/env bash
# Checks that the registry lists everything that was attached to an image.
# needs: attachments.sh
set -euo pipefail

await_attachments
printf 'All attachments of %s are in the registry\n' "${subject:?}"

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
