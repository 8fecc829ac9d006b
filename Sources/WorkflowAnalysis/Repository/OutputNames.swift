package import Workflows

/// The names of the outputs that types declare, each type asked once: that is slow, and one type declares many steps'.
package struct OutputNames: Sendable {
    private var names: [ObjectIdentifier: [String]] = [:]

    /// Asks the types of all steps.
    package init(of files: [FileAnalysis], _ actions: [ActionAnalysis]) {
        for step in actions.flatMap(\.steps) {
            if let type = step.declaredOutputs { names[ObjectIdentifier(type)] = type.declaredNames }
        }
        for file in files {
            for type in file.outputTypes {
                let key = ObjectIdentifier(type)
                if names[key] == nil { names[key] = type.declaredNames }
            }
        }
    }

    /// The names that were declared for a step; `nil` if nobody has named any.
    package func names(of step: StepAnalysis) -> [String]? {
        step.declaredOutputs.flatMap { names[ObjectIdentifier($0)] }
    }
}

extension StepAnalysis {
    /// The type that names the step's outputs.
    package var declaredOutputs: (any Outputs.Type)? {
        uses?.attributes.outputs ?? run?.attributes.outputs
    }
}
