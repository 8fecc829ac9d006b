import Testing
import WorkflowYAML
import Workflows

@Suite struct BindingValueTests {
    static let forms: [(name: String, step: Step, input: String, node: YAMLNode)] = [
        ("items on lines", Checkout(sparseCheckout: ["a", "b"]).element, "sparse-checkout", .string("a\nb")),
        (
            "items with commas", DockerBuildPush(platforms: ["linux/amd64", "linux/arm64"]).element, "platforms",
            .string("linux/amd64,linux/arm64")
        ),
        (
            "numbers with commas", GitHubScript(script: "", retryExemptStatusCodes: [400, 404]).element,
            "retry-exempt-status-codes", .string("400,404")
        ),
        ("words with commas", Trivy(severity: [.high, .critical]).element, "severity", .string("HIGH,CRITICAL")),
        ("a word", UploadArtifact(path: ["a"], ifNoFilesFound: .error).element, "if-no-files-found", .string("error")),
        ("a word that is a boolean", Checkout(submodules: .direct).element, "submodules", .boolean(true)),
        ("a boolean", Checkout(persistCredentials: false).element, "persist-credentials", .boolean(false)),
        ("a number", Checkout(fetchDepth: 0).element, "fetch-depth", .integer(0)),
        ("attestation off", DockerBuildPush(provenance: false).element, "provenance", .boolean(false)),
        (
            "attestation with parameters", DockerBuildPush(provenance: .maximal).element, "provenance",
            .string("mode=max")
        ),
        (
            "attestation by expression", DockerBuildPush(sbom: DockerAttestation(github.ref == "a")).element, "sbom",
            .string("${{ github.ref == 'a' }}")
        ),
        ("a newer word", DockerSetupBuildx(driver: "newest").element, "driver", .string("newest")),
        (
            "an expression for a word", DockerSetupBuildx(driver: .init(vars.DRIVER)).element, "driver",
            .string("${{ vars.DRIVER }}")
        ),
        (
            "an expression among words", Trivy(severity: [.high, .init(vars.SEVERITY)]).element, "severity",
            .string("HIGH,${{ vars.SEVERITY }}")
        ),
        ("an expression", Checkout(ref: github.sha).element, "ref", .string("${{ github.sha }}")),
        (
            "expressions on lines", DockerBuildPush(tags: ["a:\(github.sha)", "a:b"]).element, "tags",
            .string("a:${{ github.sha }}\na:b")
        ),
        ("extra text", Checkout(extra: ["new": "a"]).element, "new", .string("a")),
        ("extra boolean", Checkout(extra: ["new": true]).element, "new", .boolean(true)),
        ("extra number", Checkout(extra: ["new": 3]).element, "new", .integer(3)),
        ("extra nothing", Checkout(extra: ["new": .null]).element, "new", .string("")),
        ("extra list", Checkout(extra: ["new": ["a", 2, false]]).element, "new", .string("a\n2\nfalse")),
        ("extra mapping", Checkout(extra: ["new": ["a": 1, "b": "c"]]).element, "new", .string("a=1\nb=c")),
        (
            "extra for a choice", UploadArtifact(path: ["a"], extra: ["if-no-files-found": "\(github.job)"]).element,
            "if-no-files-found", .string("${{ github.job }}")
        ),
    ]
    @Test(arguments: forms) func writes(name: String, step: Step, input: String, node: YAMLNode) {
        #expect(renderedInputs(of: step)?[input] == node)
    }

    @Test func readsOutputsByTheStepsID() {
        let build = DockerBuildPush().step(id: "build")
        let cache = RestoreCache(path: ["a"], key: "k").step(id: "cache")
        let step = Checkout(ref: build.outputs.digest, path: cache.outputs.cacheMatchedKey, lfs: cache.outputs.cacheHit)
        let inputs = renderedInputs(of: step)
        #expect(inputs?["ref"] == .string("${{ steps.build.outputs.digest }}"))
        #expect(inputs?["path"] == .string("${{ steps.cache.outputs.cache-matched-key }}"))
        #expect(inputs?["lfs"] == .string("${{ steps.cache.outputs.cache-hit == 'true' }}"))
    }

    @Test func keepsAScriptFromBecomingAnExpression() {
        let inputs = renderedInputs(of: GitHubScript(script: "return `${{}}`"))
        #expect(inputs?["script"] == .string("${{ 'return `${{}}`' }}"))
    }
}
