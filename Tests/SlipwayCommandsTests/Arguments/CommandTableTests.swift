import Testing

@testable import SlipwayCommands

struct CommandTableTests {
    @Test func `every command and option is explained, and no two share a name`() {
        #expect(Set(CommandTable.commands.map(\.name)).count == CommandTable.commands.count)
        for command in CommandTable.commands {
            #expect(command.summary.hasSuffix("."))
            let options = command.options + CommandTable.globalOptions
            let spellings = options.flatMap(\.spellings)
            #expect(Set(spellings).count == spellings.count)
            for option in options { #expect(option.help.hasSuffix(".")) }
        }
    }

    @Test func `an option of one name means the same everywhere`() {
        var helps: [String: String] = [:]
        for option in CommandTable.commands.flatMap(\.options) {
            #expect(helps.updateValue(option.help, forKey: option.name) ?? option.help == option.help)
        }
        #expect(helps.keys.sorted() == ["adopt", "context", "dry-run", "format", "quiet", "root", "vectors"])
    }

    static let words: [(text: String, word: String)] = [
        ("plain/path.yml", "plain/path.yml"), ("", "''"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#),
        ("$HOME", "'$HOME'"), ("ä", "'ä'"), ("~", "'~'"),
    ]

    @Test(arguments: words) func `quotes what a shell would change`(text: String, word: String) throws {
        #expect(text.shellWord == word)
        #expect(try Shell.bash("printf %s \(text.shellWord)").output == text)
    }
}
