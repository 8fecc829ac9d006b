import ScriptLibrary
import TestSupport
import Testing

@Suite("Script files")
struct ScriptFileTests {
    /// Names in capitals that a script may read although nobody sets them: bash's and jq's own.
    static let builtIn: Set<String> = ["ARGS", "BASH_REMATCH"]

    @Test("The carried texts are those of Templates")
    func carriesTemplates() throws {
        expectGolden(try GeneratedScripts.text(), path: GeneratedScripts.path)
    }

    @Test("A literal takes any text")
    func survivesQuoting() {
        #expect(GeneratedScripts.delimiter(for: "plain") == "#")
        #expect(GeneratedScripts.delimiter(for: "a\\#(b)") == "##")
        #expect(GeneratedScripts.delimiter(for: "\"\"\"## and \\#") == "###")
    }

    @Test("A file is small, ends with a line break, and begins as the others do", arguments: ScriptFile.all)
    func keepsForm(_ file: ScriptFile) {
        #expect(file.text.utf8.count < 8 * 1024)
        #expect(file.text.hasPrefix("#!/usr/bin/env bash\n# "))
        #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"))
        #expect(file.text.contains("\nset -euo pipefail\n"))
        #expect(!file.text.contains("\r") && !file.text.contains("\t") && !file.text.contains("${{"))
        #expect(file.summary.hasSuffix("."))
        #expect(file.name.wholeMatch(of: #/[a-z]+(-[a-z]+)*\.sh/#) != nil)
        for line in file.text.split(separator: "\n") {
            #expect(line.count <= 120)
        }
    }

    /// Scripts of actions: their headers list variables as `NAME  what it is`.
    static let ofActions: [ScriptFile] = ScriptFile.all.filter {
        $0.reads.isEmpty && $0.writes.isEmpty && $0.needs.isEmpty && $0.text.contains(#/(?m)^# [A-Z_]+  /#)
    }
    /// Scripts that are composed of several files.
    static let composed: [ScriptFile] = ScriptFile.all.filter { !ofActions.contains($0) }

    @Test("A script of an action reads the variables that its header lists, and no others", arguments: ofActions)
    func listsVariables(_ file: ScriptFile) {
        let listed = file.text.matches(of: #/(?m)^# ([A-Z_]+)  /#).map { String($0.output.1) }
        let patterns = [#/\$\{?[#!]?([A-Z][A-Z0-9_]*)/#, #/(?:\$ENV|env)\.([A-Z][A-Z0-9_]*)/#]
        let read = patterns.flatMap { file.text.matches(of: $0).map { String($0.output.1) } }
        let given = Set(read).filter { !$0.hasPrefix("GITHUB_") && !$0.hasPrefix("RUNNER_") && $0 != "ENV" }
        #expect(given.subtracting(Self.builtIn).subtracting(listed).isEmpty, "not listed")
        // Programs read the names that they know from the environment by themselves.
        let implied: Set<String> = ["GH_TOKEN", "GH_REPO"]
        #expect(Set(listed).subtracting(given).subtracting(implied).isEmpty, "not read")
        #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
        #expect(file.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("A file reads the variables that its header states, and no others", arguments: composed)
    func statesReads(_ file: ScriptFile) {
        let required = Set(file.reads.filter { $0.defaultValue == nil }.map(\.name))
        let checked = Set(
            file.text.matches(of: #/(?m)^ *require ([A-Z_ ]+)$/#).flatMap { $0.output.1.split(separator: " ") }.map(
                String.init))
        let expanded = Set(file.text.matches(of: #/\$\{?[#!]?([A-Z][A-Z0-9_]*)/#).map { String($0.output.1) })
        #expect(expanded.union(checked).subtracting(Self.builtIn) == Set(file.reads.map(\.name)))
        #expect(file.reads.count == Set(file.reads.map(\.name)).count)
        #expect(checked == required.filter { !$0.hasPrefix("GITHUB_") && !$0.hasPrefix("RUNNER_") })
        for variable in file.reads {
            #expect(!variable.purpose.isEmpty)
            if let value = variable.defaultValue {
                let forms = ["${\(variable.name)-\(value)}", "${\(variable.name):-\(value)}"]
                #expect(forms.contains { file.text.contains($0) })
            }
        }
    }

    @Test("A file writes the outputs that its header states, and no others", arguments: ScriptFile.all)
    func statesWrites(_ file: ScriptFile) {
        let written = file.text.matches(of: #/(?m)^ *output ([a-z-]+) /#).map { String($0.output.1) }
        #expect(Set(written) == Set(file.writes))
        #expect(file.writes.count == Set(file.writes).count)
    }

    @Test("A file needs the files whose functions it calls, and no others", arguments: composed)
    func statesNeeds(_ file: ScriptFile) throws {
        let code = file.text.split(separator: "\n").filter { !$0.contains(#/^ *#/#) }.joined(separator: "\n")
        let callees = try Self.composed.filter { other in
            let functions = other.text.matches(of: #/(?m)^([a-z_]+)\(\) \{/#).map(\.output.1)
            return try other != file
                && functions.contains { name in
                    try Regex("(?m)(^|\\$\\(|[|&] )\\s*(if |! )*\(name)( |$)").firstMatch(in: code) != nil
                }
        }
        #expect(Set(callees.map(\.name)) == Set(file.needs))
    }

    /// Lines that may stand in a row anywhere: they do nothing by themselves.
    private static func code(of file: ScriptFile) -> [Substring] {
        file.text.split(separator: "\n").filter { !$0.contains(#/^ *(#|$)/#) }
    }

    @Test("No two files have six lines of code in common")
    func sharesCode() {
        var owners: [[Substring]: String] = [:]
        for file in ScriptFile.all {
            let lines = Self.code(of: file)
            for start in lines.indices.dropLast(5) {
                let run = Array(lines[start..<(start + 6)])
                let owner = owners.updateValue(file.name, forKey: run) ?? file.name
                #expect(owner == file.name, "\(owner) and \(file.name): \(run.joined(separator: "\n"))")
            }
        }
    }

    @Test("A header is read into its parts")
    func readsHeader() {
        let file = ScriptFile(
            name: "a.sh",
            text: """
                #!/usr/bin/env bash
                # Does one thing.
                # needs: report.sh
                # reads: ONE  the first
                # reads: TWO=v  the second
                # reads: THREE=  the third
                # writes: result  what came of it
                set -euo pipefail

                echo "$ONE"

                """)
        #expect(file.summary == "Does one thing.")
        #expect(file.needs == ["report.sh"])
        #expect(
            file.reads == [
                ScriptVariable(name: "ONE", purpose: "the first"),
                ScriptVariable(name: "TWO", defaultValue: "v", purpose: "the second"),
                ScriptVariable(name: "THREE", defaultValue: "", purpose: "the third"),
            ])
        #expect(file.writes == ["result"])
    }

    @Test(
        "A file passes shellcheck", .enabled(if: Shell.has("shellcheck"), "shellcheck is not installed"),
        arguments: ScriptFile.all)
    func passesShellcheck(_ file: ScriptFile) throws {
        let run = try Shell.run(script: "shellcheck --shell=bash given.sh", files: ["given.sh": file.text])
        #expect(run.status == 0, "\(run.standardOutput)")
    }
}

extension ScriptFile: CustomTestStringConvertible {
    /// The name under which a test case of the file is reported.
    public var testDescription: String { name }
}
