/// The script of a step: whole files of Templates, one after another, helpers first.
///
/// ```swift
/// let script = ComposedScript(.publishIndex)  // its helpers, report.sh first, and publish-index.sh
/// ```
package struct ComposedScript: Hashable, Sendable {
    /// The files in the order in which they run, each of them once.
    package let files: [ScriptFile]

    /// Puts every file behind the files that it needs.
    package init(_ files: ScriptFile...) {
        self.init(files)
    }

    /// Puts every file behind the files that it needs.
    package init(_ files: [ScriptFile]) {
        var ordered: [ScriptFile] = []
        for file in files {
            Self.append(file, to: &ordered, neededBy: [])
        }
        self.files = ordered
    }

    /// The text that a step runs.
    ///
    /// It has no first line that names a shell, because the step does that, and it sets the options of the shell once.
    package var text: String {
        let parts = files.map { "\($0.statement)\n\n\($0.body)\n" }
        return "\(ScriptFile.shellOptions)\n\n" + parts.joined(separator: "\n")
    }

    /// The environment variables that the files read, each of them once.
    package var reads: [ScriptVariable] {
        var names: Set<String> = []
        return files.flatMap(\.reads).filter { names.insert($0.name).inserted }
    }

    /// The variables that the step has to set, or may set, in its environment.
    package var inputs: [ScriptVariable] { reads.filter { !$0.isSetByRunner } }

    /// The outputs that the files write.
    package var writes: [String] { files.flatMap(\.writes) }

    private static func append(_ file: ScriptFile, to ordered: inout [ScriptFile], neededBy path: [String]) {
        guard !ordered.contains(file) else { return }
        precondition(!path.contains(file.name), "\(file.name) needs itself")
        for name in file.needs {
            guard let needed = ScriptFile.all.first(where: { $0.name == name }) else {
                preconditionFailure("\(file.name) needs \(name), which is no file of Templates")
            }
            append(needed, to: &ordered, neededBy: path + [file.name])
        }
        ordered.append(file)
    }
}
