struct ExpressionSyntaxRule: Rule {
    let name = "expression-syntax"
    var documentation: String {
        """
        An expression cannot be parsed, or names a context or a function that does not exist.

        GitHub refuses the whole file. Strings stand in single quotes, and a single quote inside is written twice. There
        is no arithmetic.

        Only `lint` reports this: an expression in Swift with such a mistake does not compile.

        Source: GitHub, "Evaluate expressions in workflows and actions".

        Wrong: `if: github.ref == "refs/heads/main"`

        Right: `if: github.ref == 'refs/heads/main'`
        """
    }
}
