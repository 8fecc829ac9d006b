package import Workflows

/// The names of images that a script hands to a program, as far as its variables are known.
package struct ScriptImages {
    private static let programs = ["docker", "podman", "buildah", "skopeo", "crane", "oras", "cosign"]

    package let file: CheckedFile
    package let step: CheckedStep
    package let script: String

    package init(file: CheckedFile, step: CheckedStep, script: String) {
        self.file = file
        self.step = step
        self.script = script
    }

    /// The parts of each name of an image in which a variable stands, texts and what only the run knows.
    package func names(with variable: String) -> [[ExpressionNode]] {
        // What is written to a file may hold commands.
        guard !ScriptSearch.finds("<<", in: script) else { return [] }
        return VariableInScript(script: script, name: variable).arguments(of: Self.programs).compactMap { word in
            let parts = parts(of: word)
            return parts.isEmpty || !Self.beginsWithHost(parts) ? nil : parts
        }
    }

    private static func beginsWithHost(_ parts: [ExpressionNode]) -> Bool {
        guard case .string(let text)? = parts.first, let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return false
        }
        // No registry: the source of a build, or of a program.
        return RegistryHost(firstPart: text[..<slash]) != nil && !text.hasPrefix("github.com/")
    }

    /// The parts of a word, variables put in; none where more is done with one than to put it in.
    private func parts(of word: String) -> [ExpressionNode] {
        var rest = word[...]
        for beginning in ["--tag=", "docker://", "oci://"] where rest.hasPrefix(beginning) {
            rest = rest.dropFirst(beginning.count)
        }
        var parts: [ExpressionNode] = []
        while let dollar = rest.firstIndex(of: "$") {
            parts.append(.string(String(rest[..<dollar])))
            rest = rest[dollar...].dropFirst()
            let isBraced = rest.hasPrefix("{")
            if isBraced { rest = rest.dropFirst() }
            let name = String(Substring(rest.utf8.prefix(while: \.isPartOfWord)))
            rest = rest.dropFirst(name.count)
            if name.isEmpty || isBraced && !rest.hasPrefix("}") { return [] }
            if isBraced { rest = rest.dropFirst() }
            append(file.value(ofVariable: name, inScriptOf: step) ?? .null, to: &parts, depth: 0)
        }
        parts.append(.string(String(rest)))
        return joined(parts)
    }

    private func append(_ node: ExpressionNode, to parts: inout [ExpressionNode], depth: Int) {
        if case .text(let segments) = node {
            for segment in segments { append(segment, to: &parts, depth: depth) }
        } else if depth < 3, let value = file.environmentValue(of: node, in: step) {
            append(value, to: &parts, depth: depth + 1)
        } else {
            parts.append(node)
        }
    }

    /// Texts that follow one another are one.
    private func joined(_ parts: [ExpressionNode]) -> [ExpressionNode] {
        var result: [ExpressionNode] = []
        for part in parts {
            if case .string(let text) = part, case .string(let before)? = result.last {
                result[result.count - 1] = .string(before + text)
            } else if part != .string("") {
                result.append(part)
            }
        }
        return result
    }
}
