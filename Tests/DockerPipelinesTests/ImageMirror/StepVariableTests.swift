import ScriptLibrary
import Slipway
import TestSupport
import Testing

/// What passes between steps and jobs: every script gets what it reads, and puts out what is read of it.
@Suite("Mirror: what steps hand on")
struct StepVariableTests {
    /// The steps that run a script, and the files of Templates of which it consists.
    static let scripts: [(step: String, files: [ScriptFile])] = [
        ("Name the image", [.imageName]), ("Find the versions", [.discoverVersions]),
        ("Leave out versions that lack a download", [.probeVersions]),
        ("Ask the registry what is missing", [.missingImages]), ("List the builds", [.buildMatrix]),
        ("Check out", [.fetchSource]),
        ("Edit the Dockerfile", [.editDockerfile]), ("Keep the digest", [.exportDigest]),
        ("List the images to publish", [.mergeMatrix]),
        ("Publish the index", [.publishIndex]), ("Gather the digests", [.collectDigests]),
        ("Sign the image", [.signImage]), ("Attach the bill of materials", [.attestSbom]),
        ("Verify that everything is attached", [.verifyAttachments]), ("Look at what latest is by now", [.moveLatest]),
    ]

    @Test("A step hands its script every variable that it demands, and none that it does not read", arguments: scripts)
    func handsOverVariables(_ name: String, files: [ScriptFile]) {
        let steps = MirrorSample.allCases.flatMap(\.jobs).flatMap(\.steps).filter { $0.name == name && $0.run != nil }
        #expect(!steps.isEmpty)
        for step in steps {
            expectScript(files, in: step)
        }
    }

    @Test("Every script of a mirror is one of these, and stays below 8 KiB")
    func knowsScripts() {
        let steps = MirrorSample.allCases.flatMap(\.jobs).flatMap(\.steps).filter { $0.run != nil }
        #expect(Set(steps.map(\.name)) == Set(Self.scripts.map(\.step)))
        #expect(steps.allSatisfy { ($0.run?.utf8.count ?? 0) < 8_192 })
    }

    @Test("No script stands twice in a workflow, and none holds an expression", arguments: MirrorSample.allCases)
    func repeatsNothing(_ sample: MirrorSample) {
        for workflow in sample.workflows {
            let scripts = workflow.jobs.flatMap(\.steps).compactMap(\.run)
            #expect(scripts.count == Set(scripts).count && scripts.count > 5)
            #expect(scripts.allSatisfy { !$0.contains("${{") })
        }
    }

    @Test("Every output that is read of a script is one that the script writes", arguments: MirrorSample.allCases)
    func readsWrittenOutputs(_ sample: MirrorSample) throws {
        var count = 0
        for job in sample.jobs {
            for (id, output) in Self.reads(of: "steps", in: job) {
                let step = try #require(job.steps.first { $0.id == id }, "\(job.id) has no step \(id)")
                guard step.run != nil else { continue }
                let files = try #require(Self.scripts.first { $0.step == step.name }?.files)
                #expect(ComposedScript(files).writes.contains(output), "\(job.id).\(id).\(output)")
                count += 1
            }
        }
        #expect(count > 10)
    }

    @Test("Every output that is read of a job is one that the job puts out", arguments: MirrorSample.allCases)
    func readsJobOutputs(_ sample: MirrorSample) throws {
        for workflow in sample.workflows {
            var read: Set<String> = []
            for job in workflow.jobs {
                for (id, output) in Self.reads(of: "needs", in: job) {
                    let outputs = try workflow.job(id).node["outputs"]?.keys ?? []
                    #expect(outputs.contains(output), "\(job.id) reads \(id).\(output)")
                    #expect(job.needs.contains(id))
                    read.insert("\(id).\(output)")
                }
            }
            let written = workflow.jobs.flatMap { job in (job.node["outputs"]?.keys ?? []).map { "\(job.id).\($0)" } }
            #expect(read == Set(written), "what nobody reads is not put out")
        }
    }

    /// Each `context.id.outputs.name` that a job reads, apart from the names in its scripts.
    static func reads(of context: String, in job: GeneratedJob) -> [(id: String, output: String)] {
        var texts = [job.name, job.node["if"]?.scalar ?? "", job.node["runs-on"]?.scalar ?? ""]
        texts += job.node["outputs"]?.values.values.map(\.self) ?? []
        texts += job.node["strategy"]?["matrix"]?.values.values.map(\.self) ?? []
        for step in job.steps { texts += Array(step.env.values) + Array(step.with.values) }
        let pattern = try? Regex(
            "\(context)\\.([A-Za-z_-]+)\\.outputs\\.([A-Za-z_-]+)", as: (Substring, Substring, Substring).self)
        return texts.flatMap { text in
            text.matches(of: pattern ?? Regex(verbatim: "")).map { (String($0.output.1), String($0.output.2)) }
        }
    }

    /// Properties of the matrix that a job reads, and the names in the objects that a script writes.
    static let properties: [(job: String, names: Set<String>)] = [
        ("build", ["version", "arch", "platforms", "runner"]), ("merge", ["image", "version", "is_latest"]),
        ("attest", ["image", "version", "digest"]),
    ]

    @Test("A job reads of its matrix what the entries have", arguments: properties)
    func readsMatrix(_ id: String, names: Set<String>) throws {
        for file in MirrorSample.example.pipelines where ApplicationInterfaceTests.isMultiVersion(file) {
            let text = String(decoding: file.workflow.rendered().bytes, as: UTF8.self)
            let job = try #require(
                text.split(separator: "\n  \(id):\n").dropFirst().first?.firstMatch(of: /(?s).*?(?=\n  [a-z-]+:\n|$)/)?
                    .output)
            #expect(Set(job.matches(of: /matrix\.config\.([a-z_]+)/).map { String($0.output.1) }) == names)
        }
    }

    static let sources: [(file: String, variables: [String: String])] = [
        (
            "mostlymatter.yml",
            [
                "SOURCE": "gitlab-tags", "API_URL": "https://framagit.org/api/v4",
                "PROJECT": "framasoft/framateam/mostlymatter", "TAG_PREFIX": "v", "TAG_SUFFIX": "-limitless",
                "NUMBERS": "3", "COUNT": "1",
            ]
        ),
        (
            "mostlymatter-multi-version.yml",
            [
                "SOURCE": "github-releases", "API_URL": "https://api.github.com", "PROJECT": "mattermost/mattermost",
                "TOKEN": "${{ secrets.GITHUB_TOKEN }}", "TAG_PREFIX": "v", "TAG_SUFFIX": "", "NUMBERS": "3",
                "COUNT": "${{ inputs.MAX_VERSIONS }}", "TAGGED_API_URL": "https://framagit.org/api/v4",
                "TAGGED_PROJECT": "framasoft/framateam/mostlymatter", "TAGGED_PREFIX": "v",
                "TAGGED_SUFFIX": "-limitless",
            ]
        ),
    ]

    @Test("Where versions are looked for is data of the step; a foreign server gets no token", arguments: sources)
    func looksForVersions(_ file: String, variables: [String: String]) throws {
        let job = try GeneratedWorkflow(Mirrors.example.file(file).workflow).job("infos")
        #expect(try job.step("Find the versions").env == variables)
    }

    @Test("Downloads are looked for where a source demands them, for each architecture")
    func looksForDownloads() throws {
        for file in MirrorSample.example.pipelines {
            let job = try GeneratedWorkflow(file.workflow).job("infos")
            let isProbed = file.name == "mostlymatter-multi-version.yml"
            let source = isProbed ? "available" : "versions"
            // The newest of many by date may be a patch of an old line.
            let output = ApplicationInterfaceTests.isMultiVersion(file) ? "versions" : "highest"
            let names = job.steps.map(\.name)
            #expect(names.contains("Leave out versions that lack a download") == isProbed)
            let env = try job.step("Ask the registry what is missing").env
            #expect(env["VERSIONS"] == "${{ steps.\(source).outputs.\(output) }}")
            #expect(env["HIGHEST"] == "${{ steps.\(source).outputs.highest }}")
            guard isProbed else { continue }
            let address = "https://packages.framasoft.org/projects/mostlymatter/mostlymatter"
            #expect(
                try job.step("Leave out versions that lack a download").env == [
                    "VERSIONS": "${{ steps.versions.outputs.versions }}",
                    "OTHERS": "${{ steps.versions.outputs.others }}",
                    "PROBES": "\(address)-amd64-v{version}\n\(address)-arm64-v{version}",
                ])
        }
    }
}

/// A step runs a script of Templates: the text, the shell, and its variables.
func expectScript(_ files: [ScriptFile], in step: GeneratedStep, sourceLocation: SourceLocation = #_sourceLocation) {
    let script = ComposedScript(files)
    let given = Set(step.env.keys)
    let demanded = script.inputs.filter { $0.defaultValue == nil }.map(\.name)
    #expect(step.run == script.text, sourceLocation: sourceLocation)
    #expect(given.isSuperset(of: demanded), "\(step.name)", sourceLocation: sourceLocation)
    #expect(given.isSubset(of: script.inputs.map(\.name)), "\(step.name)", sourceLocation: sourceLocation)
    #expect(step.node["shell"]?.scalar == "bash", sourceLocation: sourceLocation)
}
