extension Matrix: Hashable {
    private var content: PartContent<MatrixVectors> {
        switch self {
        case .vectors(let vectors): .written(vectors)
        case .expression(let value): .expression(value.node)
        }
    }

    /// Whether both are written in the same form and hold the same.
    public static func == (left: Matrix, right: Matrix) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension MatrixVector: Hashable, ComparedByContent {
    private var content: PartContent<[UntypedValue]> {
        switch self {
        case .values(let values): .written(values)
        case .expression(let value): .expression(value.node)
        }
    }

    /// Whether both are written in the same form and hold the same.
    public static func == (left: MatrixVector, right: MatrixVector) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension MatrixRows: Hashable {
    private var content: PartContent<[Mapping<UntypedValue>]> {
        switch self {
        case .rows(let rows): .written(rows)
        case .expression(let value): .expression(value.node)
        }
    }

    /// Whether both are written in the same form and hold the same.
    public static func == (left: MatrixRows, right: MatrixRows) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
