/// What came of an action.
public struct ActionResult: Hashable, Sendable {
    /// Whether all steps succeeded.
    public var isSuccess = true
    /// The declared outputs, as the caller reads them.
    public var outputs: [String: String] = [:]
    /// What the steps printed, in their order.
    public var standardOutput = ""
    /// What the steps printed as diagnostics, in their order.
    public var standardError = ""
    /// The names of the steps that ran.
    public var steps: [String] = []
    /// The calls of stand-ins in their order, each with the name of the program first.
    public var calls: [[String]] = []
    /// The values of the recorded variables at each call, by the name of the variable.
    public var callEnvironments: [[String: String]] = []
    /// The files below the working directory afterwards, sorted.
    public var files: [String] = []

    /// The texts of the `::error::` lines on both streams.
    public var errors: [String] { commands("error") }

    /// The texts of the `::notice::` lines on both streams.
    public var notices: [String] { commands("notice") }

    /// The texts of the `::warning::` lines on both streams.
    public var warnings: [String] { commands("warning") }

    /// The calls of one stand-in, without its name.
    public func calls(of program: String) -> [[String]] {
        calls.filter { $0.first == program }.map { Array($0.dropFirst()) }
    }

    private func commands(_ name: String) -> [String] {
        (standardOutput + "\n" + standardError).split(separator: "\n")
            .filter { $0.hasPrefix("::\(name)::") }.map { String($0.dropFirst(name.count + 4)) }
    }
}
