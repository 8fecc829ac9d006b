extension Value where Kind == String {
    /// The whole number that the text spells; GitHub fails the run if it spells none.
    public var asNumber: Value<Int> { Value<Int>(Int.decode(node)) }

    /// Whether the text is `true`.
    public var isTrue: Value<Bool> { Value<Bool>(Bool.decode(node)) }
}

extension Value where Kind == JSONText {
    /// What the JSON holds; GitHub fails the run if the text is empty or no JSON.
    public var parsed: Value<Any> { Value<Any>(.call("fromJSON", [node])) }

    /// The JSON as plain text.
    public var text: Value<String> { Value<String>(node) }
}
