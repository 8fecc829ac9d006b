/// What GitHub takes as the value of a key, beside an expression.
enum ValueForm {
    /// Any scalar, of which GitHub makes text.
    case text
    /// Any scalar, of which GitHub makes text, and no expression.
    case literal
    /// Any scalar that is not empty as text.
    case filledText
    /// One of these texts.
    case oneOf([String])
    /// A boolean; text such as `"true"` is none.
    case boolean
    /// A number; text such as `"30"` is none.
    case number
    /// A condition: an expression with or without `${{ }}`.
    case condition
    /// A condition that GitHub takes without `${{ }}` only.
    case bareCondition
}
