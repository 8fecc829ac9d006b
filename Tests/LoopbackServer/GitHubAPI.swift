/// The part of GitHub's API that lists Git references, as `gh` asks for it through a proxy on loopback.
///
/// ```swift
/// let server = try LoopbackServer(handler: GitHubAPI(tags: ["v1.2.3"]).answer)
/// // GH_HOST=github.localhost HTTP_PROXY=http://127.0.0.1:… GH_TOKEN=token gh api …
/// ```
public struct GitHubAPI: Sendable {
    /// The tags of the repository `owner/app`, in the order of the API.
    public var tags: [String]
    /// How many tags a page holds.
    public var pageSize: Int
    /// The status of every answer.
    public var status: Int

    /// Describes a repository.
    public init(tags: [String] = [], pageSize: Int = 100, status: Int = 200) {
        self.tags = tags
        self.pageSize = pageSize
        self.status = status
    }

    /// The variables with which the real `gh` asks a server on loopback.
    public static func environment(for server: LoopbackServer) -> [String: String] {
        ["GH_HOST": "github.localhost", "HTTP_PROXY": "http://\(server.host)", "GITHUB_REPOSITORY": "owner/app"]
    }

    /// Answers a request.
    public func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let path = "http://api.github.localhost/repos/owner/app/git/matching-refs/tags/"
        guard status == 200 else { return LoopbackResponse(status, headers: Self.json, body: #"{"message": "No"}"#) }
        guard request.headers["authorization"] == "token token" else {
            return LoopbackResponse(401, headers: Self.json, body: #"{"message": "Bad credentials"}"#)
        }
        guard request.path.hasPrefix(path) else {
            return LoopbackResponse(404, headers: Self.json, body: #"{"message": "Not Found"}"#)
        }
        let found = tags.filter { $0.hasPrefix(request.path.dropFirst(path.count)) }
        let page = request.target.split(separator: "&page=").dropFirst().first.flatMap { Int($0) } ?? 1
        let listed = found.dropFirst((page - 1) * pageSize).prefix(pageSize)
        let body = listed.map { #"{"ref": "refs/tags/\#($0)"}"# }.joined(separator: ",")
        var headers = Self.json
        if found.count > page * pageSize {
            headers.append("Link: <\(request.path)?per_page=\(pageSize)&page=\(page + 1)>; rel=\"next\"")
        }
        return LoopbackResponse(headers: headers, body: "[\(body)]")
    }

    private static let json = ["Content-Type: application/json"]
}
