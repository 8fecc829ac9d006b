package import Workflows

/// The names of images that a script hands to a program, as far as its variables are known.
package struct ScriptImages {
    private static let programs: Set<String> = ["docker", "podman", "buildah", "skopeo", "crane", "oras", "cosign"]

    private let file: FileAnalysis
    private let step: StepAnalysis
    private let script: ShellScript

    /// Looks at the script of a step.
    package init(file: FileAnalysis, step: StepAnalysis, script: ShellScript) {
        self.file = file
        self.step = step
        self.script = script
    }

    /// The parts of each name of an image in which a variable stands, texts and what only the run knows.
    package func names(with variable: String) -> [[ExpressionNode]] {
        ScriptVariable(variable, in: script).arguments(of: Self.programs).compactMap { word in
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

    /// The parts of a word, variables inserted; none if a part is made of more than texts and variables.
    private func parts(of word: ShellWord) -> [ExpressionNode] {
        var parts: [ExpressionNode] = []
        for (index, part) in word.parts.enumerated() {
            switch part {
            case .text(var text, _):
                for beginning in ["--tag=", "docker://", "oci://"] where index == 0 && text.hasPrefix(beginning) {
                    text = String(text.dropFirst(beginning.count))
                }
                parts.append(.string(text))
            case .variable(let name, _):
                append(file.value(ofVariable: name, inScriptOf: step) ?? .null, to: &parts, depth: 0)
            case .expansion, .substitution, .arithmetic, .expression, .array: return []
            }
        }
        return joined(parts)
    }

    private func append(_ node: ExpressionNode, to parts: inout [ExpressionNode], depth: Int) {
        if case .text(let segments) = node {
            for segment in segments { append(segment, to: &parts, depth: depth) }
        } else if let value = file.environmentValue(of: node, in: step) {
            guard depth < 3 else {
                Examination.note(
                    "an image's name: its variable is set from others more than 3 levels deep",
                    at: step.place(of: "run"), in: file.path)
                return parts.append(node)
            }
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
