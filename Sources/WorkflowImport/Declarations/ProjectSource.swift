package import Workflows

/// A Swift source that declares a project of imported workflows and actions.
package struct ProjectSource: Hashable, Sendable {
    /// The source.
    package let text: String

    /// The project of these types, each of which holds one declaration.
    package init(
        name: String, type: String, generateCommand: String, workflows: [String], actions: [String], pins: [Pin]
    ) {
        var layout = SwiftLayout()
        layout.line("import Slipway")
        layout.line("")
        layout.line("/// The workflows of this repository.")
        layout.line("@main")
        layout.line("struct \(type): WorkflowProject {")
        layout.line("/// Stands in the header of each generated file, by which the project knows its own.", at: 4)
        layout.statement("static let name = ", .quoted(name), at: 4)
        layout.line("")
        layout.line("/// Stands there too: what writes the files again, in the repository's top folder.", at: 4)
        layout.statement("static let generateCommand = ", .quoted(generateCommand), at: 4)
        layout.line("")
        layout.list("workflows", of: "WorkflowFile", workflows.map { "\($0).file" })
        if !actions.isEmpty {
            layout.line("")
            layout.list("actions", of: "ActionFolder", actions.map { "\($0).folder" })
        }
        if !pins.isEmpty {
            layout.line("")
            layout.line("var pins: [Pin] {", at: 4)
            layout.statement("", .rows(pins.map(SwiftCode.pin)), at: 8)
            layout.line("}", at: 4)
        }
        layout.line("}")
        text = layout.text
    }
}

extension SwiftLayout {
    fileprivate mutating func list(_ name: String, of type: String, _ elements: [String]) {
        // A builder needs a list where nothing stands.
        guard !elements.isEmpty else { return line("var \(name): [\(type)] { [] }", at: 4) }
        line("var \(name): [\(type)] {", at: 4)
        for element in elements { line(element, at: 8) }
        line("}", at: 4)
    }
}

extension SwiftCode {
    fileprivate static func pin(_ pin: Pin) -> SwiftCode {
        .call(
            "Pin",
            [
                .init(nil, .quoted(pin.action)), .init("version", .quoted(pin.version)),
                .init("commit", .quoted(pin.commit)),
            ])
    }
}
