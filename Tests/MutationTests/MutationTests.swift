import Slipway
import Testing

@testable import Charts
@testable import Mirror
@testable import NativeDigests
@testable import PostGIS

/// The systems of the examples, broken in every way that fits: the rule that is meant finds each mistake.
struct MutationTests {
    struct System: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let workflows: @Sendable () -> [WorkflowFile]
    }

    static let systems: [System] = [
        System(testDescription: "NativeDigests") { PublishImages().workflows },
        System(testDescription: "Mirror") { MirrorImages().workflows },
        System(testDescription: "PostGIS") { PostGIS().workflows },
        System(testDescription: "Charts") { Charts().workflows },
    ]

    @Test(arguments: systems) func `nothing is to be found in a system as it is`(_ system: System) {
        #expect(Self.findings(system.workflows()).map(\.description) == [])
    }

    @Test(arguments: systems) func `each mistake is found by the rule that names it`(_ system: System) {
        let workflows = system.workflows()
        var applied: [String] = []
        var missed: [String] = []
        for mutation in Mutation.all {
            let mutants = mutation.mutants(workflows)
            guard let first = mutants.first, let last = mutants.last else { continue }
            applied.append(mutation.name)
            // A rule that finds the mistake in the first place and in the last one finds it in between.
            for mutant in mutants.count == 1 ? [first] : [first, last] {
                // The rule alone takes half of the time of all.
                if Self.findings(mutant, of: mutation.rule).contains(where: { $0.rule == mutation.rule }) { continue }
                let rules = Set(Self.findings(mutant).map(\.rule))
                if !rules.contains(mutation.rule) {
                    missed.append("\(mutation.name): '\(mutation.rule)' is silent; \(rules.sorted())")
                }
            }
        }
        #expect(missed == [])
        #expect(applied.count >= 60, "only \(applied.count) mistakes fit")
    }

    @Test func `every mistake fits somewhere, and has a name of its own`() {
        let all = Self.systems.map { $0.workflows() }
        let idle = Mutation.all.filter { mutation in all.allSatisfy { mutation.mutants($0).isEmpty } }
        #expect(idle.map(\.name) == [])
        #expect(Set(Mutation.all.map(\.name)).count == Mutation.all.count)
    }

    @Test(arguments: systems) func `a system equals itself, declared twice, and none of its mutants`(_ system: System) {
        let workflows = system.workflows()
        #expect(workflows == system.workflows())
        #expect(workflows.hashValue == system.workflows().hashValue)
        for mutation in Mutation.all {
            #expect(!mutation.mutants(workflows).contains(workflows), "\(mutation.name)")
        }
    }

    /// The findings of the rule of a name, or of all rules.
    private static func findings(_ workflows: [WorkflowFile], of rule: String? = nil) -> [Finding] {
        let rules = Checks.allRules + [TimeoutRule()]
        let checks = Checks(rules: rules.filter { rule == nil || $0.name == rule })
        return checks.findings(in: RenderedProject(name: "System", workflows: workflows))
    }
}

extension Mutation {
    /// Every mistake.
    static let all = ofJobs + ofSteps + ofImages + ofWorkflows
}
