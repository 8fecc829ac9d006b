struct ShellcheckRule: Rule {
    let name = "shellcheck"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        The program `shellcheck` reports a mistake in a shell script.

        `lint` calls `shellcheck` if it is installed, for scripts in `run` and for `.sh` files beside an action. The message
        has the number of the mistake, which the wiki of `shellcheck` explains. What `shellcheck` calls an error or a
        warning is a warning here, because most of these scripts run. What it calls information or style is a note
        in the profile `strict`.

        An expression counts as a text without spaces. Codes about unknown files, unset variables and constant
        conditions are left out: SC1090, SC1091, SC2043, SC2050, SC2078, SC2153, SC2154, SC2157, SC2193 and SC2194. A
        script for another shell than bash, sh, dash or ksh is not checked. `--no-shellcheck` switches the program off,
        and so does an entry `rule: shellcheck` without files under `ignore` in `.slipway.yml`.

        Wrong: `- run: rm -rf "$FOLDER/"*; [ -n $FOLDER ]`

        Right: `- run: rm -rf "${FOLDER:?}/"*; [ -n "$FOLDER" ]`
        """#
    }
}
