/// The inputs of an action of the repository's own, as a type.
///
/// A member that is not optional is required: a step that forgets it does not compile.
///
/// ```swift
/// struct GreetingInputs: ActionParameters {
///     var who: Value<String>
///     var isLoud: Value<Bool>?
///
///     static let declarations: [ActionParameter<Self>] = [
///         .required(\.who, "who", "Whom to greet"),
///         .optional(\.isLoud, "loud", default: false, "Whether to shout"),
///     ]
/// }
/// ```
public protocol ActionParameters: Sendable {
    /// Each member with its name in the `action.yml`, in the order of the file.
    static var declarations: [ActionParameter<Self>] { get }
}

/// Ties a member of an ``ActionParameters`` type to its name, description and default.
public struct ActionParameter<Declared: ActionParameters>: Sendable {
    let member: DeclaredMember<Declared>
    let passed: @Sendable (Declared) -> UntypedValue?
    /// The input as the action declares it.
    package let input: Action.Input

    /// An input that every step passes.
    public static func required<Kind: ActionInputKind>(
        _ member: any KeyPath<Declared, Value<Kind>> & Sendable, _ name: String, _ description: String
    ) -> Self {
        Self(
            member: DeclaredMember(member), passed: { UntypedValue($0[keyPath: member]) },
            input: Action.Input(name, description, isRequired: true))
    }

    /// An input that a step may leave out; without a default it is then empty.
    ///
    /// The default may read contexts of the caller's job: `github`, `strategy`, `matrix`, `job` and `runner`.
    public static func optional<Kind: ActionInputKind>(
        _ member: any KeyPath<Declared, Value<Kind>?> & Sendable, _ name: String, default value: Value<Kind>? = nil,
        _ description: String, deprecationMessage: String? = nil
    ) -> Self {
        Self(
            member: DeclaredMember(member), passed: { $0[keyPath: member].map { UntypedValue($0) } },
            input: Action.Input(
                name, description, isRequired: nil, default: value?.as(String.self),
                deprecationMessage: deprecationMessage))
    }
}

/// A Swift type that an input of an action can have; GitHub makes text of every one.
public protocol ActionInputKind: SendableMetatype {}

extension String: ActionInputKind {}
extension Bool: ActionInputKind {}
extension Int: ActionInputKind {}
extension Double: ActionInputKind {}
extension JSONText: ActionInputKind {}

/// No inputs.
public struct NoParameters: ActionParameters {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let declarations: [ActionParameter<NoParameters>] = []

    /// Passes nothing.
    public init() {}
}

/// The inputs of the running action, read by name, each as the text that GitHub makes of it.
///
/// A boolean is the text `true` or `false`: write `inputs.isLoud == "true"`.
@dynamicMemberLookup
public struct ParameterReferences<Declared: ActionParameters>: Sendable {
    /// Reads the `inputs` context.
    public init() {}

    /// An input by its declared member.
    public subscript<Member>(dynamicMember member: KeyPath<Declared, Member>) -> Value<String> {
        let declaration = Declared.declarations.first { $0.member.path as PartialKeyPath<Declared> == member }
        let name = declaration?.input.name ?? member.undeclaredName
        return Value(.property(.context("inputs"), name))
    }
}

extension ActionParameters {
    /// The members that ``declarations`` leaves out: the action does not know them, and no step can pass them.
    ///
    /// A step with such a member becomes a finding. A test can ask for it without a step.
    public var undeclaredMembers: [String] {
        DeclaredMember.members(of: self, missingFrom: Self.declarations.map { $0.member })
    }

    /// What a step passes: the declared members that have a value.
    var passed: OrderedMap<UntypedValue> {
        var result = OrderedMap<UntypedValue>()
        for declaration in Self.declarations {
            result.append(declaration.input.name, ifPresent: declaration.passed(self))
        }
        return result
    }
}
