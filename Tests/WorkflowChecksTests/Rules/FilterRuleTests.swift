import Testing
import Workflows

struct FilterRuleTests {
    static let right: [(Filter?, Filter?, Filter?)] = [
        (["main", "releases/**", "!releases/old"], nil, nil),
        (nil, ["v[0-9]+.[0-9]+.[0-9]+*", "v?1"], nil),
        (nil, nil, ["src/**", "**.md", "*.[jt]s", "docs/a b.md", "!src/**/test?", ".github/**"]),
        (.ignoring(["feature/**"]), .ignoring(["v*-rc[^0-9]"]), .ignoring(["docs/**"])),
        (["[!a-z]*", "mona/octocat", "\\[x"], nil, nil),
    ]

    @Test(arguments: right) func `takes what can match`(branches: Filter?, tags: Filter?, paths: Filter?) {
        RuleCase("right", [.on(.push(branches: branches, tags: tags, paths: paths))]).verify()
    }

    private static func of(_ branch: String) -> Trigger { .push(branches: [branch]) }

    static let wrong: [(Trigger, String, String)] = [
        (of(""), "branches[0]", "an empty pattern matches nothing"),
        (of(" main"), "branches[0]", "the pattern ' main' begins or ends with a space, and matches nothing"),
        (
            of("refs/heads/main"), "branches[0]",
            "a branch is named without 'refs/heads/' here, and 'refs/heads/main' matches nothing"
        ),
        (
            .push(tags: ["refs/tags/v*"]), "tags[0]",
            "a tag is named without 'refs/tags/' here, and 'refs/tags/v*' matches nothing"
        ),
        (of("a b"), "branches[0]", "no branch has ' ' in its name, and 'a b' matches nothing"),
        (of("a~1"), "branches[0]", "no branch has '~' in its name, and 'a~1' matches nothing"),
        (of("a/"), "branches[0]", "no branch has a name like 'a/': '/' stands between two parts"),
        (of("v[0-9"), "branches[0]", "the pattern 'v[0-9' opens a '[' that no ']' closes"),
        (of("v[9-0]"), "branches[0]", "the pattern 'v[9-0]' has the range '9-0', which falls and holds nothing"),
        (
            of("+a"), "branches[0]",
            "the pattern '+a' begins with '+', which repeats the character before it; '*' stands for any characters"
        ),
        (
            .push(paths: ["./src/**"]), "paths[0]",
            "paths are written from the repository's root; './src/**' matches nothing"
        ),
        (
            .push(paths: ["src/**", "!/docs/**"]), "paths[1]",
            "paths are written from the repository's root; '!/docs/**' matches nothing"
        ),
        (
            .push(branches: ["main", "!**", "!dev"]), "branches[1]",
            "'!**' takes back whatever was matched before it, and nothing is left; leave it out"
        ),
        (
            .push(branches: ["!main"]), "branches",
            "only patterns with '!' are given, and nothing matches; begin with '**' or another pattern"
        ),
        (
            Trigger.push(branches: ["main"]).adding(extra: ["branches-ignore": ["x"]]), "branches-ignore",
            "GitHub takes 'branches' or 'branches-ignore' for one event, not both; write what to leave out as '!…' in"
                + " 'branches'"
        ),
        (
            Trigger.release().adding(extra: ["tags": ["v*"]]), "tags",
            "the event 'release' has no filter 'tags'; ask in a job's condition"
        ),
        (
            Trigger.mergeGroup().adding(extra: ["paths": "src/**"]), "paths",
            "the event 'merge_group' has no filter 'paths'; it has 'branches'"
        ),
    ]

    @Test(arguments: wrong) func `finds what cannot match`(trigger: Trigger, place: String, message: String) {
        RuleCase(
            place, [.on(trigger)],
            finds: ["a.yml: error: on.\(trigger.event).\(place): \(message) [filter-pattern]"]
        ).verify()
    }

    static let useless: [(Filter, String, String)] = [
        (
            ["!old/**", "main"], "branches[0]",
            "nothing is matched before '!old/**', so that it takes back nothing; move it behind what it is about"
        ),
        (
            .ignoring(["a", "!b"]), "branches-ignore[1]",
            "'!' takes back only what 'branches' matches; here, leave the pattern out"
        ),
        (
            .ignoring(["!a", "b", "!c"]), "branches-ignore[0]",
            "'!' takes back only what 'branches' matches; here, leave these 2 patterns out"
        ),
    ]

    @Test(arguments: useless) func `warns of what does nothing`(filter: Filter, place: String, message: String) {
        RuleCase(
            place, [.on(.push(branches: filter))],
            finds: ["a.yml: warning: on.push.\(place): \(message) [filter-pattern]"]
        ).verify()
    }

    static let rightZones: [String] = [
        "UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Etc/GMT+2", "CET", "US/Pacific",
    ]

    @Test(arguments: rightZones) func `knows time zones`(_ zone: String) {
        RuleCase(zone, [.on(.schedule([Schedule("1 1 * * *", timeZone: zone)]))]).verify()
    }

    static let wrongZones: [(String, String)] = [
        ("GMT+2", "'GMT+2' is not a time zone of the IANA database; write a name such as 'Europe/Paris', or 'UTC'"),
        ("CEST", "'CEST' is not a time zone of the IANA database; write a name such as 'Europe/Paris', or 'UTC'"),
        ("utc", "the time zone 'utc' is written 'UTC'"),
        ("", "the time zone has no name; leave it out for UTC"),
        (
            "europe/Paris",
            "the time zone 'europe/Paris' begins with 'europe', which is no area of the IANA database; write 'Europe'"
        ),
        (
            "Europe/paris",
            "the time zone 'Europe/paris' is not written as in the IANA database, such as 'America/New_York'"
        ),
    ]

    @Test(arguments: wrongZones) func `refuses what is no time zone`(zone: String, message: String) {
        RuleCase(
            zone, [.on(.schedule([Schedule("1 1 * * *", timeZone: zone)]))],
            finds: ["a.yml: error: on.schedule[0].timezone: \(message) [time-zone]"]
        ).verify()
    }
}
