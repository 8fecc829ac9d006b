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
