/// A type that declares outputs by name.
struct OutputsType {
    /// The name of the type.
    let name: String
    /// The outputs, each with the name of its member.
    let outputs: [(name: String, member: String)]

    /// Declares outputs of these names.
    init(name: String, outputs names: [String]) {
        self.name = name
        var used = SwiftName.keywords.union(["base", "init"])
        outputs = names.map { output in
            var member = SwiftName.member(output)
            while !used.insert(member).inserted { member += "Output" }
            return (output, member)
        }
    }

    /// The member of an output.
    func member(of output: String) -> String { outputs.first { $0.name == output }?.member ?? output }
}

/// A step that is declared beside its job.
struct DeclaredStep {
    /// The name of the declaration.
    let name: String
    /// The type that declares the step's outputs; `nil` for a bound action, which has its own.
    let outputs: String?
}
