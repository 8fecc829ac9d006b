import WorkflowYAML

extension Renderer {
    mutating func runs(_ key: String, _ runs: inout Action.Runs) {
        let runs = runs
        child(key) { renderer in
            switch runs {
            case .composite(var steps):
                renderer.entry("using") { $0.literal("composite") }
                renderer.steps("steps", &steps)
            case .javaScript(var runs):
                runs.visitKeys(&renderer, .actionInputs)
            case .docker(var runs):
                runs.visitKeys(&renderer, .actionInputs)
            }
        }
    }
}
