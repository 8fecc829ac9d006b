/// A registry that holds one image, `owner/app`, and shows it to one user.
///
/// As real ones do, it answers a question for an index with 404 unless the question says that an index is welcome.
public struct StandInRegistry: Sendable {
    /// How the registry knows its users.
    public enum Authorization: Hashable, Sendable {
        /// By name and password with each request.
        case basic
        /// By a token that it gives for name and password.
        case bearer
        /// It asks nobody.
        case none
    }

    /// The versions that were published.
    public var published: Set<String>
    /// All tags, on pages.
    public var tags: [[String]]
    /// How the registry knows its users.
    public var authorization: Authorization
    /// What the request for a token must hold; base64 of `user:password`.
    public var credentials: String

    /// The types that a client which builds for several platforms has to take.
    private static let types = [
        "application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.docker.distribution.manifest.v2+json",
    ]

    /// Describes a registry.
    public init(
        published: Set<String>, tags: [[String]]? = nil, authorization: Authorization = .bearer, credentials: String
    ) {
        self.published = published
        self.tags = tags ?? [published.sorted()]
        self.authorization = authorization
        self.credentials = credentials
    }

    /// Answers a request.
    public func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let host = request.headers["host"] ?? ""
        let given = request.headers["authorization"]
        if request.path == "/token" {
            let scope = "&scope=repository:owner/app:pull"
            guard given == "Basic \(credentials)", request.target.hasSuffix(scope) else { return LoopbackResponse(401) }
            return LoopbackResponse(body: #"{"token": "t0ken", "expires_in": 300}"#)
        }
        let wanted: String?
        let challenge: String
        switch authorization {
        case .basic: (wanted, challenge) = ("Basic \(credentials)", #"Basic realm="Registry Realm""#)
        case .bearer:
            let realm = #"realm="http://\#(host)/token",service="the registry",scope="repository:x/y:pull,push""#
            (wanted, challenge) = ("Bearer t0ken", "Bearer \(realm)")
        case .none: (wanted, challenge) = (nil, "")
        }
        guard wanted == nil || given == wanted else {
            return LoopbackResponse(401, headers: ["WWW-Authenticate: \(challenge)"], body: #"{"errors": []}"#)
        }
        return request.path == "/v2/" ? LoopbackResponse(body: "{}") : content(request)
    }

    private func content(_ request: LoopbackRequest) -> LoopbackResponse {
        let manifests = "/v2/owner/app/manifests/"
        let unknown = LoopbackResponse(404, body: #"{"errors": [{"code": "NAME_UNKNOWN"}]}"#)
        if request.path.hasPrefix(manifests) {
            let accepted = request.headers["accept"] ?? ""
            let isKnown = published.contains(String(request.path.dropFirst(manifests.count)))
            return isKnown && Self.types.allSatisfy(accepted.contains) ? LoopbackResponse(body: "{}") : unknown
        }
        guard request.path == "/v2/owner/app/tags/list", !tags.isEmpty else { return unknown }
        let page = request.target.split(separator: "page=").dropFirst().first.flatMap { Int($0) } ?? 0
        let names = tags[page].map { #""\#($0)""# }.joined(separator: ",")
        let next = "Link: </v2/owner/app/tags/list?n=1000&page=\(page + 1)>; rel=\"next\""
        return LoopbackResponse(
            headers: page + 1 < tags.count ? [next] : [], body: #"{"name": "owner/app", "tags": [\#(names)]}"#)
    }
}
