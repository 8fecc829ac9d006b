/// The axes of a matrix as a type.
///
/// ```swift
/// struct Leg: MatrixAxes {
///     let platform = Axis<String>("platform")
///     let runner = Axis<String>("runner")
/// }
/// ```
public protocol MatrixAxes: Sendable {
    /// The axes, each with its name.
    init()
}

/// A Swift type whose values a matrix can hold.
public protocol MatrixKind: Sendable {
    /// The value as the matrix holds it.
    var matrixValue: UntypedValue { get }
}

extension String: MatrixKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var matrixValue: UntypedValue { .text(Value(self)) }
}

extension Bool: MatrixKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var matrixValue: UntypedValue { .boolean(Value(self)) }
}

extension Int: MatrixKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var matrixValue: UntypedValue { .number(Value(Double(self))) }
}

/// A value of one axis, in a row.
public struct AxisValue<Axes: MatrixAxes>: Hashable, Sendable {
    let name: String
    let value: UntypedValue

    /// Sets an axis to a value of its type.
    public init<Kind>(_ axis: KeyPath<Axes, Axis<Kind>>, _ value: Kind) {
        name = Axes()[keyPath: axis].name
        self.value = value.matrixValue
    }
}

/// A matrix whose axes are Swift properties; reading one through the matrix gives its expression.
///
/// ```swift
/// let legs = TypedMatrix<Leg>(rows: [
///     [.init(\.platform, "linux/amd64"), .init(\.runner, "ubuntu-24.04")],
///     [.init(\.platform, "linux/arm64"), .init(\.runner, "ubuntu-24.04-arm")],
/// ])
/// let runsOn = Runner(legs.runner)
/// ```
@dynamicMemberLookup
public struct TypedMatrix<Axes: MatrixAxes>: Hashable, Sendable {
    /// The matrix to hand to ``Strategy``.
    public private(set) var matrix: Matrix

    /// A matrix that consists of whole rows: each is one job.
    public init(rows: [[AxisValue<Axes>]]) {
        matrix = .vectors(MatrixVectors(include: .rows(rows.map(Self.row))))
    }

    /// A matrix that an expression yields, an object of vectors or of `include`.
    public init(_ expression: Value<Any>) {
        matrix = .expression(expression)
    }

    /// A matrix whose rows an expression yields: each is one job.
    public init(rows expression: Value<Any>) {
        matrix = .vectors(MatrixVectors(include: .expression(expression)))
    }

    /// A matrix of all combinations of its axes' values, to be added with ``varying(_:over:)``.
    public init() {
        matrix = .vectors(MatrixVectors())
    }

    /// This matrix with one more axis; the first axis varies slowest.
    public func varying<Kind>(_ axis: KeyPath<Axes, Axis<Kind>>, over values: [Kind]) -> TypedMatrix {
        changing { $0.axes.append(Axes()[keyPath: axis].name, .values(values.map(\.matrixValue))) }
    }

    /// This matrix with one more axis, whose values are the elements of a list that only GitHub knows.
    public func varying<Member: MatrixAxis>(_ axis: KeyPath<Axes, Member>, overElementsOf list: Value<Any>)
        -> TypedMatrix
    {
        changing { $0.axes.append(Axes()[keyPath: axis].name, .expression(list)) }
    }

    /// This matrix with rows that add to matching combinations, or become combinations of their own.
    public func including(_ rows: [[AxisValue<Axes>]]) -> TypedMatrix {
        changing { $0.include = .rows(rows.map(Self.row)) }
    }

    /// This matrix without the combinations that match a row.
    public func excluding(_ rows: [[AxisValue<Axes>]]) -> TypedMatrix {
        changing { $0.exclude = .rows(rows.map(Self.row)) }
    }

    /// The value of an axis in the running job.
    public subscript<Member: MatrixAxis>(dynamicMember axis: KeyPath<Axes, Member>) -> Member.Reading {
        Axes()[keyPath: axis].reading(from: .context("matrix"))
    }

    private func changing(_ change: (inout MatrixVectors) -> Void) -> TypedMatrix {
        guard case .vectors(var vectors) = matrix else { return self }
        change(&vectors)
        var copy = self
        copy.matrix = .vectors(vectors)
        return copy
    }

    private static func row(_ values: [AxisValue<Axes>]) -> Mapping<UntypedValue> {
        Mapping(values.map { ($0.name, $0.value) })
    }
}
