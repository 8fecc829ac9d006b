import WorkflowDifferences
import WorkflowImport
import WorkflowYAML
import Workflows

/// A workflow or an action that was read, to be declared in Swift.
struct ImportedFile {
    /// What the file declares.
    enum Content {
        /// A workflow, with the name of its file.
        case workflow(Workflow, file: String)
        /// An action, with the name of its folder.
        case action(Action, folder: String)
    }

    /// The name in messages.
    let name: String
    let content: Content
    /// The comments that the content does not hold.
    let comments: LooseComments

    /// A file that a project cannot declare, and why.
    struct Refusal: Error {
        /// What was found in the text.
        var problems: [ReadingProblem] = []
        /// What else is wrong; `nil` if the problems say it.
        var message: String?
    }

    /// Reads a file, by its path below the repository's root.
    init(_ bytes: [UInt8], path: String, kind: SourceFile.Kind, named name: String) throws(Refusal) {
        self.name = name
        let tree = YAMLTree(reading: bytes)
        let written: (path: String, bytes: [UInt8])
        switch kind {
        case .workflow:
            let workflow = try Self.content(of: Workflow.read(tree))
            let file = FilePath.name(of: path)
            content = .workflow(workflow, file: file)
            written = ("\(WorkflowFile.folder)/\(file)", workflow.rendered(with: RenderingOptions()).bytes)
        case .action:
            let action = try Self.content(of: Action.read(tree))
            let start = "\(ActionFolder.parent)/"
            guard path.hasPrefix(start), path.hasSuffix("/action.yml") else {
                throw Refusal(message: "a project declares actions as '\(start)NAME/action.yml' only")
            }
            let folder = String(path.dropFirst(start.utf8.count).dropLast("/action.yml".utf8.count))
            content = .action(action, folder: folder)
            written = (path, action.rendered(with: RenderingOptions()).bytes)
        }
        comments = LooseComments(in: tree, writtenAs: written.bytes)
        // What the model cannot say would be lost without a word.
        let difference = FileDifference(at: written.path, from: bytes, to: written.bytes)
        if difference.meaning > .formatting, difference.obstacle?.isOld != true {
            let lines = difference.lines().joined(separator: "; ")
            throw Refusal(message: "a declaration would be other than the file: \(lines)")
        }
    }

    private static func content<Part>(of file: ReadFile<Part>) throws(Refusal) -> Part {
        let problems = file.problems.filter { $0.severity == .error }
        guard problems.isEmpty, let content = file.content else { throw Refusal(problems: file.problems) }
        return content
    }

    /// The commits that steps use, with their releases.
    var pins: [Pin] {
        var steps: [Step] = []
        switch content {
        case .workflow(let workflow, _):
            for case .steps(let job) in workflow.jobs { steps += job.steps }
        case .action(let action, _):
            if case .composite(let own) = action.runs { steps = own }
        }
        return steps.flatMap(\.pins)
    }
}

extension Step {
    fileprivate var pins: [Pin] {
        switch self {
        case .uses(let step):
            guard case .commit(_, let pin) = step.action else { return [] }
            return [pin]
        case .parallel(let parallel): return parallel.steps.flatMap(\.pins)
        case .run, .wait, .waitAll, .cancel: return []
        }
    }
}

extension [ImportedFile] {
    /// The pins that a project of these files needs beside the catalogue's: of each action the one that is used most.
    var projectPins: [Pin] {
        var counts: [Pin: Int] = [:]
        var order: [Pin] = []
        for pin in flatMap(\.pins) {
            if counts[pin] == nil { order.append(pin) }
            counts[pin, default: 0] += 1
        }
        var chosen: [String: Pin] = [:]
        for pin in order {
            let name = pin.action.lowercased()
            if let other = chosen[name], counts[other, default: 0] >= counts[pin, default: 0] { continue }
            chosen[name] = pin
        }
        return chosen.sorted { $0.key < $1.key }.map(\.value).filter { PinCatalogue.known.pin(for: $0.action) != $0 }
    }
}
