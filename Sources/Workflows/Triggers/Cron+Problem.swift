extension Cron {
    /// What is wrong with the text; `nil` where the times exist.
    package var problem: String? {
        if isOneTimeOfDay { return nil }
        let fields = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == CronField.all.count else {
            let count = fields.count == 1 ? "1 field" : "\(fields.count) fields"
            return "the schedule '\(text)' has \(count); write minute, hour, day of the month, month and"
                + " day of the week"
        }
        var values: [[Int]] = []
        for (field, text) in zip(CronField.all, fields) {
            switch field.values(of: text) {
            case .success(let found): values.append(found)
            case .failure(let failure): return "the schedule '\(self.text)' cannot be: \(failure.message)"
            }
        }
        return missingDay(days: values[2], months: values[3], anyWeekday: fields[4] == "*")
            ?? shortInterval(minutes: values[0], hours: Set(values[1]), everyDay: fields[2...].allSatisfy { $0 == "*" })
    }

    /// Whether the text is what most schedules are: a minute, an hour, `* *`, and `*` or a day of the week.
    private var isOneTimeOfDay: Bool {
        var bytes = text.utf8[...]
        func number(below limit: Int) -> Bool {
            let digits = bytes.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            guard 1...2 ~= digits.count else { return false }
            bytes = bytes.dropFirst(digits.count)
            return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } < limit
        }
        func skip(_ wanted: StaticString) -> Bool {
            let wanted = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
            guard bytes.starts(with: wanted) else { return false }
            bytes = bytes.dropFirst(wanted.count)
            return true
        }
        guard number(below: 60), skip(" "), number(below: 24), skip(" * * ") else { return false }
        return (skip("*") || number(below: 7)) && bytes.isEmpty
    }

    /// With a day of the week as well, cron runs on either, so a missing day of the month does no harm.
    private func missingDay(days: [Int], months: [Int], anyWeekday: Bool) -> String? {
        let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard anyWeekday, let first = days.min(), !months.contains(where: { longest[$0 - 1] >= first }) else {
            return nil
        }
        return "the schedule '\(text)' never comes: no month that it names has a day \(first)"
    }

    /// The last minute of an hour and the first of the next count where both hours are named.
    private func shortInterval(minutes: [Int], hours: Set<Int>, everyDay: Bool) -> String? {
        let sorted = Set(minutes).sorted()
        guard let first = sorted.first else { return nil }
        let followsHour = hours.contains { hours.contains($0 + 1) || (everyDay && $0 == 23 && hours.contains(0)) }
        let gaps = zip(sorted.dropFirst() + (followsHour ? [first + 60] : []), sorted).map { $0 - $1 }
        guard let least = gaps.min(), least < 5 else { return nil }
        let interval = least == 1 ? "1 minute" : "\(least) minutes"
        return "the schedule '\(text)' repeats after \(interval); GitHub's shortest interval is 5 minutes"
    }
}

/// One of the five fields: its name, its range and the names that stand for numbers.
private struct CronField {
    let name: String
    let range: ClosedRange<Int>
    var names: [String] = []

    static let all = [
        CronField(name: "minute", range: 0...59),
        CronField(name: "hour", range: 0...23),
        CronField(name: "day of the month", range: 1...31),
        CronField(
            name: "month", range: 1...12,
            names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
        CronField(name: "day of the week", range: 0...6, names: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
    ]

    struct Failure: Error {
        let message: String
    }

    /// The numbers that a field's text stands for.
    func values(of text: String) -> Result<[Int], Failure> {
        var result: [Int] = []
        for part in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let values = values(ofPart: String(decoding: part, as: UTF8.self)) else {
                return .failure(
                    Failure(
                        message: "the \(name) '\(text)' is not '*', a number from \(range.lowerBound) to"
                            + " \(range.upperBound), a range or a step"))
            }
            result += values
        }
        return .success(result)
    }

    private func values(ofPart part: String) -> [Int]? {
        let halves = split(part, at: "/")
        guard halves.count <= 2, let bounds = bounds(of: halves[0], hasStep: halves.count == 2) else { return nil }
        guard halves.count == 2 else { return Array(bounds) }
        guard let step = number(halves[1]), step > 0 else { return nil }
        return Array(stride(from: bounds.lowerBound, through: bounds.upperBound, by: step))
    }

    private func bounds(of text: String, hasStep: Bool) -> ClosedRange<Int>? {
        if text == "*" { return range }
        let ends = split(text, at: "-")
        guard ends.count <= 2, let low = value(ends[0]), let high = value(ends[ends.count - 1]) else { return nil }
        guard low <= high, range.contains(low), range.contains(high) else { return nil }
        return low...(hasStep && ends.count == 1 ? range.upperBound : high)
    }

    private func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
        text.utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func value(_ text: String) -> Int? {
        if let index = names.firstIndex(of: text.uppercased()) { return index + range.lowerBound }
        return number(text)
    }

    private func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 4 else { return nil }
        guard text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        return Int(text)
    }
}
