/// The text of a script, without expressions.
///
/// Expressions reach a script through `env`, so that untrusted input does not become part of it. A literal that holds
/// `${{` is kept and becomes a finding.
public struct Script: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The script's text.
    public var text: String
    /// The file of the action that the script runs.
    package var file: ActionFile?

    /// Takes text as it is.
    public init(_ text: String) {
        self.text = text
    }

    /// Takes text as it is.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Script: ExpressibleByStringInterpolation {
    /// Takes a literal; nothing can be interpolated.
    public init(stringInterpolation: Interpolation) {
        self.init(stringInterpolation.text)
    }

    /// The text of a script's literal, into which nothing can be interpolated.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        fileprivate var text = ""

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(literalCapacity: Int, interpolationCount: Int) {}

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Refuses a value: a script reads its values from variables.
        @available(
            *, unavailable, message: "a script takes values through 'env'; write 'Script(text)' for text made in Swift"
        )
        public mutating func appendInterpolation<Anything>(_ value: Anything) {}
    }
}

extension Script {
    /// Runs a file of the action with bash.
    ///
    /// The file is written beside the `action.yml`, so that the step says all that the action needs.
    public static func file(_ file: ActionFile) -> Script {
        var script = Script("bash \"$GITHUB_ACTION_PATH/" + file.name + "\"")
        script.file = file
        return script
    }
}
