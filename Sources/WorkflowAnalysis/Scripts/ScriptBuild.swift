/// A command of a script that builds an image by Docker, with options that the driver `docker` may not support.
package struct ScriptBuild {
    /// The platforms; none if they are not stated or known only when the script runs.
    package let platforms: [String]
    /// The kinds of the caches that it exports, such as `gha`.
    package let cacheTypes: [String]

    /// Looks at a program that a script runs; `nil` if it builds nothing, names its builder, or states neither platforms
    /// nor a cache to export.
    package init?(_ call: ProgramCall) {
        guard call.program == "docker",
            let words = call.arguments(after: "buildx", "build") ?? call.arguments(after: "build")
                ?? call.arguments(after: "image", "build")
        else { return nil }
        guard Self.values(of: "--builder", in: words).isEmpty else { return nil }
        platforms = Self.values(of: "--platform", in: words).flatMap { $0.split(separator: ",").map(String.init) }
        cacheTypes = Self.values(of: "--cache-to", in: words).compactMap { value in
            value.split(separator: ",").first { $0.hasPrefix("type=") }.map { String($0.dropFirst("type=".count)) }
        }
        if platforms.isEmpty, cacheTypes.isEmpty { return nil }
    }

    /// The values of an option, in both of its spellings; one that is known only when the script runs is empty.
    private static func values(of option: String, in words: ArraySlice<ShellWord>) -> [String] {
        words.indices.compactMap { index in
            guard words[index].begins(with: option) else { return nil }
            let text = words[index].leadingText
            if text == option { return index + 1 < words.endIndex ? words[index + 1].literal ?? "" : nil }
            guard text.hasPrefix("\(option)=") else { return nil }
            return words[index].literal.map { String($0.dropFirst(option.count + 1)) } ?? ""
        }
    }
}
