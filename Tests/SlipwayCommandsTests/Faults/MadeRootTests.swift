import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks

/// Two runs over a root that the first one makes, and removes again because it has findings.
struct MadeRootTests {
    @Test func `a run that waited for a root that is gone makes it again`() {
        for first in 0...25 {
            for second in 0...25 {
                var wrong = Scene(declared: [.workflow("one")])
                wrong.findings = [Finding(rule: "odd", file: nil, message: "bad")]
                let right = Scene(files: wrong.files, declared: [.workflow("one")])
                let scenes = [wrong, right]
                let results = Turns.results(
                    [(0, first), (1, second), (0, .max), (1, .max)], on: wrong.files,
                    scenes.map { scene in
                        { files in scene.run(["generate", "--root", "/repo/new"], on: files) }
                    })
                #expect(results.map(\.status) == [.findings, .success], "\(first), \(second): \(results[1].errors)")
                #expect(right.files.texts["/repo/new/.github/workflows/one.yml"] != nil, "\(first), \(second)")
            }
        }
    }
}
