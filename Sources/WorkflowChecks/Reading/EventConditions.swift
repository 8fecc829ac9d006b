import Workflows

/// The conditions of a workflow that ask about the event, the branch or the tag.
struct EventConditions {
    /// The places in the file's expressions, in their order.
    let uses: [Int]

    init(of file: CheckedFile) {
        var uses: [Int] = []
        for read in file.reads where read.context == .github {
            guard let name = read.names.first, Self.isAsked(name), uses.last != read.use,
                file.expressions[read.use].place.hasSuffix(".if")
            else { continue }
            uses.append(read.use)
        }
        self.uses = uses
    }

    private static func isAsked(_ name: String) -> Bool {
        switch name.utf8.count {
        case 3: name == "ref"
        case 5: name == "event"
        case 8: name == "ref_type" || name == "head_ref"
        case 10: name == "event_name"
        default: false
        }
    }
}
