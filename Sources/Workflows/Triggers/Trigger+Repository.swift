extension Trigger {
    /// Something happened to an issue.
    public static func issues(_ types: [IssuesActivity] = []) -> Trigger { lists("issues", types: types) }

    /// Something happened to a comment on an issue or a pull request.
    public static func issueComment(_ types: [IssueCommentActivity] = []) -> Trigger {
        lists("issue_comment", types: types)
    }

    /// Something happened to a label.
    public static func label(_ types: [LabelActivity] = []) -> Trigger { lists("label", types: types) }

    /// Something happened to a milestone.
    public static func milestone(_ types: [MilestoneActivity] = []) -> Trigger { lists("milestone", types: types) }

    /// Something happened to a discussion.
    public static func discussion(_ types: [DiscussionActivity] = []) -> Trigger { lists("discussion", types: types) }

    /// Something happened to a comment on a discussion.
    public static func discussionComment(_ types: [DiscussionCommentActivity] = []) -> Trigger {
        lists("discussion_comment", types: types)
    }

    /// Something happened to a classic project; older GitHub Enterprise Server only.
    public static func project(_ types: [ProjectActivity] = []) -> Trigger { lists("project", types: types) }

    /// Something happened to a card of a classic project; older GitHub Enterprise Server only.
    public static func projectCard(_ types: [ProjectCardActivity] = []) -> Trigger {
        lists("project_card", types: types)
    }

    /// Something happened to a column of a classic project; older GitHub Enterprise Server only.
    public static func projectColumn(_ types: [ProjectColumnActivity] = []) -> Trigger {
        lists("project_column", types: types)
    }

    /// A deployment was created.
    public static let deployment = Trigger("deployment")

    /// The status of a deployment changed, except to inactive.
    public static let deploymentStatus = Trigger("deployment_status")

    /// The repository was forked.
    public static let fork = Trigger("fork")

    /// A page of the wiki was created or updated.
    public static let gollum = Trigger("gollum")

    /// GitHub Pages were built.
    public static let pageBuild = Trigger("page_build")

    /// The repository became public.
    public static let `public` = Trigger("public")

    /// A package was published or updated; fires once for each manifest of a multi-platform image.
    public static func registryPackage(_ types: [RegistryPackageActivity] = []) -> Trigger {
        lists("registry_package", types: types)
    }

    /// Something happened to a release; drafts start nothing when they are created, edited or deleted.
    public static func release(_ types: [ReleaseActivity] = []) -> Trigger { lists("release", types: types) }

    /// Somebody starred the repository.
    public static func watch(_ types: [WatchActivity] = []) -> Trigger { lists("watch", types: types) }

    /// Something happened to a version of a custom runner image.
    public static func imageVersion(
        _ types: [ImageVersionActivity] = [], names: [String] = [], versions: [String] = []
    ) -> Trigger {
        lists(
            "image_version", types: types,
            [("names", names.isEmpty ? nil : .only(names)), ("versions", versions.isEmpty ? nil : .only(versions))])
    }
}
