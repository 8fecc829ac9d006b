/// A whole number of any size, for the few operations that exact rounding needs.
struct BigNatural {
    /// The digits to the base 2^32, the lowest first, without zeros at the end.
    private var digits: [UInt32]

    init(_ value: UInt64) {
        digits = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
    }

    mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in digits.indices {
            carry += UInt64(digits[index]) * UInt64(factor)
            digits[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { digits.append(UInt32(carry)) }
    }

    mutating func multiply(byPowerOfTen power: Int) {
        for _ in 0..<power / 9 { multiply(by: 1_000_000_000) }
        for _ in 0..<power % 9 { multiply(by: 10) }
    }

    mutating func shiftLeft(_ bits: Int) {
        if bits % 32 > 0 { multiply(by: 1 << UInt32(bits % 32)) }
        digits.insert(contentsOf: repeatElement(0, count: bits / 32), at: 0)
    }

    mutating func subtract(_ other: BigNatural) {
        var borrow: Int64 = 0
        for index in digits.indices {
            let difference =
                Int64(digits[index]) - (index < other.digits.count ? Int64(other.digits[index]) : 0) + borrow
            digits[index] = UInt32(truncatingIfNeeded: difference)
            borrow = difference < 0 ? -1 : 0
        }
        trim()
    }

    /// Less than (-1), equal to (0) or more than (1) another.
    func compared(to other: BigNatural) -> Int {
        if digits.count != other.digits.count { return digits.count < other.digits.count ? -1 : 1 }
        for (left, right) in zip(digits.reversed(), other.digits.reversed()) where left != right {
            return left < right ? -1 : 1
        }
        return 0
    }

    /// A quotient: the whole part, and the whole number nearest to it, the even one of two.
    struct Quotient {
        let whole: UInt64
        let nearest: UInt64
    }

    /// A positive double divided by a power of ten, exactly; the result has to have fewer than 60 bits.
    static func quotient(of value: Double, byPowerOfTen power: Int) -> Quotient {
        let scale = Int(value.exponent) - 52
        let shift = value.isNormal ? scale : -1_074
        var numerator = BigNatural(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0))
        var denominator = BigNatural(1)
        numerator.shiftLeft(max(shift, 0))
        denominator.shiftLeft(max(-shift, 0))
        numerator.multiply(byPowerOfTen: max(-power, 0))
        denominator.multiply(byPowerOfTen: max(power, 0))
        var whole: UInt64 = 0
        for bit in (0..<60).reversed() {
            var part = denominator
            part.shiftLeft(bit)
            guard numerator.compared(to: part) >= 0 else { continue }
            numerator.subtract(part)
            whole |= 1 << UInt64(bit)
        }
        numerator.shiftLeft(1)
        let half = numerator.compared(to: denominator)
        let isUp = half > 0 || half == 0 && !whole.isMultiple(of: 2)
        return Quotient(whole: whole, nearest: isUp ? whole + 1 : whole)
    }
}
