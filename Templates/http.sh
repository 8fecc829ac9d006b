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
