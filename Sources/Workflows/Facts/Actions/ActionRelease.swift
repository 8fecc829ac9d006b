/// What is known of the releases of an action that begin with the same numbers, such as those of `v4`.
package struct ActionRelease: Sendable {
    /// What runs the action.
    package enum Runtime: Hashable, Sendable {
        case node(Int)
        case composite
        case docker
    }

    /// An input as the action declares it.
    package struct Input: Hashable, Sendable {
        /// The name in the action's spelling; one that ends in `*` stands for all names that begin so.
        package let name: String
        /// Whether the action declares it as required.
        package let isRequired: Bool
        /// Whether it has a default.
        package let hasDefault: Bool
        /// Whether the action calls it deprecated.
        package let isDeprecated: Bool
    }

    /// The numbers that the releases begin with; `nil` for the default branch.
    package let number: ReleaseNumber?
    /// What runs the action.
    package let runtime: Runtime
    /// The inputs; `nil` if only the runtime is known.
    package let inputs: [Input]?
    /// The outputs that the action declares.
    package let outputs: [String]

    /// The tag that the releases share, such as `v4`.
    package var tag: String? { number.map { "v" + $0.parts.map(String.init).joined(separator: ".") } }

    /// Whether the action has an input; names are compared without case.
    ///
    /// - Returns: `nil` if the inputs are not known.
    package func hasInput(_ name: String) -> Bool? {
        guard let inputs else { return nil }
        // Most names have the action's spelling.
        if inputs.indices.contains(where: { inputs[$0].name == name }) { return true }
        let name = name.lowercased()
        // The two keys of every container action.
        if runtime == .docker, name == "args" || name == "entrypoint" { return true }
        return inputs.contains { input in
            let known = input.name.lowercased()
            return known == name || (known.utf8.last == UInt8(ascii: "*") && name.hasPrefix(known.dropLast()))
        }
    }
}

extension ActionRelease.Input {
    /// Reads `name`, with `!` if it is required, `=` if it has a default, and `~` if it is deprecated.
    init(_ word: FactText) {
        var (name, isRequired, hasDefault, isDeprecated) = (word, false, false, false)
        flags: while let flag = name.last {
            switch flag {
            case UInt8(ascii: "!"): isRequired = true
            case UInt8(ascii: "="): hasDefault = true
            case UInt8(ascii: "~"): isDeprecated = true
            default: break flags
            }
            name.removeLast()
        }
        self.name = name.string
        self.isRequired = isRequired
        self.hasDefault = hasDefault
        self.isDeprecated = isDeprecated
    }
}

extension ActionRelease.Runtime {
    /// Reads the name that `runs.using` has.
    init?(_ name: FactText) {
        if name.isSame(as: "composite") {
            self = .composite
        } else if name.isSame(as: "docker") {
            self = .docker
        } else {
            guard name.starts(with: "node".utf8), let version = Int(name.dropFirst("node".utf8.count).string) else {
                return nil
            }
            self = .node(version)
        }
    }
}
