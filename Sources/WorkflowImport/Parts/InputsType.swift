import Workflows

/// A type that declares the inputs of a workflow by name.
struct InputsType {
    /// An input.
    struct Member {
        let input: WorkflowInput
        let member: String
        let kind: ValueKind
    }

    /// The name of the type.
    static let name = "Inputs"
    let members: [Member]
    /// The inputs as the model has them.
    let inputs: [WorkflowInput]

    /// The type that says all inputs of a workflow; `nil` if there are none, or if it cannot say one.
    init?(_ workflow: Workflow) {
        var lists: [[WorkflowInput]] = []
        for trigger in workflow.triggers {
            switch trigger.configuration {
            case .dispatch(let inputs) where !inputs.isEmpty: lists.append(inputs)
            case .call(let call) where !call.inputs.isEmpty: lists.append(call.inputs)
            default: continue
            }
        }
        guard let inputs = lists.first, lists.allSatisfy({ $0 == inputs }) else { return nil }
        var members: [Member] = []
        var used = SwiftName.keywords.union(["declarations", "passed", "undeclaredMembers"])
        for input in inputs {
            guard let kind = input.swiftKind else { return nil }
            var member = SwiftName.member(input.name)
            while !used.insert(member).inserted { member += "Input" }
            members.append(Member(input: input, member: member, kind: kind))
        }
        (self.members, self.inputs) = (members, inputs)
    }
}

extension WorkflowInput {
    /// The kind of the member that can declare the input; `nil` if no member can.
    fileprivate var swiftKind: ValueKind? {
        guard extra.isEmpty, !isRequired || self.default == nil else { return nil }
        switch (type.name, self.default) {
        case ("string", nil), ("choice", nil), ("environment", nil): return .text
        case ("boolean", nil): return .boolean
        case ("number", nil): return .integer
        case ("string", let node?) where !node.isPlainLiteral: return .text
        case ("string", .string?), ("choice", .string?), ("environment", .string?): return .text
        case ("boolean", .boolean?): return .boolean
        case ("number", .number(let value)?): return ExpressionCode.whole(value) == nil ? nil : .integer
        default: return nil
        }
    }
}

extension PartCode {
    /// A declaration of an input, by its member.
    mutating func declaration(of member: InputsType.Member) -> SwiftCode {
        let input = member.input
        var arguments = SwiftArguments()
        arguments.add(.word("\\.\(member.member)"))
        arguments.add(.quoted(input.name))
        arguments.add("default", input.default.map { expressions.value($0, as: member.kind) })
        arguments.add(literal(input.description))
        if ["choice", "environment"].contains(input.type.name) { arguments.add("type", type(input.type)) }
        return .call(input.isRequired ? ".required" : ".optional", arguments.all)
    }
}
