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
