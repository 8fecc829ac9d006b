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
