import Workflows

/// One platform's build on a runner of its own.
struct PlatformLeg: MatrixAxes {
    let platform = Axis<String>("platform")
    let runner = Axis<RunnerValue>("runner")
    let slug = Axis<String>("slug")
    let dockerfile = Axis<String>("dockerfile")
}

/// A runner as a matrix holds it.
struct RunnerValue: MatrixKind {
    let runner: Runner

    var matrixValue: UntypedValue {
        switch runner {
        case .label(let label): .text(label)
        case .labels(let labels): .list(labels.map { .text($0) })
        case .group(let group, let labels, let extra):
            .map(
                OrderedMap(
                    [("group", .text(group))] + (labels.isEmpty ? [] : [("labels", .list(labels.map { .text($0) }))])
                ).appending(extra))
        case .expression(let value): .expression(value)
        }
    }
}

extension ContainerImage {
    /// The platforms as rows of a matrix.
    func legs(on runners: RunnerMap) -> TypedMatrix<PlatformLeg> {
        TypedMatrix(
            rows: platforms.map { platform in
                [
                    .init(\.platform, platform.rawValue),
                    .init(\.runner, RunnerValue(runner: runners.runner(for: platform) ?? "")),
                    .init(\.slug, platform.slug), .init(\.dockerfile, dockerfile(for: platform)),
                ]
            })
    }
}
