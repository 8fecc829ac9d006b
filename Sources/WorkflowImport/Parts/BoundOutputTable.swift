/// The outputs of the actions that Slipway binds.
enum BoundOutputTable {
    /// How an output is read.
    enum Form: String {
        case text
        /// As a condition: whether the text is `true`.
        case boolean
        case json
    }

    /// An output of an action.
    struct Output {
        let name: String
        let member: String
        let form: Form
    }

    /// The outputs by the names of the actions.
    static let outputs: [String: [Output]] = {
        var outputs: [String: [Output]] = [:]
        var action = ""
        for line in table.description.split(separator: "\n") {
            var words = line.split(separator: " ")
            if !line.hasPrefix("    ") { action = String(words.removeFirst()) }
            outputs[action, default: []] += words.compactMap(output)
        }
        return outputs
    }()

    private static func output(_ text: Substring) -> Output? {
        let parts = text.split(separator: ":")
        let names = parts[0].split(separator: "=").map(String.init)
        guard let form = Form(rawValue: String(parts[1])) else { return nil }
        return Output(
            name: names[0], member: names.count > 1 ? names[1] : BoundActionTable.member(names[0]), form: form)
    }
}
