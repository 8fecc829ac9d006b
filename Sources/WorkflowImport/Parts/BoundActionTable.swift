import Workflows

/// The initialisers of the actions that Slipway binds.
struct BoundActionTable {
    /// How an initialiser takes an input.
    enum Form: String {
        case text
        case boolean
        case integer
        /// A list, of which the action gets one item a line.
        case lines
        /// A list, of which the action gets the items with commas between them.
        case commas
        /// One of some words.
        case word
        /// Some of some words, with commas between them.
        case words
        /// Text without expressions.
        case script
        /// In another way, which no text can be turned into.
        case other
    }

    /// An input of an action.
    struct Input {
        let name: String
        let member: String
        let form: Form
        let isRequired: Bool
    }

    /// A bound action.
    struct Binding {
        let type: String
        let inputs: [Input]
    }

    /// The bindings by the names of the actions.
    static let bindings: [String: Binding] = {
        var bindings: [String: Binding] = [:]
        var words: [Substring] = []
        func finish() {
            guard words.count >= 2 else { return }
            bindings[String(words[0])] = Binding(type: String(words[1]), inputs: words.dropFirst(2).compactMap(input))
        }
        for line in table.description.split(separator: "\n") {
            if !line.hasPrefix("    ") {
                finish()
                words = []
            }
            words += line.split(separator: " ")
        }
        finish()
        return bindings
    }()

    private static func input(_ text: Substring) -> Input? {
        let parts = text.split(separator: ":")
        let names = parts[0].split(separator: "=").map(String.init)
        let isRequired = parts[1].hasSuffix("!")
        guard let form = Form(rawValue: String(isRequired ? parts[1].dropLast() : parts[1])) else { return nil }
        return Input(
            name: names[0], member: names.count > 1 ? names[1] : member(names[0]), form: form, isRequired: isRequired)
    }

    /// The name as a member: `fetch-depth` is `fetchDepth`.
    static func member(_ name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" }
        return words.prefix(1).map(String.init).joined()
            + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
