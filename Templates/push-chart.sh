#!/usr/bin/env bash
# Packages a chart under a version, and pushes it to a registry.
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
retry 4 2 login || fail "the login to ${REPOSITORY%%/*} fails"
retry 4 2 helm push "${packages[0]}" "oci://$REPOSITORY" || fail "the chart cannot be pushed to $REPOSITORY"
