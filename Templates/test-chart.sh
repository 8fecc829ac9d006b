#!/usr/bin/env bash
# Lints and renders a chart with its own values and with others, and looks at what comes out.
# Helm succeeds too if nothing is rendered, or the wrong image.
#
# CHART       folder of the chart
# IMAGE       name of the image below its account that a container must have; may be empty
# EXPECTED    lines that every rendering must have
# RENDERINGS  one a line, NAME: ARGUMENTS => LINE: arguments of helm, and lines that must come out
set -euo pipefail

cd "$CHART"
failed=false

problem() {
  echo "::error::$CHART, $name: $1" >&2
  failed=true
}

name=Chart.yaml
version=$(helm show chart . | sed -n 's/^version: *//p')
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$ ]] ||
  problem "'$version' is no semantic version"

while IFS= read -r rendering; do
  [[ -n $rendering ]] || continue
  name=${rendering%%: *}
  expected=${EXPECTED:-}
  rest=${rendering#*: }
  read -ra arguments <<<"${rest%% => *}"
  [[ $rest != *' => '* ]] || expected+=$'\n'${rest#* => }
  echo "::group::$name"
  helm lint . "${arguments[@]}" || problem "helm lint finds mistakes"
  text=$(helm template test . "${arguments[@]}") || problem "helm cannot render it"
  echo "$text"
  echo "::endgroup::"

  # Whole lines: 'kind: Secret' is not 'kind: SecretStore'.
  lines=$(sed -E 's/^[[:space:]]+|[[:space:]]+$//g' <<<"$text")
  grep -q '^kind: ' <<<"$text" || problem "nothing is rendered"
  ! grep -F '<no value>' <<<"$text" || problem "a value is missing"
  if [[ -n $IMAGE ]]; then
    grep -qE "^(- )?image: [\"']?(.*/)?${IMAGE//./\\.}([:@\"']|\$)" <<<"$lines" ||
      problem "no container has the image '$IMAGE'"
  fi
  while IFS= read -r line; do
    [[ -z $line ]] || grep -qxF -e "$line" <<<"$lines" || problem "the line '$line' is missing"
  done <<<"${expected// => /$'\n'}"
done <<<$'default: \n'"$RENDERINGS"
[[ $failed == false ]]
