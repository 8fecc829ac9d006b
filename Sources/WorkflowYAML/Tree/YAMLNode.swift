/// A node of a YAML document tree.
///
/// ```swift
/// var job = YAMLMapping()
/// job.append("runs-on", .string("ubuntu-24.04-arm"))
/// job.append("timeout-minutes", .integer(30))
/// let node = YAMLNode.mapping(job)
/// ```
///
/// A node says what a value *is*, never how it is written: the style of a text is the writer's choice, so that a string
/// stays a string for every reader. The tree, its comparison and its release are recursive; trees of a thousand levels
/// are tested, and GitHub itself refuses more than fifty.
package enum YAMLNode: Hashable, Sendable {
    /// The absence of a value: nothing after a key's colon, and the word `null` elsewhere.
    case null
    /// A truth value, written plain as `true` or `false`.
    case boolean(Bool)
    /// A whole number, written plain in decimal digits.
    case integer(Int)
    /// A number, written plain with the fewest digits that give the same value back.
    case number(Double)
    /// Any text, in whichever style keeps it a text.
    case string(String)
    /// A list, written as a block of dashes, or as `[]`.
    case sequence(YAMLSequence)
    /// Keys and values, written as a block, or as `{}`.
    case mapping(YAMLMapping)
}
