extension ExpressionScope.Contexts {
    /// The context `github`.
    public static let github = Self(rawValue: 1 << 0)
    /// The context `inputs`.
    public static let inputs = Self(rawValue: 1 << 1)
    /// The context `vars`.
    public static let vars = Self(rawValue: 1 << 2)
    /// The context `needs`.
    public static let needs = Self(rawValue: 1 << 3)
    /// The context `strategy`.
    public static let strategy = Self(rawValue: 1 << 4)
    /// The context `matrix`.
    public static let matrix = Self(rawValue: 1 << 5)
    /// The context `secrets`.
    public static let secrets = Self(rawValue: 1 << 6)
    /// The context `steps`.
    public static let steps = Self(rawValue: 1 << 7)
    /// The context `job`.
    public static let job = Self(rawValue: 1 << 8)
    /// The context `runner`.
    public static let runner = Self(rawValue: 1 << 9)
    /// The context `env`.
    public static let env = Self(rawValue: 1 << 10)
    /// The context `jobs`.
    public static let jobs = Self(rawValue: 1 << 11)

    /// A set of one context.
    public init(_ name: ContextName) {
        self.init(rawValue: 1 << UInt16(name.position))
    }

    /// The available contexts, in the order of ``ContextName``.
    public var names: [ContextName] {
        ContextName.allCases.filter { contains(Self($0)) }
    }
}
