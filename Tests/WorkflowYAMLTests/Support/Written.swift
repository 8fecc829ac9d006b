import WorkflowYAML

/// The text of a node as a file of its own.
func written(_ node: YAMLNode) -> String {
    String(decoding: YAMLWriter.write(node), as: UTF8.self)
}

/// The text of a document without a header.
func written(_ root: YAMLMapping) -> String {
    String(decoding: YAMLWriter.write(YAMLDocument(root: root)), as: UTF8.self)
}
