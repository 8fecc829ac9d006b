import Workflows

extension PartCode {
    mutating func strategy(_ strategy: Strategy?) -> SwiftCode? {
        guard let strategy else { return nil }
        if let whole = strategy.expression { return .call("Strategy", [.init(nil, expression(whole))]) }
        var arguments = SwiftArguments()
        let name = self.matrix.map { SwiftCode.member(.word($0), "matrix") }
        arguments.add("matrix", name ?? matrix(strategy.matrix))
        arguments.add("failFast", condition(strategy.failFast))
        arguments.add("maxParallel", number(strategy.maxParallel))
        arguments.add("extra", extra(strategy.extra))
        return .call("Strategy", arguments.all)
    }

    private mutating func matrix(_ matrix: Matrix?) -> SwiftCode? {
        switch matrix {
        case nil: return nil
        case .expression(let value)?: return .call(".expression", [.init(nil, expression(value))])
        case .vectors(let vectors)?:
            var arguments = SwiftArguments()
            if !vectors.axes.isEmpty {
                let axes = vectors.axes.entries.map { SwiftCode.Pair(key: .quoted($0.key), value: vector($0.value)) }
                arguments.add("axes", .pairs(axes))
            }
            arguments.add("include", rows(vectors.include))
            arguments.add("exclude", rows(vectors.exclude))
            return .call(".vectors", [.init(nil, .call("MatrixVectors", arguments.all))])
        }
    }

    private mutating func vector(_ vector: MatrixVector) -> SwiftCode {
        switch vector {
        case .values(let values): .list(values.map { untyped($0) })
        case .expression(let value): .call(".expression", [.init(nil, expression(value))])
        }
    }

    private mutating func rows(_ rows: MatrixRows?) -> SwiftCode? {
        switch rows {
        case nil: nil
        case .expression(let value)?: .call(".expression", [.init(nil, expression(value))])
        case .rows(let rows)?:
            .list(
                rows.map { row in
                    switch row {
                    case .written(let map): untyped(map)
                    case .expression(let value): .call(".expression", [.init(nil, expression(value))])
                    }
                })
        }
    }

    /// Where a job runs; machines that Slipway knows are static members.
    mutating func runner(_ runner: Runner) -> SwiftCode {
        switch runner {
        case .label(let label):
            if case .string(let name) = label.node, let known = Self.runners[name] { return .word(".\(known)") }
            let code = expressions.value(label.node, as: .text)
            if case .text = code { return code }
            return .call("Runner", [.init(nil, code)])
        case .labels(let labels): return .call(".labels", [.init(nil, texts(labels))])
        case .expression(let value): return .call(".expression", [.init(nil, expression(value))])
        case .group(let group, let labels, let extra):
            var arguments = SwiftArguments()
            arguments.add(text(group))
            arguments.add("labels", labels.isEmpty ? nil : texts(labels))
            arguments.add("extra", self.extra(extra))
            return .call(".group", arguments.all)
        }
    }

    private static let runners: [String: String] = [
        "ubuntu-24.04": "ubuntu2404", "ubuntu-22.04": "ubuntu2204", "ubuntu-26.04": "ubuntu2604",
        "ubuntu-latest": "ubuntuLatest", "ubuntu-slim": "ubuntuSlim", "ubuntu-24.04-arm": "ubuntu2404Arm",
        "ubuntu-22.04-arm": "ubuntu2204Arm", "ubuntu-26.04-arm": "ubuntu2604Arm", "macos-26": "macOS26",
        "macos-15": "macOS15", "macos-latest": "macOSLatest", "windows-2025": "windows2025",
        "windows-2022": "windows2022", "windows-latest": "windowsLatest", "windows-11-arm": "windows11Arm",
        "self-hosted": "selfHosted",
    ]
}
