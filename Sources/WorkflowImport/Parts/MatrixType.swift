import Workflows

/// A type that declares the axes of a matrix by name.
struct MatrixType {
    /// An axis.
    struct Axis {
        let name: String
        let member: String
        /// The kind of the values; `any` for one whose values an expression yields.
        let kind: ValueKind
    }

    /// The name of the type.
    let name: String
    let axes: [Axis]
    private let vectors: MatrixVectors

    /// Rows of more values would cost the compiler more than they help the reader.
    private static let limit = 40

    /// The type of a matrix whose axes have values of one kind each; `nil` for any other.
    init?(_ matrix: Matrix?, name: String) {
        guard case .vectors(let vectors)? = matrix else { return nil }
        var kinds: [String: ValueKind] = [:]
        var order: [String] = []
        func take(_ axis: String, _ kind: ValueKind?) -> Bool {
            guard let kind else { return false }
            if let known = kinds[axis] { return known == kind }
            kinds[axis] = kind
            order.append(axis)
            return true
        }
        for axis in vectors.axes.entries {
            switch axis.value {
            case .expression: guard take(axis.key, .any) else { return nil }
            case .values(let values):
                guard !values.isEmpty, values.allSatisfy({ take(axis.key, $0.axisKind) }) else { return nil }
            }
        }
        var count = 0
        for rows in [vectors.include, vectors.exclude] {
            switch rows {
            case nil: continue
            case .expression?: return nil
            case .rows(let rows)?:
                guard !rows.isEmpty else { return nil }
                for row in rows {
                    guard let entries = row.written?.entries else { return nil }
                    count += entries.count
                    guard entries.allSatisfy({ take($0.key, $0.value.axisKind) }) else { return nil }
                }
            }
        }
        guard count <= Self.limit, !order.isEmpty else { return nil }
        var used = SwiftName.keywords.union(["matrix", "varying", "including", "excluding"])
        axes = order.map { axis in
            var member = SwiftName.member(axis)
            while !used.insert(member).inserted { member += "Axis" }
            return Axis(name: axis, member: member, kind: kinds[axis] ?? .any)
        }
        self.name = name
        self.vectors = vectors
    }

    /// The matrix as code.
    func code(_ expressions: inout ExpressionCode) -> SwiftCode {
        var code = SwiftCode.call("TypedMatrix<\(name)>", [])
        for axis in vectors.axes.entries {
            let member = SwiftCode.word("\\.\(member(of: axis.key))")
            switch axis.value {
            case .values(let values):
                code = .call(
                    .member(code, "varying"), [.init(nil, member), .init("over", .list(values.compactMap(\.axisCode)))])
            case .expression(let value):
                let list = expressions.value(value.node, as: .any)
                code = .call(.member(code, "varying"), [.init(nil, member), .init("overElementsOf", list)])
            }
        }
        if let rows = Self.rows(vectors.include, member) {
            code = .call(.member(code, "including"), [.init(nil, rows)])
        }
        if let rows = Self.rows(vectors.exclude, member) {
            code = .call(.member(code, "excluding"), [.init(nil, rows)])
        }
        return code
    }

    private func member(of axis: String) -> String { axes.first { $0.name == axis }?.member ?? axis }

    private static func rows(_ rows: MatrixRows?, _ member: (String) -> String) -> SwiftCode? {
        guard case .rows(let rows)? = rows, !rows.isEmpty else { return nil }
        return .rows(
            rows.map { row in
                .list(
                    row.entries.compactMap { entry in
                        entry.value.axisCode.map {
                            .call(".init", [.init(nil, .word("\\.\(member(entry.key))")), .init(nil, $0)])
                        }
                    })
            })
    }
}

extension UntypedValue {
    /// The kind of a literal that an axis can have.
    fileprivate var axisKind: ValueKind? {
        switch self {
        case .text(let value): if case .string = value.node { .text } else { nil }
        case .boolean(let value): if case .boolean = value.node { .boolean } else { nil }
        case .number(let value):
            if case .number(let number) = value.node, ExpressionCode.whole(number) != nil { .integer } else { nil }
        case .null, .expression, .list, .map: nil
        }
    }

    /// The literal in Swift.
    fileprivate var axisCode: SwiftCode? {
        switch self {
        case .text(let value): if case .string(let text) = value.node { .quoted(text) } else { nil }
        case .boolean(let value): if case .boolean(let flag) = value.node { .word("\(flag)") } else { nil }
        case .number(let value):
            if case .number(let number) = value.node { ExpressionCode.whole(number).map { .word($0) } } else { nil }
        case .null, .expression, .list, .map: nil
        }
    }
}
