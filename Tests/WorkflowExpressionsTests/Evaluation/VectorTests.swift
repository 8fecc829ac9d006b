import Testing
import WorkflowExpressions

/// What GitHub makes of expressions, each line from a rule of its documentation or its runner.
@Suite struct VectorTests {
    @Test("Numbers", arguments: Vector.numbers) func number(vector: Vector) throws { try expect(vector) }
    @Test("Numbers as text", arguments: Vector.numberTexts) func numberText(vector: Vector) throws {
        try expect(vector)
    }
    @Test("Literals", arguments: Vector.literals) func literal(vector: Vector) throws { try expect(vector) }
    @Test("Errors of the lexer", arguments: Vector.lexingErrors) func lexing(vector: Vector) throws {
        try expect(vector)
    }
    @Test("Errors of the parser", arguments: Vector.parsingErrors) func parsing(vector: Vector) throws {
        try expect(vector)
    }
    @Test("Equality", arguments: Vector.equality) func equality(vector: Vector) throws { try expect(vector) }
    @Test("Order", arguments: Vector.order) func order(vector: Vector) throws { try expect(vector) }
    @Test("Upper and lower case", arguments: Vector.caseFolding) func folding(vector: Vector) throws {
        try expect(vector)
    }
    @Test("Truth", arguments: Vector.truth) func truth(vector: Vector) throws { try expect(vector) }
    @Test("Short circuit", arguments: Vector.shortCircuit) func circuit(vector: Vector) throws { try expect(vector) }
    @Test("Properties and indexes", arguments: Vector.indexes) func index(vector: Vector) throws { try expect(vector) }
    @Test("Filters", arguments: Vector.filters) func filter(vector: Vector) throws { try expect(vector) }
    @Test("Precedence", arguments: Vector.precedence) func precedence(vector: Vector) throws { try expect(vector) }
    @Test("contains", arguments: Vector.contains) func contains(vector: Vector) throws { try expect(vector) }
    @Test("startsWith and endsWith", arguments: Vector.ends) func ends(vector: Vector) throws { try expect(vector) }
    @Test("format", arguments: Vector.format) func format(vector: Vector) throws { try expect(vector) }
    @Test("join", arguments: Vector.join) func join(vector: Vector) throws { try expect(vector) }
    @Test("toJSON", arguments: Vector.toJSON) func toJSON(vector: Vector) throws { try expect(vector) }
    @Test("fromJSON", arguments: Vector.fromJSON) func fromJSON(vector: Vector) throws { try expect(vector) }
    @Test("case", arguments: Vector.choice) func choice(vector: Vector) throws { try expect(vector) }
    @Test("Status functions", arguments: Vector.status) func status(vector: Vector) throws { try expect(vector) }
    @Test("Names", arguments: Vector.names) func name(vector: Vector) throws { try expect(vector) }

    private func expect(_ vector: Vector, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let (found, expected) = try vector.run()
        #expect(found == expected, sourceLocation: sourceLocation)
    }

    @Test("There are at least 300 vectors, each once") func count() {
        let all = Vector.all.map { "\($0.expression) \($0.contexts)" }
        #expect(all.count >= 300)
        #expect(Set(all).count == all.count)
    }
}

extension Vector {
    /// All vectors of all tables.
    static let all: [Vector] = [
        numbers, numberTexts, literals, lexingErrors, parsingErrors, equality, order, caseFolding, truth, shortCircuit,
        indexes, filters, precedence, contains, ends, format, join, toJSON, fromJSON, choice, status, names,
    ].flatMap { $0 }
}
