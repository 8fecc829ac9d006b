import WorkflowYAML
import Workflows

extension YAMLTree {
    /// The value at a place of the first document; `nil` if a key or an item on the way is missing.
    func node(at place: Place) -> Node? {
        var node = root
        for part in place.parts {
            switch part {
            case .key(let name):
                node = node?.entries.first { $0.key.kind == .scalar && $0.key.text == name }?.value
            case .index(let index):
                node = node?.items.dropFirst(index).first
            }
        }
        return node
    }
}
