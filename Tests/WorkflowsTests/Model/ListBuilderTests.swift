import Testing
import Workflows

@Suite("Built lists")
struct ListBuilderTests {
    @ListBuilder<GeneratedFile> private var nothing: [GeneratedFile] { [] }

    @StepsBuilder private func steps(_ isLong: Bool) -> [Step] {
        let first = RunStep("first", script: "true")
        first
        if isLong { RunStep("second", script: "true") } else { [RunStep("other", script: "true").element] }
        for name in ["third", "fourth"] { RunStep(Value(name), script: "true") }
        [Step]()
    }

    @Test("An empty list is a list") func empty() {
        #expect(nothing.isEmpty)
    }

    @Test("Elements, lists, branches and loops come out in order", arguments: [true, false])
    func order(_ isLong: Bool) {
        let names = steps(isLong).map { step -> String in
            guard case .run(let run) = step, case .string(let name)? = run.attributes.name?.node else { return "" }
            return name
        }
        #expect(names == ["first", isLong ? "second" : "other", "third", "fourth"])
    }
}
