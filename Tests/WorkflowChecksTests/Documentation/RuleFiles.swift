import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// The files that are written from the rules' sources.
enum RuleFiles {
    static let listPath = "Sources/WorkflowChecks/Checks+AllRules.swift"
    static let articlePath = "Sources/Slipway/Slipway.docc/rules.md"
    static let examplesPath = "Tests/WorkflowChecksTests/Examples/RuleExamples+Generated.swift"

    private static let origin = """
        // Written from Sources/WorkflowChecks/Rules by: UPDATE_GOLDEN=1 swift test --filter WorkflowChecksTests
        """

    /// The list of all rules, in the order of their types.
    static func list(_ rules: [RuleSource]) -> String {
        """
        \(origin)

        extension Checks {
            /// Every rule that Slipway has.
            package static let allRules: [any Rule] = [
        \(rules.map { "        \($0.type)(),\n" }.joined())    ]
        }

        """
    }

    /// The article of the catalogue.
    static func article(_ rules: [RuleSource]) -> String {
        let profiles = Dictionary(uniqueKeysWithValues: Checks.documentation.map { ($0.name, $0.profile) })
        let rows = byName(rules).map { rule in
            let profile = profiles[rule.name].flatMap { $0?.rawValue } ?? "–"
            return "| [`\(rule.name)`](#\(rule.name)) | \(profile) | \(rule.summary.replacing("|", with: "\\|")) |\n"
        }
        // What only a declaration can be wrong in has no counterpart in YAML.
        let inFiles = RuleExample.all.filter { profiles[$0.rule] ?? nil != nil }
        let examples = Dictionary(uniqueKeysWithValues: inFiles.map { ($0.rule, $0) })
        let sections = byName(rules).map { rule in
            let discussion = rule.discussion.isEmpty ? "" : "\n\(rule.discussion)\n"
            return """

                ## \(rule.name)

                \(rule.summary)
                \(discussion)
                \(example("Wrong:", rule.wrong))
                \(yaml(of: examples[rule.name]?.wrong))
                \(example("Right:", rule.right))
                \(yaml(of: examples[rule.name]?.right))\

                """
        }
        return """
            # Rules

            What the checks find, rule by rule, each with a wrong and a right example.

            ## Overview

            An example is what a project declares: files, a workflow, jobs, or the steps of one job. Below it is the YAML that
            it generates, which `lint` checks in the same way. In each wrong one the rule
            finds something, and in the right ones no rule finds anything. <doc:check-workflows> tells how findings are
            read, and how one that is meant is suppressed.

            `generate` and `check` apply all rules. `lint` applies those of its profile, `default` unless you choose `strict`,
            and a rule without a profile is about declarations only. In the profile `default`, a finding is an error if a
            run cannot start, a job fails, or an attacker can use the mistake.

            | Rule | Profile | What is wrong |
            |---|---|---|
            \(rows.joined())\(sections.joined())
            <!-- Written from Sources/WorkflowChecks/Rules by: UPDATE_GOLDEN=1 swift test --filter WorkflowChecksTests -->

            """
    }

    /// The examples as code of the tests.
    static func examples(_ rules: [RuleSource]) -> String {
        let compiled = rules.filter(\.isCompiled)
        let list = compiled.map { rule in
            let name = identifier(rule).capitalizedFirst
            let parts = "rule: \(literal(rule.name)), wrong: Wrong\(name).files, right: Right\(name).files"
            return "        RuleExample(\(parts)),\n"
        }
        let members = compiled.flatMap { rule in
            [("Wrong", rule.wrong), ("Right", rule.right)].map { word, example in
                code(of: example, in: rule, name: word + identifier(rule).capitalizedFirst)
            }
        }
        return """
            \(origin)
            // swift-format-ignore-file
            // Reason: the examples keep the layout of their documentation.

            import Workflows

            extension RuleExample {
                /// The examples of all rules in the order of the rules' types.
                static let all: [RuleExample] = [
            \(list.joined())    ]
            }

            \(members.joined(separator: "\n"))
            """
    }

    /// A type that holds an example: its types as they are, and all else as the body of one function.
    private static func code(of example: RuleSource.Example, in rule: RuleSource, name: String) -> String {
        var types: [String] = []
        var body: [String] = []
        var (isType, needsOrigin) = (false, true)
        for (offset, line) in example.lines.enumerated() {
            let starts = ["struct ", "enum ", "extension "].contains { line.hasPrefix($0) }
            let origin = "#sourceLocation(file: \(literal(rule.path)), line: \((example.line ?? 1) + offset))"
            if starts || isType {
                if starts { types.append(origin) }
                types.append(line)
                isType = line != "}" && !(starts && line.hasSuffix("}"))
                needsOrigin = true
            } else if !line.isEmpty {
                if needsOrigin { body.append(origin) }
                body.append(line)
                needsOrigin = false
            } else if !needsOrigin {
                body.append(line)
            }
        }
        return """
            private enum \(name) {
            \(types.isEmpty ? "" : types.joined(separator: "\n") + "\n")@ExampleBuilder @Sendable static func files() -> [WorkflowFile] {
            \(body.joined(separator: "\n"))
            #sourceLocation()
            }
            }

            """
    }

    private static func byName(_ rules: [RuleSource]) -> [RuleSource] { rules.sorted { $0.name < $1.name } }

    /// The workflows and actions that an example generates, as a block below it.
    private static func yaml(of files: (@Sendable () -> [WorkflowFile])?) -> String {
        guard let files = files?() else { return "" }
        let project = RenderedProject(name: "app", workflows: files)
        let actions = project.actions.map { (".github/actions/\($0.declared.name)/action.yml", $0.rendered.bytes) }
        let texts = project.workflows.map { ($0.declared.path, $0.rendered.bytes) } + actions
        let parts = texts.map { path, bytes in
            (texts.count > 1 ? "# \(path)\n" : "") + String(decoding: bytes, as: UTF8.self)
        }
        let text = parts.joined(separator: "\n")
        // Some rules are about what is very long.
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) <= 60 else { return "" }
        return "\n```yaml\n\(text)```\n"
    }

    private static func example(_ word: String, _ example: RuleSource.Example) -> String {
        guard example.line != nil else { return "\(word) \(example.text)" }
        return "\(word)\n\n<!-- in: rule -->\n```swift\n\(example.text)\n```"
    }

    /// Turns `NeedsRule` into `needs`.
    private static func identifier(_ rule: RuleSource) -> String {
        let name = rule.name.split(separator: "-").map { String($0).capitalizedFirst }.joined()
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    private static func literal(_ text: String) -> String {
        let hashes = text.contains { $0 == "\"" || $0 == "\\" } ? delimiter(for: text) : ""
        return "\(hashes)\"\(text)\"\(hashes)"
    }

    /// As many number signs as no place in the text has in a row behind what would end or change a literal.
    private static func delimiter(for text: String) -> String {
        var hashes = "#"
        while text.contains("\"\(hashes)") || text.contains("\\\(hashes)") { hashes += "#" }
        return hashes
    }
}

extension RuleSource.Example {
    var text: String { lines.joined(separator: "\n") }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
