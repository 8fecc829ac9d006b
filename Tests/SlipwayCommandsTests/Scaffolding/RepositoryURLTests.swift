import Testing

@testable import SlipwayCommands

/// Which URLs a manifest may hold.
struct RepositoryURLTests {
    static let legal: [(url: String, name: String)] = [
        ("https://git.example/owner/slipway.git", "slipway"), ("https://git.example:8443/slipway", "slipway"),
        ("ssh://git@git.example/owner/fork/", "fork"), ("ssh://git.example:22/~me/Slipway.git", "Slipway"),
        ("git@git.example:owner/slipway.git", "slipway"), ("git@git.example:slipway", "slipway"),
        ("git://git.example/slipway", "slipway"), ("http://localhost:3000/o/slipway", "slipway"),
        ("file:///srv/slipway.git", "slipway"), ("HTTPS://git.example/o/slipway.git", "slipway"),
        ("https://[::1]:8080/o/slipway", "slipway"),
    ]

    @Test(arguments: legal) func `knows the name of a repository`(url: String, name: String) throws {
        let repository = try RepositoryURL(url)
        #expect(repository.text == url && repository.name == name)
    }

    static let secret: [String] = [
        "https://user:hunter2@git.example/o/s", "https://hunter2@git.example/o/s", "http://a:hunter2@git.example/o/s",
        "ssh://git:hunter2@git.example/o/s", "git://hunter2@git.example/o/s", "https://a:hunter2%40b@git.example/o/s",
        "git:hunter2@git.example:o/s", "https://git.example/o/s?token=hunter2", "https://git.example/o/s#hunter2",
        "https://a@b:hunter2@git.example/o/s", "https://git.example/@hunter2/s", "file://hunter2@host/o/s",
    ]

    @Test(arguments: secret) func `refuses credentials, and does not repeat them`(url: String) {
        #expect { try RepositoryURL(url) } throws: { error in
            (error as? RepositoryURL.Problem)?.message.contains("hunter2") == false
        }
    }

    static let transports: [String] = [
        "ext::sh -c date", "ext::sh", "fd::3", "fd::3/slipway/x/y", "ext::https://git.example/o/s", "testgit::/a/b/c",
        "ftp://git.example/o/s", "rsync://git.example/o/s", "ext://git.example/o/s", "javascript://a/b/c",
        "git+ssh://git@git.example/o/s",
    ]

    @Test(arguments: transports) func `refuses transports that may run a command`(url: String) {
        #expect(throws: RepositoryURL.Problem.self) { try RepositoryURL(url) }
    }

    static let illegal: [String] = [
        "", "slipway", "/srv/slipway", "../slipway", "https://", "https:///o/s", "https://git.example",
        "https://git.example/",
        "https://git.example/.git", "-oProxyCommand=x:y", "--upload-pack=touch:/tmp/x/y", "ssh://-oProxyCommand=x/o/s",
        "ssh://-o@git.example/o/s", "-x@git.example:o/s", "git@-oProxyCommand=x:o/s", "git@git.example:-x",
        "https://git.example/o/s\n", "https://git.example/a b", "https://git.example/ä", "host:path/to/slipway",
        "ssh://git.example;date/o/s", "ssh://$(date)/o/s", "https://%2DoProxy/o/s", "file://host/o/s",
        "https:git.example/o/s",
        "git@git.example:..", "https://git.example/o/.",
    ]

    @Test(arguments: illegal) func `refuses what is no URL, and what git takes for an option`(url: String) {
        #expect(throws: RepositoryURL.Problem.self) { try RepositoryURL(url) }
    }
}
