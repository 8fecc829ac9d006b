/// Texts of shell scripts that come again for the same seed: soup of tokens, and scripts that bash mostly accepts.
struct RandomScripts {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func number(below count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    private mutating func any(_ choices: [String]) -> String { choices[number(below: choices.count)] }

    /// Tokens in any order.
    mutating func soup() -> String {
        (0...number(below: 12)).map { _ in any(Self.words + Self.operators + Self.odd) + any(Self.spaces) }.joined()
    }

    /// Commands, nested up to a depth.
    mutating func script(depth: Int) -> String {
        if depth == 0 || number(below: 3) == 0 {
            return ["cmd", "echo", "git"][number(below: 3)]
                + (0..<number(below: 4)).map { _ in " " + word() }.joined()
        }
        var result = ""
        var rest = any(Self.shapes)[...]
        while let mark = rest.firstIndex(where: { "§¶".contains($0) }) {
            result += rest[..<mark]
            result += rest[mark] == "§" ? script(depth: depth - 1) : word()
            rest = rest[mark...].dropFirst()
        }
        return result + rest
    }

    private mutating func word() -> String { any(Self.words) + (number(below: 6) == 0 ? any(Self.words) : "") }

    private static let words = [
        "a", "-m", "--opt=v", "$A", "${B}", "${C:-d}", "\"q w\"", "'s t'", "\"$A b\"", "e\\$f", "\"g\\\"h\"",
        "$'i\\tj'",
        "$(k l)", "`m n`", "\"$(o \"p\")\"", "$((1+2))", "\"${D#*/}\"", "*.c", "{x,y}", "~/z", "g#h", "1", "\"$@\"",
        "${#E}", "${!F}", "${G[@]}", "${H/a/b}", "\"\"", "''", "\"a`b c`d\"", "\"${I:-\"j k\"}\"", "h:i", "a=b", "%",
        "\"$\"",
        "\\\\", "\"a\\\nb\"", "{}", "[a", "x]", "a\\\nb", "@{u}", "\"${K%%'}'*}\"", "é",
    ]

    private static let shapes = [
        "if §; then §; fi", "if §\nthen §\nelse §\nfi", "if §; then §; elif §; then §; else §; fi",
        "for i in ¶ ¶; do §; done", "for ((i=0;i<3;i++)); do §; done", "while §; do §; done", "until §\ndo\n§\ndone >f",
        "case ¶ in a|b*) §;; (\"c\") §\n;; *) ;; esac", "case ¶ in\n[0-9])\n§\n;;\nesac", "{ §; }", "{ §; } >f 2>&1",
        "( § )", "f() { §; }", "function g { §; }", "h() ( § )", "[[ ¶ == ¶ && ! -f ¶ ]]",
        "[[ ¶ =~ ^(r|s\\ t)+$ || ( -n ¶ ) ]]", "(( x = 3 > 2 ))", "! §", "§ && §", "§ || §", "§ | §", "§; §", "§\n§",
        "§ &\n§", "cat <<E\nt $A $(b c)\n\\$d `e`\nE\n§", "cat <<'E'\nt $A (b\nE\n§", "cat <<-E | §\n\ttt\n\tE\n§",
        "x=$( § )", "echo \"$( § )\"", "a=(¶ ¶\n¶)", "declare -A m=([k]=¶)", "¶ <<<¶", "cat <(§)", "time §",
        "§ # it's a comment\n§", "x=1 y=$z §", "exec 3>f", "§ >&2", "§ 2>f >g </dev/null",
    ]

    private static let operators = [
        ";", "&&", "||", "|", "&", "(", ")", "<f", ">f", ">>f", "2>&1", "&>f", "<<E\n", "<<<w", "\nE\n", ";;", "# c\n",
    ]

    private static let odd = [
        "in", "do", "done", "then", "fi", "if", "else", "elif", "case", "esac", "for", "while", "{", "}", "!", "[[",
        "]]",
        "function", "f()", "time", "((", "))", "$(", "${", "`", "'", "\"", "\\", "${{ a }}", "a=(", "b[", "@(a|b)",
        "$'",
        "\u{0}", "<(", "exit", "true", "select", "${a:-", "$[", "~",
    ]

    private static let spaces = [" ", " ", " ", "\n", "\t", ""]
}
