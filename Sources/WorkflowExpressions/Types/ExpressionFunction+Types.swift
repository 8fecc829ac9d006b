extension ExpressionFunction {
    /// What a call yields; that of `case` is what its values are.
    var result: ExpressionType {
        switch identity {
        case .contains, .startsWith, .endsWith, .success, .failure, .always, .cancelled: .boolean
        case .format, .join, .toJSON, .hashFiles: .string
        case .fromJSON, .choice: .any
        }
    }

    /// The kinds with which an argument makes sense; GitHub takes others too, but nothing good comes of them.
    func kinds(ofArgument position: Int) -> ExpressionType.Kinds {
        switch identity {
        case .contains: position == 0 ? [.primitive, .array] : .all
        case .startsWith, .endsWith, .fromJSON, .format, .hashFiles, .success, .failure: .primitive
        case .join: position == 0 ? [.primitive, .array] : .primitive
        case .choice: position.isMultiple(of: 2) ? .boolean : .all
        case .toJSON, .always, .cancelled: .all
        }
    }

    /// What GitHub makes of an argument of another kind.
    var consequence: String {
        switch identity {
        case .contains, .startsWith, .endsWith: "the result is always false"
        case .join: "the result does not show it"
        case .fromJSON, .choice: "GitHub fails the run"
        default: "GitHub prints its kind instead of its contents"
        }
    }
}
