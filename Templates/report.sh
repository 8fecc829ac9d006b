#!/usr/bin/env bash
# Functions that report a problem to the run, check what a step was given, and write its outputs.
# reads: GITHUB_OUTPUT  file that takes the outputs of the step
set -euo pipefail

# Ranges such as [a-z] mean ASCII, whatever the language of the machine.
export LC_ALL=C

# Writes to standard error: there no captured output swallows it, and the runner reads commands from both streams.
# A message may quote text from outside, so whatever would end this command is escaped.
annotate() {
  local level=$1 message=$2
  message=${message//'%'/%25}
  message=${message//$'\r'/%0D}
  message=${message//$'\n'/%0A}
  printf '::%s::%s\n' "$level" "$message" >&2
}

fail() {
  annotate error "$1"
  exit 1
}

warn() {
  annotate warning "$1"
}

# Takes names of environment variables; none of them may be missing or empty.
require() {
  local variable
  for variable in "$@"; do
    if [[ -z ${!variable:-} ]]; then
      fail "the environment variable $variable is missing or empty"
    fi
  done
}

# A line break in a value would let it write further outputs.
output() {
  local key=$1 value=$2
  if [[ $value == *$'\n'* || $value == *$'\r'* ]]; then
    fail "the output $key would hold more than one line"
  fi
  printf '%s=%s\n' "$key" "$value" >>"$GITHUB_OUTPUT"
}
