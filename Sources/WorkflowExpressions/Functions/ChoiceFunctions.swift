/// One value if a condition holds, else another: GitHub's `case()`.
///
/// ```swift
/// choose(when: github.refType == "tag", then: github.refName, otherwise: "edge")
/// ```
///
/// A condition that may be `null`, as an input is when another event runs, is written as `!!input`, because `case()`
/// fails on anything but a boolean.
public func choose<Kind>(
    when condition: Value<Bool>, then value: Value<Kind>, otherwise: Value<Kind>
) -> Value<Kind> {
    choose((condition, value), otherwise: otherwise)
}

// Literals alone do not tell the kind, so text and whole numbers have functions of their own.

/// One text if a condition holds, else another: GitHub's `case()`.
@_disfavoredOverload
public func choose(
    when condition: Value<Bool>, then value: Value<String>, otherwise: Value<String>
) -> Value<String> {
    choose((condition, value), otherwise: otherwise)
}

/// One whole number if a condition holds, else another: GitHub's `case()`.
public func choose(
    when condition: Value<Bool>, then value: Value<Int>, otherwise: Value<Int>
) -> Value<Int> {
    choose((condition, value), otherwise: otherwise)
}

/// The value of the first condition that holds, else the last value: GitHub's `case()`.
///
/// ```swift
/// choose((github.refType == "tag", "stable"), (github.refName == "main", "edge"), otherwise: "test")
/// ```
public func choose<Kind>(
    _ branches: (when: Value<Bool>, then: Value<Kind>)..., otherwise: Value<Kind>
) -> Value<Kind> {
    chosen(branches, otherwise: otherwise)
}

/// The text of the first condition that holds, else the last text: GitHub's `case()`.
public func choose(
    _ branches: (when: Value<Bool>, then: Value<String>)..., otherwise: Value<String>
) -> Value<String> {
    chosen(branches, otherwise: otherwise)
}

private func chosen<Kind>(
    _ branches: [(when: Value<Bool>, then: Value<Kind>)], otherwise: Value<Kind>
) -> Value<Kind> {
    guard !branches.isEmpty else { return otherwise }
    let pairs = branches.flatMap { branch in
        let condition = branch.when.node
        return [condition.isBoolean ? condition : .not(.not(condition)), branch.then.node]
    }
    return Value(.call("case", pairs + [otherwise.node]))
}

/// One of two values, in the form that expressions had before `case()`: `condition && value || otherwise`.
///
/// GitHub takes `otherwise` also if the value counts as false: empty text, 0, `false` or nothing. Prefer
/// `choose`, unless an expression has to stay as it is.
public func either<Kind>(
    when condition: Value<Bool>, then value: Value<Kind>, otherwise: Value<Kind>
) -> Value<Kind> {
    Value(.binary(.or, .binary(.and, condition.node, value.node), otherwise.node))
}

/// One of two texts, in the form that expressions had before `case()`: `condition && value || otherwise`.
///
/// GitHub takes `otherwise` also if the value is empty.
public func either(
    when condition: Value<Bool>, then value: Value<String>, otherwise: Value<String>
) -> Value<String> {
    Value(.binary(.or, .binary(.and, condition.node, value.node), otherwise.node))
}

/// One of two whole numbers, in the form that expressions had before `case()`: `condition && value || otherwise`.
///
/// GitHub takes `otherwise` also if the value is 0.
public func either(
    when condition: Value<Bool>, then value: Value<Int>, otherwise: Value<Int>
) -> Value<Int> {
    Value(.binary(.or, .binary(.and, condition.node, value.node), otherwise.node))
}
