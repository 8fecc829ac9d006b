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
        #expect(file.text.contains(#/^#!.*\n# [A-Z].*\.\n/#))
        #expect(file.name.wholeMatch(of: #/[a-z]+(-[a-z]+)*\.sh/#) != nil)
        for line in file.text.split(separator: "\n") {
            #expect(line.count <= 120)
        }
    }

    @Test("A script of an action reads the variables that its header lists, and no others", arguments: ScriptFile.all)
    func listsVariables(_ file: ScriptFile) {
        let listed = file.text.matches(of: #/(?m)^# ([A-Z_]+)  /#).map { String($0.output.1) }
        let patterns = [#/\$\{?[#!]?([A-Z][A-Z0-9_]*)/#, #/(?:\$ENV|env)\.([A-Z][A-Z0-9_]*)/#]
        let read = patterns.flatMap { file.text.matches(of: $0).map { String($0.output.1) } }
        let given = Set(read).filter { !$0.hasPrefix("GITHUB_") && !$0.hasPrefix("RUNNER_") && $0 != "ENV" }
        #expect(given.subtracting(Self.builtIn).subtracting(listed).isEmpty, "not listed")
        // Arithmetic and jq name a variable without a sign; a script that runs another one reads for it, too.
        let run = ScriptFile.all.filter { $0 == file || file.text.contains("/\($0.name)\"") }
        let words = Set(
            run.flatMap(Self.code).joined(separator: "\n").split { !$0.isLetter && $0 != "_" }.map(String.init))
        // Programs read the names that they know from the environment by themselves.
        let implied: Set<String> = ["GH_TOKEN", "GH_REPO"]
        #expect(Set(listed).subtracting(words).subtracting(implied).isEmpty, "not read")
        #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
        #expect(file.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
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
