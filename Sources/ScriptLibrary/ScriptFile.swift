/// A script of the folder Templates, carried in the binary.
///
/// Below the shebang stand one sentence that says what the script does, and the variables that it reads, a line each.
package struct ScriptFile: Hashable, Sendable {
    /// The name of the file in Templates.
    package let name: String
    /// The whole file.
    package let text: String
}
