import Workflows

extension ImageMirror {
    var problems: [DeclarationProblem] { [] }
}
