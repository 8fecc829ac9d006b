extension GoogleAuth {
    /// The token that the step has as output.
    public struct TokenFormat: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// An access token, such as for a login of Docker.
        public static let accessToken = TokenFormat("access_token")
        /// An id token, such as for a service behind Cloud Run.
        public static let idToken = TokenFormat("id_token")
    }
}
