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
