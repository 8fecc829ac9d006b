/// Names for declarations that stand side by side: each is free, and hides nothing that the code beside it reads.
struct MemberNames {
    /// What declarations read without a qualifier, and what every declaration has.
    private static let taken: Set<String> = [
        "allOf", "always", "anyOf", "cancelled", "choose", "contains", "either", "endsWith", "env", "failure", "file",
        "folder", "format", "fromJSON", "github", "hashFiles", "inputs", "job", "jobs", "join", "matrix", "needs",
        "runner", "secrets", "startsWith", "steps", "strategy", "success", "toJSON", "vars",
    ]

    private var used = taken.union(SwiftName.keywords)

    /// The name of a job or the like; a word is added to one that is taken.
    mutating func name(for text: String, kind: String) -> String {
        var name = SwiftName.member(text)
        if used.contains(name) { name += kind }
        var number = 2
        let base = name
        while !used.insert(name).inserted {
            name = "\(base)\(number)"
            number += 1
        }
        return name
    }
}

/// Names for the types that hold declarations.
package struct TypeNames {
    /// Types of Slipway that such a name would hide.
    private static let taken: Set<String> = [
        "ActionWorkflow", "BoundAction", "KnownAction", "OwnAction", "RemoteWorkflow", "RetryAction",
        "ReusableWorkflow", "SharedAction",
    ]

    private var used = taken

    /// Starts without names.
    package init() {}

    /// The type of a workflow, by the name of its file.
    package mutating func workflow(_ fileName: String) -> String {
        var stem = fileName[...]
        for ending in [".yml", ".yaml"] where stem.hasSuffix(ending) { stem = stem.dropLast(ending.count) }
        return unused(SwiftName.type(String(stem)), ending: "Workflow")
    }

    /// The type of an action, by the name of its folder.
    package mutating func action(_ folder: String) -> String { unused(SwiftName.type(folder), ending: "Action") }

    private mutating func unused(_ start: String, ending: String) -> String {
        let base = start.hasSuffix(ending) ? start : start + ending
        var name = base
        var number = 2
        while !used.insert(name).inserted {
            name = "\(base)\(number)"
            number += 1
        }
        return name
    }
}
