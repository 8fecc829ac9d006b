import Workflows

extension WorkflowNames {
    /// The steps of a job whose outputs the job reads, with the types of those that have none yet.
    mutating func steps(
        ofJob index: Int, _ steps: [Step], _ code: inout PartCode
    ) -> (declared: [(step: Step, name: String)], types: [OutputsType]) {
        guard references.indices.contains(index) else { return ([], []) }
        return declare(steps, references[index], &code)
    }

    /// The ids of steps that they themselves, or steps before them, read: declarations could not read one another so.
    private static func readTooEarly(_ steps: [Step]) -> Set<String> {
        var positions: [String: Int] = [:]
        for (index, step) in steps.enumerated() where step.id.map({ positions[$0.rawValue] == nil }) == true {
            positions[step.id?.rawValue ?? ""] = index
        }
        var early: Set<String> = []
        for (index, step) in steps.enumerated() {
            if case .parallel = step { continue }
            let alone = Workflow(on: []) { Job("job", runsOn: .ubuntuLatest) { step } }
            let read = References(alone.rendered(with: RenderingOptions()).notes.expressions.map(\.node)).steps.keys
            early.formUnion(read.filter { positions[$0].map { $0 >= index } ?? false })
        }
        return early
    }

    private mutating func declare(
        _ steps: [Step], _ references: References, _ code: inout PartCode
    ) -> (declared: [(step: Step, name: String)], types: [OutputsType]) {
        var declared: [(step: Step, name: String)] = []
        var types: [OutputsType] = []
        code.steps = [:]
        let steps = steps.flatMap(\.withNested)
        let early = Self.readTooEarly(steps)
        var ids: Set<String> = []
        for step in steps {
            guard let id = step.id?.rawValue, ids.insert(id).inserted, !early.contains(id),
                let outputs = references.steps[id]
            else { continue }
            let name: String
            switch step {
            case .uses(let uses):
                if let action = code.boundAction(of: uses) {
                    let known = (BoundOutputTable.outputs[action] ?? []).filter { outputs.contains($0.name) }
                    guard !known.isEmpty else { continue }
                    name = members.name(for: id, kind: "Step")
                    code.steps[id] = DeclaredStep(name: name, outputs: nil)
                    for output in known { code.expressions.declare(output, of: id, as: name) }
                    code.expressions.declareStates(of: id, as: name)
                    declared.append((step, name))
                    continue
                }
            case .run: break
            default: continue
            }
            let type = OutputsType(name: self.type(for: id), outputs: outputs)
            name = members.name(for: id, kind: "Step")
            types.append(type)
            code.steps[id] = DeclaredStep(name: name, outputs: type.name)
            for output in type.outputs {
                let node = ExpressionNode.output(output.name, of: id, in: "steps")
                code.expressions.declared[node] = .member(.member(.word(name), "outputs"), output.member, .text)
            }
            code.expressions.declareStates(of: id, as: name)
            declared.append((step, name))
        }
        return (declared, types)
    }
}

extension Step {
    /// The step and the steps in it.
    fileprivate var withNested: [Step] {
        if case .parallel(let parallel) = self { [self] + parallel.steps.flatMap(\.withNested) } else { [self] }
    }
}

extension ExpressionCode {
    /// Reads how a step ended.
    fileprivate mutating func declareStates(of id: String, as name: String) {
        for state in ["outcome", "conclusion"] {
            declared[.property(.property(.context("steps"), id), state)] = .member(.word(name), state, .text)
        }
    }

    /// Reads an output of a bound action as its type says.
    fileprivate mutating func declare(_ output: BoundOutputTable.Output, of id: String, as name: String) {
        let node = ExpressionNode.output(output.name, of: id, in: "steps")
        let member = SwiftCode.member(.member(.word(name), "outputs"), output.member)
        switch output.form {
        case .text: declared[node] = Typed(code: member, kind: .text)
        case .boolean: declared[.binary(.equal, node, .string("true"))] = Typed(code: member, kind: .boolean)
        case .json:
            declared[node] = .member(member, "text", .text)
            declared[.call("fromJSON", [node])] = .member(member, "parsed", .any)
        }
    }
}
