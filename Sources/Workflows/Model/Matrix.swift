/// The variations of a job: `strategy.matrix`.
///
/// At most 256 jobs come of one matrix. ``TypedMatrix`` makes one whose axes are Swift properties.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.strategy.matrix`.
public enum Matrix: Sendable {
    /// Vectors, and combinations added to or taken from them.
    case vectors(MatrixVectors)
    /// An expression that yields the whole matrix as an object.
    case expression(Value<Any>)
}

extension Matrix: ExpressibleByDictionaryLiteral {
    /// Axes by name, and rows under `include` and `exclude`, as GitHub has them.
    ///
    /// ```swift
    /// Strategy(matrix: ["os": ["ubuntu-24.04", "macos-15"], "node": [22, 24]])
    /// ```
    public init(dictionaryLiteral elements: (String, MatrixVector)...) {
        var vectors = MatrixVectors()
        for (name, vector) in elements {
            switch (name, MatrixRows(vector)) {
            case ("include", let rows?): vectors.include = rows
            case ("exclude", let rows?): vectors.exclude = rows
            default: vectors.axes.append(name, vector)
            }
        }
        self = .vectors(vectors)
    }
}

/// A matrix that is written out, at least in part.
public struct MatrixVectors: Hashable, Sendable {
    /// The axes; the first varies slowest.
    public var axes: OrderedMap<MatrixVector>
    /// Combinations to add to, or values to add to matching combinations.
    public var include: MatrixRows?
    /// Combinations to leave out; applied before `include`.
    public var exclude: MatrixRows?

    /// Makes a matrix of axes and rows.
    public init(axes: OrderedMap<MatrixVector> = [:], include: MatrixRows? = nil, exclude: MatrixRows? = nil) {
        self.axes = axes
        self.include = include
        self.exclude = exclude
    }
}

/// The values of one axis.
public enum MatrixVector: Sendable, ExpressibleByArrayLiteral {
    /// At least one value.
    case values([UntypedValue])
    /// An expression that yields an array.
    case expression(Value<Any>)

    /// Values written out.
    public init(arrayLiteral elements: UntypedValue...) {
        self = .values(elements)
    }
}

/// The rows of `include` or `exclude`.
public enum MatrixRows: Sendable, ExpressibleByArrayLiteral {
    /// Rows written out, each by its keys or by an expression that yields an object.
    case rows([Mapping<UntypedValue>])
    /// An expression that yields an array of objects.
    case expression(Value<Any>)

    /// Rows written out.
    public init(arrayLiteral elements: Mapping<UntypedValue>...) {
        self = .rows(elements)
    }
}

extension MatrixRows {
    /// The rows that are written as the values of an axis; `nil` if a value is no row.
    fileprivate init?(_ vector: MatrixVector) {
        switch vector {
        case .values(let values):
            let rows = values.compactMap { value -> Mapping<UntypedValue>? in
                switch value {
                case .map(let map): Mapping(map)
                case .expression(let value): .expression(value)
                case .null, .text, .boolean, .number, .list: nil
                }
            }
            guard rows.count == values.count else { return nil }
            self = .rows(rows)
        case .expression(let value): self = .expression(value)
        }
    }
}

/// How a job is repeated: `strategy`.
public struct Strategy: Hashable, Sendable {
    /// The variations.
    public var matrix: Matrix?
    /// Whether one failed job cancels its siblings; GitHub's default is `true`.
    @ByContent public var failFast: Value<Bool>?
    /// How many jobs run at once; GitHub's default is as many as there are.
    @ByContent public var maxParallel: Value<Int>?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// The expression that yields all of it; the other members are then what GitHub reads of it, and are not written.
    @ByContent public private(set) var expression: Value<Any>?

    /// Repeats a job as an object says, which an expression yields.
    public init(_ expression: Value<Any>) {
        matrix = .expression(Value(.property(expression.node, "matrix")))
        failFast = Value(.property(expression.node, "fail-fast"))
        maxParallel = Value(.property(expression.node, "max-parallel"))
        extra = [:]
        self.expression = expression
    }

    /// Repeats a job.
    public init(
        matrix: Matrix? = nil, failFast: Value<Bool>? = nil, maxParallel: Value<Int>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.matrix = matrix
        self.failFast = failFast
        self.maxParallel = maxParallel
        self.extra = extra
    }
}
