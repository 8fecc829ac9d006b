struct ConfigurationRule: Rule {
    let name = "configuration"
    var documentation: String {
        """
        The file `.slipway.yml` has an unknown key, a wrong value, or an entry without a reason.

        The file is optional, and only `lint` reads it. It has three keys, each with a list: `runners` names the labels of
        self-hosted runners, `severities` changes the severity of a rule, and `ignore` says which findings are
        intended. Each entry has a reason under `because`.

        Wrong: `ignore: [{rule: mutable-ref}]`

        Right: `ignore: [{rule: mutable-ref, because: "we maintain these actions ourselves"}]`
        """
    }
}
