import WorkflowYAML

extension Comparison {
    /// Compares the steps of a job or an action.
    mutating func compareSteps(_ old: [YAMLMapping], _ new: [YAMLMapping], at place: [String]) {
        let matching = StepMatching(old.map { StepVersion($0) }, new.map { StepVersion($0) })
        for (index, step) in new.enumerated() {
            let stepPlace = place + [Self.name(step, index)]
            guard let partner = matching.partner[index] else {
                note(stepPlace, .added)
                continue
            }
            if matching.moved.contains(index) {
                note(stepPlace, .moved(after: index == 0 ? nil : Self.name(new[index - 1], index - 1)))
            }
            compare(step: old[partner], step, at: stepPlace)
        }
        let partners = Set(matching.partner.values)
        for (index, step) in old.enumerated() where !partners.contains(index) {
            note(place + [Self.name(step, index)], .removed)
        }
    }

    private static func name(_ step: YAMLMapping, _ index: Int) -> String {
        StepVersion(step).label.map { "step '\($0)'" } ?? "step \(index + 1)"
    }

    private mutating func compare(step old: YAMLMapping, _ new: YAMLMapping, at place: [String]) {
        compare(old, new, at: place, except: ["uses", "with", "run", "parallel"])
        compareUses(old, new, at: place)
        compareInputs(old, new, at: place)
        // A line end behind the last line changes nothing.
        let (oldScript, newScript) = (old.text("run"), new.text("run"))
        compare("run", oldScript.map { .string($0.trimmed) }, newScript.map { .string($0.trimmed) }, at: place)
        compareSteps(old.mappings("parallel"), new.mappings("parallel"), at: place)
    }

    /// Compares which action or workflow is used.
    ///
    /// Rights are wider if others can change what runs, and could not before.
    mutating func compareUses(_ old: YAMLMapping, _ new: YAMLMapping, at place: [String]) {
        let (before, after) = (UsedReference(old), UsedReference(new))
        guard before?.text != after?.text else { return }
        var effect = Difference.Effect.behaviour
        if let before, let after, before.isFixed != after.isFixed {
            effect = before.isFixed ? .widerRights : .narrowerRights
        }
        note(place + ["uses"], .value(old: before?.summary, new: after?.summary), effect)
    }

    /// Compares the inputs of an action; a checkout that keeps the token lets later steps take it.
    private mutating func compareInputs(_ old: YAMLMapping, _ new: YAMLMapping, at place: [String]) {
        let (old, new) = (old.withTrimmedInputs, new.withTrimmedInputs)
        let key = "persist-credentials"
        let isCheckout = StepVersion(old).action == "actions/checkout" && StepVersion(new).action == "actions/checkout"
        guard isCheckout, case .mapping(let oldInputs) = old["with"] ?? .mapping(YAMLMapping()),
            case .mapping(let newInputs) = new["with"] ?? .mapping(YAMLMapping())
        else { return compare("with", old["with"], new["with"], at: place) }
        compare(oldInputs, newInputs, at: place + ["with"], free: .own, except: [key])
        let (before, after) = (oldInputs[key]?.isFalse == true, newInputs[key]?.isFalse == true)
        guard before != after else { return }
        note(
            place + ["with", key], Self.change(oldInputs[key], newInputs[key]), before ? .widerRights : .narrowerRights)
    }
}

extension YAMLMapping {
    /// The step without the line ends behind its inputs, which mean nothing to an action.
    fileprivate var withTrimmedInputs: YAMLMapping {
        guard case .mapping(let inputs)? = self["with"] else { return self }
        var trimmed = YAMLMapping()
        for entry in inputs.entries {
            if case .string(let text) = entry.value {
                trimmed.append(entry.key, .string(text.trimmed))
            } else {
                trimmed.append(entry.key, entry.value)
            }
        }
        var copy = YAMLMapping()
        for entry in entries { copy.append(entry.key, entry.key == "with" ? .mapping(trimmed) : entry.value) }
        return copy
    }
}

extension YAMLNode {
    fileprivate var isFalse: Bool { self == .boolean(false) || self == .string("false") }
}

extension String {
    /// The text without the line ends behind it.
    fileprivate var trimmed: String {
        let end = utf8.lastIndex { $0 != UInt8(ascii: "\n") }
        return end.map { String(self[...$0]) } ?? ""
    }
}
