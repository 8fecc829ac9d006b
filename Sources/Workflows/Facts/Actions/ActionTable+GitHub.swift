extension ActionTable {
    /// Actions of GitHub.
    static let gitHub: StaticString = """
        actions/add-to-project newest:v2.0.0,v1.0.2,v0.6.1
          v2 node24, v1 node20, v0 node20: project-url! github-token! labeled label-operator > itemId
          HEAD node24: labeled= label-operator=
        actions/attest pushes-attestations needs:id-token=write,attestations=write
            writes:artifact-metadata,attestations,id-token newest:v4.2.2,v3.2.0,v2.4.0
          v4 node24: subject-path subject-digest subject-name subject-checksums subject-version sbom-path
            predicate-type predicate predicate-path push-to-registry= create-storage-record= show-summary=
            github-token= > bundle-path attestation-id attestation-url storage-record-ids
          v3 node24: predicate-type! -subject-version -sbom-path
          v2 node20: -create-storage-record > -storage-record-ids
        actions/attest-build-provenance pushes-attestations needs:id-token=write,attestations=write
            writes:artifact-metadata,attestations,id-token newest:v4.1.0,v3.2.0,v2.4.0
          v4 composite: subject-path subject-digest subject-name subject-checksums predicate-type predicate
            predicate-path push-to-registry= create-storage-record= show-summary= github-token= > bundle-path
            attestation-id attestation-url storage-record-ids
          v3 composite: -predicate-type -predicate -predicate-path > -storage-record-ids
          v2 composite: -create-storage-record
        actions/attest-sbom pushes-attestations needs:id-token=write,attestations=write
            writes:artifact-metadata,attestations,id-token newest:v4.1.0
          v4 composite: subject-path subject-digest subject-name subject-checksums sbom-path! push-to-registry=
            show-summary= github-token= > bundle-path attestation-id attestation-url
        actions/cache reads-cache saves-cache writes:none public:key,restore-keys refused:0-3.4,4-4.2 instead:v4.2.0
            newest:v5.0.5,v4.3.0,v3.5.0,v2.1.8
          v5 node24, v4 node20: path! key! restore-keys upload-chunk-size enableCrossOsArchive= fail-on-cache-miss=
            lookup-only= save-always=~ > cache-hit
          v3 node16: -save-always
          v2 node12: -enableCrossOsArchive -fail-on-cache-miss -lookup-only
        actions/cache/restore reads-cache writes:none public:key,restore-keys refused:0-3.4,4-4.2 instead:v4.2.0
            newest:v5.0.5,v4.3.0,v3.5.0
          v5 node24, v4 node20, v3 node16: path! key! restore-keys enableCrossOsArchive= fail-on-cache-miss=
            lookup-only= > cache-hit cache-primary-key cache-matched-key
        actions/cache/save saves-cache writes:none public:key refused:0-3.4,4-4.2 instead:v4.2.0
            newest:v5.0.5,v4.3.0,v3.5.0
          v5 node24, v4 node20, v3 node16: path! key! upload-chunk-size enableCrossOsArchive=
        actions/checkout needs:contents=read writes:none newest:v7.0.1,v6.1.0,v5.1.0,v4.4.0,v3.7.0,v2.8.0
          v7 node24, v6 node24, v5 node24, v4 node20: repository= ref token= ssh-key ssh-known-hosts ssh-strict=
            ssh-user= persist-credentials= path clean= filter sparse-checkout sparse-checkout-cone-mode=
            fetch-depth= fetch-tags= show-progress= lfs= submodules= set-safe-directory= github-server-url
            allow-unsafe-pr-checkout= > ref commit
          v3 node16: -ssh-user -filter -show-progress > -ref -commit
          v2 node12: -sparse-checkout -sparse-checkout-cone-mode -fetch-tags -github-server-url
        actions/configure-pages writes:pages newest:v5.0.0,v4.0.0,v3.0.7
          v5 node20, v4 node20, v3 node16: static_site_generator generator_config_file token!= enablement= >
            base_url origin host base_path
        actions/create-github-app-token writes:none newest:v3.1.1,v2.2.2,v1.12.0
          v3 node24: client-id app-id~ private-key! owner repositories skip-token-revoke= github-api-url=
            permission-* > token installation-id app-slug
          v2 node20: app-id! -client-id
          v1 node20: app-id app_id~ private-key private_key~ skip-token-revoke skip_token_revoke~
        actions/delete-package-versions needs:packages=write writes:packages newest:v5.0.0,v4.1.1,v3.0.1
          v5 node20, v4 node16: package-version-ids owner package-name! package-type! num-old-versions-to-delete=
            min-versions-to-keep= ignore-versions= delete-only-pre-release-versions= delete-only-untagged-versions=
            token=
          v3 node16: repo package-name -package-type -delete-only-untagged-versions
        actions/dependency-review-action writes:pull-requests newest:v4.9.0,v3.1.5,v2.5.1
          v4 node20: repo-token= fail-on-severity fail-on-scopes base-ref head-ref config-file allow-licenses
            deny-licenses allow-dependencies-licenses allow-ghsas external-repo-token license-check
            vulnerability-check comment-summary-in-pr deny-packages deny-groups retry-on-snapshot-warnings
            retry-on-snapshot-warnings-timeout warn-only show-openssf-scorecard warn-on-openssf-scorecard-level
            show-patched-versions > comment-content dependency-changes vulnerable-changes invalid-license-changes
            denied-changes
          v3 node16: retry-on-snapshot-warnings= retry-on-snapshot-warnings-timeout= -warn-only
            -show-openssf-scorecard -warn-on-openssf-scorecard-level -show-patched-versions > -comment-content
            -dependency-changes -vulnerable-changes -invalid-license-changes -denied-changes
          v2 node16: fail-on-severity= fail-on-scopes= -allow-dependencies-licenses -external-repo-token
            -license-check -vulnerability-check -comment-summary-in-pr -deny-packages -deny-groups
            -retry-on-snapshot-warnings -retry-on-snapshot-warnings-timeout
        actions/deploy-pages reads-artifacts needs:id-token=write,pages=write writes:id-token,pages refused:0-4
            instead:v4 newest:v5.0.0,v4.0.5,v3.0.1
          v5 node24, v4 node20, v3 node20: token!= timeout= error_count= reporting_interval= artifact_name= preview=
            > page_url
        actions/download-artifact reads-artifacts writes:none refused:0-4 instead:v4 newest:v8.0.1,v7.0.0,v6.0.0,v4.3.0
          v8 node24: name artifact-ids path pattern merge-multiple= github-token repository= run-id=
            skip-decompress= digest-mismatch= > download-path
          v7 node24, v6 node20, v4 node20: -skip-decompress -digest-mismatch
        actions/github-script javascript:script newest:v8.0.0,v7.1.0,v6.4.1
          v8 node24, v7 node20: script! github-token= debug= user-agent= previews result-encoding= retries=
            retry-exempt-status-codes= base-url > result
          v6 node16: -base-url
        actions/labeler writes:issues,pull-requests newest:v7.0.0,v6.2.0,v5.0.0
          v7 node24, v6 node24, v5 node20: repo-token= configuration-path= sync-labels= dot= pr-number > new-labels
            all-labels
        actions/publish-immutable-action newest:v0.0.4
          v0.0 node20: github-token= > package-manifest-sha attestation-manifest-sha referrer-index-manifest-sha
        actions/setup-dotnet reads-cache saves-cache writes:none newest:v6.0.0,v5.4.0,v4.3.1
          v6 node24, v5 node24: dotnet-version dotnet-quality dotnet-channel global-json-file source-url owner
            config-file cache= cache-dependency-path workloads architecture > cache-hit dotnet-version
          v4 node20: -dotnet-channel -workloads -architecture
        actions/setup-go reads-cache saves-cache writes:none newest:v7.0.0,v6.5.0,v5.6.0
          v7 node24, v6 node24: go-version go-version-file check-latest= token= cache= cache-dependency-path
            architecture go-download-base-url > go-version cache-hit
          v5 node20: -go-download-base-url
        actions/setup-java reads-cache saves-cache writes:none newest:v5.7.0,v4.9.1,v3.14.2
          v5 node24: java-version java-version-file distribution java-package= architecture jdk-file jdkFile~
            check-latest= set-default= verify-signature= verify-signature-public-key server-id= server-username=
            server-password= settings-path overwrite-settings= gpg-private-key= gpg-passphrase cache
            cache-dependency-path job-status= token= mvn-toolchain-id mvn-toolchain-vendor show-download-progress= >
            distribution version path cache-hit cache-primary-key
          v4 node20: distribution! jdkFile gpg-private-key -jdk-file -set-default -verify-signature
            -verify-signature-public-key -show-download-progress > -cache-primary-key
          v3 node16: -cache-dependency-path
          HEAD node24: distribution jdk-file jdkFile~ force-download= set-default= verify-signature=
            verify-signature-public-key server-username-env-var server-username~ server-password-env-var
            server-password~ mvn-server-credentials mvn-repositories mvn-repositories-include-central=
            mvn-repositories-prioritize-central= gpg-private-key= gpg-passphrase-env-var gpg-passphrase~ cache-jdk
            cache-dependency-path cache-path cache-read-only= show-download-progress= problem-matcher= >
            cache-primary-key
        actions/setup-node reads-cache saves-cache writes:none newest:v7.0.0,v6.5.0,v5.0.0,v4.4.0,v3.9.1
          v7 node24: node-version node-version-file architecture check-latest= registry-url scope token= cache
            package-manager-cache= cache-dependency-path mirror mirror-token > cache-hit cache-primary-key
            cache-matched-key node-version
          v6 node24: > -cache-primary-key -cache-matched-key
          v5 node24: always-auth=
          v4 node20: -package-manager-cache
          v3 node16: -mirror -mirror-token
        actions/setup-python reads-cache saves-cache writes:none newest:v7.0.0,v6.3.0,v5.6.0,v4.9.1
          v7 node24: python-version python-version-file cache architecture check-latest= token=
            cache-dependency-path update-environment= allow-prereleases= freethreaded= pip-version > python-version
            cache-hit python-path
          v6 node24: pip-install
          v5 node20: -pip-version -pip-install
          v4 node16: -freethreaded
        actions/stale writes:actions,contents,issues,pull-requests newest:v10.3.0,v9.1.0,v8.0.0
          v10 node24: repo-token= stale-issue-message stale-pr-message close-issue-message close-pr-message
            days-before-stale= days-before-issue-stale days-before-pr-stale days-before-close=
            days-before-issue-close days-before-pr-close stale-issue-label= close-issue-label exempt-issue-labels=
            close-issue-reason= stale-pr-label= close-pr-label exempt-pr-labels= exempt-milestones=
            exempt-issue-milestones= exempt-pr-milestones= exempt-all-milestones= exempt-all-issue-milestones=
            exempt-all-pr-milestones= only-labels= any-of-labels= any-of-issue-labels= any-of-pr-labels=
            only-issue-labels= only-pr-labels= operations-per-run= remove-stale-when-updated=
            remove-issue-stale-when-updated= remove-pr-stale-when-updated= debug-only= ascending= sort-by=
            delete-branch= start-date= exempt-assignees= exempt-issue-assignees= exempt-pr-assignees=
            exempt-all-assignees= exempt-all-issue-assignees= exempt-all-pr-assignees= exempt-draft-pr=
            enable-statistics= labels-to-add-when-unstale= labels-to-remove-when-stale=
            labels-to-remove-when-unstale= ignore-updates= ignore-issue-updates= ignore-pr-updates=
            include-only-assigned= only-issue-types= > closed-issues-prs staled-issues-prs
          v9 node20, v8 node16: -sort-by -only-issue-types
        actions/upload-artifact keeps-artifacts writes:none public:name number:compression-level=0-9
            days:retention-days refused:0-4 instead:v4 newest:v7.0.0,v6.0.0,v5.0.0,v4.6.2
          v7 node24: name= path! if-no-files-found= retention-days compression-level= overwrite=
            include-hidden-files= archive= > artifact-id artifact-url artifact-digest
          v6 node24, v5 node20, v4 node20: -archive
        actions/upload-pages-artifact keeps-artifacts writes:none days:retention-days refused:0-3 instead:v3
            newest:v5.0.0,v4.0.0,v3.0.1
          v5 composite: name= path!= retention-days= include-hidden-files= > artifact_id
          v4 composite, v3 composite: -include-hidden-files
        actions/upload-release-asset newest:v1.0.2
          v1 node12: upload_url! asset_path! asset_name! asset_content_type! > browser_download_url
        dependabot/fetch-metadata writes:none newest:v3.1.0,v2.5.0,v1.7.0
          v3 node24, v2 node20: alert-lookup compat-lookup github-token= skip-commit-verification=
            skip-verification= > dependency-names dependency-type update-type updated-dependencies-json directory
            package-ecosystem target-branch previous-version new-version alert-state ghsa-id cvss
            compatibility-score maintainer-changes dependency-group
          v1 node16: > -dependency-group
        github/codeql-action/analyze writes:security-events retired:0-3 instead:v4 newest:v4.36.2,v3.36.2,v2.28.1
          v4 node24, v3 node20: check_name output= upload= cleanup-level~ ram add-snippets~ skip-queries= threads
            checkout_path= ref sha category upload-database= post-processed-sarif-path wait-for-processing!= token=
            matrix= expect-error= > db-locations sarif-output sarif-id
          v2 node16: cleanup-level= add-snippets=~ -post-processed-sarif-path
        github/codeql-action/autobuild writes:none retired:0-3 instead:v4 newest:v4.36.2,v3.36.2,v2.28.1
          v4 node24, v3 node20, v2 node16: token= matrix= working-directory
        github/codeql-action/init writes:security-events retired:0-3 instead:v4 newest:v4.36.2,v3.36.2,v2.28.1
          v4 node24, v3 node20: tools languages build-mode analysis-kinds!= token= registries matrix= config-file
            db-location config queries quality-queries packs external-repository-token setup-python-dependencies~
            source-root ram threads debug= debug-artifact-name debug-database-name trap-caching dependency-caching
            check-run-id= > codeql-path codeql-version
          v2 node16: -analysis-kinds -quality-queries -check-run-id
        github/codeql-action/upload-sarif needs:security-events=write writes:security-events retired:0-3 instead:v4
            newest:v4.36.2,v3.36.2,v2.28.1
          v4 node24, v3 node20: sarif_file= checkout_path= ref sha token= matrix= category wait-for-processing!= >
            sarif-id sarif-ids
          v2 node16: > -sarif-ids
        github/gh-aw-actions/setup newest:v0.72.0
          v0.72 node24, v0.71 node24, v0.70 node24: destination safe-output-artifact-client= job-name= trace-id= >
            files_copied trace-id
        """
}
