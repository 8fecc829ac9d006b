import Workflows

/// What a caller tells the template: 14 inputs, 4 of them required.
///
/// The defaults here are those of the preset; ``MultiArchTemplate`` writes its own values instead.
struct MultiArchInputs: WorkflowInputs {
    var workflowName: Value<String>
    var supportedArchitectures: Value<String>
    var imageDirectories: Value<String>
    var workflowCacheID: Value<String>
    var targetBranch: Value<String>?
    var registry: Value<String>?
    var repoName: Value<String>?
    var imageName: Value<String>?
    var scheduleParallel: Value<Int>?
    var manualParallel: Value<Int>?
    var pushPRParallel: Value<Int>?
    var cacheRegistry: Value<String>?
    var cacheRepoOwner: Value<String>?
    var cacheImageName: Value<String>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.workflowName, "workflow_name", "Name of the group and its stage, shown in the names of jobs"),
        .required(
            \.supportedArchitectures, "supported_architectures",
            "JSON array of the architectures to build, such as [\"amd64\", \"386\"]"),
        .required(\.imageDirectories, "image_directories", "JSON array of the image directories to build, in order"),
        .optional(\.targetBranch, "target_branch", "Branch whose runs publish; empty where none does"),
        .optional(\.registry, "registry", "Host of the registry"),
        .optional(\.repoName, "repo_name", "Account above the image, in lower case"),
        .optional(\.imageName, "image_name", "Name of the image, without an architecture, in lower case"),
        .optional(\.scheduleParallel, "schedule_parallel", "Builds at once in scheduled runs"),
        .optional(\.manualParallel, "manual_parallel", "Builds at once in runs that were started by hand"),
        .optional(\.pushPRParallel, "push_pr_parallel", "Builds at once in runs for pushes and pull requests"),
        .required(
            \.workflowCacheID, "workflow_cache_id",
            "Three letters that keep the caches of this caller apart from those of others"),
        .optional(\.cacheRegistry, "cache_registry", "Host of the registry that keeps the caches"),
        .optional(\.cacheRepoOwner, "cache_repo_owner", "Account above the caches; that of the image without one"),
        .optional(
            \.cacheImageName, "cache_image_name",
            "Name of the caches' image, without an architecture; that of the image with '-cache' without one"),
    ]
}

/// The credentials of the registry.
struct MultiArchSecrets: WorkflowSecrets {
    // Not required: a run for a fork has none, and a run that publishes checks them.
    let username = Secret("DOCKERHUB_USERNAME", "User that publishes; only runs that publish need it")
    let accessToken = Secret("DOCKERHUB_ACCESS_TOKEN", "Token of that user; only runs that publish need it")
}

/// What the first job finds out for the others.
///
/// Names of images are not among it: GitHub drops an output of a job that holds a secret's text, and the user of Docker
/// Hub mostly has the account's name.
struct PreparationOutputs: Outputs {
    let matrix = Output<JSONText>("matrix")
    let architectures = Output<String>("architectures")
    let imageDirectories = Output<String>("image_dirs")
    let shouldPush = Output<Bool>("should_push")
    let platforms = Output<String>("platforms")
    let currentWeek = Output<String>("current_week")
    let previousWeek = Output<String>("previous_week")
}

/// One build: a directory for an architecture.
struct BuildCell: MatrixAxes {
    let directory = Axis<String>("image_dir")
    let architecture = Axis<String>("arch_variant")
    let cacheKey = Axis<String>("cache_key")
    let runner = Axis<String>("runner")
    let platform = Axis<String>("target")
    let emoji = Axis<String>("arch_emoji")
    let regressionMode = Axis<String>("regression_mode")
    let regressionEmoji = Axis<String>("regression_emoji")
    let buildType = Axis<String>("build_type")
    let buildTypeEmoji = Axis<String>("build_type_emoji")
    let optimizationFlags = Axis<String>("optimization_flags")
    let ltoFlags = Axis<String>("lto_flags")
}
