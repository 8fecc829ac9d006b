import Workflows

/// `eval`: computes what an expression yields, or runs a file of expressions whose results are known.
enum EvalCommand {
    /// The largest file of contexts or vectors that is read.
    private static let fileLimit = 64 << 20

    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let arguments = invocation.arguments
        let contextFile = arguments.value(CommandTable.context)
        switch (arguments.words.first, arguments.value(CommandTable.vectors)) {
        case (let expression?, nil):
            var contexts: ExpressionObject?
            if let contextFile {
                guard case .object(let object) = try read(contextFile, invocation) else {
                    throw .usage(wrong("the file '\(contextFile)' holds no object with the values of contexts"))
                }
                contexts = object
            }
            return evaluate(expression, contexts: contexts, invocation)
        case (nil, let vectors?):
            guard contextFile == nil else { throw .usage(wrong("each vector has contexts of its own")) }
            guard case .array(let array) = try read(vectors, invocation) else {
                throw .usage(wrong("the file '\(vectors)' holds no array of vectors"))
            }
            return VectorRun.result(of: array.elements)
        case (nil, nil): throw .usage(wrong("missing expression; quote it, as in 'slipway eval \"1 == 1\"'"))
        case (_?, _?): throw .usage(wrong("give an expression or '--vectors <file>', not both"))
        }
    }

    private static func wrong(_ message: String) -> UsageError { UsageError(message: message, command: "eval") }

    private static func evaluate(
        _ expression: String, contexts: ExpressionObject?, _ invocation: Invocation
    ) -> CommandResult {
        let files = invocation.environment.workingDirectory.map {
            WorkspaceFolder(files: invocation.files, root: $0)
        }
        let evaluator = ExpressionEvaluator(
            EvaluationInput(contexts: contexts ?? ExpressionObject(), files: files))
        switch Outcome(of: expression, contexts: contexts?.names, evaluator: evaluator) {
        case .value(let value):
            return CommandResult(output: Array("\(value.kind.rawValue) \(value.json)\n".utf8))
        case .failure(_, let message, let range):
            let style = invocation.environment.errorStyle
            let excerpt = SourceExcerpt(source: expression, range: range).text
            return CommandResult(
                errors: "\(style.error("error:")) \(message.printable)\n\(excerpt)", status: .findings)
        }
    }

    private static func read(_ path: String, _ invocation: Invocation) throws(CommandFailure) -> ExpressionValue {
        let entry: FileEntry
        do throws(FileFailure) {
            entry = try invocation.files.contents(of: invocation.files.resolve(path), limit: fileLimit)
        } catch {
            throw .inputOutput(error.description)
        }
        guard case .file(let contents) = entry, contents.isWhole else {
            throw .inputOutput("'\(path.printable)' is no file of at most \(fileLimit >> 20) MiB")
        }
        // Some editors begin a file with a byte order mark.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = contents.bytes.starts(with: mark) ? Array(contents.bytes.dropFirst(mark.count)) : contents.bytes
        do throws(JSONError) {
            return try JSONReader.read(text)
        } catch {
            throw .inputOutput("'\(path.printable)' is no JSON: \(error.message)")
        }
    }
}
