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
