extension PinCatalogue {
    /// The newest release that was read of other actions that many workflows use.
    ///
    /// A project does not use these pins by itself; the command `pin` shows them.
    package static let others = PinCatalogue(
        FactText(otherPins).lines.compactMap { line in
            let words = line.words.map(\.string)
            return words.count == 3 ? Pin(words[0], version: words[1], commit: words[2]) : nil
        })
}

/// One line a pin, as text: the compiler takes long for large array literals.
private let otherPins: StaticString = """
    actions/add-to-project v2.0.0 5afcf98fcd03f1c2f92c3c83f58ae24323cc57fd
    actions/configure-pages v5.0.0 983d7736d9b0ae728b81ab479565c72886d7745b
    actions/create-github-app-token v3.1.1 1b10c78c7865c340bc4f6099eb2f838309f1e8c3
    actions/dependency-review-action v4.9.0 2031cfc080254a8a887f58cffee85186f0e49e48
    actions/deploy-pages v5.0.0 cd2ce8fcbc39b97be8ca5fce6e763baed58fa128
    actions/labeler v7.0.0 bf12e9b00b37c5c0ca2b87b79b2daf7891dbda13
    actions/publish-immutable-action v0.0.4 4bc8754ffc40f27910afb20287dbbbb675a4e978
    actions/setup-dotnet v6.0.0 a98b56852c35b8e3190ac28c8c2271da59106c68
    actions/stale v10.3.0 eb5cf3af3ac0a1aa4c9c45633dd1ae542a27a899
    actions/upload-pages-artifact v5.0.0 fc324d3547104276b827a68afc52ff2a11cc49c9
    actions/upload-release-asset v1.0.2 e8f9f06c4b078e705bd2ea027f0926603fc9b4d5
    ad-m/github-push-action v1.3.0 881a6320fdb16eb5318c5054f31c218aec2b324c
    alex-page/github-project-automation-plus v0.9.0 303f24a24c67ce7adf565a07e96720faf126fe36
    amannn/action-semantic-pull-request v6.1.1 48f256284bd46cdaab1048c3721360e808335d50
    anchore/scan-action v7.4.0 e1165082ffb1fe366ebaf02d8526e7c4989ea9d2
    apple/swift-nio 2.101.3 0b18836bd8b0162e7e17a995a3fbee20ed8f3b2b
    appleboy/scp-action v1.0.0 ff85246acaad7bdce478db94a363cd2bf7c90345
    appleboy/ssh-action v1.2.5 0ff4204d59e8e51228ff73bce53f80d53301dee2
    Azure/artifact-signing-action v1.1.0 87c2e83e6868da99d3380aa309851b32ed9a8346
    azure/CLI v3.0.0 9eb25b8360668fb0ecbafa808d40e2197b2f5f52
    benc-uk/workflow-dispatch v1.3.1 7a027648b88c2413826b6ddd6c76114894dc5ec4
    benjefferies/branch-protection-bot v1.1.2 af281f37de86139d1c7a27b91176b5dc1c2c827c
    bjw-s-labs/action-changed-files v0.6.0 a9a36fb08ce06db9b02fbd8026cc2c0945eb9841
    browserstack/github-actions v1.0.2 dba20eab4309ebba3fe212b975a5dce1f4a76497
    cachix/install-nix-action v31.11.0 630ae543ea3a38a9a4166f03376c02c50f408342
    cargo-bins/cargo-binstall v1.22.0 75b4bfae1b2c753a6806bbce6e6cb89b602de33c
    chainguard-dev/actions v1.6.30 9d631658f55713e5f63ca0cc21ee168f81301fd9
    christian-korneck/update-container-description-action v1 d36005551adeaba9698d8d67a296bd16fa91f8e8
    codecov/codecov-action v5.5.2 671740ac38dd9b0130fbe1cec585b89eea48d3de
    codespell-project/actions-codespell v2.2 8f01853be192eb0f849a5c7d721450e7a467c579
    CodSpeedHQ/action v5.0.3 4296e51e7041e24dadb86d1d6e8b9320d223dbe8
    conda-incubator/setup-miniconda v4.0.1 8ee1f361103df19b6f8c8655fd3967a8ecb162d5
    crate-ci/typos v1.48.0 bee27e3a4fd1ea2111cf90ab89cd076c870fce14
    crazy-max/ghaction-dump-context v3.1.0 4d9eeaf15dd59aa4346919ea84a84ccf514b4db8
    crazy-max/ghaction-github-runtime v4.0.0 04d248b84655b509d8c44dc1d6f990c879747487
    crazy-max/ghaction-import-gpg v7.0.0 2dc316deee8e90f13e1a351ab510b4d5bc0c82cd
    crazy-max/ghaction-upx v4.0.0 c83f378efc804f828e988debb88ed6116feb2368
    dacbd/create-issue-action v2.0.0 cdb57ab6ff8862aa09fee2be6ba77a59581921c2
    denoland/setup-deno v2.0.4 667a34cdef165d8d2b2e98dde39547c9daac7282
    dependabot/fetch-metadata v3.1.0 25dd0e34f4fe68f24cc83900b1fe3fe149efef98
    depot/build-push-action v1.16.2 9785b135c3c76c33db102e45be96a25ab55cd507
    depot/setup-action v1.7.2 91bc8495a33ebfc504ffc89e5674379ccf23c29c
    dessant/lock-threads v6.0.2 89ae32b08ed1a541efecbab17912962a5e38981c
    dkershner6/reaction-action v2.2.1 97ede302a1b145b3739dec3ca84a489a34ef48b5
    docker/scout-action v1.22.0 7520205ff60037fdc436b40b6a1d1e55a839ec2d
    dorny/paths-filter v4.0.2 7b450fff21473bca461d4b92ce414b9d0420d706
    dsherret/rust-toolchain-file v1 3551321aa44dd44a0393eb3b6bdfbc5d25ecf621
    EmbarkStudios/cargo-deny-action v2.0.17 91bf2b620e09e18d6eb78b92e7861937469acedb
    EndBug/add-and-commit v11.1.1 cc9c08ba6c8df3b93a8f2db63e89b98368ae2ae8
    extractions/setup-just v2.0.0 dd310ad5a97d8e7b41793f8ef055398d51ad4de6
    fluxcd/pkg v0.0.4 9840c58f2449edea105b5c84bdb613d0c241ac97
    fossas/fossa-action v2.0.0 29693cc50323968e039056be419b32989fc5880c
    fwilhe2/setup-kotlin v2.0 ee9692514da313706b193d808526812102a344e4
    geekyeggo/delete-artifact v5.1.0 f275313e70c08f6120db482d7a6b98377786765b
    github/codeql-action v4.36.2 8aad20d150bbac5944a9f9d289da16a4b0d87c1e
    github/gh-aw-actions v0.72.0 ff0525b685481744f490a0d362753d8001e4b39d
    go-task/setup-task v2.0.0 3be4020d41929789a01026e0e427a4321ce0ad44
    golang/govulncheck-action v1.0.4 b625fbe08f3bccbe446d94fbf87fcc875a4f50ee
    golangci/golangci-lint-action v9.3.0 ba0d7d2ec06a0ea1cb5fa41b2e4a3ab91d21278a
    google-github-actions/setup-gcloud v3.0.1 aa5489c8933f4cc7a4f7d45035b3b1440c9c10db
    googleapis/release-please-action v4.1.4 d1a8f221d7723166f48a584aebba00ef3f6febec
    goreleaser/goreleaser-action v7.2.3 f06c13b6b1a9625abc9e6e439d9c05a8f2190e94
    gradle/actions v6.3.0 9c971963bec38e04b3d30dcc455b5382be2fdbfb
    hadolint/hadolint-action v3.3.0 2332a7b74a6de0dda2e2221d575162eba76ba5e5
    hashicorp/setup-terraform v4.0.1 dfe3c3f87815947d99a8997f908cb6525fc44e9e
    haskell-actions/setup v2.10.3 f9150cb1d140e9a9271700670baa38991e6fa25c
    helm/chart-releaser-action v1.7.0 cae68fefc6b5f367a0275617c9f83181ba54714f
    hoverkraft-tech/compose-action v3.1.0 ee6af68587292d72db67743171809c19787df4c9
    imjasonh/setup-crane v0.5 6da1ae018866400525525ce74ff892880c099987
    j178/prek-action v3.0.0 4e14d07f9231acabce116ccfca13b13dd9755ece
    jdx/mise-action v4.2.5 3c2e0cf82a5b2e5249f0d3635a4d83d0ae861518
    jetli/wasm-bindgen-action v0.2.0 20b33e20595891ab1a0ed73145d8a21fc96e7c29
    jlumbroso/free-disk-space v1.3.1 54081f138730dfa15788a46383842cd2f914a1be
    ko-build/setup-ko v0.10 61b4d1d396f5b2e7d6bb6fefdce3dc38d1a13445
    lima-vm/lima-actions v1.0.1 03b96d61959e83b2c737e44162c3088e81de0886
    linkerd/dev v50 c16c302bed90a82e25e1f817b14e8b2f04d274ca
    LouisBrunner/checks-action v3.1.0 937cbbcde3259005b50746dc91cde29098aac2ff
    ludeeus/action-shellcheck 2.0.0 00cae500b08a931fb5698e11e79bfbd38e612a38
    lycheeverse/lychee-action v2.8.0 8646ba30535128ac92d33dfc9133794bfdd9b411
    mislav/bump-homebrew-formula-action v4.2 f865c8b0dbebd6e263cc06782a0e974c61cf12d2
    ncipollo/release-action v1.21.0 339a81892b84b4eeb0f6e744e4574d79d0d9b8dd
    negrutiu/nsis-install v2 f3339c88dba6fd08910d5275a943f8f746d94876
    nick-fields/retry v4.0.0 ad984534de44a9489a53aefd81eb77f87c70dc60
    nick-invision/retry v2.4.1 45ba062d357edb3b29c4a94b456b188716f61020
    octokit/request-action v3.0.0 b91aabaa861c777dcdb14e2387e30eddf04619ae
    open-security-tools/ost-simple-sts v0.0.5 88f85462c7e9c9e2fb2745bd5ce4ee163aec0420
    openai/codex-action v1.8 e0fdf01220eb9a88167c4898839d273e3f2609d1
    ossf/scorecard-action v2.4.4 2d1146689b8cda280b9bc96326124645441f03bc
    oven-sh/setup-bun v2.2.0 0c5077e51419868618aeaa5fe8019c62421857d6
    peter-evans/create-or-update-comment v5.0.0 e8674b075228eee787fea43ef493e45ece1004c9
    peter-evans/create-pull-request v8.1.1 5f6978faf089d4d20b00c7766989d076bb2fc7f1
    peter-evans/dockerhub-description v5.0.0 1b9a80c056b620d92cedb9d9b5a223409c68ddfa
    peter-evans/repository-dispatch v4.0.1 28959ce8df70de7be546dd1250a005dd32156697
    pnpm/action-setup v4.0.0 fe02b34f77f8bc703788d5817da081398fad5dd2
    pre-commit/action v3.0.1 2c7b3805fd2a0fd8c1884dcaebf91fc102a13ecd
    prometheus/promci-setup v0.1.0 5af30ba8c199a91d6c04ebdc3c48e630e355f62d
    PyO3/maturin-action v1.51.0 e83996d129638aa358a18fbd1dfb82f0b0fb5d3b
    pypa/gh-action-pypi-publish v1.8.14 81e9d935c883d0b210363ab89cf05f3894778450
    re-actors/alls-green v1.2.2 05ac9388f0aebcb5727afa17fcccfecd6f8ec5fe
    redhat-actions/buildah-build v3.0.2 3a51aade9afa17e5c78256bcbe2e1ee08c7b995b
    redhat-actions/push-to-registry v3.0.0 94ade333c38ecc0e60e94785125d9a52ca423b37
    release-drafter/release-drafter v7.7.0 34d80673e067bdc0c24568d3af899c216adcfaa9
    rtCamp/action-slack-notify v2.4.0 33ca3be66c6f378fe1610fd1d5258632dbed5e58
    ruby/setup-ruby v1.315.0 0dafeac902942906541bc140009cdbf32665b601
    rui314/setup-mold v1 725a8794d15fc7563f59595bd9556495c0564878
    rust-lang/crates-io-auth-action v1.0.5 c6f97d42243bad5fab37ca0427f495c86d5b1a18
    shimataro/ssh-key-action v2.7.0 d4fffb50872869abe2d9a9098a6d9c5aa7d16be4
    shivammathur/setup-php 2.37.2 f3e473d116dcccaddc5834248c87452386958240
    sigstore/sigstore-conformance v0.0.29 21533cde107c734ebc153c3e3a24d75fc9811a36
    slackapi/slack-github-action v4.0.0 dcb1066f776dd043e64d0e8ba94ca15cc7e1875d
    snok/install-poetry v1.4.2 a783c322200f0519c7926aa6faa857c4e23e9263
    stefanzweifel/git-auto-commit-action v7.2.0 4a55954c782fc1ea30b9056cd3e7a2b40ca8887d
    step-security/changed-files v47.0.5 2e07db73e5ccdb319b9a6c7766bd46d39d304bad
    step-security/harden-runner v2.20.1 b09bb98e06d4d774595224525879c09bc6e98c40
    super-linter/super-linter v8.7.0 4ce20838b8ab83717e78138c5b3a1407148e0918
    taiki-e/install-action v2.86.5 ba47c86ac325773530516bb756137ac718732518
    test-summary/action v2.4 31493c76ec9e7aa675f1585d3ed6f1da69269a86
    tj-actions/changed-files v47.0.6 9426d40962ed5378910ee2e21d5f8c6fcbf2dd96
    tspascoal/get-user-teams-membership v4.0.2 b2546c5affc730fd8e3d8483ae9ad3621938c2f9
    uraimo/run-on-arch-action v3.1.0 f9b26e3a1a408d5fd530d20c17b9f3f4428ff8d9
    useblacksmith/build-push-action v2.2.0 fb9e3e6a9299c78462bfadd0d93352c316adc9b8
    zizmorcore/zizmor-action v0.1.1 f52a838cfabf134edcbaa7c8b3677dde20045018
    """
