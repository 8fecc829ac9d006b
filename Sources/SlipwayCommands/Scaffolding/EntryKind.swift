import ScriptLibrary
import Workflows

/// A kind of declaration that `new` adds to a package, such as an image.
struct EntryKind: Sendable {
    /// What a command line asks for.
    struct Request: Sendable {
        /// The name that was given.
        let name: String
        let arguments: ParsedArguments
        /// What the registry has already.
        let existing: [EntryRegistry.Entry]
    }

    /// A declaration that is right as far as its own values tell.
    struct Declaration: Sendable {
        /// What the member is named after.
        let id: String
        /// What only the registry says of it.
        var arguments: [EntryRegistry.Entry.Argument] = []
        /// The values of the placeholders.
        let values: [String: String]
    }

    /// Why a request cannot be met: lower case, the user's text in single quotes.
    struct Refusal: Error, Hashable, Sendable {
        let message: String
        /// The option that is to blame.
        var option: OptionDefinition?
    }

    /// The word after `new`.
    let name: String
    /// The same as a sentence has it.
    let words: String
    /// What its name is, for the help.
    let argument: String
    /// The type of the registry, which names its folder and its file too.
    let namespace: String
    /// The file that lists the entries.
    let registry: ScaffoldFile
    /// The file that declares one.
    let entry: ScaffoldFile
    /// The options of the command.
    let options: [OptionDefinition]
    /// The end of a command line that adds an entry, for the README and the next steps.
    let example: String
    /// Checks a request, by the model's own rules where they know.
    let declare: @Sendable (Request) throws(Refusal) -> Declaration

    /// The registry's place in the folder of the sources.
    var registryPath: String { "\(namespace)/\(namespace).swift" }

    /// The article before its words, for sentences.
    var article: String { words.first.map { "aeiou".contains($0) } == true ? "an" : "a" }

    /// The member for an id: where that is no name in Swift, the kind's word stands beside it.
    func member(for id: String) -> String {
        let member = SwiftText.memberName(id)
        if member.first?.isLetter != true { return SwiftText.memberName("\(name)-\(member)") }
        let isTaken = SwiftText.keywords.contains(member) || member == "all"
        return isTaken ? member + SwiftText.typeName(name) : member
    }
}

extension [DeclarationProblem] {
    /// Stops a request that the model calls wrong; what it warns of may be meant.
    func refuseErrors() throws(EntryKind.Refusal) {
        var messages: [String] = []
        for problem in self where problem.severity == .error && !messages.contains(problem.message) {
            messages.append(problem.message)
        }
        if !messages.isEmpty { throw EntryKind.Refusal(message: messages.joined(separator: "; ")) }
    }
}
