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
