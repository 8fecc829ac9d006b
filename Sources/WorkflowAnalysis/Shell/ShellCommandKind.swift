/// What a command is.
package enum ShellCommandKind: Sendable {
    /// A program, a function or a command of the shell, with its arguments. Without words, it only sets variables.
    case simple
    /// A test between `[[` and `]]`; its words are what stands between these.
    case test
    /// A calculation between `((` and `))`.
    case arithmetic
    /// The head of a loop; its words are the variable and the items.
    case loop
    /// The head of a `case`; its words are the subject and the patterns.
    case choice
}

/// Whether a command runs when the script runs.
package enum ShellGuard: Sendable {
    /// The command runs, unless a command before it fails.
    case always
    /// The command runs under a condition: in a branch, a loop, or behind `&&` or `||`.
    case conditional
    /// The command does not run: behind `exit`, or in a branch of a condition that is written out.
    case never
}
