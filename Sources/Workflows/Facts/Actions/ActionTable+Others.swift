extension ActionTable {
    /// Actions for issues, pull requests, releases, messages and more.
    static let others: StaticString = """
        ad-m/github-push-action pushes-commits writes:contents newest:v1.3.0,v0.8.0
          v1 node24: token github_token= github_url= ssh repository= branch force force_with_lease atomic
            push_to_submodules= tags push_only_tags directory= pull=
          v0 node20: -token -push_to_submodules -push_only_tags -pull
        alex-page/github-project-automation-plus newest:v0.9.0
          v0.9 node20, v0.8 node16, v0.7 node12: repo-token! project! column! action=
        amannn/action-semantic-pull-request newest:v6.1.1,v5.5.3,v4.6.0
          v6 node24, v5 node20: types scopes requireScope disallowScopes subjectPattern subjectPatternError
            validateSingleCommit validateSingleCommitMatchesPrTitle githubBaseUrl= ignoreLabels headerPattern
            headerPatternCorrespondence wip
          v4 node12: githubBaseUrl
        appleboy/scp-action newest:v1.0.0,v0.1.7
          v1 composite: host port= username password protocol= timeout= command_timeout= key key_path passphrase
            fingerprint use_insecure_cipher target source rm debug strip_components overwrite tar_dereference
            tar_tmp_path tar_exec= proxy_host proxy_port= proxy_username proxy_password proxy_passphrase
            proxy_timeout= proxy_key proxy_key_path proxy_fingerprint proxy_use_insecure_cipher curl_insecure=
            capture_stdout= version > stdout
          v0 docker: use_insecure_cipher= rm= debug= strip_components= overwrite= tar_dereference=
            proxy_use_insecure_cipher= -protocol -curl_insecure -capture_stdout -version > -stdout
        appleboy/ssh-action code:script newest:v1.2.5,v0.1.10
          v1 composite: host port= passphrase username password protocol= sync use_insecure_cipher cipher timeout=
            command_timeout= key key_path fingerprint proxy_host proxy_port= proxy_username proxy_password
            proxy_protocol= proxy_passphrase proxy_timeout= proxy_key proxy_key_path proxy_fingerprint proxy_cipher
            proxy_use_insecure_cipher script script_path envs envs_format debug allenvs request_pty curl_insecure=
            capture_stdout= version > stdout
          v0 docker: sync= use_insecure_cipher= proxy_use_insecure_cipher= script_stop= debug= -protocol
            -proxy_protocol -script_path -allenvs -request_pty -curl_insecure -capture_stdout -version > -stdout
        benc-uk/workflow-dispatch newest:v1.3.1
          v1 node24: workflow! token= inputs ref= repo wait-for-completion= wait-timeout-seconds= sync-status= >
            runId runUrl runUrlHtml workflowId
        benjefferies/branch-protection-bot newest:v1.1.2,v0.0.1
          v1 docker: access_token! owner repo branch= retries= enforce_admins > initial_status
          v0 docker: access-token! owner! repo! -access_token -enforce_admins > -initial_status
        bjw-s-labs/action-changed-files newest:v0.6.0
          v0.6 node24, v0.5 node24, v0.4 node24: path= patterns= include_deleted_files= include_only_directories=
            max_depth= token= > changed_files
        browserstack/github-actions/setup-local newest:v1.0.2
          v1 node20: local-testing! local-logging-level= local-identifier local-args
        dacbd/create-issue-action newest:v2.0.0,v1.2.1
          v2 node20, v1 node16: token owner repo title! body milestone labels assignees > json html_url number
        dessant/lock-threads newest:v6.0.2,v5.0.1,v4.0.1,v3.0.0
          v6 node24, v5 node20: github-token= issue-inactive-days= exclude-issue-created-before=
            exclude-issue-created-after= exclude-issue-created-between= exclude-issue-closed-before=
            exclude-issue-closed-after= exclude-issue-closed-between= include-any-issue-labels=
            include-all-issue-labels= exclude-any-issue-labels= add-issue-labels= remove-issue-labels=
            issue-comment= issue-lock-reason= pr-inactive-days= exclude-pr-created-before= exclude-pr-created-after=
            exclude-pr-created-between= exclude-pr-closed-before= exclude-pr-closed-after=
            exclude-pr-closed-between= include-any-pr-labels= include-all-pr-labels= exclude-any-pr-labels=
            add-pr-labels= remove-pr-labels= pr-comment= pr-lock-reason= discussion-inactive-days=
            exclude-discussion-created-before= exclude-discussion-created-after= exclude-discussion-created-between=
            exclude-discussion-closed-before= exclude-discussion-closed-after= exclude-discussion-closed-between=
            include-any-discussion-labels= include-all-discussion-labels= exclude-any-discussion-labels=
            add-discussion-labels= remove-discussion-labels= discussion-comment= process-only= log-output= > issues
            prs discussions
          v4 node16, v3 node12: -discussion-inactive-days -exclude-discussion-created-before
            -exclude-discussion-created-after -exclude-discussion-created-between -exclude-discussion-closed-before
            -exclude-discussion-closed-after -exclude-discussion-closed-between -include-any-discussion-labels
            -include-all-discussion-labels -exclude-any-discussion-labels -add-discussion-labels
            -remove-discussion-labels -discussion-comment > -discussions
        dkershner6/reaction-action newest:v2.2.1,v1.0.0
          v2 node20, v1 node20: token! commentId reaction=
        dorny/paths-filter writes:none lists-changes newest:v4.0.2,v3.0.3,v2.12.0
          v4 node24, v3 node20: token= working-directory ref base filters! list-files= initial-fetch-depth=
            predicate-quantifier= > changes
          v2 node20: -predicate-quantifier
        EndBug/add-and-commit pushes-commits writes:contents newest:v11.1.1,v10.0.0,v9.1.4
          v11 node24: add= author_name author_email commit committer_name committer_email cwd= default_author=
            dry_run= fetch= message new_branch pathspec_error_handling= pull push= push_attempts= remove tag
            tag_push allow_unsafe_git_protocols= github_token= > committed commit_long_sha commit_sha pushed tagged
            tag_pushed
          v10 node24, v9 node20: -dry_run -push_attempts -allow_unsafe_git_protocols
        fossas/fossa-action newest:v2.0.0,v1.9.0
          v2 node24, v1 node20: api-key! pinned-cli-version run-tests= container endpoint branch project team policy
            debug= test-diff-revision generate-report working-directory > report
        geekyeggo/delete-artifact writes:actions newest:v5.1.0,v4.1.0,v2.0.0
          v5 node20: name! token=~ useGlob= failOnError=
          v4 node20: token!=
          v2 node16: -token
        googleapis/release-please-action newest:v4.1.4,v3.7.13,v2.35.0
          v4 node20: token= release-type= path= target-branch= config-file= manifest-file= repo-url= github-api-url=
            github-graphql-url= fork= include-component-in-tag= proxy-server= skip-github-release=
            skip-github-pull-request= changelog-host=
          v3 node16: clean= package-name release-type! bump-minor-pre-major= bump-patch-for-minor-pre-major=
            changelog-path= command= version-file= extra-files= default-branch= changelog-types= signoff=
            monorepo-tags= pull-request-title-pattern pull-request-header draft draft-pull-request
            changelog-notes-type versioning-strategy release-as skip-github-release prerelease component
            include-v-in-tag tag-separator snapshot-labels bootstrap-sha last-release-sha always-link-local
            separate-pull-requests plugins labels release-labels skip-labeling sequential-calls
            group-pull-request-title-pattern release-search-depth commit-search-depth proxy-server -target-branch
            -include-component-in-tag -skip-github-pull-request
          v2 node12: pull-request-title-pattern= -changelog-host -extra-files -pull-request-header -draft
            -draft-pull-request -changelog-notes-type -versioning-strategy -release-as -skip-github-release
            -prerelease -component -include-v-in-tag -tag-separator -snapshot-labels -bootstrap-sha
            -last-release-sha -always-link-local -separate-pull-requests -plugins -labels -release-labels
            -skip-labeling -sequential-calls -group-pull-request-title-pattern -release-search-depth
            -commit-search-depth -proxy-server
        immich-app/devtools/actions/pre-job
          HEAD composite: filters! github-token! force-filters= force-events= force-branches= exclude-branches=
            skip-force-logic= force= persist-credentials= > should_run
        jlumbroso/free-disk-space newest:v1.3.1
          v1 composite: android= dotnet= haskell= large-packages= docker-images= tool-cache= swap-storage=
        LouisBrunner/checks-action newest:v3.1.0,v2.0.0,v1.6.2
          v3 node24: github_api_url repo sha token! name check_id conclusion status= action_url details_url output
            output_text_description_file annotations images actions > check_id
          v2 node20, v1 node16: -github_api_url
        mislav/bump-homebrew-formula-action newest:v4.2,v3.6,v2.4
          v4 node24, v3 node20: formula-name formula-path tag-name download-url download-sha256 homebrew-tap=
            push-to base-branch create-pullrequest create-branch commit-message=
          v2 node16: -create-branch
        ncipollo/release-action newest:v1.21.0
          v1 node24: allowUpdates= artifactErrorsFailBuild= artifact=~ artifacts= artifactContentType= body=
            bodyFile= commit= discussionCategory= draft= generateReleaseNotes= generateReleaseNotesPreviousTag=
            immutableCreate= makeLatest= name= omitBody= omitBodyDuringUpdate= omitDraftDuringUpdate= omitName=
            omitNameDuringUpdate= omitPrereleaseDuringUpdate= owner= prerelease= removeArtifacts= replacesArtifacts=
            repo= skipIfReleaseExists= tag= token= updateOnlyUnreleased= > id html_url upload_url tarball_url
            zipball_url assets
        nick-fields/retry code:command,new_command_on_retry,on_retry_command newest:v4.0.0,v3.0.2,v2.9.0
          v4 node24, v3 node20, v2 node16: timeout_minutes timeout_seconds max_attempts!= command!
            retry_wait_seconds= shell polling_interval_seconds= retry_on warning_on_retry= on_retry_command
            continue_on_error= new_command_on_retry retry_on_exit_code > total_attempts exit_code exit_error
        nick-invision/retry code:command,new_command_on_retry,on_retry_command newest:v2.4.1,v1.0.4
          v2 node12: timeout_minutes timeout_seconds max_attempts!= command! retry_wait_seconds= shell
            polling_interval_seconds= retry_on warning_on_retry= on_retry_command > total_attempts exit_code
            exit_error
          v1 node12: timeout_minutes! -timeout_seconds -shell -retry_on -warning_on_retry -on_retry_command >
            -total_attempts -exit_code -exit_error
        octokit/request-action newest:v3.0.0,v2.4.0,v1.1.0
          v3 node24, v2 node20: route! mediaType= > status headers data
          v1 node12: -mediaType
        open-security-tools/ost-simple-sts newest:v0.0.5
          v0.0 node24: exchange-url! audience! repository repositories permissions > token expires-at repository
            repositories ref
        openai/codex-action newest:v1.8
          v1 composite: prompt= prompt-file= output-file= openai-api-key= responses-api-endpoint= working-directory=
            sandbox= codex-version= codex-args= output-schema= output-schema-file= model= effort= codex-home=
            safety-strategy= codex-user= allow-users= allow-bots= allow-bot-users= permission-profile= > final-message
        peter-evans/create-or-update-comment newest:v5.0.0,v4.0.0,v3.1.0
          v5 node24, v4 node20, v3 node16: token= repository= issue-number comment-id body body-path body-file~
            edit-mode= append-separator= reactions reactions-edit-mode= > comment-id
        peter-evans/create-pull-request pushes-commits needs:contents=write,pull-requests=write
            writes:contents,pull-requests newest:v8.1.1,v7.0.11,v6.1.0
          v8 node24, v7 node20: token= branch-token path add-paths commit-message= committer= author= signoff=
            branch= delete-branch= branch-suffix base push-to-fork sign-commits= title= body= body-path labels
            assignees reviewers team-reviewers milestone draft= maintainer-can-modify= > pull-request-number
            pull-request-url pull-request-operation pull-request-head-sha pull-request-branch
          v6 node20: git-token -branch-token -sign-commits -maintainer-can-modify
        peter-evans/repository-dispatch newest:v4.0.1,v3.0.0,v2.1.2
          v4 node24, v3 node20, v2 node16: token= repository= event-type! client-payload=
        prometheus/promci-setup newest:v0.1.0
          v0.1 composite: enable_go= enable_npm= enable_docker_multibuild= memlimit_ratio= clean-runner-disk=
        re-actors/alls-green newest:v1.2.2
          v1 composite: jobs! allowed-failures= allowed-skips= > failure result success
        release-drafter/release-drafter newest:v7.7.0,v6.4.0,v5.25.0
          v7 node24: config-name= token= name tag version publish= latest= prerelease= prerelease-identifier=
            include-pre-releases= commitish= header= footer= dry-run= filter-by-range= > id name tag_name body
            html_url upload_url major_version minor_version patch_version resolved_version
          v6 node20: disable-releaser= disable-autolabeler= initial-commits-since -token -dry-run -filter-by-range
          v5 node16: -include-pre-releases -initial-commits-since
        rtCamp/action-slack-notify newest:v2.4.0,v1.0.0
          v2 composite, v1 docker:
        shimataro/ssh-key-action newest:v2.7.0,v1.6.5
          v2 node20: key! name= known_hosts!= config= if_key_exists=
          v1 node12: private-key! known-hosts= -key -known_hosts -if_key_exists
        slackapi/slack-github-action newest:v4.0.0,v3.0.5,v2.1.1
          v4 node24, v3 node24, v2 node20: api errors= method payload payload-delimiter payload-file-path
            payload-templated= proxy retries= token webhook webhook-type > ok response time channel_id thread_ts ts
        softprops/action-gh-release needs:contents=write writes:contents,discussions newest:v3.0.0,v2.6.2
          v3 node24, v2 node20: body body_path name tag_name draft prerelease preserve_order files working_directory
            overwrite_files= fail_on_unmatched_files repository token= target_commitish discussion_category_name
            generate_release_notes previous_tag= append_body make_latest > url id upload_url assets
          v1 node16: -preserve_order -working_directory -overwrite_files -previous_tag -make_latest
        stefanzweifel/git-auto-commit-action pushes-commits writes:contents newest:v7.2.0,v6.0.1,v5.2.0,v4.16.0
          v7 node24: commit_message= branch= commit_options= add_options= status_options= file_pattern= repository=
            commit_user_name= commit_user_email= commit_author= tag_name= tagging_message= push_options=
            skip_dirty_check= skip_fetch= skip_checkout= skip_push= disable_globbing= create_branch=
            create_git_tag_only= before_add_hook= after_add_hook= before_commit_hook= after_commit_hook=
            before_tag_hook= after_tag_hook= before_push_hook= after_push_hook=
            disable_pull_request_target_trigger_warning= internal_git_binary= > changes_detected commit_hash
            create_git_tag_only
          v6 node20: skip_fetch=~ skip_checkout=~ create_branch=~ -tag_name -skip_push -before_add_hook
            -after_add_hook -before_commit_hook -after_commit_hook -before_tag_hook -after_tag_hook
            -before_push_hook -after_push_hook -disable_pull_request_target_trigger_warning
          v5 node20: skip_fetch= skip_checkout= create_branch=
          v4 node16: -create_git_tag_only > -create_git_tag_only
        tj-actions/changed-files lists-changes newest:v47.0.6,v46.0.5,v45.0.9
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
        tspascoal/get-user-teams-membership newest:v4.0.2,v3.0.0,v2.1.0
          v4 node24: organization= username! team= use_team_slug= GITHUB_TOKEN! > teams isTeamMember
          v3 node20, v2 node16: -use_team_slug
        Wandalen/wretry.action code:command,pre_retry_command,with newest:v3.8.0,v2.1.0,v1.4.10
          v3 composite: action command pre_retry_command with current_path steps_context= attempt_limit=
            attempt_delay= time_out= retry_condition= github_token > outputs
          v2 composite: -pre_retry_command -steps_context -retry_condition
          v1 composite: -github_token
        """
}
