/// Measures Slipway and prints figures beside their goals; no figure is an error.
enum Benchmarks {
    /// A group of figures that can be measured alone.
    private struct Group: Sendable {
        let name: String
        let summary: String
        let measure: @Sendable (Int) -> [Figure]
    }

    // Processes come first: what this one holds by then would count as the peak of those that it starts.
    private static let groups = [
        Group(name: "processes", summary: "generate, check and --version as whole processes, against cp -r") {
            ProcessFigures.measure(runs: $0)
        },
        Group(name: "writer", summary: "a YAML tree to bytes, at two sizes") { WriterFigures.measure(runs: $0) },
        Group(name: "reader", summary: "bytes to a YAML tree with places, at two sizes") {
            ReaderFigures.measure(runs: $0)
        },
        Group(name: "model", summary: "200 workflows to bytes, with and without notes for the rules") {
            ModelFigures.measure(runs: $0)
        },
        Group(name: "rules", summary: "all rules over 100, 800 and 1,600 workflows") {
            ModelFigures.measureRules(runs: $0)
        },
        Group(name: "expressions", summary: "expressions parsed, checked and evaluated") {
            ExpressionFigures.measure(runs: $0)
        },
        Group(name: "preset", summary: "a preset whose steps use own actions, to bytes") {
            PresetFigures.measure(runs: $0)
        },
        Group(name: "multiarch", summary: "builds for many architectures, and the script of their matrix") {
            MultiArchFigures.measure(runs: $0)
        },
        Group(name: "examples", summary: "generate of the examples as whole processes, if they are built") {
            ExampleFigures.measure(runs: $0)
        },
    ]

    /// Measures what the arguments name, or everything.
    static func run(_ arguments: [String]) {
        var runs = 15
        var names: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "-h", "--help":
                return print(usage)
            case "--runs":
                guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
                    return refuse("'--runs' takes a number above 0")
                }
                runs = number
            case let name where groups.contains { $0.name == name }:
                names.append(name)
            default:
                return refuse("no option or group of figures is named '\(argument)'")
            }
        }
        SampleProject.requireNoFindings()
        let chosen = groups.filter { names.isEmpty || names.contains($0.name) }
        Figure.printTable(chosen.flatMap { $0.measure(runs) })
    }

    private static func refuse(_ message: String) {
        print("error: \(message)\n\n\(usage)")
        exit(64)
    }

    private static var usage: String {
        let width = groups.map(\.name.count).max() ?? 0
        let lines = groups.map { "  \($0.name.padded(to: width))  \($0.summary)" }
        return """
            Measures Slipway and prints figures beside their goals. A missed goal is no error.

            Usage: Benchmarks [--runs <number>] [<figures> ...]

            Figures, all of them unless named:
            \(lines.joined(separator: "\n"))

            Options:
              --runs <number>  How often each thing is measured; the median is printed. (default: 15)
              -h, --help       Show this help.

            Build with '-c release'; figures of a debug build mean nothing.
            """
    }
}
