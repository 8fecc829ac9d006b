extension Action {
    /// What an action runs: the key `runs`.
    ///
    /// Source: GitHub, "Metadata syntax", `runs`.
    public enum Runs: Hashable, Sendable {
        /// Steps in the job of the caller.
        ///
        /// A `run` step without a shell gets `bash`, since GitHub demands one here. Time limits, background steps and
        /// parallel steps do not exist in an action; a step that has one becomes a finding.
        case composite([Step])
        /// A JavaScript program.
        case javaScript(JavaScriptRuns)
        /// A container, on Linux runners.
        case docker(DockerRuns)

        /// A JavaScript program, by its path in the action's folder.
        ///
        /// `preIf` and `postIf` are conditions without `${{ }}`; GitHub's default is `always()`.
        public static func javaScript(
            using runtime: NodeRuntime = .node24, main: String, pre: String? = nil, preIf: Value<Bool>? = nil,
            post: String? = nil, postIf: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
        ) -> Runs {
            .javaScript(
                JavaScriptRuns(
                    using: runtime, main: main, pre: pre, preIf: preIf, post: post, postIf: postIf, extra: extra))
        }
    }

    /// What a JavaScript action runs.
    public struct JavaScriptRuns: Hashable, Sendable {
        /// The Node.js release.
        public var runtime: NodeRuntime
        /// The program, by its path in the action's folder.
        public var main: String
        /// A program that runs at the start of the job.
        public var pre: String?
        /// When it runs, without `${{ }}`; GitHub's default is `always()`.
        @ByContent public var preIf: Value<Bool>?
        /// A program that runs at the end of the job.
        public var post: String?
        /// When it runs, without `${{ }}`; GitHub's default is `always()`.
        @ByContent public var postIf: Value<Bool>?
        /// Keys that Slipway does not know yet.
        public var extra: OrderedMap<UntypedValue>

        /// Runs a program.
        public init(
            using runtime: NodeRuntime = .node24, main: String, pre: String? = nil, preIf: Value<Bool>? = nil,
            post: String? = nil, postIf: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
        ) {
            self.runtime = runtime
            self.main = main
            self.pre = pre
            self.preIf = preIf
            self.post = post
            self.postIf = postIf
            self.extra = extra
        }
    }

    /// The Node.js release that runs a JavaScript action.
    public struct NodeRuntime: Hashable, Sendable {
        /// The value of `using`.
        public var rawValue: String

        /// Takes the value of `using`, such as a runtime that is newer than this version of Slipway.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// Node.js 20, which current runners replace by Node.js 24.
        public static let node20 = NodeRuntime("node20")
        /// Node.js 24.
        public static let node24 = NodeRuntime("node24")
    }

    /// What a Docker action runs.
    public struct DockerRuns: Hashable, Sendable {
        /// `Dockerfile` in the action's folder, or `docker://` and an image.
        public var image: String
        /// The program that replaces the image's entry point.
        public var entrypoint: String?
        /// The arguments of the program; they read inputs and nothing else.
        @ByContent public var args: [Value<String>]
        /// Variables of the container; they read inputs and nothing else.
        public var env: OrderedMap<Value<String>>
        /// A program that runs at the start of the job, in a container of its own.
        public var preEntrypoint: String?
        /// When it runs, without `${{ }}`; GitHub's default is `always()`.
        @ByContent public var preIf: Value<Bool>?
        /// A program that runs at the end of the job, in a container of its own.
        public var postEntrypoint: String?
        /// When it runs, without `${{ }}`; GitHub's default is `always()`.
        @ByContent public var postIf: Value<Bool>?
        /// Keys that Slipway does not know yet.
        public var extra: OrderedMap<UntypedValue>

        /// Runs a container.
        public init(
            image: String, entrypoint: String? = nil, args: [Value<String>] = [], env: OrderedMap<Value<String>> = [:],
            preEntrypoint: String? = nil, preIf: Value<Bool>? = nil, postEntrypoint: String? = nil,
            postIf: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
        ) {
            self.image = image
            self.entrypoint = entrypoint
            self.args = args
            self.env = env
            self.preEntrypoint = preEntrypoint
            self.preIf = preIf
            self.postEntrypoint = postEntrypoint
            self.postIf = postIf
            self.extra = extra
        }
    }
}
