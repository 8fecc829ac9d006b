import Testing
import WorkflowYAML
import Workflows

@Suite("What GitHub refuses has a line")
struct RefusedTests {
    /// Keys of a job, and what is wrong with them; the first line is the fifth of the file.
    static let jobs: [(lines: String, complaints: [String])] = [
        ("nmae: a", ["5:5: GitHub knows no key 'nmae' here; did you mean 'name'?"]),
        ("Name: a", ["5:5: GitHub knows no key 'Name' here; did you mean 'name'?"]),
        ("zzz: a", ["5:5: GitHub knows no key 'zzz' here; remove it"]),
        (
            "name: a\nname: b",
            ["6:5: the key 'name' is here already, and GitHub compares keys without case; remove one"]
        ),
        (
            "env: {Path: a, PATH: b}",
            ["5:20: the key 'PATH' is here already, and GitHub compares keys without case; remove one"]
        ),
        ("timeout-minutes: '30'", ["5:22: the text '30' stands where GitHub takes a number without quotes"]),
        ("timeout-minutes:", ["5:21: nothing stands where GitHub takes a number without quotes"]),
        (
            "continue-on-error: yes",
            ["5:24: the text 'yes' stands where GitHub takes 'true' or 'false' without quotes"]
        ),
        ("name: [a]", ["5:11: a list stands where GitHub takes text"]),
        ("env: a", ["5:10: the text 'a' stands where GitHub takes a mapping of keys"]),
        ("env: [a]", ["5:10: a list stands where GitHub takes a mapping of keys"]),
        ("needs: {a: b}", ["5:12: a mapping stands where GitHub takes a list"]),
        ("needs: ['']", ["5:13: empty text stands where GitHub takes text that is not empty"]),
        ("needs: ${{ github.ref }}", ["5:12: GitHub evaluates no expression here; write the text itself"]),
        ("permissions: read", ["5:18: GitHub knows no value 'read' here; it takes 'read-all', 'write-all'"]),
        ("permissions:", ["5:17: GitHub knows no value '' here; it takes 'read-all', 'write-all'"]),
        ("permissions: {id-token: read}", ["5:29: GitHub knows no value 'read' here; it takes 'none', 'write'"]),
        ("permissions: {content: read}", ["5:19: GitHub knows no permission 'content' here; did you mean 'contents'?"]),
        ("if: github.reff ==", ["5:23: found the end, expected a value"]),
        (
            "if: !cancelled()",
            ["5:9: '!' begins a tag here, and GitHub does not know this one; quote a text that begins with '!'"]
        ),
        ("name: ${{ github. }}", ["5:23: found the end, expected a property name or '*' behind the '.'"]),
        ("name: ${{ foo.bar }}", ["5:15: no context is named 'foo'"]),
        ("strategy: a", ["5:15: the text 'a' stands where GitHub takes a mapping of keys"]),
        ("strategy: {matrix: {a: 1}}", ["5:28: the number '1' stands where GitHub takes a list"]),
        ("strategy: {matrix: {include: [a]}}", ["5:35: the text 'a' stands where GitHub takes a mapping of keys"]),
        (
            "strategy: {fail-fast: 1}",
            ["5:27: the number '1' stands where GitHub takes 'true' or 'false' without quotes"]
        ),
        (
            "container: {ports: 80}",
            ["5:5: the key 'image' is missing here; add it", "5:24: the number '80' stands where GitHub takes a list"]
        ),
        (
            "container: {env: {A: b}}",
            ["5:5: the key 'image' is missing here; add it"]
        ),
        ("concurrency: {cancel-in-progress: true}", ["5:5: the key 'group' is missing here; add it"]),
        (
            "concurrency: {group: a, queue: min}",
            ["5:36: GitHub knows no value 'min' here; it takes 'single', 'max'"]
        ),
        ("environment: {url: b}", ["5:5: the key 'name' is missing here; add it"]),
        ("defaults: {run: {shel: bash}}", ["5:22: GitHub knows no key 'shel' here; did you mean 'shell'?"]),
        (
            "uses: a",
            ["5:5: a job has steps or calls a workflow, and this one has 'steps' as well; remove one of the two"]
        ),
        ("<<: {a: b}", ["5:5: GitHub knows no merge keys; write the keys out, or use an alias for a whole value"]),
        ("? [a]\n: b", ["5:7: a list stands where GitHub takes a key, which is text"]),
        (
            "timeout-minutes: !!int '5'", ["5:22: this tag needs a plain value of its type, without quotes"]
        ),
        (
            "timeout-minutes: !!float a",
            [
                "5:22: this tag needs a plain value of its type, without quotes",
                "5:30: the text 'a' stands where GitHub takes a number without quotes",
            ]
        ),
        ("snapshot: ${{ github.ref }}", ["5:15: GitHub evaluates no expression here; write the text itself"]),
        ("outputs: {a: [b]}", ["5:18: a list stands where GitHub takes text"]),
    ]

    @Test("among the keys of a job", arguments: jobs)
    func job(lines: String, complaints: [String]) {
        #expect(ReadFile<Workflow>.reading(Workflow.text(ofJob: lines)).complaints == complaints)
    }

    /// Keys of a step, and what is wrong with them; the first line is the seventh of the file.
    static let steps: [(lines: String, complaints: [String])] = [
        ("name: a", ["7:9: the step says neither 'run' nor 'uses'; add one"]),
        ("run: a\nwith: {b: c}", ["8:9: GitHub knows no key 'with' here; remove it"]),
        (
            "run: a\nuses: a/b@v1",
            ["8:9: a step has either 'run' or 'uses'; make two steps, or remove one key"]
        ),
        ("uses: a/b@v1\nshell: bash", ["8:9: GitHub knows no key 'shell' here; remove it"]),
        (
            "uses: checkout@v4",
            ["7:15: the action 'checkout@v4' is neither 'OWNER/REPOSITORY@REF' nor './FOLDER' nor 'docker://IMAGE'"]
        ),
        (
            "uses: actions/checkout",
            [
                "7:15: the action 'actions/checkout' is neither 'OWNER/REPOSITORY@REF' nor './FOLDER' nor 'docker://IMAGE'"
            ]
        ),
        (
            "uses: actions/checkout@@v4",
            [
                "7:15: the action 'actions/checkout@@v4' is neither 'OWNER/REPOSITORY@REF' nor './FOLDER' nor 'docker://IMAGE'"
            ]
        ),
        ("uses: ${{ github.ref }}", ["7:15: GitHub evaluates no expression here; write the text itself"]),
        ("uses: a/b@v1\nwith: {c: [d]}", ["8:19: a list stands where GitHub takes text or a number"]),
        ("run: |\n  a\n  b ${{ github.ref c }}", ["9:28: found 'c', expected an operator"]),
        ("run: 'a ${{ b'", ["7:17: found '${{' without its '}}'; close it, or write a literal one as '${{ '${{' }}'"]),
        ("run: a\nid:", ["8:12: nothing stands where GitHub takes text that is not empty"]),
        (
            "wait: a\nif: b",
            ["8:9: GitHub knows no key 'if' here; it knows 'name', 'id', 'wait' and 'continue-on-error'"]
        ),
        ("parallel: [{run: a}]\nname: b", ["8:9: GitHub knows no key 'name' here; it knows only 'parallel'"]),
        (
            "run: a\nbackground: ${{ github.ref }}",
            [
                "8:21: GitHub evaluates no expression here; write 'true' or 'false'"
            ]
        ),
    ]

    @Test("among the keys of a step", arguments: steps)
    func step(lines: String, complaints: [String]) {
        #expect(ReadFile<Workflow>.reading(Workflow.text(ofStep: lines)).complaints == complaints)
    }

    static let files: [(text: String, complaints: [String])] = [
        ("", ["1:1: the file is empty, or has nothing but comments"]),
        ("- a\n", ["1:1: the file is no mapping of keys"]),
        ("name: a\n", ["1:1: the key 'on' is missing here; add it", "1:1: the key 'jobs' is missing here; add it"]),
        (
            "on: push\njobs: {a: {runs-on: x, uses: ./.github/workflows/a.yml}}\n",
            ["2:12: a job that calls a workflow has no runner, because the called jobs have theirs; remove it"]
        ),
        ("on: push\njobs: {a: {}}\n", ["2:8: the key 'runs-on' is missing here; add it"]),
        ("on: push\njobs: {a: b}\n", ["2:11: the text 'b' stands where GitHub takes a mapping of keys"]),
        ("on: pushh\njobs: {}\n", ["1:5: GitHub knows no event 'pushh' here; did you mean 'push'?"]),
        ("on: [push, a]\njobs: {}\n", ["1:12: GitHub knows no event 'a' here"]),
        (
            "on: {pull_request: {types: [open]}}\njobs: {}\n",
            ["1:29: GitHub knows no value 'open' here; did you mean 'opened'?"]
        ),
        (
            "on: {push: {branch: a}}\njobs: {}\n",
            ["1:13: GitHub knows no key 'branch' here; did you mean 'branches'?"]
        ),
        ("on: {fork: {types: a}}\njobs: {}\n", ["1:13: GitHub knows no key 'types' here; remove it"]),
        ("on: {push: [a]}\njobs: {}\n", ["1:12: a list stands where GitHub takes a mapping of keys"]),
        ("on: {schedule: {cron: a}}\njobs: {}\n", ["1:16: a mapping stands where GitHub takes a list"]),
        ("on: {schedule: [{timezone: a}]}\njobs: {}\n", ["1:17: the key 'cron' is missing here; add it"]),
        (
            "on: {workflow_call: {inputs: {a: {}}}}\njobs: {}\n",
            ["1:31: the key 'type' is missing here; add it"]
        ),
        (
            "on: {workflow_call: {inputs: {a: {type: choice}}}}\njobs: {}\n",
            ["1:41: GitHub knows no value 'choice' here; it takes 'string', 'boolean', 'number'"]
        ),
        ("on: {workflow_call: {outputs: {a: {}}}}\njobs: {}\n", ["1:32: the key 'value' is missing here; add it"]),
        (
            "on: {workflow_dispatch: {inputs: {a: {required: 'true'}}}}\njobs: {}\n",
            ["1:49: the text 'true' stands where GitHub takes 'true' or 'false' without quotes"]
        ),
        (
            "on: push\njobs: {a: {uses: b.yml}}\n",
            [
                "2:18: the called workflow 'b.yml' is neither './.github/workflows/FILE' nor "
                    + "'OWNER/REPOSITORY/.github/workflows/FILE@REF'"
            ]
        ),
        (
            "on: push\njobs: {a: {uses: ./.github/workflows/b.yml, timeout-minutes: 1}}\n",
            ["2:45: GitHub knows no key 'timeout-minutes' here; remove it"]
        ),
        (
            "on: push\njobs: {a: {uses: ./.github/workflows/b.yml, secrets: all}}\n",
            ["2:54: GitHub knows no value 'all' here; it takes 'inherit'"]
        ),
        (
            "on: push\njobs: {}\n---\non: push\n",
            ["4:1: GitHub reads one document in a file; remove the second"]
        ),
        (
            "on: push\nname: ${{ github.ref }}\njobs: {}\n",
            [
                "2:7: GitHub evaluates no expression here; write the text itself"
            ]
        ),
        (
            "on: push\nname: !x a\njobs: {}\n",
            [
                "2:7: '!' begins a tag here, and GitHub does not know this one; quote a text that begins with '!'"
            ]
        ),
    ]

    @Test("in a file", arguments: files)
    func file(text: String, complaints: [String]) {
        #expect(ReadFile<Workflow>.reading(text).complaints == complaints)
    }

    static let actions: [(text: String, complaints: [String])] = [
        ("name: a\ndescription: b\n", ["1:1: the key 'runs' is missing here; add it"]),
        (
            "name: a\ndescription: b\nruns: {using: node22, main: c}\n",
            [
                "3:15: GitHub knows no runtime 'node22' here; did you mean 'node24'?"
            ]
        ),
        (
            "name: a\ndescription: b\nruns: {using: composite, steps: [{run: c}]}\n",
            ["3:34: a 'run' step of an action needs the key 'shell'; add 'shell: bash'"]
        ),
        (
            "name: a\ndescription: b\nruns: {using: composite}\n",
            ["3:1: the key 'steps' is missing here; add it"]
        ),
        (
            "name: a\ndescription: b\nruns: {using: composite, steps: [], main: c}\n",
            ["3:37: GitHub knows no key 'main' here; it knows 'using' and 'steps'"]
        ),
        ("name: a\ndescription: b\nruns: {using: node24}\n", ["3:1: the key 'main' is missing here; add it"]),
        (
            "name: a\ndescription: b\nruns: {using: node24, main: c, pre-if: '${{ github.ref }}'}\n",
            ["3:40: GitHub takes this condition without '${{' and '}}'; remove them"]
        ),
        (
            "name: a\ndescription: b\ninputs: {c: {required: 'true'}}\nruns: {using: docker, image: d}\n",
            [
                "3:10: GitHub asks for the key 'description' here; add it",
                "3:24: the text 'true' stands where GitHub takes 'true' or 'false' without quotes",
            ]
        ),
        (
            "name: &a b\ndescription: *a\nruns: {using: docker, image: d}\n",
            [
                "1:10: GitHub reads no anchors and aliases in an action; write the value out",
                "2:14: GitHub reads no anchors and aliases in an action; write the value out",
            ]
        ),
    ]

    @Test("in an action", arguments: actions)
    func action(text: String, complaints: [String]) {
        #expect(ReadFile<Action>.reading(text).complaints == complaints)
    }

    @Test("GitHub does without some keys")
    func advised() {
        let read = ReadFile<Action>.reading("runs: {using: docker, image: d}\n")
        #expect(read.problems.map(\.severity) == [.warning, .warning])
        #expect(read.problems.map(\.place.description) == ["name", "description"])
    }

    @Test("quoted text that ends as far left as its key is no YAML, and GitHub reads it")
    func tolerated() {
        let read = ReadFile<Workflow>.reading(
            "on: push\nenv:\n  A: 'a\n  b'\njobs: {a: {runs-on: x, steps: [{run: c}]}}\n")
        #expect(read.problems.map(\.severity) == [.warning])
        #expect(read.content?.env.entries.map(\.value.node) == [.string("a b")])
    }

    @Test("all problems of a file come at once, in the order of the text")
    func together() {
        let read = ReadFile<Workflow>.reading(
            """
            nme: a
            on: [push, pul_request]
            jobs:
              b:
                runs-on: c
                timeout-minutes: x
                steps:
                  - run: d
                    if: e(
              f:
                runs-on: g
                steps: h
            """)
        #expect(read.problems.map(\.start.line) == [1, 2, 6, 9, 12])
        #expect(
            read.problems.map(\.place.description) == [
                "nme", "on[1]", "jobs.b.timeout-minutes", "jobs.b.steps[0].if", "jobs.f.steps",
            ])
        #expect(read.content?.jobs.count == 2)
        #expect(read.problems[0].replacement == "name")
    }

    @Test("what is refused is kept as far as the model can say it")
    func kept() throws {
        let read = ReadFile<Workflow>.reading("on: push\nnew-key: {a: [1, b]}\njobs: {}\n")
        #expect(read.content?.extra == ["new-key": ["a": [1, "b"]]])
        let step = ReadFile<Workflow>.reading(Workflow.text(ofStep: "uses: checkout@v4@v5"))
        guard case .steps(let job)? = step.content?.jobs.first, case .uses(let use)? = job.steps.first else {
            return #expect(Bool(false), "no step")
        }
        #expect(use.action == .at("checkout@v4@v5", ref: ""))
    }
}
