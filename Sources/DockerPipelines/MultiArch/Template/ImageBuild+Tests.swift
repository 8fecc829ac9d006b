import Workflows

/// The steps between the build and its publication.
extension ImageBuild {
    var list: RunStep {
        RunStep(
            "List docker images with architecture info",
            script: """
                docker image ls
                docker image inspect "$IMAGE" | jq '.[0] | {Os, Architecture, Variant, Size, Labels: .Config.Labels}'
                """,
            env: ["IMAGE": tags.outputs.tested])
    }

    @StepsBuilder
    var tests: [Step] {
        DockerSetupQEMU(platforms: [cell.platform]).step(name: "Ensure QEMU for testing", if: isEmulated)
        Checkout(
            repository: Value(OfficialTests.repository), ref: Value(template.tests.ref), persistCredentials: false,
            path: Value(OfficialTests.folder)
        ).step(name: "Fetch the official test suite")
        RunStep(
            "Test with official test suite",
            script: """
                unset REGISTRY REPO_NAME
                ls official-images/test/run.sh official-images/test/config.sh "$CONFIGURATION"
                docker run --rm --platform "$PLATFORM" "$IMAGE" uname -m || echo "::warning::$IMAGE does not run uname"
                official-images/test/run.sh -c official-images/test/config.sh -c "$CONFIGURATION" "$IMAGE"
                """,
            env: [
                "IMAGE": tags.outputs.tested, "IMAGE_NAME": "\(inputs.imageName)-\(cell.architecture)",
                "CONFIGURATION": Value(template.tests.configuration), "PLATFORM": cell.platform,
                "DOCKER_DEFAULT_PLATFORM": cell.platform, "BUILDX_PLATFORMS": cell.platform, "DOCKER_BUILDKIT": "0",
                "POSTGRES_TEST_TRIES": "\(template.tests.tries)",
                "POSTGRES_TEST_SLEEP": "\(template.tests.secondsBetweenTries)",
            ],
            comment: "With BuildKit, a registry or an account, the suite looks for the image elsewhere.")
    }

    @StepsBuilder
    var push: [Step] {
        RunStep(
            "Tag and push Docker images", if: publishes,
            script: """
                for name in ${FINAL_TAGS//,/ }; do
                  docker tag "$IMAGE" "$name"
                  docker push "$name" || { sleep 30 && docker push "$name"; }
                done
                """,
            env: ["IMAGE": tags.outputs.tested, "FINAL_TAGS": tags.outputs.finalTags])
        RunStep(
            "Verify pushed images", if: publishes,
            script: """
                for name in ${FINAL_TAGS//,/ }; do
                  docker buildx imagetools inspect "$name"
                done
                """,
            env: ["FINAL_TAGS": tags.outputs.finalTags])
    }
}
