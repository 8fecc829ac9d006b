import ScriptLibrary
import Workflows

extension ActionFile {
    /// A script of Templates.
    init(_ script: ScriptFile) {
        self.init(script.name, text: script.text)
    }
}
