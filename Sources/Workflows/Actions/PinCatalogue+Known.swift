extension PinCatalogue {
    /// The newest release of each action whose inputs Slipway knows.
    ///
    /// One line an action. Raise a pin by changing version and commit together, after reading the release's inputs.
    public static let known = PinCatalogue([
        Pin("actions/attest", version: "v4.2.2", commit: "1e69f48acb82d1966a394da916b4c1698aa569d6"),
        Pin("actions/attest-build-provenance", version: "v4.1.0", commit: "a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32"),
        Pin("actions/attest-sbom", version: "v4.1.0", commit: "c604332985a26aa8cf1bdc465b92731239ec6b9e"),
        Pin("actions/cache", version: "v5.0.5", commit: "27d5ce7f107fe9357f9df03efb73ab90386fccae"),
        Pin("actions/checkout", version: "v7.0.1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1"),
        Pin("actions/delete-package-versions", version: "v5.0.0", commit: "e5bc658cc4c965c472efe991f8beea3981499c55"),
        Pin("actions/download-artifact", version: "v8.0.1", commit: "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c"),
        Pin("actions/github-script", version: "v8.0.0", commit: "ed597411d8f924073f98dfc5c65a23a2325f34cd"),
        Pin("actions/setup-python", version: "v7.0.0", commit: "5fda3b95a4ea91299a34e894583c3862153e4b97"),
        Pin("actions/upload-artifact", version: "v7.0.0", commit: "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f"),
        Pin("anchore/sbom-action", version: "v0.24.0", commit: "e22c389904149dbc22b58101806040fa8d37a610"),
        Pin("aquasecurity/setup-trivy", version: "v0.3.1", commit: "81e514348e19b6112ce2a7e3ecbafe19c1e1f567"),
        Pin("aquasecurity/trivy-action", version: "v0.36.0", commit: "ed142fd0673e97e23eac54620cfb913e5ce36c25"),
        Pin("Azure/setup-helm", version: "v5.0.1", commit: "9bc31f4ebc9c6b171d7bfbaa5d006ae7abdb4310"),
        Pin("dataaxiom/ghcr-cleanup-action", version: "v1.2.1", commit: "f092b48ba3b604b2a83690dc4b2bbb3392e1045f"),
        Pin("docker/bake-action", version: "v7.1.0", commit: "a66e1c87e2eca0503c343edf1d208c716d54b8a8"),
        Pin("docker/build-push-action", version: "v7.3.0", commit: "53b7df96c91f9c12dcc8a07bcb9ccacbed38856a"),
        Pin("docker/login-action", version: "v4.1.0", commit: "4907a6ddec9925e35a0a9e82d7399ccc52663121"),
        Pin("docker/metadata-action", version: "v6.2.0", commit: "dc802804100637a589fabce1cb79ff13a1411302"),
        Pin("docker/setup-buildx-action", version: "v4.3.0", commit: "37fe631027851001ddb9b187196cc803df7f5f0e"),
        Pin("docker/setup-qemu-action", version: "v4.2.0", commit: "96fe6ef7f33517b61c61be40b68a1882f3264fb8"),
        Pin("helm/chart-testing-action", version: "v2.8.0", commit: "6ec842c01de15ebb84c8627d2744a0c2f2755c9f"),
        Pin("helm/kind-action", version: "v1.14.0", commit: "ef37e7f390d99f746eb8b610417061a60e82a6cc"),
        Pin("sigstore/cosign-installer", version: "v4.1.2", commit: "6f9f17788090df1f26f669e9d70d6ae9567deba6"),
        Pin("softprops/action-gh-release", version: "v3.0.0", commit: "b4309332981a82ec1c5618f44dd2e27cc8bfbfda"),
        Pin("swift-actions/setup-swift", version: "v2.4.0", commit: "7ca6abe6b3b0e8b5421b88be48feee39cbf52c6a"),
        Pin("Wandalen/wretry.action", version: "v3.8.0", commit: "e68c23e6309f2871ca8ae4763e7629b9c258e1ea"),
    ])
}
