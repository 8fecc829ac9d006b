/// A time at which a workflow starts: an entry of `on.schedule`.
public struct Schedule: Hashable, Sendable {
    /// When, in five fields.
    public var cron: Cron
    /// The time zone's IANA name, such as `Europe/Paris`; GitHub's default is UTC.
    public var timeZone: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Starts the workflow at these times, at least five minutes apart.
    public init(_ cron: Cron, timeZone: String? = nil, extra: OrderedMap<UntypedValue> = [:]) {
        self.cron = cron
        self.timeZone = timeZone
        self.extra = extra
    }
}

/// Five fields that say when: minute, hour, day of the month, month and day of the week.
///
/// Prefer a minute other than 0: GitHub is busy at full hours and delays runs.
///
/// ```swift
/// Cron(minute: "30", hour: "2", dayOfWeek: "MON")
/// Cron.weekly(on: .monday, hour: 2, minute: 30)
/// ```
///
/// Source: GitHub, "Events that trigger workflows", `schedule`.
public struct Cron: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The fields as they are written, separated by spaces.
    public var text: String

    /// Takes five fields separated by spaces; a text that is none becomes a finding.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Takes the text of each field; `*` means any.
    public init(
        minute: String, hour: String = "*", dayOfMonth: String = "*", month: String = "*", dayOfWeek: String = "*"
    ) {
        text = "\(minute) \(hour) \(dayOfMonth) \(month) \(dayOfWeek)"
    }

    /// Once a day.
    public static func daily(hour: Int, minute: Int) -> Cron {
        Cron(minute: String(minute), hour: String(hour))
    }

    /// Once a week.
    public static func weekly(on day: Weekday, hour: Int, minute: Int) -> Cron {
        Cron(minute: String(minute), hour: String(hour), dayOfWeek: String(day.rawValue))
    }

    /// Once a month; a day that a month lacks starts nothing in that month.
    public static func monthly(day: Int, hour: Int, minute: Int) -> Cron {
        Cron(minute: String(minute), hour: String(hour), dayOfMonth: String(day))
    }
}

/// A day of the week, numbered as in cron.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    /// Sunday.
    case sunday
    /// Monday.
    case monday
    /// Tuesday.
    case tuesday
    /// Wednesday.
    case wednesday
    /// Thursday.
    case thursday
    /// Friday.
    case friday
    /// Saturday.
    case saturday
}
