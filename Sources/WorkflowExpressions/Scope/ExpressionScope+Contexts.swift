extension ExpressionScope.Contexts {
    /// The context `github`.
    package static let github = Self(rawValue: 1 << 0)
    /// The context `inputs`.
    package static let inputs = Self(rawValue: 1 << 1)
    /// The context `vars`.
    package static let vars = Self(rawValue: 1 << 2)
    /// The context `needs`.
    package static let needs = Self(rawValue: 1 << 3)
    /// The context `strategy`.
    package static let strategy = Self(rawValue: 1 << 4)
    /// The context `matrix`.
    package static let matrix = Self(rawValue: 1 << 5)
    /// The context `secrets`.
    package static let secrets = Self(rawValue: 1 << 6)
    /// The context `steps`.
    package static let steps = Self(rawValue: 1 << 7)
    /// The context `job`.
    package static let job = Self(rawValue: 1 << 8)
    /// The context `runner`.
    package static let runner = Self(rawValue: 1 << 9)
    /// The context `env`.
    package static let env = Self(rawValue: 1 << 10)
    /// The context `jobs`.
    package static let jobs = Self(rawValue: 1 << 11)

    /// A set of one context.
    package init(_ name: ContextName) {
        self.init(rawValue: 1 << UInt16(name.position))
    }

    /// The available contexts, in the order of ``ContextName``.
    package var names: [ContextName] {
        ContextName.allCases.filter { contains(Self($0)) }
    }
}
