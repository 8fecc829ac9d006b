#!/usr/bin/env bash
# Packages a chart under a version, and pushes it to a registry; a version that is there already stays as it is.
# needs: report.sh
# needs: retry.sh
# needs: semantic-version.sh
# reads: CHART  directory of the chart
# reads: VERSION  its version, without a prefix
# reads: APP_VERSION  version of what it installs, which is the tag of the images
# reads: REPOSITORY  where it is pushed, such as ghcr.io/owner/charts, in lower case
# reads: REGISTRY_USERNAME  user that logs in
# reads: REGISTRY_PASSWORD  password or token
# reads: PACKAGE_DIR  directory that takes the package, made if it is missing
set -euo pipefail

require CHART VERSION APP_VERSION REPOSITORY REGISTRY_USERNAME REGISTRY_PASSWORD PACKAGE_DIR
command -v helm >/dev/null || fail "the program helm is missing; install it in an earlier step"
is_semantic_version "$VERSION" || fail "'$VERSION' is not a version of a chart: write MAJOR.MINOR.PATCH"
# A tag has no '+', for which Helm would write '_'.
[[ $VERSION != *+* ]] || fail "the version '$VERSION' has a '+', which no tag can hold"
[[ $REPOSITORY =~ ^[a-z0-9.:-]+(/[a-z0-9._-]+)+$ ]] ||
  fail "'$REPOSITORY' is no place for charts: write host/owner/charts"

# The password reaches helm through its standard input, so that no list of processes shows it.
login() {
  helm registry login "${REPOSITORY%%/*}" --username "$REGISTRY_USERNAME" --password-stdin <<<"$REGISTRY_PASSWORD"
}

mkdir -p -- "$PACKAGE_DIR"
helm package "$CHART" --version "$VERSION" --app-version "$APP_VERSION" --destination "$PACKAGE_DIR" ||
  fail "the chart '$CHART' cannot be packaged"
shopt -s nullglob
packages=("$PACKAGE_DIR"/*-"$VERSION".tgz)
((${#packages[@]} == 1)) || fail "'$PACKAGE_DIR' holds ${#packages[@]} packages of the version $VERSION, not 1"
name=${packages[0]##*/} name=${name%"-$VERSION.tgz"}
retry 4 2 login || fail "the login to ${REPOSITORY%%/*} fails"

# published_chart FOLDER: prints yes where the version is there, which FOLDER takes, and no where it is not; fails where
# the registry does not tell. Before the first push it may refuse to show the package: the push tells whether it may.
published_chart() {
  local problem
  if problem=$(helm pull "oci://$REPOSITORY/$name" --version "$VERSION" --destination "$1" 2>&1 >/dev/null); then
    printf 'yes\n'
  elif grep --quiet --ignore-case --extended-regexp 'not found|denied|unauthorized|forbidden' <<<"$problem"; then
    printf 'no\n'
  else
    printf '%s\n' "$problem" >&2
    return 1
  fi
}

# Each packaging has other bytes, and a version must not change when its job is run again.
folder=$(mktemp --directory)
published=$(retry 4 2 published_chart "$folder") || fail "the registry does not tell whether there is $name $VERSION"
if [[ $published == yes ]]; then
  report notice "$name $VERSION was published already, and stays as it is"
  mv -- "$folder/$name-$VERSION.tgz" "${packages[0]}"
  exit
fi
retry 4 2 helm push "${packages[0]}" "oci://$REPOSITORY" || fail "the chart cannot be pushed to $REPOSITORY"
