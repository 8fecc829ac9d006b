import Workflows

extension ImagePipeline {
    /// Everything that is wrong with the declaration and that no type could refuse.
    var problems: [DeclarationProblem] { [] }
}
