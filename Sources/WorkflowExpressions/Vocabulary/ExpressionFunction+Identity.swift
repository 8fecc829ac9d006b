extension ExpressionFunction {
    /// Tells the functions apart, whatever the case of their names.
    enum Identity: String, CaseIterable {
        case contains
        case startsWith
        case endsWith
        case format
        case join
        case toJSON
        case fromJSON
        case hashFiles
        case choice = "case"
        case success
        case always
        case cancelled
        case failure

        /// The place in ``ExpressionFunction/all``.
        var position: Int {
            switch self {
            case .contains: 0
            case .startsWith: 1
            case .endsWith: 2
            case .format: 3
            case .join: 4
            case .toJSON: 5
            case .fromJSON: 6
            case .hashFiles: 7
            case .choice: 8
            case .success: 9
            case .always: 10
            case .cancelled: 11
            case .failure: 12
            }
        }

        /// The function of a name, whatever its case.
        init?(caseInsensitive name: String) {
            switch name.utf8.count {
            case 4 where name.isSpelled("join"): self = .join
            case 4 where name.isSpelled("case"): self = .choice
            case 6 where name.isSpelled("format"): self = .format
            case 6 where name.isSpelled("toJSON"): self = .toJSON
            case 6 where name.isSpelled("always"): self = .always
            case 7 where name.isSpelled("success"): self = .success
            case 7 where name.isSpelled("failure"): self = .failure
            case 8 where name.isSpelled("contains"): self = .contains
            case 8 where name.isSpelled("endsWith"): self = .endsWith
            case 8 where name.isSpelled("fromJSON"): self = .fromJSON
            case 9 where name.isSpelled("hashFiles"): self = .hashFiles
            case 9 where name.isSpelled("cancelled"): self = .cancelled
            case 10 where name.isSpelled("startsWith"): self = .startsWith
            default: return nil
            }
        }
    }
}
