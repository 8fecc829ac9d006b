import Testing
import WorkflowYAML
import Workflows

@Suite struct BindingTests {
    @Test(arguments: BindingCases.all) func rendersEveryInput(binding: BindingCase) {
        #expect(renderedInputs(of: binding.step)?.entries.map(\.key) == binding.inputs)
    }

    @Test(arguments: BindingCases.all) func declaresEveryOutput(binding: BindingCase) {
        #expect(binding.declaredOutputs == binding.outputs)
    }

    @Test(arguments: BindingCases.all) func isPinned(binding: BindingCase) throws {
        let repository = try #require(ActionReference.pinned(binding.action).repository)
        let commit = try #require(PinCatalogue.known.pin(for: repository)).commit
        #expect(commit.count == 40)
        #expect(commit.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }

    @Test func bindsEachActionOnce() {
        #expect(Set(BindingCases.all.map(\.action)).count == BindingCases.all.count)
    }

    static let bare: [(action: String, step: Step)] = [
        (Checkout.action, Checkout().element),
        (DownloadArtifact.action, DownloadArtifact().element),
        (Attest.action, Attest().element),
        (AttestBuildProvenance.action, AttestBuildProvenance().element),
        (SetupPython.action, SetupPython().element),
        (DockerBake.action, DockerBake().element),
        (DockerBuildPush.action, DockerBuildPush().element),
        (DockerLogin.action, DockerLogin().element),
        (DockerMetadata.action, DockerMetadata().element),
        (DockerSetupBuildx.action, DockerSetupBuildx().element),
        (DockerSetupQEMU.action, DockerSetupQEMU().element),
        (ChartTesting.action, ChartTesting().element),
        (CosignInstaller.action, CosignInstaller().element),
        (GHCRCleanup.action, GHCRCleanup().element),
        (GitHubRelease.action, GitHubRelease().element),
        (KindCluster.action, KindCluster().element),
        (RetryAction.action, RetryAction().element),
        (SBOM.action, SBOM().element),
        (SetupHelm.action, SetupHelm().element),
        (SetupSwift.action, SetupSwift().element),
        (SetupTrivy.action, SetupTrivy().element),
        (Trivy.action, Trivy().element),
        (SetupNode.action, SetupNode().element),
        (SetupGo.action, SetupGo().element),
        (SetupJava.action, SetupJava().element),
        (SetupUV.action, SetupUV().element),
        (RustCache.action, RustCache().element),
        (AmazonECRLogin.action, AmazonECRLogin().element),
        (GoogleAuth.action, GoogleAuth().element),
        (AzureLogin.action, AzureLogin().element),
    ]
    @Test(arguments: bare) func rendersNoInputsByDefault(action: String, step: Step) {
        #expect(renderedInputs(of: step) == nil)
    }

    static let required: [(action: String, step: Step, inputs: [String])] = [
        (ActionsCache.action, ActionsCache(path: ["a"], key: "k").element, ["path", "key"]),
        (RestoreCache.action, RestoreCache(path: ["a"], key: "k").element, ["path", "key"]),
        (SaveCache.action, SaveCache(path: ["a"], key: "k").element, ["path", "key"]),
        (UploadArtifact.action, UploadArtifact(path: ["a"]).element, ["path"]),
        (RustToolchain.action, RustToolchain(toolchain: "stable").element, ["toolchain"]),
        (ConfigureAWSCredentials.action, ConfigureAWSCredentials(awsRegion: "a").element, ["aws-region"]),
        (AttestSBOM.action, AttestSBOM(sbomPath: "a").element, ["sbom-path"]),
        (GitHubScript.action, GitHubScript(script: "a").element, ["script"]),
        (
            DeletePackageVersions.action, DeletePackageVersions(packageName: "a", packageType: .container).element,
            ["package-name", "package-type"]
        ),
    ]
    @Test(arguments: required) func rendersWhatIsRequired(action: String, step: Step, inputs: [String]) {
        #expect(renderedInputs(of: step)?.entries.map(\.key) == inputs)
    }
}
