/// Spells numbers as .NET's format `G15` does: 15 significant digits, an exponent from 1E+15 and from 1E-05 on.
package enum NumberText {
    private static let precision = 15

    /// The text that GitHub makes of a number.
    package static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        if value.magnitude < 1e15 {
            let whole = Int64(value)
            if Double(whole) == value { return String(whole) }
        }
        let decimal = rounded(value.magnitude)
        return (value < 0 ? "-" : "") + text(of: decimal)
    }

    /// Digits without zeros at the end, the first of which stands before the point, and a power of ten.
    private struct Decimal {
        var digits: [UInt8]
        var exponent: Int
    }

    private static func text(of decimal: Decimal) -> String {
        var digits = decimal.digits
        let exponent = decimal.exponent
        let point = UInt8(ascii: ".")
        if exponent >= precision || exponent <= -5 {
            if digits.count > 1 { digits.insert(point, at: 1) }
            let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
            return String(decoding: digits, as: UTF8.self) + (exponent < 0 ? "E-" : "E+") + power
        }
        let zero = UInt8(ascii: "0")
        if exponent < 0 {
            digits.insert(contentsOf: [zero, point] + Array(repeating: zero, count: -exponent - 1), at: 0)
        } else if digits.count > exponent + 1 {
            digits.insert(point, at: exponent + 1)
        } else {
            digits += Array(repeating: zero, count: exponent + 1 - digits.count)
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func rounded(_ value: Double) -> Decimal {
        let shortest = parsed(value.description)
        // Up to 15 digits name one number only, so the shortest spelling is the one that was looked for.
        if shortest.digits.count <= precision, value.isNormal { return shortest }
        return exact(value, exponent: shortest.exponent)
    }

    /// Takes apart Swift's spelling: digits, perhaps a point, perhaps an exponent.
    private static func parsed(_ text: String) -> Decimal {
        var digits: [UInt8] = []
        var exponent = 0
        var whole: Int?
        let parts = text.utf8.split(separator: UInt8(ascii: "e"))
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") { whole = digits.count } else { digits.append(byte) }
        }
        if parts.count > 1 { exponent = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 }
        exponent += (whole ?? digits.count) - 1
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        return trimmed(Decimal(digits: Array(digits.dropFirst(zeros)), exponent: exponent - zeros))
    }

    private static func trimmed(_ decimal: Decimal) -> Decimal {
        var decimal = decimal
        while decimal.digits.count > 1, decimal.digits.last == UInt8(ascii: "0") { decimal.digits.removeLast() }
        return decimal
    }

    /// The 15 digits nearest to the exact value; if two are as near, the even one.
    private static func exact(_ value: Double, exponent: Int) -> Decimal {
        var exponent = exponent
        while true {
            let scaled = BigNatural.quotient(of: value, byPowerOfTen: exponent - (precision - 1))
            if scaled.whole < 100_000_000_000_000 {
                exponent -= 1
            } else if scaled.whole >= 1_000_000_000_000_000 {
                exponent += 1
            } else {
                let digits = Array(String(scaled.nearest).utf8)
                // 999 999 999 999 999.5 has one digit more when it is rounded.
                return trimmed(Decimal(digits: digits, exponent: exponent + digits.count - precision))
            }
        }
    }
}
