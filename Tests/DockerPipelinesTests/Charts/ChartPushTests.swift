import LoopbackServer
import TestSupport
import Testing

/// The action that pushes charts, with what Helm 4.2.3 said when it was asked about registries.
@Suite(
    "push-chart", .enabled(if: Shell.isLikeUbuntu && Shell.has("gh"), "the scripts need bash 5, GNU's tools and gh"))
struct ChartPushTests {
    static let reference = "ghcr.io/owner/charts/broker"
    static let absent = #"Error: failed to perform "FetchReference" on source: \#(reference):1.2.3: not found"#
    static let forbidden = """
        Error: failed to perform "FetchReference" on source: GET "https://ghcr.io/v2/owner/charts/broker/manifests/1.2.3": \
        GET "https://ghcr.io/token": response status code 403: denied: denied
        """

    /// Knows the commands of the script; `pulling` is what a pull says before it fails, and `pushes` what pushes say.
    static func helm(pulling: String?, pushes: [String] = []) -> StandIn {
        let failures = pushes.map { "'\($0)'" }.joined(separator: " ")
        return StandIn(
            "helm",
            script: #"""
                failures=(\#(failures))
                case "$1 $#" in
                  "show 3") [[ $2 == chart ]] && printf 'apiVersion: v2\nname: broker\nversion: 0.1.0\n' ;;
                  "pull 6")
                    [[ $3 == --version && $5 == --destination && -z '\#(pulling ?? "")' ]] ||
                      { echo '\#(pulling ?? "")' >&2; exit 1; }
                    echo published >"$6/${2##*/}-$4.tgz"
                    ;;
                  "package 8")
                    [[ $3 == --version && $5 == --app-version && $7 == --destination ]] || exit 1
                    echo "packaged for $6" >"$8/broker-$4.tgz"
                    ;;
                  "push 3")
                    [[ -f $2 ]] || exit 1
                    calls=$(cat "$STATE/pushed" 2>/dev/null || echo 0)
                    echo "$((calls + 1))" >"$STATE/pushed"
                    ((calls >= ${#failures[@]})) || { echo "${failures[calls]}" >&2; exit 1; }
                    echo "Pushed: $3/broker:1.2.3"
                    ;;
                  *) echo "Error: unknown command: $*" >&2; exit 1 ;;
                esac
                """#)
    }

    /// Pushes a chart; GitHub's API answers as told whether the package is there.
    func push(
        _ helm: StandIn, repository: String = "ghcr.io/owner/charts", package: Int = 404
    ) throws -> (result: ActionResult, asked: [String]) {
        let server = try LoopbackServer { request in
            ChartActions.path(request) == "/users/owner"
                ? ChartActions.json(#"{"type": "Organization"}"#)
                : ChartActions.json(#"{"message": "Package"}"#, status: package)
        }
        defer { server.stop() }
        let result = try ChartActions.runner("push-chart").run(
            with: ["chart": "charts/broker", "repository": repository, "version": "1.2.3", "app-version": "9.9.9"],
            environment: ChartActions.gh(server), standIns: [helm, StandIn("sleep")], allowing: ["gh"])
        return (result, server.requests.map(ChartActions.path))
    }

    func pushes(_ result: ActionResult) -> Int { result.calls(of: "helm").filter { $0[0] == "push" }.count }

    @Test("A version that is not there is packaged and pushed")
    func publishes() throws {
        let (result, asked) = try push(Self.helm(pulling: Self.absent))
        #expect(result.isSuccess && asked.isEmpty, "\(result.standardError)")
        let calls = result.calls(of: "helm")
        #expect(calls.map { $0[0] } == ["show", "pull", "package", "push"])
        #expect(calls[2].starts(with: ["package", "charts/broker", "--version", "1.2.3", "--app-version", "9.9.9"]))
        #expect(calls[3][1].hasSuffix("/charts/broker-1.2.3.tgz") && calls[3][2] == "oci://ghcr.io/owner/charts")
    }

    @Test("A version that is there stays, and is what the release gets")
    func keepsPublished() throws {
        let (result, _) = try push(Self.helm(pulling: nil))
        #expect(
            result.isSuccess && result.calls(of: "helm").map { $0[0] } == ["show", "pull"], "\(result.standardError)")
        #expect(result.notices == ["\(Self.reference):1.2.3 is published, and stays as it is"])
    }

    @Test(
        "The first version of a package is pushed: GitHub's registry refuses to show it, and GitHub says it is not there"
    )
    func publishesFirst() throws {
        let (result, asked) = try push(Self.helm(pulling: Self.forbidden))
        #expect(result.isSuccess && pushes(result) == 1, "\(result.standardError)")
        #expect(asked == ["/users/owner", "/orgs/owner/packages/container/charts%2Fbroker"])
    }

    /// What a pull may say besides, where the chart would go, and whether GitHub knows the package.
    static let refusals: [(message: String, repository: String, package: Int)] = [
        (forbidden, "ghcr.io/owner/charts", 200), (forbidden, "ghcr.io/owner/charts", 403),
        (forbidden, "ghcr.io/owner/charts", 500), (forbidden, "registry.example.com/owner/charts", 404),
        ("Error: GET \"x\": response status code 401: unauthorized", "ghcr.io/owner/charts", 404),
        ("Error: GET \"x\": basic credential not found", "ghcr.io/owner/charts", 404),
        ("Error: executable file not found", "ghcr.io/owner/charts", 404),
        ("Error: ghcr.io/owner/charts/other:1.2.3: not found", "ghcr.io/owner/charts", 404),
        ("Error: Get \"x\": dial tcp: connect: connection refused", "ghcr.io/owner/charts", 404),
    ]

    @Test("A question that is refused is no version that is missing", arguments: refusals)
    func asks(_ message: String, _ repository: String, _ package: Int) throws {
        let (result, _) = try push(Self.helm(pulling: message), repository: repository, package: package)
        #expect(!result.isSuccess && pushes(result) == 0)
        #expect(result.errors.first?.hasPrefix("it is unknown whether \(repository)/broker:1.2.3 is published") == true)
    }

    static let failures: [(pushes: [String], calls: Int, isSuccess: Bool)] = [
        (["response status code 503: x", "read: connection reset by peer"], 3, true),
        (["response status code 429: x", "x", "x", "x"], 2, false),
        (Array(repeating: "unexpected EOF", count: 4), 4, false),
        (["response status code 403: denied"], 1, false), (["response status code 401: unauthorized"], 1, false),
    ]

    @Test(
        "D24: a push is tried again while the registry is busy, and every other failure is final", arguments: failures)
    func retries(_ failures: [String], _ calls: Int, isSuccess: Bool) throws {
        let (result, _) = try push(Self.helm(pulling: Self.absent, pushes: failures))
        #expect(result.isSuccess == isSuccess && pushes(result) == calls, "\(result.standardError)")
        if !isSuccess { #expect(result.errors.first?.hasPrefix("broker 1.2.3 cannot be pushed to") == true) }
    }
}
