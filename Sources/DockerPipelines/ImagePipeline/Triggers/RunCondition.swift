import Workflows

/// When a part of a workflow is meant, out of the runs that reach it.
enum RunCondition {
    /// In all of them.
    case always
    /// In those of which an expression holds.
    case when(Value<Bool>)
    /// In some that no expression tells from the others.
    case unknown

    /// What a step or job says; nothing if it always runs.
    var expression: Value<Bool>? {
        guard case .when(let condition) = self else { return nil }
        return condition
    }

    /// The condition as a value.
    var value: Value<Bool> { expression ?? true }
}

/// A question about a run: how a workflow asks it, and what the answer is.
private struct RunQuestion {
    let expression: Value<Bool>
    let isAnswered: (RunSituation) -> Bool

    /// Whether the answer is yes in all of these, and no in all of those.
    func separates(_ chosen: [RunSituation], from others: [RunSituation]) -> Bool {
        chosen.allSatisfy(isAnswered) && !others.contains(where: isAnswered)
    }

    func and(_ other: RunQuestion) -> RunQuestion {
        RunQuestion(expression: expression && other.expression) { isAnswered($0) && other.isAnswered($0) }
    }

    func or(_ other: RunQuestion) -> RunQuestion {
        RunQuestion(expression: expression || other.expression) { isAnswered($0) || other.isAnswered($0) }
    }
}

extension RunCondition {
    /// The shortest condition that holds in all chosen runs and in none of the others.
    ///
    /// Each chosen group is what one trigger starts. A condition may have a part for each group.
    init(choosing groups: [[RunSituation]], from others: [RunSituation]) {
        let chosen = groups.flatMap(\.self)
        if others.isEmpty {
            self = .always
        } else if let short = Self.shortest(choosing: chosen, from: others) {
            self = .when(short.expression)
        } else {
            let parts = groups.map { Self.shortest(choosing: $0, from: others) }
            let known = parts.compactMap(\.self)
            guard known.count == parts.count, let first = known.first else {
                self = .unknown
                return
            }
            self = .when(known.dropFirst().reduce(first) { $0.or($1) }.expression)
        }
    }

    private static func shortest(choosing chosen: [RunSituation], from others: [RunSituation]) -> RunQuestion? {
        let questions = questions(about: chosen, and: others)
        func found(_ question: RunQuestion) -> Bool { question.separates(chosen, from: others) }
        if let single = questions.first(where: found) { return single }
        let pairs = questions.indices.flatMap { first in
            questions[(first + 1)...].map { (questions[first], $0) }
        }
        return pairs.lazy.map { $0.and($1) }.first(where: found) ?? pairs.lazy.map { $0.or($1) }.first(where: found)
    }

    /// The questions that are worth asking, the plainest first.
    private static func questions(about chosen: [RunSituation], and others: [RunSituation]) -> [RunQuestion] {
        var questions: [RunQuestion] = []
        if chosen.contains(where: \.hasVersionInput) != others.contains(where: \.hasVersionInput) {
            let version = ReleaseInputs.references.version
            questions.append(RunQuestion(expression: version != "") { $0.hasVersionInput })
            questions.append(RunQuestion(expression: version == "") { !$0.hasVersionInput })
        }
        for event in distinct(chosen.map(\.event)) {
            questions.append(RunQuestion(expression: github.eventName == Value(event)) { $0.event == event })
        }
        for event in distinct(others.map(\.event)) {
            questions.append(RunQuestion(expression: github.eventName != Value(event)) { $0.event != event })
        }
        if (chosen + others).contains(where: \.isTag) {
            questions.append(RunQuestion(expression: github.refType == "tag") { $0.isTag })
            questions.append(RunQuestion(expression: github.refType == "branch") { !$0.isTag })
        }
        for ref in distinct((chosen + others).filter(\.isBranch).map(\.ref)) { questions += self.questions(about: ref) }
        for cron in distinct(chosen.map(\.cron)) where !cron.isEmpty {
            let time = github.event.schedule.as(String.self)
            questions.append(RunQuestion(expression: time == Value(cron)) { $0.cron == cron })
        }
        return questions
    }

    /// Questions about a branch, or about the beginning of branches that a pattern such as `release/**` names.
    private static func questions(about ref: String) -> [RunQuestion] {
        guard let special = RunSituation.specialCharacters(in: ref) else {
            return [
                RunQuestion(expression: github.ref == Value(ref)) { $0.ref == ref },
                RunQuestion(expression: github.ref != Value(ref)) { $0.ref != ref },
            ]
        }
        let start = String(ref[..<special])
        guard ref[special...] == "**", start != RunSituation.branchPrefix else { return [] }
        return [RunQuestion(expression: startsWith(github.ref, Value(start))) { $0.ref.hasPrefix(start) }]
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
