import Workflows

/// The steps that name ISO weeks, such as `2026-W01`: the year of a week is that of its Thursday.
enum ISOWeeks {
    /// The week of the run, and the one before it.
    struct WeekOutputs: Outputs {
        let current = Output<String>("current")
        let previous = Output<String>("previous")
    }

    /// Several weeks as a regular expression.
    struct PatternOutputs: Outputs {
        let pattern = Output<String>("pattern")
    }

    static var currentAndPrevious: TypedStep<WeekOutputs> {
        RunStep(
            "Calculate ISO week tags",
            script: """
                now=$(date -u +%s)
                echo "current=$(date -u -d "@$now" +%G-W%V)" >>"$GITHUB_OUTPUT"
                echo "previous=$(date -u -d "@$((now - 7 * 24 * 3600))" +%G-W%V)" >>"$GITHUB_OUTPUT"
                """,
            comment: "Once for the whole run: builds before and after a midnight use the same caches."
        ).identified("iso-weeks", outputs: WeekOutputs.self)
    }

    /// A pattern for the current week and the ones before it.
    static func pattern(count: Int) -> TypedStep<PatternOutputs> {
        let script = """
            now=$(date -u +%s)
            weeks=$(for ago in {0..\(count - 1)}; do date -u -d "@$((now - ago * 7 * 24 * 3600))" +%G-W%V; done)
            echo "pattern=${weeks//$'\\n'/|}" >>"$GITHUB_OUTPUT"
            """
        return RunStep("Calculate the ISO weeks to keep", script: Script(script))
            .identified("iso-weeks", outputs: PatternOutputs.self)
    }
}
