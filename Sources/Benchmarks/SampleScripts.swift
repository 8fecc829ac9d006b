/// The scripts of sample workflows, as long as such scripts are.
enum SampleScripts {
    static func version(_ name: String) -> String {
        #"""
        set -euo pipefail

        # The version of \#(name): what stands behind its tag.
        version="0.0.0-dev"
        release=false
        if [[ "$REF_NAME" == \#(name)-v* ]]; then
          version="${REF_NAME#\#(name)-v}"
          [[ "$version" == *-* ]] || release=true
        fi
        {
          echo "version=$version"
          echo "is-release=$release"
        } >> "$GITHUB_OUTPUT"

        """#
    }

    static func digest(_ name: String) -> String {
        #"""
        set -euo pipefail

        # One empty file for each platform of \#(name), named after its digest.
        mkdir -p "$FOLDER"
        touch "$FOLDER/${DIGEST#sha256:}"

        """#
    }

    static func index(_ name: String) -> String {
        #"""
        set -euo pipefail

        # Runs a command up to five times, waiting longer each time.
        retry() {
          local attempt
          for attempt in 1 2 3 4 5; do
            if "$@"; then
              return 0
            fi
            echo "attempt $attempt of '$*' failed" >&2
            sleep $((attempt * attempt))
          done
          echo "::error::'$*' failed five times"
          return 1
        }

        references=()
        for file in "$FOLDER"/*; do
          digest="$(basename "$file")"
          if [[ ! "$digest" =~ ^[0-9a-f]{64}$ ]]; then
            echo "::error::'$digest' is no digest of \#(name)"
            exit 1
          fi
          references+=("$IMAGE@sha256:$digest")
        done
        if [[ "${#references[@]}" -lt 2 ]]; then
          echo "::error::\#(name) needs two platforms, and there are ${#references[@]}"
          exit 1
        fi

        arguments=()
        while IFS= read -r tag; do
          [[ -n "$tag" ]] && arguments+=(--tag "$tag")
        done <<< "$TAGS"
        retry docker buildx imagetools create "${arguments[@]}" "${references[@]}"

        """#
    }
}
