import Testing
import Workflows

struct ProjectRuleTests {
    private static func file(_ name: String) -> WorkflowFile { .pushed(name) { Job.right("a") } }

    private static func other(_ path: String) -> GeneratedFile {
        GeneratedFile(path: path, body: [], comments: .html, source: "App/App.swift")
    }

    static let files: [RuleCase] = [
        RuleCase("different names", [file("a.yml"), file("b.yaml")], otherFiles: [other("docs/a.md")]),
        RuleCase(
            "one name twice", [file("a.yml"), file("a.yml")],
            finds: [
                "a.yml: error: two files of the project are named '.github/workflows/a.yml'; give one of them"
                    + " another name [duplicate-file]"
            ]),
        RuleCase(
            "names that differ in case", [file("a.yml"), file("A.yml")],
            finds: [
                "A.yml: error: the name '.github/workflows/A.yml' differs from '.github/workflows/a.yml' only in case; give one of them"
                    + " another name [duplicate-file]"
            ]),
        RuleCase(
            "another file in the place of a workflow", [file("a.yml")], otherFiles: [other(".github/workflows/a.yml")],
            finds: [
                "a.yml: error: two files of the project are named '.github/workflows/a.yml'; give one of them"
                    + " another name [duplicate-file]"
            ]),
        RuleCase(
            "a file below another file", [file("a.yml")], otherFiles: [other(".github/workflows/A.yml/b.md")],
            finds: [
                "A.yml/b.md: error: the path needs the folder '.github/workflows/A.yml', which is a file of the"
                    + " project; move one of them [duplicate-file]"
            ]),
    ]

    @Test(arguments: files) func `each file has a path of its own`(_ rule: RuleCase) { rule.verify(in: Self.files) }

    static let workflowNames: [(String, String)] = [
        ("", "a file needs a name"),
        (
            "images/a.yml",
            "GitHub reads no workflow from a folder below '.github/workflows'; leave out the '/' in 'images/a.yml'"
        ),
        ("../a.yml", "the path '../a.yml' holds '..', which leads out of its folder; leave it out"),
        ("../../../a.yml", "the path '../../../a.yml' holds '..', which leads out of its folder; leave it out"),
        ("/a.yml", "the path '/a.yml' is absolute; write it from the project's root"),
        ("./a.yml", "the path './a.yml' has a part that is empty or '.'; write each folder once"),
        ("a//b.yml", "the path 'a//b.yml' has a part that is empty or '.'; write each folder once"),
        ("a\\b.yml", "the path 'a\\b.yml' holds a backslash or a control character"),
        ("a\u{7}.yml", "the path 'a\u{7}.yml' holds a backslash or a control character"),
        ("a.json", "GitHub reads no workflow from 'a.json'; let the name end with '.yml' or '.yaml'"),
        (".yml", "GitHub reads no workflow from '.yml'; let the name end with '.yml' or '.yaml'"),
    ]

    @Test(arguments: workflowNames) func `a workflow lies in its folder`(name: String, message: String) {
        RuleCase(name, [Self.file(name)], finds: ["\(name): error: \(message) [illegal-path]"]).verify()
    }

    static let paths: [(String, String)] = [
        ("../a.md", "the path '../a.md' holds '..', which leads out of its folder; leave it out"),
        ("docs/../../a.md", "the path 'docs/../../a.md' holds '..', which leads out of its folder; leave it out"),
        ("/etc/a.md", "the path '/etc/a.md' is absolute; write it from the project's root"),
        (".GIT/hooks/a", "the path '.GIT/hooks/a' leads into git's own folder"),
    ]

    @Test(arguments: paths) func `any file stays below the root`(path: String, message: String) {
        RuleCase(path, [], otherFiles: [Self.other(path)], finds: ["\(path): error: \(message) [illegal-path]"])
            .verify()
    }

    static let projectNames: [String] = ["", "it's", "a\nb", "a--b"]

    @Test(arguments: projectNames) func `a project's name fits in a header`(_ name: String) {
        let message = "the project's name '\(name)' is empty or holds a quote, a control character or '--'"
        RuleCase(name, [], project: name, finds: ["error: \(message) [illegal-name]"]).verify()
    }

    static let keys: [RuleCase] = [
        RuleCase("different variables") {
            Job.of { RunStep(script: "true", env: ["A": "1", "B": "2"]) }
        },
        RuleCase(
            "one variable twice",
            finds: ["a.yml: error: jobs.a.steps[0].env: the key 'A' is written twice [duplicate-key]"]
        ) {
            Job.of { RunStep(script: "true", env: ["A": "1", "A": "2"]) }
        },
        RuleCase(
            "variables that differ in case",
            finds: [
                "a.yml: error: jobs.a.steps[0].env: the key 'PATH' differs from 'Path' only in case,"
                    + " which is the same to GitHub [duplicate-key]"
            ]
        ) {
            Job.of { RunStep(script: "true", env: ["Path": "1", "PATH": "2"]) }
        },
        RuleCase(
            "jobs that differ in case",
            finds: [
                "a.yml: error: jobs: the key 'Build' differs from 'build' only in case, which is the same to GitHub"
                    + " [duplicate-key]"
            ]
        ) {
            Job.right("build")
            Job.right("Build")
        },
    ]

    @Test(arguments: keys) func `each key stands once in its mapping`(_ rule: RuleCase) { rule.verify(in: Self.keys) }
}
