// Written from Templates/*.sh by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
// swift-format-ignore-file
// Reason: the scripts keep their own layout.

extension ScriptFile {
    /// Every file of Templates in the order of the names.
    package static let all: [ScriptFile] = [
        .bootstrapBuilder,
        .buildMatrix,
        .cacheNames,
        .checkCredentials,
        .createManifests,
        .exportDigest,
        .failAtRandom,
        .generateTags,
        .imageName,
        .isoWeeks,
        .listImages,
        .officialTests,
        .platforms,
        .publishIndex,
        .pushConditions,
        .pushImages,
        .readTags,
        .releaseTags,
        .releaseVersion,
        .report,
        .rerunFailedJobs,
        .retry,
        .showValues,
        .tagPlatforms,
        .tagsFile,
        .verifyPlatforms,
    ]

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
  def cache: family + "-pg" + split("-")[0];
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
      if env.CACHE_BY_DIRECTORY == "true" then empty else
        ($legal | unique | group_by(cache)[] | select(length > 1)
        | "the directories \(quoted) would write the same cache; put them into calls of their own") end,
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

# All files are read before anything is published.
declare -A origin=()
tags=() published=()
for directory in "${directories[@]}"; do
  read_tags "$directory"
  for tag in "${tags[@]}"; do
    if [[ -n ${origin[$tag]:-} ]]; then
      fail "the tag '$tag' stands in the directories '${origin[$tag]}' and '$directory'; nothing is published"
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

    /// The text of `Templates/export-digest.sh`.
    package static let exportDigest = ScriptFile(
        name: "export-digest.sh",
        text: #"""
#!/usr/bin/env bash
# Records the digest of one pushed platform as an empty file that is named after it.
# needs: report.sh
# reads: DIGEST  digest that the build printed, sha256:<64 hexadecimal digits>
# reads: DIGEST_DIR  directory that takes the file; made if it is missing
set -euo pipefail

require DIGEST DIGEST_DIR
if [[ ! $DIGEST =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
fi
mkdir -p -- "$DIGEST_DIR"
: >"$DIGEST_DIR/${DIGEST#sha256:}"

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

    /// The text of `Templates/publish-index.sh`.
    package static let publishIndex = ScriptFile(
        name: "publish-index.sh",
        text: #"""
#!/usr/bin/env bash
# Joins images that were pushed by digest into one index, checks its platforms, and publishes it under all its tags.
# needs: report.sh
# needs: retry.sh
# needs: platforms.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST_DIR  directory with one file for each digest, named by its 64 hexadecimal digits
# reads: DIGEST_COUNT  number of digests that there must be
# reads: TAGS  whole references to publish, one a line, each beginning with IMAGE and a colon
# writes: digest  digest of the published index
set -euo pipefail

require IMAGE DIGEST_DIR DIGEST_COUNT TAGS
if [[ ! $IMAGE =~ ^[a-z0-9][a-z0-9.:/_-]*$ ]]; then
  fail "'$IMAGE' is not the name of an image"
fi
if [[ ! $DIGEST_COUNT =~ ^[1-9][0-9]{0,3}$ ]]; then
  fail "DIGEST_COUNT is '$DIGEST_COUNT', not a number from 1 on"
fi
if [[ ! -d $DIGEST_DIR ]]; then
  fail "there is no directory '$DIGEST_DIR' with digests; artifacts last for a day, so run all jobs again"
fi

shopt -s nullglob dotglob
sources=()
for path in "$DIGEST_DIR"/*; do
  name=${path##*/}
  if [[ ! $name =~ ^[0-9a-f]{64}$ || ! -f $path || -L $path ]]; then
    fail "'$name' among the digests is not a file named by 64 hexadecimal digits"
  fi
  sources+=("$IMAGE@sha256:$name")
done
if ((${#sources[@]} != DIGEST_COUNT)); then
  found="${#sources[@]} digests" declared="$DIGEST_COUNT are" hint=
  if ((${#sources[@]} == 1)); then
    found='1 digest'
  fi
  if ((DIGEST_COUNT == 1)); then
    declared='1 is'
  fi
  if ((${#sources[@]} < DIGEST_COUNT)); then
    hint='; artifacts last for a day, so run all jobs again'
  fi
  fail "$IMAGE has $found, but $declared declared; nothing is published$hint"
fi

first_tag=
tag_options=()
while IFS= read -r tag; do
  if [[ -z $tag ]]; then
    continue
  elif [[ $tag != "$IMAGE:"* || ! ${tag#"$IMAGE:"} =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$tag' is not a tag of $IMAGE"
  fi
  first_tag=${first_tag:-$tag}
  tag_options+=(-t "$tag")
done <<<"$TAGS"
if [[ -z $first_tag ]]; then
  fail "no tag is given for $IMAGE"
fi

# The dry run prints the index that would be published: a wrong one is found before any tag moves.
index=$(retry 4 2 docker buildx imagetools create --dry-run "${sources[@]}") ||
  fail "the digests of $IMAGE cannot be read from the registry"
contents=$(jq --compact-output '[.manifests[].digest] | sort' <<<"$index") ||
  fail "the digests of $IMAGE do not make an index"
problems=$(platform_problems "the index of $IMAGE" <<<"$index") ||
  fail "the platforms of $IMAGE cannot be compared with the declared ones"
if [[ -n $problems ]]; then
  fail "$problems; nothing is published"
fi

retry 4 2 docker buildx imagetools create "${tag_options[@]}" "${sources[@]}" ||
  fail "the index of $IMAGE cannot be published"

# Prints the digest behind a tag as soon as the registry answers with the index that was published.
published_digest() {
  local answer
  answer=$(docker buildx imagetools inspect "$1" --format '{{json .Manifest}}') || return
  jq --exit-status --raw-output --argjson contents "$contents" \
    'select(([.manifests[]?.digest] | sort) == $contents) | .digest' <<<"$answer"
}

digest=$(retry 4 2 published_digest "$first_tag") || fail "$first_tag does not show the index that was published"
if [[ ! $digest =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "the registry gives '$digest' as the digest of $first_tag"
fi
output digest "$digest"

"""#)

    /// The text of `Templates/push-conditions.sh`.
    package static let pushConditions = ScriptFile(
        name: "push-conditions.sh",
        text: #"""
#!/usr/bin/env bash
# Decides whether a run publishes: only from the target branch, and never for a pull request.
# needs: report.sh
# reads: EVENT_NAME  name of the event that started the run
# reads: REF  full name of the branch or tag, such as refs/heads/main
# reads: TARGET_BRANCH  branch whose runs publish
# reads: MANUAL_PUSH=target-branch  any-branch where runs that were started by hand publish from every branch
# writes: should-push  true or false
set -euo pipefail

require EVENT_NAME REF TARGET_BRANCH
manual=${MANUAL_PUSH:-target-branch}
if [[ $manual != target-branch && $manual != any-branch ]]; then
  fail "MANUAL_PUSH is '$manual', neither target-branch nor any-branch"
fi

should_push=false
case $EVENT_NAME in
  # Events of pull requests may run on the target branch too, with code from elsewhere.
  push | schedule | workflow_dispatch)
    if [[ $REF == "refs/heads/$TARGET_BRANCH" || $EVENT_NAME == workflow_dispatch && $manual == any-branch ]]; then
      should_push=true
    fi
    ;;
esac
printf 'Event %s on %s, target branch %s: publish %s\n' "$EVENT_NAME" "$REF" "$TARGET_BRANCH" "$should_push"
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

    /// The text of `Templates/release-tags.sh`.
    package static let releaseTags = ScriptFile(
        name: "release-tags.sh",
        text: #"""
#!/usr/bin/env bash
# Decides which floating tags may move to the version of a release: never backward, never to a prerelease.
# needs: report.sh
# needs: release-version.sh
# needs: retry.sh
# reads: SERVER_URL  address of the Git server, https://host
# reads: REPOSITORY  owner/name
# reads: TOKEN  token that may read the repository
# writes: prerelease  true for a version with a prerelease part, else false
# writes: latest  true if no stable version is higher
# writes: moves-major  true if no stable version of the same major version is higher
# writes: moves-minor  true if no stable version of the same major and minor version is higher
set -euo pipefail

require SERVER_URL REPOSITORY TOKEN
# Both come from release-version.sh.
prefix=${prefix?} version=${version:?}
# The token goes to this host: nothing but https, and no user, path or query in the address.
if [[ ! $SERVER_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
  fail "'$SERVER_URL' is not the address of a server: write https://host or https://host:port"
fi
if [[ ! $REPOSITORY =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]]; then
  fail "'$REPOSITORY' is not a repository: write owner/name"
fi

# The token reaches git through its environment, so that no list of processes shows it. The empty value in front drops
# the header that a checkout may have left in the configuration: a server refuses a request with two of them.
list_tags() {
  local credentials
  credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap=0) || return
  GIT_TERMINAL_PROMPT=0 \
    GIT_CONFIG_COUNT=2 \
    GIT_CONFIG_KEY_0="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_0='' \
    GIT_CONFIG_KEY_1="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_1="AUTHORIZATION: basic $credentials" \
    git ls-remote --tags --refs "$SERVER_URL/$REPOSITORY" "refs/tags/$prefix*"
}

# is_higher THIS THAT: whether one stable version is higher than another.
# Compares as text: numbers without leading zeros are higher when they are longer, and no number is too large.
is_higher() {
  local index this that
  IFS=. read -r -a this <<<"$1"
  IFS=. read -r -a that <<<"$2"
  for index in 0 1 2; do
    if [[ ${this[index]} == "${that[index]}" ]]; then
      continue
    elif ((${#this[index]} != ${#that[index]})); then
      ((${#this[index]} > ${#that[index]}))
      return
    else
      [[ ${this[index]} > ${that[index]} ]]
      return
    fi
  done
  return 1
}

tags=$(retry 4 2 list_tags) ||
  fail "the tags of $REPOSITORY cannot be read from $SERVER_URL, so $version cannot be compared with them"

# For each floating tag the highest stable version that it could stand for.
own=${version%%-*}
minor=${own%.*}
major=${own%%.*}
declare -A highest=([latest]=$own [$major]=$own [$minor]=$own)
while IFS=$'\t' read -r _ ref; do
  theirs=${ref#"refs/tags/$prefix"}
  if ! is_stable "$theirs"; then
    continue
  fi
  for tag in latest "$major" "$minor"; do
    if [[ $tag == latest || $theirs == "$tag."* ]] && is_higher "$theirs" "${highest[$tag]}"; then
      highest[$tag]=$theirs
    fi
  done
done <<<"$tags"

prerelease=true reasons=
declare -A moves=([latest]=false [$major]=false [$minor]=false)
if is_stable "$version"; then
  prerelease=false
  for tag in latest "$major" "$minor"; do
    if [[ ${highest[$tag]} == "$own" ]]; then
      moves[$tag]=true
    else
      reasons+="; $tag stays where it is: $prefix${highest[$tag]} is higher"
    fi
  done
fi
if [[ -n $reasons ]]; then
  report notice "${reasons#; }"
fi

output prerelease "$prerelease"
output latest "${moves[latest]}"
output moves-major "${moves[$major]}"
output moves-minor "${moves[$minor]}"

"""#)

    /// The text of `Templates/release-version.sh`.
    package static let releaseVersion = ScriptFile(
        name: "release-version.sh",
        text: #"""
#!/usr/bin/env bash
# Reads the version from the Git tag of a release, so that a tag without one fails before anything is built.
# needs: report.sh
# reads: REF_NAME  tag of the release, such as v1.2.3 or v1.2.3-rc.1
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# writes: version  the version without the prefix
set -euo pipefail

require REF_NAME
prefix=${TAG_PREFIX-v}
if [[ ! $prefix =~ ^[A-Za-z0-9._/-]*$ ]]; then
  fail "'$prefix' is not a tag prefix: use letters, digits, '.', '_', '/' and '-'"
fi

# Semantic Versioning 2.0, less the build part: an image tag cannot hold its '+'.
number='(0|[1-9][0-9]*)'
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'

# is_stable TEXT: whether the text is a version without a prerelease part.
is_stable() {
  [[ $1 =~ ^$number\.$number\.$number$ ]]
}

version=${REF_NAME#"$prefix"}
form="write ${prefix}MAJOR.MINOR.PATCH or ${prefix}MAJOR.MINOR.PATCH-PRERELEASE"
if [[ $REF_NAME == "$prefix"* && $version == *+* ]]; then
  fail "the tag '$REF_NAME' has a '+', which an image tag cannot hold: $form"
fi
if [[ $REF_NAME != "$prefix"* || ! $version =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?$ ]]; then
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

    /// The text of `Templates/rerun-failed-jobs.sh`.
    package static let rerunFailedJobs = ScriptFile(
        name: "rerun-failed-jobs.sh",
        text: #"""
#!/usr/bin/env bash
# Starts the failed jobs of a run again.
# needs: report.sh
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
if [[ ! $REPOSITORY =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]]; then
  fail "'$REPOSITORY' is not a repository: write owner/name"
fi
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
  tags=()
  [[ -f $file ]] || fail "there is no file '$file' that lists the tags of the image"
  text=$(<"$file")
  read -r -d '' -a tags <<<"${text//$'\r'/}" || true
  ((${#tags[@]} > 0)) || fail "the file '$file' lists no tag"
  for tag in "${tags[@]}"; do
    [[ $tag =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "'$tag' in '$file' is not a tag"
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
}
