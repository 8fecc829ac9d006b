/// A value as JSON text, indented by two spaces.
public func toJSON<Kind>(_ value: Value<Kind>) -> Value<String> {
    .call("toJSON", value.node)
}

/// What JSON text holds, with its own type; if no type is given, as one that only GitHub knows.
///
/// GitHub fails the run on text that is empty or no JSON.
public func fromJSON<Kind>(_ text: Value<String>, as kind: Kind.Type = Any.self) -> Value<Kind> {
    .call("fromJSON", text.node)
}
