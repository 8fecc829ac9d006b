import Workflows

extension CheckedFile {
    /// What an expression such as `env.IMAGE` stands for: the value of the nearest declaration of the variable.
    ///
    /// A script may set it anew through `GITHUB_ENV`; `nil` where no declaration of the name is there.
    func environmentValue(of node: ExpressionNode, in step: CheckedStep) -> ExpressionNode? {
        guard let (context, names) = node.contextPath, context == .env, names.count == 1 else { return nil }
        return step.env.value(named: names[0])?.node ?? jobs[step.job].normal?.env.value(named: names[0])?.node
            ?? workflow.env.value(named: names[0])?.node
    }
}

extension OrderedMap {
    /// The value of a name, which is compared without case.
    func value(named name: String) -> Element? {
        let length = name.utf8.count
        var other: Element?
        for entry in entries where entry.key.utf8.count == length {
            if entry.key == name { return entry.value }
            if other == nil, entry.key.lowercased() == name.lowercased() { other = entry.value }
        }
        return other
    }
}
