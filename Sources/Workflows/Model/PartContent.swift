/// What is compared of a part that is written out or that an expression yields.
enum PartContent<Written: Hashable>: Hashable {
    case written(Written)
    case expression(ExpressionNode)
}
