struct YAMLSyntaxRule: Rule {
    let name = "yaml-syntax"
    var documentation: String {
        """
        A file is not YAML, or uses a part of YAML that GitHub does not support.

        GitHub reads one document of YAML 1.2 in UTF-8. Anchors and aliases are supported, merge keys (`<<`) and tags of
        your own are not. A key may occur once in a mapping, without regard to case.

        The file is read on after a mistake if this makes sense, so that all mistakes are reported at once. The rules
        look at what could be understood.

        Only `lint` reports this: Slipway writes no such file.

        Source: YAML 1.2.2; GitHub, actions/languageservices.

        Wrong: `branches: [main`

        Right: `branches: [main]`
        """
    }
}
