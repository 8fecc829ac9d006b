import LoopbackServer

/// What a server says of the releases and tags of a project.
enum StandInProject {
    /// A page of releases as GitHub sends it, less what nobody reads.
    static func releases(_ tags: [String], drafts: Set<String> = [], prereleases: Set<String> = []) -> String {
        let entries = tags.map { tag in
            """
            {"tag_name": "\(tag)", "name": "v99.99.99", "draft": \(drafts.contains(tag)), \
            "prerelease": \(prereleases.contains(tag)), "assets": [{"name": "v98.0.0"}]}
            """
        }
        return "[\(entries.joined(separator: ",\n"))]"
    }

    /// A page of tags as GitLab sends it, less what nobody reads.
    static func tags(_ names: [String]) -> String {
        "[\(names.map { #"{"name": "\#($0)", "message": "", "protected": true}"# }.joined(separator: ",\n"))]"
    }

    /// Serves pages of a list, with the header that names the next one.
    static func serve(_ pages: [String], to request: LoopbackRequest) -> LoopbackResponse {
        let number = request.target.split(separator: "page=").last.flatMap { Int($0) } ?? 0
        guard (1...pages.count).contains(number) else { return LoopbackResponse(body: "[]") }
        let next = request.target.replacing("&page=\(number)", with: "&page=\(number + 1)")
        let address = "http://\(request.headers["host"] ?? "")"
        let link = #"Link: <\#(address)\#(next)>; rel="next", <\#(address)/last>; rel="last""#
        return LoopbackResponse(headers: number < pages.count ? [link] : [], body: pages[number - 1])
    }
}
