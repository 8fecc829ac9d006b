/// What registries accept as the path of an image below its host.
enum ImageName {
    /// What is wrong with a path; `nil` if it is valid.
    static func problem(withPath path: String) -> String? {
        if path.isEmpty { return "an image needs a name" }
        guard path.utf8.allSatisfy(isLegal) else {
            return "the image name '\(path)' holds more than lower-case letters, digits and '._-/'"
        }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.allSatisfy(isComponent) else {
            return "the image name '\(path)' has a part that does not begin and end with a letter or digit,"
                + " or two separators in a row"
        }
        return nil
    }

    /// What is wrong with a registry's host; `nil` if it is valid.
    static func problem(withHost host: String) -> String? {
        if let problem = problem(withHost: host, of: "registry") { return problem }
        if host.contains(".") || host.contains(":") || host == "localhost" { return nil }
        return
            "the registry '\(host)' has neither a dot nor a port, so Docker would take it for an account on Docker Hub"
    }

    /// What is wrong with the host of a `kind` of service, whatever Docker makes of it; `nil` if it is valid.
    static func problem(withHost host: String, of kind: String) -> String? {
        if host.contains("://") { return "the \(kind) '\(host)' has a scheme; write the host alone" }
        let parts = host.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let labels = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.allSatisfy(isLabel), parts.count == 1 || parts.count == 2 && isPort(parts[1]) else {
            return "the \(kind) '\(host)' is no host; write a name in lower case, with a port if need be"
        }
        return nil
    }

    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        guard let first = label.first, let last = label.last, isLetterOrDigit(first), isLetterOrDigit(last) else {
            return false
        }
        return label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isPort(_ port: Substring.UTF8View) -> Bool {
        (1...5).contains(port.count) && port.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    private static func isLegal(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || isSeparator(byte) || byte == UInt8(ascii: "/")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Letters and digits with one `.`, one or two `_` or any number of `-` between them.
    private static func isComponent(_ part: Substring.UTF8View) -> Bool {
        guard let first = part.first, let last = part.last, isLetterOrDigit(first), isLetterOrDigit(last) else {
            return false
        }
        return part.split(omittingEmptySubsequences: true, whereSeparator: isLetterOrDigit).allSatisfy { separators in
            separators.allSatisfy { $0 == UInt8(ascii: "-") } || separators.elementsEqual([UInt8(ascii: ".")])
                || (separators.count <= 2 && separators.allSatisfy { $0 == UInt8(ascii: "_") })
        }
    }
}
