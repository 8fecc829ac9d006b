package import Workflows

extension Strategy {
    /// What the context `matrix` is in the jobs of this strategy; anything if only the run knows the matrix.
    package var matrixType: ExpressionType {
        guard case .vectors(let vectors)? = matrix else { return .any }
        var rows: [OrderedMap<UntypedValue>] = []
        switch vectors.include {
        case .expression?: return .any
        case .rows(let written)?:
            rows = written.compactMap(\.written)
            if rows.count < written.count { return .any }
        case nil: break
        }
        // GitHub makes no more jobs of a matrix; what cannot be is not worth the time.
        guard vectors.axes.entries.count <= MatrixExpansion.limit, rows.count <= MatrixExpansion.limit else {
            return .any
        }
        var members: [(name: String, type: ExpressionType)] = vectors.axes.entries.map { axis in
            guard case .values(let values) = axis.value else { return (axis.key, .any) }
            // A row that does not name the axis may be a variation of its own, without it.
            let isEverywhere = rows.allSatisfy { row in
                row.entries.contains { $0.key.inLowerCase == axis.key.inLowerCase }
            }
            return (axis.key, isEverywhere ? values.unionType : values.unionType.orNull)
        }
        for row in rows {
            for entry in row.entries {
                let type = entry.value.expressionType
                if let index = members.firstIndex(where: { $0.name.inLowerCase == entry.key.inLowerCase }) {
                    members[index].type = members[index].type.union(type)
                } else {
                    // Other variations do not have it.
                    members.append((entry.key, type.orNull))
                }
            }
        }
        // Of a name that no variation has another rule speaks.
        return .object(members.map { ($0.name, $0.type) }, others: .any)
    }
}

extension [UntypedValue] {
    /// What each of the values is.
    fileprivate var unionType: ExpressionType {
        guard let first else { return .any }
        return dropFirst().reduce(first.expressionType) { $0.union($1.expressionType) }
    }
}

extension UntypedValue {
    /// What the value is to an expression that reads it.
    fileprivate var expressionType: ExpressionType {
        switch self {
        case .null: .null
        case .text(let value): value.node.typeOfLiteral ?? .string
        case .boolean(let value): value.node.typeOfLiteral ?? .boolean
        case .number(let value): value.node.typeOfLiteral ?? .number
        case .expression(let value): value.node.typeOfLiteral ?? .any
        case .list(let values): .array(of: values.unionType)
        case .map(let map): .object(map.entries.map { ($0.key, $0.value.expressionType) })
        }
    }
}

extension ExpressionNode {
    /// The type of a value that is written out.
    fileprivate var typeOfLiteral: ExpressionType? {
        isLiteral ? ExpressionChecker().type(of: folded()) : nil
    }
}
