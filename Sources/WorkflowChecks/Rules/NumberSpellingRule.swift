struct NumberSpellingRule: Rule {
    let name = "number-spelling"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A version without quotes is a number, and loses the zero at its end.

        YAML reads `3.10` as the number 3.1, and `1.20` as 1.2. An action or a script then gets another version than the
        one that is written. The rule looks at variables, inputs of actions and workflows, and matrices, and at numbers
        with two or more digits behind the point, of which the last is a zero.

        Only `lint` reports this.

        Source: YAML 1.2, core schema.

        Wrong: `python-version: 3.10`

        Right: `python-version: '3.10'`
        """
    }
}
