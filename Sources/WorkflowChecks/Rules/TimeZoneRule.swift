import WorkflowAnalysis
import Workflows

struct TimeZoneRule: WorkflowRule {
    let name = "time-zone"
    var documentation: String {
        """
        The time zone of a schedule is not a name from the IANA database.

        GitHub accepts names such as `Europe/Paris` and `UTC`, in the spelling of the database. It does not accept an
        offset such as `GMT+2`, which has no daylight saving time, or an expression. Slipway knows the areas, and the
        names without an area, but not the cities.

        Source: GitHub, "Workflow syntax", `on.schedule`; the time zone database of IANA.

        Wrong:

        ```swift
        WorkflowFile("nightly.yml", Workflow(on: [.schedule([Schedule("17 3 * * *", timeZone: "GMT+2")])]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        ```

        Right:

        ```swift
        WorkflowFile("nightly.yml", Workflow(on: [.schedule([Schedule("17 3 * * *", timeZone: "Europe/Athens")])]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        ```
        """
    }

    private static let areas = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile",
        "Etc",
        "Europe", "Indian", "Mexico", "Pacific", "US",
    ]
    private static let names = [
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0",
        "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya",
        "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK",
        "Singapore", "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET", "Zulu",
    ]

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for trigger in file.triggers {
            guard case .schedule(let schedules) = trigger.configuration else { continue }
            for (index, schedule) in schedules.enumerated() {
                guard let zone = schedule.timeZone, let problem = problem(with: zone) else { continue }
                problems.append(
                    Problem(Place("on", "schedule")[index]["timezone"], problem.message, fix: problem.fix))
            }
        }
        return problems
    }

    private func problem(with zone: String) -> (message: String, fix: String?)? {
        // An expression is reported by `escaped-expression`.
        if zone.opensExpression { return nil }
        if zone.isEmpty { return ("the time zone has no name; leave it out for UTC", nil) }
        let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1 else {
            if Self.names.contains(zone) { return nil }
            if let right = Self.names.first(where: { $0.lowercased() == zone.lowercased() }) {
                return ("the time zone '\(zone)' is written '\(right)'", right)
            }
            return (
                "'\(zone)' is not a time zone of the IANA database; write a name such as 'Europe/Paris', or"
                    + " 'UTC'", nil
            )
        }
        let area = String(parts[0])
        guard Self.areas.contains(area) else {
            let right = nearestWord(to: area, among: Self.areas)
            let fix = right.map { "\($0)/\(parts.dropFirst().joined(separator: "/"))" }
            let advice = right.map { "; write '\($0)'" } ?? ""
            return (
                "the time zone '\(zone)' begins with '\(area)', which is no area of the IANA database\(advice)", fix
            )
        }
        guard parts.dropFirst().allSatisfy({ isPlace($0) }) else {
            return ("the time zone '\(zone)' is not written as in the IANA database, such as 'America/New_York'", nil)
        }
        return nil
    }

    /// Whether a part has the form of a place: a capital, then letters, `_`, `-`, and `+` and digits as in `Etc/GMT+2`.
    private func isPlace(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
        return text.utf8.allSatisfy { byte in
            let letter = byte | 0x20
            return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        }
    }
}
