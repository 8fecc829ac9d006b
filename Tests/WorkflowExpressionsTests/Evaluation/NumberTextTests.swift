import Foundation
import TestSupport
import Testing
import WorkflowExpressions

@Suite struct NumberTextTests {
    @Test("Any number is spelled with the 15 digits of the C library") func agreesWithPrintf() {
        var generator = SeededGenerator(seed: 21)
        for round in 0..<4_000 {
            let bits = UInt64.random(in: 0...UInt64.max, using: &generator)
            let value =
                switch round % 4 {
                case 0: Double(bitPattern: bits)
                // Halves and quarters of whole numbers lie between two spellings.
                case 1: Double(bits >> 8) / 4
                case 2: Double(bits >> 12) / 1e16
                default: Double(bits % 4_503_599_627_370_496) * 0x1p-1074
                }
            guard value.isFinite, value != 0 else { continue }
            #expect(ExpressionValue.number(value).text == Self.printf(value))
        }
    }

    /// `%.15g`, whose exponent .NET writes with `E`, and begins at 1E+15 and 1E-05 as well.
    private static func printf(_ value: Double) -> String {
        String(format: "%.15g", value).replacing("e", with: "E")
    }

    @Test("A number that is spelled and read again spells the same") func readsBack() {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator))
            guard value.isFinite else { continue }
            let text = ExpressionValue.number(value).text
            let again = ExpressionValue.string(text).number
            #expect(ExpressionValue.number(again).text == text)
        }
    }
}
