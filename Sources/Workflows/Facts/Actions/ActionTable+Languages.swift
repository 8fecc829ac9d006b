extension ActionTable {
    /// Actions that set up languages and tools, or check code.
    static let languages: StaticString = """
        apple/swift-nio/.github/actions/pull_request_semver_label_checker newest:v2.101.3
          v2 composite: token=
        astral-sh/setup-uv reads-cache saves-cache writes:none newest:v10.0.1,v9.0.0,v8.3.2
          v10 node24, v9 node24, v8 node24: version= version-file= python-version activate-environment= venv-path=
            no-project= working-directory= checksum github-token= enable-cache= cache-dependency-glob=
            restore-cache= save-cache= cache-suffix cache-local-path= prune-cache= cache-python=
            ignore-nothing-to-cache= ignore-empty-workdir= tool-dir tool-bin-dir manifest-file
            download-from-astral-mirror= add-problem-matchers= quiet= resolution-strategy= > uv-version uv-path
            uvx-path cache-hit cache-key venv python-version python-cache-hit
        cachix/install-nix-action newest:v31.11.0
          v31 composite: extra_nix_config github_access_token install_url install_options nix_path enable_kvm=
            set_as_trusted_user=
          v30 composite, v29 composite: -set_as_trusted_user
        cargo-bins/cargo-binstall newest:v1.22.0
          v1 composite: version=
        codecov/codecov-action writes:id-token retired:0-3 instead:v4 newest:v5.5.2,v4.6.0,v3.1.6,v1.5.2
          v5 composite: base_sha binary codecov_yml_path commit_parent directory disable_file_fixes= disable_search=
            disable_safe_directory= disable_telem= dry_run= env_vars exclude fail_ci_if_error= files flags force
            git_service= gcov_args gcov_executable= gcov_ignore gcov_include handle_no_reports_found= job_code name
            network_filter network_prefix os override_branch override_build override_build_url override_commit
            override_pr plugins recurse_submodules= report_code report_type root_dir run_command= skip_validation=
            slug swift_project token url use_legacy_upload_endpoint= use_oidc= use_pypi= verbose= version=
            working-directory
          v4 node20: disable_file_fixes disable_search disable_safe_directory dry_run fail_ci_if_error file
            git_service handle_no_reports_found plugin use_legacy_upload_endpoint use_oidc verbose version -base_sha
            -binary -disable_telem -force -gcov_args -gcov_executable -gcov_ignore -gcov_include -recurse_submodules
            -report_type -run_command -skip_validation -swift_project -use_pypi
          v3 node16: full_report functionalities gcov gcov_args gcov_executable gcov_ignore gcov_include
            move_coverage_to_trash override_tag swift swift_project upstream_proxy xcode xcode_archive_path
            xtra_args -codecov_yml_path -disable_file_fixes -disable_search -disable_safe_directory -exclude
            -git_service -handle_no_reports_found -job_code -override_build_url -plugin -plugins -report_code
            -use_legacy_upload_endpoint -use_oidc
          v1 node12: aws_curl_args codecov_curl_args gcov_path_exclude gcov_path_include gcov_prefix gcov_root_dir
            path_to_write_report xcode_derived_data xcode_package -full_report -dry_run -gcov -gcov_ignore
            -gcov_include -network_prefix -os -slug -swift -swift_project -upstream_proxy -url -version -xcode
            -xcode_archive_path -xtra_args
        codespell-project/actions-codespell newest:v2.2,v1.0
          v2 docker: builtin= check_filenames= check_hidden= config= exclude_file= ignore_words_file=
            ignore_words_list= uri_ignore_words_list= path= skip= only_warn=
          v1 docker: -config
        CodSpeedHQ/action newest:v5.0.3,v4.19.1,v3.8.1
          v5 composite: run mode! token working-directory upload-url runner-version instruments mongo-uri-env-name
            cache-instruments= instruments-cache-dir= allow-empty= go-runner-version cycle-estimation
            exclude-allocations config skip-hash-check-warning=
          v4 composite: -cycle-estimation -exclude-allocations
          v3 composite: run! mode -cache-instruments -instruments-cache-dir -allow-empty -go-runner-version -config
            -skip-hash-check-warning
        conda-incubator/setup-miniconda newest:v4.0.1,v3.3.0,v2.3.0
          v4 node24: installer-url= installation-dir= miniconda-version= miniforge-variant= miniforge-version=
            conda-version= conda-build-version= environment-file= activate-environment= python-version=
            add-anaconda-token= add-pip-as-python-dependency= allow-softlinks= auto-activate= auto-activate-base=~
            auto-update-conda= condarc-file= channel-alias= channel-priority= channels= conda-remove-defaults=
            show-channel-urls= pkgs-dirs= use-only-tar-bz2= remove-profiles= run-init= mamba-version= use-mamba=
            conda-solver= architecture= clean-patched-environment-file= run-post= > environment-file
            environment-file-content environment-file-was-patched
          v3 node20: -run-init
          v2 node16: auto-activate-base= -installation-dir -auto-activate -conda-remove-defaults -pkgs-dirs
            -conda-solver
        crate-ci/typos newest:v1.48.0
          v1 composite: files extend_identifiers extend_words isolated= write_changes= config
        denoland/setup-deno reads-cache saves-cache writes:none newest:v2.0.4,v1.5.2
          v2 node24: deno-version= deno-version-file deno-binary-name= cache= cache-hash > cache-hit deno-version
            release-channel
          v1 node20: -cache -cache-hash > is-canary -cache-hit
        dsherret/rust-toolchain-file writes:none
          v1 composite: > cachekey name
        dtolnay/rust-toolchain writes:none
          v1 composite: toolchain targets target components > cachekey name
        EmbarkStudios/cargo-deny-action newest:v2.0.17,v1.6.3,v0.3.0
          v2 docker: command= arguments= command-arguments= manifest-path= log-level= rust-version= credentials=
            ssh-key= ssh-known-hosts= use-git-cli=
          v1 docker: -ssh-key -ssh-known-hosts -use-git-cli
          v0 docker: -arguments -command-arguments -manifest-path -log-level -rust-version -credentials
        extractions/setup-just writes:none newest:v2.0.0,v1.6.0
          v2 node20, v1 node16: just-version github-token=
        fwilhe2/setup-kotlin newest:v2.0,v1.9,v0.11.0
          v2 node24, v1 node20, v0 node20: version!= install-native= script
        go-task/setup-task writes:none newest:v2.0.0,v1.1.0
          v2 node24, v1 node20: version!= repo-token= max-retries=
        golang/govulncheck-action newest:v1.0.4,v0.2.0
          v1 composite: go-version-input= check-latest= cache= go-package= work-dir= repo-checkout= go-version-file
            output-format= output-file=
          v0 composite: -work-dir -repo-checkout -go-version-file -output-format -output-file
          HEAD composite: cache-dependency-path= work-dir= repo-checkout= go-version-file output-format=
            output-file=
        golangci/golangci-lint-action reads-cache saves-cache writes:none newest:v9.3.0,v8.0.0,v7.0.1
          v9 node24: version version-file install-mode= install-only= working-directory github-token= verify=
            only-new-issues= args= skip-cache= skip-save-cache= cache-invalidation-interval= problem-matchers=
            debug= experimental=
          v8 node20, v7 node20: -version-file -install-only -debug -experimental
        gradle/actions/setup-gradle reads-cache saves-cache newest:v6.3.0,v5.0.2,v4.4.4
          v6 node24: gradle-version cache-provider= cache-disabled= cache-read-only= cache-write-only=
            cache-overwrite-existing= cache-encryption-key cache-cleanup= gradle-home-cache-cleanup
            gradle-home-cache-includes= gradle-home-cache-excludes add-job-summary= add-job-summary-as-pr-comment=
            dependency-graph= dependency-graph-report-dir= dependency-graph-continue-on-failure=
            dependency-graph-exclude-projects dependency-graph-include-projects
            dependency-graph-exclude-configurations dependency-graph-include-configurations artifact-retention-days
            build-scan-publish= build-scan-terms-of-use-url build-scan-terms-of-use-agree develocity-access-key
            develocity-token-expiry develocity-injection-enabled develocity-url develocity-allow-untrusted-server
            develocity-capture-file-fingerprints develocity-enforce-url develocity-plugin-version
            develocity-ccud-plugin-version gradle-plugin-repository-url gradle-plugin-repository-username
            gradle-plugin-repository-password validate-wrappers= allow-snapshot-wrappers= arguments
            gradle-home-cache-strict-match= workflow-job-context= github-token= > build-scan-url
            dependency-graph-file gradle-version
          v5 node24, v4 node20: -cache-provider
        hashicorp/setup-terraform writes:none newest:v4.0.1,v3.1.2,v2.0.3
          v4 node24, v3 node20, v2 node16: cli_config_credentials_hostname= cli_config_credentials_token
            terraform_version= terraform_wrapper=
        haskell-actions/setup newest:v2.10.3
          v2 node24: ghc-version= cabal-version= stack-version= enable-stack stack-no-global stack-setup-ghc
            cabal-update= ghcup-release-channel disable-matcher > ghc-version cabal-version stack-version ghc-exe
            cabal-exe stack-exe ghc-path cabal-path stack-path cabal-store stack-root
        j178/prek-action newest:v3.0.0,v2.0.6,v1.1.1
          v3 node24, v2 node24: extra-args= extra_args~ cache= install-only= prek-version= show-verbose-logs=
            working-directory= token=~ > prek-version cache-hit
          v1 composite: extra_args token= -cache -show-verbose-logs > -cache-hit
        jdx/mise-action reads-cache saves-cache newest:v4.2.5,v3.6.3,v2.4.4
          v4 node24: version sha256 mise_dir tool_versions mise_toml install= install_args bootstrap= bootstrap_skip
            bootstrap_args install_dir~ cache= cache_save= cache_key_prefix= cache_key experimental= log_level=
            working_directory reshim= add_shims_to_path= github_token= fetch_from_github= env= export_path=
            wings_enabled= > cache-hit
          v3 node20: -bootstrap -bootstrap_skip -bootstrap_args -export_path -wings_enabled
          v2 node20: -cache_key -add_shims_to_path -env
        jetli/wasm-bindgen-action newest:v0.2.0
          v0.2 node16, v0.1 node12: version=
        linkerd/dev/actions/setup-tools
          v50 composite, v49 composite, v48 composite: version=
        ludeeus/action-shellcheck newest:v2.0.0,v1.1.0,v0.5.0
          v2 composite: additional_files= ignore=~ ignore_paths= ignore_names= severity= check_together= scandir=
            disable_matcher=~ format= version= > files options
          v1 composite: ignore= disable_matcher= -ignore_paths -ignore_names -version
          v0 docker: -additional_files -scandir -disable_matcher -format > -files -options
        lycheeverse/lychee-action newest:v2.8.0,v1.10.0
          v2 composite: args= debug= fail= failIfEmpty= format= jobSummary= lycheeVersion= output= checkbox= token=
            workingDirectory= > exit_code
          v1 composite: -failIfEmpty -checkbox -workingDirectory
        negrutiu/nsis-install
          v2 composite: distro= arch= install-dir= register-path= > instdir version arch
          v1 composite: -distro
        oven-sh/setup-bun reads-cache saves-cache writes:none newest:v2.2.0,v1.2.2,v0.1.8
          v2 node24: bun-version bun-version-file bun-download-url registries registry-url~ scope~ no-cache= token=
            > bun-version bun-revision bun-path bun-download-url cache-hit
          v1 node20: registry-url scope -bun-version-file -registries -token > -bun-path -bun-download-url
          v0 node16: bun-version= github-token= misc-test-builds~ repository= custom-download-url -bun-download-url
            -registry-url -scope -no-cache > -bun-revision -cache-hit
        pnpm/action-setup writes:none newest:v4.0.0,v3.0.0,v2.4.1
          v4 node20, v3 node20, v2 node16: version dest= run_install= package_json_file= standalone=
          HEAD node20: > dest bin_dest
        pre-commit/action reads-cache saves-cache writes:none newest:v3.0.1,v2.0.3,v1.1.1
          v3 composite: extra_args=
          v2 node12, v1 node12: token
        PyO3/maturin-action code:before-script-linux newest:v1.51.0
          v1 node24: token= command= args maturin-version manylinux container docker-options host-home-mount target
            rust-toolchain rustup-components working-directory sccache= before-script-linux
        pypa/gh-action-pypi-publish newest:v1.8.14
          v1 docker: user= password repository-url repository_url=~ packages-dir packages_dir=~ verify-metadata
            verify_metadata=~ skip-existing skip_existing=~ verbose= print-hash print_hash=~
        reactivecircus/android-emulator-runner code:script,pre-emulator-launch-script
        ruby/setup-ruby reads-cache saves-cache writes:none newest:v1.315.0
          v1 node24: ruby-version= rubygems bundler bundler-cache= working-directory cache-version self-hosted
            windows-toolchain token= > ruby-prefix
        rui314/setup-mold
          v1 composite: mold-version= make-default=
        rust-lang/crates-io-auth-action newest:v1.0.5
          v1 node24: url= > token
        shivammathur/setup-php writes:none newest:v2.37.2,v1.11.7
          v2 node24: php-version php-version-file extensions ini-file= ini-values coverage tools github-token= >
            php-version
          v1 node12: php-version!= extension-csv~ ini-values-csv~ pecl~ -php-version-file -ini-file -github-token >
            -php-version
        snok/install-poetry newest:v1.4.2,v0.4.0
          v1 composite: version!= virtualenvs-create= virtualenvs-in-project= virtualenvs-path= installer-parallel=
            installation-arguments plugins
          v0 composite: -installer-parallel -installation-arguments -plugins
        super-linter/super-linter/slim newest:v8.7.0,v7.4.0,v6.9.0
          v8 docker, v7 docker, v6 docker:
        Swatinem/rust-cache reads-cache saves-cache writes:none newest:v2.9.2,v1.4.0
          v2 node24: prefix-key= shared-key key add-job-id-key= add-rust-environment-hash-key= env-vars workspaces
            cache-directories cache-targets= cache-on-failure cache-all-crates= cache-workspace-crates= save-if=
            cache-provider= cache-bin= lookup-only= cmd-format= > cache-hit
          v1 node12: sharedKey working-directory target-dir -prefix-key -shared-key -add-job-id-key
            -add-rust-environment-hash-key -env-vars -workspaces -cache-directories -cache-targets -cache-all-crates
            -cache-workspace-crates -save-if -cache-provider -cache-bin -lookup-only -cmd-format
        swift-actions/setup-swift writes:none newest:v2.4.0
          v2 node20: swift-version!= > version
        taiki-e/install-action newest:v2.86.5,v1.17.3
          v2 composite: tool! checksum= fallback=
          v1 node16: -checksum -fallback
        test-summary/action newest:v2.4,v1.0
          v2 node20, v1 node12: paths! output show
        uraimo/run-on-arch-action code:run,install,setup,shell newest:v3.1.0,v2.8.1,v1.1.0
          v3 node24, v2 node20: arch= distro= githubToken= env= run! shell= dockerRunArgs setup= install=
            base_image=
          v1 node12: architecture= distribution= additionalArgs -arch -distro -githubToken -env -shell
            -dockerRunArgs -setup -install -base_image
        zizmorcore/zizmor-action newest:v0.1.1
          v0.1 composite, v0.0 composite: inputs= online-audits= persona= min-severity min-confidence version=
            token= advanced-security=
        """
}
