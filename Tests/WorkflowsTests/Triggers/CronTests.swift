import Testing
import Workflows

@Suite("Cron")
struct CronTests {
    static let good: [Cron] = [
        "30 2 * * 1", "*/5 * * * *", "0 0 * * *", "0 0 29 2 *", "0 0 31 1,3 *", "0 0 31 2 MON",
        "0 0 31 2-3 *", "15,45 4-6 * JAN-MAR MON-FRI", "0 22 * * sun", "0 */6 1-15/2 * *", "5/20 * * * *",
        "0  0 * * *", "0 0 1 1 0", "59 23 31 12 6", "0,58 5 * * *", "58,0 5,7 * * *", "0,58 0,23 1 * *", "0 5 * * *",
        Cron(minute: "30", hour: "2", dayOfWeek: "MON"), .daily(hour: 3, minute: 7),
        .weekly(on: .monday, hour: 2, minute: 30), .monthly(day: 31, hour: 0, minute: 0),
    ]

    @Test("accepts times that exist", arguments: good)
    func accepted(cron: Cron) {
        #expect(cron.problem == nil)
    }

    static let bad: [(cron: Cron, part: String)] = [
        ("", "0 fields"), ("0 0 * *", "4 fields"), ("0 0 * * * *", "6 fields"), ("@daily", "1 field"),
        ("0\t0 * * *", "4 fields"), ("60 * * * *", "the minute '60'"), ("0 24 * * *", "the hour '24'"),
        ("0 0 0 * *", "the day of the month '0'"), ("0 0 32 * *", "the day of the month '32'"),
        ("0 0 * 0 *", "the month '0'"), ("0 0 * 13 *", "the month '13'"), ("0 0 * * 7", "the day of the week '7'"),
        ("0 0 L * *", "the day of the month 'L'"), ("0 0 15W * *", "the day of the month '15W'"),
        ("0 0 * * 1#2", "the day of the week '1#2'"), ("0 0 ? * 1", "the day of the month '?'"),
        ("0 0 * JANUARY *", "the month 'JANUARY'"), ("0 0 * MON *", "the month 'MON'"),
        ("0 0 * * JAN", "the day of the week 'JAN'"), ("-1 * * * *", "the minute '-1'"),
        ("30-10 * * * *", "the minute '30-10'"), ("0 0 * * SAT-SUN", "the day of the week 'SAT-SUN'"),
        ("*/0 * * * *", "the minute '*/0'"), ("*/ * * * *", "the minute '*/'"), ("1, * * * *", "the minute '1,'"),
        ("1-2-3 * * * *", "the minute '1-2-3'"), ("1/2/3 * * * *", "the minute '1/2/3'"),
        ("99999999999999999999 * * * *", "the minute '99999999999999999999'"), ("\u{661} * * * *", "the minute"),
        ("+5 * * * *", "the minute '+5'"), ("é * * * *", "the minute 'é'"),
        ("0 0 31 2 *", "no month that it names has a day 31"), ("0 0 30 2 *", "a day 30"),
        ("0 0 31 4,6,9,11 *", "a day 31"), ("* * * * *", "after 1 minute"), ("*/4 * * * *", "after 4 minutes"),
        ("0,3 0 * * *", "after 3 minutes"), ("58,0 5-6 * * *", "after 2 minutes"),
        ("0,58 0,23 * * *", "after 2 minutes"), (.daily(hour: 25, minute: 0), "the hour '25'"),
        (.monthly(day: 0, hour: 0, minute: 0), "the day of the month '0'"),
    ]

    @Test("says what is wrong with times that do not", arguments: bad)
    func refused(cron: Cron, part: String) throws {
        let problem = try #require(cron.problem)
        #expect(problem.contains(part), "\(problem)")
        #expect(problem.contains("'\(cron.text)'"), "\(problem)")
    }

    static let spellings: [(cron: Cron, text: String)] = [
        (Cron(minute: "30"), "30 * * * *"),
        (Cron(minute: "1", hour: "2", dayOfMonth: "3", month: "4", dayOfWeek: "5"), "1 2 3 4 5"),
        (.daily(hour: 3, minute: 7), "7 3 * * *"),
        (.weekly(on: .saturday, hour: 2, minute: 30), "30 2 * * 6"),
        (.monthly(day: 15, hour: 1, minute: 5), "5 1 15 * *"),
    ]

    @Test("is written in five fields", arguments: spellings)
    func spelling(cron: Cron, text: String) {
        #expect(cron.text == text)
    }
}
