import TestSupport
import Testing

@testable import SlipwayCommands

struct CommandTableTests {
    @Test func `every command and option is explained, and no two share a name`() {
        #expect(Set(CommandTable.allCommands.map(\.path)).count == CommandTable.allCommands.count)
        for command in CommandTable.allCommands {
            #expect(command.summary.hasSuffix("."))
            let options = command.options + CommandTable.globalOptions
            let spellings = options.flatMap(\.spellings)
            #expect(Set(spellings).count == spellings.count)
            for option in options { #expect(option.help.hasSuffix(".")) }
        }
    }

    @Test func `an option of one name means the same everywhere`() {
        var helps: [String: String] = [:]
        // GitHub and Docker both say context, of a run and of a build. 'lint' reads below a root, and others write there.
        let exceptions = ["context", "root"]
        for option in CommandTable.allCommands.flatMap(\.options) where !exceptions.contains(option.name) {
            #expect(helps.updateValue(option.help, forKey: option.name) ?? option.help == option.help)
        }
        #expect(helps.keys.count > 10)
    }

    @Test func `every command of a group is found by its two words`() throws {
        let new = try #require(CommandTable.command(at: "new"))
        #expect(new.subcommands.map(\.name) == ScaffoldPreset.all.map(\.entries.name))
        for command in new.subcommands {
            #expect(command.path == "new \(command.name)")
            #expect(CommandTable.command(at: command.path)?.summary == command.summary)
            #expect(CommandTable.command(at: command.name) == nil)
        }
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
