/// One line of the table.
struct Figure {
    /// What was measured.
    let name: String
    /// How long it took, or how much it needed.
    let amount: String
    /// The same by another measure: per second, or against something else.
    var rate = ""
    /// What it should be.
    var goal = ""

    /// A time, and what it means for a number of bytes.
    init(_ name: String, _ time: Nanoseconds, bytes: Int? = nil, goal: String = "") {
        self.name = name
        amount = time.text
        if let bytes { rate = "\((Double(bytes) * 1e3 / time).text(digits: 0)) MB/s" }
        self.goal = goal
    }

    /// A figure in words.
    init(_ name: String, _ amount: String, rate: String = "", goal: String = "") {
        self.name = name
        self.amount = amount
        self.rate = rate
        self.goal = goal
    }

    /// Prints figures in columns, numbers to the right.
    static func printTable(_ figures: [Figure]) {
        let rows = [Figure("median of several runs", "", rate: "", goal: "goal")] + figures
        let widths = [\Figure.name, \.amount, \.rate].map { column in
            rows.map { $0[keyPath: column].count }.max() ?? 0
        }
        for row in rows {
            let line =
                row.name.padded(to: widths[0]) + "  " + row.amount.padded(to: widths[1], onLeft: true) + "  "
                + row.rate.padded(to: widths[2], onLeft: true) + "  " + row.goal
            print(line)
        }
    }
}

extension String {
    /// The text with spaces after or before it.
    func padded(to width: Int, onLeft: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - count))
        return onLeft ? spaces + self : self + spaces
    }
}

extension Double {
    /// The number with so many digits behind the point.
    func text(digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((self * scale).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
