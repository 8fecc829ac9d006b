extension SetupUV {
    /// Whether downloads are kept in the cache.
    public struct Caching: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// On runners of GitHub.
        public static let auto = Caching("auto")
        /// On every runner.
        public static let enabled = Caching("true")
        /// Never.
        public static let disabled = Caching("false")
    }

    /// Which version that fits a range is installed.
    public struct ResolutionStrategy: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// The newest one.
        public static let highest = ResolutionStrategy("highest")
        /// The oldest one.
        public static let lowest = ResolutionStrategy("lowest")
    }
}
