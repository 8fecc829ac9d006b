/// The places of an action's metadata syntax: `*` stands for a name of the author's choice, `[]` for an item of a list.
enum ActionPath: Sendable {
    static let all: [String] = [
        "name", "description", "author", "inputs", "inputs.*", "inputs.*.description", "inputs.*.required",
        "inputs.*.default", "inputs.*.deprecationMessage", "outputs", "outputs.*", "outputs.*.description",
        "outputs.*.value", "runs", "runs.using", "runs.steps", "runs.steps[]", "runs.steps[].name", "runs.steps[].id",
        "runs.steps[].if", "runs.steps[].run", "runs.steps[].shell", "runs.steps[].working-directory",
        "runs.steps[].env", "runs.steps[].env.*", "runs.steps[].continue-on-error", "runs.steps[].uses",
        "runs.steps[].with", "runs.steps[].with.*", "runs.main", "runs.pre", "runs.pre-if", "runs.post",
        "runs.post-if", "runs.image", "runs.pre-entrypoint", "runs.entrypoint", "runs.post-entrypoint", "runs.args",
        "runs.args[]", "runs.env", "runs.env.*", "branding", "branding.icon", "branding.color",
    ]

    /// The place of the syntax that a place of an action is an instance of.
    static func path(of place: String) -> String {
        var parts: [String] = []
        for part in place.split(separator: ".").map(String.init) {
            let name = String(part.prefix { $0 != "[" })
            let isChosen = ["inputs", "outputs", "env", "with"].contains(parts.last ?? "")
            parts.append((isChosen ? "*" : name) + (part.contains("[") ? "[]" : ""))
        }
        return parts.joined(separator: ".")
    }
}
