import Testing
import WorkflowAnalysis

@Suite struct ScriptUseTests {
    static let scripts: [(text: String, use: ScriptUse)] = [
        ("", []), ("x", []), ("echo ::set-env", .setEnvironment), ("echo ::set-en", []),
        ("  # docker manifest push", []), ("a # docker manifest push", []),
        ("docker manifest push a", [.manifestChange, .registryWrite]),
        ("docker buildx imagetools create -t x", [.indexCreation, .registryWrite]),
        ("docker buildx imagetools inspect", []), ("docker context use a", .builderCreation),
        ("docker login\ndocker manifest create\necho ::add-path", [.login, .manifestCreate, .addPath]),
        ("git push", [.gitCredentials, .publication, .tagPush]), ("git fetch", .gitCredentials), ("git log", []),
        ("gh workflow run a.yml", .dispatch), ("gh release upload v1 a", .publication),
        ("docker buildx build --cache-from=type=gha .", .buildCache),
        ("jq .a <<<\"$DOCKER_METADATA_OUTPUT_JSON\"", .metadataVariable),
        ("echo a=b >>\"$GITHUB_ENV\"", .environmentFile), ("git log 'a", .gitCredentials),
    ]

    @Test(arguments: scripts) func `what a script does`(text: String, use: ScriptUse) {
        #expect(ScriptUse(ShellScript(text)) == use)
    }
}
