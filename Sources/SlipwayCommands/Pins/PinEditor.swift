import Workflows

/// Finds where Swift sources state pins, and edits them there.
struct PinEditor {
    /// A bump that cannot be adopted.
    struct Obstacle: Error, Hashable {
        /// Why, and what to do.
        let problem: String
    }

    /// What edits a text of a source.
    typealias Edit = (source: Int, edit: TextEdit)

    let sources: [PackageSource]
    /// The edits so far, by the positions of their sources.
    private(set) var edits: [Int: [TextEdit]] = [:]
    /// The pins that no source states, because Slipway's catalogue has them.
    private var added: [Pin] = []

    init(_ sources: [PackageSource]) { self.sources = sources }

    /// Adopts a bump at all places that state the old pin.
    mutating func adopt(_ bump: PinBump) throws(Obstacle) {
        let found = bump.old.isCommit ? try commits(of: bump) : tags(of: bump)
        for (source, edit) in found where edits[source]?.contains(edit) != true {
            edits[source, default: []].append(edit)
        }
        if !found.isEmpty { return }
        if let place = place(ofAdopted: bump) {
            throw Obstacle(problem: "\(place) has the new pin already; build again")
        }
        if let pin = bump.pin, bump.old.isCommit, let known = PinCatalogue.known.pin(for: pin.action),
            known.commit == bump.old.ref, known.version == bump.old.version
        {
            if !added.contains(pin) { added.append(pin) }
            return
        }
        throw Obstacle(problem: problem(with: bump))
    }

    /// Adds the pins that no source states to the pins of the project whose sources are in a folder.
    mutating func addPins(in folder: String) throws(Obstacle) {
        guard !added.isEmpty else { return }
        let lines = added.map(\.declaration)
        let own = sources.indices.filter { sources[$0].path.hasPrefix(folder + "/") }
        for candidates in [own, Array(sources.indices)] {
            let edits = candidates.flatMap { index in
                PinList.places(in: sources[index]).map { (index, $0.edit(adding: lines, to: sources[index])) }
            }
            if edits.count == 1 { return self.edits[edits[0].0, default: []].append(edits[0].1) }
        }
        throw Obstacle(
            problem: """
                no source has one list 'var pins: [Pin]', or declares one 'WorkflowProject' to add it to; add to the \
                project's pins: \(lines.joined(separator: ", "))
                """)
    }

    /// Edits the calls that state the old commit and its release.
    private func commits(of bump: PinBump) throws(Obstacle) -> [Edit] {
        var found: [Edit] = []
        for (index, source, token) in places(of: bump.old.ref) {
            let texts = source.tokens.call(around: token)?.texts ?? []
            let name = texts.first?.value ?? ""
            // A fork has the commits of its original.
            if name.contains("/"), !name.isName(of: bump.action) { continue }
            guard name.isName(of: bump.action),
                let version = texts.first(where: { $0.index != token && $0.value == bump.old.version })
            else {
                let place = "'\(source.name):\(source.line(of: token))'"
                throw Obstacle(
                    problem: """
                        \(place) states the commit \(bump.old.ref) without '\(bump.action)' and '\(bump.old.words)' in \
                        the same call; change it by hand to \(bump.new.ref) of \(bump.new.words)
                        """)
            }
            found.append((index, source.replacing(token, with: bump.new.ref)))
            found.append((index, source.replacing(version.index, with: bump.new.words)))
        }
        return found
    }

    /// Edits the references that state the old tag.
    private func tags(of bump: PinBump) -> [Edit] {
        var found: [Edit] = []
        for (index, source, token) in places(of: bump.old.ref) {
            guard let call = source.tokens.call(around: token), let first = call.texts.first, first.index != token,
                first.value.isName(of: bump.action)
            else { continue }
            let tokens = source.tokens.tokens
            if source.tokens.isWord(["Pin"], at: call.open - 1) { continue }
            guard let version = bump.new.version else {
                found.append((index, source.replacing(token, with: bump.new.ref)))
                continue
            }
            if bump.isCall {
                found.append((index, TextEdit(tokens[token].range, "\"\(bump.new.ref)\", version: \"\(version)\"")))
            } else if source.tokens.isWord(["at"], at: call.open - 1), let pin = bump.pin {
                let range = tokens[call.open - 1].range.lowerBound..<tokens[call.close].range.upperBound
                found.append((index, TextEdit(range, "commit(\"\(first.value)\", \(pin.declaration))")))
            }
        }
        return found
    }

    private func places(of text: String) -> [(index: Int, source: PackageSource, token: Int)] {
        sources.enumerated().flatMap { index, source in
            source.tokens.tokens.indices.filter { source.tokens.tokens[$0].kind == .text(text) }
                .map { (index, source, $0) }
        }
    }

    /// A place that states the new pin, as after an earlier run of the same executable.
    private func place(ofAdopted bump: PinBump) -> String? {
        let found = places(of: bump.new.ref).first { _, source, token in
            source.tokens.call(around: token)?.texts.first?.value.isName(of: bump.action) == true
        }
        return found.map { "'\($0.source.name):\($0.source.line(of: $0.token))'" }
    }

    private func problem(with bump: PinBump) -> String {
        if bump.old.isCommit {
            return """
                no Swift source of the package states the commit \(bump.old.ref) for it as a text; change the \
                declaration by hand to \(bump.new.ref) of \(bump.new.words)
                """
        }
        let hasPin = PinCatalogue.known.pin(for: bump.action) != nil || sources.contains { $0.hasPin(for: bump.action) }
        guard hasPin, !bump.isCall, !bump.new.isCommit else {
            return """
                no Swift source of the package states '\(bump.old.words)' for it as a text; change the declaration by \
                hand to '\(bump.new.text)'
                """
        }
        return """
            its pin needs the commit of '\(bump.new.ref)', which the file does not say; ask 'git ls-remote \
            https://github.com/\(bump.action) \(bump.new.ref)', and change version and commit of the pin by hand
            """
    }
}

extension PackageSource {
    /// Puts another text in the place of a literal.
    fileprivate func replacing(_ token: Int, with text: String) -> TextEdit {
        TextEdit(tokens.tokens[token].range, "\"\(text)\"")
    }

    /// Whether the source has a `Pin` for an action.
    fileprivate func hasPin(for action: String) -> Bool {
        tokens.tokens.indices.contains { index in
            guard case .text(let value?) = tokens.tokens[index].kind, value.isName(of: action) else { return false }
            return tokens.isMark("(", at: index - 1) && tokens.isWord(["Pin"], at: index - 2)
        }
    }
}

extension Pin {
    /// The pin as Swift.
    var declaration: String { "Pin(\"\(action)\", version: \"\(version)\", commit: \"\(commit)\")" }
}

extension String {
    /// Whether the text names a repository, or something in it; GitHub compares the names without case.
    fileprivate func isName(of repository: String) -> Bool {
        let (own, other) = (lowercased(), repository.lowercased())
        return own == other || own.hasPrefix(other + "/")
    }
}
