/// The secrets that a reusable workflow takes, as a type.
///
/// ```swift
/// struct RegistrySecrets: WorkflowSecrets {
///     let token = Secret("registry_token", "Writes to the registry", isRequired: true)
/// }
/// ```
public protocol WorkflowSecrets: Sendable {
    /// The secrets, each with its name.
    init()
}

/// One secret of a reusable workflow.
public struct Secret: Hashable, Sendable, NamedReference {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias Referent = String

    /// The name under `secrets`.
    public let name: String
    /// What the secret is for.
    public let description: String?
    /// Whether every call must pass it.
    public let isRequired: Bool

    /// Declares a secret under a name.
    public init(_ name: String, _ description: String? = nil, isRequired: Bool = false) {
        self.name = name
        self.description = description
        self.isRequired = isRequired
    }
}

/// No secrets.
public struct NoSecrets: WorkflowSecrets {
    /// Declares nothing.
    public init() {}
}

/// The secrets of the running workflow, read by name.
@dynamicMemberLookup
public struct SecretReferences<Declared: WorkflowSecrets>: Sendable {
    /// Reads the `secrets` context.
    public init() {}

    /// A secret by its declared name; an optional one that was not passed is `''`.
    public subscript(dynamicMember member: KeyPath<Declared, Secret>) -> Value<String> {
        Value(Declared()[keyPath: member].read(from: .context("secrets")))
    }
}

/// The secrets that a call of a reusable workflow passes.
public enum SecretsForCall<Declared: WorkflowSecrets>: Hashable, Sendable {
    /// All secrets of the caller.
    case inherit
    /// The assigned secrets.
    case assigned([SecretAssignment<Declared>])

    /// No secret.
    public static var none: Self { .assigned([]) }

    var passed: PassedSecrets {
        switch self {
        case .inherit: .inherit
        case .assigned(let assignments) where assignments.isEmpty: .none
        case .assigned(let assignments): .named(OrderedMap(assignments.map { ($0.name, $0.value) }))
        }
    }
}

/// What a declared secret is set to in a call.
public struct SecretAssignment<Declared: WorkflowSecrets>: Hashable, Sendable {
    let name: String
    @ByContent var value: Value<String>

    /// Passes a secret.
    public init(_ member: KeyPath<Declared, Secret>, _ value: Value<String>) {
        name = Declared()[keyPath: member].name
        self.value = value
    }
}

extension WorkflowSecrets {
    static var declared: [Secret] {
        Mirror(reflecting: Self()).children.compactMap { $0.value as? Secret }
    }
}
