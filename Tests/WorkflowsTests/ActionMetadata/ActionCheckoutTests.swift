import Testing
import Workflows

@Suite("A checkout of the repository's own actions")
struct ActionCheckoutTests {
    private static let greet = OwnAction("greet", name: "Greet", description: "Says hello.") {
        RunStep(script: "echo Hello")
    }

    static let jobs: [(name: String, steps: [Step], isAdded: Bool)] = [
        ("an own action", [greet.step()], true),
        ("an own action side by side", [.parallel(ParallelSteps { greet.step() })], true),
        ("an untyped own action", [.uses(ActionStep(.own("greet")))], true),
        ("an own action after a checkout", [Checkout().step(), greet.step()], false),
        ("an own action before the checkout", [greet.step(), Checkout().step()], true),
        ("a checkout under a condition", [Checkout().step(if: github.ref == "main"), greet.step()], true),
        ("a checkout elsewhere", [Checkout(path: "app").step(), greet.step()], true),
        ("a checkout of another repository", [Checkout(repository: "acme/app").step(), greet.step()], true),
        ("a sparse checkout without the actions", [Checkout(sparseCheckout: ["docs"]).step(), greet.step()], true),
        ("a sparse checkout of the actions", [Checkout(sparseCheckout: [".github"]).step(), greet.step()], false),
        ("no own action", [.run(RunStep(script: "true"))], false),
        ("a stated reference", [.uses(ActionStep(.selfRepository(".github/actions/greet")))], false),
    ]

    @Test("comes first in a job that uses one and has not checked it out", arguments: jobs)
    func added(name: String, steps: [Step], isAdded: Bool) {
        let file = WorkflowFile("a.yml", Workflow.job { $0.steps = steps }).checkingOutActions()
        guard case .steps(let job)? = file.workflow.jobs.first else { return }
        #expect(job.steps.count == steps.count + (isAdded ? 1 : 0))
        let text = file.workflow.text
        let checkout = """
                steps:
                  - name: Check out the repository's actions
                    uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                    with:
                      persist-credentials: false
                      sparse-checkout: .github/actions

            """
        #expect(text.contains(checkout) == isAdded)
    }
}
