// Written from Templates/*.sh by: UPDATE_GOLDEN=1 swift test --filter ScriptLibraryTests
// swift-format-ignore-file
// Reason: the scripts keep their own layout.

extension ScriptFile {
    /// Every file of Templates in the order of the names.
    package static let all: [ScriptFile] = [
        .attestSbom,
        .collectDigests,
        .discoverVersions,
        .editDockerfile,
        .exportDigest,
        .fetchSource,
        .http,
        .imageName,
        .mergeMatrix,
        .missingImages,
        .platforms,
        .publishIndex,
        .releaseTags,
        .releaseVersion,
        .report,
        .retry,
        .rotateCache,
        .signImage,
        .verifyPlatforms,
    ]

    /// The text of `Templates/attest-sbom.sh`.
    package static let attestSbom = ScriptFile(
        name: "attest-sbom.sh",
        text: #"""
#!/usr/bin/env bash
# Attaches a signed bill of materials to an image by its digest.
# needs: report.sh
# needs: retry.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
# reads: SBOM  path of the bill of materials, in SPDX's JSON form
set -euo pipefail

require IMAGE DIGEST SBOM
if [[ ! $IMAGE =~ ^[a-z0-9][a-z0-9.:/_-]*$ || ${IMAGE##*/} == *:* ]]; then
  fail "'$IMAGE' is not the name of an image without a tag"
fi
if [[ ! $DIGEST =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
fi
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
retry 4 5 cosign attest --yes --type spdxjson --predicate "$SBOM" "$IMAGE@$DIGEST" ||
  fail "the bill of materials, $(stat --format=%s -- "$SBOM") bytes, cannot be attached to $IMAGE@$DIGEST; \
the job needs the permission id-token: write and a login to the registry"

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

    /// The text of `Templates/discover-versions.sh`.
    package static let discoverVersions = ScriptFile(
        name: "discover-versions.sh",
        text: #"""
#!/usr/bin/env bash
# Finds the newest stable versions of a project in its releases or tags.
# needs: report.sh
# needs: retry.sh
# needs: http.sh
# reads: SOURCE  what lists the versions: github-releases or gitlab-tags
# reads: API_URL  address of the server's interface, such as https://gitlab.example.org/api/v4
# reads: PROJECT  path of the project on the server, such as owner/name
# reads: TOKEN=  token for the interface; empty to ask without one
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# reads: TAG_SUFFIX=  text after the version in a tag
# reads: NUMBERS=3  how many numbers a version has
# reads: COUNT  how many versions to find at most, 1 to 100
# reads: TAGGED_API_URL=  interface of a GitLab server on which a version must be tagged too; empty for none
# reads: TAGGED_PROJECT=  path of the project there
# reads: TAGGED_PREFIX=v  text before the version in a tag there
# reads: TAGGED_SUFFIX=  text after the version in a tag there
# reads: PROBES=  addresses that must exist for a version, one a line, with {version} in its place
# writes: versions  the versions that were found, highest first, separated by spaces
# writes: highest  the highest stable version that was seen, also where it is not among the newest
set -euo pipefail

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

    /// The text of `Templates/http.sh`.
    package static let http = ScriptFile(
        name: "http.sh",
        text: #"""
#!/usr/bin/env bash
# Functions that ask HTTP servers: for one answer, with retries, and for many status codes side by side.
# needs: report.sh
# needs: retry.sh
set -euo pipefail

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
# Asks the registry which versions of an image it lacks, and lists the builds that are left to do.
# needs: report.sh
# needs: retry.sh
# needs: http.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSIONS=  versions to look for, highest first, separated by spaces
# reads: HIGHEST=  highest stable version known upstream
# reads: REGISTRY_USERNAME  user that asks the registry
# reads: REGISTRY_PASSWORD  password or token of that user
# reads: FIRST_PUBLICATION=false  whether an answer of 401 or 403 means that nothing was published yet
# reads: ARCHITECTURES  what each version is built for: a JSON list of objects with arch, platforms, runner and maybe args
# reads: MULTI_ARCH=true  whether all of them are built, or linux/amd64 alone
# reads: USE_QEMU=false  whether all of them are built on EMULATION_RUNNER
# reads: EMULATION_RUNNER=ubuntu-24.04  label of the runner for builds under QEMU
# writes: versions-matrix  a JSON list with an object for each build: version, is_latest, arch, platforms, runner and maybe args
# writes: has-builds  true if there is a build to do, else false
# writes: missing  the versions that are to be built, highest first, separated by spaces
# writes: latest  the version that becomes latest; empty if none does
# writes: tag  the first of the versions
# writes: image-status  200 if the registry has that one, else 404
# writes: architectures  what is built for each version, such as amd64,arm64
# writes: platforms  the same as platforms, such as linux/amd64,linux/arm64
# writes: digest-count  how many these are
set -euo pipefail

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
# reads: ANNOTATIONS=  annotations of the index, one a line: key=value
# reads: DIGEST_FILE=  file that takes the digest of the index; empty for none
# writes: digest  digest of the published index
set -euo pipefail

require IMAGE DIGEST_DIR DIGEST_COUNT TAGS
if [[ ! $IMAGE =~ ^[a-z0-9][a-z0-9.:/_-]*$ ]]; then
  fail "'$IMAGE' is not the name of an image"
elif [[ ! $DIGEST_COUNT =~ ^[1-9][0-9]{0,3}$ ]]; then
  fail "DIGEST_COUNT is '$DIGEST_COUNT', not a number from 1 on"
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
  hint=
  if ((${#sources[@]} < DIGEST_COUNT)); then
    hint='; artifacts last for a day, so run all jobs again'
  fi
  fail "digests of $IMAGE in '$DIGEST_DIR': ${#sources[@]}, declared: $DIGEST_COUNT; nothing is published$hint"
fi

references=() tag_options=()
while IFS= read -r tag; do
  if [[ -z $tag ]]; then
    continue
  elif [[ $tag != "$IMAGE:"* || ! ${tag#"$IMAGE:"} =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$tag' is not a tag of $IMAGE"
  fi
  references+=("$tag") tag_options+=(-t "$tag")
done <<<"$TAGS"
if ((${#references[@]} == 0)); then
  fail "no tag is given for $IMAGE"
fi

annotations=()
while IFS= read -r line; do
  if [[ -z $line ]]; then
    continue
  elif [[ ! $line =~ ^[A-Za-z0-9][A-Za-z0-9._/-]*=[^[:cntrl:]]*$ ]]; then
    fail "'$line' is not an annotation of the form key=value"
  fi
  annotations+=(--annotation "index:$line")
done <<<"${ANNOTATIONS:-}"

# The dry run prints the index that would be published: a wrong one is found before any tag moves.
index=$(retry 4 2 docker buildx imagetools create --dry-run "${annotations[@]}" "${sources[@]}") ||
  fail "the digests of $IMAGE cannot be read from the registry"
summary='[([.manifests[].digest] | sort), .annotations // {}]'
contents=$(jq --compact-output "$summary" <<<"$index") || fail "the digests of $IMAGE do not make an index"
if [[ ${#annotations[@]} -gt 0 && $contents == *',{}]' ]]; then
  fail "the index of $IMAGE takes no annotations: build its images with oci-mediatypes=true"
fi
problems=$(platform_problems "the index of $IMAGE" <<<"$index") ||
  fail "the platforms of $IMAGE cannot be compared with the declared ones"
if [[ -n $problems ]]; then
  fail "$problems; nothing is published"
fi

retry 4 2 docker buildx imagetools create "${tag_options[@]}" "${annotations[@]}" "${sources[@]}" ||
  fail "the index of $IMAGE cannot be published"

# Prints the digest behind a tag as soon as the registry answers with the index that was published.
published_digest() {
  local answer
  answer=$(docker buildx imagetools inspect "$1" --format '{{json .Manifest}}') || return
  jq --exit-status --raw-output --argjson contents "$contents" "select($summary == \$contents) | .digest" <<<"$answer"
}

digest=
for tag in "${references[@]}"; do
  shown=$(retry 4 2 published_digest "$tag") || fail "$tag does not show the index that was published"
  digest=${digest:-$shown}
  if [[ $shown != "$digest" || ! $shown =~ ^sha256:[0-9a-f]{64}$ ]]; then
    fail "the registry gives '$shown' as the digest of $tag"
  fi
done
if [[ -n ${DIGEST_FILE:-} ]]; then
  mkdir -p -- "$(dirname -- "$DIGEST_FILE")"
  printf '%s\n' "$digest" >"$DIGEST_FILE"
fi
output digest "$digest"

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

    /// The text of `Templates/rotate-cache.sh`.
    package static let rotateCache = ScriptFile(
        name: "rotate-cache.sh",
        text: #"""
#!/usr/bin/env bash
# Puts the cache that the build has written in the place of the one that it has read, so that it does not grow for ever.
# needs: report.sh
# reads: CACHE_DIR  directory that the next build reads
# reads: NEW_CACHE_DIR  directory that this build has written
set -euo pipefail

require CACHE_DIR NEW_CACHE_DIR
old=$(realpath --canonicalize-missing -- "$CACHE_DIR")
new=$(realpath --canonicalize-missing -- "$NEW_CACHE_DIR")
work=$(pwd -P)
# The old one is removed: it must hold nothing but a cache.
if [[ $old == / || $work/ == "$old"/* ]]; then
  fail "'$CACHE_DIR' is no place for a cache: the working directory is in it"
elif [[ $old/ == "${new%/}"/* || $new/ == "$old"/* ]]; then
  fail "'$CACHE_DIR' and '$NEW_CACHE_DIR' are not two directories beside each other"
fi

shopt -s nullglob dotglob
written=("$new"/*)
if ((${#written[@]} == 0)); then
  report notice "the build wrote no cache to '$NEW_CACHE_DIR'; the one in '$CACHE_DIR' stays"
else
  rm -rf -- "$old"
  mkdir -p -- "${old%/*}/"
  mv --no-target-directory -- "$new" "$old"
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
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
set -euo pipefail

require IMAGE DIGEST
if [[ ! $IMAGE =~ ^[a-z0-9][a-z0-9.:/_-]*$ || ${IMAGE##*/} == *:* ]]; then
  fail "'$IMAGE' is not the name of an image without a tag"
fi
if [[ ! $DIGEST =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
fi
command -v cosign >/dev/null || fail "the program cosign is missing; install it in an earlier step"

retry 4 5 cosign sign --yes "$IMAGE@$DIGEST" ||
  fail "$IMAGE@$DIGEST cannot be signed; the job needs the permission id-token: write and a login to the registry"

"""#)

    /// The text of `Templates/verify-platforms.sh`.
    package static let verifyPlatforms = ScriptFile(
        name: "verify-platforms.sh",
        text: #"""
#!/usr/bin/env bash
# Checks in the registry that every published tag has the declared platforms, no fewer and no more.
# needs: report.sh
# needs: retry.sh
# needs: platforms.sh
# reads: TAGS  whole references to check, one a line
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
done <<<"$TAGS"
if ((${#references[@]} == 0)); then
  fail "no tag is given to check"
fi

# Prints what differs, and fails then: a registry may show a new tag late.
problems_of_tags() {
  local position answer documents=() is_index problems
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

problems=$(retry 4 2 problems_of_tags) || fail "${problems:-the published tags cannot be read from the registry}"
printf 'Tags with the declared platforms: %d\n' "${#references[@]}"

"""#)
}
