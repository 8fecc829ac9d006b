import WorkflowExpressions

extension CheckerTests {
    private static let long = String(repeating: "a", count: 70)

    /// Expressions with something wrong: the rule, the part that is marked, and the message.
    static let wrong: [(text: String, rule: ExpressionRule, marked: String, message: String)] = [
        ("github.reff", .unknownProperty, "github.reff", "there is no property 'reff'; did you mean 'ref'?"),
        ("github.ref.name", .unknownProperty, "github.ref.name", "text or null has no property 'name'"),
        (
            "inputs.dry-run == true", .unknownProperty, "inputs.dry-run",
            "there is no property 'dry-run'; did you mean 'dry_run'?"
        ),
        ("inputs['tags']", .unknownProperty, "inputs['tags']", "there is no property 'tags'; did you mean 'tag'?"),
        ("needs.built.result", .unknownProperty, "needs.built", "there is no property 'built'; did you mean 'build'?"),
        (
            "needs.build.outputs.tagg", .unknownProperty, "needs.build.outputs.tagg",
            "there is no property 'tagg'; did you mean 'tag'?"
        ),
        (
            "matrix.row.os", .unknownProperty, "matrix.row.os",
            "an array has no property 'os'; write '.*.os' for that of each element"
        ),
        ("matrix.*.none", .unknownProperty, "matrix.*.none", "no element has a property 'none'"),
        ("inputs.count.*", .unknownProperty, "inputs.count.*", "a number does not have elements"),
        (
            "inputs.count[inputs.count]", .unknownProperty, "inputs.count[inputs.count]",
            "a number does not have an element"
        ),
        (
            "startsWith(github.event, 'a')", .argumentKind, "startsWith(github.event, 'a')",
            "the argument 1 of 'startsWith' is an object: the result is always false"
        ),
        (
            "contains(github, 'a')", .argumentKind, "contains(github, 'a')",
            "the argument 1 of 'contains' is an object: the result is always false"
        ),
        (
            "join(needs)", .argumentKind, "join(needs)",
            "the argument 1 of 'join' is an object: the result does not show it"
        ),
        (
            "fromJSON(matrix.row)", .argumentKind, "fromJSON(matrix.row)",
            "the argument 1 of 'fromJSON' is an array: GitHub fails the run"
        ),
        (
            "format('{0}', matrix.row)", .argumentKind, "format('{0}', matrix.row)",
            "the argument 2 of 'format' is an array: GitHub prints its kind instead of its contents"
        ),
        (
            "case(inputs.tag, 1, 2)", .argumentKind, "case(inputs.tag, 1, 2)",
            "the argument 1 of 'case' is text: GitHub fails the run"
        ),
        (
            "true == 'true'", .neverEqual, "true == 'true'",
            "the comparison is always false: true never equals the text 'true'; write true without quotes"
        ),
        (
            "inputs.dry_run == 'true'", .neverEqual, "inputs.dry_run == 'true'",
            "the comparison is always false: a boolean never equals the text 'true'; write true without quotes"
        ),
        (
            "inputs.dry_run != 'false'", .neverEqual, "inputs.dry_run != 'false'",
            "the comparison is always true: a boolean never equals the text 'false'; write false without quotes"
        ),
        (
            "inputs.dry_run == 2", .neverEqual, "inputs.dry_run == 2",
            "the comparison is always false: a boolean never equals the number 2"
        ),
        (
            "inputs.kind == 'c'", .neverEqual, "inputs.kind == 'c'",
            "the comparison is always false: text that is 'a' or 'b' never equals the text 'c'"
        ),
        (
            "github.ref_type == 'tags'", .neverEqual, "github.ref_type == 'tags'",
            "the comparison is always false: text that is 'branch' or 'tag' never equals the text 'tags'; did you mean 'tag'?"
        ),
        (
            "runner.os == 'ubuntu'", .neverEqual, "runner.os == 'ubuntu'",
            "the comparison is always false: text that is 'Linux' or 'Windows' or 'macOS' never equals the text 'ubuntu'"
        ),
        (
            "inputs.count == 'many'", .neverEqual, "inputs.count == 'many'",
            "the comparison is always false: a number never equals the text 'many'"
        ),
        (
            "inputs.count == NaN", .neverEqual, "inputs.count == NaN",
            "the comparison is always false: a number never equals the number NaN"
        ),
        (
            "matrix.row == 'a'", .neverEqual, "matrix.row == 'a'",
            "the comparison is always false: an array never equals the text 'a'"
        ),
        (
            "matrix.row > 1", .unordered, "matrix.row > 1",
            "arrays and objects have no order; compare an element or 'join' of them"
        ),
        (
            "inputs.count < 'two'", .notANumber, "inputs.count < 'two'",
            "the comparison is always false: a number and the text 'two' are compared as numbers, and one is none"
        ),
        (
            "1 >= NaN", .notANumber, "1 >= NaN",
            "the comparison is always false: the number 1 and the number NaN are compared as numbers, and one is none"
        ),
        (
            "github.ref_type == 'tag' && vars.TAG || 'main'", .falsyChoice,
            "github.ref_type == 'tag' && vars.TAG || 'main'",
            "'vars.TAG' may be falsy, and then 'main' is taken; write 'case(github.ref_type == 'tag', vars.TAG, 'main')'"
        ),
        (
            "inputs.dry_run && '' || 'x'", .falsyChoice, "inputs.dry_run && '' || 'x'",
            "'' is falsy, and then 'x' is taken; write 'case(inputs.dry_run, '', 'x')'"
        ),
        (
            "inputs.dry_run && format('{0}{1}', vars.A, vars.B) || 'x'", .falsyChoice,
            "inputs.dry_run && format('{0}{1}', vars.A, vars.B) || 'x'",
            "'format('{0}{1}', vars.A, vars.B)' may be falsy, and then 'x' is taken; write 'case(inputs.dry_run, format('{0}{1}', vars.A, vars.B), 'x')'"
        ),
        (
            "inputs.dry_run && false || 'x'", .falsyChoice, "inputs.dry_run && false || 'x'",
            "'false' is falsy, and then 'x' is taken; write 'case(inputs.dry_run, false, 'x')'"
        ),
        (
            "vars.A != 'x' && inputs.count || ''", .falsyChoice, "vars.A != 'x' && inputs.count || ''",
            "'inputs.count' may be falsy, and then '' is taken; write 'case(vars.A != 'x', inputs.count, '')'"
        ),
        (
            "vars.A || inputs.dry_run && 0 || 'x'", .falsyChoice, "vars.A || inputs.dry_run && 0 || 'x'",
            "'0' is falsy, and then 'x' is taken; write 'case(inputs.dry_run, 0, 'x')'"
        ),
        (
            "inputs.dry_run && vars.A || vars.C && vars.B", .falsyChoice,
            "inputs.dry_run && vars.A || vars.C && vars.B",
            "'vars.A' may be falsy, and then 'vars.C && vars.B' is taken; write "
                + "'case(condition, value, condition, value, other)'"
        ),
        (
            "inputs.dry_run && format('{0}{1}', vars.A, '\(long)') || vars.B", .falsyChoice,
            "inputs.dry_run && format('{0}{1}', vars.A, '\(long)') || vars.B",
            "the value behind '&&' may be falsy, and then 'vars.B' is taken; write 'case(condition, value, other)'"
        ),
    ]

    /// Expressions with nothing wrong.
    static let right: [String] = [
        "inputs.dry_run && format('{0}-{1}', vars.A, vars.B) || 'x'",
        "github.ref", "GitHub.REF_NAME", "github.event.pull_request.head.ref", "github.event.commits.*.id",
        "inputs.dry_run",
        "inputs.dry_run == true", "inputs.dry_run == 1", "inputs.dry_run == '1'", "inputs.tag == 'true'",
        "inputs.kind == 'A'", "inputs.count > '1'", "inputs.count == '0x10'", "github.ref_type == null",
        "github.head_ref == ''",
        "matrix.row[0] > 1", "matrix.row.*", "matrix.row['0']", "join(matrix.row)", "contains(matrix.row, 1)",
        "toJSON(github)",
        "contains(github.event.labels.*.name, 'bug')", "needs.build.outputs.tag", "needs.build.result == 'success'",
        "needs.*.result",
        "contains(needs.*.result, 'failure')", "vars.ANY", "secrets.ANY == ''", "steps.any.outputs.any",
        "steps.any.outcome == 'failure'",
        "job.services.redis.ports['6379']", "strategy.job-index < 2", "github.ref < 'a'",
        "case(inputs.dry_run, 'a', 'b')",
        "github.ref_type == 'tag' && vars.TAG || ''", "inputs.dry_run && secrets.A || null",
        "case(true, matrix.row, null)", "inputs.dry_run && 'a' || 'b'", "inputs.tag && inputs.tag || 'latest'",
        "github.event_name == 'push' && github.sha || 'main'", "inputs.dry_run && github.repository || 'x'",
        "inputs.dry_run && github.ref || 'x'", "inputs.dry_run && secrets.GITHUB_TOKEN || secrets.PAT",
        "vars.A != '' && vars.A || 'x'",
        "inputs.dry_run && vars.A == 'x' || always()", "fromJSON(vars.A).b && fromJSON(vars.A).c || 'd'",
        "inputs.dry_run && matrix.row || 'x'",
        "env.A > 1", "runner.os == 'linux'", "matrix == matrix", "(vars.A || vars.B) == 'x'",
        "(inputs.dry_run || vars.B) == 'x'", "case(inputs.dry_run, 1, 'a') == 'a'",
        "github.event.inputs.dry_run == 'true'",
    ]
}
