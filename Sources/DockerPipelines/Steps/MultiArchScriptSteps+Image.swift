import ScriptLibrary
import Workflows

extension MultiArchScriptSteps {
    static func readTags(of directory: Value<String>) -> TypedStep<TagListOutputs> {
        ScriptSteps.step("Read tags from directory", .readTags, env: ["IMAGE_DIR": directory])
            .identified("read-tags", outputs: TagListOutputs.self)
    }

    static func generateTags(
        _ tags: Value<JSONText>, localName: Value<String>, image: Value<String>
    ) -> TypedStep<TagOutputs> {
        ScriptSteps.step(
            "Generate Docker build tags", .generateTags,
            env: ["TAGS": tags.text, "LOCAL_NAME": localName, "IMAGE": image]
        ).identified("generate-tags", outputs: TagOutputs.self)
    }

    static func cacheNames(
        repository: Value<String>, cell: TypedMatrix<BuildCell>, cacheID: Value<String>, byDirectory: Bool,
        currentWeek: Value<String>, previousWeek: Value<String>
    ) -> TypedStep<CacheOutputs> {
        ScriptSteps.step(
            "Extract PostgreSQL version and name the caches", .cacheNames,
            env: [
                "CACHE_REPOSITORY": repository, "ARCH": cell.architecture, "IMAGE_DIR": cell.directory,
                "WORKFLOW_CACHE_ID": cacheID, "CACHE_BY_DIRECTORY": Value(byDirectory ? "true" : "false"),
                "CURRENT_WEEK": currentWeek, "PREVIOUS_WEEK": previousWeek,
            ]
        ).identified("cache-names", outputs: CacheOutputs.self)
    }

    static func listImages(_ shortTags: Value<String>, labels: [Value<String>]) -> Step {
        ScriptSteps.step(
            "List docker images with architecture info", .listImages,
            env: ["SHORT_TAGS": shortTags, "LABELS": labels.joined(separator: "\n")]
        ).element
    }

    static func officialTests(
        _ tests: OfficialTests, image: Value<String>, name: Value<String>, platform: Value<String>
    ) -> Step {
        ScriptSteps.step(
            "Test with official test suite", .officialTests,
            env: [
                "SUITE": Value(OfficialTests.folder), "CONFIGURATION": Value(tests.configuration), "IMAGE": image,
                "IMAGE_NAME": name, "PLATFORM": platform, "DOCKER_DEFAULT_PLATFORM": platform,
                "BUILDX_PLATFORMS": platform,
                "DOCKER_BUILDKIT": "0", "POSTGRES_TEST_TRIES": "\(tests.tries)",
                "POSTGRES_TEST_SLEEP": "\(tests.secondsBetweenTries)",
            ]
        ).element
    }

    static func push(_ tags: OutputReferences<TagOutputs>, if condition: Value<Bool>) -> Step {
        ScriptSteps.step(
            "Tag and push Docker images", .pushImages, if: condition,
            env: ["SHORT_TAGS": tags.shortTags, "FINAL_TAGS": tags.finalTags]
        ).element
    }

    static func verify(_ tags: Value<String>, platforms: Value<String>, if condition: Value<Bool>) -> Step {
        ScriptSteps.step(
            "Verify pushed images", .verifyPlatforms, if: condition, env: ["TAGS": tags, "PLATFORMS": platforms]
        ).element
    }

    static func createManifests(
        image: Value<String>, directories: Value<String>, architectures: Value<String>, platforms: Value<String>
    ) -> Step {
        ScriptSteps.step(
            "Create manifests and compare their platforms", .createManifests,
            env: [
                "IMAGE": image, "IMAGE_DIRECTORIES": directories, "SUPPORTED_ARCHITECTURES": architectures,
                "PLATFORMS": platforms,
            ]
        ).element
    }

    static func rerunFailedJobs(of run: Value<String>) -> Step {
        ScriptSteps.step(
            "Start the failed jobs again", .rerunFailedJobs,
            env: [
                "API_URL": github.apiURL, "REPOSITORY": github.repository, "RUN_ID": run, "TOKEN": secrets.githubToken,
            ]
        ).element
    }

    static func failAtRandom(odds: Int) -> Step {
        ScriptSteps.step("Fail by chance", .failAtRandom, env: ["ODDS": "\(odds)"]).element
    }
}
