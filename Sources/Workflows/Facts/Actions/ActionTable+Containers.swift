extension ActionTable {
    /// Actions for container images, charts, registries and clouds, and for the security of what is built.
    static let containers: StaticString = """
        anchore/sbom-action keeps-artifacts writes:contents days:upload-artifact-retention newest:v0.24.0
          v0.24 node24, v0.23 node20, v0.22 node20: path= file image registry-username registry-password format=
            github-token= artifact-name output-file syft-version dependency-snapshot= upload-artifact=
            upload-artifact-retention= upload-release-assets= config
        anchore/sbom-action/download-syft newest:v0.24.0
          v0.24 node24, v0.23 node20: run!= syft-version > cmd
          v0.22 node20: -run
        anchore/scan-action newest:v7.4.0,v6.5.1,v5.3.0
          v7 node24: image path sbom fail-build= output-format= output-file severity-cutoff= only-fixed=
            add-cpes-if-none= by-cve= grype-version vex config cache-db > sarif json cyclonedx-xml cyclonedx-json
          v6 node20: -config
          v5 node20: -output-file > -cyclonedx-xml -cyclonedx-json
        aquasecurity/setup-trivy reads-cache saves-cache writes:none newest:v0.3.1
          v0.3 composite, v0.2 composite: version= path= cache= token= github-server-url=
        aquasecurity/trivy-action reads-cache saves-cache writes:contents newest:v0.36.0
          v0.36 composite, v0.35 composite, v0.34 composite: scan-type= image-ref input= scan-ref= exit-code
            ignore-unfixed= vuln-type= severity= format= template= output= skip-dirs= skip-files= cache-dir=
            timeout= ignore-policy= hide-progress list-all-pkgs= scanners= trivyignores= github-pat trivy-config
            tf-vars limit-severities-for-sarif docker-host version= cache= skip-setup-trivy= token-setup-trivy=
        aws-actions/amazon-ecr-login logs-in writes:none newest:v2.1.7,v1.7.1
          v2 node24, v1 node16: http-proxy mask-password= registries registry-type= skip-logout= > registry
        aws-actions/configure-aws-credentials writes:id-token newest:v6.2.3,v5.1.1,v4.3.1
          v6 node24: aws-region! aws-profile overwrite-aws-profile role-to-assume aws-access-key-id
            aws-secret-access-key aws-session-token web-identity-token-file role-chaining audience= http-proxy
            no-proxy mask-aws-account-id role-duration-seconds role-external-id role-session-name
            role-skip-session-tagging transitive-tag-keys inline-session-policy managed-session-policies
            output-credentials output-env-credentials unset-current-credentials disable-retry retry-max-attempts
            special-characters-workaround use-existing-credentials allowed-account-ids force-skip-oidc
            action-timeout-s custom-tags sts-endpoint > aws-account-id aws-access-key-id aws-secret-access-key
            aws-session-token aws-expiration
          v5 node20: output-env-credentials= -aws-profile -overwrite-aws-profile -transitive-tag-keys -custom-tags
            -sts-endpoint
          v4 node20: -no-proxy -allowed-account-ids -force-skip-oidc -action-timeout-s
        Azure/artifact-signing-action newest:v1.1.0,v0.5.11
          v1 composite: azure-tenant-id azure-client-id azure-client-secret azure-client-certificate-path
            azure-client-send-certificate-chain azure-username azure-password endpoint! signing-account-name
            trusted-signing-account-name certificate-profile-name! files files-folder files-folder-filter
            files-folder-recurse files-folder-depth files-catalog file-digest= timestamp-rfc3161= timestamp-digest=
            append-signature description description-url generate-digest-path generate-digest-xml ingest-digest-path
            sign-digest generate-page-hashes suppress-page-hashes generate-pkcs7 pkcs7-options pkcs7-oid
            enhanced-key-usage exclude-environment-credential exclude-workload-identity-credential
            exclude-managed-identity-credential exclude-shared-token-cache-credential
            exclude-visual-studio-credential exclude-visual-studio-code-credential exclude-azure-cli-credential
            exclude-azure-powershell-credential exclude-azure-developer-cli-credential
            exclude-interactive-browser-credential= timeout batch-size cache-dependencies= trace=
            clickonce-application-name clickonce-publisher-name correlation-id
          v0 composite: code-signing-account-name -signing-account-name
        azure/CLI code:inlinescript newest:v3.0.0,v2.2.0,v1.0.9
          v3 node24, v2 node20, v1 node16: inlineScript! azcliversion=
        azure/login writes:id-token newest:v3.0.1,v2.3.1,v1.6.1
          v3 node24, v2 node20, v1 node16: creds client-id tenant-id subscription-id enable-AzPSSession=
            environment= allow-no-subscriptions= audience= auth-type=
        azure/powershell code:inlinescript
        azure/setup-helm writes:none newest:v5.0.1,v4.3.1,v3.5
          v5 node24, v4 node20: version!= token=~ downloadBaseURL= > helm-path
          v3 node16: token -downloadBaseURL
          HEAD node24: version= version-file token=~ downloadBaseURL=
        chainguard-dev/actions/kind-diag newest:v1.6.30
          v1 composite: cluster-resources!= namespace-resources!= artifact-name!= start-time= grafana-dashboards=
            grafana-namespace= grafana-svc= grafana-username= grafana-password=
        christian-korneck/update-container-description-action
          v1 docker: destination_container_repo! provider= short_description= readme_file=
        crazy-max/ghaction-dump-context newest:v3.1.0,v2.3.0,v1.2.1
          v3 composite, v2 composite, v1 composite:
        crazy-max/ghaction-github-runtime writes:none newest:v4.0.0,v3.1.0,v2.2.0
          v4 node24, v3 node20, v2 node16: github-token!=
        crazy-max/ghaction-import-gpg newest:v7.0.0,v6.3.0,v5.4.0
          v7 node24, v6 node20, v5 node16: gpg_private_key! passphrase trust_level git_config_global=
            git_user_signingkey= git_commit_gpgsign= git_tag_gpgsign= git_push_gpgsign= git_committer_name
            git_committer_email workdir= fingerprint > fingerprint keyid name email
        crazy-max/ghaction-upx newest:v4.0.0,v3.2.0,v2.4.0
          v4 node24, v3 node20, v2 node16: version= files args file~ install-only=
        dataaxiom/ghcr-cleanup-action writes:packages newest:v1.2.1
          v1 node24: token!= owner repository package packages expand-packages delete-tags tags exclude-tags
            keep-n-untagged keep-n-tagged delete-untagged delete-ghost-images delete-partial-images
            delete-orphaned-images older-than use-regex validate dry-run log-level registry-url github-api-url
        depot/build-push-action builds-images pushes-images argument:build-args content:annotations,labels
            public:tags newest:v1.16.2
          v1 node20: add-hosts allow annotations attests build-args build-contexts build-platform buildx-fallback=
            cache-from cache-to cgroup-parent context file github-token= labels lint= lint-fail-on load= network
            no-cache= no-cache-filters outputs platforms provenance project pull= push= save= save-tag save-tags
            sbom sbom-dir secrets secret-files shm-size ssh tags target token ulimit > imageid digest metadata
            build-id project-id
        depot/setup-action makes-builder newest:v1.7.2
          v1 node24: version= oidc= configure-docker=
        docker/bake-action builds-images pushes-images keeps-artifacts writes:none setting:set
            newest:v7.1.0,v6.10.0,v5.13.0,v4.7.0,v3.2.0,v2.3.0,v1.7.0
          v7 node24: builder allow call files no-cache= pull= load= provenance push= sbom set source targets
            github-token= > metadata
          v6 node20: workdir=
          v5 node20: -call
          v1 node12: -source -allow -workdir -provenance -sbom -github-token
          HEAD node24: allow call files provenance sbom source vars github-token=
          v4 node20, v3 node16, v2 node16: ?
        docker/bake-action/subaction/matrix writes:none newest:v7.1.0,v6.10.0
          v7 composite, v6 composite: workdir= files target fields > matrix
        docker/build-push-action builds-images pushes-images keeps-artifacts writes:none argument:build-args
            content:annotations,labels public:tags unrecorded:5-6 instead:v6
            newest:v7.3.0,v6.19.2,v5.4.0,v4.2.1,v3.3.1,v2.10.0
          v7 node24, v6 node20: add-hosts allow annotations attests build-args build-contexts builder cache-from
            cache-to call cgroup-parent context file labels load= network no-cache= no-cache-filters outputs
            platforms provenance pull= push= sbom secrets secret-envs secret-files shm-size ssh tags target ulimit
            github-token= > imageid digest metadata
          v5 node20: -call
          v2 node12: -annotations -attests -no-cache-filters -provenance -sbom -secret-envs
          v4 node16, v3 node16: ?
        docker/login-action logs-in writes:none newest:v4.1.0,v3.7.0,v2.2.0
          v4 node24, v3 node20: registry username password ecr scope logout= registry-auth
          v2 node16: ecr= -scope -registry-auth
        docker/metadata-action writes:none content:annotations,labels public:images,tags newest:v6.2.0,v5.10.0,v4.6.0
          v6 node24, v5 node20: context!= images tags flavor labels annotations sep-tags sep-labels sep-annotations
            bake-target github-token!= > version tags tag-names labels annotations json bake-file-tags
            bake-file-labels bake-file-annotations bake-file
          v4 node16: images! -annotations -sep-annotations > -tag-names -annotations -bake-file-tags
            -bake-file-labels -bake-file-annotations
        docker/scout-action writes:pull-requests newest:v1.22.0,v0.23.4
          v1 node24: command! debug verbose-debug summary= organization image platform ref to to-ref to-stream~
            to-env to-latest stream~ environment hide-policies ignore-base ignore-unchanged only-vex-affected
            vex-author vex-location only-fixed only-unfixed only-severities only-package-types only-cisa-kev
            ignore-suppressed exit-code exit-on sarif-file only-refresh only-update format= output secrets tags file
            predicate-type referrer referrer-repository registry-write-user registry-write-password dockerhub-user
            dockerhub-password registry-user registry-password github-token= write-comment= keep-previous-comments
          v0 node16: type to-type app ignore-vex -verbose-debug -hide-policies -only-vex-affected -vex-author
            -vex-location -only-cisa-kev -ignore-suppressed -exit-on -only-refresh -only-update -format -output
            -secrets -tags -file -predicate-type -referrer -referrer-repository -registry-write-user
            -registry-write-password
        docker/setup-buildx-action makes-builder writes:none newest:v4.3.0,v3.12.0,v2.10.0,v1.7.0
          v4 node24: version driver= driver-opts buildkitd-flags buildkitd-config buildkitd-config-inline use= name
            endpoint platforms append keep-state= cache-binary= cleanup= > name driver platforms nodes endpoint
            status flags
          v3 node20: config~ config-inline~ install=~
          v2 node16: buildkitd-flags= install= config config-inline -buildkitd-config -buildkitd-config-inline -name
            -keep-state -cache-binary
          v1 node12: -platforms -append -cleanup > -nodes
        docker/setup-qemu-action emulates writes:none newest:v4.2.0,v3.7.0,v2.2.0,v1.2.0
          v4 node24: image= platforms= reset= cache-image= > platforms
          v3 node20: -reset
          v2 node16, v1 node12: -cache-image
        fluxcd/pkg/actions/kustomize newest:v0.0.4
          v0.0 docker:
          HEAD composite: version=
        google-github-actions/auth writes:id-token newest:v3.0.0,v2.1.13,v1.3.0
          v3 node24: project_id workload_identity_provider service_account audience= credentials_json
            create_credentials_file= export_environment_variables= token_format= delegates= universe= request_reason
            cleanup_credentials= access_token_lifetime= access_token_scopes= access_token_subject=
            id_token_audience= id_token_include_email= > project_id credentials_file_path auth_token access_token
            id_token
          v2 node20: retries~ backoff~ backoff_limit~
          v1 node16: retries= backoff= backoff_limit -universe -request_reason > access_token_expiration -auth_token
        google-github-actions/setup-gcloud writes:none newest:v3.0.1,v2.2.1,v1.1.1
          v3 node24: version= project_id install_components skip_install= cache= > version
          v2 node20: skip_tool_cache= -cache
          v1 node16: -skip_tool_cache > -version
        goreleaser/goreleaser-action pushes-images newest:v7.2.3,v6.4.0,v5.1.0
          v7 node24: distribution= version= version-file args workdir= install-only= > artifacts metadata
          v6 node20, v5 node20: -version-file
        hadolint/hadolint-action newest:v3.3.0,v2.1.0,v1.7.0
          v3 docker: dockerfile= config recursive= output-file= no-color= no-fail= verbose= format=
            failure-threshold= override-error override-warning override-info override-style ignore
            trusted-registries
          v2 docker, v1 docker: output-file
        helm/chart-releaser-action pushes-commits writes:contents newest:v1.7.0
          v1 composite: version= config charts_dir= install_dir install_only skip_packaging skip_existing
            skip_upload mark_as_latest= packages_with_index= pages_branch > changed_charts chart_version
        helm/chart-testing-action writes:none newest:v2.8.0,v1.1.0
          v2 composite: version= yamllint_version= yamale_version=
          v1 node12: image config command! kubeconfig -version -yamllint_version -yamale_version > changed
          HEAD composite: version= yamllint_version= yamale_version= uv_version= -image -config -command -kubeconfig
            > -changed
        helm/kind-action writes:none newest:v1.14.0
          v1 node24: version= config kubeconfig node_image cluster_name= wait= verbosity= kubectl_version= registry=
            registry_image= registry_name= registry_port= registry_enable_delete= install_only= ignore_failed_clean=
            cloud_provider=
        hoverkraft-tech/compose-action newest:v3.1.0,v2.6.0,v1.5.1
          v3 node24, v2 node20: docker-flags compose-file= services up-flags= down-flags= compose-flags= cwd=
            compose-version services-log-level= github-token=
          v1 node16: -docker-flags -cwd -compose-version -services-log-level -github-token
        imjasonh/setup-crane newest:v0.5
          v0.5 composite, v0.4 composite, v0.3 composite: version!=
        ko-build/setup-ko newest:v0.10
          v0.10 composite, v0.9 composite: version!= use-sudo=
          v0.8 composite: -use-sudo
        lima-vm/lima-actions/setup newest:v1.0.1
          v1 composite: version= additional_guestagents= > version
        ossf/scorecard-action newest:v2.4.4,v1.1.2,v0.0.2
          v2 docker: results_file! results_format! repo_token= publish_results= file_mode=
            internal_publish_base_url= internal_default_token=
          v1 docker: -file_mode -internal_publish_base_url
          v0 docker: repo_token! -internal_default_token
        peter-evans/dockerhub-description newest:v5.0.0,v4.0.2,v3.4.2
          v5 node24, v4 node20, v3 node16: username! password! repository short-description readme-filepath
            enable-url-completion image-extensions
        redhat-actions/buildah-build builds-images argument:build-args content:labels public:tags newest:v3.0.2,v2.13
          v3 node24: image tags= labels annotations base-image containerfiles dockerfiles context= content
            entrypoint layers port workdir envs build-args squash= oci= arch archs platform platforms extra-args
            tls-verify= buildah-image > image tags image-with-tag digest
          v2 node20: -annotations -squash -buildah-image > -digest
          v1 node12: image! tag= -tags -labels -containerfiles -layers -arch -archs -platform -platforms -extra-args
            -tls-verify > -image -tags -image-with-tag
        redhat-actions/push-to-registry pushes-images public:tags newest:v3.0.0,v2.8,v1.2
          v3 node24: image tags= registry username password tls-verify= digestfile sigstore-private-key
            sign-passphrase remote= podman-args extra-args > digest registry-path registry-paths
          v2 node20: -sigstore-private-key -sign-passphrase -remote -podman-args
          v1 node12: image! tag= registry! username! password! -tags -digestfile -extra-args > -digest
            -registry-paths
        sigstore/cosign-installer writes:none newest:v4.1.2,v3.10.1,v2.8.1
          v4 composite, v3 composite, v2 composite: cosign-release= install-dir= use-sudo=
        sigstore/sigstore-conformance newest:v0.0.29
          v0.0 composite: entrypoint!= internal-be-careful-debug= skip-signing= skip-result-upload=
            skip-cpython-release-tests= environment= xfail=
        slsa-framework/slsa-github-generator/.github/actions/detect-workflow-js newest:v2.1.0,v1.10.0
          v2 node20, v1 node20: token= > repository ref workflow
        slsa-framework/slsa-github-generator/.github/actions/generate-builder newest:v2.1.0,v1.10.0
          v2 composite, v1 composite: ref! builder-ref repository! binary! compile-builder! directory! go-version!
            allow-private-repository= testing= token= > sha256
        slsa-framework/slsa-github-generator/.github/actions/rng newest:v2.1.0,v1.10.0
          v2 composite, v1 composite: length= > random
        slsa-framework/slsa-github-generator/.github/actions/secure-builder-checkout newest:v2.1.0,v1.10.0
          v2 composite, v1 composite: repository! ref! path! token=
        slsa-framework/slsa-github-generator/.github/actions/secure-download-artifact reads-artifacts
            newest:v2.1.0,v1.10.0
          v2 composite, v1 composite: name! path! sha256! set-executable
        slsa-framework/slsa-github-generator/.github/actions/secure-upload-artifact keeps-artifacts
            newest:v2.1.0,v1.10.0
          v2 composite, v1 composite: name= path! > sha256
        slsa-framework/slsa-github-generator/actions/delegator/setup-generic newest:v2.1.0,v1.10.0
          v2 node20, v1 node20: slsa-version= slsa-workflow-recipient! slsa-rekor-log-public=
            slsa-build-action-path! slsa-checkout-sha1 slsa-runner-label! slsa-checkout-fetch-depth=
            slsa-workflow-inputs! slsa-workflow-masked-inputs > slsa-token
        step-security/changed-files lists-changes newest:v47.0.5,v46.0.5,v45.0.1
          v47 node24: separator= include_all_old_new_renamed_files= old_new_separator= old_new_files_separator=
            files_from_source_file= files_from_source_file_separator= files= files_separator= files_yaml=
            files_yaml_from_source_file= files_yaml_from_source_file_separator= files_ignore_yaml=
            files_ignore_yaml_from_source_file= files_ignore_yaml_from_source_file_separator= files_ignore=
            files_ignore_separator= files_ignore_from_source_file= files_ignore_from_source_file_separator= sha
            base_sha since= until= path= quotepath= diff_relative= dir_names= dir_names_max_depth
            dir_names_exclude_current_dir= dir_names_include_files= dir_names_include_files_separator=
            dir_names_deleted_files_include_only_deleted_dirs= json= escape_json= safe_output= fetch_depth=
            skip_initial_fetch= fetch_additional_submodule_history= since_last_remote_commit= write_output_files=
            output_dir= output_renamed_files_as_deleted_and_added= recover_deleted_files=
            recover_deleted_files_to_destination= recover_files= recover_files_separator= recover_files_ignore=
            recover_files_ignore_separator= token= api_url= use_rest_api= fail_on_initial_diff_error=
            fail_on_submodule_diff_error= negation_patterns_first= matrix= exclude_submodules= exclude_symlinks=
            skip_same_sha= fetch_missing_history_max_retries= use_posix_path_separator= tags_pattern=
            tags_ignore_pattern= > added_files added_files_count any_added copied_files copied_files_count
            deleted_files deleted_files_count modified_files modified_files_count renamed_files renamed_files_count
            all_old_new_renamed_files all_old_new_renamed_files_count type_changed_files type_changed_files_count
            unmerged_files unmerged_files_count unknown_files unknown_files_count all_changed_and_modified_files
            all_changed_and_modified_files_count all_changed_files all_changed_files_count any_changed only_changed
            other_changed_files other_changed_files_count all_modified_files all_modified_files_count any_modified
            only_modified other_modified_files other_modified_files_count any_deleted only_deleted
            other_deleted_files other_deleted_files_count modified_keys changed_keys
          v46 node20, v45 node20: -exclude_symlinks -skip_same_sha > -any_added
        step-security/harden-runner writes:none newest:v2.20.1,v1.5.0,v0.4.0
          v2 node24: allowed-endpoints= egress-policy= token= disable-telemetry= disable-sudo=
            disable-sudo-and-containers= disable-file-monitoring= policy= api-key= use-policy-store=
            deploy-on-self-hosted-vm=
          v1 node16: -disable-sudo -disable-sudo-and-containers -disable-file-monitoring -policy -api-key
            -use-policy-store -deploy-on-self-hosted-vm
          v0 node12: -egress-policy -token -disable-telemetry
        useblacksmith/build-push-action builds-images pushes-images argument:build-args content:annotations,labels
            public:tags newest:v2.2.0,v1.2
          v2 node24: add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to
            cgroup-parent context file labels load= network no-cache= no-cache-filters outputs platforms provenance
            pull= push= sbom secrets secret-envs secret-files shm-size ssh tags target ulimit github-token= estargz=
            > imageid digest metadata
          v1 node20: nofallback= setup-only= buildx-version= -estargz
        """
}
